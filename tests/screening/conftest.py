"""The real signals and settings, for the tests of the signaalcheck."""

from pathlib import Path

import pytest

from baken.knowledge import Knowledge
from baken.screening.settings import Settings
from baken.screening.talk import Check

DATA = Path("data")


@pytest.fixture(scope="session")
def knowledge():
    return Knowledge.load(DATA / "knowledge")


@pytest.fixture(scope="session")
def check(knowledge):
    return Check(knowledge.signals, Settings.load(DATA, knowledge))
