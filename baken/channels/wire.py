"""JSON in and out, and the headers that every response carries."""

import json
import os
from typing import Any, Dict, FrozenSet, Mapping, Optional

from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse

ORIGINS = "BAKEN_ORIGINS"

NO_DEVICES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture", "encrypted-media",
    "fullscreen", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts",
    "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
    "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{device}=()" for device in NO_DEVICES),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "X-Frame-Options": "DENY",
}
FOR_OTHER_ORIGINS = {
    "Access-Control-Allow-Headers": "Authorization, Content-Type",
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Expose-Headers": "Retry-After",
    "Access-Control-Max-Age": "600",
}


def to_json(body: Any, status: int = 200, headers: Optional[Mapping[str, str]] = None) -> HTTPResponse:
    """A response with JSON in UTF-8."""
    content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    return HTTPResponse(content, status, dict(headers or {}), "application/json; charset=utf-8")


def allowed_origins() -> FrozenSet[str]:
    """The other origins whose pages may talk to Baken, out of the environment: none by default."""
    return frozenset(origin.rstrip("/") for origin in os.environ.get(ORIGINS, "").replace(",", " ").split())


def headers_for(origin: str, allowed: FrozenSet[str]) -> Dict[str, str]:
    """The headers of a response to a page of `origin`."""
    if origin not in allowed:
        return {**HEADERS, "Vary": "Origin"}
    return {**HEADERS, "Vary": "Origin", "Access-Control-Allow-Origin": origin, **FOR_OTHER_ORIGINS}


class HeaderWriter:
    """Puts its headers on every response of the server, errors included."""

    def __init__(self) -> None:
        """Read once which origins are allowed."""
        self._allowed = allowed_origins()

    async def __call__(self, request: Request, response: BaseHTTPResponse) -> None:
        """See Sanic's response middleware."""
        response.headers.update(headers_for(request.headers.get("origin", ""), self._allowed))
