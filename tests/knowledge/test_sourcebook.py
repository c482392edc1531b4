"""The page of sources: each with what rests on it, and up to date."""

import pytest

from baken.knowledge import Knowledge
from baken.knowledge.sourcebook import FILE, sourcebook


@pytest.fixture(scope="module")
def base(project):
    return Knowledge.load(project / "data/knowledge")


def test_the_page_in_docs_is_what_the_base_says(project, base):
    written = (project / FILE).read_text(encoding="utf-8")

    assert written == sourcebook(base), "run: baken sources"


def test_every_source_is_there_with_its_address_and_something_rests_on_it(base):
    page = sourcebook(base)

    for source_id, source in base.sources.items():
        assert page.count(f". `{source_id}`\n") == 1
        assert f"]({source.url})" in page
    assert "rust niets" not in page


def test_every_item_stands_with_each_of_its_sources(base):
    parts = {part.split("`", 1)[0]: part for part in sourcebook(base).split(". `")[1:]}

    for items in (base.statements, base.figures, base.values, base.organisations):
        for item_id, item in items.items():
            assert all(f"`{item_id}`" in parts[source] for source in item.sources)
