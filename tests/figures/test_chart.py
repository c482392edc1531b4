"""Charts: what is in them, and that one that mixes counts is refused."""

import pytest

from baken.figures.answering import load_charts
from baken.figures.chart import ChartError, named_charts


@pytest.fixture(scope="module")
def charts(knowledge):
    return load_charts(knowledge)


def test_a_chart_has_what_the_channel_asks_for(charts):
    data = charts["meldingen"].as_dict()

    assert data["series"][-1] == {"label": "2020", "value": 984}
    assert data["unit"] == "personen"
    assert data["image"] == "/figures/meldingen.png"
    assert "telling van de Nationaal Rapporteur" in data["counts"]
    assert "Nationaal Rapporteur, 2022" in data["source"]
    assert "2019: 1.334" in data["summary"] and data["summary"].endswith("Het hoogst in 2019.")


def test_every_chart_counts_one_thing_in_one_way(charts, knowledge):
    for chart in charts.values():
        figures = [knowledge.figures[name] for name in chart.figures]
        assert len({(each.quantity, each.edition, each.unit) for each in figures}) == 1, chart.name


def test_the_counts_of_the_rapporteur_and_of_comensha_stand_in_charts_of_their_own(charts):
    assert ("2020", 984) in charts["meldingen"].series
    assert ("2020", 1013) in charts["meldingen-comensha"].series


@pytest.mark.parametrize(
    "fields",
    [{"subject": "onbekend"}, {"subject": "ages"}, {"subject": "victims", "kind": "trend", "years": [2019, 2020]}],
)
def test_a_chart_without_enough_figures_is_refused_by_name(fields, pool, knowledge):
    with pytest.raises(ChartError, match="charts.yml, kapot"):
        named_charts({"kapot": fields}, pool, knowledge)
