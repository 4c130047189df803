"""``honour-roll units``: the country's units before and after 1/7/2025, from official lists."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.vietnamese import Command
from honour_roll.gazetteer.comparing import disagreements
from honour_roll.gazetteer.lists import ListRefused, UnitLists
from honour_roll.gazetteer.register import Register, make_register
from honour_roll.gazetteer.wheel import (
    NAME,
    OTHER_NAME,
    OTHER_SHA256,
    SHA256,
    checked,
    read_other,
    read_wheel,
)
from honour_roll.gazetteer.writing import write_register
from honour_roll.model.terms import Level
from honour_roll.printing.safe import shown
from honour_roll.source.reader import read_content
from honour_roll.text.numbers import format_count

_MOST_BYTES = 64_000_000
_MOST_TOLD = 40


@click.command(
    cls=Command,
    short_help="Nhập danh mục tỉnh, huyện, xã của cả nước trước và sau 1/7/2025.",
    help="Đọc danh mục đơn vị hành chính từ một bảng tính (.xlsx, .csv) của cơ quan, hoặc từ tệp "
    f".whl của gói dữ liệu {NAME} (tải bằng: python -m scripts.unit_lists). Mỗi tỉnh một tệp trong "
    "units/danh-muc; đơn vị đã có trong Sổ giữ nguyên, chỗ nào khác thì nêu ra. Chỉ ghi khi có "
    "--write. Kết quả: 0 xong, 1 không đọc hoặc không ghi được, 2 dùng lệnh sai.",
)
@click.argument("source", metavar="TỆP", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--write", is_flag=True, help="Ghi vào thư mục nội dung; không có thì chỉ xem trước.")
@click.option(
    "--compare",
    metavar="TỆP",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Đối chiếu danh mục sau 1/7/2025 với tệp .whl của gói {OTHER_NAME}.",
)
@click.option("--all", "tells_all", is_flag=True, help="Nêu hết các chỗ khác nhau.")
@options.content
def units(source: Path, write: bool, compare: Path | None, tells_all: bool, content: Path) -> int:
    """0 when the register could be made, and written if that was asked for; else 1."""
    with office_needed():
        lists = _read(source)
    if compare:
        lists.told += _compared(lists, compare)
    here = read_content(content)
    wrong = next(
        (one for one in here.problems if one.is_error and "/units/" in one.where.file), None
    )
    if wrong:
        raise click.ClickException(
            f"{shown(wrong.where.file)} đang có lỗi; sửa trước (honour-roll check) rồi chạy lại."
        )
    try:
        register = make_register(lists, here.units)
    except ListRefused as refused:
        raise click.ClickException(f"{shown(source.name)}: {shown(refused.what)}") from None
    _tell(lists, register, tells_all=tells_all)
    if not register.total:
        click.echo("Không có đơn vị nào mới, không ghi gì.")
    elif write:
        try:
            write_register(content, register)
        except ListRefused as refused:
            raise click.ClickException(shown(refused.what)) from None
        click.echo("Đã ghi. Chạy honour-roll check để kiểm tra, rồi xem lại trước khi gửi.")
    else:
        click.echo("Mới xem trước, chưa ghi gì. Thêm --write để ghi.")
    return 0


def _read(source: Path) -> UnitLists:
    from honour_roll.gazetteer.table import read_table

    raw = _bytes(source)
    try:
        if source.suffix.lower() == ".whl":
            return read_wheel(checked(raw, SHA256, NAME))
        return read_table(source.name, raw)
    except ListRefused as refused:
        raise click.ClickException(f"{shown(source.name)}: {shown(refused.what)}") from None


def _compared(lists: UnitLists, other: Path) -> list[str]:
    try:
        found = read_other(checked(_bytes(other), OTHER_SHA256, OTHER_NAME))
    except ListRefused as refused:
        raise click.ClickException(f"{shown(other.name)}: {shown(refused.what)}") from None
    return list(disagreements(lists.after, found))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise click.ClickException(
            f"{shown(path.name)}: không có tệp này; xem lại tên và nơi để tệp."
        ) from None
    if len(raw) > _MOST_BYTES:
        raise click.ClickException(f"{shown(path.name)}: tệp quá lớn cho một danh mục đơn vị.")
    return raw


def _tell(lists: UnitLists, register: Register, *, tells_all: bool) -> None:
    click.echo(f"Nguồn: {shown(lists.source)}")
    for title, units in (("Trước 1/7/2025", lists.before), ("Sau 1/7/2025", lists.after)):
        counts = Counter(one.level for one in units.values())
        told = ", ".join(
            f"{format_count(counts[level])} đơn vị cấp {word}"
            for level, word in (
                (Level.PROVINCE, "tỉnh"),
                (Level.DISTRICT, "huyện"),
                (Level.COMMUNE, "xã"),
            )
            if counts[level]
        )
        click.echo(f"{title}: {told or 'không có'}.")
    click.echo(f"Đã có trong Sổ, giữ nguyên: {format_count(len(register.kept))} đơn vị.")
    files = f", trong {format_count(len(register.files))} tệp" if register.total else ""
    click.echo(f"Thêm mới: {format_count(register.total)} đơn vị{files}.")
    if register.told:
        click.echo(f"Chỗ khác nhau, cần người xem: {format_count(len(register.told))}")
        shown_now = register.told if tells_all else register.told[:_MOST_TOLD]
        for line in shown_now:
            click.echo(f"  - {shown(line)}")
        if len(shown_now) < len(register.told):
            rest = format_count(len(register.told) - len(shown_now))
            click.echo(f"  … và {rest} chỗ nữa; thêm --all để xem hết.")
