"""Talks that a person can read (the files beside this one), played over HTTP against the real servers.

Each file holds talks by name; a talk is a list of turns. A turn has what somebody types (`user`) or picks (`choose`),
and what must be in the reply; `EXPECTED` says what can be asked of it.
"""

from pathlib import Path
from time import sleep

import httpx
import pytest
import yaml

FOLDER = Path(__file__).parent
TALKS = [
    pytest.param(turns, id=f"{path.stem}: {name}")
    for path in sorted(FOLDER.glob("*.yml"))
    for name, turns in yaml.safe_load(path.read_text(encoding="utf-8")).items()
]


def words(messages):
    """All that is read on the screen, in small letters; a table and the people to call belong to it."""
    cells = [cell for each in messages for row in each.get("comparison", {}).get("rows", []) for cell in row]
    return " \n".join([*(each["text"] for each in messages), *cells]).lower()


def offered(messages):
    return [choice["payload"] for each in messages for choice in each.get("choices", [])]


def summary(messages):
    return [(each.get("topic"), f"{each['text'][:60]}...", offered([each])) for each in messages]


def listed(wanted):
    return wanted if isinstance(wanted, list) else [wanted]


EXPECTED = {
    "topic": lambda wanted, reply, before: reply[0]["topic"] == wanted,
    "topics": lambda wanted, reply, before: reply[0]["topic"] in wanted,
    "also": lambda wanted, reply, before: set(wanted) <= {each.get("topic") for each in reply},
    "says": lambda wanted, reply, before: all(word.lower() in words(reply) for word in listed(wanted)),
    "first_says": lambda wanted, reply, before: all(word.lower() in words(reply[:1]) for word in listed(wanted)),
    "not_says": lambda wanted, reply, before: not any(word.lower() in words(reply) for word in listed(wanted)),
    "choices": lambda wanted, reply, before: set(wanted) <= set(offered(reply)),
    "compares": lambda wanted, reply, before: all(
        any(word in row[0].lower() for each in reply for row in each.get("comparison", {}).get("rows", []))
        for word in wanted
    ),
    "cites": lambda wanted, reply, before: any(each.get("sources") for each in reply) is wanted,
    "lang": lambda wanted, reply, before: wanted in {each.get("lang") for each in reply},
    "differs": lambda wanted, reply, before: (words(reply) not in before) is wanted,
}


class Talk:
    """Somebody who talks with Baken over the web channel."""

    def __init__(self, client):
        self.client = client
        self.said = [words(self._post("/api/conversations", {}, start=True))]

    def send(self, body):
        """The reply to one message."""
        return self._post("/api/messages", body)

    def _post(self, path, body, start=False):
        response = self.client.post(path, json=body)
        while response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            sleep(int(response.headers["Retry-After"]))
            response = self.client.post(path, json=body)
        assert response.is_success, response.text
        if start:
            self.client.headers["Authorization"] = f"Bearer {response.json()['token']}"
        return response.json()["messages"]


@pytest.fixture
def talk(server_url):
    with httpx.Client(base_url=server_url, trust_env=False, timeout=15) as client:
        yield Talk(client)


@pytest.mark.parametrize("turns", TALKS)
def test_a_conversation(talk, turns):
    for turn in turns:
        body = {"text": turn["user"]} if "user" in turn else {"payload": turn["choose"]}
        reply = talk.send(body)
        for name, wanted in turn.items():
            if name in EXPECTED:
                met = EXPECTED[name](wanted, reply, talk.said)
                assert met, f"{body}: {name} {wanted}; the reply was {summary(reply)}"
        talk.said.append(words(reply))


@pytest.mark.parametrize("turns", TALKS)
def test_every_turn_asks_for_something_that_can_be_asked(turns):
    for turn in turns:
        assert len(turn.keys() & {"user", "choose"}) == 1
        assert turn.keys() - {"user", "choose"} <= EXPECTED.keys()
        assert turn.keys() & EXPECTED.keys()
        quoted = [word for name in ("says", "first_says", "not_says") for word in listed(turn.get(name, []))]
        assert all(isinstance(word, str) for word in quoted)  # YAML reads 1.334 as a number
