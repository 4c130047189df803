"""What is told to someone with a table says nothing of YAML's keys and files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from honour_roll.intake.plain_words import plain
from honour_roll.intake.standing import CLASSES
from honour_roll.intake.wording import Matter, in_words_of_tables
from honour_roll.model.base import Source
from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.record import Consent, Photo, Record
from honour_roll.model.unit import Unit, UnitPeriod
from honour_roll.problems import Location, Problem, Severity
from honour_roll.rules import check_content
from honour_roll.text.labels import KIND, LEVEL, STATUS
from honour_roll.text.message import Message
from tests.commands import REPOSITORY

BROKEN = REPOSITORY / "tests" / "broken"
PARTS = (Record, Honour, Photo, Consent, Decision, Unit, UnitPeriod, Source)
KEYS = {*(key for part in PARTS for key in part.written_fields()), *KIND, *LEVEL, *STATUS}
SPEAKS_OF_FILES = re.compile(rf"(?<![\w-])(?:{'|'.join(KEYS)})(?![\w-])|\.yml|(?:record|unit)s/")
FILE = re.compile(r"content/(records|decisions|units)/[^:]+\.yml")
# No table makes such a file, or an editor's own commands are named.
NEVER_OF_TABLES = re.compile(
    "yaml-|file-|id-form|unknown-(key|choice)|shape|one-value|record-(id|place)|unit-twice"
    "|photo-unused|consent-paper|withdrawn-record"
)


def problems_of_entries(content: Path) -> Iterator[tuple[Problem, Matter]]:
    for problem in check_content(content)[1]:
        found = FILE.fullmatch(problem.where.file)
        if found and not NEVER_OF_TABLES.match(problem.code):
            cls = next(cls for folder, cls in CLASSES.items() if folder == found[1])
            steps = re.findall(r"[^.\[\]]+", problem.where.field)
            path = tuple(int(step) if step.isdigit() else step for step in steps)
            yield problem, Matter(cls, path)


@pytest.mark.parametrize("case", sorted(path.name for path in BROKEN.iterdir()))
def test_no_key_and_no_file_of_yaml_is_named(case: str) -> None:
    for problem, matter in problems_of_entries(BROKEN / case / "content"):
        said = in_words_of_tables(problem, matter)
        for text in (said.what.vi, said.remedy.vi):
            assert not SPEAKS_OF_FILES.search(re.sub("“[^”]*”", "", text)), (said.code, text)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (("honours", 0, "year"), "ghi vào mục unit", "ghi vào mục “Đơn vị khi đó”"),
        (("unit",), "ghi vào mục unit", "ghi vào mục “Đơn vị”"),
        (("honours", 0, "year"), "thì dùng period.", "thì dùng “Giai đoạn”."),
        ((), "năm sinh (born) hoặc", "năm sinh hoặc"),
        ((), "“mục unit” là chữ của họ", "“mục unit” là chữ của họ"),
        ((), "có status: revoked mới", "có “Trạng thái”: “Hủy bỏ” mới"),
        (
            (),
            "trạng thái rejected (Không được công nhận) của",
            "trạng thái Không được công nhận của",
        ),
        ((), "trùng với records/a/2020/b.yml", "trùng với hàng 3"),
        ((), "trùng với records/a/2020/c.yml", "trùng với mục đã có trong Sổ, mã “a/2020/c”"),
    ],
)
def test_keys_are_called_by_their_titles(path: tuple[str | int, ...], text: str, said: str) -> None:
    assert plain(text, Record, path, {"records/a/2020/b.yml": "hàng 3"}) == said


def test_a_day_in_the_column_of_years_is_shown_its_column() -> None:
    problem = Problem(
        "year-unreadable", Severity.ERROR, Location("a.yml"), Message("a", "a"), Message("b.", "b.")
    )
    of_honour = in_words_of_tables(problem, Matter(Record, ("honours", 0, "year")))
    assert "“Ghi nhận: Ngày”" in of_honour.remedy.vi
    assert in_words_of_tables(problem, Matter(Record, ("works", 0, "year"))).remedy.vi == "b."
