"""Rasa's response generator, with facts filled in from `data/knowledge`.

Answers refer to facts (`{phone:comensha}`); here the references become words, and the message gets its
sources and contacts. Everything is resolved once, at start: a broken reference stops the start, not a talk.
"""

from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from baken.dialogue.rendering import Rendered, describe, render_response
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge

DATA = Path("data")
SOURCES = "{bronnen}"
MORE = {"title": "Meer uitleg", "payload": "meer_uitleg"}


class KnowledgeGenerator(TemplatedNaturalLanguageGenerator):
    """Generates responses in their normal, simpler or longer version, with what belongs to them."""

    def __init__(self, endpoint_config: Optional[EndpointConfig], domain: Domain) -> None:
        """Resolve every response of the domain.

        Raises:
            KnowledgeError: `data/knowledge` is broken.
            LexiconError, ChartError: `data/figures` is broken.
            UnknownReference: a response refers to a fact that is not there.
        """
        self._knowledge = Knowledge.load(DATA / "knowledge")
        self._charts = load_charts(self._knowledge, DATA)
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
        **kwargs: Any,
    ) -> Optional[Dict[Text, Any]]:
        """Generate a message.

        Args:
            utter_action: the response's name.
            tracker: the talk.
            output_channel: the channel's name, for variations by channel.
            variant: `text`, `simpler` or `longer`; where a response has no such version, its normal text.
            about: a label whose sources the message names, in the place of `{bronnen}`.
            kwargs: more values for the text.
        """
        message = await super().generate(utter_action, tracker, output_channel, **kwargs)
        if message is None:
            return None
        versions = message.pop("versions")
        message["text"] = versions.get(variant, versions["text"])
        if about:
            message = self._name_sources(message, about)
        if variant != "longer" and "longer" in versions:
            message["buttons"] = [*message.get("buttons", []), dict(MORE)]
        return message

    def _name_sources(self, message: Dict[Text, Any], about: Text) -> Dict[Text, Any]:
        sources = self.responses[f"utter_{about}"][0]["metadata"].get("sources", [])
        lines = "\n".join(describe(source) for source in sources)
        message["text"] = message["text"].replace(SOURCES, lines)
        message["metadata"] = {**message["metadata"], "topic": about, "sources": sources}
        return message
