"""The site around the talk: pages, headers, other origins, limits, health."""

import re
import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from rasa.utils.endpoints import EndpointConfig
from visitor import Visitor

from baken.channels import web, wire
from baken.privacy.limits import Limiter

CALLS = [
    ("GET", "/"),
    ("GET", "/widget.js"),
    ("HEAD", "/"),
    ("GET", "/api/health"),
    ("POST", "/api/conversations"),
    ("POST", "/api/messages"),
    ("DELETE", "/api/conversations"),
    ("POST", "/api/conversations/forget"),
    ("GET", "/onderwerpen/wat/definitie"),
    ("OPTIONS", "/api/messages"),
    ("GET", "/nergens"),
    ("PUT", "/api/messages"),
]


class TestEveryResponse:
    """What holds for everything that the server says, its refusals included."""

    @pytest.mark.parametrize("method, path", CALLS)
    def test_carries_the_headers_that_keep_a_visit_private(self, site, method, path):
        headers = site.request(method, path).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';")
        assert "frame-ancestors 'none'" in policy and "unsafe" not in policy and "http" not in policy
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert {"camera=()", "geolocation=()", "microphone=()"} <= set(headers["Permissions-Policy"].split(", "))

    @pytest.mark.parametrize("method, path", CALLS)
    def test_sets_no_cookie_and_names_no_software(self, site, method, path):
        assert not {"set-cookie", "server", "x-powered-by"} & set(site.request(method, path).headers)

    @pytest.mark.parametrize(
        "method, path, status, code",
        [
            ("GET", "/nergens", 404, "not_found"),
            ("GET", "/../pyproject.toml", 404, "not_found"),
            ("GET", "/webhooks/rest/webhook", 404, "not_found"),
            ("GET", "/conversations/x/tracker", 404, "not_found"),
            ("PUT", "/api/messages", 405, "not_allowed"),
            ("POST", "/", 405, "not_allowed"),
        ],
    )
    def test_is_a_refusal_in_json_where_there_is_nothing(self, site, method, path, status, code):
        response = site.request(method, path)
        assert (response.status_code, response.json()["error"]["code"]) == (status, code)

    def test_to_what_is_no_http_is_a_refusal_too(self, site):
        with socket.create_connection((site.base_url.host, site.base_url.port), timeout=5) as line:
            line.sendall(b"hallo\r\n\r\n")
            said = line.makefile("rb").read().decode()
        assert said.startswith("HTTP/1.1 400") and '"code": "malformed"' in said


class TestPages:
    """The demonstration page and the widget."""

    def test_the_front_page_is_the_chat_page(self, site):
        response = site.get("/")
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "<baken-chat" in response.text

    def test_the_widget_is_a_script(self, site):
        assert site.get("/widget.js").headers["Content-Type"].startswith("text/javascript")

    def test_what_the_page_loads_is_there_and_comes_from_here(self, site):
        for url in re.findall(r'<(?:link|script|img)\b[^>]*\b(?:href|src)="([^"]+)"', site.get("/").text):
            assert url.startswith("/")
            assert site.get(url).status_code == 200, url

    def test_the_page_gives_nothing_away_in_a_list_of_tabs(self, site):
        title = re.search("<title>(.*)</title>", site.get("/").text)[1].lower()
        assert not any(word in title for word in ("baken", "mensenhandel", "uitbuiting", "hulp"))

    def test_telephone_numbers_come_from_the_data(self, site, project):
        for path in [*(project / "site").glob("*.html"), *(project / "widget").glob("*.js")]:
            typed = re.sub(r"\{phone:[^}]*\}", "", path.read_text())
            assert not re.search(r"tel:\d|\b0\d{2,3}[ -]\d{3}", typed), path
        assert re.findall(r'href="tel:(\d+)"', site.get("/").text)
        assert "{phone" not in site.get("/help.js").text

    def test_a_file_is_packed_for_who_can_unpack_it(self, site):
        plain = site.get("/widget.js", headers={"Accept-Encoding": "identity"})
        packed = site.get("/widget.js", headers={"Accept-Encoding": "gzip"})
        assert "Content-Encoding" not in plain.headers
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.text == plain.text

    def test_without_script_there_are_numbers_to_call_and_a_way_out(self, site):
        page = re.sub("<script.*?</script>", "", site.get("/").text)
        assert "<noscript>" in page and 'href="tel:' in page and "data-baken-exit" in page


class TestOtherOrigins:
    """A page elsewhere may talk to Baken when it is on the list, and not otherwise."""

    @pytest.fixture(autouse=True)
    def a_list(self, monkeypatch):
        monkeypatch.setenv(wire.ORIGINS, "https://www.voorbeeld.nl, https://b.voorbeeld.nl/")

    def test_the_list_comes_from_the_environment(self):
        assert wire.allowed_origins() == {"https://www.voorbeeld.nl", "https://b.voorbeeld.nl"}

    @pytest.mark.parametrize("origin", ["https://www.voorbeeld.nl", "https://b.voorbeeld.nl"])
    def test_an_origin_on_the_list_is_let_in_without_credentials(self, origin):
        headers = wire.headers_for(origin, wire.allowed_origins())
        assert headers["Access-Control-Allow-Origin"] == origin
        assert headers["Vary"] == "Origin"
        assert "Access-Control-Allow-Credentials" not in headers

    @pytest.mark.parametrize("origin", ["", "null", "https://voorbeeld.nl", "http://www.voorbeeld.nl", "*"])
    def test_any_other_is_not(self, origin):
        assert not any(name.startswith("Access-Control") for name in wire.headers_for(origin, wire.allowed_origins()))

    def test_by_default_there_is_none(self, site):
        asked = {"Origin": "https://www.voorbeeld.nl", "Access-Control-Request-Method": "POST"}
        response = site.options("/api/messages", headers=asked)
        assert not any(name.startswith("access-control") for name in response.headers)


class TestLimits:
    """Who goes too fast is asked to wait, and told how long."""

    def test_messages_in_one_talk(self, channel, site, visitor):
        channel._messages = Limiter(3, 60.0)
        statuses = [visitor.say("hallo").status_code for _ in range(4)]
        assert statuses == [200, 200, 200, 429]
        response = visitor.say("hallo")
        assert response.json()["error"]["code"] == "too_many"
        assert 1 <= int(response.headers["Retry-After"]) <= 60
        assert Visitor(site).say("hallo").status_code == 200, "another talk has its own limit"

    def test_new_talks_from_one_address(self, channel, site):
        channel._new_talks = Limiter(2, 60.0)
        responses = [site.post("/api/conversations", json={}) for _ in range(3)]
        assert [response.status_code for response in responses] == [201, 201, 429]
        assert 1 <= int(responses[-1].headers["Retry-After"]) <= 60

    def test_an_address_that_the_visitor_claims_does_not_count(self, channel, site):
        channel._new_talks = Limiter(1, 60.0)
        claims = [{"X-Forwarded-For": f"10.0.0.{n}", "Forwarded": f"for=10.0.0.{n}"} for n in range(2)]
        assert [site.post("/api/conversations", headers=claim).status_code for claim in claims] == [201, 429]

    def test_nobody_who_types_comes_near(self):
        (at_once, _), (messages, seconds) = web.NEW_TALKS, web.MESSAGES_IN_A_TALK
        assert at_once >= 100, "a few classes of pupils behind one address"
        assert messages >= 30 and seconds <= 2


class TestHealth:
    """Well means that a message can be answered now."""

    @pytest.fixture
    def action_server(self):
        class Handler(BaseHTTPRequestHandler):
            status = 200

            def do_GET(self):
                self.send_response(self.status if self.path == "/health" else 404)
                self.end_headers()

            def log_message(self, *_):
                """Say nothing."""

        with HTTPServer(("127.0.0.1", 0), Handler) as server:
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
            thread.start()
            yield Handler, EndpointConfig("http://{}:{}/webhook".format(*server.server_address))
            server.shutdown()
            thread.join()

    def test_with_a_model_and_an_action_server(self, site, rasa, action_server):
        _, rasa.action_endpoint = action_server
        assert site.get("/api/health").status_code == 200

    def test_not_when_the_action_server_is_unwell(self, site, rasa, action_server):
        handler, rasa.action_endpoint = action_server
        handler.status = 500
        assert site.get("/api/health").status_code == 503

    def test_not_when_the_action_server_is_away(self, site, rasa):
        rasa.action_endpoint = EndpointConfig("http://127.0.0.1:9/webhook")
        assert site.get("/api/health").status_code == 503

    def test_not_when_the_action_server_says_nothing(self, site, rasa):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            rasa.action_endpoint = EndpointConfig("http://{}:{}/webhook".format(*silent.getsockname()))
            assert site.get("/api/health").status_code == 503

    def test_not_without_a_model(self, site, rasa, action_server):
        _, rasa.action_endpoint = action_server
        rasa.is_ready = lambda: False
        response = site.get("/api/health")
        assert (response.status_code, response.json()["error"]["code"]) == (503, "not_now")
