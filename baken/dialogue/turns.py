"""What Baken says beyond the first answer: the second question, the doubt, the repair. Pure.

Every function takes what was understood and what is remembered, and gives what to utter and what to
remember now. `actions/` carries it out.
"""

from dataclasses import dataclass, field, replace
from typing import Any, List, Mapping, Tuple

from baken.dialogue.catalogue import CHOICES, TO_A_PERSON, Catalogue, offered
from baken.dialogue.memory import Memory
from baken.dialogue.reading import ALARMS, DISCLOSURE, OUT_OF_SCOPE, Guess, Reading, group_of, is_topic

WORDINGS = {"buiten_bereik": 4, "vraag_onderwerp": 2, "verkeerd_begrepen": 2, "nog_hier": 2}
SECOND_CONFIDENCE = 0.5
ALARMED = 0.6  # below this an alarm may well be a false one
CERTAIN = 0.8  # below this the best topic is wrong for one question in four (benchmarks/evaluation.md)
ABOUT_SOURCES = {"": "utter_bron", "age": "utter_bron_oud", "trust": "utter_bron_zeker"}


@dataclass(frozen=True)
class Utterance:
    """A response to utter: its name, which version, with which choices, and about which topic and items of the base.

    `fill` is what stands in the place of words in braces.
    """

    response: str
    variant: str = "text"
    choices: Tuple[str, ...] = ()
    about: str = ""
    facts: Tuple[str, ...] = ()
    fill: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Turn:
    """What to say, and what to remember afterwards."""

    utterances: Tuple[Utterance, ...]
    memory: Memory


def follow(reading: Reading, memory: Memory, catalogue: Catalogue) -> Turn:
    """After the first answer: the second question, and a line in the user's language."""
    topic = reading.best.label
    utterances: List[Utterance] = []
    second = _second_question(reading)
    whole = asks_on(reading, memory)
    if second:
        utterances += [Utterance("utter_tweede_vraag"), Utterance(f"utter_{second}")]
    elif reading.gap:
        utterances.append(Utterance("utter_leemte", fill={"leemte": catalogue.gaps[reading.gap]}))
    elif reading.quote:
        utterances.append(Utterance("utter_ook_in_bronnen", about=topic, facts=(reading.quote,)))
    elif reading.detail and not whole:
        utterances.append(Utterance("utter_uit_uitleg", fill={"uitleg": reading.detail}))
    later = catalogue.next_best(reading, (topic,))
    if not second and not reading.quote and not reading.gap and (whole or _is_doubtful(reading)):
        utterances.append(Utterance("utter_iets_anders", choices=later[:CHOICES]))
        later = later[CHOICES:]
    # a message in another language is read with less confidence: the topics that came next stand under its line
    also = () if _gently(topic) else later[:CHOICES]
    utterances += [replace(line, choices=also) for line in _language_line(reading, catalogue)]
    if topic not in catalogue.titles:  # a greeting, a thank you: the talk is still about the same
        return Turn(tuple(utterances), replace(memory, candidates=later, misses=0))
    return Turn(tuple(utterances), Memory(topic, later))


def after_figure(
    reading: Reading, topic: str, figure: Mapping[str, Any], facts: Tuple[str, ...], catalogue: Catalogue
) -> Turn:
    """After an answer with a figure on a topic: as after another answer, and what was asked and told is remembered.

    A second question counts only when it is on another subject: the figure may well have answered it. It is no guess
    what a question is about that names what is counted.
    """
    others = (guess for guess in reading.segments if group_of(guess.label) != group_of(topic))
    answered = Guess(topic, 1.0)
    read = replace(reading, ranking=(answered, *reading.ranking), segments=(answered, *others), detail="")
    turn = follow(read, Memory(), catalogue)
    return replace(turn, memory=replace(turn.memory, figure=figure, facts=facts))


def ask(reading: Reading, memory: Memory, catalogue: Catalogue) -> Turn:
    """Between close topics, or where the best is a guess: which one is meant."""
    utterances, later = _no_answer("vraag_onderwerp", reading, memory, catalogue)
    return Turn(utterances, replace(memory, candidates=later, misses=memory.misses + 1))


def refuse(reading: Reading, memory: Memory, catalogue: Catalogue) -> Turn:
    """Nothing fits: an honest no, the nearest topics, and a way to a person.

    Who told of danger or of themselves is not sent off with a no: what they told is remembered.
    """
    utterances, later = _no_answer(OUT_OF_SCOPE, reading, memory, catalogue)
    return Turn(utterances, Memory(memory.topic if _gently(memory.topic) else "", later, memory.misses + 1))


def quote(reading: Reading, catalogue: Catalogue) -> Turn:
    """No topic fits well, but an item of the base does: the item, and the nearest topics."""
    item = reading.quote
    nearest = catalogue.next_best(reading, (TO_A_PERSON,))
    topic = catalogue.topic_of(item, nearest)
    choices = tuple(dict.fromkeys((*(each for each in (topic,) if each in catalogue.titles), *nearest)))
    utterance = Utterance("utter_uit_bronnen", choices=(*choices[:2], TO_A_PERSON), about=topic, facts=(item,))
    remembered = topic if topic in catalogue.titles else ""
    lines = _language_line(reading, catalogue)
    return Turn((utterance, *lines), Memory(remembered, choices[2:], facts=(item,)))


def again(variant: str, response: str, memory: Memory) -> Turn:
    """The last answer in another version; without a last answer, `response` asks on what subject."""
    if not memory.topic:
        return Turn((Utterance(response),), memory)
    return Turn((Utterance(f"utter_{memory.topic}", variant),), memory)


def sources(reading: Reading, memory: Memory, catalogue: Catalogue) -> Turn:
    """Where the last answer comes from, or how old or how reliable that is."""
    if not memory.topic and not memory.facts:
        return Turn((Utterance("utter_bron_vragen"),), memory)
    if memory.topic in catalogue.unsourced and not memory.facts:
        return Turn((Utterance("utter_geen_bron"),), memory)
    facts = memory.facts
    if reading.aspect and not facts:
        facts = catalogue.facts[memory.topic]
    return Turn((Utterance(ABOUT_SOURCES[reading.aspect], about=memory.topic, facts=facts),), memory)


def repair(memory: Memory) -> Turn:
    """'No, that is not what I mean': the topics that came next."""
    if not memory.candidates:
        return Turn((Utterance("utter_ontkennen"),), replace(memory, misses=memory.misses + 1))
    choices, later = offered(memory.candidates)
    utterance = Utterance(_wording("verkeerd_begrepen", memory), choices=choices)
    return Turn((utterance,), replace(memory, candidates=later, misses=memory.misses + 1))


def confirm(memory: Memory) -> Turn:
    """'Yes' to nothing in particular: after an answer it asks for more, else for a question."""
    return again("longer", "utter_bevestigen", memory)


def leads_to_check(memory: Memory) -> bool:
    """Whether a yes goes on with the signaalcheck: after a disclosure, which asks whether it is safe to type."""
    return group_of(memory.topic) == DISCLOSURE


def asks_on(reading: Reading, memory: Memory) -> bool:
    """Whether a message that leans on the last answer is read as being on the same topic.

    The same words again are no answer to it: it gets the longer version, and other topics to choose from.
    """
    return reading.elliptic and is_topic(reading.best.label) and reading.best.label == memory.topic


def _no_answer(
    name: str, reading: Reading, memory: Memory, catalogue: Catalogue
) -> Tuple[Tuple[Utterance, ...], Tuple[str, ...]]:
    """What is said where no topic is answered, with the choices that come next, and the labels for later.

    What Baken is known not to know is said by name.
    """
    choices, later = offered(catalogue.next_best(reading, (TO_A_PERSON,)))
    if reading.gap:
        utterance = Utterance("utter_leemte_keuze", choices=choices, fill={"leemte": catalogue.gaps[reading.gap]})
    else:
        utterance = Utterance(_wording(name, memory), choices=choices)
    return (utterance, *_language_line(reading, catalogue)), later


def _is_doubtful(reading: Reading) -> bool:
    """Whether an answer may well be on something else than was asked, so that other topics should stand under it."""
    best = reading.best
    if best.label in ALARMS:
        return best.confidence < ALARMED
    alone = reading.language == "nl" and not reading.elliptic
    return is_topic(best.label) and alone and best.confidence < CERTAIN


def _second_question(reading: Reading) -> str:
    """The other topic that a message asks about, or nothing.

    Two questions are two parts that are each sure by themselves, and one of them was answered: "What can I do?" behind
    a story that is not is part of the same question.
    """
    first = reading.best.label
    sure = [guess.label for guess in reading.segments if guess.confidence >= SECOND_CONFIDENCE]
    if _gently(first) or first not in sure:
        return ""
    return next((label for label in sure if is_topic(label) and label != first), "")


def _gently(label: str) -> bool:
    """Whether to say one thing at a time: to somebody in danger, and to somebody who tells what happens to them."""
    return label in ALARMS or group_of(label) == DISCLOSURE


def _language_line(reading: Reading, catalogue: Catalogue) -> Tuple[Utterance, ...]:
    known = reading.language in catalogue.languages
    return (Utterance(f"utter_taal_{reading.language}"),) if known else ()


def _wording(name: str, memory: Memory) -> str:
    """Another wording each time in a row, so that two misses never sound the same.

    Who told of danger or of themselves gets other words, which keep the numbers in sight.
    """
    name = "nog_hier" if _gently(memory.topic) else name
    number = memory.misses % WORDINGS[name] + 1
    return f"utter_{name}" if number == 1 else f"utter_{name}_{number}"
