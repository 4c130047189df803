"""What goes out to a workbook comes back as it was."""

from __future__ import annotations

import io
import shutil
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from honour_roll.intake.standing import Standing
from honour_roll.model.record import Record
from honour_roll.sheets import words
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.exporting import Exported, Row, exported
from honour_roll.sheets.shapes import shapes
from honour_roll.sheets.workbook import write_workbook
from honour_roll.source.yaml_writer import dump
from honour_roll.text.odd_characters import ETHS
from scripts.demo.writing import write_roll
from tests.commands import REPOSITORY
from tests.sheets.officers import Desk, files, outcomes

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "+84",
    "-1",
    "'nháy đơn",
    '"nháy kép"',
    "12/5",
    "1e5",
    "00123",
    "TRUE",
    "#REF!",
    "_x0041_ và _x005F_",
    "<b>đậm</b> & <![CDATA[x]]>",
    "(ví dụ)",
    "😀 H'Hen Niê",
    "a; b, c",
    "Thị xã Suối Hoa",
]
IGNORED = {f"name: {words.EXAMPLE}"}
"""A new record of this name is taken for the example."""
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=[*ETHS]),  # mended
        min_size=1,
        max_size=60,
    ),
).filter(lambda text: text.split() != [])
STORIES = st.lists(TEXTS, min_size=1, max_size=4).map("\n\n".join)
DATES = st.sampled_from(["2016", "2020-05", "2019-12-31"])


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def mappings(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    whole = st.fixed_dictionaries(fields)
    return whole.map(lambda data: {key: value for key, value in data.items() if value is not None})


HONOURS = st.lists(
    mappings(
        status=st.sampled_from(["named", "recognised", "commended"]),
        year=st.sampled_from(["2016", "2020"]),
        decision=maybe(st.just("thi-uy-suoi-hoa-2022-15")),
        position=maybe(TEXTS),
        posthumous=maybe(st.just("true")),
        unit=maybe(st.sampled_from(["suoi-hoa", "doi-che"])),
        number=maybe(TEXTS),
        note=maybe(TEXTS),
    ),
    min_size=1,
    max_size=3,
).map(lambda items: [{"key": f"lan-{n}", **item} for n, item in enumerate(items)])
RECORDS = mappings(
    kind=st.sampled_from(["individual", "collective", "model", "household"]),
    name=TEXTS,
    unit=st.sampled_from(["suoi-hoa", "doi-che", "phuong-suoi-hoa-minh-hoa"]),
    other_names=maybe(st.lists(TEXTS, min_size=1, max_size=3)),
    also_units=maybe(st.just(["doi-che", "viet-nam"])),
    born=maybe(st.just("2016")),
    summary=maybe(TEXTS),
    story=maybe(STORIES),
    honours=HONOURS,
    sources=maybe(
        st.lists(
            mappings(title=TEXTS, note=maybe(TEXTS), date=maybe(DATES)), min_size=1, max_size=3
        )
    ),
    disseminated=maybe(
        st.lists(mappings(channel=st.just("trien-lam"), title=TEXTS), min_size=1, max_size=2)
    ),
    photos=maybe(
        st.just([{"file": "a b.jpg", "focus": ["0.25", "0.5"]}, {"file": "c.png", "alt": "C"}])
    ),
    consent=maybe(st.just({"basis": "consent", "by": "heir", "given": "2021"})),
).map(
    lambda data: {key: data[key] for key in data if key != "born" or data["kind"] == "individual"}
)


def without_marks(found: Exported) -> dict[str, list[Row]]:
    """The rows of an export without what it saw of records, as if somebody had typed them."""
    return {
        shape.mark: [
            row if shape.items or shape.folder != "records" else [*row[:-1], ""]
            for row in found.rows[shape.mark]
        ]
        for shape in shapes()
    }


def put_record(root: Path, n: int, data: dict[str, Any]) -> str:
    """The canonical file of a record; its id."""
    id = f"suoi-hoa/2020/ban-ghi-{n}"
    part = Record.model_validate({**data, "id": id}, by_alias=True, by_name=False)
    path = root / "records" / f"{id}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump(part.to_data()), encoding="utf-8", newline="\n")
    return id


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],  # to make an example smaller takes minutes
)
@given(st.lists(RECORDS, min_size=1, max_size=12))
def test_odd_values_come_back_as_they_were(records: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "content"
        shutil.copytree(REPOSITORY / "tests/content", root)
        ids = [put_record(root, n, data) for n, data in enumerate(records)]
        desk = Desk(root, Path(folder) / "bang.xlsx")
        found = desk.export()
        plan = desk.plan()
        assert outcomes(plan) == {"unchanged": len(plan.steps)}
        assert {step.id for step in plan.steps} >= set(ids)

        texts = {id: (root / "records" / f"{id}.yml").read_text(encoding="utf-8") for id in ids}
        choices = Choices(Standing.of(root).roll.reference)
        write_workbook(desk.file, choices, without_marks(found))
        shutil.rmtree(root / "records" / "suoi-hoa")
        read = {step.id: dump(step.data) for step in desk.plan().steps}
        told_apart = {id: text for id, text in texts.items() if not IGNORED & set(text.split("\n"))}
        for id, text in told_apart.items():
            assert read.get(id) == text


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    with redirect_stdout(io.StringIO()):
        write_roll(folder, 1_000, 2025, photos=False)
    return folder / "content"


def test_a_thousand_records_go_through_a_workbook_into_an_empty_roll(
    demo: Path, tmp_path: Path
) -> None:
    standing = Standing.of(demo)
    choices = Choices(standing.roll.reference)
    found = exported(standing, choices)
    assert (found.kept, found.unreadable) == ([], [])
    other = tmp_path / "content"
    shutil.copytree(demo, other)
    shutil.rmtree(other / "records")
    desk = Desk(other, tmp_path / "bang.xlsx")
    write_workbook(desk.file, choices, without_marks(found))
    counts = outcomes(desk.write())
    assert counts.pop("new") == 1_000
    assert set(counts) == {"unchanged"}
    assert files(other) == files(demo)
    again = Standing.of(other)
    assert exported(again, Choices(again.roll.reference)).rows == found.rows


def test_hostile_text_is_text_in_the_workbook(desk: Desk) -> None:
    for n, text in enumerate(HOSTILE):
        honours = [{"key": "lan", "status": "named", "year": "2020"}]
        data = {"kind": "individual", "name": text, "unit": "suoi-hoa", "honours": honours}
        put_record(desk.content, n, data)
    desk.export()
    sheet = openpyxl.load_workbook(desk.file)["Cá nhân"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    plan = desk.plan()
    assert outcomes(plan) == {"unchanged": len(plan.steps)}
