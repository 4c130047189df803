"""The form's server answers its own pages alone, and whatever it is asked never falls over."""

from __future__ import annotations

import http.client
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from honour_roll.rules import check_content
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.files import told
from honour_roll.web_form.server import FormServer

EXAMPLE = Path(__file__).resolve().parents[1] / "content"
FORM = "/nhap-lieu/bieu-mau/"
ASK = {"action": "getEntry", "params": {"path": "content/decisions/thi-uy-suoi-hoa-2022-15.yml"}}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[FormServer]:
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "content"))
    made = FormServer(Desk(root), b"the program", lambda: told(check_content(root)[0], None))
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


def ask(
    server: FormServer, method: str, path: str, body: object = None, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    """What the server answers; a body that is not bytes is sent as JSON."""
    data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, data, named)
    answer = connection.getresponse()
    said = answer.read()
    connection.close()
    return answer, said


def post(server: FormServer, body: object, **headers: str) -> tuple[int, Any]:
    """Asked as the form itself asks, but for ``headers``."""
    usual = {"Origin": server.origin, "Content_Type": "application/json"}
    answer, said = ask(server, "POST", "/api/v1", body, **{**usual, **headers})
    return answer.status, json.loads(said)


def test_the_form_and_its_files_are_sent_with_their_policy(server: FormServer) -> None:
    for name in ("", "bieu-mau.js", "truoc.js", "bieu-mau.css", "bieu-mau.json"):
        answer, said = ask(server, "GET", f"{FORM}{name}")
        assert (answer.status, bool(said)) == (200, True), name
        policy = answer.headers["Content-Security-Policy"]
        assert "connect-src 'self' blob:;" in policy
        assert "http" not in policy
        assert "eval" not in policy
    answer, said = ask(server, "GET", f"{FORM}bieu-mau.json")
    units = json.loads(said)["choices"]["units"]
    assert "suoi-hoa" in {id for id, _, _ in units}


def test_other_addresses_lead_to_the_form_or_nowhere(server: FormServer) -> None:
    answer, _ = ask(server, "GET", "/")
    assert (answer.status, answer.headers["Location"]) == (302, FORM)
    for path in ("/etc/passwd", f"{FORM}../../content/site.yml", f"{FORM}khac.json"):
        assert ask(server, "GET", path)[0].status == 404


def test_the_address_of_a_record_tells_whether_it_is_taken(server: FormServer) -> None:
    assert ask(server, "HEAD", "/dien-hinh/suoi-hoa/2020/bep-lua-am/")[0].status == 200
    assert ask(server, "HEAD", "/dien-hinh/suoi-hoa/2020/khong-co/")[0].status == 404
    assert ask(server, "HEAD", "/suoi-hoa/2020/bep-lua-am/")[0].status == 404


def test_the_form_is_answered(server: FormServer) -> None:
    status, said = post(server, ASK)
    assert status == 200
    assert said["data"].startswith("number: 15-QĐ/TU")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "so.example.org"},
        {"Host": "localhost.example.org:80"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Content_Type": "text/plain"},
    ],
)
def test_another_site_in_the_same_browser_is_refused(
    server: FormServer, headers: dict[str, str]
) -> None:
    status, said = post(server, ASK, **headers)
    assert status == 403
    assert "data" not in said
    assert ask(server, "GET", FORM, Host="so.example.org")[0].status == 403


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"action": "getEntry"}',
        b'{"action": "getEntry", "params": 1}',
        b'{"action": [], "params": {}}',
        b'{"action": "getEntry", "params": {"path": 3}}',
        b'{"action": "persistEntry", "params": {"dataFiles": [], "assets": []}}',
        b'{"action": "persistEntry", "params": {"dataFiles": [{}], "assets": [1]}}',
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_whatever_is_sent_gets_an_answer(server: FormServer, body: bytes) -> None:
    status, said = post(server, body)
    assert status in (400, 422)
    assert said["error"]


@pytest.mark.parametrize(
    "action", ["deleteFiles", "deleteFile", "persistMedia", "publishUnpublishedEntry", ""]
)
def test_what_the_form_never_does_is_refused(server: FormServer, action: str) -> None:
    status, said = post(server, {"action": action, "params": {"paths": ["content/site.yml"]}})
    assert (status, said["error"]) == (422, "Biểu mẫu trên máy này không làm việc đó.")


def test_a_body_without_end_is_not_read(server: FormServer) -> None:
    status, _ = post(server, b"", Content_Length=str(10**12))
    assert status == 413
