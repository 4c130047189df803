"""One list of today's communes beside another: what disagrees is told, never mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from honour_roll.gazetteer.ids import short_name
from honour_roll.gazetteer.lists import Listed
from honour_roll.model.terms import Level
from honour_roll.text.folding import spelling_key


def disagreements(
    after: Mapping[str, Listed], other: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    """Communes that one of them lacks, and those with another code.

    ``other``: (province's name, commune's name) → code.
    """
    ours = {_key(after[one.parent or ""].name, one.name): one for one in _communes(after)}
    theirs = {_key(*names): (*names, code) for names, code in other.items()}
    for key, one in ours.items():
        above = after[one.parent or ""].name
        if key not in theirs:
            yield f"{one.name}, {above}: danh sách thứ hai không có."
        elif one.code and one.code != theirs[key][2]:
            yield f"{one.name}, {above}: mã {one.code}, danh sách thứ hai ghi {theirs[key][2]}."
    for key, (province, name, _) in theirs.items():
        if key not in ours:
            yield f"{name}, {province}: chỉ danh sách thứ hai có."


def _communes(after: Mapping[str, Listed]) -> Iterator[Listed]:
    return (one for one in after.values() if one.level is Level.COMMUNE and one.parent)


def _key(province: str, name: str) -> tuple[str, str]:
    return spelling_key(short_name(province)), spelling_key(name)
