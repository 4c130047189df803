"""The bytes of a file in which one entry says something new, and nothing else changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from honour_roll.intake.draft import Folder
from honour_roll.intake.standing import CLASSES
from honour_roll.mending.reading import Reading
from honour_roll.source.canonical import arranged
from honour_roll.source.yaml_layout import comments
from honour_roll.source.yaml_writer import dump


def rendered(
    folder: Folder, file: str, raw: bytes | None, at: tuple[str, ...], data: Mapping[str, Any]
) -> bytes:
    """Canonical YAML of ``data``, at ``at`` of the file that was ``raw`` (None: a new one).

    Comments of a file that is written anew are kept together at its head.
    """
    text = "" if raw is None else raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    whole = arranged(CLASSES[folder], data)
    if at:
        whole = _with_entry(file, text, at, data)
    head = "".join(f"{line.rstrip()}\n" for line in comments(text)) if text else ""
    return (head + dump(whole)).encode()


def _with_entry(
    file: str, text: str, at: tuple[str, ...], data: Mapping[str, Any]
) -> dict[str, object]:
    reading = Reading(file, text)
    if reading.document is None:
        raise ValueError(f"{file} is no YAML")
    whole = reading.document.with_blanks()
    below: Any = whole
    for key in at[:-1]:
        below = below[key]
    below[at[-1]] = {**data}
    return reading.canonical(whole)
