"""A forge that answers as told, on this machine."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class FakeForge(ThreadingHTTPServer):
    """Answers as told, and keeps what it is asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, Any] = {}
        self.asked: list[tuple[str, str, Any]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def written(self) -> list[tuple[str, str, str]]:
        return [(how, where, data["body"]) for how, where, data in self.asked if how != "GET"]


class _Handler(BaseHTTPRequestHandler):
    server: FakeForge

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        data = json.loads(self.rfile.read(length)) if length else None
        self.server.asked.append((self.command, self.path, data))
        path = self.path.partition("?")[0]
        body = json.dumps(self.server.answers.get(path, [])).encode()
        self.send_response(200 if path in self.server.answers or data else 404)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 - names of the library

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing on the screen."""
