"""What was sent, opened: lists are shown as they were understood and confirmed once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from honour_roll.cli.asking import agrees, ask
from honour_roll.cli.asking_lists import ask_what_for, title_shown
from honour_roll.model.terms import Kind, Status
from honour_roll.printing.safe import shown
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError
from honour_roll.text.shell_words import typed

if TYPE_CHECKING:
    from honour_roll.forms.batch import Batch
    from honour_roll.forms.lists import Defaults, OfficeList
    from honour_roll.intake.draft import Draft, Told
    from honour_roll.intake.standing import Standing

_Function = TypeVar("_Function", bound=Callable[..., Any])
_PUBLIC = [status.value for status in Status if status.is_public]


class Asked(NamedTuple):
    """What the command line says of lists."""

    mapping: str | None = None
    yes: bool = False
    decision: str | None = None
    unit: str | None = None
    status: str | None = None
    form: str | None = None
    kind: str | None = None


class Arrived(NamedTuple):
    """Drafts for one plan; ``left_out`` is told of files of which nothing is taken."""

    drafts: list[Draft]
    told: list[Told]
    left_out: list[Told]
    waiting: int
    """Honourees of lists of whom no draft could be made."""


def list_options(command: _Function) -> _Function:
    """The options that ``Asked`` holds, by the names of its fields."""
    options = [
        click.option(
            "--mapping",
            metavar="CỘT=Ý_NGHĨA;…",
            help="Danh sách: ý nghĩa các cột, đúng như lần trước chương trình đã hỏi; có thì không "
            "hỏi nữa.",
        ),
        click.option("--yes", is_flag=True, help="Danh sách: đồng ý với ý nghĩa các cột."),
        click.option(
            "--decision",
            metavar="QUYẾT_ĐỊNH",
            help="Danh sách: mã quyết định đã có, hoặc “15-QĐ/TU ngày 10/1/2022 của Thị ủy …”, khi "
            "phía trên bảng không ghi.",
        ),
        click.option(
            "--unit", metavar="ĐƠN_VỊ", help="Danh sách: đơn vị của những hàng không ghi đơn vị."
        ),
        click.option(
            "--status",
            type=click.Choice(_PUBLIC),
            help="Danh sách: trạng thái của mọi hàng; phải có khi tiêu đề không nói được ghi "
            "danh hay khen thưởng.",
        ),
        click.option("--form", metavar="HÌNH_THỨC", help="Danh sách: hình thức của quyết định."),
        click.option(
            "--kind",
            type=click.Choice([kind.value for kind in Kind]),
            help="Danh sách: loại điển hình của những hàng không rõ loại.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def arrived(path: Path, standing: Standing, asked: Asked) -> Arrived:
    """Every draft of what lies at ``path``; asks at most once what columns mean.

    Raises ``OfficeRefused`` or ``OSError`` where nothing can be opened, ``click`` errors where
    the user has to say more.
    """
    # Here, because checking and publishing do without the packages that these need.
    from honour_roll.forms.batch import open_batch
    from honour_roll.forms.known_names import UnitNames
    from honour_roll.sheets.reading import is_our_workbook, read_workbook

    batch = open_batch(path, is_our_workbook)
    defaults = _defaults(standing.roll.reference, asked)
    if batch.lists:
        batch.take_units_of_positions(UnitNames.of(standing.roll.reference))
        _confirm(batch, defaults, asked, standing.roll.reference)
    of_workbooks: dict[str, list[Draft]] = {}
    told: list[Told] = []
    for workbook in batch.workbooks:
        reading = read_workbook(workbook.name, workbook.sheets, standing, workbook.photos)
        of_workbooks.setdefault(workbook.folder, []).extend(reading.drafts)
        told += reading.told
    found = batch.drafts(standing, defaults, of_workbooks)
    left_out = [*batch.told, *found.left_out]
    return Arrived(found.drafts, [*found.told, *told], left_out, found.waiting)


def _defaults(reference: Reference, asked: Asked) -> Defaults:
    from honour_roll.forms.known_names import TermNames, UnitNames
    from honour_roll.forms.list_title import read_decision
    from honour_roll.forms.lists import Defaults

    forms = reference.terms("forms")
    known = asked.decision if asked.decision in reference.decisions else None
    title = read_decision(asked.decision) if asked.decision and not known else None
    if asked.decision and not known and title is None:
        raise click.UsageError(
            f"không có quyết định mang mã “{asked.decision}”, và không đọc được như “15-QĐ/TU ngày "
            "10/1/2022 của Thị ủy …”."
        )
    units, unit = UnitNames.of(reference), asked.unit
    # Which of those of a name is meant each list's decision says.
    if unit is not None and not units.may_be_meant(unit):
        _meant("--unit", unit, units.find)
    form = _meant("--form", asked.form, TermNames(forms).find)
    status = Status(asked.status) if asked.status else None
    return Defaults(known, title, unit, status, form, Kind(asked.kind) if asked.kind else None)


def _meant(option: str, text: str | None, find: Callable[[str], Any]) -> str | None:
    if text is None:
        return None
    found = find(text)
    if found.id is None:
        near = "; ".join(found.candidates)
        hint = f" Có thể là: {near}." if near else ""
        raise click.UsageError(f"{option}: không rõ “{text}” là gì.{hint}")
    return str(found.id)


def _confirm(batch: Batch, defaults: Defaults, asked: Asked, reference: Reference) -> None:
    try:
        _change(batch, asked.mapping or "")
    except ScalarError as error:
        raise click.UsageError(f"--mapping: {error.what.vi}. {error.remedy.vi}") from error
    _show(batch, defaults, reference)
    if asked.mapping or asked.yes or all(one.title.barred for one in batch.lists):
        return
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.ClickException(
            "Xem ý nghĩa các cột ở trên; đúng thì chạy lại lệnh, thêm --yes; chưa đúng thì sửa rồi "
            f"thêm: --mapping {typed(_option(batch))}"
        )
    while not agrees("Ý nghĩa các cột như trên là đúng?"):
        click.echo(f"Đang hiểu là: {_option(batch)}", err=True)
        answer = ask("Gõ lại cột chưa đúng, dạng Tên cột=ý nghĩa (Enter = thôi, không nhập)")
        if not answer:
            raise click.Abort
        try:
            _change(batch, answer)
        except ScalarError as error:
            click.echo(shown(f"{error.what.vi}. {error.remedy.vi}"), err=True)
            continue
        _show(batch, defaults, reference)
    if defaults.status is None:
        ask_what_for(batch.lists)


def _change(batch: Batch, mapping: str) -> None:
    from honour_roll.forms.columns import parse_option

    batch.set_meanings(parse_option(mapping))


def _show(batch: Batch, defaults: Defaults, reference: Reference) -> None:
    for one in batch.lists:
        click.echo("\n".join(map(shown, _understood(one, defaults, reference))), err=True)


def _option(batch: Batch) -> str:
    from honour_roll.forms.columns import as_option

    return shown("; ".join(as_option(columns) for columns in batch.mappings()))


def _understood(one: OfficeList, defaults: Defaults, reference: Reference) -> list[str]:
    """What a list is taken for, line by line."""
    at = one.grid.at.words.vi
    if one.title.barred:
        return [f"Danh sách ở {at}: không nhập", f"  tiêu đề: {title_shown(one)}"]
    title, status = defaults.title or one.title, one.status(defaults)
    parts = (title.number, title.date and f"ngày {_as_read(title.date)}", title.authority)
    decision = defaults.decision or ", ".join(part for part in parts if part) or "chưa rõ"
    lines = [
        f"Danh sách ở {at}:",
        f"  tiêu đề: {title_shown(one) or 'không có'}",
        f"  quyết định: {decision}",
        f"  trạng thái: {labels.STATUS[status] if status else 'chưa rõ'}",
    ]
    if defaults.form:
        lines.append(f"  hình thức: {reference.term('forms', defaults.form)}")
    columns = one.columns
    lines += [f"  cột “{each.heading}”: {columns.label(each)}" for each in columns.columns]
    if columns.parts and (name := one.first_name()):
        lines.append(f"  tên ghép ở hàng đầu: {name}")
    return lines


def _as_read(date: str) -> str:
    try:
        return parse_date(date).display()
    except ScalarError:
        return date
