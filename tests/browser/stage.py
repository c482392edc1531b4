"""A server for the page and the widget that answers what a test tells it to."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from baken.channels.pages import Page
from baken.channels.wire import HEADERS

BEGIN, SAY = "/api/conversations", "/api/messages"
HEALTH, FORGET = "/api/health", "/api/conversations/forget"


def message(text="Een antwoord.", **fields):
    return {"text": text, **fields}


def reply(*messages, status=200):
    return status, {"messages": list(messages)}


def refusal(status, text, **headers):
    return status, {"error": {"code": "x", "message": text}}, headers


class Stage:
    """What the server says next is in `replies`, the last of them again and again; what it was asked is in `heard`."""

    def __init__(self, pages):
        self.pages = pages
        self.greeting = [message("Welkom.", choices=[{"title": "Wat is dat?", "payload": "wat/dat"}])]
        self.replies = [reply(message())]
        self.heard = []
        self.is_well = True
        self.headers = {}
        self.wait = threading.Event()
        self.wait.set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()
        self.url = "http://{}:{}/".format(*self._server.server_address)

    def die(self):
        """Be gone, as a server that was killed."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()

    def asked(self, method, path):
        """The bodies of the requests of one kind."""
        return [body for each, at, body, _ in self.heard if (each, at) == (method, path)]

    def said(self):
        """What was said, without the names that the widget gives to its messages."""
        return [{key: body[key] for key in body if key != "id"} for body in self.asked("POST", SAY)]

    def hears(self, method, path):
        """Wait for a request; gives its body."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            asked = self.asked(method, path)
            if asked:
                return asked[-1]
            time.sleep(0.01)
        raise AssertionError(f"nobody asked {method} {path}")

    def _answer(self, method, path):
        if path in self.pages:
            return 200, self.pages[path]
        if path == HEALTH:
            return (200 if self.is_well else 503), {}
        if path == BEGIN:
            return 201, {"token": f"token-{len(self.asked('POST', path))}", "messages": self.greeting}
        if path == FORGET:
            return 204, None
        if path != SAY:
            return 404, {}
        self.wait.wait(10)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def _handler(stage):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                if self.headers.get("Content-Type") == "application/json":
                    body = json.loads(body)
                stage.heard.append((self.command, self.path, body, self.headers.get("Authorization")))
                status, content, *more = stage._answer(self.command, self.path)
                if not isinstance(content, Page):
                    content = Page(json.dumps(content).encode(), "application/json", b"")
                self.send_response(status)
                headers = {**HEADERS, "Content-Type": content.content_type, **stage.headers}
                for name, value in {**headers, **(more[0] if more else {})}.items():
                    self.send_header(name.replace("_", "-"), value)
                self.end_headers()
                if status != 204:
                    self.wfile.write(content.content)

            do_POST = do_DELETE = do_OPTIONS = do_GET

            def log_message(self, *_):
                """Say nothing."""

        return Handler
