"""The whole site, made once from templates and answers, by the path at which each page is served."""

from html import escape
from pathlib import Path
from string import Template
from typing import Dict, Mapping

from baken.answers import load_answers
from baken.channels.pages import Page, fill_in, load_files, page
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge
from baken.site.figures import charts, figures_page
from baken.site.topics import FOLDER, address, group_lists, topic_page, topics_page
from baken.yaml_file import read_yaml

GROUPS = "groups.yml"
ON_THE_FRONT = ("meldingen", "vormen")
TEMPLATES = ("front.html", "layout.html", "veilig.html")
DESCRIPTION = "Antwoorden op vragen over mensenhandel, in gewone taal en met bronnen. Anoniem."
CORNER = "  <baken-chat corner></baken-chat>"


def load_site(folder: Path, data: Path, knowledge: Knowledge) -> Dict[str, Page]:
    """The pages and the files that they load.

    Args:
        folder: the templates, the names of the groups, and what a browser loads.
        data: the answers.
        knowledge: the facts that templates and answers refer to.

    Raises:
        AnswerError: an answer cannot be read.
        ChartError: a chart cannot be drawn.
        UnknownReference: a template refers to an organisation that is not there.
    """
    site = _Site(folder, knowledge)
    groups = read_yaml(folder / GROUPS)
    answers = {name: each[0] for name, each in load_answers(data).items() if name.split("/")[0] in groups}
    drawn = load_charts(knowledge, data)
    titles = {name: answer.title for name, answer in answers.items()}
    pages = {path: each for path, each in load_files(folder, knowledge).items() if path[1:] not in TEMPLATES}
    front = {"groups": group_lists(groups, titles), "charts": charts(drawn[name] for name in ON_THE_FRONT)}
    pages["/"] = site.page(site.part("front.html", front), after="")
    pages["/veilig-internetten"] = site.page(site.part("veilig.html", {}))
    pages["/cijfers"] = site.page(figures_page(drawn.values()))
    pages[FOLDER] = site.page(topics_page(groups, titles))
    for name, answer in answers.items():
        pages[address(name)] = site.page(topic_page(answer, titles, knowledge, drawn), answer.title)
    return pages


class _Site:
    """Puts pages in the layout."""

    def __init__(self, folder: Path, knowledge: Knowledge) -> None:
        self._folder = folder
        self._knowledge = knowledge
        self._layout = self._template("layout.html")

    def part(self, name: str, fields: Mapping[str, str]) -> str:
        """The inside of a page, from a template."""
        return self._template(name).substitute(fields)

    def page(self, main: str, description: str = DESCRIPTION, after: str = CORNER) -> Page:
        """A page around its inside. The title is always the same: it stands in lists of tabs, for others to read."""
        return page(self._layout.substitute(main=main, description=escape(description), after=after))

    def _template(self, name: str) -> Template:
        return Template(fill_in((self._folder / name).read_text(encoding="utf-8"), self._knowledge))
