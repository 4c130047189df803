"""The form on the officer's own machine: pages and answers for a browser on the same machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from honour_roll.pages.assets import Asset
from honour_roll.pages.policy import policy
from honour_roll.photos.files import MAX_BYTES
from honour_roll.views.addresses import FORM_ITSELF
from honour_roll.web_form.choices import choices
from honour_roll.web_form.config import API
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.files import fixed_files, grants
from honour_roll.web_form.refusal import DeskError

HOST = "127.0.0.1"
_MOST_BYTES = MAX_BYTES * 6
_RECORDS = "/dien-hinh/"
_REFUSED = "Biểu mẫu trên máy này không làm việc đó."

Told = Callable[[], Asset]
"""Makes anew what can be chosen, so that a decision that was just added is among it."""


class FormServer(ThreadingHTTPServer):
    """Answers on ``HOST`` alone, and only what comes from its own pages.

    Other sites that are open in the same browser can reach it, so that each request must name
    this host and, where it writes, this origin (DNS rebinding, cross-site requests).
    """

    daemon_threads = True

    def __init__(self, desk: Desk, program: bytes, told: Told, port: int = 0) -> None:
        super().__init__((HOST, port), _Handler)
        self.desk = desk
        self._told = told
        self._files = {asset.name: asset.data for asset in fixed_files(None, program)}

    def file(self, path: str) -> tuple[str, bytes] | None:
        """Name and bytes of a file of the form; None where there is none."""
        name = f"{path.removeprefix('/')}index.html" if path.endswith("/") else path[1:]
        if name in self._files:
            return name, self._files[name]
        told = self._told() if name.endswith(".json") else None
        return (name, told.data) if told and told.name == name else None

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://{HOST}:{self.server_port}"

    @property
    def address(self) -> str:
        """Where the form is."""
        return f"{self.origin}/{FORM_ITSELF}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that leaves before it has read all."""


class _Handler(BaseHTTPRequestHandler):
    server: FormServer
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Send a file of the form; whoever comes to another address is shown the way."""
        if not self._is_for_us():
            return
        path = urlsplit(self.path).path
        if path in ("/", f"/{FORM_ITSELF.rstrip('/')}"):
            self._send(HTTPStatus.FOUND, b"", {"Location": f"/{FORM_ITSELF}"})
            return
        if found := self.server.file(path):
            name, data = found
            kind = _KINDS[name.rpartition(".")[2]]
            self._send(HTTPStatus.OK, data, {"Content-Type": f"{kind}; charset=utf-8"})
        else:
            self._send(HTTPStatus.NOT_FOUND, b"")

    def do_HEAD(self) -> None:
        """Tell whether a record's id is taken, at the address of its page."""
        if self._is_for_us():
            path = unquote(urlsplit(self.path).path)
            id = path.removeprefix(_RECORDS).strip("/")
            is_there = path.startswith(_RECORDS) and self.server.desk.holds(id)
            self._send(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND, b"")

    def do_POST(self) -> None:
        """Do what the form asks."""
        if not self._is_for_us():
            return
        size = self.headers.get("Content-Length", "")
        is_ours = self.headers.get("Origin") == self.server.origin
        is_json = self.headers.get_content_type() == "application/json"
        if not (is_ours and is_json and self.path == f"/{API}"):
            self._refuse(HTTPStatus.FORBIDDEN)
        elif not size.isdigit() or int(size) > _MOST_BYTES:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            self._answer(self.rfile.read(int(size)))

    def _answer(self, body: bytes) -> None:
        try:
            asked = json.loads(body)
            said = _said(self.server.desk, asked["action"], asked["params"])
        except DeskError as error:
            wrong = {"error": str(error), "fields": error.fields}
            self._say(HTTPStatus.UNPROCESSABLE_ENTITY, wrong)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._say(HTTPStatus.BAD_REQUEST, {"error": "Trang gửi yêu cầu không đọc được."})
        else:
            self._say(HTTPStatus.OK, said)

    def _is_for_us(self) -> bool:
        if self.headers.get("Host") == urlsplit(self.server.origin).netloc:
            return True
        self._refuse(HTTPStatus.FORBIDDEN)
        return False

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self._say(status, {"error": _REFUSED})

    def _say(self, status: HTTPStatus, said: object) -> None:
        data = json.dumps(said, ensure_ascii=False).encode()
        self._send(status, data, {"Content-Type": "application/json; charset=utf-8"})

    def _send(
        self, status: HTTPStatus, data: bytes, headers: Mapping[str, str] | None = None
    ) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: whoever started it looks at the browser."""


# Not by the machine's own table, which Windows programs change.
_KINDS = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
}
_HEADERS = {
    "Content-Security-Policy": f"{policy(grants=grants(None))}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def _said(desk: Desk, action: str, params: Mapping[str, Any]) -> object:
    """What the CMS is answered (the actions are those of Decap's own local server)."""
    match action:
        case "info":
            return {"repo": "so-ghi-danh", "publish_modes": ["simple"], "type": "local_fs"}
        case "entriesByFolder":
            return desk.entries(params["folder"])
        case "entriesByFiles":
            return [desk.entry(file["path"]) for file in params["files"]]
        case "getEntry":
            return desk.entry(params["path"])
        case "getMedia":
            return desk.photos(params["mediaFolder"])
        case "getMediaFile":
            return desk.photo(params["path"])
        case "persistEntry":
            (entry,) = params["dataFiles"]
            saved = desk.save(entry, params["assets"])
            return {"base": saved.base, "told": saved.told, "choices": choices(saved.roll)}
        case _:
            raise DeskError(_REFUSED)
