"""The Dutch entities as a Rasa component; the words are in `data/language/entities.yml`."""

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from baken.nlu.entities import EntityReader
from baken.nlu.pipeline import dutch_pipeline


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class DutchEntities(GraphComponent, EntityExtractorMixin):
    """Adds what a message names to its entities, with the ids that the knowledge uses as values."""

    def __init__(self, reader: EntityReader) -> None:
        """Create with the reader that finds the entities."""
        self._reader = reader

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "DutchEntities":
        """See Rasa's `GraphComponent.create`."""
        return cls(EntityReader(dutch_pipeline()))

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the entities of each message, in Rasa's format."""
        for message in messages:
            found = [entity._asdict() for entity in self._reader.read(message.get(TEXT) or "")]
            known = message.get(ENTITIES, [])
            message.set(ENTITIES, known + self.add_extractor_name(found), add_to_output=True)
        return messages
