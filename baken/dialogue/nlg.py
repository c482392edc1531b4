"""Rasa's response generator, with facts filled in from `data/knowledge`.

Answers refer to facts (`{phone:comensha}`); here the references become words, and the message gets its
sources and contacts. Everything is resolved once, at start: a broken reference stops the start, not a talk.
"""

from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence, Text

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from baken.dialogue.memory import Memory
from baken.dialogue.reading import Reading
from baken.dialogue.rendering import Rendered, contact, describe, render_response, source
from baken.dialogue.turns import asks_on
from baken.figures.answering import load_charts
from baken.figures.lexicon import Lexicon
from baken.figures.phrases import Phrases
from baken.knowledge import Knowledge
from baken.retrieval.items import item_of, organisations_in
from baken.retrieval.quotes import Quotes
from baken.retrieval.sentences import Sentences
from baken.retrieval.standing import age, trust

DATA = Path("data")
SOURCES, QUOTE, AGE, TRUST = "{bronnen}", "{citaat}", "{ouderdom}", "{zekerheid}"
MORE = {"title": "Meer uitleg", "payload": "meer_uitleg"}


class KnowledgeGenerator(TemplatedNaturalLanguageGenerator):
    """Generates responses in their normal, simpler or longer version, with what belongs to them."""

    def __init__(self, endpoint_config: Optional[EndpointConfig], domain: Domain) -> None:
        """Resolve every response of the domain.

        Raises:
            KnowledgeError: `data/knowledge` is broken.
            LexiconError, ChartError: `data/figures` is broken.
            SentenceError: `data/longtail` is broken.
            UnknownReference: a response refers to a fact that is not there.
        """
        self._knowledge = Knowledge.load(DATA / "knowledge")
        self._charts = load_charts(self._knowledge, DATA)
        self._sentences = Sentences.load()
        self._quotes = Quotes(self._knowledge, self._sentences, Phrases(Lexicon.load()))
        super().__init__(domain.responses)

    @property
    def responses(self) -> Dict[Text, List[Rendered]]:
        """The responses by name, with their facts filled in."""
        return self._rendered

    @responses.setter
    def responses(self, written: Dict[Text, List[Dict[Text, Any]]]) -> None:
        """Fill in the facts; Rasa's agent sets the responses anew when it loads a model."""
        self._rendered = {
            name: [render_response(name, each, self._knowledge, self._charts) for each in variations]
            for name, variations in written.items()
        }

    async def generate(
        self,
        utter_action: Text,
        tracker: DialogueStateTracker,
        output_channel: Text,
        variant: Text = "text",
        about: Text = "",
        facts: Sequence[Text] = (),
        fill: Optional[Dict[Text, Text]] = None,
        attach: Optional[Dict[Text, Any]] = None,
        **kwargs: Any,
    ) -> Optional[Dict[Text, Any]]:
        """Generate a message.

        Args:
            utter_action: the response's name.
            tracker: the talk.
            output_channel: the channel's name, for variations by channel.
            variant: `text`, `simpler` or `longer`; where a response has no such version, its normal text. An answer
                that was given just now comes in its longer version, when the message asks on about it.
            about: the label that the message is about; without `facts`, its sources stand in the place of `{bronnen}`.
            facts: the items of the base that the message is about: quoted in the place of `{citaat}`, with their
                sources, age and standing in the places of `{bronnen}`, `{ouderdom}` and `{zekerheid}`.
            fill: what to put in the place of words in braces, such as `{vraag}`.
            attach: more fields for the channel, beside those of the response.
            kwargs: more values for the text.
        """
        message = await super().generate(utter_action, tracker, output_channel, **kwargs)
        if message is None:
            return None
        versions = message.pop("versions")
        if variant == "text" and _asks_on(utter_action, tracker):
            variant = "longer"
        message["text"] = versions.get(variant, versions["text"])
        for name, value in (fill or {}).items():
            message["text"] = message["text"].replace(f"{{{name}}}", value)
        if attach:
            message["metadata"] = {**message["metadata"], **attach}
        if about or facts:
            message = self._tell(message, about, facts)
        if variant != "longer" and "longer" in versions:
            message["buttons"] = [*message.get("buttons", []), dict(MORE)]
        return message

    def _tell(self, message: Dict[Text, Any], about: Text, facts: Sequence[Text]) -> Dict[Text, Any]:
        if facts:
            first = dict.fromkeys(item_of(each, self._knowledge).sources[0] for each in facts)
            sources = [source(each, self._knowledge) for each in first]
        else:
            sources = self.responses[f"utter_{about}"][0]["metadata"].get("sources", [])
        filled: Dict[Text, Callable[[], Text]] = {
            SOURCES: lambda: "\n".join(describe(each) for each in sources),
            QUOTE: lambda: "\n\n".join(self._quotes.text(each) for each in facts),
            AGE: lambda: age(facts, self._knowledge, self._sentences),
            TRUST: lambda: trust(facts, self._knowledge, self._sentences),
        }
        text, metadata = message["text"], {**message["metadata"], "topic": about, "sources": sources}
        for place, telling in filled.items():
            if place in text:
                text = text.replace(place, telling())
        called = organisations_in(facts) if QUOTE in message["text"] else []
        if called:
            metadata["contacts"] = [contact(each, self._knowledge) for each in called]
        return {**message, "text": text, "metadata": metadata}


def _asks_on(utter_action: Text, tracker: DialogueStateTracker) -> bool:
    """Whether the answer that is to come was given just now, and the message asks on about it."""
    message = tracker.latest_message
    if message is None or "reading" not in message.parse_data:
        return False
    reading = Reading.from_dict(message.parse_data["reading"])
    memory = Memory.from_dict(tracker.get_slot("memory"))
    return utter_action == f"utter_{reading.best.label}" and asks_on(reading, memory)
