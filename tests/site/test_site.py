"""The pages around the talk: every answer with its sources, for who has no script and for search engines."""

import re

import pytest

from baken.answers import load_answers
from baken.figures.answering import load_charts
from baken.knowledge import Knowledge
from baken.site import load_site
from baken.site.markup import element, linked, paragraphs


@pytest.fixture(scope="module")
def knowledge(project):
    return Knowledge.load(project / "data/knowledge")


@pytest.fixture(scope="module")
def charts(project, knowledge):
    return load_charts(knowledge, project / "data")


@pytest.fixture(scope="module")
def site(project, knowledge):
    return load_site(project / "site", project / "data", knowledge)


@pytest.fixture(scope="module")
def topics(project):
    """The answers that belong to a topic: those of `data/topics`."""
    files = {path.name for path in (project / "data/topics").glob("*.yml")}
    return {name: each[0] for name, each in load_answers(project / "data").items() if each[0].file in files}


def text(page):
    return page.content.decode()


def pages(site):
    return {path: text(page) for path, page in site.items() if page.content_type.startswith("text/html")}


class TestEveryPage:
    """What holds for all of them."""

    def test_gives_nothing_away_in_a_list_of_tabs(self, site):
        titles = {re.search("<title>(.*?)</title>", page)[1] for page in pages(site).values()}
        assert titles == {"Vraag en antwoord"}

    def test_has_the_way_out_first_and_the_emergency_number(self, site):
        for page in pages(site).values():
            first = re.search(r"<body>.*?(<a .*?</a>)", page, re.DOTALL)[1]
            assert "data-baken-exit" in first and "Snel weg" in first
            assert 'href="tel:112"' in page

    def test_links_to_pages_that_are_there(self, site, project, charts):
        there = {*site, *(f"/{path.name}" for path in (project / "widget").glob("*.js"))}
        there |= {chart.image for chart in charts.values()}
        for path, page in pages(site).items():
            for target in re.findall(r'(?:href|src)="(/[^"#]*)"', page):
                assert target in there, (path, target)

    def test_loads_nothing_from_elsewhere_and_has_no_style_or_script_of_its_own(self, site):
        for page in pages(site).values():
            assert not re.search(r'<(?:link|script|img|iframe)\b[^>]*(?:href|src)="(?!/)', page)
            assert not re.search(r"<style|<script(?![^>]*src=)|\sstyle=|\son\w+=", page)

    def test_has_no_reference_that_was_not_filled_in(self, site):
        for path, page in pages(site).items():
            assert not re.search(r"\{(?:figure|year|value|phone|name|site):", page), path
            assert "$" not in page, path

    def test_dials_only_digits(self, site):
        for page in pages(site).values():
            assert all(re.fullmatch(r"\+?\d+", number) for number in re.findall(r'href="tel:([^"]*)"', page))

    def test_is_not_called_by_the_name_of_a_template(self, site):
        assert not {"/layout.html", "/front.html", "/veilig.html", "/groups.yml"} & set(site)


class TestTopics:
    """Each answer has a page of its own."""

    def test_every_topic_has_one_and_a_list_has_them_all(self, site, topics):
        assert len(topics) > 90
        for name in topics:
            assert f"/onderwerpen/{name}" in site
            assert f'href="/onderwerpen/{name}"' in text(site["/onderwerpen"])
            assert f'href="/onderwerpen/{name}"' in text(site["/"])

    def test_what_is_said_to_somebody_in_need_is_no_topic(self, site):
        assert not any("onthulling" in path for path in site)

    def test_it_says_what_the_talk_says_in_all_its_versions(self, site, topics):
        page = text(site["/onderwerpen/wat/definitie"])
        assert f"<h1>{topics['wat/definitie'].title}</h1>" in page
        assert "Eenvoudiger gezegd" in page and "Meer uitleg" in page
        assert "jonger dan 18?" in page, "figures are filled in"

    def test_it_names_its_sources(self, site, topics):
        for name, answer in topics.items():
            if answer.facts:
                assert '<section class="named"><h2>Bronnen</h2>' in text(site[f"/onderwerpen/{name}"]), name

    def test_it_shows_whom_to_call(self, site, topics):
        name = next(name for name, answer in topics.items() if "comensha" in answer.contacts)
        assert 'class="call">Bel 033 448 11 86</a>' in text(site[f"/onderwerpen/{name}"])

    def test_a_comparison_is_a_table(self, site):
        assert '<th scope="col">Mensensmokkel</th>' in text(site["/onderwerpen/smokkel/verschil"])

    def test_a_search_engine_is_told_what_it_is_about(self, site, topics):
        page = text(site["/onderwerpen/wat/definitie"])
        assert f'<meta name="description" content="{topics["wat/definitie"].title}">' in page


class TestFigures:
    """Charts are pictures with their numbers in words and in a table."""

    def test_every_chart_is_on_a_page_with_its_numbers(self, site, charts):
        page = text(site["/cijfers"])
        for chart in charts.values():
            assert f'src="{chart.image}" alt="{chart.summary}"' in page
            assert f"Geteld: {chart.counts} ({chart.unit}). Bron: {chart.source}." in page
            for label, _ in chart.series:
                assert f'<th scope="row">{label}</th>' in page

    def test_an_answer_shows_its_chart_and_names_the_sources_of_that_too(self, site, topics, charts):
        name, answer = next((name, answer) for name, answer in topics.items() if answer.chart)
        assert charts[answer.chart].image in text(site[f"/onderwerpen/{name}"])


class TestMarkup:
    """Texts become elements, and never anything else."""

    def test_what_is_no_markup_is_escaped(self):
        assert element("p", '<b>"&', class_='"') == '<p class="&quot;">&lt;b&gt;&quot;&amp;</p>'

    def test_what_is_markup_is_not_escaped_again(self):
        assert element("ul", [element("li", "a"), element("li", "b")]) == "<ul><li>a</li><li>b</li></ul>"

    def test_a_text_has_paragraphs_and_lists(self):
        assert paragraphs("Een.\n\nTwee:\n- a\n- b\nDrie.") == [
            "<p>Een.</p>",
            "<p>Twee:</p>",
            "<ul><li>a</li><li>b</li></ul>",
            "<p>Drie.</p>",
        ]

    def test_numbers_and_addresses_are_links_and_the_rest_is_escaped(self):
        assert linked("<Bel 0800-0113, zie https://a.nl/b.") == (
            '&lt;Bel <a href="tel:08000113">0800-0113</a>, zie '
            '<a href="https://a.nl/b" rel="noopener noreferrer">https://a.nl/b</a>.'
        )
