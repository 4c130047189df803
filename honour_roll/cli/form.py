"""``honour-roll form``: the form in the browser, on this machine alone."""

from __future__ import annotations

import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread

import click

from honour_roll.cli import options
from honour_roll.cli.asking import ask
from honour_roll.cli.vietnamese import Command
from honour_roll.pages.assets import Asset
from honour_roll.rules import check_content
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.files import told
from honour_roll.web_form.program import program
from honour_roll.web_form.server import FormServer

_ABSENT = (
    "Máy này chưa có chương trình của biểu mẫu (Decap CMS). Khi có mạng, chạy "
    "“python3 -m scripts.setup site” (Windows: py -m scripts.setup site) trong thư mục của Sổ, "
    "rồi chạy lại. Vẫn nhập được bằng tệp Excel hoặc Word."
)


@click.command(
    cls=Command,
    short_help="Mở biểu mẫu nhập liệu trong trình duyệt, ngay trên máy này.",
    help="Mở biểu mẫu nhập liệu trong trình duyệt. Không cần mạng và tài khoản: những gì lưu "
    "được kiểm tra rồi ghi vào thư mục nội dung trên máy này. Nhấn Enter để đóng.",
)
@options.content
@click.option("--port", type=click.IntRange(0, 65535), default=8765, metavar="SỐ", help="Cổng.")
@click.option("--no-open", is_flag=True, help="Không tự mở trình duyệt.")
def form(content: Path, port: int, no_open: bool) -> None:
    """Serve the form until Enter is pressed or it is interrupted."""
    cms = program()
    if cms is None:
        raise click.ClickException(_ABSENT)
    with _server(content, cms, port) as server:
        click.echo(f"Biểu mẫu: {server.address}")
        if not no_open:
            webbrowser.open(server.address)
        _serve(server)
    click.echo("Đã đóng biểu mẫu.")


def _serve(server: FormServer) -> None:
    Thread(target=server.serve_forever, daemon=True).start()
    with suppress(click.Abort):
        ask("Nhập xong, nhấn Enter ở cửa sổ này để đóng")
    server.shutdown()


def _server(content: Path, cms: bytes, port: int) -> FormServer:
    def now() -> Asset:
        return told(check_content(content)[0], None)

    desk = Desk(content)
    try:
        return FormServer(desk, cms, now, port)
    except OSError:  # the port is taken: any other will do
        return FormServer(desk, cms, now)
