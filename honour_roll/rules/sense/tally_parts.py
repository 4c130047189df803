"""Số thành phần thuộc về một số lớn hơn trong cùng bảng và không vượt quá số đó.

Số thành phần được hiện bên dưới số tổng; ghi nhầm mã thì con số đứng sai chỗ.

Đúng::

    totals:
      - {key: dang-ky, title: Mô hình đăng ký, value: 115}
      - {key: cap-thanh-pho, title: Cấp thành phố, value: 55, part_of: dang-ky}

Sai::

    totals:
      - {key: dang-ky, title: Mô hình đăng ký, value: 115}
      - {key: cap-thanh-pho, title: Cấp thành phố, value: 155, part_of: dang-ky}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from honour_roll.model.tally import Tally, TallySheet
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.hints import did_you_mean, nearest_key
from honour_roll.rules.rule import Finding, Rule, tally_file
from honour_roll.text.message import Message

RULE = Rule("tally-parts", Severity.ERROR)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Repeated keys, and parts without a fitting whole."""
    for sheet in roll.reference.tallies.values():
        totals: dict[str, Tally] = {}
        for n, tally in enumerate(sheet.totals):
            if tally.key in totals:
                yield _repeated(sheet, n)
            totals.setdefault(tally.key, tally)
        for n, tally in enumerate(sheet.totals):
            if tally.part_of:
                yield from _part(sheet, n, tally, totals)


def _part(
    sheet: TallySheet, n: int, tally: Tally, totals: Mapping[str, Tally]
) -> Iterator[Finding]:
    whole = totals.get(tally.part_of or "")
    if whole is None:
        yield _no_whole(sheet, n, nearest_key(tally.part_of or "", totals))
    elif tally.key in _wholes(tally, totals):
        yield _circle(sheet, n)
    elif tally.measure == whole.measure and tally.value > whole.value and not whole.over:
        yield _too_large(sheet, n, whole)


def _wholes(tally: Tally, totals: Mapping[str, Tally]) -> set[str]:
    """The keys of what ``tally`` is a part of, of which that is a part, and so on."""
    found: set[str] = set()
    above = tally.part_of
    while above and above not in found:
        found.add(above)
        above = totals[above].part_of if above in totals else None
    return found


def _finding(sheet: TallySheet, n: int, field: str, what: Message, remedy: Message) -> Finding:
    path = ("totals", n, field)
    return RULE.at(tally_file(sheet.id), path, what, remedy)


def _repeated(sheet: TallySheet, n: int) -> Finding:
    key = sheet.totals[n].key
    what = Message(f"mã “{key}” đã dùng cho một số ở trên", f"the key “{key}” was used above")
    return _finding(sheet, n, "key", what, Message("Đặt mã khác.", "Give it another."))


def _no_whole(sheet: TallySheet, n: int, near: str | None) -> Finding:
    what = Message("không có số nào trong bảng mang mã này", "no total of the sheet has this key")
    hint = did_you_mean(near)
    remedy = Message(
        f"{hint.vi}Ghi mã (key) của số lớn hơn trong cùng tệp.",
        f"{hint.en}Name the key of a total of this file.",
    )
    return _finding(sheet, n, "part_of", what, remedy)


def _circle(sheet: TallySheet, n: int) -> Finding:
    what = Message("một số không thể là một phần của chính nó", "a total can't be part of itself")
    remedy = Message("Sửa hoặc xóa mục này.", "Correct or delete it.")
    return _finding(sheet, n, "part_of", what, remedy)


def _too_large(sheet: TallySheet, n: int, whole: Tally) -> Finding:
    what = Message(
        f"lớn hơn số mà nó là một phần (“{whole.key}”)",
        f"it is larger than the total that it is a part of (“{whole.key}”)",
    )
    remedy = Message(
        "Kiểm tra lại hai con số với nguồn, hoặc sửa mục part_of.",
        "Compare both with the source, or correct part_of.",
    )
    return _finding(sheet, n, "value", what, remedy)
