"""Điển hình đã gỡ không được đưa trở lại.

Khi gỡ một điển hình, Sổ chỉ giữ lại dấu của mã và của tên cùng đơn vị (tệp withdrawn.yml), không
giữ tên. Hồ sơ nhập lại từ bảng tính, tệp Word, biểu mẫu hay viết tay mà mang đúng dấu ấy thì bị
chặn, kể cả khi đặt mã khác. Nếu đó là người khác trùng tên trong cùng đơn vị, khi nhập thì thêm
--let-in MÃ, hồ sơ viết tay thì chạy honour-roll withdraw MÃ --lift --write; MÃ là mã khác với mã
của người đã gỡ (thêm -2), và người đã gỡ vẫn bị chặn. Nếu chính người được nêu nay đồng ý cho công
bố lại, biên tập viên chạy lệnh ấy với đúng mã cũ: dấu chặn được bỏ hẳn. Tên được nhận ra cả khi
thêm danh xưng, biệt danh trong ngoặc, nghề nghiệp sau dấu gạch, khi đứng cùng tên người khác (“Hộ
ông A và bà B”); người trùng tên đã có trong Sổ từ trước lúc gỡ thì không bị chặn.

Đúng::

    # không có hồ sơ nào mang dấu ghi trong withdrawn.yml
    name: Nguyễn Minh Họa

Sai::

    # người này đã được gỡ khỏi Sổ
    name: Phạm Thị Minh Họa
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from honour_roll.model.record import Record
from honour_roll.model.withdrawal import known_by
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.withdrawal.letting_in import free_id, lifting

RULE = Rule("withdrawn-record", Severity.ERROR)

_NONE: Mapping[str, str] = MappingProxyType({})

_SAME = Message(
    "tên, đơn vị và năm này (mã) trùng với một hồ sơ đã gỡ khỏi Sổ: có thể là chính người ấy, cũng "
    "có thể là người khác trùng tên",
    "its id is that of a record that was taken down: the same person, or another of that name",
)
_FORMER = Message("mã cũ này là của hồ sơ đã gỡ", "this former id is of a record taken down")
_NAMESAKE = Message(
    "tên này, ở đơn vị này, trùng với một hồ sơ đã gỡ khỏi Sổ",
    "a record of this name and unit was taken down",
)
_COMMAND, _OTHER, _LET_OTHER = "{command}", "{other}", "{let other}"
_HERSELF = Message(
    "Nếu lần gỡ bị ngắt giữa chừng, hoặc hồ sơ bị đưa lại nhầm: chạy {command} --write để gỡ cho "
    "hết. Nếu là người khác trùng tên: đổi tên tệp thành {other}.yml, rồi chạy {let other} (người "
    "đã gỡ vẫn bị chặn). Nếu là chính người đã gỡ mà nay đồng ý cho công bố lại: {command} --lift "
    "--write (bỏ hẳn dấu chặn người ấy).",
    "If the takedown was cut off, or this came back by mistake, run {command} --write. If it is "
    "another person, rename the file to {other}.yml and run {let other} (who was taken down stays "
    "barred). If it is the same person, and was agreed to anew: {command} --lift --write (nothing "
    "bars that person any more).",
)
_BORROWED = Message(
    "Nếu đây là người khác: bỏ mã cũ này khỏi mục former_ids. Nếu là chính người đã gỡ, bị đưa "
    "lại nhầm: {command} --write. Nếu người ấy nay đồng ý: {command} --lift --write.",
    "If this is another person, leave the id out of former_ids. If it is the one taken down, run "
    "{command} --write; if it was agreed to anew, {command} --lift --write.",
)
_PERHAPS = Message(
    "Có thể đây là người khác trùng tên: nếu đúng vậy, biên tập viên cho phép bằng {command} "
    "--lift --write, không phải sửa hay xóa gì (chỉ riêng mã này được phép, người đã gỡ vẫn bị "
    "chặn). Chỉ khi biết chắc là chính người đã gỡ mà nay chưa đồng ý lại: {command} --write.",
    "This may be another person: then an editor runs {command} --lift --write, and nothing is "
    "changed or deleted (this id alone is let in). Only if it certainly is the one taken down: "
    "{command} --write.",
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
        # Who else has the number can't be seen from one record.
        other = free_id(barred, record.id, lambda id: id == record.id)
        words = {_OTHER: other.rpartition("/")[2], _LET_OTHER: lifting(other, name=record.name)}
        yield _finding(record, (), _SAME, _HERSELF, words)
        return
    for n, former in enumerate(record.former_ids):
        if barred.bars_id(former):
            yield _finding(record, ("former_ids", n), _FORMER, _BORROWED)
            return
    for path, name in _named(record):
        known = known_by(name, record.unit, of_people=record.kind.is_of_people)
        if barred.bars_name(record.id, known):
            yield _finding(record, path, _NAMESAKE, _PERHAPS)
            break
    for n, one in enumerate(record.corrections):
        for key in ("was", "now", "told_by"):
            names = _names(getattr(one, key) or "", record.unit)
            if barred.bars_name(record.id, names):
                path = ("corrections", n, key)
                yield RULE.at(record_file(record.id), path, _NAMED_AGAIN, _LEAVE_OUT)


def _named(record: Record) -> Iterator[tuple[Path, str]]:
    yield ("name",), record.name
    for n, name in enumerate(record.other_names):
        yield ("other_names", n), name


def _names(text: str, unit: str) -> list[str]:
    """A correction may name a person or anything else."""
    kinds = (True, False) if text else ()
    return [one for of_people in kinds for one in known_by(text, unit, of_people=of_people)]


def _finding(
    record: Record, path: Path, what: Message, remedy: Message, words: Mapping[str, str] = _NONE
) -> Finding:
    said = [remedy.vi, remedy.en]
    for sign, word in {_COMMAND: f"honour-roll withdraw {record.id}", **words}.items():
        said = [text.replace(sign, word) for text in said]
    return RULE.at(record_file(record.id), path, what, Message(*said))
