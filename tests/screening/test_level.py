"""The rule that makes the level, on cases that a person can check by reading."""

import pytest

from baken.screening.case import Case
from baken.screening.level import level


def reached(check, text):
    """The level for signals that were answered with yes; one behind a stroke was qualified."""
    words = text.split()
    answers = {word.lstrip("/"): "qualified" if word.startswith("/") else "yes" for word in words}
    return level(Case(answers), check.signals, check.settings).replace("_signalen", "")


@pytest.mark.parametrize(
    "told, wanted",
    [
        ("loon_ingehouden papieren_afgenomen", "sterke"),
        ("seks_tegen_wil gecontroleerd afgezonderd", "sterke"),
        ("seks_tegen_wil seks_opbrengst_afstaan", "sterke"),
        ("minderjarig strafbare_feiten", "sterke"),
        ("minderjarig bedelen_gedwongen", "sterke"),
        ("minderjarig werk_tegen_wil", "mogelijke"),
        ("strafbare_feiten", "mogelijke"),
        ("geweld bedreigd opgesloten", "mogelijke"),
        ("gecontroleerd vervoerd", "mogelijke"),
        ("minderjarig rekening_op_naam", "mogelijke"),
        ("lange_dagen gevaarlijk_werk woont_bij_werkgever vervoerd", "mogelijke"),
        ("lange_dagen woont_bij_werkgever", "weinig"),
        ("lange_dagen woont_bij_werkgever gevaarlijk_werk /loon_ingehouden", "weinig"),
        ("gecontroleerd angstig weggelopen", "weinig"),
        ("minderjarig geen_papieren beperking geen_eigen_plek", "weinig"),
        ("/opgesloten /bedreigd /seks_tegen_wil", "weinig"),
        ("nu_gevaar", "weinig"),
        ("", "weinig"),
    ],
)
def test_the_level_of(check, told, wanted):
    assert reached(check, told) == wanted
