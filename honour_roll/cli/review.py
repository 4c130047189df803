"""``honour-roll review``: a contribution summed up for whoever has to say yes or no."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.vietnamese import Command
from honour_roll.printing.markdown import as_markdown
from honour_roll.printing.sections import Section, sections_as_data
from honour_roll.review.git import Repository
from honour_roll.review.refusals import refusals
from honour_roll.review.summary import Contribution, review
from honour_roll.review.version import Version

_MOST_BYTES = 60_000  # forges take comments of 65,536 characters


@click.command(
    cls=Command,
    name="review",
    help="Tóm tắt một đề nghị cho người duyệt: điển hình nào mới, sửa, xóa; ảnh, quyết định, "
    "số liệu thay đổi, vấn đề mới. Kết quả: 0 có thể nhập, 1 chưa thể nhập, 2 dùng lệnh sai.",
)
@click.option(
    "--base",
    required=True,
    metavar="BẢN_GỐC",
    help="Bản trong git để so: nhánh, thẻ hoặc mã commit.",
)
@click.option(
    "--head",
    metavar="ĐỀ_NGHỊ",
    help="Bản trong git của đề nghị; nếu không ghi: nội dung đang có trong thư mục.",
)
@click.option(
    "--out",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Ghi vào tệp này (.json: dữ liệu, còn lại: Markdown) thay vì in ra.",
)
@options.content
def review_command(base: str, head: str | None, out: Path | None, content: Path) -> int:
    """0 when the contribution may come in, else 1."""
    with options.told():
        repository = Repository.around(content)
        before = Version.of(repository, base)
        with _contribution(before, repository, head, content) as contribution:
            sections, is_failed = review(before, contribution)
    if out is None:
        click.echo(as_markdown(sections, _MOST_BYTES), nl=False)
    else:
        out.write_text(_text(sections, out), encoding="utf-8", newline="\n")
    return int(is_failed)


@contextmanager
def _contribution(
    before: Version, repository: Repository, head: str | None, content: Path
) -> Iterator[Contribution]:
    if head is None:
        yield Contribution(content)
        return
    after = Version.of(repository, head)
    with after.on_disk() as root:
        yield Contribution(root, list(refusals(after.tree, root.name)), after.outside(before))


def _text(sections: list[Section], out: Path) -> str:
    if out.suffix == ".json":
        return json.dumps(sections_as_data(sections), ensure_ascii=False)
    return as_markdown(sections, _MOST_BYTES)
