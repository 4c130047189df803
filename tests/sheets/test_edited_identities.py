"""An edited export: many people don't change at once, and nobody is typed over somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery
from tests.commands import Outcome, run
from tests.sheets.officers import Desk, headings

NAMES = ["Lò Văn Một", "Hồ Thị Ba", "Giàng A Bốn", "Sùng Thị Sáu", "Vàng Văn Bảy"]
ROW = {
    "Đơn vị": TOWN,
    "Tóm tắt": "Trồng chè (minh hoạ).",
    "Giới tính": "Nữ",
    "Thôn, bản, tổ dân phố": "Bản Mẫu",
    "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
    "Ghi nhận: Năm": "2024",
    "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An export of a roll with five people."""
    content = Delivery(tmp_path).content
    desk = Desk(content, tmp_path / "a.xlsx").template()
    desk.fill(
        "Cá nhân", [{**ROW, "Tên": one, "Năm sinh": f"197{n}"} for n, one in enumerate(NAMES)]
    )
    assert run("import", str(desk.file), "--content", str(content), "--write").status == 0
    desk.export()
    return desk


def put(desk: Desk, heading: str, values: dict[str, str]) -> None:
    """Into the rows of these people."""
    book = desk.open()
    sheet = book["Cá nhân"]
    columns = headings(sheet)
    for n in range(2, sheet.max_row + 1):
        if (name := sheet.cell(n, columns["Tên"]).value) in values:
            sheet.cell(n, columns[heading]).value = values[name]
    desk.save(book)


def sent(desk: Desk, *options: str) -> Outcome:
    return run("import", str(desk.file), "--content", str(desk.content), *options)


@pytest.mark.parametrize(
    ("heading", "value", "what"),
    [
        ("Năm sinh", "196{}", "năm sinh"),
        ("Giới tính", "Nam", "giới tính"),
        ("Thôn, bản, tổ dân phố", "Bản Khác {}", "thôn, bản"),
    ],
)
def test_many_changes_of_one_column_must_be_meant(
    desk: Desk, heading: str, value: str, what: str
) -> None:
    put(desk, heading, {name: value.format(n) for n, name in enumerate(NAMES[:3])})
    assert sent(desk).status == 0
    put(desk, heading, {name: value.format(n) for n, name in enumerate(NAMES)})
    refused = sent(desk, "--write")
    assert refused.status == 1
    assert f"5 hồ sơ cùng đổi {what}: có lẽ một cột đã bị sắp xếp riêng (names-cha" in refused.out
    assert sent(desk, "--allow-renames", "--write").status == 0


def test_what_is_only_added_or_written_otherwise_is_no_change(desk: Desk) -> None:
    put(desk, "Thôn, bản, tổ dân phố", dict.fromkeys(NAMES, "bản Mẫu"))
    assert "names-changed" not in sent(desk).out
    put(desk, "Giới tính", dict.fromkeys(NAMES, ""))
    assert "names-changed" not in sent(desk, "--write").out
    desk.export()
    put(desk, "Giới tính", dict.fromkeys(NAMES, "Nam"))
    assert "names-changed" not in sent(desk, "--write").out


def test_another_person_typed_over_a_row_is_refused(desk: Desk) -> None:
    put(desk, "Năm sinh", {NAMES[0]: "1991"})
    put(desk, "Tên", {NAMES[0]: "Lý Thị Khác"})
    refused = sent(desk, "--write")
    assert refused.status == 1
    assert "(Tên): [lỗi] hàng của “Lò Văn Một” nay là “Lý Thị Khác”, năm sinh cũng" in refused.out
    assert "thêm hàng mới, để trống cột Mã" in refused.out
    assert sent(desk, "--allow-renames", "--write").status == 1


@pytest.mark.parametrize(
    ("heading", "value", "what"),
    [
        ("Năm sinh", "", "năm sinh"),
        ("Giới tính", "", "giới tính"),
        ("Chức vụ, công việc", "Giáo viên", "chức vụ"),
        ("Thôn, bản, tổ dân phố", "Bản Khác", "thôn, bản"),
    ],
)
def test_so_it_is_where_anything_else_that_tells_a_person_changes(
    desk: Desk, heading: str, value: str, what: str
) -> None:
    put(desk, "Tên", {NAMES[0]: "Lý Thị Khác"})
    put(desk, heading, {"Lý Thị Khác": value})
    refused = sent(desk, "--write")
    assert refused.status == 1, refused.out
    assert f"nay là “Lý Thị Khác”, {what} cũng khác" in refused.out


def test_another_name_alone_is_told_and_may_be_meant(desk: Desk) -> None:
    put(desk, "Tên", {NAMES[0]: "Lý Thị Khác"})
    put(desk, "Tóm tắt", {"Lý Thị Khác": "Dạy học (minh hoạ)."})
    done = sent(desk, "--write")
    assert (done.status, "(name-changed)" in done.out) == (0, True), done.out


def test_a_name_mended_with_year_and_sex_is_another_person(desk: Desk) -> None:
    for heading, value in {"Năm sinh": "1991", "Giới tính": "Nam", "Tên": "Lò Văn Mót A"}.items():
        put(desk, heading, {NAMES[0]: value})
    assert sent(desk).status == 0
    put(desk, "Tên", {"Lò Văn Mót A": "Lò Văn Mon"})
    assert "(person-replaced)" in sent(desk).out


@pytest.mark.parametrize("name", ["Lò Văn Mốt", "Lò Văn Minh Một", "Lò Văn Mộng"])
def test_a_name_mended_together_with_a_year_is_told_only(desk: Desk, name: str) -> None:
    put(desk, "Năm sinh", {NAMES[0]: "1991"})
    put(desk, "Tên", {NAMES[0]: name})
    done = sent(desk, "--write")
    assert (done.status, "(name-changed)" in done.out) == (0, True), done.out
