"""Mistakes that no folder of the repository can hold: links, sizes, what only a machine does."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PIL import Image

from honour_roll.photos import files
from honour_roll.source import files as source_files
from honour_roll.source import yaml_builder
from honour_roll.source.reader import MOST_PROBLEMS
from honour_roll.source.yaml_errors import explain
from tests.photos.pictures import encoded, quarters

RECORD = """\
kind: household
name: Gia đình Minh Họa
unit: suoi-hoa
honours:
  - {key: 2020-neu, status: named, year: 2020}
sources:
  - title: Bài viết minh họa
"""
WITH_PHOTO = RECORD + "photos:\n  - {file: anh.jpg, alt: Hình vẽ minh họa}\n"
Make = Callable[[Path, pytest.MonkeyPatch], None]


def _record(folder: Path, text: str = RECORD) -> Path:
    path = folder / "minh-hoa.yml"
    path.write_text(text, encoding="utf-8")
    return path


def _link(folder: Path, name: str) -> None:
    try:
        (folder / name).symlink_to("/etc/hostname")
    except OSError:
        pytest.skip("no symbolic links here")


def _file_symlink(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder)
    _link(folder, "minh-hoa-2.yml")


def _file_unreadable(folder: Path, patch: pytest.MonkeyPatch) -> None:
    path = str(_record(folder))
    really = source_files._mode

    def mode(asked: str | Path) -> int:
        if str(asked) == path:
            raise PermissionError(errno.EACCES, "denied")
        return really(asked)

    patch.setattr(source_files, "_mode", mode)


def _yaml_too_large(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, RECORD + "story: " + "x" * 262_144)


def _yaml_too_many(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, RECORD + "other_names: [" + "a," * 20_000 + "]\n")


def _many_mistakes(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, RECORD + "other_names:\n" + "  -\n" * (MOST_PROBLEMS + 2))


def _yaml_syntax(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """No input is known that isn't explained better."""
    _record(folder, RECORD + "story: 'mở\n")

    def unexplained(error: Exception, text: str) -> object:
        fault, line, column = explain(yaml.YAMLError("odd"), text)
        return fault, line + 1, column + 1

    patch.setattr(yaml_builder, "explain", unexplained)


def _photo_link(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, WITH_PHOTO)
    _link(folder, "anh.jpg")


def _photo_too_heavy(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, WITH_PHOTO)
    patch.setattr(files, "MAX_BYTES", 100)
    (folder / "anh.jpg").write_bytes(encoded(quarters(), "JPEG"))


def _photo_memory(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, WITH_PHOTO)
    (folder / "anh.jpg").write_bytes(encoded(quarters(), "JPEG"))

    def full(*_: object, **__: object) -> object:
        raise MemoryError

    patch.setattr(Image, "open", full)


def _photo_unreadable(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _record(folder, WITH_PHOTO)
    photo = folder / "anh.jpg"
    photo.write_bytes(encoded(quarters(), "JPEG"))
    really = Path.lstat

    def lstat(path: Path) -> object:
        if path == photo:
            raise PermissionError(errno.EACCES, "denied")
        return really(path)

    patch.setattr(Path, "lstat", lstat)


def _nowhere(folder: Path, patch: pytest.MonkeyPatch) -> None:
    for path in [*folder.glob("*"), *folder.parents]:
        if path.name == "content":
            path.rename(path.with_name("elsewhere"))


UNKEEPABLE: dict[str, Make] = {
    "content-missing": _nowhere,
    "file-symlink": _file_symlink,
    "file-unreadable": _file_unreadable,
    "file-many-mistakes": _many_mistakes,
    "yaml-too-large": _yaml_too_large,
    "yaml-too-many": _yaml_too_many,
    "yaml-syntax": _yaml_syntax,
    "photo-link": _photo_link,
    "photo-too-heavy": _photo_too_heavy,
    "photo-memory": _photo_memory,
    "photo-unreadable": _photo_unreadable,
}
"""Code → what makes the mistake in a folder of records, in a content folder without mistakes."""
