"""Odd workbooks made of an export of the tests' content, and what reads them."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.office.excel import read_sheets
from honour_roll.office.package import open_package
from honour_roll.office.refused import OfficeRefused
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.exporting import exported
from honour_roll.sheets.reading import read_workbook
from honour_roll.sheets.workbook import write_workbook
from tests.commands import REPOSITORY
from tests.fuzz.mutations import mutated_bytes

CONTENT = REPOSITORY / "tests" / "content"


@cache
def _workbook() -> bytes:
    """The tests' content as a workbook."""
    standing = Standing.of(CONTENT)
    choices = Choices(standing.roll.reference)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bang.xlsx"
        write_workbook(file, choices, exported(standing, choices).rows)
        return file.read_bytes()


def look_at_workbook(dice: Random, folder: Path) -> None:
    """A damaged workbook, or one with odd parts: refused, or read, planned and told."""
    raw = mutated_bytes(dice, _workbook()) if dice.random() < 0.3 else _with_odd_part(dice)
    with suppress(OfficeRefused):
        sheets = read_sheets(open_package("bang.xlsx", raw))
        standing = Standing.of(CONTENT)
        found = read_workbook("bang.xlsx", sheets, standing, {})
        plan = make_plan(standing, found.drafts, found.told)
        for one in plan.all_told:
            for message in (one.place.words, one.problem.what, one.problem.remedy):
                "".join(message).encode()
        for step in plan.steps:
            "".join(map(str, step.changes)).encode()


def _with_odd_part(dice: Random) -> bytes:
    """The workbook with one of its XML parts mutated, and its ZIP file whole."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_workbook())) as old, zipfile.ZipFile(stream, "w") as new:
        wanted = dice.choice([name for name in old.namelist() if name.startswith("xl/")])
        odd = dice.choice([mutated_bytes, _with_other_figures, _with_other_figures])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, odd(dice, part) if name == wanted else part)
    return stream.getvalue()


def _with_other_figures(dice: Random, raw: bytes) -> bytes:
    """XML that is whole, with places, styles, texts and marks that belong elsewhere."""
    share = dice.choice([0.5, 0.05, 0.005])
    return re.sub(
        rb"[0-9]", lambda d: b"%d" % dice.randrange(10) if dice.random() < share else d[0], raw
    )
