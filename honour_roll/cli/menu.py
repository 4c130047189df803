"""``honour-roll menu``: all that an officer or an editor does, chosen by number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import click

from honour_roll.cli import menu_work as work
from honour_roll.cli import options
from honour_roll.cli.asking import ask, number_in, numbered
from honour_roll.cli.desk import Desk
from honour_roll.cli.dropped import dropped_paths
from honour_roll.cli.running import outcome
from honour_roll.cli.vietnamese import Command
from honour_roll.printing.safe import shown

CHOICES: tuple[tuple[str, Callable[[Desk], None]], ...] = (
    ("Kiểm tra nội dung", work.check),
    ("Xem trang trên máy này", work.view),
    ("Nhập bằng biểu mẫu trong trình duyệt", work.fill_in),
    ("Nhập tệp Excel, Word, ZIP hoặc cả thư mục", work.bring_in),
    ("Lấy mẫu Excel để điền", work.excel_form),
    ("Lấy mẫu Word để điền", work.word_form),
    ("Xuất ra Excel để sửa", work.excel_export),
    ("In sách, dàn trang ấn phẩm", work.make_book),
    ("Thêm một điển hình, hoặc một quyết định cùng danh sách", work.add),
    ("Gỡ một điển hình", work.withdraw),
    ("Làm bản USB", work.usb),
    ("Đối chiếu số đã công bố với số đã có trong Sổ", work.reconcile),
    ("Làm báo cáo số liệu cho sơ kết, tổng kết", work.report),
)
"""What can be chosen, by number from 1, and what does it."""

_CLOSE = "0"


@click.command(
    cls=Command,
    short_help="Danh mục bằng số cho người không quen gõ lệnh.",
    help="Mở danh mục: chọn việc bằng số. Ghi thêm TỆP hoặc thư mục thì nhập ngay các tệp ấy.",
)
@click.argument("paths", metavar="[TỆP|THƯ_MỤC]...", nargs=-1, type=click.Path(path_type=Path))
@options.content
@click.pass_context
def menu(context: click.Context, paths: tuple[Path, ...], content: Path) -> int:
    """Always 0: what a choice found wrong was told, and the menu closed as asked."""
    desk = Desk(cast(click.Group, context.find_root().command), content)
    try:
        if paths:
            _then_back(lambda: work.bring_in_these(desk, paths))
        while _is_served(desk):
            pass
    except click.Abort:
        click.echo()
    return 0


def _is_served(desk: Desk) -> bool:
    """Show the choices and do one; whether there is to be another."""
    click.echo("\n══ SỔ GHI DANH ══\n")
    numbered([title for title, _ in CHOICES])
    click.echo(f"  {_CLOSE:>2}  Đóng\n")
    answer = ask("Gõ số rồi nhấn Enter, hoặc kéo tệp thả vào cửa sổ này")
    if answer == _CLOSE:
        return False
    place = number_in(answer, len(CHOICES))
    if place is not None:
        title, act = CHOICES[place]
        click.echo(f"\n── {title} ──\n")
        _then_back(lambda: act(desk))
    elif paths := dropped_paths(answer):
        _then_back(lambda: work.bring_in_these(desk, paths))
    elif answer:
        click.echo(
            f"Không có mục “{shown(answer)}”, cũng không có tệp nào tên như vậy. "
            f"Xin gõ một số từ 0 đến {len(CHOICES)}."
        )
    return True


def _then_back(act: Callable[[], None]) -> None:
    """Do it; Ctrl+C and whatever goes wrong on the way leads back to the choices, not out."""
    outcome(act)
    ask("\nNhấn Enter để về danh mục")
