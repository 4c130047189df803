"""``honour-roll form`` serves the form on this machine alone, or says what is missing."""

from __future__ import annotations

import io
import shutil
import socket
import sys
import webbrowser
from pathlib import Path

import pytest

from tests.commands import run

EXAMPLE = Path(__file__).resolve().parents[1] / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "content"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that the browser was told to open; Enter is pressed at once."""
    found: list[str] = []
    monkeypatch.setattr(webbrowser, "open", found.append)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    return found


def test_the_form_is_opened_and_closed(content: Path, opened: list[str]) -> None:
    outcome = run("form", "--content", str(content), "--port", "0")
    assert outcome.status == 0, outcome.err
    (address,) = opened
    assert address.startswith("http://127.0.0.1:")
    assert address.endswith("/nhap-lieu/bieu-mau/")
    assert address in outcome.out
    assert "Đã đóng biểu mẫu." in outcome.out


def test_a_port_that_is_taken_is_no_hindrance(content: Path, opened: list[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert run("form", "--content", str(content), "--port", str(port)).status == 0
    assert f":{port}/" not in opened[0]


def test_the_browser_stays_shut_if_it_is_to(content: Path, opened: list[str]) -> None:
    assert run("form", "--content", str(content), "--no-open").status == 0
    assert opened == []


def test_without_its_program_it_says_how_to_get_it(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    outcome = run("form", "--content", str(content))
    assert outcome.status == 1
    assert "scripts.setup site" in outcome.err
    assert "Excel" in outcome.err
