"""Điển hình đã gỡ không được đưa trở lại.

Khi gỡ một điển hình, Sổ chỉ giữ lại dấu của mã và của tên cùng đơn vị (tệp withdrawn.yml), không
giữ tên. Hồ sơ nhập lại từ bảng tính, tệp Word, biểu mẫu hay viết tay mà mang đúng dấu ấy thì bị
chặn, kể cả khi đặt mã khác. Nếu người được nêu nay đồng ý cho công bố, hoặc đó là người khác trùng
tên trong cùng đơn vị, biên tập viên cho phép bằng lệnh honour-roll withdraw MÃ --lift --write.

Đúng::

    # không có hồ sơ nào mang dấu ghi trong withdrawn.yml
    name: Nguyễn Minh Họa

Sai::

    # người này đã được gỡ khỏi Sổ
    name: Phạm Thị Minh Họa
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.model.withdrawal import names_of
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message

RULE = Rule("withdrawn-record", Severity.ERROR)

_SAME = Message("hồ sơ này đã được gỡ khỏi Sổ", "this record was taken down")
_FORMER = Message("mã cũ này là của hồ sơ đã gỡ", "this former id is of a record taken down")
_NAMESAKE = Message(
    "tên này, ở đơn vị này, là của hồ sơ đã gỡ", "a record of this name and unit was taken down"
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Records that were taken down, under their own id or another one."""
    barred = around.reference.withdrawals
    if barred is None:
        return
    if barred.bars_id(record.id):
        yield _finding(record, (), _SAME)
        return
    for n, former in enumerate(record.former_ids):
        if barred.bars_id(former):
            yield _finding(record, ("former_ids", n), _FORMER)
            return
    if barred.bars_name(record.id, names_of(record)):
        yield _finding(record, ("name",), _NAMESAKE)


def _finding(record: Record, path: Path, what: Message) -> Finding:
    command = f"honour-roll withdraw {record.id} --lift --write"
    remedy = Message(
        "Không đưa lại: xóa tệp này và ảnh của nó. Chỉ khi người được nêu nay đồng ý, hoặc đây là "
        f"người khác trùng tên, biên tập viên mới cho phép: {command}.",
        f"Leave it out. If it was agreed to anew, or is another person, an editor runs {command}.",
    )
    return RULE.at(record_file(record.id), path, what, remedy)
