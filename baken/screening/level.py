"""The level of an outcome. docs/signaalcheck.md tells what the rule rests on.

Only a plain yes counts. What nobody said yes to, for whatever reason, neither raises nor lowers the level.
"""

from typing import List, Literal, Mapping

from baken.knowledge import Signal
from baken.screening.case import Case
from baken.screening.settings import Settings

Level = Literal["weinig_signalen", "mogelijke_signalen", "sterke_signalen"]
FEW, POSSIBLE, STRONG = LEVELS = ("weinig_signalen", "mogelijke_signalen", "sterke_signalen")
MINOR = "minderjarig"
MANY = 4  # weak signals of two elements: one or two are a bad employer, so many together are more than that


def level(case: Case, signals: Mapping[str, Signal], settings: Settings) -> Level:
    """How strong the signals are together.

    Strong: a strong purpose with a strong means, with two weak means, or with another strong purpose of the same
    form; for a minor, a strong purpose that needs no force. Possible: one strong signal; weak ones of three elements,
    of two elements of which one is a means, or four of two elements; for a minor, a weak purpose that needs no force.
    """
    told = [signals[name] for name in case.said("yes") if name in signals]
    strong = [each for each in told if each.strength == "strong"]
    weak = [each for each in told if each.strength == "weak"]
    purposes = [each for each in strong if each.element == "purpose"]
    minor = case.answers.get(MINOR) == "yes"
    if purposes and _pressed(strong, weak) or _same_form_twice(purposes):
        return "sterke_signalen"
    if minor and any(_needs_no_force(each, settings) for each in purposes):
        return "sterke_signalen"
    elements = {each.element for each in weak}
    if strong or len(elements) > 2 or (len(elements) > 1 and ("means" in elements or len(weak) >= MANY)):
        return "mogelijke_signalen"
    if minor and any(each.element == "purpose" and _needs_no_force(each, settings) for each in weak):
        return "mogelijke_signalen"
    return "weinig_signalen"


def _pressed(strong: List[Signal], weak: List[Signal]) -> bool:
    hard = any(each.element == "means" for each in strong)
    return hard or sum(each.element == "means" for each in weak) > 1


def _same_form_twice(purposes: List[Signal]) -> bool:
    forms = [form for each in purposes for form in each.forms]
    return len(forms) > len(set(forms))


def _needs_no_force(signal: Signal, settings: Settings) -> bool:
    return bool(set(signal.forms) & set(settings.forms_without_force))
