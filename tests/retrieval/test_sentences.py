"""The sentences of `data/longtail`, which an editor may change."""

import pytest

from baken.retrieval.sentences import SentenceError, Sentences


def test_a_sentence_that_is_missing_or_that_nothing_uses_is_named(tmp_path, project):
    path = tmp_path / "sentences.yml"
    written = (project / "data/longtail/sentences.yml").read_text(encoding="utf-8")
    path.write_text(written.replace("stale:", "oud:"), encoding="utf-8")

    with pytest.raises(SentenceError, match="must hold .*stale.* and holds oud"):
        Sentences.load(path)
