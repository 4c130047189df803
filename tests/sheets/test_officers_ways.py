"""What officers do to a workbook, wittingly or not."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.styles import Font

from honour_roll.rules import check_content
from honour_roll.sheets import words
from honour_roll.source.yaml_reader import read_yaml
from tests.commands import run
from tests.photos.pictures import encoded, exif, quarters
from tests.sheets.officers import Desk, files, headings, outcomes, row_of, told

PERSON, MODEL = "Cá nhân", "Mô hình, cách làm hay"
EARLIER = "suoi-hoa/2020/bep-lua-am"
ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
}


def data_of(content: Path, id: str) -> dict[str, Any]:
    document, _ = read_yaml((content / "records" / f"{id}.yml").read_bytes(), id)
    assert document is not None
    return dict(document.data)


def new(desk: Desk) -> dict[str, Any]:
    return data_of(desk.content, "suoi-hoa/2021/lo-thi-minh-hoa")


def test_the_example_is_not_imported(desk: Desk) -> None:
    desk.template()
    assert desk.plan().steps == ()


def test_words_are_recognised_without_marks_and_by_id(desk: Desk) -> None:
    desk.template().fill(PERSON, [{**ROW, "Đơn vị": "thi xa suoi hoa"}])
    desk.fill(PERSON, [{**ROW, "Đơn vị": "suoi-hoa", "Tên": "Giàng A Minh Hoạ"}])
    assert outcomes(desk.write()) == {"new": 2}
    assert new(desk)["unit"] == "suoi-hoa"


def test_further_honours_have_rows_of_their_own(desk: Desk) -> None:
    desk.template().fill(PERSON, [ROW])
    further = {words.OWNER: ROW["Tên"], "Trạng thái": "Biểu dương, khen thưởng", "Năm": "2022"}
    desk.fill(words.LIST_SHEETS["honours"], [further])
    assert outcomes(desk.write()) == {"new": 1}
    assert [(one["key"], one["year"]) for one in new(desk)["honours"]] == [
        ("2021-ghi-danh", "2021"),
        ("2022-bieu-duong", "2022"),
    ]
    assert outcomes(desk.write()) == {"unchanged": 1}


def test_a_row_of_nobody_is_told(desk: Desk) -> None:
    desk.template().fill(PERSON, [ROW])
    sheet = words.LIST_SHEETS["sources"]
    desk.fill(sheet, [{words.OWNER: "Người khác", "Tên bài": "Bài"}])
    plan = desk.plan()
    assert told(plan) == [(sheet, 2, "A", "owner-unknown")]
    assert plan.is_blocked


def test_a_row_goes_to_nobody_whose_name_has_other_marks(desk: Desk) -> None:
    desk.template().fill(PERSON, [ROW])
    sheet = words.LIST_SHEETS["honours"]
    other = {words.OWNER: "Lò Thị Minh Hóa", "Trạng thái": "Biểu dương, khen thưởng", "Năm": "2022"}
    desk.fill(sheet, [other])
    assert told(desk.plan()) == [(sheet, 2, "A", "owner-unknown")]


def test_a_decision_and_its_list_come_at_once(desk: Desk) -> None:
    desk.template().fill(
        words.DECISIONS,
        [
            {
                "Số, ký hiệu": "7-QĐ/TU",
                "Ngày ban hành": "1/3/2022",
                "Cơ quan ban hành": "thi-uy-suoi-hoa",
            }
        ],
    )
    row = {**ROW, "Ghi nhận: Quyết định": "7-QĐ/TU"}
    del row["Ghi nhận: Năm"]
    desk.fill(PERSON, [row, {**row, "Tên": "Giàng A Minh Hoạ"}])
    plan = desk.write()
    assert outcomes(plan) == {"new": 3}, plan.all_told
    assert data_of(desk.content, "suoi-hoa/2022/giang-a-minh-hoa")["honours"][0]["decision"] == (
        "thi-uy-suoi-hoa-2022-7"
    )


def edited(desk: Desk, heading: str, value: object) -> str:
    """The export with one cell changed; the YAML of its record before."""
    desk.export()
    book = desk.open()
    row = row_of(book[MODEL], EARLIER)
    book[MODEL].cell(row, headings(book[MODEL])[heading]).value = value
    desk.save(book)
    return (desk.content / "records" / f"{EARLIER}.yml").read_text(encoding="utf-8")


def test_an_edited_cell_changes_one_line_of_one_file(desk: Desk) -> None:
    text = edited(desk, "Tóm tắt", "Câu mới.")
    before = files(desk.content)
    assert outcomes(desk.write())["updated"] == 1
    after = files(desk.content)
    assert [name for name in after if after[name] != before.get(name)] == [f"records/{EARLIER}.yml"]
    old, now = text.splitlines(), after[f"records/{EARLIER}.yml"].decode().splitlines()
    assert [pair[1] for pair in zip(old, now, strict=True) if pair[0] != pair[1]] == [
        "summary: Câu mới."
    ]


def test_an_emptied_cell_takes_the_value_out(desk: Desk) -> None:
    edited(desk, "Tóm tắt", None)
    assert outcomes(desk.write())["updated"] == 1
    assert "summary" not in data_of(desk.content, EARLIER)


def test_a_record_changed_since_is_a_conflict_side_by_side(desk: Desk) -> None:
    text = edited(desk, "Tóm tắt", "Câu của cán bộ.")
    path = desk.content / "records" / f"{EARLIER}.yml"
    path.write_text(text.replace("name: Bếp lửa ấm", "name: Bếp lửa rất ấm"), encoding="utf-8")
    before = files(desk.content)
    plan = desk.write()
    [step] = [step for step in plan.steps if step.outcome.value == "conflict"]
    assert {(one.title, one.after) for one in step.changes} == {
        ("Tên", "Bếp lửa ấm"),
        ("Tóm tắt", "Câu của cán bộ."),
    }
    assert files(desk.content) == before


@pytest.mark.parametrize(
    "sheet", [MODEL, words.LIST_SHEETS["honours"], words.LIST_SHEETS["sources"]]
)
def test_deleted_rows_delete_nothing(desk: Desk, sheet: str) -> None:
    desk.export()
    before = files(desk.content)
    book = desk.open()
    book[sheet].delete_rows(2, 50)
    desk.save(book)
    assert set(outcomes(desk.write())) <= {"unchanged"}
    assert files(desk.content) == before


def test_deleted_moved_and_own_columns_do_no_harm(desk: Desk) -> None:
    desk.export()
    before = files(desk.content)
    book = desk.open()
    sheet = book[MODEL]
    sheet.delete_cols(headings(sheet)["Câu chuyện"])
    sheet.insert_cols(1)
    sheet.cell(1, 1).value, sheet.cell(2, 1).value = "Việc phải làm", "gọi lại"
    sheet.title = "Mô hình của xã"
    book.defined_names["SGD_model"].attr_text = "'Mô hình của xã'!$A$1"  # as Excel does
    desk.save(book)
    plan = desk.write()
    assert set(outcomes(plan)) == {"unchanged"}
    assert [one.problem.code for one in plan.all_told] == ["heading-unknown"]
    assert files(desk.content) == before


def test_a_heading_with_a_slip_is_recognised_and_told(desk: Desk) -> None:
    desk.template().fill(PERSON, [{**ROW, "Năm sinh": "1970"}])
    book = desk.open()
    book[PERSON].cell(1, headings(book[PERSON])["Năm sinh"]).value = "Nam sinhh"
    desk.save(book)
    assert [one.problem.code for one in desk.write().all_told] == ["heading-taken-for"]
    assert new(desk)["born"] == "1970"


def test_hidden_merged_and_old_cells_are_read_and_told(desk: Desk) -> None:
    first, second = desk.template().fill(PERSON, [ROW, {**ROW, "Tên": "Giàng A Minh Hoạ"}])
    book = desk.open()
    sheet = book[PERSON]
    unit = headings(sheet)["Đơn vị"]
    sheet.merge_cells(start_row=first, end_row=second, start_column=unit, end_column=unit)
    sheet.row_dimensions[second].hidden = True
    place = sheet.cell(first, headings(sheet)["Chức vụ, công việc"])
    place.value, place.font = "Tr­ëng th«n", Font(name=".VnTime")
    desk.save(book)
    plan = desk.write()
    assert outcomes(plan) == {"new": 2}
    assert sorted(one.problem.code for one in plan.all_told) == [
        "cell-merged",
        "old-font",
        "sheet-hidden",
    ]
    assert new(desk)["position"] == "Trưởng thôn"


def test_a_photo_beside_the_workbook_comes_along_clean(desk: Desk) -> None:
    photo = encoded(quarters(900, 600), "JPEG", exif=exif(1))
    (desk.file.parent / "anh").mkdir()
    (desk.file.parent / "anh" / "hop.jpg").write_bytes(photo)
    more = {"Ảnh: Tên tệp ảnh": "hop.jpg", "Ảnh: Mô tả ảnh": "Hình vẽ bốn ô màu."}
    desk.template().fill(PERSON, [{**ROW, **more}])
    assert outcomes(desk.write()) == {"new": 1}
    copied = (desk.content / "records/suoi-hoa/2021/hop.jpg").read_bytes()
    assert b"Exif" in photo
    assert b"Exif" not in copied
    assert outcomes(desk.write()) == {"unchanged": 1}


def test_a_story_too_long_for_a_cell_is_kept(desk: Desk) -> None:
    story = "Một đoạn dài của bài viết minh hoạ.\n\n" * 1_200
    path = desk.content / "records" / f"{EARLIER}.yml"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("story: |\n")
    lines = "".join(f"  {line}\n" if line else "\n" for line in story.rstrip().split("\n"))
    path.write_text(
        f"{head}story: |\n{lines}{rest[rest.index('story_author') :]}", encoding="utf-8"
    )
    before = data_of(desk.content, EARLIER)["story"]
    assert len(before) > 32_767
    assert desk.export().kept == [EARLIER]
    assert set(outcomes(desk.plan())) == {"unchanged"}
    book = desk.open()
    row = row_of(book[MODEL], EARLIER)
    book[MODEL].cell(row, headings(book[MODEL])["Tóm tắt"]).value = "Câu mới."
    desk.save(book)
    assert outcomes(desk.write())["updated"] == 1
    assert data_of(desk.content, EARLIER)["story"] == before
    (desk.content / "records" / f"{EARLIER}.yml").unlink()
    desk.put(MODEL, row, words.SEEN, None)
    assert "text-not-here" in [one.problem.code for one in desk.plan().all_told]


def test_a_new_unit_may_be_used_at_once(desk: Desk) -> None:
    desk.template().fill(
        words.UNITS,
        [
            {
                "Giai đoạn: Tên": "Xã Bản Mới Minh Hoạ",
                "Giai đoạn: Cấp của đơn vị": "Cấp xã",
                "Giai đoạn: Đơn vị cấp trên": "Tỉnh Minh Hoạ",
            }
        ],
    )
    desk.fill(PERSON, [{**ROW, "Đơn vị": "Xã Bản Mới Minh Hoạ"}])
    assert outcomes(desk.write()) == {"new": 2}
    roll, problems = check_content(desk.content)
    assert "xa-ban-moi-minh-hoa/2021/lo-thi-minh-hoa" in roll.records
    assert not any(one.is_error for one in problems)


def test_an_unknown_authority_is_told_where_it_stands_and_nowhere_else(desk: Desk) -> None:
    decision = {"Số, ký hiệu": "77-QĐ/TU", "Ngày ban hành": "3/4/2023"}
    desk.template().fill("Quyết định", [decision | {"Cơ quan ban hành": "Ban lạ"}])
    desk.fill(PERSON, [ROW | {"Ghi nhận: Quyết định": "77-QĐ/TU"}])
    plan = desk.plan()
    assert outcomes(plan) == {"refused": 1, "waiting": 1}
    unknown, waits = sorted(plan.all_told, key=lambda one: one.problem.code)
    assert (unknown.problem.code, waits.problem.code) == ("choice-unknown", "draft-waits")
    assert "--new-authority" in unknown.problem.remedy.vi


def test_an_excel_date_of_birth_becomes_the_year(desk: Desk) -> None:
    desk.template().fill(PERSON, [ROW | {"Năm sinh": datetime.date(1981, 5, 17)}])
    plan = desk.write()
    assert new(desk)["born"] == "1981"
    (found,) = plan.all_told
    assert (found.problem.code, found.place.heading) == ("birth-year-kept", "Năm sinh")


def test_many_changed_names_are_written_only_where_that_is_asked_for(desk: Desk) -> None:
    names = ["Lò Thử Một", "Vàng Thử Hai", "Giàng Thử Ba", "Hạng Thử Bốn"]
    desk.template().fill(PERSON, [ROW | {"Tên": name} for name in names])
    desk.write()
    desk.export()
    book = desk.open()
    column = headings(book[PERSON])["Tên"]
    for row in book[PERSON].iter_rows(min_row=2):
        cell = row[column - 1]
        cell.value = f"{cell.value} Đổi" if cell.value in names else cell.value
    desk.save(book)
    asked = ("import", str(desk.file), "--content", str(desk.content), "--write")
    before = files(desk.content)
    outcome = run(*asked)
    assert (outcome.status, files(desk.content)) == (1, before)
    assert "[lỗi của cả tệp] 4 hồ sơ cùng đổi tên" in outcome.out
    assert run(*asked, "--allow-renames").status == 0
    assert files(desk.content) != before


def preview(desk: Desk) -> list[str]:
    outcome = run("import", str(desk.file), "--content", str(desk.content))
    return [line.strip() for line in outcome.out.splitlines() if line.startswith("    ")]


def test_a_preview_speaks_as_the_sheets_do(desk: Desk) -> None:
    desk.export()
    person = "suoi-hoa/2021/nguyen-van-an"
    row = row_of(desk.open()[PERSON], person)
    desk.put(PERSON, row, "Giới tính", "Nữ")
    desk.put(PERSON, row, "Cũng hiện ở đơn vị", "Huyện Đồi Chè")
    desk.put(PERSON, row, "Căn cứ công bố: Ngày đồng ý", "6/11/2021")
    desk.put(PERSON, row, "Ghi nhận: Trạng thái", "Biểu dương, khen thưởng")
    desk.put(PERSON, row, "Ghi nhận: Truy tặng", "có")
    desk.put(MODEL, row_of(desk.open()[MODEL], EARLIER), "Ảnh: Điểm chính", "0,25; 0,6")
    assert sorted(preview(desk)) == sorted(
        [
            "Giới tính: nam → nữ",
            "Cũng hiện ở đơn vị 1: Tỉnh Minh Hoạ → Huyện Đồi Chè",
            "Căn cứ công bố: Ngày đồng ý: 5/11/2021 → 6/11/2021",
            "Các lần ghi nhận 1: Trạng thái: Ghi danh, công nhận → Biểu dương, khen thưởng",
            "Các lần ghi nhận 1: Truy tặng: (trống) → có",
            "Ảnh 1: Điểm chính 1: 0,5 → 0,25",
        ]
    )


def test_a_conflict_names_what_arrives_with_it(desk: Desk) -> None:
    desk.template().fill(PERSON, [ROW])
    desk.write()
    decision = {
        "Số, ký hiệu": "7-QĐ/TU",
        "Ngày ban hành": "1/3/2022",
        "Cơ quan ban hành": "thi-uy-suoi-hoa",
    }
    desk.fill(words.DECISIONS, [decision])
    desk.put(PERSON, 3, "Ghi nhận: Quyết định", "7-QĐ/TU")
    assert "Các lần ghi nhận 1: Quyết định: (trống) ≠ 7-QĐ/TU" in preview(desk)
