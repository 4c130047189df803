"""Tệp hồ sơ nằm trong thư mục của đơn vị và của năm được ghi nhận lần đầu.

Đường dẫn của tệp là địa chỉ của trang và giữ mãi, nên phải đúng trước khi công bố. Lần đầu là một
giai đoạn thì lấy năm đầu của giai đoạn; không có năm thì lấy năm của nguồn đầu tiên, không có nữa
thì để trong khong-ro. Trang đã công bố mà phải chuyển chỗ thì ghi địa chỉ cũ vào former_ids; mỗi
địa chỉ cũ chỉ dẫn tới một trang.

Đúng::

    # records/sa-pa/2020/tu-soi-tu-sua.yml
    unit: sa-pa
    honours:
      - {key: 2020-neu, status: named, year: 2020}

Sai::

    # records/sa-pa/2021/tu-soi-tu-sua.yml
    unit: sa-pa
    honours:
      - {key: 2020-neu, status: named, year: 2020}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.award import award
from honour_roll.model.entry import Entry
from honour_roll.model.ids import UNDATED
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("record-id", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """A record in the folder of another unit or year."""
    unit, year, slug = record.id.split("/")
    if unit not in (record.unit, record.honours[0].unit) and not around.known.lacks(
        "units", record.unit
    ):
        yield _misplaced(record, "unit", record.id.replace(unit, record.unit, 1))
    expected = _year(around, record)
    if expected not in (None, year):
        yield _misplaced(record, "honours", f"{unit}/{expected}/{slug}")


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Former ids that are taken."""
    owners: dict[str, str] = {}
    for entry in roll.records.values():
        for n, former in enumerate(entry.former_ids):
            owner = owners.setdefault(former, entry.id)
            if former in roll.known.of("records"):
                yield _taken(entry, n, former)
            elif owner != entry.id or former in entry.former_ids[:n]:
                yield _taken(entry, n, owner)


def _year(around: Surroundings, record: Record) -> str | None:
    """The middle part that the id should have; None while a decision can't be read."""
    first = record.honours[0]
    decision = around.reference.decisions.get(first.decision or "")
    if first.decision and decision is None:
        return None
    found = award(record, first, decision)
    if found.period:
        return str(found.period.start.year)
    if found.year:
        return str(found.year)
    dated = [source.date.year for source in record.sources if source.date]
    return str(dated[0]) if dated else UNDATED


def _misplaced(record: Record, field: str, right: str) -> Finding:
    part = (
        Message("đơn vị", "unit")
        if field == "unit"
        else Message("năm ghi nhận đầu tiên", "year of the first honour")
    )
    return RULE.at(
        record_file(record.id),
        (field,) if field == "unit" else (field, 0),
        Message(
            f"địa chỉ (mã) là “{record.id}”, mà theo {part.vi} thì phải là “{right}”",
            f"its address (id) is “{record.id}”; the {part.en} makes it “{right}”",
        ),
        Message(
            f"Chuyển tệp tới {record_file(right)}, hoặc sửa {part.vi} trong hồ sơ; nếu trang này "
            f"đã được công bố, thêm “{record.id}” vào former_ids.",
            f"Move it to {record_file(right)}, or correct the {part.en}; if the page was "
            f"published, add “{record.id}” to former_ids.",
        ),
    )


def _taken(entry: Entry, index: int, owner: str) -> Finding:
    return RULE.at(
        record_file(entry.id),
        ("former_ids", index),
        Message(f"địa chỉ này đã thuộc về {owner}", f"this address belongs to {owner}"),
        Message("Xóa mã cũ này: một địa chỉ chỉ dẫn tới một trang.", "Delete it."),
    )
