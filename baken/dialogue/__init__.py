"""Judgement on the talk: what to answer, what to ask, what to remember. Pure, but for `nlg`."""
