"""When the action server is gone, answers come all the same: those on danger above all."""

import os
import signal

import httpx
import pytest
from visitor import Visitor

from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end
from baken.serving.servers import serving


@pytest.fixture(scope="module")
def site(model):
    """Real servers, of which the action server has been killed."""
    with listen(LOOPBACK, ANY_FREE) as entrance:
        address = f"http://{near_end(entrance)}"
        with serving(model, entrance) as children:
            os.killpg(children._processes["action server"].pid, signal.SIGKILL)
            with httpx.Client(base_url=address, trust_env=False, timeout=20) as client:
                yield client


@pytest.fixture
def visitor(site):
    return Visitor(site)


@pytest.mark.parametrize(
    "said, topic",
    [
        ("help hij staat voor de deur met een mes", "noodgeval"),
        ("ik wil niet meer leven", "crisis"),
        ("wat is mensenhandel?", "wat/definitie"),
    ],
)
def test_an_answer_stands_without_what_follows_it(visitor, said, topic):
    response = visitor.say(said)
    assert response.status_code == 200
    assert response.json()["messages"][0]["topic"] == topic


def test_its_choices_work(visitor):
    messages = visitor.say("wat is mensenhandel?").json()["messages"]
    payload = messages[-1]["choices"][0]["payload"]
    assert visitor.choose(payload).json()["messages"][0]["topic"] == payload


def test_where_there_is_no_answer_there_are_numbers_to_call(visitor):
    response = visitor.say("hoe laat gaat de trein naar Groningen")
    assert response.status_code == 200
    (message,) = response.json()["messages"]
    assert {"112", "0900 8844"} <= {contact["phone"] for contact in message["contacts"]}


def test_the_server_says_that_it_is_unwell(site):
    assert site.get("/api/health").status_code == 503
