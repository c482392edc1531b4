"""Vignettes, played through the real bot over the web channel: benchmarks/signaalcheck.md has the figures.

A vignette is an invented situation: a first message, and an answer in the person's own words to the questions that it
has something to say on. The bars here are what must never be lost again, not what is aimed at.
"""

from pathlib import Path
from statistics import median

import pytest
import yaml
from simulated import play

FILE = Path(__file__).parent / "vignettes.yml"
VIGNETTES = yaml.safe_load(FILE.read_text(encoding="utf-8"))
STRONG, FEW = "sterke_signalen", "weinig_signalen"
MOST, USUAL = 14, 9


@pytest.fixture(scope="module")
def played(server_url):
    return [play(server_url, vignette) for vignette in VIGNETTES]


def share(played, of, levels):
    chosen = [each.level in levels for each in played if of(each.vignette)]
    return sum(chosen) / len(chosen)


def trafficking(vignette):
    return vignette["kind"] == "trafficking"


def lookalike(vignette):
    return vignette["kind"] == "lookalike"


def test_there_are_enough_of_both_kinds():
    assert len(VIGNETTES) >= 60
    assert sum(map(trafficking, VIGNETTES)) >= 35 and sum(map(lookalike, VIGNETTES)) >= 20


def test_every_check_ends(played):
    assert [each.vignette["id"] for each in played if not each.outcome] == []


def test_trafficking_is_seen(played):
    assert share(played, trafficking, {STRONG, "mogelijke_signalen"}) >= 0.9


def test_clear_trafficking_is_seen_as_strong(played):
    assert share(played, lambda each: trafficking(each) and each["clear"], {STRONG}) >= 0.85


def test_lookalikes_are_seldom_strong(played):
    assert share(played, lookalike, {STRONG}) <= 0.1
    assert share(played, lookalike, {FEW}) >= 0.55


def test_it_stays_short(played):
    assert max(len(each.asked) for each in played) <= MOST
    assert median(len(each.asked) for each in played) <= USUAL


def test_everybody_gets_somebody_to_turn_to(played):
    assert all(each.outcome["referrals"] for each in played if each.outcome)
