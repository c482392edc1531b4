"""Measures other chats for websites as docs/widget.md does: size, requests, violations of a strict policy, axe.

Give it the folder in which their packages of npm are unpacked, each as NAME/package (`npm pack NAME`, then `tar xzf`):

    python -m benchmarks.widgets FOLDER
"""

import gzip
import json
import shutil
import sys
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Tuple
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

STRICT = "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'"
SETTLED = 4000  # milliseconds
LIVE = """() => {
  const walk = (root) => [...root.querySelectorAll("*")].flatMap((e) => [
    ...(e.getAttribute("role") === "log" || e.hasAttribute("aria-live") ? [e.localName] : []),
    ...(e.shadowRoot ? walk(e.shadowRoot) : []),
  ]);
  return walk(document);
}"""


class Peer(NamedTuple):
    """A chat: its file, and how a page begins it."""

    file: str
    tag: str = "<div id=chat></div>"
    start: str = ""
    is_module: bool = False


DIRECT_LINE = """WebChat.renderWebChat(
  { directLine: WebChat.createDirectLine({ domain: location.origin, token: "x" }) },
  document.getElementById("chat"),
);"""
PEERS = {
    "deep-chat": Peer("dist/deepChat.bundle.js", '<deep-chat demo="true"></deep-chat>', is_module=True),
    "botframework-webchat": Peer("dist/webchat.js", start=DIRECT_LINE),
    "rasa-webchat": Peer("lib/index.js", start="WebChat.default({ socketUrl: location.origin, title: 'x' }, null);"),
}


def main(folder: Path) -> None:
    """Print what was measured, one line of JSON for each chat."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, peer in PEERS.items():
            script = (folder / name / "package" / peer.file).read_bytes()
            print(json.dumps({"chat": name, "gzip": len(gzip.compress(script)), **measure(browser, peer, script)}))
        browser.close()


def measure(browser: Browser, peer: Peer, script: bytes) -> Dict[str, Any]:
    """What a chat asks for and leaves on a page that allows all, and what a strict page has against it."""
    kind = " type=module" if peer.is_module else ""
    head = f"<!doctype html><html lang=nl><title>x</title><main><h1>x</h1>{peer.tag}</main>"
    files = {
        "/": (f"{head}<script{kind} src=/chat.js></script><script defer src=/start.js></script>".encode(), "text/html"),
        "/chat.js": (script, "text/javascript"),
        "/start.js": (peer.start.encode(), "text/javascript"),
    }
    found = visit(browser, files, "")
    found["violations"] = visit(browser, files, STRICT)["violations"]
    return found


def visit(browser: Browser, files: Dict[str, Tuple[bytes, str]], policy: str) -> Dict[str, Any]:
    """Serve the files with a policy, open them, and look."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, files, policy))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    said: List[str] = []
    asked: List[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto("http://{}:{}/".format(*server.server_address))
    page.wait_for_timeout(SETTLED)
    found = {
        "requests": len(asked),
        "hosts": sorted({urlsplit(url).hostname or "" for url in asked}),
        "stored": page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"),
        "live": page.evaluate(LIVE),
        "violations": sum("Content Security" in line or "Trusted" in line for line in said),
        "axe": [] if policy else [each["id"] for each in Axe().run(page).response["violations"]],
    }
    page.close()
    server.shutdown()
    server.server_close()
    return found


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, files: Dict[str, Tuple[bytes, str]], policy: str, *connection: Any) -> None:
        self._files = files
        self._policy = policy
        super().__init__(*connection)

    def do_GET(self) -> None:
        """Serve a file, or nothing."""
        content, kind = self._files.get(self.path, (b"", "text/plain"))
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", kind)
        if self._policy:
            self.send_header("Content-Security-Policy", self._policy)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
