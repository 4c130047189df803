"""The list of a decision: pasted lines, or one honouree after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from typing import NamedTuple

import click

from honour_roll.cli.asking import agrees, ask
from honour_roll.cli.dialogue.checks import odd_person
from honour_roll.cli.dialogue.desk import Dialogue
from honour_roll.cli.dialogue.values import bare_name, birth, value, wrong_with
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.printing.safe import shown
from honour_roll.text.folding import collapse_spaces

_NUMBER = re.compile(r"\s*\d{1,4}\s*[.)]\s*")
_DIGIT = re.compile(r"[0-9]")
_ONLY_NUMBER = re.compile(r"\d{1,4}\s*[.)]?\Z")
_END = "."
_MOST = 2_000
_SHOWN = 5
FORM = "Họ và tên; năm sinh; chức vụ; đơn vị"
GROUP_FORM = "Tên; đơn vị"


class Row(NamedTuple):
    """One line of a list: ``unit`` is a name as typed or "" for that of the list.

    ``title`` is what stood before the name.
    """

    line: str
    name: str
    born: str = ""
    position: str = ""
    unit: str = ""
    title: str = ""


def rows_of(lines: list[str], *, of_people: bool) -> list[Row]:
    """Lines as they are pasted from Word or Excel: cells parted by ";" or tabs.

    Where a line of people has neither, its commas part. A number before the name (STT) goes;
    cells that are missing are empty, and so is a year of birth where no figure stands behind
    the name.
    """
    return [_row(line, of_people=of_people) for line in lines if line.strip(" \t;,")]


def _cells(line: str, *, of_people: bool) -> list[str]:
    parted = re.split("[;\t]", line)
    if of_people and len(parted) == 1:
        parted = line.split(",")
    cells = [cell.strip() for cell in parted]
    return cells[1:] if len(cells) > 1 and _ONLY_NUMBER.match(cells[0]) else cells


def _leaves_out_birth(cells: Sequence[str]) -> bool:
    """Who leaves out the year of birth often leaves out what parts it from the rest too."""
    return len(cells) in (2, 3) and bool(cells[1]) and not _DIGIT.search(cells[1])


def _row(line: str, *, of_people: bool) -> Row:
    cells = _cells(line, of_people=of_people)
    line = collapse_spaces(line)
    cells[0] = _NUMBER.sub("", cells[0], count=1)
    if of_people:
        if _leaves_out_birth(cells):
            cells.insert(1, "")
        name, born, position, *rest = [*cells, "", ""]
        return Row(line, name, born, position, ", ".join(filter(None, rest)))
    name, unit, *_ = [*cells, ""]
    return Row(line, name, unit=unit)


def pasted_rows(*, of_people: bool) -> list[Row]:
    """Lines up to an empty one, or one that is a full stop alone."""
    click.echo(f"Dán hoặc gõ danh sách, mỗi dòng: {FORM if of_people else GROUP_FORM}")
    click.echo("(được bỏ trống: “Lò Thị Mai;;Giáo viên”). Xong thì nhấn Enter ở dòng trống.")
    lines: list[str] = []
    while len(lines) < _MOST and (line := ask("")) not in ("", _END):
        lines.append(line)
    guessed = rows_of([line for line in lines if _is_guessed(line)], of_people=of_people)
    if not of_people or not guessed or _is_agreed(guessed):
        return rows_of(lines, of_people=of_people)
    click.echo("Vậy xin dán lại, dùng dấu chấm phẩy giữa các mục.")
    return pasted_rows(of_people=of_people)


def _is_guessed(line: str) -> bool:
    """Whether commas part it, or a year of birth seems to be left out."""
    has_commas = "," in line and not re.search("[;\t]", line)
    return has_commas or _leaves_out_birth(_cells(line, of_people=True))


def _is_agreed(rows: list[Row]) -> bool:
    """Whether they were understood: which comma parts what is a guess."""
    click.echo("Có dòng dùng dấu phẩy hoặc thiếu mục, được hiểu là:")
    for row in rows[:_SHOWN]:
        said = zip(FORM.split("; "), row[1:-1], strict=True)
        click.echo("  " + shown("; ".join(f"{title}: {text or '(trống)'}" for title, text in said)))
    return agrees("Đúng không?")


def asked_rows(dialogue: Dialogue, part: str, *, of_people: bool) -> Iterator[Row]:
    """One after the other, until a name is left out."""
    for number in count():
        about = f"{part}row {number} "
        name = dialogue.once(f"{about}name", lambda: value(Record, "name"))
        if not name:
            return
        born = position = None
        if of_people:
            born = dialogue.once(f"{about}born", birth)
            position = dialogue.once(f"{about}position", lambda: value(Record, "position"))
        unit = dialogue.once(f"{about}unit", _ask_unit)
        line = f"{name}; {born or ''}; {position or ''}; {unit}"
        yield Row(line, name, born or "", position or "", unit)


def _ask_unit() -> str:
    return ask("Đơn vị (Enter = đơn vị chung của danh sách)")


def mended(
    dialogue: Dialogue, row: Row, kind: Kind, against: Callable[[Row], str | None]
) -> Row | None:
    """``row`` with values that can be; None where it is to be left out.

    ``against`` is what its year of birth has against the rest.
    """
    for key in ("name", "born", "position"):
        wrong = _wrong(row, key, against)
        if wrong:
            said = dialogue.once(f"{row.line} {key}", partial(_again, row, key, wrong, against))
            row = row._replace(**{key: said})
    if kind is Kind.INDIVIDUAL:
        row = _with_bare_name(dialogue, row)
        if odd := odd_person(row.name):
            name = dialogue.once(f"{row.line} odd", partial(_other_name, row, odd, against))
            row = row._replace(name=name)
    return _with_unit(dialogue, row) if row.name else None


def _with_bare_name(dialogue: Dialogue, row: Row) -> Row:
    named = dialogue.once(f"{row.line} bare", lambda: bare_name(row.name))
    if beside := [*named.beside]:
        click.echo("\n".join((f"Dòng “{shown(row.line)}”:", *beside)))
    return row._replace(name=named.name, title=named.title, position=row.position or named.calling)


def _other_name(row: Row, odd: str, against: Callable[[Row], str | None]) -> str:
    """The name that is meant to be written all the same, or another; “” to leave the row out."""
    click.echo(f"\nDòng “{shown(row.line)}”: {odd}")
    return row.name if agrees("Vẫn ghi tên này?") else _asked_again(row, "name", against)


def _with_unit(dialogue: Dialogue, row: Row) -> Row:
    """A unit that stands where the position does is the row's unit."""
    if row.unit or not dialogue.units.has(row.position):
        return row
    click.echo(f"Dòng “{shown(row.line)}”: “{shown(row.position)}” được ghi là đơn vị.")
    return row._replace(position="", unit=row.position)


def _again(row: Row, key: str, wrong: str, against: Callable[[Row], str | None]) -> str:
    """Another value for ``key``, without a mistake; “” to leave it out."""
    click.echo(f"\nDòng “{shown(row.line)}”: {wrong}")
    return _asked_again(row, key, against)


def _asked_again(row: Row, key: str, against: Callable[[Row], str | None]) -> str:
    title = Record.written_fields()[key].title
    left_out = "bỏ dòng này" if key == "name" else "bỏ trống"
    while typed := ask(f"Gõ lại {title} (Enter = {left_out})"):
        mistake = _wrong(row._replace(**{key: typed}), key, against)
        if mistake is None:
            return typed
        click.echo(f"\nDòng “{shown(row.line)}”: {mistake}")
    return ""


def _wrong(row: Row, key: str, against: Callable[[Row], str | None]) -> str | None:
    typed = getattr(row, key)
    if not typed and key != "name":
        return None
    mistake = wrong_with(Record, key, typed)
    return mistake or (against(row) if key == "born" else None)
