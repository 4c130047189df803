"""Drafts with Đ for the letters that only look like it; what the content has so stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.standing import Standing
from honour_roll.problems import Severity
from honour_roll.source.leaves import leaves
from honour_roll.source.yaml_reader import Path, field_name
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import with_dstrokes
from honour_roll.text.quoting import quoted


def with_vietnamese_letters(draft: Draft, standing: Standing) -> Draft:
    """``draft`` without look-alikes of Đ, each field told."""
    odd = {path: text for path, text in leaves(draft.data) if with_dstrokes(text) != text}
    if not odd:
        return draft
    current = standing.current(draft.folder, draft.id) if draft.id else None
    there = (
        {text.strip() for _, text in leaves(current.data)} if current and current.data else set()
    )
    new = {path: text for path, text in odd.items() if text.strip() not in there}
    said = [_mended(draft, path, text) for path, text in new.items()]
    return replace(draft, data=_with(draft.data, set(new)), told=(*draft.told, *said))


def _with(value: Any, paths: set[Path], path: Path = ()) -> Any:
    if isinstance(value, Mapping):
        return {key: _with(item, paths, (*path, str(key))) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with(item, paths, (*path, n)) for n, item in enumerate(value)]
    return with_dstrokes(value) if path in paths else value


def _mended(draft: Draft, path: Path, text: str) -> Told:
    return told(
        draft.place_of(field_name(path)),
        "eth-letter",
        Message(
            f"chữ “Ð” (eth) trong {quoted(text)} trông như chữ “Đ” của tiếng Việt: đã đọc là “Đ”",
            f"“Ð” (eth) in {quoted(text)} was read as the Vietnamese “Đ”",
        ),
        Message("Không phải sửa gì.", "Nothing to mend."),
        Severity.HINT,
    )
