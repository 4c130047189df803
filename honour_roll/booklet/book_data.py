"""A book as the JSON that templates read: plain data, nothing in it is ever markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path
from typing import Any

from honour_roll import qr
from honour_roll.booklet.compiled import Book, BookEntry, BookPhoto, CountRow, Node
from honour_roll.booklet.fonts import as_printed, missing
from honour_roll.booklet.geometry import Geometry
from honour_roll.booklet.pictures import FOLDER
from honour_roll.text.numbers import format_count


def book_data(book: Book, folder: Path) -> dict[str, Any]:
    """All of ``book`` with the measures of its page and, of pictures, those in ``folder``.

    ``photos`` of an entry that were not prepared are left out.
    """
    geometry = Geometry.of(book)
    writer = _Writer(geometry, folder, has_qr=book.has_qr)
    own = {key: value for key, value in asdict(geometry).items() if key != "shape"}
    measures = {**own, "text_width": geometry.text_width, "text_height": geometry.text_height}
    return {
        **writer.fields_of(book),
        "full_title": as_printed(book.full_title),
        "geometry": measures,
    }


def unprintable(book: Book) -> Iterator[tuple[BookEntry | None, str]]:
    """Characters that no typeface has, each once a record; None: outside the entries."""
    for entry in book.entries:
        yield from ((entry, char) for char in sorted(set(_missing_in(entry))))
    rest = (
        *(book.title, book.subtitle, book.volume, book.publisher, book.editors),
        *(book.foreword, book.foreword_author, book.afterword),
    )
    yield from ((None, char) for char in sorted(set(_missing_in(rest))))


def _missing_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from missing(value)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _missing_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _missing_in(getattr(value, field.name))


class _Writer:
    def __init__(self, geometry: Geometry, folder: Path, *, has_qr: bool) -> None:
        self._geometry = geometry
        self._folder = folder
        self._has_qr = has_qr

    def fields_of(self, part: Any) -> dict[str, Any]:
        return {field.name: self._plain(getattr(part, field.name)) for field in fields(part)}

    def _plain(self, value: Any) -> Any:
        match value:
            case str():
                return as_printed(value)
            case tuple():
                return [plain for item in value if (plain := self._plain(item)) is not None]
            case Node():
                return self._node(value)
            case BookPhoto():
                return self._photo(value)
            case BookEntry():
                qr = _qr(value.address) if self._has_qr else []
                return {**self.fields_of(value), "qr": qr}
            case CountRow():
                cells = [format_count(cell) for cell in value.cells]
                total = format_count(value.total)
                return {"name": as_printed(value.name), "cells": cells, "total": total}
        return self.fields_of(value) if is_dataclass(value) else value

    def _node(self, node: Node) -> dict[str, Any]:
        """Without fields that say nothing: a story has many nodes."""
        return {name: value for name, value in self.fields_of(node).items() if value}

    def _photo(self, photo: BookPhoto) -> dict[str, Any] | None:
        file = f"{FOLDER}/{photo.name}.jpg"
        if not (self._folder / file).is_file():
            return None
        width, height = self._geometry.printed(photo)
        measures = {"file": file, "width": width, "height": height}
        words = {key: as_printed(getattr(photo, key)) for key in ("alt", "caption", "credit")}
        return {**measures, **words}


def _qr(address: str) -> list[str]:
    """The dark and light fields of a code, a line of ``1`` and ``0`` a row."""
    dark_and_light = bytes.maketrans(bytes((qr.DARK, qr.LIGHT)), b"10")
    return [row.translate(dark_and_light).decode() for row in qr.qr_code(address)]
