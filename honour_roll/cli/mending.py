"""``honour-roll check --fix``: what is safe is mended before the check, and told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from honour_roll.mending import Mended, mend_content
from honour_roll.printing.safe import shown
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count
from honour_roll.text.progress import Progress

_NOTHING = Message("Không có gì cần tự sửa.", "Nothing to mend.")
_DONE = Message("đã sửa", "mended")
_LEFT = Message("chưa sửa được", "not mended")


class Mending(NamedTuple):
    """The files asked for under the names that they have now, and whether all could be written."""

    wanted: list[str]
    is_complete: bool


def mend(
    content: Path, wanted: Sequence[str], language: str, *, beside_data: bool = False
) -> Mending:
    """Mend the files of ``wanted`` (names under ``content``; none or an empty one: all).

    What was done is told on standard output, or on standard error ``beside_data`` that other
    programs read there.
    """
    with Progress(sys.stderr) as progress:
        found = mend_content(content, lambda name: lies_in(name, wanted), _counter(progress))
    click.echo(_report(content, found, language), err=beside_data)
    now = {one.name: one.now for one in found}
    return Mending([now.get(name, name) for name in wanted], not any(one.failure for one in found))


def lies_in(name: str, places: Sequence[str]) -> bool:
    """Whether ``name`` is one of ``places`` or lies below one; always where there are none."""
    return not places or any(
        not place or name == place or name.startswith(f"{place}/") for place in places
    )


def _counter(progress: Progress) -> Callable[[str], None]:
    files = 0

    def count(_: str) -> None:
        nonlocal files
        progress.step("Sửa tệp", files)
        files += 1

    return count


def _report(content: Path, found: Sequence[Mended], language: str) -> str:
    """One line a file for what was done, one for what could not be, and their sums."""
    lines = []
    for one in found:
        file = shown((content / one.name).as_posix())
        if one.done:
            done = "; ".join(message.in_language(language) for message in one.done)
            lines.append(f"{file}: {_DONE.in_language(language)}: {shown(done)}")
        if one.failure:
            why = shown(one.failure.in_language(language))
            lines.append(f"{file}: {_LEFT.in_language(language)}: {why}")
    mended = sum(bool(one.done) for one in found)
    left = sum(bool(one.failure) for one in found)
    total = _sum(mended, left) if found else _NOTHING
    return "\n".join([*lines, total.in_language(language), ""])


def _sum(mended: int, left: int) -> Message:
    left_vi = f", {format_count(left)} tệp chưa sửa được" if left else ""
    left_en = f"; not mended: {left}" if left else ""
    return Message(
        f"Đã sửa {format_count(mended)} tệp{left_vi}.", f"Files mended: {mended}{left_en}."
    )
