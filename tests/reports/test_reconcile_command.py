"""``honour-roll reconcile`` as editors use it, and its workbook as Excel finds it."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.commands import run, write_files

EVIL = '=HYPERLINK("http://ac.example";"bấm")'
UNITS = """
periods:
  - {name: Xã Mẫu, level: commune}
"""
TALLIES = f"""
unit: xa-mau
movement: phong-trao
source:
  title: '{EVIL}'
  publisher: Báo Mẫu
  date: 2020-05-17
  url: https://bao-mau.example/bai
totals:
  - key: tong
    title: '{EVIL}'
    value: 6.084
    kinds: [individual]
    status: recognised
    year: 2020
  - key: phan
    title: Cá nhân cấp huyện
    value: 3
    over: true
    kinds: [individual]
    status: recognised
    level: district
    year: 2020
    part_of: tong
  - {{key: ty-le, title: Tỷ lệ học tập, value: "2,02", measure: percent}}
"""
RECORD = """
kind: individual
name: Người Mẫu
unit: xa-mau
honours:
  - {key: 2020-ghi-danh, status: recognised, year: 2020, movement: phong-trao, level: district}
sources:
  - {title: Bài báo mẫu, date: 2020-05-17}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write_files(
        tmp_path / "content",
        {
            "units/xa-mau.yml": UNITS,
            "tallies/xa-mau/bai.yml": TALLIES,
            "records/xa-mau/2020/nguoi-mau.yml": RECORD,
            "vocabulary/movements.yml": "phong-trao: {name: Phong trào mẫu}\n",
            "vocabulary/measures.yml": "honourees: {name: Điển hình}\n"
            "percent: {name: Tỷ lệ, percent: true}\n",
        },
    )
    return tmp_path


def test_the_terminal_tells_what_is_published_recorded_and_missing(content: Path) -> None:
    outcome = run("reconcile", cwd=content)
    assert outcome.status == 0, outcome
    assert "công bố: 6.084; trong Sổ: 1; còn thiếu: 6.083" in outcome.out
    assert "trong đó: Cá nhân cấp huyện" in outcome.out
    assert "công bố: trên 3; trong Sổ: 1; còn thiếu: trên 2" in outcome.out
    assert "công bố: 2,02%; trong Sổ: không so được, không phải số điển hình" in outcome.out
    assert "nguồn: Báo Mẫu, 17/5/2020" in outcome.out
    assert "Có 3 số liệu đã công bố. Trong đó 2 số liệu so được với Sổ: ở cả 2" in outcome.out


def with_former_unit(content: Path) -> None:
    write_files(
        content / "content",
        {
            "units/xa-cu.yml": "periods: [{name: Xã Cũ, level: commune, until: 2019-12-31}]\n"
            "end: merger\nsuccessors: [xa-mau]\n",
            "records/xa-cu/2019/nguoi-cu.yml": RECORD.replace("xa-mau", "xa-cu").replace(
                "2020", "2019"
            ),
            "tallies/xa-mau/sau.yml": TALLIES.replace("year: 2020", "year: 2019"),
        },
    )


def test_entries_of_former_units_are_told_beside_a_later_total_and_not_counted(
    content: Path,
) -> None:
    with_former_unit(content)
    text = run("reconcile", "--unit", "xa-mau", cwd=content)
    assert "Chưa tính 1 điển hình của đơn vị cũ: Xã Cũ (1)" in text.out, text
    lines = json.loads(run("reconcile", "--format", "json", cwd=content).out)
    told = [line for line in lines if line["former"]]
    assert {(line["recorded"], tuple(line["former"].items())) for line in told} == {
        (0, (("xa-cu", 1),))
    }


def test_the_annex_of_a_review_tells_former_units_beside_the_figures(content: Path) -> None:
    with_former_unit(content)
    run("report", "--unit", "xa-mau", "--from", "2019", "--to", "2019", "x.docx", cwd=content)
    with zipfile.ZipFile(content / "x.docx") as document:
        words = re.sub(r"<[^>]*>", "", document.read("word/document.xml").decode())
    assert "Chưa tính 1 điển hình của đơn vị cũ: Xã Cũ (1)" in words


STATELESS = """
  - {key: nhan-rong, title: Tập thể được chọn, value: 3, kinds: [collective], level: district,
     year: 2021}
  - {key: mo-hinh, title: Mô hình được xác định, value: 216, kinds: [model], measure: models,
     year: 2021}
  - {key: hang-nam, title: Học viên, value: 80, measure: learners, note: Số hằng năm.}
  - {key: khong-nam, title: Lớp học, value: 9, measure: learners}
"""


def test_what_a_source_leaves_unsaid_leaves_no_stump(content: Path) -> None:
    write_files(
        content / "content",
        {
            "tallies/xa-mau/bai.yml": TALLIES.rstrip() + STATELESS,
            "vocabulary/measures.yml": "honourees: {name: Điển hình}\n"
            "percent: {name: Tỷ lệ, percent: true}\nmodels: {name: Mô hình được xác định}\n"
            "learners: {name: Học viên}\n",
        },
    )
    lines = run("reconcile", cwd=content).out.splitlines()
    told = {line.strip(): lines[n + 1].strip() for n, line in enumerate(lines[:-1])}
    unsaid = "trong Sổ: không so được, nguồn không nói là công nhận hay khen thưởng"
    assert told["Tập thể được chọn – Cấp huyện, 2021"] == f"công bố: 3; {unsaid}"
    assert told["Mô hình được xác định – 2021"] == f"công bố: 216; {unsaid}"
    assert told["Học viên"].endswith("không phải số điển hình")
    assert "ghi chú: Số hằng năm." in told.values()
    assert told["Lớp học – Không rõ năm"].endswith("không phải số điển hình")


@pytest.mark.parametrize(
    ("unit", "remark", "count"),
    [
        ("sa-pa", "không nói 214 người đứng đầu có nằm trong 488 cá nhân", 2),
        ("sa-pa", "không nói Tỉnh ủy đã công nhận bao nhiêu", 3),
        ("lai-chau", "chỉ là gửi bài viết và ảnh", 2),
        ("uong-bi", "không nói hình thức khen thưởng và cơ quan quyết định", 2),
        ("pho-yen", "có nằm trong 154", 3),
        ("bac-kan", "hằng năm, không ghi năm nào", 2),
    ],
)
def test_the_terminal_tells_what_the_articles_leave_unsaid(
    unit: str, remark: str, count: int
) -> None:
    out = run("reconcile", "--unit", unit).out
    notes = [line for line in out.splitlines() if line.strip().startswith("ghi chú: ")]
    assert sum(remark.casefold() in line.casefold() for line in notes) == count


def test_the_terminal_warns_as_the_workbook_does_that_lines_are_not_added(content: Path) -> None:
    out = run("reconcile", cwd=content).out
    run("reconcile", "doi-chieu.xlsx", cwd=content)
    main = openpyxl.load_workbook(content / "doi-chieu.xlsx")["Đối chiếu"]
    above = [str(main.cell(row, 1).value) for row in (2, 3, 4)]
    assert out.splitlines()[-3:] == above
    assert "gồm cả các đơn vị trực thuộc khi đó" in above[0]
    assert "Không cộng các dòng với nhau" in above[1]


def test_a_source_of_which_nobody_says_whose_it_is_has_its_title(content: Path) -> None:
    nameless = TALLIES.replace("  publisher: Báo Mẫu\n", "  note: Bản chụp.\n")
    nameless = nameless.replace(f"  title: '{EVIL}'\n  note", "  title: Báo cáo mẫu\n  note")
    write_files(content / "content", {"tallies/xa-mau/bai.yml": nameless})
    out = run("reconcile", cwd=content).out
    assert "      nguồn: “Báo cáo mẫu”, 17/5/2020\n" in out
    assert out.count("  Về nguồn “Báo cáo mẫu”, 17/5/2020: Bản chụp.\n") == 1


def test_a_category_of_which_nobody_says_anything_has_no_time(content: Path) -> None:
    assert (
        "    Tập thể\n      công bố: chưa có số liệu; trong Sổ: 0"
        in run("reconcile", cwd=content).out
    )
    lines = json.loads(run("reconcile", "--format", "json", cwd=content).out)
    assert [one["time"] for one in lines if one["published"] is None] == [None, None]


def test_who_only_lacks_a_form_is_told_beside_the_figure(content: Path) -> None:
    form = "    status: recognised\n    form: ghi-danh\n    level: district\n"
    write_files(
        content / "content",
        {
            "tallies/xa-mau/bai.yml": TALLIES.replace(
                "    status: recognised\n    level: district\n", form
            ),
            "vocabulary/forms.yml": "ghi-danh: {name: Ghi danh}\n",
        },
    )
    words = "1 điển hình khớp nhưng chưa ghi hình thức"
    outcome = run("reconcile", cwd=content)
    assert "công bố: trên 3; trong Sổ: 0; còn thiếu: trên 3" in outcome.out
    assert outcome.out.count(words) == 1
    lines = json.loads(run("reconcile", "--format", "json", cwd=content).out)
    assert [one["formless"] for one in lines].count(1) == 1
    assert [one["formless"] for one in lines if one["source"] is None] == [0, 0]
    run("reconcile", "doi-chieu.xlsx", cwd=content)
    main = openpyxl.load_workbook(content / "doi-chieu.xlsx")["Đối chiếu"]
    assert sum(words in str(cell.value) for row in main.iter_rows() for cell in row) == 1
    mended = RECORD.replace("status: recognised", "status: recognised, form: ghi-danh")
    write_files(content / "content", {"records/xa-mau/2020/nguoi-mau.yml": mended})
    assert words not in run("reconcile", cwd=content).out


def test_years_leave_out_what_has_no_time_and_say_so(content: Path) -> None:
    outcome = run("reconcile", "--from", "2020", "--to", "2020", cwd=content)
    assert "2,02%" not in outcome.out
    assert "Không nêu 1 dòng không rõ thời gian." in outcome.out


def test_where_nothing_can_be_compared_no_zeros_are_counted(content: Path) -> None:
    alone = (
        TALLIES[: TALLIES.index("totals:")] + "totals:\n" + TALLIES[TALLIES.index("  - {key: ty") :]
    )
    write_files(content / "content", {"tallies/xa-mau/bai.yml": alone})
    out = run("reconcile", cwd=content).out
    assert out.endswith("Có 1 số liệu đã công bố; không số nào so được với Sổ.\n")


def test_json_has_null_for_what_nobody_knows(content: Path) -> None:
    lines = json.loads(run("reconcile", "--format", "json", "--unit", "xã mẫu", cwd=content).out)
    assert [(one["published"], one["recorded"], one["missing"]) for one in lines] == [
        (6084, 1, 6083),
        (3, 1, 2),
        (2.02, None, None),
        (None, 0, None),
        (None, 0, None),
    ]
    assert lines[1]["part_of"] == "tong"
    assert lines[1]["over"] is True
    assert lines[2]["not_compared"] == "measure"
    assert lines[0]["source"]["url"] == "https://bao-mau.example/bai"
    assert lines[3]["source"] is None


def test_the_workbook_has_numbers_as_numbers_and_sources_that_lead_on(content: Path) -> None:
    outcome = run("reconcile", "doi-chieu.xlsx", cwd=content)
    assert outcome.out == "Đã ghi vào doi-chieu.xlsx: Đối chiếu 5 dòng; Nguồn 1 dòng.\n"
    book = openpyxl.load_workbook(content / "doi-chieu.xlsx")
    main, sources = book["Đối chiếu"], book["Nguồn"]
    rows = list(main.iter_rows())
    start = next(n for n, row in enumerate(rows) if row[0].value == "Đơn vị")
    head = [cell.value for cell in rows[start]]
    first = dict(zip(head, rows[start + 1], strict=True))
    assert [first[name].value for name in ("Đã công bố", "Đã có trong Sổ", "Còn thiếu")] == [
        6084,
        1,
        6083,
    ]
    part = dict(zip(head, rows[start + 2], strict=True))
    assert part["Là một phần của"].value == EVIL
    assert part["Viết “trên”"].value == "trên"
    assert part["Nội dung"].value == "Trong đó: Cá nhân cấp huyện"
    assert (part["Đã công bố"].value, part["Đã công bố"].number_format) == (3, '"trên "#,##0')
    assert (part["Còn thiếu"].value, part["Còn thiếu"].number_format) == (2, '"trên "#,##0')
    unsaid = dict(zip(head, rows[start + 4], strict=True))
    assert unsaid["Đã công bố"].value == "chưa có số liệu"
    assert unsaid["Còn thiếu"].value == "chưa rõ"
    share = dict(zip(head, rows[start + 3], strict=True))
    assert share["Đã có trong Sổ"].value == "không so được, không phải số điển hình"
    assert share["Còn thiếu"].value == "chưa rõ"
    assert "“chưa có số liệu”, “chưa rõ” không phải là 0." in str(rows[1][0].value)
    assert first["Nguồn"].hyperlink
    place = first["Nguồn"].hyperlink.location or ""
    assert sources[place.rpartition("!")[2]].value == 1
    url = sources[f"D{place.rpartition('A')[2]}"]
    assert url.hyperlink
    assert url.hyperlink.target == "https://bao-mau.example/bai"


def test_no_cell_of_the_workbook_is_a_formula(content: Path) -> None:
    run("reconcile", "doi-chieu.xlsx", cwd=content)
    book = openpyxl.load_workbook(content / "doi-chieu.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert EVIL in [cell.value for cell in cells]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    with zipfile.ZipFile(content / "doi-chieu.xlsx") as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]


def test_the_same_content_gives_the_same_bytes(content: Path) -> None:
    for name in ("mot.xlsx", "hai.xlsx"):
        run("reconcile", name, cwd=content)
    assert (content / "mot.xlsx").read_bytes() == (content / "hai.xlsx").read_bytes()


def test_a_file_that_is_there_is_not_written_over(content: Path) -> None:
    (content / "cu.xlsx").write_bytes(b"cu")
    outcome = run("reconcile", "cu.xlsx", cwd=content)
    assert (outcome.status, (content / "cu.xlsx").read_bytes()) == (1, b"cu")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--unit", "xa-mao"], "Ý bạn là “xa-mau”?"),
        (["--from", "2021", "--to", "2020"], "hãy đổi chỗ hai năm"),
        (["bang.csv"], "phải có đuôi .xlsx"),
    ],
)
def test_wrong_usage_is_told(content: Path, arguments: list[str], words: str) -> None:
    outcome = run("reconcile", *arguments, cwd=content)
    assert (outcome.status, words in outcome.err) == (2, True), outcome


def test_mistakes_that_keep_entries_out_are_told(content: Path) -> None:
    write_files(content / "content", {"records/xa-mau/2020/hong.yml": "kind: individual\n"})
    outcome = run("reconcile", cwd=content)
    assert outcome.status == 1
    assert "mục có lỗi có thể chưa được tính" in outcome.err
    assert "trong Sổ: 1" in outcome.out


def test_gaps_are_told_with_who_works_directly(content: Path) -> None:
    write_files(
        content / "content",
        {
            "records/xa-mau/2020/nguoi-mau.yml": RECORD.replace("level:", "work: direct, level:"),
            "records/xa-mau/2020/nguoi-hai.yml": RECORD.replace("Người Mẫu", "Người Hai"),
            "vocabulary/fields.yml": "y-te: {name: Y tế}\ngiao-duc: {name: Giáo dục}\n",
            "records/xa-mau/2020/nguoi-ba.yml": RECORD.replace(
                "name: Người Mẫu", "name: Người Ba\nfield: giao-duc"
            ).replace(", level: district", ""),
            "units/xa-khong.yml": UNITS.replace("Xã Mẫu", "Xã Không"),
            "tallies/xa-khong/bai.yml": TALLIES.replace("xa-mau", "xa-khong"),
        },
    )
    outcome = run("reconcile", "--gaps", cwd=content)
    assert outcome.status == 0, outcome
    assert "Xã Mẫu – xa-mau: 3 điển hình trong Sổ" in outcome.out
    assert "Chưa có ai ở lĩnh vực: Y tế (2 điển hình không rõ lĩnh vực)\n" in outcome.out
    assert "Cấp Nhà nước (1 điển hình không rõ cấp)\n" in outcome.out
    assert "1 trên 1 điển hình đã rõ (100%); chưa rõ 2 điển hình là cá nhân, hộ" in outcome.out
    nobody = (
        "xa-khong: 0 điển hình trong Sổ\n  Lao động trực tiếp: chưa có điển hình nào là cá nhân"
    )
    assert nobody in outcome.out


def test_a_household_of_which_nobody_tells_the_work_is_no_person(content: Path) -> None:
    household = RECORD.replace("kind: individual", "kind: household")
    write_files(content / "content", {"records/xa-mau/2020/nguoi-mau.yml": household})
    out = run("reconcile", "--gaps", cwd=content).out
    assert "  Lao động trực tiếp: chưa rõ 1 điển hình là cá nhân, hộ gia đình\n" in out


def test_where_no_level_is_known_the_gap_is_told_in_a_word(content: Path) -> None:
    record = RECORD.replace(", level: district", "")
    write_files(content / "content", {"records/xa-mau/2020/nguoi-mau.yml": record})
    out = run("reconcile", "--gaps", cwd=content).out
    assert "  Chưa có ai ở cấp nào (1 điển hình không rõ cấp)\n" in out


def test_the_map_of_gaps_has_a_zero_for_every_empty_cell(content: Path) -> None:
    assert run("reconcile", "--gaps", "cho-trong.xlsx", cwd=content).status == 0
    book = openpyxl.load_workbook(content / "cho-trong.xlsx")
    rows = [[cell.value for cell in row] for row in book["Chỗ trống"].iter_rows()]
    start = next(n for n, row in enumerate(rows) if row[0] == "Đơn vị")
    people = dict(zip(rows[start], rows[start + 1], strict=True))
    assert people["Đối tượng"] == "Cá nhân"
    assert (people["Cấp huyện"], people["Cấp tỉnh"], people["Tổng"]) == (1, 0, 1)
    shares = [[cell.value for cell in row] for row in book["Theo đơn vị"].iter_rows()]
    assert shares[-1][-1] == "chưa rõ"


def test_json_of_the_gaps_names_the_cells_with_somebody(content: Path) -> None:
    found = json.loads(run("reconcile", "--gaps", "--format", "json", cwd=content).out)
    assert found["units"][0]["cells"] == [
        {"field": "khong-ro", "category": "individual", "level": "district", "recorded": 1}
    ]
    assert found["units"][0]["work"] == {"direct": 0, "managing": 0, "unknown": 1, "share": None}
