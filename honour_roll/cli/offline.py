"""``honour-roll offline``: the built site as a folder that opens by double click."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from honour_roll.cli.vietnamese import Command
from honour_roll.publish.lock import SiteBusyError
from honour_roll.publish.offline.copy import (
    NAME,
    ForeignFolderError,
    NoSiteError,
    OfflineCopy,
    OtherVersionError,
    write_offline,
)
from honour_roll.publish.offline.files import OPENER
from honour_roll.text.numbers import format_count
from honour_roll.text.progress import Progress

_LONGEST = 200
"""Characters; Windows takes 259, of which the folder that an officer chose needs some."""


@click.command(
    cls=Command,
    short_help="Chép trang đã dựng thành thư mục mở bằng bấm đúp, cho USB.",
    help="Chép trang đã dựng thành một thư mục và một tệp ZIP mở được bằng bấm đúp, "
    "không cần mạng và máy chủ: để chép sang USB.",
)
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default="site",
    metavar="THƯ_MỤC",
    help="Trang đã dựng; nếu không ghi: site.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="dist",
    metavar="THƯ_MỤC",
    help=f"Nơi ghi thư mục {NAME} và tệp {NAME}.zip; nếu không ghi: dist.",
)
def offline(site: Path, out: Path) -> None:
    """Write the copy of ``site`` into ``out``."""
    if out.resolve().is_relative_to(site.resolve()):
        raise click.UsageError(f"“{out}” nằm trong trang đã dựng “{site}”; hãy chọn nơi khác.")
    with Progress(sys.stderr) as progress:
        copy = _written(site, out, progress)
    for warning in _warnings(copy):
        click.echo(warning, err=True)
    click.echo(
        f"Đã ghi {format_count(copy.files)} tệp vào {copy.folder}, và tất cả vào {copy.archive}. "
        f"Chép những gì có trong {copy.folder} sang USB, rồi bấm đúp “{OPENER}”."
    )


def _written(site: Path, out: Path, progress: Progress) -> OfflineCopy:
    try:
        return write_offline(site, out, progress.step)
    except NoSiteError as error:
        raise click.ClickException(
            f"“{error}” chưa có trang nào. Hãy dựng trang trước (make site hoặc mkdocs build), "
            "hoặc chỉ đúng thư mục bằng --site."
        ) from error
    except OtherVersionError as error:
        raise click.ClickException(
            f"“{error}” do một phiên bản khác của phần mềm dựng. Hãy dựng lại trang rồi chạy lại."
        ) from error
    except ForeignFolderError as error:
        raise click.ClickException(
            f"“{error}” đã có và không phải bản chép của cuốn Sổ, nên được giữ nguyên. "
            "Hãy đổi tên thư mục đó, hoặc chọn nơi khác bằng --out."
        ) from error
    except SiteBusyError as error:
        raise click.ClickException(
            f"Trang “{error}” đang được dựng; hãy đợi xong rồi chạy lại."
        ) from error


def _warnings(copy: OfflineCopy) -> list[str]:
    found = []
    if len(copy.longest) > _LONGEST:
        found.append(
            f"Cảnh báo: đường dẫn dài nhất trong bản chép có {len(copy.longest)} ký tự "
            f"({copy.longest}). Windows không mở được đường dẫn quá 259 ký tự: hãy đặt bản chép "
            "ngay ở gốc ổ đĩa, hoặc rút ngắn mã của điển hình đó."
        )
    if copy.rooted:
        found.append(
            f"Cảnh báo: liên kết bắt đầu bằng “/” không mở được từ USB: {', '.join(copy.rooted)}. "
            "Trong content/pages, hãy viết đường dẫn tương đối tới tệp .md."
        )
    return found
