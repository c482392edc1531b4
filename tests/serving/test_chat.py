"""`baken chat`: how a talk looks in the terminal, and what is sent for what is typed."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from baken.serving.chat import Talk, choices_of, lines_of

GREETING = [{"text": "Hallo.", "choices": [{"title": "Wat is het?", "payload": "wat/definitie"}]}]
ANSWER = [
    {"text": "Een uitleg.", "topic": "wat/definitie"},
    {
        "text": "Bel gerust.",
        "choices": [{"title": "Vormen", "payload": "vormen/overzicht"}, {"title": "Hulp", "payload": "hulp/wie"}],
        "sources": [{"id": "nrm", "title": "Monitor", "publisher": "NRM", "date": "2021-12", "url": "https://nrm"}],
        "contacts": [{"name": "CoMensha", "phone": "033 448 1186", "url": "https://comensha", "anonymous": True}],
        "comparison": {"columns": ["", "handel", "smokkel"], "rows": [["doel", "uitbuiting", "grens over"]]},
    },
]


class Site(BaseHTTPRequestHandler):
    """A web channel that greets, answers the same to everything, and remembers what it was sent."""

    heard = []

    def _answer(self, status, body):
        sent = self.rfile.read(int(self.headers["Content-Length"] or 0))
        self.heard.append((self.command, self.path, self.headers.get("Authorization"), json.loads(sent or "null")))
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode() if body else b"")

    def do_POST(self):
        if self.path == "/api/conversations":
            self._answer(201, {"token": "t0k3n", "messages": GREETING})
        elif int(self.headers["Content-Length"]) > 2000:
            self._answer(413, {"error": {"code": "too_long", "message": "Dat is te lang."}})
        else:
            self._answer(200, {"messages": ANSWER})

    def do_DELETE(self):
        self._answer(204, None)

    def log_message(self, *_):
        pass


@pytest.fixture
def url():
    Site.heard.clear()
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def sent_for(typed, url):
    talk = Talk(url)
    talk.say(typed)
    return Site.heard[-1][-1]


def test_a_talk_begins_with_a_greeting_and_a_token(url):
    talk = Talk(url)
    assert talk.messages == GREETING
    talk.say("hallo")
    assert Site.heard[-1][:3] == ("POST", "/api/messages", "Bearer t0k3n")


@pytest.mark.parametrize("typed", ["wat is mensenhandel?", "0", "2", "112", "één", "²"])
def test_a_text_is_sent_as_it_is(url, typed):
    assert sent_for(typed, url) == {"text": typed}


def test_the_number_of_a_choice_is_sent_as_that_choice(url):
    assert sent_for("1", url) == {"payload": "wat/definitie"}


def test_numbers_mean_the_choices_of_the_last_reply(url):
    talk = Talk(url)
    talk.say("hallo")
    talk.say("2")
    assert Site.heard[-1][-1] == {"payload": "hulp/wie"}


def test_a_refusal_is_shown_and_the_choices_stay(url):
    talk = Talk(url)
    assert talk.say("a" * 2001) == [{"text": "Dat is te lang."}]
    talk.say("1")
    assert Site.heard[-1][-1] == {"payload": "wat/definitie"}


def test_it_ends_by_wiping_everything(url):
    Talk(url).wipe()
    assert Site.heard[-1] == ("DELETE", "/api/conversations", "Bearer t0k3n", None)


def test_a_reply_is_shown_with_everything_that_belongs_to_it():
    assert list(lines_of(ANSWER)) == [
        "",
        "Een uitleg.",
        "",
        "Bel gerust.",
        "   | handel | smokkel",
        "  doel | uitbuiting | grens over",
        "  CoMensha, 033 448 1186, https://comensha",
        "  Bron: Monitor (NRM, 2021-12)",
        "",
        "  1. Vormen",
        "  2. Hulp",
    ]


def test_a_contact_need_not_have_everything():
    lines = list(lines_of([{"text": "Bel.", "contacts": [{"name": "112", "phone": "112"}]}]))
    assert "  112, 112" in lines


def test_a_source_need_not_have_a_date():
    page = {"id": "112", "title": "Als elke seconde telt", "publisher": "Politie", "url": "https://politie"}
    assert "  Bron: Als elke seconde telt (Politie)" in list(lines_of([{"text": "Bel.", "sources": [page]}]))


def test_choices_of_all_messages_count():
    assert [choice["title"] for choice in choices_of([*GREETING, *ANSWER])] == ["Wat is het?", "Vormen", "Hulp"]
