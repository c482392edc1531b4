"""What Baken remembers of a talk: labels and counts, whole again after a slot has held it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from baken.dialogue.memory import Memory

LABELS = st.lists(st.text()).map(tuple)


@given(st.builds(Memory, st.text(), LABELS, st.integers(0), st.dictionaries(st.text(), st.text()), LABELS))
def test_a_memory_comes_back_as_it_was(memory):
    assert Memory.from_dict(json.loads(json.dumps(memory.as_dict()))) == memory


def test_a_slot_that_was_never_set_is_an_empty_memory():
    assert Memory.from_dict(None) == Memory.from_dict({}) == Memory("", (), 0)
