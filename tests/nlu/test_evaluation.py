"""`baken evaluate`: the files it reads, and the figures for a reader that is known by heart."""

import json

import pytest

from baken.dialogue.reading import Guess, Reading
from baken.nlu import evaluation
from baken.nlu.evaluation import EvaluationError, evaluate, evaluate_alarms, load_items, throwaway_reader
from baken.nlu.report import describe
from baken.nlu.scores import Item

SMALL = """\
- {text: "wat is dwang", label: wat/dwang}
- {text: "wat heet dwang", label: wat/dwang}
- {text: "is dit dwang", label: wat/dwang}
- {text: "mijn loon is weg", label: hulp/loon}
- {text: "mijn loon is laag", label: hulp/loon}
- {text: "ik wil mijn loon", label: hulp/loon, second: hulp/rechten_werk}
"""
KEYS = ["top1", "top3", "macro_f1", "oos_recall", "false_refusals", "asked", "ece", "typo_drop", "groups", "confusions"]


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "small.yml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def reader(understood):
    """Understands a text only when it is written exactly so."""
    return lambda text: Reading((Guess(understood.get(text, "buiten_bereik"), 0.9), Guess("bedanken", 0.1)))


def test_a_file_is_read(small):
    items = load_items(small)

    assert len(items) == 6
    assert items[0] == ("wat is dwang", ["wat/dwang"])
    assert items[5].labels == ["hulp/loon", "hulp/rechten_werk"]


@pytest.mark.parametrize(
    "content, complaint",
    [
        ("", "no list of messages"),
        ("[]", "no list of messages"),
        ("text: a\nlabel: b", "no list of messages"),
        ("- 'een zin'", "item 1: needs text, and label or must"),
        ("- {text: a, label: b}\n- {text: a}", "item 2: needs text"),
        ("- {label: b}", "item 1: needs text"),
        ("- {text: 'a", "line 1: not valid YAML"),
        ("\0", "not valid YAML"),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path, content, complaint):
    path = tmp_path / "bad.yml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(EvaluationError, match=f"bad.yml.*{complaint}"):
        load_items(path)


def test_a_file_that_is_no_text_is_named(tmp_path):
    path = tmp_path / "bad.yml"
    path.write_bytes(b"- {text: \xff}")

    with pytest.raises(EvaluationError, match="bad.yml"):
        load_items(path)


def test_a_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(EvaluationError, match="weg.yml"):
        load_items(tmp_path / "weg.yml")


def test_a_reader_is_trained_on_a_small_file(small):
    read = throwaway_reader(load_items(small))

    assert read("wat is dwang precies").best.label == "wat/dwang"
    assert read("mijn loon is niet betaald").best.label == "hulp/loon"


def test_a_second_label_is_learned_from_when_a_message_has_it_first(small):
    text = "ik wil mijn loon"
    alone = load_items(small)
    also = [Item(item.text, [*item.labels[:1], "wat/dwang"] if item.text == text else item.labels) for item in alone]

    shares = [
        next(guess.confidence for guess in throwaway_reader(items)(text).ranking if guess.label == "wat/dwang")
        for items in (alone, also)
    ]

    assert shares[0] < shares[1] < 0.5


def test_a_file_with_one_label_cannot_be_trained_on(tmp_path):
    path = tmp_path / "one.yml"
    path.write_text("- {text: wat is dwang, label: wat/dwang}\n" * 4, encoding="utf-8")

    with pytest.raises(ValueError, match="at least two labels"):
        throwaway_reader(load_items(path))


def test_what_is_spoilt_counts_in_the_drop_only(small):
    items = load_items(small)

    result = evaluate(items, reader({item.text: item.labels[0] for item in items}))

    assert result["top1"] == 1
    assert result["spoilt"] == {"typos": 0, "dropped letters": 0, "lower case": 1, "no punctuation": 1}
    assert result["typo_drop"] == pytest.approx(0.5)


def test_alarms_are_counted_by_kind():
    items = [
        evaluation.Item("hij komt", ["noodgeval"]),
        evaluation.Item("hij is er", ["noodgeval"]),
        evaluation.Item("ik wil niet meer", ["crisis"]),
        evaluation.Item("ik moet werken", ["onthulling"]),
        evaluation.Item("wat is dwang", ["none"]),
        evaluation.Item("wat is loon", ["none"]),
    ]
    known = {"hij komt": "noodgeval", "ik wil niet meer": "crisis", "ik moet werken": "onthulling/arbeid",
             "wat is loon": "crisis", "wat is dwang": "wat/dwang"}  # fmt: skip

    result = evaluate_alarms(items, reader(known))

    assert result["recall"] == {"noodgeval": 0.5, "crisis": 1, "onthulling": 1, "none": 0.5}
    assert result["false_alarms"] == 0.5
    assert result["missed"] == ["noodgeval read as none: hij is er", "none read as crisis: wat is loon"]


def test_the_figures_can_be_read_by_a_program(small, capsys):
    assert evaluation.main(small, as_json=True, train_on=small) == 0

    printed = json.loads(capsys.readouterr().out)
    assert sorted(printed) == sorted(KEYS)
    assert printed["top1"] == 1


def test_the_figures_can_be_read_by_a_person(small):
    items = load_items(small)
    report = describe("small.yml", len(items), evaluate(items, reader({})))

    assert "small.yml: 6 messages" in report
    assert "wat/dwang read as buiten_bereik: 3" in report
    assert "labels below 50%: hulp/loon, wat/dwang" in report
