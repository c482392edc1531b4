"""Messages as hurried people type them: the four ways in which `baken evaluate` spoils a text."""

import random
import re
from typing import Callable, Dict

LETTERS_PER_MISTAKE = 12
_NEIGHBOURS = {
    "a": "sqz", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
    "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et",
    "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


def typos(text: str, seed: int) -> str:
    """Letters swapped with the next one, or hit beside their key; one in `LETTERS_PER_MISTAKE`."""
    rng, letters = random.Random(seed), list(text)
    for place in _places(text, rng):
        if rng.random() < 0.5 and place + 1 < len(letters):
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        else:
            letters[place] = rng.choice(_NEIGHBOURS.get(letters[place].lower(), letters[place]))
    return "".join(letters)


def dropped_letters(text: str, seed: int) -> str:
    """Letters left out; one in `LETTERS_PER_MISTAKE`."""
    gone = set(_places(text, random.Random(seed)))
    return "".join(letter for place, letter in enumerate(text) if place not in gone)


def lower_case(text: str, seed: int) -> str:
    """No capitals."""
    return text.lower()


def no_punctuation(text: str, seed: int) -> str:
    """No full stops, commas, question marks or quotes."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", text)).strip() or text


PERTURBATIONS: Dict[str, Callable[[str, int], str]] = {
    "typos": typos,
    "dropped letters": dropped_letters,
    "lower case": lower_case,
    "no punctuation": no_punctuation,
}


def _places(text: str, rng: random.Random) -> list:
    letters = [place for place, letter in enumerate(text) if letter.isalpha()]
    return sorted(rng.sample(letters, max(1, len(letters) // LETTERS_PER_MISTAKE))) if letters else []
