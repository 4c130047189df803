"""Where people of a list live and work: the village is kept, house numbers are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honour_roll.forms.batch import open_batch
from honour_roll.forms.columns import Meaning
from honour_roll.forms.headings import meaning_by_words, meaning_of
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.intake.writing import write_plan
from honour_roll.text.home_addresses import read_address
from honour_roll.text.names import before_place
from tests.forms.filling import codes, copied_content
from tests.forms.office_lists import TITLE, excel_list
from tests.forms.test_list_rows import UNIT, book_of, plan_of, said

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Địa chỉ", "Thành tích")
TOGETHER = ("STT", "Họ và tên", "Năm sinh", "Chức vụ, đơn vị công tác", "Thành tích")
HOUSES = ("STT", "Họ tên chủ hộ", "Địa chỉ", "Thành tích")


def record_of(plan: Plan) -> Any:
    (found,) = [step.data for step in plan.steps if step.draft.folder == "records"]
    return found


@pytest.mark.parametrize(
    ("address", "village", "position"),
    [
        ("Bản Lướt, thị xã Suối Hoa", "Bản Lướt", None),
        ("bản Lướt thị xã Suối Hoa, tỉnh Minh Hoạ", "Bản Lướt", None),
        ("Tổ 5, Khu phố 2, thị xã Suối Hoa", "Tổ 5, Khu phố 2", None),
        ("Số nhà 12, tổ 5, thị xã Suối Hoa", "Tổ 5", None),
        ("12/3 đường Thác Bạc, thị xã Suối Hoa", None, None),
        ("Trường Mầm non Hoa Ban, thị xã Suối Hoa", None, "Trường Mầm non Hoa Ban"),
        ("Thị xã Suối Hoa", None, None),
    ],
)
def test_an_address_gives_the_village_and_no_house_number(
    tmp_path: Path, address: str, village: str | None, position: str | None
) -> None:
    book = book_of(("1", "Lò Văn Một", "1961", address, "Hiến đất"), headings=HEADINGS)
    plan = plan_of(tmp_path, book)
    data = record_of(plan)
    assert (data["unit"], data.get("village"), data.get("position")) == (
        "suoi-hoa",
        village,
        position,
    )
    assert ("house-left" in codes(plan, errors=False)) == (address[:2] in ("Số", "12"))


@pytest.mark.parametrize(
    ("text", "position", "village"),
    [
        ("Người có uy tín bản Lướt, thị xã Suối Hoa", "Người có uy tín bản Lướt", None),
        ("Trưởng bản, bản Lướt, TX. Suối Hoa, tỉnh Minh Hoạ", "Trưởng bản", "Bản Lướt"),
        ("Thị xã Suối Hoa", None, None),
        ("Công an thị xã Suối Hoa", "Công an thị xã Suối Hoa", None),
        ("Thôn đội trưởng, thị xã Suối Hoa", "Thôn đội trưởng", None),
        ("Tổ trưởng tổ 5, thị xã Suối Hoa", "Tổ trưởng tổ 5", None),
    ],
)
def test_a_position_leaves_its_unit_to_the_unit(
    tmp_path: Path, text: str, position: str | None, village: str | None
) -> None:
    book = book_of(("1", "Lò Văn Một", "1961", text, "Hiến đất"), headings=TOGETHER)
    data = record_of(plan_of(tmp_path, book))
    found = (data["unit"], data.get("position"), data.get("village"))
    assert found == ("suoi-hoa", position, village)


def test_the_list_of_a_decision_names_a_unit_once() -> None:
    assert before_place("Công an phường Sa Pa", "Phường Sa Pa") == ("Công an", " ")
    assert before_place("Trưởng thôn, Phường Sa Pa", "Phường Sa Pa") == ("Trưởng thôn", ", ")
    assert before_place("Trưởng thôn", "Phường Sa Pa") == ("Trưởng thôn", ", ")
    assert before_place("Phường Sa Pa", "Phường Sa Pa") == ("Phường Sa Pa", ", ")


@pytest.mark.parametrize("heading", ["Họ tên chủ hộ", "Họ và tên chủ hộ", "Tên của chủ hộ"])
def test_the_head_of_a_household_is_no_individual(heading: str) -> None:
    assert (meaning_of(heading) or meaning_by_words(heading)) is Meaning.HOUSEHOLD


@pytest.mark.parametrize("heading", ["Nơi ở hiện nay", "Nơi cư trú", "Địa chỉ thường trú"])
def test_where_people_live_is_known_by_its_heading(heading: str) -> None:
    assert (meaning_of(heading) or meaning_by_words(heading)) is Meaning.UNIT


def test_a_household_honoured_again_in_its_village_keeps_its_record(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    later = (*TITLE[:2], TITLE[2].replace("27-QĐ/TU", "28-QĐ/TU"))
    row = ("1", "Hộ ông Lò Văn Páo", f"Bản Lướt, {UNIT}", "Hiến đất")
    for title, outcome in ((TITLE, Outcome.NEW), (later, Outcome.UPDATED)):
        raw = excel_list(title=title, headings=HOUSES, rows=[row])
        plan = imported(root, tmp_path, raw)
        assert [step.outcome for step in plan.steps][-1] is outcome
        assert codes(plan) == []
        write_plan(root, plan)
    other = excel_list(title=TITLE, headings=HOUSES, rows=[(*row[:2], UNIT, row[3])])
    told = imported(root, tmp_path, other).all_told
    assert not any("năm sinh" in one.problem.remedy.vi for one in told)


def imported(root: Path, folder: Path, raw: bytes) -> Plan:
    path = folder / "ds.xlsx"
    path.write_bytes(raw)
    there = Standing.of(root)
    found = open_batch(path, lambda sheets: False).drafts(there, Defaults())
    return make_plan(there, found.drafts, found.told)


def test_an_address_is_read_part_by_part() -> None:
    found = read_address("Trưởng ban; Xóm Mới - xã A", lambda part: part == "xã A")
    assert tuple(found) == ("Xóm Mới", "Trưởng ban", False, False)


def test_the_birth_of_a_household_s_head_is_told_to_be_left(tmp_path: Path) -> None:
    headings = ("STT", "Họ tên chủ hộ", "Năm sinh", "Địa chỉ")
    rows = [(str(n), name, "1960", UNIT) for n, name in enumerate(("Lò A Páo", "Lò A Chu"), 1)]
    plan = plan_of(tmp_path, book_of(*rows, headings=headings))
    assert codes(plan, errors=False) == ["birth-of-head"]
    assert "hàng 5, 6" in said(plan, "birth-of-head")
