"""Charts as pictures on the site: drawn once, open to all, and only those that have a name."""

import asyncio

import pytest

from baken.channels import charts
from baken.channels.charts import Pictures
from baken.figures.chart import Chart

CHART = Chart("Titel", "personen", "mensen", (("2019", 2), ("2020", 1)), "Bron", "Samen.", ("a", "b"), "grafiek")


def test_a_chart_is_served_as_a_picture(site):
    response = site.get("/figures/meldingen.png")

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("path", ["/figures/bestaat-niet.png", "/figures/", "/figures/..%2fcharts.yml"])
def test_there_is_nothing_else(site, path):
    assert site.get(path).status_code == 404


def test_a_picture_is_drawn_once(monkeypatch):
    drawn = []
    monkeypatch.setattr(charts, "to_png", lambda chart: drawn.append(chart.name) or b"plaatje")
    pictures = Pictures({"grafiek": CHART})

    assert pictures.paths == ("/figures/grafiek.png",)
    assert [asyncio.run(pictures.at("/figures/grafiek.png")) for _ in range(2)] == [b"plaatje", b"plaatje"]
    assert drawn == ["grafiek"]
