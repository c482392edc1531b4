"""Hold every answer against the content guide.

The rules: facts by reference only, a source for every answer, short sentences, easy words, no
dead choice, and a tone that is safe for the reader who has most to lose.
"""

import re
from typing import Container, Iterator, List, Mapping, Sequence

from baken.answers import readability
from baken.answers.load import Answer
from baken.dialogue.reading import ALARMS
from baken.knowledge import Gap, Knowledge, UnknownReference, find_references, render

MIN_SCORE = 60
MIN_SCORE_URGENT = 70
MAX_TITLE = 40
LONGER_FACTOR = 2

_FORMAL = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
_LOUD = re.compile(r"!|[\U0001F300-\U0001FAFF\u2600-\u27BF]")
_BARE = re.compile(r"(ja|nee|(soms|meestal|vaak|niet)( wel| niet| helemaal| altijd)?(?=[.,]))(?!\w)", re.IGNORECASE)
_REFERENCE = re.compile(r"\{[^}]*\}")


def check_answers(
    answers: Mapping[str, Sequence[Answer]],
    examples: Mapping[str, object],
    knowledge: Knowledge,
    charts: Container[str] = (),
) -> List[str]:
    """All mistakes in the answers, one line each; an empty list means that all is well.

    Args:
        answers: by name, as `load_answers` gives them.
        examples: by label; a label is what a choice may lead to, and what needs an answer.
        knowledge: the facts that the answers refer to.
        charts: the names of the charts that there are.
    """
    mistakes = [f"{label}: no answer" for label in sorted(examples) if label not in answers]
    for variations in answers.values():
        for answer in variations:
            where = f"{answer.file}, {answer.name}"
            mistakes += [f"{where}: {mistake}" for mistake in _check(answer, examples, knowledge)]
            if answer.chart and answer.chart not in charts:
                mistakes.append(f"{where}: there is no chart '{answer.chart}'")
    return mistakes


def check_gaps(gaps: Mapping[str, Gap]) -> List[str]:
    """All mistakes in how Baken says what it does not know, one line each: it is held to the tone of the answers."""
    return [
        f"gaps.yml, {name}: {mistake}"
        for name, gap in gaps.items()
        for mistake in (*_check_facts(gap.text), *_check_tone(gap.text), *_check_length(gap.text, "text", MIN_SCORE))
    ]


def _check(answer: Answer, labels: Mapping[str, object], knowledge: Knowledge) -> Iterator[str]:
    is_topic = "/" in answer.name
    if is_topic and not answer.about_baken and not _has_source(answer):
        yield "no source"
    if is_topic:
        yield from (f"no {name}" for name in ("simpler", "longer") if not getattr(answer, name))
    yield from _check_links(answer, labels, knowledge)
    for version, text in answer.versions():
        try:
            rendered = render(text, knowledge)
        except UnknownReference as error:
            yield f"{version}: {error}"
            continue
        yield from (f"{version}: {mistake}" for mistake in _check_facts(text))
        if answer.language != "nl":
            continue
        yield from (f"{version}: {mistake}" for mistake in _check_tone(rendered))
        if is_topic:
            yield from (f"{version}: {mistake}" for mistake in _check_opening(rendered))
        minimum = MIN_SCORE_URGENT if answer.name in ALARMS else MIN_SCORE
        yield from (f"{version}: {m}" for m in _check_length(rendered, version, minimum))
    for cell in answer.cells():
        yield from (f"comparison: {mistake}" for mistake in _check_facts(cell))
        try:
            render(cell, knowledge)
        except UnknownReference as error:
            yield f"comparison: {error}"
    yield from (f"title: {mistake}" for mistake in _check_facts(answer.title))


def _has_source(answer: Answer) -> bool:
    refers = any(find_references(text) for _, text in answer.versions())
    return bool(answer.facts) or refers


def _check_links(answer: Answer, labels: Mapping[str, object], knowledge: Knowledge) -> Iterator[str]:
    for title, payload in answer.choices:
        if payload not in labels:
            yield f"the choice '{title}' leads to '{payload}', which is no label"
        if len(title) > MAX_TITLE:
            yield f"the choice '{title}' is longer than {MAX_TITLE} characters"
        yield from (f"choice '{title}': {mistake}" for mistake in _check_facts(title))
    for fact in answer.facts:
        try:
            knowledge.fact(fact)
        except KeyError:
            yield f"there is no fact '{fact}'"
    for contact in answer.contacts:
        if contact not in knowledge.organisations:
            yield f"there is no organisation '{contact}'"


def _check_facts(text: str) -> Iterator[str]:
    typed = re.search(r"\S*\d\S*", _REFERENCE.sub("", text))
    if typed:
        yield f"the number '{typed.group()}' is typed, not referred to"


def _check_tone(text: str) -> Iterator[str]:
    formal, loud = _FORMAL.search(text), _LOUD.search(text)
    if formal:
        yield f"says '{formal.group()}'; Baken says je"
    if loud:
        yield f"holds '{loud.group()}'; Baken stays calm"


def _check_opening(text: str) -> Iterator[str]:
    bare = _BARE.match(text)
    if bare:
        yield f"opens with '{bare.group()}', which is wrong for whoever asks the opposite"


def _check_length(text: str, version: str, min_score: float) -> Iterator[str]:
    measured = readability.measure(text)
    if measured.longest_words > readability.MAX_SENTENCE_WORDS:
        yield f"a sentence of {measured.longest_words} words: {measured.longest}"
    if measured.score < min_score:
        yield f"Flesch-Douma {measured.score:.0f}, at least {min_score} is asked"
    factor = LONGER_FACTOR if version == "longer" else 1
    count = len(readability.words(text))
    if count > factor * readability.MAX_ANSWER_WORDS:
        yield f"{count} words, at most {factor * readability.MAX_ANSWER_WORDS}"
    for message in re.split(r"\n\s*\n", text):
        message_count = len(readability.words(message))
        if message_count > readability.MAX_MESSAGE_WORDS:
            yield f"a message of {message_count} words: {message[:50]}..."
