"""``honour-roll promote``: a record of the private repository is copied into the public content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.reading import FileCount, read_roll
from honour_roll.cli.vietnamese import Command
from honour_roll.printing.safe import shown
from honour_roll.printing.text import Look, as_text
from honour_roll.problems import Problem
from honour_roll.promotion.promotion import Promotion, promotion
from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content
from honour_roll.source.replacing import FileChangedError
from honour_roll.text.suggest import nearest


@click.command(
    cls=Command,
    short_help="Chép một điển hình từ kho nội bộ sang kho công khai.",
    help="Chép điển hình có MÃ này từ kho tiếp nhận nội bộ sang thư mục nội dung của kho công khai "
    "cùng ảnh (đã xóa thông tin ẩn), quyết định và mục danh mục còn thiếu. Điều không được công bố "
    "thì bị từ chối và nêu rõ. Không có --write thì chỉ cho xem. Kết quả: 0, 1 bị từ chối, 2 dùng "
    "lệnh sai.",
)
@click.argument("record", metavar="MÃ")
@click.option(
    "--to",
    "target",
    required=True,
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Thư mục nội dung của kho công khai.",
)
@click.option(
    "--leave-private",
    is_flag=True,
    help="Để lại trong kho nội bộ những lần ghi nhận chưa công bố, mã của người trong ảnh mà kho "
    "công khai chưa có và mọi ghi chú (note), chỉ chép phần còn lại; nếu không ghi: từ chối.",
)
@click.option(
    "--namesakes",
    is_flag=True,
    help="Đã xem: người được nêu tên trong bài là người khác, chỉ trùng tên với người chưa được "
    "công bố trong kho nội bộ.",
)
@click.option("--write", is_flag=True, help="Ghi thật; nếu không ghi: chỉ cho xem.")
@options.content
@options.language
def promote(
    record: str,
    target: Path,
    leave_private: bool,
    namesakes: bool,
    write: bool,
    content: Path,
    language: str,
) -> int:
    """0 when it passed, or would; 1 when it was refused."""
    source, problems = _sound(content, record, language)
    plan = promotion(
        source,
        record,
        read_roll(target),
        problems=problems,
        leaves_private=leave_private,
        are_namesakes=namesakes,
    )
    for line in _lines(plan, record, language):
        click.echo(line)
    if not plan.may_pass:
        click.echo(
            f"Không chép {shown(record)}: sửa những điều trên trong kho nội bộ trước.", err=True
        )
        return 1
    if not plan.files:
        click.echo(f"Kho công khai đã có {shown(record)} như vậy; không có gì để chép.")
    elif write:
        _carry_out(plan)
        click.echo("Đã chép. Xem lại trong kho công khai rồi gửi đề nghị như mọi khi.")
    else:
        click.echo("Chưa ghi gì. Làm thật: thêm --write.")
    return 0


def _carry_out(plan: Promotion) -> None:
    try:
        plan.carry_out()
    except FileChangedError as error:
        raise click.ClickException(
            "Có tệp trong kho công khai vừa thay đổi; hãy chạy lại lệnh này."
        ) from error


def _sound(content: Path, id: str, language: str) -> tuple[HonourRoll, list[Problem]]:
    """The private roll, whose record must be without mistakes, and what is wrong with others."""
    with FileCount(content) as count:
        roll, problems = check_content(content, count)
    file = f"{content.name or content.resolve().name}/records/{id}.yml"
    own = [one for one in problems if one.is_error and one.where.file == file]
    if own:
        raise click.ClickException(
            f"{as_text(own, Look(language))}\n\nHồ sơ còn lỗi, nên chưa chép."
        )
    if id not in roll.records:
        near = nearest(id, roll.records)
        hint = f" Ý bạn là “{near}”?" if near else ""
        raise click.UsageError(f"không có điển hình nào mang mã “{id}”.{hint}")
    return roll, problems


def _lines(plan: Promotion, record: str, language: str) -> Iterator[str]:
    yield f"Chép {shown(record)} sang {plan.root.as_posix()}:"
    for name in plan.files:
        yield f"  {'sửa' if name in plan.before else 'thêm'} {shown(name)}"
    if plan.left:
        yield "Để lại trong kho nội bộ:"
        yield from (f"  {shown(one.in_language(language))}" for one in plan.left)
    if plan.doubts:
        yield "Xem lại trước khi ghi:"
        yield from (f"  {shown(one.in_language(language))}" for one in plan.doubts)
    if plan.refusals:
        yield "Không được chép vì:"
        yield from (f"  {shown(one.in_language(language))}" for one in plan.refusals)
    if plan.problems:
        yield "Kiểm tra theo quy tắc của kho công khai:"
        yield as_text(plan.problems, Look(language))
