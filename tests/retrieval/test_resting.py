"""Which answers rest on which items."""

from baken.answers import Answer, load_answers
from baken.retrieval.items import item_of
from baken.retrieval.resting import items_of, topics_resting_on


def answer(name, text, **fields):
    return Answer(name=name, file="x.yml", text=text, **fields)


def test_an_answer_rests_on_what_it_names_calls_and_refers_to():
    written = answer("hulp/loon", "Bel {phone:hulplijn}. {figure:gemeld}", facts=("zeker",), contacts=("hulplijn",))

    assert items_of(written) == ["zeker", "organisation/hulplijn", "gemeld"]


def test_the_cells_of_a_table_count():
    written = answer("wat/wet", "Zie hier.", comparison={"columns": ["Wat"], "rows": [["artikel {value:artikel}"]]})

    assert items_of(written) == ["artikel"]


def test_an_item_lists_its_topics_and_nothing_of_the_talk_itself():
    answers = {name: [answer(name, "Tekst.", facts=("zeker",))] for name in ("wat/wet", "hulp/loon", "begroeten")}

    assert topics_resting_on(answers) == {"zeker": ("wat/wet", "hulp/loon")}


def test_every_item_that_an_answer_rests_on_is_in_the_base(project, base):
    from baken.knowledge import Knowledge

    knowledge = Knowledge.load(project / "data/knowledge")

    assert all(item_of(name, knowledge) for name in topics_resting_on(load_answers(project / "data")))
