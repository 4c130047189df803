"""Điều còn đang xem xét về một cá nhân, một gia đình không để trong kho công khai.

Ai được đề nghị, ai không được chọn là chuyện riêng; hộ gia đình cũng mang tên
người. Những lần như vậy để trong kho tiếp nhận nội
bộ cho đến khi có kết quả được công bố. Lỡ tải lên thì báo ngay người quản lý kho để xóa cả trong
lịch sử. Kho nội bộ ghi private: true trong site.yml thì được giữ, và không dựng được thành trang để
công bố; khi có kết quả, chép sang kho công khai bằng honour-roll promote.

Đúng::

    kind: individual
    honours:
      - {key: 2020-ghi-danh, status: recognised, year: 2020}

Sai::

    kind: individual
    honours:
      - {key: 2020-de-nghi, status: nominated, year: 2020}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.labels import KIND, STATUS
from honour_roll.text.message import Message

RULE = Rule("private-status", Severity.ERROR)

_PRIVATE = frozenset(
    (Status.PLANNED, Status.REGISTERED, Status.APPRAISED, Status.NOMINATED, Status.REJECTED)
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Undecided or rejected honours of individuals, and of households, which bear their names."""
    if not record.kind.is_of_people or around.reference.site.private:
        return
    whose = KIND[record.kind].lower()
    for n, honour in enumerate(record.honours):
        if honour.status in _PRIVATE:
            yield RULE.at(
                record_file(record.id),
                ("honours", n, "status"),
                Message(
                    f"trạng thái {honour.status} ({STATUS[honour.status]}) của {whose} "
                    "không được để trong kho công khai",
                    f"the status {honour.status} of this {record.kind} may not be in a public "
                    "repository",
                ),
                Message(
                    "Chuyển lần ghi nhận này sang kho tiếp nhận nội bộ; chỉ đưa vào đây khi "
                    "đã có kết quả được công bố. Nếu đã tải lên, báo ngay người quản lý kho.",
                    "Move it to the private intake repository, and back once its result is "
                    "public. If it was uploaded already, tell who runs the repository.",
                ),
            )
