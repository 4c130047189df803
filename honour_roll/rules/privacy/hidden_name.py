"""Quyết định và bảng số liệu không nêu tên người mà hồ sơ không được công bố.

Hồ sơ của người rút lại sự đồng ý, hoặc chưa có lần ghi nhận nào được công bố, không hiện ở đâu trên
trang. Nhưng trích yếu, ghi chú của quyết định và tên liệt kê trong bảng số liệu thì vẫn hiện: hãy
viết lại cho không còn tên người ấy. Nếu đó là một người khác trùng tên thì thêm hồ sơ của người đó,
hoặc bỏ qua lời nhắc này.

Đúng::

    authority: ubnd-xa-minh-hoa
    title: Về việc khen thưởng cá nhân có thành tích xuất sắc

Sai::

    authority: ubnd-xa-minh-hoa
    title: Về việc khen thưởng ông Nguyễn Minh Họa
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, tally_file
from honour_roll.source.yaml_reader import Path
from honour_roll.text.meant import readings
from honour_roll.text.message import Message

RULE = Rule("hidden-name", Severity.WARNING)

_WORD = re.compile(r"[\w'’]+")


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Names of persons who are in no public record, in decisions and published totals."""
    names = _hidden_names(roll)
    if not names:
        return
    for file, path, text in _texts(roll):
        if any(_names_one(reading, names) for reading in readings(text)):
            yield RULE.at(
                file,
                path,
                Message(
                    "nêu tên một người mà hồ sơ không được công bố",
                    "names a person whose record may not be published",
                ),
                Message(
                    "Viết lại cho không còn tên người ấy; nếu là người khác trùng tên thì bỏ qua.",
                    "Write it without the name, unless it is that of another person.",
                ),
            )


def _hidden_names(roll: HonourRoll) -> set[tuple[str, ...]]:
    """The words of the names of persons of whom nothing is public; their namesakes' are out."""
    people = [entry for entry in roll.records.values() if entry.kind is Kind.INDIVIDUAL]
    shown = roll.public().records
    hidden = [entry for entry in people if entry.id not in shown]
    if not hidden:
        return set()
    public = {_words(entry.name) for entry in people if entry.id in shown}
    names = {_words(name) for entry in hidden for name in (entry.name, *entry.other_names)}
    return {name for name in names - public if len(name) > 1}


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _names_one(text: str, names: set[tuple[str, ...]]) -> bool:
    words = _words(text)
    lengths = {len(name) for name in names}
    return any(
        words[start : start + length] in names for start in range(len(words)) for length in lengths
    )


def _texts(roll: HonourRoll) -> Iterator[tuple[str, Path, str]]:
    """What pages show of decisions and totals: file, path, text."""
    for id, decision in roll.reference.decisions.items():
        for field, text in (("title", decision.title), ("note", decision.note)):
            if text:
                yield f"decisions/{id}.yml", (field,), text
    for id, sheet in roll.reference.tallies.items():
        for n, tally in enumerate(sheet.totals):
            for k, name in enumerate(tally.names):
                yield tally_file(id), ("totals", n, "names", k), name
            if tally.note:
                yield tally_file(id), ("totals", n, "note"), tally.note
