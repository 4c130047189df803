"""``honour-roll withdraw``: an entry is taken down, without a public trace of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.reading import read_roll
from honour_roll.cli.vietnamese import Command, system_words
from honour_roll.cli.withdraw_words import Exports, Job, described, next_lines, plan_lines
from honour_roll.model.withdrawal import Withdrawals, known_by
from honour_roll.printing.safe import shown
from honour_roll.publish.derived import Derived
from honour_roll.publish.exported import exports
from honour_roll.publish.lock import SiteBusyError
from honour_roll.roll import HonourRoll, moved_ids
from honour_roll.source.replacing import FileChangedError
from honour_roll.source.survey import WITHDRAWN_FILE
from honour_roll.text.progress import Progress
from honour_roll.text.suggest import nearest
from honour_roll.withdrawal.asked import id_in, is_known, owner_of
from honour_roll.withdrawal.mentions import Marks, mentions, photo_marks
from honour_roll.withdrawal.subject import Subject, candidates, subject
from honour_roll.withdrawal.takedown import Takedown, takedown, write_withdrawals

_MOST_CANDIDATES = 40


@click.command(
    cls=Command,
    short_help="Gỡ một điển hình khỏi Sổ, không để lại dấu vết công khai.",
    help="Gỡ điển hình có MÃ này (hoặc tìm theo tên) khỏi nội dung, ảnh, sách trên trang, trang đã "
    "dựng, bản chép USB và bộ nhớ đệm; chỉ giữ lại dấu của mã để lần nhập sau không đưa trở lại. "
    "Không có --write thì chỉ cho xem sẽ làm gì. Kết quả: 0, 1 chưa làm được hết, 2 dùng lệnh sai.",
)
@click.argument("record", metavar="MÃ|ĐỊA_CHỈ|TÊN")
@click.option("--write", is_flag=True, help="Làm thật; nếu không ghi: chỉ cho xem.")
@click.option(
    "--lift",
    is_flag=True,
    help="Ngược lại: với mã của điển hình đã gỡ thì bỏ hẳn dấu chặn; với mã khác thì chỉ cho phép "
    "riêng mã ấy, của người khác trùng tên.",
)
@click.option(
    "--name",
    metavar="TÊN",
    help="Cùng --lift, khi mã ấy chưa có hồ sơ: tên người được phép, đúng như sẽ ghi.",
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
@click.option(
    "--exports",
    "edited",
    is_flag=True,
    help="Xóa cả bảng tính đã xuất trong trao-doi mà có thể đã có người sửa (điều đã gõ trong đó "
    "sẽ mất: nhập vào Sổ trước).",
)
@click.option(
    "--photos",
    is_flag=True,
    help="Khi hồ sơ không đọc được: xóa cả những ảnh trong thư mục mà không hồ sơ nào nêu tên.",
)
@click.option(
    "--bar",
    is_flag=True,
    help="Chặn cả một mã không còn gì trong nội dung (hồ sơ đã xóa bằng tay từ trước).",
)
@options.content
def withdraw(
    record: str,
    write: bool,
    lift: bool,
    name: str | None,
    site: Path | None,
    out: Path | None,
    edited: bool,
    photos: bool,
    bar: bool,
    content: Path,
) -> int:
    """0 when it was done, or shown; 1 where something could not be found out."""
    roll = read_roll(content)
    if (content / WITHDRAWN_FILE).exists() and roll.reference.withdrawals is None:
        raise click.ClickException(
            f"Tệp {WITHDRAWN_FILE} có lỗi nên chưa làm gì. Xem lỗi: honour-roll check."
        )
    if name and not lift:
        raise click.UsageError("--name chỉ dùng cùng --lift.")
    who = subject(roll, _id(roll, record, writes=write, bars=bar, lifts=lift, names=bool(name)))
    if name:
        who = replace(who, known=(*who.known, *_known(roll, who.id, name)))
    if photos:
        who = replace(who, photos=(*who.photos, *who.doubtful), doubtful=())
    root = content.resolve().parent
    derived = Derived(root, (site or root / "site").resolve(), (out or root / "dist").resolve())
    try:
        return (
            _lift(roll, who, writes=write)
            if lift
            else _withdraw(roll, who, derived, write=write, edited=edited)
        )
    except SiteBusyError as error:
        raise click.ClickException("Trang đang được dựng; hãy đợi xong rồi chạy lại.") from error
    except FileChangedError as error:
        raise click.ClickException(
            "Có tệp vừa được chương trình khác sửa; hãy chạy lại lệnh này."
        ) from error


def _id(roll: HonourRoll, words: str, *, writes: bool, bars: bool, lifts: bool, names: bool) -> str:
    """The id that was meant; a name alone is enough to look, never to write."""
    if asked := id_in(words):
        if not (id := _of_id(roll, asked, is_known_anyway=names or (bars and not lifts))):
            raise click.UsageError(_unknown(roll, asked, lifts=lifts))
        return id
    found = candidates(roll, words)
    lines = [f"  {shown(one.id)}: {described(roll, one.id)}" for one in found[:_MOST_CANDIDATES]]
    if not found:
        near = nearest(words, (one.name for one in roll.records.values()))
        hint = f" Ý bạn là “{shown(near)}”?" if near else ""
        raise click.UsageError(f"không có điển hình nào tên như “{words}”.{hint}")
    if len(found) > 1 or writes:
        raise click.UsageError("\n".join(["hãy ghi đúng mã của điển hình:", *lines]))
    return found[0].id


def _of_id(roll: HonourRoll, asked: str, *, is_known_anyway: bool) -> str | None:
    """The record that has or had this id, told where it has another one now; None for nobody's."""
    id = owner_of(roll, asked)
    barred = roll.reference.withdrawals
    if id != asked and barred and barred.bars_id(asked) and not barred.bars_id(id):
        raise click.UsageError(
            f"“{asked}” là mã của một điển hình đã gỡ, mà hồ sơ {id} lại ghi là mã cũ của mình; "
            f"hãy xem hồ sơ ấy là của ai. Nếu đúng là cần gỡ, ghi mã: {id}."
        )
    if id != asked:
        click.echo(shown(f"{asked} là mã cũ của {id}."))
    return id if is_known_anyway or is_known(roll, id) else None


def _unknown(roll: HonourRoll, id: str, *, lifts: bool) -> str:
    near = nearest(id, sorted({*roll.known.of("records"), *moved_ids(roll.records)}))
    hint = f" Ý bạn là “{near}”?" if near else ""
    more = (
        "Nếu hồ sơ ấy chưa ghi vào Sổ: thêm --name và tên sẽ ghi, đặt trong dấu ngoặc kép."
        if lifts
        else "Nếu hồ sơ ấy đã xóa bằng tay, mà vẫn cần xóa bản dựng và chặn mã: thêm --bar."
    )
    return f"không có điển hình nào mang hay từng mang mã “{id}”.{hint} {more}"


def _known(roll: HonourRoll, id: str, name: str) -> Iterator[str]:
    """What a record of this name will be known by; its unit may be another than that of its id."""
    for unit in dict.fromkeys((id.partition("/")[0], *roll.reference.units)):
        for of_people in (True, False):
            yield from known_by(name, unit, of_people=of_people)


def _withdraw(
    roll: HonourRoll, who: Subject, derived: Derived, *, write: bool, edited: bool
) -> int:
    """``edited``: workbooks go too in which somebody may have typed since they were exported."""
    plan = takedown(roll, who)
    untouched, touched = exports(derived.root)
    books = Exports(untouched, touched, goes=edited)
    removed = derived.found(_booklets(roll, plan))
    skipped = {plan.root.resolve() / name for name in plan.deleted}
    skipped |= {*removed, *untouched, *touched}
    skipped |= {plan.root.resolve() / one.name for one in plan.rewritten}
    marks = Marks(who.ids, who.names, photo_marks(plan.root, who.photos))
    searched = derived.root if (derived.root / "mkdocs.yml").is_file() else plan.root.resolve()
    with Progress(sys.stderr) as progress:
        left = list(mentions(searched, marks, skipped, progress.step))
    job = Job(plan, removed, books, left)
    for line in plan_lines(roll, job):
        click.echo(line)
    if write:
        _carry_out(plan, derived, [*removed, *books.removed])
    for line in next_lines(job, write=write):
        click.echo(line)
    is_whole = who.is_read and not who.doubtful and not (write and books.kept)
    return 0 if is_whole else 1


def _carry_out(plan: Takedown, derived: Derived, removed: list[Path]) -> None:
    try:
        derived.remove(removed)  # first: a build at work stops it, and nothing is half done
        plan.carry_out()
    except OSError as error:
        raise click.ClickException(
            f"CHƯA gỡ xong: không xóa hoặc ghi được {shown(str(error.filename or ''))} "
            f"({system_words(error)}). Đóng chương trình đang mở tệp ấy rồi chạy lại đúng lệnh "
            "này; lệnh sẽ làm nốt phần còn lại."
        ) from error


def _booklets(roll: HonourRoll, plan: Takedown) -> list[str]:
    """All that may hold it: a printed volume, whose files can't be made again, only if it does."""
    held, volumes = {volume.id for volume, _ in plan.volumes}, roll.reference.volumes
    return [
        id
        for id in roll.reference.booklets
        if id in held or id not in volumes or not volumes[id].frozen
    ]


def _lift(roll: HonourRoll, who: Subject, *, writes: bool) -> int:
    barred = roll.reference.withdrawals
    lifted = barred.lifted(who.id, who.ids[1:], who.known) if barred else None
    if barred is None or lifted is None or lifted == barred:
        click.echo(f"Không có gì chặn {shown(who.id)}.")
    elif writes:
        write_withdrawals(roll.reference.root, lifted)
        click.echo(f"Từ nay {shown(who.id)} được phép có mặt trong Sổ: {_lifting(barred, who)}")
    else:
        click.echo(f"Cho phép {shown(who.id)}: {described(roll, who.id)}; {_lifting(barred, who)}")
        click.echo("Chưa ghi gì. Làm thật: chạy lại lệnh này, thêm --write.")
    return 0


def _lifting(barred: Withdrawals, who: Subject) -> str:
    if barred.bars_id(*who.ids):
        return (
            "bỏ hẳn dấu của điển hình đã gỡ này, không còn gì chặn người ấy. Là người khác trùng "
            "tên thì đừng làm thế: ghi người ấy với mã khác (thêm -2)."
        )
    return "như một người khác trùng tên; người đã gỡ vẫn không được đưa lại."
