"""Lists and forms of offices by the real command: titles, lines of decisions, units of then."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.commands import Outcome, run
from tests.forms.filling import as_bytes, blank, copied_content, fill
from tests.forms.office_lists import excel_list, word_list

LINE = "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa về việc khen thưởng)"
ONE = ("1", "Lò Văn Thử", "1961", "Trưởng bản", "Thị xã Suối Hoa", "Hiến đất làm đường", "")
TWO = ("2", "Vàng Thị Mẫu", "1970", "Giáo viên", "Thị xã Suối Hoa", "Dạy chữ", "")
FORM = {
    "Loại": "Cá nhân",
    "Tên": "Lò Thị Mẫu",
    "Năm sinh": "1980",
    "Đơn vị": "Thị xã Suối Hoa",
    "Trạng thái": "Biểu dương, khen thưởng",
    "Hình thức": "Giấy khen",
    "Căn cứ": "đã công bố chính thức",
}


class Office:
    """A content folder, and what is sent to it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = copied_content(root)

    def send(self, name: str, data: bytes, *options: str) -> Outcome:
        path = self.root / name
        path.write_bytes(data)
        return run("import", str(path), "--content", str(self.content), "--write", *options)

    def list(
        self, title: Sequence[str], rows: Sequence[Sequence[str]] = (ONE,), *options: str
    ) -> tuple[Outcome, Outcome]:
        """The same list in Word and, afterwards, in Excel."""
        word = word_list(title=title, rows=rows)
        excel = excel_list(title=title, rows=rows)
        return self.send("ds.docx", word, "--yes", *options), self.send(
            "ds.xlsx", excel, "--yes", *options
        )

    def names(self) -> set[str]:
        return {path.stem for path in self.content.rglob("records/*/20*/*.yml")}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.mark.parametrize(
    "title",
    [
        ("DANH SÁCH", "Cá nhân được tặng Giấy khen", LINE.replace(" về việc khen thưởng", "")),
        ("DANH SÁCH", "Cá nhân tiêu biểu trong học tập và làm theo Bác", LINE),
        ("CÁ NHÂN ĐƯỢC THỊ ỦY SUỐI HOA BIỂU DƯƠNG", LINE),
    ],
)
def test_a_list_of_people_honoured_is_written(office: Office, title: Sequence[str]) -> None:
    word, excel = office.list(title)
    assert (word.status, excel.status) == (0, 0), word.out + excel.out
    assert "1 không đổi" in excel.out
    assert "lo-van-thu" in office.names()


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (("DỰ THẢO", "DANH SÁCH", "Cá nhân được tặng Giấy khen", LINE), "dự thảo"),
        (("DANH SÁCH TRÌNH TẶNG GIẤY KHEN", LINE), "trình tặng"),
        (("DANH SÁCH", "Cá nhân được xét tặng Giấy khen", LINE), "xét tặng"),
    ],
)
def test_a_draft_or_a_proposal_is_asked_about(
    office: Office, title: Sequence[str], words: str
) -> None:
    for done in office.list(title):
        assert (done.status, "(list-unclear)" in done.out) == (1, True), done.out
        assert f"vì có “{words}”, chưa rõ những người trong đó" in done.out
        assert "Mới đề nghị, chưa có quyết định thì chưa nhập" in done.out
    assert "lo-van-thu" not in office.names()
    assert [one.status for one in office.list(title, (ONE,), "--status", "commended")] == [0, 0]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (("DANH SÁCH", "Đại biểu dự Hội nghị biểu dương điển hình", LINE), "đại biểu dự"),
        (("DANH SÁCH KHÁCH MỜI", LINE), "khách mời"),
        (("DANH SÁCH BAN TỔ CHỨC LỄ TUYÊN DƯƠNG", LINE), "danh sách ban tổ chức"),
        (("PHÂN CÔNG TRAO GIẤY KHEN", LINE), "phân công"),
        (("DANH SÁCH NHẬN THAY GIẤY KHEN", LINE), "nhận thay"),
        (("DANH SÁCH CÁN BỘ THIẾU TRÁCH NHIỆM", LINE), "thiếu trách nhiệm"),
        (("DANH SÁCH CÁ NHÂN CHẬM TIẾN ĐỘ", LINE), "chậm tiến độ"),
        (("DANH SÁCH ỦNG HỘ QUỸ KHEN THƯỞNG", LINE), "ủng hộ"),
    ],
)
def test_a_list_of_others_is_refused_with_its_reason(
    office: Office, title: Sequence[str], words: str
) -> None:
    for done in office.list(title, (ONE,), "--status", "commended"):
        assert (done.status, "(list-barred)" in done.out) == (1, True), done.out
        assert f"có “{words}”, không phải danh sách được ghi danh, khen thưởng" in done.out
    assert "lo-van-thu" not in office.names()


def test_a_title_that_says_something_unknown_does_not_take_the_decisions_word(
    office: Office,
) -> None:
    for done in office.list(("DANH SÁCH CÁN BỘ ĐI HỌC TẬP KINH NGHIỆM", LINE)):
        assert (done.status, "(list-unclear)" in done.out) == (1, True), done.out


def test_rows_below_a_heading_of_what_is_proposed_are_left_out(office: Office) -> None:
    rows = (
        ("I", "ĐƯỢC TẶNG GIẤY KHEN", "", "", "", "", ""),
        ONE,
        ("II", "ĐỀ NGHỊ CẤP TRÊN TẶNG BẰNG KHEN", "", "", "1", "", ""),
        TWO,
    )
    for done in office.list(("DANH SÁCH", "Cá nhân được tặng Giấy khen", LINE), rows):
        assert "ở dưới dòng “ĐỀ NGHỊ CẤP TRÊN TẶNG BẰNG KHEN”" in done.out, done.out
    assert "lo-van-thu" in office.names()
    assert "vang-thi-mau" not in office.names()


def test_where_all_rows_were_left_out_the_list_is_not_called_empty(office: Office) -> None:
    rows = (("I", "ĐỀ NGHỊ CẤP TRÊN TẶNG BẰNG KHEN", "", "", "", "", ""), ONE)
    for done in office.list(("DANH SÁCH", "Cá nhân được tặng Giấy khen", LINE), rows):
        assert ("list-barred" in done.out, "list-empty" in done.out) == (True, False), done.out


def test_a_day_behind_the_authority_is_read(office: Office) -> None:
    line = "(Kèm theo Quyết định số 27-QĐ/TU của Thị ủy Suối Hoa, ký ngày 17 tháng 5 năm 2024)"
    for done in office.list(("DANH SÁCH", "Cá nhân được tặng Giấy khen", line)):
        assert done.status == 0, done.out
    assert (office.content / "decisions/thi-uy-suoi-hoa-2024-27.yml").exists()


def test_blanks_of_a_line_are_no_authority_to_be_added(office: Office) -> None:
    line = "(Kèm theo Quyết định số 27/QĐ-UBND của UBND xã … ngày … tháng … năm 2024)"
    for done in office.list(("DANH SÁCH", "Cá nhân được tặng Giấy khen", line)):
        assert done.status == 1
        assert "chưa đọc được: ngày ban hành, cơ quan ban hành" in done.out
        assert "--new-authority" not in done.out


def test_a_day_that_does_not_exist_is_called_so(office: Office) -> None:
    line = "(Kèm theo Quyết định số 27-QĐ/TU ngày 31/2/2024 của Thị ủy Suối Hoa)"
    for done in office.list(("DANH SÁCH", "Cá nhân được tặng Giấy khen", line)):
        assert "chưa đọc được: ngày “31/2/2024” (lịch không có ngày này)" in done.out, done.out
        assert "bốn chữ số" not in done.out


@pytest.mark.parametrize(
    ("values", "heading"),
    [
        ({"Năm": "2026"}, "Năm"),
        (
            {
                "Số, ký hiệu": "5-QĐ/TU",
                "Ngày ban hành": "3/4/2026",
                "Cơ quan ban hành": "Thị ủy Suối Hoa",
            },
            "Ngày ban hành",
        ),
    ],
)
def test_a_unit_that_had_ended_is_told_in_words_of_the_form(
    office: Office, values: dict[str, str], heading: str
) -> None:
    done = office.send("phieu.docx", as_bytes(fill(blank(), {**FORM, **values})))
    assert done.status == 1
    assert f"mục “{heading}”: [lỗi] khi đó đơn vị Thị xã Suối Hoa không còn" in done.out
    assert "hoặc ghi tên đơn vị của ngày ấy ở mục đơn vị; đơn vị kế thừa" in done.out
    for unknown in ("Đơn vị khi đó", "bảng tính", "dấu +"):
        assert unknown not in done.out


def test_and_in_words_of_a_list(office: Office) -> None:
    line = LINE.replace("2024", "2026")
    for done in office.list(("DANH SÁCH", "Cá nhân được tặng Giấy khen", line)):
        assert "ghi tên đơn vị của ngày ấy ở mục đơn vị" in done.out, done.out
        assert "Đơn vị khi đó" not in done.out
