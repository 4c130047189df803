"""One letter's mark makes another person: nobody gets the honour of a namesake without marks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from honour_roll.forms.batch import open_batch
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.intake.writing import write_plan
from tests.forms.filling import codes, copied_content
from tests.forms.office_lists import TITLE, excel_list

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Thành tích")
LATER = (*TITLE[:2], TITLE[2].replace("27-QĐ/TU ngày 17 tháng 5", "28-QĐ/TU ngày 18 tháng 6"))


def row(number: int, name: str, born: str = "1966") -> Sequence[str]:
    return (str(number), name, born, "Trưởng bản", "Thị xã Suối Hoa", "Hiến đất")


def imported(root: Path, *rows: Sequence[str], title: Sequence[str] = TITLE) -> Plan:
    path = root.parent / "ds.xlsx"
    path.write_bytes(excel_list(title, HEADINGS, rows))
    there = Standing.of(root)
    found = open_batch(path, lambda sheets: False).drafts(there, Defaults())
    plan = make_plan(there, found.drafts, found.told)
    write_plan(root, plan)
    return plan


def said(plan: Plan, code: str) -> list[str]:
    return [one.problem.what.vi for one in plan.all_told if one.problem.code == code]


@pytest.mark.parametrize("title", [TITLE, LATER])
def test_another_mark_is_another_person_and_both_names_are_told(
    tmp_path: Path, title: Sequence[str]
) -> None:
    root = copied_content(tmp_path)
    imported(root, row(1, "Trần Văn Hưng"))
    file = root / "records/suoi-hoa/2024/tran-van-hung.yml"
    before = file.read_bytes()
    plan = imported(root, row(1, "Trần Văn Hùng"), title=title)
    assert file.read_bytes() == before
    assert plan.steps[-1].id == "suoi-hoa/2024/tran-van-hung-2"
    (told,) = said(plan, "maybe-same")
    assert "“Trần Văn Hùng”" in told
    assert "“Trần Văn Hưng”" in told


def test_a_name_without_marks_is_asked_for_and_not_written(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    imported(root, row(1, "Trần Văn Hưng"))
    plan = imported(root, row(1, "Tran Van Hung"), title=LATER)
    assert codes(plan) == ["maybe-same"]
    assert plan.steps[-1].outcome is Outcome.REFUSED


@pytest.mark.parametrize("name", ["Ông TRẦN VĂN HÒA", "Đ/c Trần Văn Hoà", "trần  văn hoà"])
def test_one_name_written_otherwise_is_one_person(tmp_path: Path, name: str) -> None:
    root = copied_content(tmp_path)
    imported(root, row(1, "Trần Văn Hòa"))
    plan = imported(root, row(1, name), title=LATER)
    assert (plan.steps[-1].id, plan.steps[-1].outcome) == (
        "suoi-hoa/2024/tran-van-hoa",
        Outcome.UPDATED,
    )


def test_two_people_of_one_list_stay_two_and_one_person_twice_is_told(tmp_path: Path) -> None:
    rows = [row(1, "Bùi Văn Hùng"), row(2, "Bùi Văn Hưng"), row(3, "Bùi Văn Hùng")]
    plan = imported(copied_content(tmp_path), *rows)
    assert [step.data["name"] for step in plan.steps[1:]] == ["Bùi Văn Hùng", "Bùi Văn Hưng"]
    (told,) = said(plan, "said-twice")
    assert "“Bùi Văn Hùng”" in told
    assert "gộp làm một" in told


def test_a_list_with_a_later_honour_changes_nothing_the_second_time(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    imported(root, row(1, "Trần Văn Hưng"))
    later = ("1", "Trần Văn Hưng", "1966", "Bí thư chi bộ", "Thị xã Suối Hoa", "Giữ rừng")
    assert imported(root, later, title=LATER).steps[-1].outcome is Outcome.UPDATED
    plan = imported(root, later, title=LATER)
    assert [step.outcome for step in plan.steps] == [Outcome.UNCHANGED]
    assert plan.is_clean
    changed = ("1", "Trần Văn Hưng", "1966", "Trưởng bản", "Thị xã Suối Hoa", "Việc khác")
    plan = imported(root, changed)
    # What an import answered once it answers again: other words stay out, and are told.
    assert [step.outcome for step in plan.steps] == [Outcome.UNCHANGED]
    assert "said-differently" in {one.problem.code for one in plan.all_told}


def test_a_row_that_stands_twice_is_made_one_whenever_it_comes(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    rows = [row(1, "Trần Văn Hưng"), row(2, "Trần Văn Hưng")]
    for title, outcome in ((TITLE, Outcome.NEW), (LATER, Outcome.UPDATED)):
        first = imported(root, *rows, title=title)
        assert (len(first.steps), first.steps[-1].outcome) == (2, outcome)
        assert len(said(first, "said-twice")) == 1
        again = imported(root, *rows, title=title)
        assert [step.outcome for step in again.steps] == [Outcome.UNCHANGED]


def of_year(year: int) -> Sequence[str]:
    """The title of a list of that year, with a decision of its own."""
    decided = f"(Kèm theo Quyết định số 30-QĐ/TU ngày 12/6/{year} của Thị ủy Suối Hoa)"
    return (TITLE[0], TITLE[1].replace("2024", str(year)), decided)


AN = ("1", "Nguyễn Văn An", "1950", "Trưởng bản", "Thị xã Suối Hoa", "")


def test_an_honour_between_two_others_takes_its_place_in_time(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    plan = imported(root, AN, title=of_year(2022))
    assert (plan.steps[-1].outcome, codes(plan)) == (Outcome.UPDATED, []), plan.all_told
    years = [one["key"][:4] for one in plan.steps[-1].data["honours"]]
    assert years == ["2021", "2022", "2023"]
    twice = [AN, ("2", *AN[1:])]
    again = imported(root, *twice, title=of_year(2022))
    assert [step.outcome for step in again.steps] == [Outcome.UNCHANGED]


def test_what_an_earlier_honour_says_is_told_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    headings = (*HEADINGS[:5], "Năm ghi nhận")
    path.write_bytes(excel_list(of_year(2022), headings, [(*AN[:5], "2022")]))
    batch = open_batch(path, lambda sheets: False)
    draft = batch.drafts(Standing.of(copied_content(tmp_path)), Defaults()).drafts[-1]
    assert draft.place_of("honours[1].year").heading == "Năm ghi nhận"
    assert draft.place_of("honours[2].year") == draft.at


def test_an_earlier_honour_of_one_year_changes_nothing_the_second_time(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    imported(root, row(1, "Trần Văn Hưng"))
    earlier = ("1", "Trần Văn Hưng", "1966", "Bí thư chi bộ", "Thị xã Suối Hoa", "Giữ rừng")
    title = (*TITLE[:2], TITLE[2].replace("27-QĐ/TU ngày 17 tháng 5", "9-QĐ/TU ngày 3 tháng 2"))
    plan = imported(root, earlier, title=title)
    assert plan.steps[-1].outcome is Outcome.UPDATED, plan.all_told
    decisions = [one["decision"] for one in plan.steps[-1].data["honours"]]
    assert decisions == ["thi-uy-suoi-hoa-2024-9", "thi-uy-suoi-hoa-2024-27"]
    again = imported(root, earlier, title=title)
    assert [step.outcome for step in again.steps] == [Outcome.UNCHANGED]


def test_an_honour_before_the_year_of_the_address_says_which_address(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    plan = imported(root, AN, title=of_year(2019))
    (told,) = (one.problem for one in plan.all_told if one.problem.code == "record-id")
    assert plan.steps[-1].outcome is Outcome.REFUSED
    assert "“suoi-hoa/2021/nguyen-van-an”" in told.what.vi
    assert "“suoi-hoa/2019/nguyen-van-an”" in told.what.vi
    assert "“Chuyển hồ sơ sang địa chỉ khác”" in told.remedy.vi


def test_a_record_that_was_moved_takes_the_earlier_honour(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    was = root / "records/suoi-hoa/2021/nguyen-van-an.yml"
    now = root / "records/suoi-hoa/2019/nguyen-van-an.yml"
    now.parent.mkdir()
    was.rename(now)
    text = now.read_text(encoding="utf-8")
    now.write_text(f"{text}former_ids: [suoi-hoa/2021/nguyen-van-an]\n", encoding="utf-8")
    plan = imported(root, AN, title=of_year(2019))
    assert (plan.steps[-1].outcome, codes(plan)) == (Outcome.UPDATED, []), plan.all_told
    assert not [one for one in Standing.of(root).problems if one.code == "record-id"]
