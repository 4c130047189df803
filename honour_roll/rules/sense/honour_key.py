"""Mỗi lần ghi nhận có một mã riêng trong hồ sơ; việc hủy bỏ phải chỉ đúng một mã ở trên nó.

Mã (key) để các trang, bảng tính và lần hủy bỏ chỉ đúng một lần ghi nhận. Chưa rõ hủy bỏ lần nào
thì lần ghi nhận ấy vẫn được công bố. Mỗi lần đặt một mã, ví dụ năm và hình thức: 2020-ghi-danh.

Đúng::

    honours:
      - {key: 2020-ghi-danh, status: recognised, year: 2020}
      - {key: 2021-huy-bo, status: revoked, year: 2021, revokes: 2020-ghi-danh}

Sai::

    honours:
      - {key: 2020, status: recognised, year: 2020}
      - {key: 2020, status: commended, year: 2020}
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import count

from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.rules.hints import did_you_mean, nearest_key
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("honour-key", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Repeated keys, and revocations that revoke nothing."""
    earlier: set[str] = set()
    keys = {honour.key for honour in record.honours}
    for n, honour in enumerate(record.honours):
        if honour.key in earlier:
            yield _repeated(record, n, keys)
        if honour.revokes and honour.status is not Status.REVOKED:
            yield _not_a_revocation(record, n)
        elif honour.revokes and honour.revokes not in earlier:
            yield _revokes_nothing(record, n, nearest_key(honour.revokes, earlier))
        elif honour.status is Status.REVOKED and not honour.revokes:
            yield _revokes_nothing(record, n, None)
        earlier.add(honour.key)


def _finding(record: Record, n: int, field: str, what: Message, remedy: Message) -> Finding:
    path = ("honours", n, field)
    return RULE.at(record_file(record.id), path, what, remedy)


def _repeated(record: Record, n: int, keys: Set[str]) -> Finding:
    key = record.honours[n].key
    free = next(other for m in count(n + 1) if (other := f"{key}-{m}") not in keys)
    what = Message(
        f"mã “{key}” đã dùng cho một lần ghi nhận ở trên", f"the key “{key}” was used above"
    )
    remedy = Message(
        f"Đặt mã khác cho lần ghi nhận này, ví dụ: {free}.", f"Give it another, such as {free}."
    )
    return _finding(record, n, "key", what, remedy)


def _not_a_revocation(record: Record, n: int) -> Finding:
    what = Message(
        "chỉ lần ghi nhận có status: revoked mới hủy bỏ được lần khác",
        "only an honour with status: revoked can revoke another",
    )
    remedy = Message(
        "Đổi status thành revoked, hoặc xóa mục revokes.",
        "Change the status to revoked, or delete revokes.",
    )
    return _finding(record, n, "revokes", what, remedy)


def _revokes_nothing(record: Record, n: int, near: str | None) -> Finding:
    what = Message(
        "chưa rõ hủy bỏ lần ghi nhận nào ở trên, nên lần đó vẫn được công bố",
        "it does not tell which honour above it revokes, so that one stays public",
    )
    hint = did_you_mean(near)
    remedy = Message(
        f"{hint.vi}Ghi vào mục revokes mã (key) của lần ghi nhận bị hủy.",
        f"{hint.en}Name its key in revokes.",
    )
    return _finding(record, n, "revokes", what, remedy)
