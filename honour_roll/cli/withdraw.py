"""``honour-roll withdraw``: an entry is taken down, without a public trace of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from honour_roll.cli import options
from honour_roll.cli.progress import FileCount
from honour_roll.cli.vietnamese import Command
from honour_roll.model.ids import is_record_id
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.model.withdrawal import Withdrawals
from honour_roll.printing.safe import shown
from honour_roll.publish.derived import Derived
from honour_roll.publish.lock import SiteBusyError
from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content
from honour_roll.source.replacing import FileChangedError
from honour_roll.source.survey import WITHDRAWN_FILE
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.text.progress import Progress
from honour_roll.text.suggest import nearest
from honour_roll.withdrawal.mentions import Marks, Mention, mentions, photo_marks
from honour_roll.withdrawal.subject import Subject, candidates, subject
from honour_roll.withdrawal.takedown import Takedown, takedown, write_withdrawals

_GUIDE = "huong-dan/go-dien-hinh/"
_MOST_SHOWN = 40


class Job(NamedTuple):
    """A takedown with all that it removes outside the content folder."""

    plan: Takedown
    derived: Derived
    removed: list[Path]
    left: list[Mention]
    """Where it is still named: to be looked at by the editor."""


@click.command(
    cls=Command,
    short_help="Gỡ một điển hình khỏi Sổ, không để lại dấu vết công khai.",
    help="Gỡ điển hình có MÃ này (hoặc tìm theo tên) khỏi nội dung, ảnh, sách trên trang, trang đã "
    "dựng, bản chép USB và bộ nhớ đệm; chỉ giữ lại dấu của mã để lần nhập sau không đưa trở lại. "
    "Không có --write thì chỉ cho xem sẽ làm gì. Kết quả: 0, 1 không làm được, 2 dùng lệnh sai.",
)
@click.argument("record", metavar="MÃ|TÊN")
@click.option("--write", is_flag=True, help="Làm thật; nếu không ghi: chỉ cho xem.")
@click.option(
    "--lift",
    is_flag=True,
    help="Ngược lại: cho phép điển hình đã gỡ, hoặc người khác trùng tên, có mặt trong Sổ.",
)
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Trang đã dựng; nếu không ghi: site, cạnh thư mục nội dung.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Nơi có bản chép cho USB; nếu không ghi: dist, cạnh thư mục nội dung.",
)
@options.content
def withdraw(
    record: str, write: bool, lift: bool, site: Path | None, out: Path | None, content: Path
) -> int:
    """0 when it was done, or shown."""
    roll = _roll(content)
    if (content / WITHDRAWN_FILE).exists() and roll.reference.withdrawals is None:
        raise click.ClickException(
            f"Tệp {WITHDRAWN_FILE} có lỗi nên chưa làm gì. Xem lỗi: honour-roll check."
        )
    who = subject(roll, _id(roll, record, writes=write))
    root = content.resolve().parent
    derived = Derived(root, (site or root / "site").resolve(), (out or root / "dist").resolve())
    try:
        return _lift(roll, who, writes=write) if lift else _withdraw(roll, who, derived, write)
    except SiteBusyError as error:
        raise click.ClickException("Trang đang được dựng; hãy đợi xong rồi chạy lại.") from error
    except FileChangedError as error:
        raise click.ClickException(
            "Có tệp vừa được chương trình khác sửa; hãy chạy lại lệnh này."
        ) from error


def _roll(content: Path) -> HonourRoll:
    count = FileCount(content)
    try:
        return check_content(content, count)[0]
    finally:
        count.finish()


def _id(roll: HonourRoll, words: str, *, writes: bool) -> str:
    """The id that was meant; a name alone is enough to look, never to write."""
    if is_record_id(words):
        return words
    found = candidates(roll, words)
    lines = [f"  {one.id}: {_described(roll, one.id)}" for one in found[:_MOST_SHOWN]]
    if not found:
        near = nearest(words, (one.name for one in roll.records.values()))
        hint = f" Ý bạn là “{shown(near)}”?" if near else ""
        raise click.UsageError(f"không có điển hình nào tên như “{words}”.{hint}")
    if len(found) > 1 or writes:
        raise click.UsageError("\n".join(["hãy ghi đúng mã của điển hình:", *lines]))
    return found[0].id


def _described(roll: HonourRoll, id: str) -> str:
    entry = roll.records.get(id)
    if entry is None:
        return "không có hồ sơ đọc được mang mã này (có thể đã xóa)"
    unit = roll.reference.unit_name(entry.unit, entry.awards[-1].when)
    more = [f"sinh {entry.born.display()}"] if entry.born else []
    more += [place for place in (entry.village, entry.position) if place]
    return shown(", ".join([entry.name, labels.KIND[entry.kind], unit, *more]))


def _withdraw(roll: HonourRoll, who: Subject, derived: Derived, write: bool) -> int:
    plan = takedown(roll, who)
    removed = derived.found(_booklets(roll, plan))
    skipped = {plan.root.resolve() / name for name in plan.deleted} | set(removed)
    skipped |= {plan.root.resolve() / one.name for one in plan.rewritten}
    marks = Marks(who.ids, who.names, photo_marks(plan.root, who.photos))
    searched = derived.root if (derived.root / "mkdocs.yml").is_file() else plan.root.resolve()
    with Progress(sys.stderr) as progress:
        left = list(mentions(searched, marks, skipped, progress.step))
    job = Job(plan, derived, removed, left)
    for line in _plan_lines(roll, job):
        click.echo(line)
    if write:
        derived.remove(removed)  # first: a build at work stops it, and nothing is half done
        plan.carry_out()
    for line in _next_lines(who, write):
        click.echo(line)
    return 0


def _booklets(roll: HonourRoll, plan: Takedown) -> list[str]:
    """All that may hold it: a printed volume, whose files can't be made again, only if it does."""
    held, volumes = {volume.id for volume, _ in plan.volumes}, roll.reference.volumes
    return [
        id
        for id in roll.reference.booklets
        if id in held or id not in volumes or not volumes[id].frozen
    ]


def _plan_lines(roll: HonourRoll, job: Job) -> Iterator[str]:
    plan = job.plan
    yield f"Gỡ {plan.subject.id}: {_described(roll, plan.subject.id)}."
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
        "Xóa những gì đã dựng trên máy này, dựng lại sau:", map(str, sorted(job.removed))
    )
    yield f"Ghi dấu vào {content}/{WITHDRAWN_FILE}: không có tên, không có mã, không có ngày."
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


def _mention(mention: Mention) -> str:
    member = f" (trong tệp nén: {mention.member})" if mention.member else ""
    line = f":{mention.line}" if mention.line else ""
    return f"{mention.path}{line}{member}"


def _next_lines(who: Subject, write: bool) -> Iterator[str]:
    yield ""
    if not write:
        yield f"Chưa ghi gì. Làm thật: honour-roll withdraw {who.id} --write"
        return
    yield "Đã gỡ trên máy này. Việc còn lại:"
    yield "  1. Dựng và đưa lên lại trang (make site); làm lại sách nếu có nêu ở trên."
    yield "  2. Lưu vào git; lời ghi (commit), tên nhánh, tên đề nghị không nêu tên hay mã."
    yield "  3. Xóa trong lịch sử git, bản xem trước, bản chép ở nơi khác: xem trang"
    yield f"     {_GUIDE} của Sổ. Chạy lại đúng lệnh này trên mỗi máy có bản chép của kho."


def _lift(roll: HonourRoll, who: Subject, *, writes: bool) -> int:
    barred = roll.reference.withdrawals
    lifted = barred.lifted(who.id, who.ids[1:], who.known) if barred else None
    if barred is None or lifted is None or lifted == barred:
        click.echo(f"Không có gì chặn {who.id}.")
    elif writes:
        write_withdrawals(roll.reference.root, lifted)
        click.echo(f"Từ nay {who.id} được phép có mặt trong Sổ.")
    else:
        click.echo(f"Cho phép {who.id}: {_described(roll, who.id)}; {_lifting(barred, who)}")
        click.echo(f"Chưa ghi gì. Làm thật: honour-roll withdraw {who.id} --lift --write")
    return 0


def _lifting(barred: Withdrawals, who: Subject) -> str:
    if barred.bars_id(*who.ids):
        return "bỏ hẳn dấu của điển hình đã gỡ này."
    return "như một người khác trùng tên; người đã gỡ vẫn không được đưa lại."
