"""Papers of consent lie beside the content, and importing all that is there passes them by."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from honour_roll.forms import received
from honour_roll.forms.received import receive
from honour_roll.source.papers import FOLDER


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """A private repository with a form and papers."""
    for name in ("phieu.docx", f"{FOLDER}/xa/2020/a/phieu.docx", f"{FOLDER}/xa/2020/a/anh.jpg"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path


def test_in_a_folder_and_in_a_zip_file(
    private: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    packed = tmp_path_factory.mktemp("gui") / "gui.zip"
    with zipfile.ZipFile(packed, "w") as file:
        for path in private.rglob("*.*"):
            file.write(path, path.relative_to(private).as_posix())
    for sent in (receive(private), receive(packed)):
        assert [one.name for one in sent.files] == ["phieu.docx"]
        assert (sent.photos, sent.told) == ([], [])


def test_also_when_asked_for_them(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise AssertionError(path)

    monkeypatch.setattr(received, "_read", refused)
    for path in (private / FOLDER, private / FOLDER / "xa/2020/a/phieu.docx"):
        assert receive(path).files == receive(path).photos == []
