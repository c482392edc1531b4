"""Measurements behind choices: each is one command, and each leaves a dated table here."""
