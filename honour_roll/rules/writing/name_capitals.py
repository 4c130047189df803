"""Tên viết hoa chữ cái đầu, không viết toàn chữ in hoa hay toàn chữ thường.

Danh sách đính kèm quyết định hay viết “NGUYỄN MINH HỌA”, có khi “nguyễn minh họa”. Trong Sổ,
tên người viết “Nguyễn Minh Họa”: dễ đọc, và đúng quy tắc viết hoa của Nghị định 30/2020/NĐ-CP. Tên
tập thể, mô hình chỉ viết hoa chữ đầu và tên riêng. Chữ viết tắt (HTX, UBND, THPT) vẫn viết hoa.
Muốn giữ cách viết trong văn bản thì ghi vào name_as_printed của lần ghi nhận.

Đúng::

    kind: individual
    name: Nguyễn Minh Họa

Sai::

    kind: individual
    name: NGUYỄN MINH HỌA
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.names import is_in_capitals, is_in_small_letters, with_initial_capitals
from honour_roll.text.quoting import quoted

RULE = Rule("name-capitals", Severity.WARNING)

_FEW_WORDS = 3
_WORD = re.compile(r"[^\W\d_]{2,}")
_ACRONYM = re.compile(r"[BCDĐGHKLMNPQRSTVX]+|UBND|HTX|CLB|THPT|THCS|UBMTTQ|BCHQS|TNCS|CNTT")


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Names of the honouree in one case; short ones of groups in capitals may be acronyms."""
    names: list[tuple[Path, str]] = [(("name",), record.name)]
    names += [(("other_names", n), name) for n, name in enumerate(record.other_names)]
    for path, name in names:
        what = None
        if name == name.upper() and _is_wrong(record.kind, name):
            what = Message(
                f"tên viết toàn chữ in hoa: {quoted(name)}",
                f"the name is in capitals: {quoted(name)}",
            )
        elif record.kind is Kind.INDIVIDUAL and path == ("name",) and is_in_small_letters(name):
            what = Message(
                f"tên viết toàn chữ thường: {quoted(name)}",
                f"the name has no capitals: {quoted(name)}",
            )
        if what is not None:
            yield RULE.at(record_file(record.id), path, what, _remedy(record.kind, name))


def _is_wrong(kind: Kind, name: str) -> bool:
    if kind is Kind.INDIVIDUAL:
        return is_in_capitals(name)
    words = [word for word in _WORD.findall(name) if not _ACRONYM.fullmatch(word)]
    return len(words) >= _FEW_WORDS


def _remedy(kind: Kind, name: str) -> Message:
    if kind is Kind.INDIVIDUAL:
        right = quoted(with_initial_capitals(name))
        return Message(f"Viết: {right}.", f"Write {right}.")
    return Message(
        "Viết chữ thường, chỉ viết hoa chữ cái đầu, tên riêng và chữ viết tắt.",
        "Use small letters but for the first one, proper names and acronyms.",
    )
