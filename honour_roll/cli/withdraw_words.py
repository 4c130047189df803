"""What ``honour-roll withdraw`` says: what goes, what is left to the editor, what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from honour_roll.cli.repeating import again
from honour_roll.model.pictured import UNNAMED
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.printing.safe import shown
from honour_roll.roll import HonourRoll
from honour_roll.source.survey import WITHDRAWN_FILE
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.withdrawal.mentions import Mention
from honour_roll.withdrawal.takedown import Takedown

_GUIDE = "huong-dan/go-dien-hinh/"
_MOST_SHOWN = 40


class Exports(NamedTuple):
    """Workbooks with the whole content; ``goes``: those too in which somebody may have typed."""

    untouched: list[Path]
    touched: list[Path]
    goes: bool

    @property
    def removed(self) -> list[Path]:
        """Those that a takedown removes."""
        return [*self.untouched, *(self.touched if self.goes else ())]

    @property
    def kept(self) -> list[Path]:
        """Those that it leaves until what was typed in them is imported."""
        return [] if self.goes else self.touched


class Job(NamedTuple):
    """A takedown with all that it removes outside the content folder."""

    plan: Takedown
    removed: list[Path]
    exports: Exports
    left: list[Mention]
    """Where it is still named: to be looked at by the editor."""


def described(roll: HonourRoll, id: str) -> str:
    """A record in the words that tell it from others."""
    entry = roll.records.get(id)
    if entry is None:
        return "không có hồ sơ đọc được mang mã này (có thể đã xóa)"
    unit = roll.reference.unit_name(entry.unit, entry.awards[-1].when)
    more = [f"sinh {entry.born.year}"] if entry.born else []
    more += [place for place in (entry.village, entry.position) if place]
    return shown(", ".join([entry.name, labels.KIND[entry.kind], unit, *more]))


def plan_lines(roll: HonourRoll, job: Job) -> Iterator[str]:
    """All that a takedown does, and what it leaves to the editor."""
    plan = job.plan
    yield f"Gỡ {shown(plan.subject.id)}: {described(roll, plan.subject.id)}."
    content = plan.root.as_posix()
    yield from _listed("Xóa:", (f"{content}/{name}" for name in plan.deleted))
    yield from _listed(
        "Giữ lại, vì hồ sơ khác cũng dùng (xem trong ảnh có người này không):",
        (f"{content}/{name}" for name in plan.subject.shared),
    )
    yield from _listed(
        "Bỏ chỗ dẫn tới điển hình này trong:",
        (f"{content}/{one.name}{_lost(one.lost)}" for one in plan.rewritten),
    )
    yield from _listed(
        "Ảnh của hồ sơ khác VẪN CÒN HÌNH người này (chỗ ghi tên đã thành "
        f"“{UNNAMED}”); máy không sửa được ảnh. Hãy bỏ ảnh ấy, hoặc thay bằng bản đã cắt, che "
        "người này:",
        (f"{content}/{name}" for name in plan.pictured),
    )
    yield from _listed(
        "Ảnh của hồ sơ khác cùng đơn vị còn ghi tên này (ghi bằng tên, không bằng mã; có thể là "
        "người trùng tên). Nếu đúng là người này thì ảnh VẪN CÒN HÌNH: bỏ ảnh, hoặc thay bằng bản "
        "đã cắt, che; ở mục Người trong ảnh, thay tên bằng "
        f"“{UNNAMED}”:",
        (f"{content}/{name}" for name in plan.named),
    )
    yield from _listed(
        "Xóa những gì đã dựng trên máy này, dựng lại sau:", map(str, sorted(job.removed))
    )
    yield from _listed(
        "Xóa bảng tính đã xuất (trong đó có cả điển hình này), xuất lại sau:",
        map(str, job.exports.removed),
    )
    yield from _listed(
        "CHƯA XÓA bảng tính đã xuất mà có thể đã có người sửa (trong đó vẫn còn điển hình này). "
        "Có gì đã gõ thì nhập vào Sổ (honour-roll import), tốt nhất là trước khi gỡ, rồi xóa tệp, "
        "hoặc thêm --exports để xóa; không nhập thì điều đã gõ sẽ mất:",
        map(str, job.exports.kept),
    )
    yield f"Ghi dấu vào {content}/{WITHDRAWN_FILE}: không có tên, không có mã, không có ngày."
    yield from _listed(
        "Cùng tên, cùng đơn vị, vẫn ở lại như người khác trùng tên (không bị chặn). Nếu cũng là "
        "người này thì gỡ thêm bằng honour-roll withdraw MÃ:",
        (f"{id}: {described(roll, id)}" for id in plan.namesakes),
    )
    yield _count_line(roll, plan.subject.id)
    yield from _volume_lines(plan.volumes)
    yield from _listed(
        "Quyết định không còn ai dùng, vẫn để nguyên; tự xem có nên xóa:",
        (f"{content}/decisions/{id}.yml" for id in plan.decisions),
    )
    yield from _listed(
        "Còn nêu tên, mã hoặc có ảnh ở những chỗ sau; lệnh này không sửa, hãy tự xem từng chỗ "
        "(có thể là người trùng tên):",
        map(_mention, job.left),
    )
    yield from _doubt_lines(plan)


def _doubt_lines(plan: Takedown) -> Iterator[str]:
    """What a record that can't be read did not tell."""
    who = plan.subject
    if not who.is_read:
        yield "KHÔNG ĐỌC ĐƯỢC hồ sơ này, nên chưa biết, và phải tự xem:"
        yield "  - tên: chưa chặn được theo tên, chưa tìm được những chỗ còn nêu tên;"
        yield "  - mã cũ: chưa chặn được, chưa bỏ được những chỗ dẫn tới;"
        yield "  - ảnh: chỉ xóa những ảnh đặt tên theo mã."
        yield "  Nếu sửa được tệp cho đọc được thì sửa trước, rồi mới gỡ."
    yield from _listed(
        "Ảnh trong cùng thư mục mà không hồ sơ nào nêu tên, CHƯA XÓA; xem từng ảnh, nếu là của "
        "người này thì tự xóa, hoặc thêm --photos để xóa tất cả:",
        (f"{plan.root.as_posix()}/{name}" for name in who.doubtful),
    )


def _listed(title: str, names: Iterator[str]) -> Iterator[str]:
    lines = [f"  {shown(name)}" for name in names]
    if lines:
        yield title
        yield from lines[:_MOST_SHOWN]
    if len(lines) > _MOST_SHOWN:
        yield f"  … và {format_count(len(lines) - _MOST_SHOWN)} chỗ nữa"


def _lost(lost: bool) -> str:
    return " (ghi chú sau dấu # trong tệp này sẽ mất)" if lost else ""


def _count_line(roll: HonourRoll, id: str) -> str:
    public = roll.public().records
    count = len(public)
    after = count - (id in public)
    if count == after:
        return "Số điển hình được công bố không đổi: điển hình này vốn không hiện trên trang."
    return (
        f"Số điển hình được công bố: {format_count(count)} → {format_count(after)}; thống kê của "
        "đơn vị và năm liên quan giảm theo. Số liệu báo chí đã công bố giữ nguyên."
    )


def _volume_lines(volumes: tuple[tuple[Volume, VolumeEntry], ...]) -> Iterator[str]:
    if volumes:
        yield "Tập sách có điển hình này (tệp trên trang Ấn phẩm nằm trong danh sách xóa ở trên):"
    for volume, entry in volumes:
        where = f"trang {entry.page}" if entry.page else "không rõ trang"
        yield f"  {volume.id} ({shown(volume.title)}), {where}"
        if volume.frozen:
            yield "    Đã in: thu hồi hoặc đính chính bản giấy. Muốn có lại trên trang: chép "
            yield f"    booklets/{volume.id}.yml thành ấn phẩm mới rồi honour-roll book … --shelve."
        else:
            yield f"    Chưa in: làm lại bằng honour-roll book {volume.id} --profile all --shelve."
    if any(volume.frozen for volume, _ in volumes):
        yield "  CHÉP LẠI tên tập và trang đã in, giữ riêng ở cơ quan, không để trong Sổ: gỡ xong,"
        yield "  không còn tệp hay lệnh nào cho biết tập nào đã in điển hình này."


def _to_write(id: str) -> str:
    """The command as it is typed to write; in words where a part of it is not shown."""
    command = again(id, "--write")
    return command if shown(command) == command else "chạy lại lệnh này, thêm --write."


def _mention(mention: Mention) -> str:
    member = f" (trong tệp nén: {mention.member})" if mention.member else ""
    line = f":{mention.line}" if mention.line else ""
    return f"{mention.path}{line}{member}"


def next_lines(job: Job, *, write: bool) -> Iterator[str]:
    """What the editor does now."""
    plan, who = job.plan, job.plan.subject
    yield ""
    if not write:
        yield f"Chưa ghi gì. Làm thật: {_to_write(who.id)}"
        return
    if who.is_read and not who.doubtful and not job.exports.kept:
        yield "Đã gỡ trên máy này. Việc còn lại:"
    else:
        yield "CHƯA gỡ hết: xem những chỗ “chưa biết”, “CHƯA XÓA” ở trên. Việc còn lại:"
    works = [
        "Dựng và đưa lên lại trang (make site); làm lại sách nếu có nêu ở trên.",
        "Lưu vào git; lời ghi (commit), tên nhánh, tên đề nghị không nêu tên hay mã.",
        "Xóa trong lịch sử git, bản xem trước, bản chép ở nơi khác: xem trang\n"
        f"     {_GUIDE} của Sổ. Chạy lại đúng lệnh này trên mỗi máy có bản chép của kho.",
    ]
    if plan.pictured or plan.named:
        works.insert(
            0, "Bỏ, cắt hoặc che những ảnh còn hình người này (nêu ở trên); ghi lại tên tệp."
        )
    for number, work in enumerate(works, start=1):
        yield f"  {number}. {work}"
