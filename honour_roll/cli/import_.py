"""``honour-roll import``: what an officer filled in becomes content, after it was shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from honour_roll.cli import options
from honour_roll.cli.arrival import Asked, arrived, list_options
from honour_roll.cli.authorities import with_authorities
from honour_roll.cli.extras import office_needed
from honour_roll.cli.intake import carry_out, standing_to_add_to, tell_plan
from honour_roll.cli.more_options import more_options
from honour_roll.cli.vietnamese import Command
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Plan
from honour_roll.intake.taken_down import LetIn
from honour_roll.printing.safe import shown


@click.command(
    "import",
    cls=Command,
    short_help="Nhập tệp Excel, Word, hoặc cả thư mục nhận qua thư, vào Sổ.",
    help="Đọc một tệp .xlsx hay .docx, một thư mục, hoặc một tệp .zip có các tệp ấy và ảnh: bảng "
    "tính và phiếu làm từ honour-roll template, bảng tính từ honour-roll export xlsx, danh sách "
    "kèm theo quyết định. Nêu mọi lỗi theo tệp, trang tính, hàng, cột và cho xem trước sẽ ghi gì. "
    "Chỉ ghi khi có --write. Kết quả: 0 không có gì phải sửa, 1 có lỗi hoặc xung đột, 2 dùng lệnh "
    "sai.",
)
@click.argument("path", metavar="TỆP|THƯ_MỤC", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Ghi vào thư mục nội dung; không có thì chỉ xem trước.")
@click.option("--ask", is_flag=True, help="Cho xem trước rồi hỏi có ghi không.")
@click.option(
    "--allow-renames",
    is_flag=True,
    help="Nhiều hồ sơ cùng đổi tên, năm sinh, giới tính, đơn vị, thôn là đúng ý, không phải "
    "nhầm cột.",
)
@click.option(
    "--let-in",
    metavar="MÃ",
    multiple=True,
    help="Đã xem: hồ sơ mang mã này là của người khác, chỉ trùng tên, đơn vị với hồ sơ đã gỡ; "
    "người đã gỡ vẫn bị chặn. Nhiều hồ sơ: ghi nhiều lần.",
)
@list_options
@click.option(
    "--new-authority",
    metavar="TÊN_CƠ_QUAN",
    multiple=True,
    help="Ghi cơ quan ban hành này vào Sổ trước khi đọc tệp; cùng với --write hoặc --ask. Nhiều cơ "
    "quan: ghi nhiều lần.",
)
@options.content
@options.language
def import_command(
    path: Path,
    write: bool,
    ask: bool,
    allow_renames: bool,
    let_in: tuple[str, ...],
    new_authority: tuple[str, ...],
    content: Path,
    language: str,
    **asked: Any,
) -> int:
    """0 when everything is in the content or could be written, else 1."""
    with office_needed():
        standing = standing_to_add_to(content, language)
        if new_authority and not (write or ask):
            raise click.UsageError("--new-authority cần có --write hoặc --ask.")
        standing = with_authorities(standing, new_authority)
        given = {**asked, "allow_renames": allow_renames, "let_in": let_in}
        plan = _plan(path, given, standing, language)
        tell_plan(standing, plan, language)
        while ask and (more := _more(plan)):
            try:
                standing = with_authorities(standing, more.get("new_authority", ()))
                plan = _plan(path, _together(given, more), standing, language)
            except click.UsageError as error:
                click.echo(shown(error.format_message()))
                continue
            given = _together(given, more)
            tell_plan(standing, plan, language)
        return carry_out(standing, plan, language, is_written=write, asks=ask)


def _more(plan: Plan) -> Mapping[str, Any]:
    command = click.get_current_context().command
    return more_options(command, (one for one in plan.all_told if one.problem.is_error))


def _together(given: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Who was let in before stays so, whoever is let in now."""
    return {**given, **more, "let_in": (*given["let_in"], *more.get("let_in", ()))}


def _plan(path: Path, given: Mapping[str, Any], standing: Standing, language: str) -> Plan:
    # Only this command needs what reads Excel and Word files.
    from honour_roll.intake.planning import make_plan
    from honour_roll.office.refused import OfficeRefused

    asked = Asked(**{key: given[key] for key in Asked._fields})
    try:
        found = arrived(path, standing, asked)
    except OfficeRefused as refused:
        what, remedy = (m.in_language(language) for m in (refused.what, refused.remedy))
        raise click.ClickException(
            f"{shown(path.name)}: {shown(what)}\n→ {shown(remedy)}"
        ) from None
    plan = make_plan(
        standing,
        found.drafts,
        found.told,
        may_rename=given["allow_renames"],
        let_in=LetIn(given["let_in"]),
    )
    return replace(plan, left_out=tuple(found.left_out), waiting=found.waiting)
