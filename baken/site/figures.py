"""Charts of figures on a page, as pictures with their numbers in a table, so that no script is needed. Pure."""

from typing import Iterable

from baken.figures.chart import Chart
from baken.knowledge.schema import dutch_number
from baken.site.markup import Markup, element

WARNING = "Elke grafiek zegt wat er is geteld, en door wie. Vergelijk geen cijfers van verschillende tellers."


def chart(drawn: Chart) -> Markup:
    """A chart with a name. Its picture is drawn when a browser asks for it, which is when it comes into sight."""
    rows = [
        element("tr", element("th", label, scope="row"), element("td", dutch_number(str(value))))
        for label, value in drawn.series
    ]
    head = element("thead", element("tr", element("td"), element("th", drawn.unit, scope="col")))
    return element(
        "figure",
        element("figcaption", drawn.title),
        Markup(element("img", src=drawn.image, alt=drawn.summary, loading="lazy").replace("</img>", "")),
        element("p", f"Geteld: {drawn.counts} ({drawn.unit}). Bron: {drawn.source}."),
        element("details", element("summary", "Tabel"), element("table", head, element("tbody", rows))),
        class_="chart",
    )


def charts(drawn: Iterable[Chart]) -> Markup:
    """Charts beside each other."""
    return element("div", [chart(each) for each in drawn], class_="charts")


def figures_page(drawn: Iterable[Chart]) -> Markup:
    """All charts that have a name."""
    return element("article", element("h1", "Cijfers in grafieken"), element("p", WARNING), charts(drawn))
