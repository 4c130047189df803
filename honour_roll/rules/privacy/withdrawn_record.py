"""Điển hình đã gỡ không được đưa trở lại.

Khi gỡ một điển hình, Sổ chỉ giữ lại dấu của mã và của tên cùng đơn vị (tệp withdrawn.yml), không
giữ tên. Hồ sơ nhập lại từ bảng tính, tệp Word, biểu mẫu hay viết tay mà mang đúng dấu ấy thì bị
chặn, kể cả khi đặt mã khác. Nếu người được nêu nay đồng ý cho công bố, hoặc đó là người khác trùng
tên trong cùng đơn vị, biên tập viên cho phép bằng lệnh honour-roll withdraw MÃ --lift --write. Tên
được nhận ra cả khi thêm danh xưng, biệt danh trong ngoặc, nghề nghiệp sau dấu gạch, khi đứng cùng
tên người khác (“Hộ ông A và bà B”); người trùng tên đã có trong Sổ từ trước lúc gỡ thì không bị
chặn.

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
from honour_roll.model.withdrawal import known_by, names_of
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
_COMMAND = "{command}"
_HERSELF = Message(
    "Nếu lần gỡ bị ngắt giữa chừng, hoặc hồ sơ bị đưa lại nhầm: chạy {command} --write để gỡ cho "
    "hết. Nếu người được nêu nay đồng ý cho công bố, biên tập viên cho phép: {command} --lift "
    "--write.",
    "If the takedown was cut off, or this came back by mistake, run {command} --write. If it was "
    "agreed to anew, an editor runs {command} --lift --write.",
)
_BORROWED = Message(
    "Nếu đây là người khác: bỏ mã cũ này khỏi mục former_ids. Nếu là chính người đã gỡ, bị đưa "
    "lại nhầm: {command} --write. Nếu người ấy nay đồng ý: {command} --lift --write.",
    "If this is another person, leave the id out of former_ids. If it is the one taken down, run "
    "{command} --write; if it was agreed to anew, {command} --lift --write.",
)
_PERHAPS = Message(
    "Có thể đây là người khác trùng tên: nếu đúng vậy, biên tập viên cho phép bằng {command} "
    "--lift --write, không phải sửa hay xóa gì. Chỉ khi biết chắc là chính người đã gỡ mà nay "
    "chưa đồng ý lại: {command} --write.",
    "This may be another person: then an editor runs {command} --lift --write, and nothing is "
    "changed or deleted. Only if it certainly is the one taken down: {command} --write.",
)
_NAMED_AGAIN = Message(
    "đính chính này nhắc lại tên của một hồ sơ đã gỡ",
    "this correction names somebody whose record was taken down",
)
_LEAVE_OUT = Message(
    "Bỏ tên ấy khỏi mục đính chính; điều ghi sai (was) và người báo (told_by) có thể bỏ trống.",
    "Leave the name out; was and told_by may be left blank.",
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Records that were taken down, under their own id or another one."""
    barred = around.reference.withdrawals
    if barred is None:
        return
    if barred.bars_id(record.id):
        yield _finding(record, (), _SAME, _HERSELF)
        return
    for n, former in enumerate(record.former_ids):
        if barred.bars_id(former):
            yield _finding(record, ("former_ids", n), _FORMER, _BORROWED)
            return
    if barred.bars_name(record.id, names_of(record)):
        yield _finding(record, ("name",), _NAMESAKE, _PERHAPS)
    for n, one in enumerate(record.corrections):
        for key in ("was", "now", "told_by"):
            names = _names(getattr(one, key) or "", record.unit)
            if barred.bars_name(record.id, names):
                path = ("corrections", n, key)
                yield RULE.at(record_file(record.id), path, _NAMED_AGAIN, _LEAVE_OUT)


def _names(text: str, unit: str) -> list[str]:
    """A correction may name a person or anything else."""
    kinds = (True, False) if text else ()
    return [one for of_people in kinds for one in known_by(text, unit, of_people=of_people)]


def _finding(record: Record, path: Path, what: Message, remedy: Message) -> Finding:
    command = f"honour-roll withdraw {record.id}"
    told = Message(remedy.vi.replace(_COMMAND, command), remedy.en.replace(_COMMAND, command))
    return RULE.at(record_file(record.id), path, what, told)
