"""What each choice of the menu does: it asks what a command needs, and has the command do it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from honour_roll.cli.asking import agrees, ask, choose
from honour_roll.cli.book import PROFILES
from honour_roll.cli.desk import Desk, free_name, open_folder
from honour_roll.cli.dialogue.names import units
from honour_roll.cli.dropped import dropped_paths
from honour_roll.cli.reading import read_roll
from honour_roll.printing.safe import shown
from honour_roll.publish.exported import EXCHANGE
from honour_roll.publish.offline.copy import NAME
from honour_roll.text.candidates import Candidates
from honour_roll.text.recognition import name_to_recognise

_STICK = "dist"
_FORM = "mau-so-ghi-danh"
_EXPORT = "xuat-excel"
_BOOKS = "an-pham"
_RECONCILIATION, _REPORT = "doi-chieu.xlsx", "bao-cao"
_STYLES = ("dang", "hanh-chinh")
_STYLE_WORDS = ("Văn bản của Đảng", "Văn bản hành chính")
_PROFILES = (
    "Tệp PDF để đọc trên máy, trên điện thoại",
    "Tệp PDF in hai mặt bằng máy in văn phòng, gấp lại thành sách",
    "Tệp cho nhà in",
    "Tệp Word để đọc soát",
    "Sách điện tử EPUB",
)


def check(desk: Desk) -> None:
    """Tell what is wrong with the content."""
    desk.run("check")


def view(desk: Desk) -> None:
    """Serve the site to this machine's browser until Enter."""
    click.echo("Đang dựng trang; trình duyệt sẽ tự mở khi xong.")
    with desk.serving() as address:
        click.echo(f"Nếu trình duyệt không tự mở, hãy mở địa chỉ: {address}")
        ask("Xem xong, nhấn Enter ở cửa sổ này để dừng")


def bring_in(desk: Desk) -> None:
    """Ask for files and import them."""
    answer = ask("Kéo tệp hoặc thư mục thả vào đây rồi nhấn Enter")
    if not answer:
        return
    paths = dropped_paths(answer)
    if not paths:
        raise click.ClickException(f"Không có tệp hay thư mục nào tên “{shown(answer)}”.")
    bring_in_these(desk, paths)


def bring_in_these(desk: Desk, paths: Sequence[Path]) -> None:
    """Show what would be written of each; the command asks before it writes."""
    for path in paths:
        click.echo(f"\nĐọc {shown(str(path))}\n")
        desk.run("import", "--ask", "--", path)


def fill_in(desk: Desk) -> None:
    """The form in the browser, until Enter."""
    desk.run("form")


def excel_form(desk: Desk) -> None:
    """A workbook to fill in."""
    _form(desk, ".xlsx")


def word_form(desk: Desk) -> None:
    """A Word form to fill in."""
    _form(desk, ".docx")


def excel_export(desk: Desk) -> None:
    """The whole content as a workbook."""
    folder = free_name(_folder(desk, EXCHANGE) / _EXPORT)
    if desk.run("export", "xlsx", "--out", folder) == 0:
        open_folder(folder)


def make_book(desk: Desk) -> None:
    """Choose a booklet and for what it is, and make it."""
    booklets = read_roll(desk.content).reference.booklets
    if not booklets:
        raise click.ClickException("Chưa có ấn phẩm nào trong content/booklets.")
    ids = list(booklets)
    titles = [
        f"{one.title}, tập {one.volume}" if one.volume else one.title for one in booklets.values()
    ]
    book = choose("In ấn phẩm nào", titles)
    profile = None if book is None else choose("Làm gì", _PROFILES)
    if book is None or profile is None:
        return
    folder = _folder(desk, _BOOKS)
    if desk.run("book", ids[book], "--profile", PROFILES[profile], "--out", folder) == 0:
        open_folder(folder)


def add(desk: Desk) -> None:
    """The guided dialogue."""
    desk.run("new")


def withdraw(desk: Desk) -> None:
    """Find an entry by a part of its name, and have it taken down."""
    typed = ask("Tên điển hình cần gỡ, hoặc một phần của tên (Enter = thôi)")
    if not typed:
        return
    records = read_roll(desk.content).records
    candidates = Candidates({id: (entry.name,) for id, entry in records.items()})
    bare = name_to_recognise(typed, of_people=True)
    found = candidates.found(typed) or candidates.found(bare)
    found = found or tuple(filter(None, [candidates.nearest(typed)]))
    if not found:
        raise click.ClickException(f"Trong Sổ không có điển hình nào tên như “{shown(typed)}”.")
    place = choose("Gỡ điển hình nào", [f"{records[id].name} ({id})" for id in found])
    if place is None or desk.run("withdraw", found[place]):
        return
    if agrees("\nGỡ điển hình này như trên?"):
        desk.run("withdraw", "--write", found[place])


def usb(desk: Desk) -> None:
    """Build the site and copy it as a folder that opens by double click."""
    click.echo("Đang dựng trang…")
    if not desk.build():
        raise click.ClickException("Chưa dựng được trang; xin sửa những lỗi nêu trên rồi làm lại.")
    folder = _folder(desk, _STICK)
    if desk.run("offline", "--site", desk.root / "site", "--out", folder) == 0:
        open_folder(folder / NAME)


def reconcile(desk: Desk) -> None:
    """What was published beside what the roll has, as a workbook."""
    file = free_name(_folder(desk, EXCHANGE) / _RECONCILIATION)
    if desk.run("reconcile", file) == 0:
        open_folder(file.parent)


def report(desk: Desk) -> None:
    """Ask for a unit and years, and make the annexes of a review in Excel and in Word."""
    unit = units(read_roll(desk.content).reference).pick("Đơn vị nào", is_needed=False)
    if unit is None:
        return
    first, last = ask("Từ năm"), ask("Đến hết năm")
    style = choose("Thể thức nào", _STYLE_WORDS)
    if style is None:
        return
    folder = _folder(desk, EXCHANGE)
    asked = ("--unit", unit, "--from", first, "--to", last, "--style", _STYLES[style])
    for ending in (".xlsx", ".docx"):
        if desk.run("report", *asked, free_name(folder / f"{_REPORT}{ending}")):
            return
    open_folder(folder)


def _form(desk: Desk, ending: str) -> None:
    file = free_name(_folder(desk, EXCHANGE) / f"{_FORM}{ending}")
    if desk.run("template", file) == 0:
        open_folder(file.parent)


def _folder(desk: Desk, name: str) -> Path:
    folder = desk.root / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder
