"""``honour-roll reconcile``: what was published beside what the roll has, for editors."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.asked import counted_in, roll_of, unit_of, unit_option, years_of, years_options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.targets import check_target
from honour_roll.cli.vietnamese import Command
from honour_roll.counts import Counts
from honour_roll.coverage import Coverage
from honour_roll.printing.json_form import printable_json
from honour_roll.printing.safe import shown
from honour_roll.reports.coverage import GapMap
from honour_roll.reports.reconciliation import Reconciliation
from honour_roll.reports.stages import Stages
from honour_roll.reports.table import Report
from honour_roll.text.numbers import format_count

XLSX = ".xlsx"


@click.command(
    cls=Command,
    short_help="Đối chiếu số đã công bố với số đã có trong Sổ.",
    help="Với từng đơn vị, thời gian, phong trào, đối tượng, trạng thái, cấp: báo chí, báo cáo đã "
    "công bố bao nhiêu, Sổ đã có bao nhiêu, còn thiếu bao nhiêu, theo nguồn nào. Ghi thêm TỆP.xlsx "
    "thì ghi thành bảng tính. Dành cho biên tập viên; kho nội bộ tính mọi trạng thái. Kết quả: 0, "
    "1 nội dung có lỗi, 2 dùng lệnh sai.",
)
@click.argument(
    "file", metavar="[TỆP.xlsx]", required=False, type=click.Path(path_type=Path, dir_okay=False)
)
@unit_option()
@years_options()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text: cho người đọc; json: cho chương trình khác. Nếu không ghi: text.",
)
@click.option(
    "--gaps",
    is_flag=True,
    help="Thay vào đó: những chỗ Sổ chưa có ai, theo đơn vị, lĩnh vực, đối tượng, cấp; và tỷ lệ "
    "lao động trực tiếp, nơi đã rõ.",
)
@click.option(
    "--stages",
    is_flag=True,
    help="Thay vào đó: ai đang ở bước nào (đăng ký, thẩm định, đề nghị, kết quả) và đã chờ bao "
    "lâu. Danh sách nội bộ, không bao giờ lên trang.",
)
@click.option(
    "--on",
    "today",
    metavar="NGÀY",
    type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
    help="Với --stages: như vào cuối ngày này, không kể các bước về sau; nếu không ghi: hôm nay.",
)
@options.content
def reconcile(
    file: Path | None,
    unit_asked: str | None,
    first: int | None,
    last: int | None,
    form: str,
    gaps: bool,
    stages: bool,
    today: datetime.datetime | None,
    content: Path,
) -> int:
    """0, or 1 when mistakes keep entries out of the figures."""
    if file is not None:
        check_target(file, content, XLSX)
    if gaps and stages:
        raise click.UsageError("chỉ ghi một trong hai: --gaps hoặc --stages.")
    if today and not stages:
        raise click.UsageError("--on chỉ dùng cùng với --stages.")
    years = years_of(first, last)
    roll, errors = roll_of(content)
    unit_id = unit_of(roll.reference, unit_asked) if unit_asked else None
    if stages:
        report: Report = Stages.of(roll, unit_id, years, today.date() if today else None)
    elif gaps:
        report = GapMap(roll.reference, Coverage.of(counted_in(roll), unit_id, years))
    else:
        report = Reconciliation.of(Counts(counted_in(roll)), roll.reference, unit_id, years)
    _show(report, file, form)
    return int(errors > 0)


def _show(report: Report, file: Path | None, form: str) -> None:
    if file is not None:
        with office_needed():
            from honour_roll.reports.workbook import write_workbook

            sheets = report.as_sheets()
            write_workbook(file, sheets[0].title, sheets)
        told = (f"{sheet.name} {format_count(len(sheet.rows))} dòng" for sheet in sheets)
        click.echo(f"Đã ghi vào {file}: {'; '.join(told)}.")
    elif form == "json":
        click.echo(printable_json(report.as_data()))
    else:
        for line in report.as_text():
            click.echo(shown(line))
