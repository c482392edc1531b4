"""The answer to a question about figures; `baken/figures` finds and words it."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turns import buttons, carry_out, catalogue
from baken.dialogue import turns
from baken.dialogue.reading import Reading
from baken.figures.answering import shared_answerer
from baken.figures.query import Query


class Figure(Action):
    """Tells the figure that was asked for, or the nearest that there is."""

    def name(self) -> str:
        """See rasa-sdk's `Action.name`."""
        return "action_figure"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]
    ) -> List[EventType]:
        """See rasa-sdk's `Action.run`."""
        reading = Reading.from_dict(tracker.latest_message["reading"])
        query = Query.from_dict(tracker.latest_message["figure_question"])
        answer = shared_answerer().answer(query)
        topic = shared_answerer().topic(reading.best.label, answer)
        dispatcher.utter_message(
            text=answer.text,
            buttons=buttons(answer.choices),
            metadata={"topic": topic, "sources": answer.sources, "figure": answer.figure},
        )
        return carry_out(turns.after_figure(reading, topic, query.as_dict(), answer.cited, catalogue()), dispatcher)
