"""A server for the page and the widget that answers what a test tells it to."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from baken.channels.wire import HEADERS


def message(text="Een antwoord.", **fields):
    return {"text": text, **fields}


def reply(*messages, status=200):
    return status, {"messages": list(messages)}


def refusal(status, text):
    return status, {"error": {"code": "x", "message": text}}


class Stage:
    """What the server says next is in `replies`, the last of them again and again; what it was asked is in `heard`."""

    def __init__(self, pages):
        self.pages = pages
        self.greeting = [message("Welkom.", choices=[{"title": "Wat is dat?", "payload": "wat/dat"}])]
        self.replies = [reply(message())]
        self.heard = []
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

    def hears(self, method, path):
        """Wait for a request; gives what it carried as authorization."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            for each, at, _, authorization in self.heard:
                if (each, at) == (method, path):
                    return authorization
            time.sleep(0.01)
        raise AssertionError(f"nobody asked {method} {path}")

    def _answer(self, method, path):
        if method == "GET":
            return 200, self.pages[path] if path in self.pages else (404, {})
        if path == "/api/conversations":
            token = f"token-{len(self.asked('POST', path))}"
            return (204, None) if method == "DELETE" else (201, {"token": token, "messages": self.greeting})
        self.wait.wait(10)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def _handler(stage):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                length = int(self.headers.get("Content-Length", 0))
                body = json.loads(self.rfile.read(length)) if length else None
                stage.heard.append((self.command, self.path, body, self.headers.get("Authorization")))
                status, content = stage._answer(self.command, self.path)
                page = content if self.command == "GET" else (json.dumps(content).encode(), "application/json")
                self.send_response(status)
                for name, value in {**HEADERS, "Content-Type": page[1]}.items():
                    self.send_header(name, value)
                self.end_headers()
                if status != 204:
                    self.wfile.write(page[0])

            do_POST = do_DELETE = do_GET

            def log_message(self, *_):
                """Say nothing."""

        return Handler
