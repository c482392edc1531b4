"""The table of questions about figures (`tests/figures/data/questions.yml`), asked over the real servers."""

from pathlib import Path
from time import sleep

import httpx
import pytest
import yaml

TABLE = yaml.safe_load((Path(__file__).parents[1] / "figures/data/questions.yml").read_text(encoding="utf-8"))
QUESTIONS = [pytest.param(row, id=" > ".join(filter(None, [row.get("after"), row["ask"]]))) for row in TABLE]


@pytest.fixture(scope="module")
def site(server_url):
    with httpx.Client(base_url=server_url, trust_env=False, timeout=20) as client:
        yield client


def post(site, path, body, token=""):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    response = site.post(path, json=body, headers=headers)
    while response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        sleep(int(response.headers["Retry-After"]))
        response = site.post(path, json=body, headers=headers)
    return response.json()


def talk(site, *texts):
    """The reply to the last of these messages."""
    token = post(site, "/api/conversations", {})["token"]
    return [post(site, "/api/messages", {"text": text}, token)["messages"] for text in texts][-1]


def cited(messages):
    return {fact for message in messages for source in message.get("sources", []) for fact in source.get("facts", [])}


@pytest.mark.parametrize("row", QUESTIONS)
def test_a_question_is_answered_with_its_figure(site, row):
    messages = talk(site, *filter(None, [row.get("after"), row["ask"]]))

    assert set(row["cites"]) <= cited(messages), [message["text"] for message in messages]
    assert messages[0]["topic"]


def test_a_row_of_years_comes_with_a_chart(site):
    (figure,) = [each["figure"] for each in talk(site, "hoeveel meldingen tussen 2016 en 2020?") if "figure" in each]

    assert [point["value"] for point in figure["series"]] == [952, 956, 668, 1334, 984]
    assert {"title", "unit", "counts", "source", "summary"} <= set(figure)


def test_a_general_answer_has_a_chart_that_is_served_as_a_picture(site):
    (figure,) = [each["figure"] for each in talk(site, "worden het er meer of minder?") if "figure" in each]
    picture = site.get(figure["image"])

    assert picture.headers["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")


def test_a_follow_up_goes_on_from_a_general_answer_too(site):
    assert cited(talk(site, "hoeveel slachtoffers zijn er?", "en in 2019?")) == {"reg-2019-all-nrm"}


def test_thanks_in_between_do_not_make_it_forget_the_question(site):
    texts = ["hoeveel meldingen van arbeidsuitbuiting in 2020?", "dankjewel", "en in 2019?"]
    assert cited(talk(site, *texts)) == {"labour-2019-nrm"}


@pytest.mark.parametrize(
    "text",
    [
        "mijn baas slaat me en ik ben bang, wat moet ik doen",
        "waar kan ik als vrouw hulp krijgen?",
        "hoe meld ik iets bij de politie?",
        "help, hij komt me nu halen met een mes",
        "ik word gedwongen om seks te hebben met mannen",
        "en mijn dochter van 15, die heeft een oudere vriend?",
        "wat is mensensmokkel?",
    ],
)
def test_after_a_figure_another_message_is_heard_as_it_would_be_without(site, text):
    before = "hoeveel vrouwen werden er in 2020 gemeld?"

    assert talk(site, before, text)[0]["topic"] == talk(site, text)[0]["topic"]


@pytest.mark.parametrize(
    "text", ["hoeveel inwoners had Nederland in 2019?", "hoeveel geld kreeg een slachtoffer in 2019?"]
)
def test_a_number_of_something_else_is_no_figure(site, text):
    assert "In 2019 waren het er" not in " ".join(message["text"] for message in talk(site, text))
