"""A list of people who were not honoured never becomes honours, whatever decision it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from honour_roll.forms.list_purpose import purpose_of
from honour_roll.forms.list_title import read_title
from honour_roll.model.terms import Status
from tests.commands import run
from tests.forms.filling import codes, copied_content
from tests.forms.office_lists import excel_list, word_list
from tests.forms.test_list_rows import FIRST, HEADINGS, SECOND, book_of, names, plan_of, said
from tests.keyboard import keyboard

DECISION = "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa)"
THIRD = ("3", "Lò Văn Ba", "1963", "Trưởng bản", "Thị xã Suối Hoa", "Hiến đất")
_PRAISING = "Quyết định số 15/QĐ-UBND ngày 10/1/2024 của UBND xã về khen thưởng tổng kết năm"
UNCLEAR = "Danh sách cán bộ đoàn"


def sheet_of(title: str, *rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> Any:
    book: Any = openpyxl.Workbook()
    for line in (["DANH SÁCH"], [title], [DECISION], headings, *(rows or (FIRST,))):
        book.active.append(list(line))
    return book


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Danh sách cá nhân được tặng Giấy khen", "commended"),
        ("Danh sách tập thể, cá nhân được tuyên dương", "commended"),
        ("DANH SACH CA NHAN DUOC BIEU DUONG", "commended"),
        ("Danh sách điển hình được ghi danh", "recognised"),
        ("Danh sách cá nhân được khen thưởng trong hỗ trợ xóa nhà tạm", "commended"),
        ("Danh sách cá nhân được biểu dương trong công tác cai nghiện ma tuý", "commended"),
        ("Danh sách cá nhân được khen về chuẩn bị đại hội", "commended"),
        ("Danh sách tăng cường cán bộ", None),
        ("Danh sách hộ nghèo được tặng quà Tết", None),
        ("Danh sách cá nhân đề nghị tặng Giấy khen", None),
        ("Danh sách công nhận hộ nghèo", None),
        ("Danh sách được khen trong thi hành kỷ luật Đảng", None),
        ("Danh sách của Hội đồng Thi đua - Khen thưởng", None),
        (UNCLEAR, None),
        ("Danh sách mô hình được công nhận", "recognised"),
        ("Danh sách cá nhân được công nhận điển hình tiên tiến", "recognised"),
        ("Danh sách được tặng thưởng Bằng khen", "commended"),
        ("Danh sách tặng Huy hiệu 40 năm tuổi Đảng", "commended"),
        ("Danh sách được tặng Bằng khen về thu hồi đất, giải phóng mặt bằng", "commended"),
        ("Danh sách đảng viên dự bị được khen thưởng", "commended"),
        ("Danh sách thí sinh được công nhận trúng tuyển viên chức", None),
        ("Danh sách phạm nhân được biểu dương trong cải tạo", None),
        ("Danh sách được tặng sổ tiết kiệm", None),
    ],
)
def test_the_title_says_what_was_done_with_those_listed(title: str, status: str | None) -> None:
    assert purpose_of(title, "", "").status == status


@pytest.mark.parametrize(
    ("title", "headings", "words"),
    [
        ("Cán bộ, đảng viên bị thi hành kỷ luật", "", "kỷ luật"),
        ("Cán bộ, đảng viên bị thi hành kỉ luật", "", "kỉ luật"),
        ("CAN BO BI THI HANH KY LUAT", "", "ky luat"),
        ("Đối tượng cai nghiện ma túy tự nguyện", "", "cai nghiện"),
        ("Hộ nghèo được hỗ trợ xóa nhà tạm", "", "hộ nghèo"),
        ("Danh sách hộ gia đình", "Số tiền trợ cấp", "trợ cấp"),
        ("Cá nhân không đủ điều kiện khen thưởng", "", "không đủ"),
        ("Cá nhân chưa được công nhận", "", "chưa được"),
        ("Cá nhân bị thu hồi Giấy khen", "", "thu hồi"),
        ("Danh sách cán bộ", "Hình thức kỷ luật", "kỷ luật"),
        ("Người khuyết tật nặng được công nhận", "", "khuyết tật"),
        ("Người nghiện được công nhận hoàn thành cai", "", "nghiện"),
        ("Hộ được công nhận hộ có hoàn cảnh khó khăn", "", "khó khăn"),
        ("Bệnh nhân tâm thần được tặng áo ấm", "", "bệnh nhân"),
        ("TRE EM NHIEM HIV DUOC TANG SACH", "", "hiv"),
        ("Nạn nhân chất độc da cam được tặng sổ tiết kiệm", "", "nạn nhân"),
    ],
)
def test_words_that_deny_an_honour_bar_the_list(title: str, headings: str, words: str) -> None:
    found = purpose_of(title, "", headings)
    assert (found.status, found.barred) == (None, words)


def criticised(
    title: str, *, before: str = "", column: str = "Thành tích", sheet: str = "DS"
) -> Any:
    headings = (*HEADINGS[:5], column)
    book = sheet_of(title, headings=headings)
    book.active.cell(1, 1).value = before or None
    book.active.title = sheet
    return book


@pytest.mark.parametrize(
    ("book", "code"),
    [
        (criticised("DANH SÁCH CÁ NHÂN KHÔNG HOÀN THÀNH NHIỆM VỤ", before=_PRAISING), "barred"),
        (criticised("DANH SÁCH PHÊ BÌNH, RÚT KINH NGHIỆM", before=_PRAISING), "barred"),
        (criticised("DANH SACH PHE BINH", before=_PRAISING), "barred"),
        (criticised("DANH SÁCH KIỂM ĐIỂM (Kèm theo Quyết định về khen thưởng)"), "barred"),
        (criticised("DANH SÁCH CÁN BỘ CHƯA HOÀN THÀNH", column="Hình thức khen thưởng"), "barred"),
        (criticised("DANH SÁCH PHÊ BÌNH", sheet="Khen thưởng 2024"), "barred"),
        (criticised("DANH SÁCH TẶNG GIẤY KHEN VÀ PHÊ BÌNH"), "unclear"),
        (criticised("DANH SÁCH", before=_PRAISING, sheet="Phê bình"), "unclear"),
    ],
)
def test_words_around_a_list_of_people_criticised_make_it_no_list_of_honours(
    tmp_path: Path, book: Any, code: str
) -> None:
    book.save(tmp_path / "ds.xlsx")
    content = copied_content(tmp_path)
    done = run("import", str(tmp_path / "ds.xlsx"), "--content", str(content), "--yes", "--write")
    assert (done.status, f"(list-{code})" in done.out) == (1, True), done
    assert not [*content.rglob("lo-van-mot*")]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Điển hình được ghi danh học tập và làm theo tư tưởng Hồ Chí Minh năm 2024", "recognised"),
        ("Cá nhân được khen thưởng thành tích đột xuất trong cứu người bị nạn", "commended"),
        ("Trích ngang cá nhân được khen thưởng", "commended"),
    ],
)
@pytest.mark.parametrize("save", [excel_list, word_list])
def test_the_command_takes_a_list_of_people_honoured_and_asks_nothing(
    tmp_path: Path, title: str, status: str, save: Callable[..., bytes]
) -> None:
    path = tmp_path / ("ds.xlsx" if save is excel_list else "ds.docx")
    path.write_bytes(save(("DANH SÁCH", title.upper(), DECISION), HEADINGS, [FIRST]))
    content = copied_content(tmp_path)
    done = run("import", str(path), "--content", str(content), "--yes", "--write")
    assert (done.status, "(list-" in done.out) == (0, False), done
    (record,) = content.rglob("lo-van-mot.yml")
    assert f"status: {status}" in record.read_text(encoding="utf-8")


def test_the_subject_of_the_decision_says_it_where_the_title_does_not() -> None:
    assert (
        purpose_of("Danh sách (Kèm theo Quyết định về khen thưởng)", "", "").status == "commended"
    )


def test_a_column_of_honours_tells_what_the_title_does_not() -> None:
    assert read_title(["Danh sách"], "STT Họ và tên Hình thức khen thưởng").status == "commended"
    assert read_title(["Danh sách"], "STT Họ và tên", "Ghi danh").status == "recognised"


def test_nobody_of_a_barred_list_becomes_a_record_nor_its_decision_one(tmp_path: Path) -> None:
    book = sheet_of("Cán bộ, đảng viên bị thi hành kỷ luật")
    for given in (None, Status.COMMENDED):
        plan = plan_of(tmp_path, book, status=given)
        assert (plan.steps, codes(plan)) == ((), ["list-barred"])
    told = said(plan, "list-barred")
    assert "“kỷ luật”" in told
    assert "ghi rõ vào dòng tiêu đề" in told


def test_a_list_whose_title_says_nothing_waits_until_somebody_does(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, sheet_of(UNCLEAR))
    assert (plan.steps, codes(plan)) == ((), ["list-unclear"])
    assert "--status" in said(plan, "list-unclear")
    given = plan_of(tmp_path, sheet_of(UNCLEAR), status=Status.RECOGNISED)
    assert names(given) == ["Lò Văn Một"]


def test_rows_below_a_heading_of_those_who_were_not_honoured_are_left_out(tmp_path: Path) -> None:
    rows = [
        ("I", "CÁ NHÂN ĐƯỢC KHEN THƯỞNG"),
        FIRST,
        ("II", "CÁ NHÂN KHÔNG ĐỦ ĐIỀU KIỆN KHEN THƯỞNG"),
        SECOND,
        ("III", "TẬP THỂ"),
        ("1", "Chi bộ Một", "", "", "Thị xã Suối Hoa", "Giữ sạch đường phố"),
    ]
    plan = plan_of(tmp_path, book_of(*rows))
    assert names(plan) == ["Lò Văn Một", "Chi bộ Một"]
    told = said(plan, "list-barred")
    assert "hàng 7" in told
    assert "các hàng 8 " in told


def test_a_later_sheet_with_a_title_of_its_own_does_not_share_the_honour(tmp_path: Path) -> None:
    book = book_of(FIRST)
    for title, row in (("DANH SÁCH CÁ NHÂN", SECOND), ("Danh sách cán bộ nghỉ hưu", THIRD)):
        sheet = book.create_sheet()
        for line in ([title], list(HEADINGS), list(row)):
            sheet.append(line)
    plan = plan_of(tmp_path, book)
    assert names(plan) == ["Lò Văn Một", "Lò Văn Hai"]
    assert "Danh sách cán bộ nghỉ hưu" in said(plan, "list-unclear")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("ĐỀ NGHỊ CẤP TRÊN TẶNG BẰNG KHEN", "list-unclear"),
        ("KHÁCH MỜI DỰ LỄ TRAO TẶNG", "list-barred"),
        ("DANH SÁCH CÁ NHÂN", None),
        ("II. HỘ GIA ĐÌNH TIÊU BIỂU", None),
    ],
)
def test_a_later_table_is_of_those_honoured_if_it_says_nothing_else(
    tmp_path: Path, title: str, code: str | None
) -> None:
    book = book_of(FIRST)
    sheet = book.create_sheet()
    for line in ([title], HEADINGS, SECOND):
        sheet.append(list(line))
    plan = plan_of(tmp_path, book)
    assert names(plan) == ["Lò Văn Một", *(() if code else ("Lò Văn Hai",))]
    assert code is None or title in said(plan, code)


def test_a_list_behind_a_barred_one_is_told_where_the_words_stand(tmp_path: Path) -> None:
    book = sheet_of("Cán bộ bị thi hành kỷ luật")
    book.active.title = "Kỷ luật"
    for name in ("Phụ lục 2", "Phụ lục 3"):
        sheet = book.create_sheet(name)
        for line in (["DANH SÁCH"], HEADINGS, SECOND):
            sheet.append(line)
    plan = plan_of(tmp_path, book)
    assert plan.steps == ()
    told = {one.place.sheet: one.problem.what.vi for one in plan.all_told}
    assert "tiêu đề hoặc tên cột có “kỷ luật”" in told["Kỷ luật"]
    for name in ("Phụ lục 2", "Phụ lục 3"):
        assert "tiêu đề hoặc tên cột" not in told[name]
        assert "danh sách đứng trước (ở ds.xlsx, trang tính “Kỷ luật”) có “kỷ luật”" in told[name]


@pytest.mark.parametrize(("answer", "written"), [("2", True), ("", False)])
def test_in_the_dialogue_the_title_is_shown_and_the_question_asked(
    tmp_path: Path, answer: str, written: bool
) -> None:
    content = copied_content(tmp_path)
    path = tmp_path / "ds.xlsx"
    sheet_of(UNCLEAR).save(path)
    with keyboard("import", str(path), "--content", str(content), "--ask") as keys:
        keys.wait_for(f"tiêu đề: DANH SÁCH {UNCLEAR}")
        keys.wait_for("trạng thái: chưa rõ")
        keys.answer("là đúng?", "c\n")
        keys.answer("Những người trong danh sách đã được", f"{answer}\n")
        assert "\r\nDanh sách ở ds.xlsx" in keys.told
        assert "\\x0a" not in keys.told
        if written:
            keys.answer("mục vào Sổ?", "c\n")
            keys.wait_for("Đã ghi 2 mục")
        else:
            keys.wait_for("list-unclear")
        assert keys.end() == (0 if written else 1)


def test_in_the_dialogue_the_words_that_make_a_title_doubtful_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    sheet_of("Danh sách cá nhân trình tặng Giấy khen").save(path)
    content = copied_content(tmp_path)
    with keyboard("import", str(path), "--content", str(content), "--ask") as keys:
        keys.answer("là đúng?", "c\n")
        keys.wait_for("Có “trình tặng” nên chưa rõ những người này")
        keys.answer("Những người trong danh sách đã được", "\n")
        keys.wait_for("list-unclear")
        assert keys.end() == 1


def test_the_command_shows_a_barred_list_and_asks_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    sheet_of("Đối tượng cai nghiện ma túy").save(path)
    done = run("import", str(path), "--content", str(copied_content(tmp_path)))
    assert (done.status, "list-barred" in done.out) == (1, True)
    assert "tiêu đề: DANH SÁCH Đối tượng cai nghiện" in done.err
