"""``honour-roll book``: a booklet's files, from the same records as the site."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import click

from honour_roll.cli import options
from honour_roll.cli.reading import FileCount
from honour_roll.cli.vietnamese import Command
from honour_roll.model.booklet import Booklet
from honour_roll.photos.prints import FOLDER, PrintCache, forget_prints_but
from honour_roll.printing.text import Look, as_text
from honour_roll.problems import Problem, in_order
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.rules import check_content
from honour_roll.rules.photos import photo_small
from honour_roll.rules.rule import booklet_file
from honour_roll.source.survey import shown
from honour_roll.text.message import Message
from honour_roll.text.progress import Progress
from honour_roll.text.suggest import nearest

PROFILES = ("web", "office", "press", "docx", "epub")
_ALL = "all"
_SMALL = photo_small.RULE.code
_CACHE = Path(".cache", "honour-roll", FOLDER)

_OTHERS = Message(
    "Ấn phẩm khác còn lỗi, không ngăn ấn phẩm này: {files}. Xem bằng honour-roll check.",
    "Other booklets have mistakes, which don't stop this one: {files}. See honour-roll check.",
)


class Order(NamedTuple):
    """What is to be made, and where."""

    profiles: Sequence[str]
    sheets: int | None
    icc: Path | None
    out: Path
    shelves: bool
    freezes: bool


@click.command(
    cls=Command,
    short_help="Dàn trang một ấn phẩm trong booklets/.",
    help="Dàn trang ấn phẩm có mã ẤN_PHẨM (tên tệp trong booklets/, không có đuôi .yml). "
    "Kết quả: 0 đã làm xong, 1 có lỗi, 2 dùng lệnh sai.",
)
@click.argument("booklet_id", metavar="ẤN_PHẨM")
@click.option(
    "--profile",
    type=click.Choice([*PROFILES, _ALL]),
    default="web",
    help="web: PDF để đọc trên máy; office: tờ in hai mặt để gấp thành sách; press: tệp cho nhà "
    "in; docx: bản đọc soát bằng Word; epub: sách cho điện thoại; all: tất cả. Nếu không ghi: web.",
)
@click.option(
    "--sheets",
    metavar="SỐ_TỜ",
    type=click.IntRange(1, 50),
    help="Bản office: mỗi tay sách nhiều nhất bấy nhiêu tờ; nếu không ghi: tất cả là một tay.",
)
@click.option(
    "--icc",
    metavar="TỆP.icc",
    type=click.Path(path_type=Path),
    help="Bản press: hồ sơ màu của nhà in; có thì tệp ghi là PDF/X-4 cho máy in ấy.",
)
@click.option(
    "--out",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path, file_okay=False),
    default="an-pham",
    help="Thư mục nhận các tệp; nếu không ghi: an-pham.",
)
@click.option(
    "--shelve",
    is_flag=True,
    help="Đưa lên trang Ấn phẩm: chép bản web, office, epub vừa làm vào booklets/ẤN_PHẨM/ cùng "
    "bản kê từng điển hình ở trang nào.",
)
@click.option(
    "--freeze",
    is_flag=True,
    help="Như --shelve, khi đem in: từ nay bản kê và các tệp ấy không bị ghi đè nữa.",
)
@options.content
@options.language
def book(
    booklet_id: str,
    profile: str,
    sheets: int | None,
    icc: Path | None,
    out: Path,
    shelve: bool,
    freeze: bool,
    content: Path,
    language: str,
) -> int:
    """0 when all files were made, else 1."""
    whole, told = _sound_roll(content, booklet_id, language)
    if whole.reference.site.private:
        raise click.ClickException(
            "Đây là kho nội bộ (private: true trong site.yml): không làm sách ở đây, vì bài viết "
            "có thể nêu tên người chưa được công bố. Hãy làm sách ở kho công khai."
        )
    booklet = _booklet(whole, booklet_id)
    wanted = PROFILES if profile == _ALL else (profile,)
    if shelve or freeze:
        wanted = tuple(dict.fromkeys((PROFILES[0], *wanted)))
    order = Order(wanted, sheets, icc, out, shelve or freeze, freeze)
    out.mkdir(parents=True, exist_ok=True)
    prints = content.parent / _CACHE
    forget_prints_but(prints, whole.public().picture_names())
    cache = PrintCache(prints / booklet.id)
    try:
        problems, files = _made(whole.public(), booklet, order, cache)
    except ModuleNotFoundError as missing:
        raise click.ClickException(
            f"Máy chưa có gói “{missing.name}” để làm sách. "
            "Cài thêm: pip install 'honour-roll[book]'."
        ) from missing
    said = {(one.code, one.what) for one in problems}
    problems += [one for one in told if (one.code, one.what) not in said]
    if problems:
        click.echo(as_text(in_order(problems), Look(language)), err=True)
    for file in files:
        click.echo(file)
    return int(any(problem.is_error for problem in problems))


def _sound_roll(content: Path, booklet_id: str, language: str) -> tuple[HonourRoll, list[Problem]]:
    """The roll, and what is to be said of the booklet's own definition.

    How large its cover must be tells whoever knows its paper. Content with errors is as little
    printed as it is published; those of other booklets are told in a line.
    """
    with FileCount(content) as count:
        roll, problems = check_content(content, count)
    errors = [problem for problem in problems if problem.is_error]
    others = [one for one in errors if _is_of_another(one.where.file, booklet_id)]
    errors = [one for one in errors if one not in others]
    if errors:
        advice = "Nội dung còn lỗi, nên chưa làm sách. Chạy honour-roll check để xem tất cả."
        raise click.ClickException(f"{as_text(errors, Look(language))}\n\n{advice}")
    if others:
        files = ", ".join(dict.fromkeys(one.where.file for one in others))
        click.echo(_OTHERS.in_language(language).format(files=files), err=True)
    own = shown(content, booklet_file(booklet_id))
    return roll, [one for one in problems if one.where.file == own and one.code != _SMALL]


def _is_of_another(file: str, booklet_id: str) -> bool:
    """Whether a file, as people are told it, is of another booklet: definition or volume."""
    _, folder, *rest = (*PurePosixPath(file).parts, "", "")
    name = rest[0]
    is_own = name in (booklet_id, f"{booklet_id}.yml")
    return folder == "booklets" and not is_own and (bool(rest[1]) or name.endswith(".yml"))


def _booklet(roll: HonourRoll, id: str) -> Booklet:
    booklets = roll.reference.booklets
    if id not in booklets:
        near = nearest(id, booklets)
        hint = f" Ý bạn là “{near}”?" if near else ""
        raise click.UsageError(f"không có ấn phẩm “{id}” trong booklets/.{hint}")
    return booklets[id]


def _made(
    roll: PublicRoll, booklet: Booklet, order: Order, cache: PrintCache
) -> tuple[list[Problem], list[Path]]:
    """The problems and files of all profiles; one that is refused doesn't stop the others."""
    # Here, because checking and publishing do without the packages that these need.
    from honour_roll.booklet.coarse import each_once
    from honour_roll.booklet.making import set_up
    from honour_roll.booklet.profiles import profiles
    from honour_roll.booklet.refused import BookRefused
    from honour_roll.booklet.shelf import Shelf

    problems: list[Problem] = []
    made: dict[str, Sequence[Path]] = {}
    with tempfile.TemporaryDirectory(prefix="honour-roll-") as name, Progress(sys.stderr) as line:
        try:
            workshop = set_up(roll, booklet, Path(name), cache, line.step)
        except BookRefused as refused:
            return [refused.problem], []
        problems += workshop.problems
        makes = profiles(order.sheets, order.icc)
        for done, profile in enumerate(order.profiles):
            line.step(f"Dàn trang ({profile})", done, len(order.profiles))
            try:
                result = makes[profile](workshop.book, workshop.prepared, order.out)
            except BookRefused as refused:
                problems.append(refused.problem)
                continue
            problems += result.problems
            made[profile] = result.files
        files = [file for some in made.values() for file in some]
        if order.shelves:
            shelf = Shelf(roll, booklet, is_printed=order.freezes)
            is_whole = not any(problem.is_error for problem in problems)
            try:
                files += shelf.put(workshop, made, is_whole=is_whole)
            except BookRefused as refused:
                problems.append(refused.problem)
    return each_once(problems), files
