"""Ages in Dutch text: "meisje van 15", "17-jarige", "ben 34". Pure."""

import re
from typing import List, NamedTuple, Tuple

ADULT = 18
OLDEST = 110
MINOR, GROWN = "minderjarig", "volwassen"

_AGE = r"(\d{1,3})"
_PERSON = (
    r"(?:meisjes?|jongens?|jongetje|kind(?:eren)?|mannen|man|vrouwen|vrouw|dochter|zoon|zoontje|dochtertje|zusje|"
    r"zus|broertje|broer|nichtje|neefje|vriendin|vriend|leerling|leerlinge|pupil|tiener|client|cliënt|cliënte|slachtoffers?|iemand|persoon)"
)
# "17 jaar" counts time, not age, behind and before these words.
_NO_DURATION = (
    r"(?<!al )(?<!na )(?<!sinds )(?<!over )(?<!binnen )(?<!laatste )(?<!afgelopen )(?<!elke )(?<!maximaal )"
    r"(?<!hoogstens )(?<!minimaal )(?<!ruim )(?<!bijna )(?<!maar )"
)
_NO_TIME = r"(?!\s*(?:geleden|terug|lang|later|cel|celstraf|gevangenis\w*|straf|gewerkt|werk|in dienst|na|hier|bij))"

_RANGES: Tuple[Tuple[str, "re.Pattern[str]"], ...] = (
    (MINOR, re.compile(r"\b(?:onder|jonger dan|beneden)\s+(?:de\s+)?(?:18|achttien)(?:\s+jaar)?\b", re.I)),
    (GROWN, re.compile(r"\b(?:boven|ouder dan|vanaf)\s+(?:de\s+)?(?:18|achttien)(?:\s+jaar)?\b|\b18\s?\+", re.I)),
)  # fmt: skip
_AGES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_AGE}[- ]?jarigen?\b",
        rf"\b{_AGE}\s*(?:jaar|jr\.?)\s+(?:oud|jong)\b",
        rf"\b{_PERSON}\s*(?:van|\(|,|is|was|wordt)\s*{_AGE}\b(?:\s*(?:jaar|jr)\b{_NO_TIME})?(?!\s*(?:euro|uur|maanden|mannen|keer|juni|%))",
        rf"\b(?:ik\s+)?(?:ben|word|was)\s+(?:nog\s+|pas\s+|net\s+|bijna\s+)?(\d\d)\b(?:\s*(?:jaar|jr)\b{_NO_TIME})?(?!\s*(?:euro|uur|maanden|dagen|weken|minuten|%))",
        rf"{_NO_DURATION}\b(\d\d)\s*(?:jaar|jr)\b{_NO_TIME}",
    )
)  # fmt: skip


class Age(NamedTuple):
    """A stretch of text that names an age: `MINOR` or `GROWN`, and where it stands."""

    value: str
    start: int
    end: int


def ages(text: str) -> List[Age]:
    """The ages in a text, in order; the first pattern wins where they overlap.

    The value says what matters for trafficking: under 18 no coercion needs to be shown
    (article 273f of the Dutch Criminal Code).
    """
    found = [Age(value, *match.span()) for value, pattern in _RANGES for match in pattern.finditer(text)]
    for pattern in _AGES:
        for match in pattern.finditer(text):
            number = int(match.group(1))
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            if free and 0 < number <= OLDEST:
                found.append(Age(MINOR if number < ADULT else GROWN, *match.span()))
    return sorted(found, key=lambda age: age.start)
