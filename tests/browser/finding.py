"""Where Chromium is; got when there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NAMED = "BAKEN_CHROMIUM"
INSTALLED = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PLAYWRIGHT = [sys.executable, "-m", "playwright", "install", "chromium-headless-shell"]
DEBIAN = [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]]
NONE = f"There is no Chromium here and none can be had: install one (apt-get install chromium), or name it in {NAMED}."


def find_chromium(playwright):
    """The program: as the environment says, as the system has it, as Playwright has or gets it, or as Debian has it."""
    return named() or installed() or of_playwright(playwright) or of_debian() or pytest.fail(NONE, pytrace=False)


def named():
    return os.environ.get(NAMED)


def installed():
    return next(filter(None, map(shutil.which, INSTALLED)), None)


def of_playwright(playwright):
    program = playwright.chromium.executable_path
    if not any(map(Path.exists, map(Path, shells(program)))):
        run(PLAYWRIGHT)
    return next((each for each in shells(program) if Path(each).exists() and starts(each)), None)


def shells(program):
    """Playwright's whole browser, and its smaller one without a window."""
    version = Path(program).parents[1].name.rpartition("-")[2]
    folder = Path(program).parents[2] / f"chromium_headless_shell-{version}"
    return [program, *map(str, folder.glob("*/*headless*shell"))]


def starts(program):
    """Whether a program runs: a browser that was only unpacked may lack libraries of the system."""
    return run([program, "--version"])


def of_debian():
    if os.geteuid() or not shutil.which("apt-get"):
        return None
    return installed() if all(run(command) for command in DEBIAN) else None


def run(command):
    try:
        return subprocess.run(command, capture_output=True, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
