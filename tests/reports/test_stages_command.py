"""``honour-roll reconcile --stages`` in a private repository, and what keeps it private."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tests.commands import run, write_files

PERSON = """
kind: individual
name: {name}
unit: {unit}
honours:
{honours}
sources:
  - {{title: Bài báo mẫu, date: 2020-05-17}}
"""
REGISTERED = "  - {key: dang-ky, status: registered, date: 2020-03-01, movement: phong-trao}\n"
NOMINATED = (
    "  - {key: cong-nhan, status: recognised, level: commune, year: 2020, movement: phong-trao}\n"
    "  - {key: de-nghi, status: nominated, level: province, date: 2020-12-01,"
    " movement: phong-trao}\n"
)
REJECTED = (
    REGISTERED + "  - {key: ket-qua, status: rejected, date: 2020-11-01, movement: phong-trao}\n"
)


def person(name: str, honours: str, unit: str = "xa-mau") -> str:
    return PERSON.format(name=name, honours=honours, unit=unit)


@pytest.fixture
def private(tmp_path: Path) -> Path:
    write_files(
        tmp_path / "content",
        {
            "site.yml": "private: true\n",
            "units/xa-mau.yml": "periods:\n  - {name: Xã Mẫu, level: commune}\n",
            "units/xa-khac.yml": "periods:\n  - {name: Xã Khác, level: commune}\n",
            "records/xa-mau/2020/dang-ky.yml": person("Đăng Ký", REGISTERED),
            "records/xa-mau/2020/de-nghi.yml": person("Đề Nghị", NOMINATED),
            "records/xa-khac/2020/khong-duoc.yml": person("Không Được", REJECTED, "xa-khac"),
            "vocabulary/movements.yml": "phong-trao: {name: Phong trào mẫu}\n",
        },
    )
    return tmp_path


ON = ("--on", "2021-03-01")


def test_the_terminal_tells_who_stands_where_and_waits_how_long(private: Path) -> None:
    outcome = run("reconcile", "--stages", *ON, cwd=private)
    assert outcome.status == 0, outcome
    assert "Danh sách nội bộ" in outcome.out
    assert "Tính đến ngày 01 tháng 3 năm 2021." in outcome.out
    assert "Đăng Ký (xa-mau/2020/dang-ky), Xã Mẫu; đã chờ 365 ngày" in outcome.out
    assert "Đề Nghị (xa-mau/2020/de-nghi), Xã Mẫu, cấp tỉnh; đã chờ 90 ngày" in outcome.out
    assert "Đăng ký (1/3/2020) → Không được công nhận (1/11/2020)" in outcome.out


def test_as_of_a_day_nothing_later_is_known(private: Path) -> None:
    revoked = (
        "  - {key: a, status: recognised, year: 2020, movement: phong-trao}\n"
        "  - {key: b, status: revoked, revokes: a, date: 2020-12-01, movement: phong-trao}\n"
    )
    plan = "  - {key: a, status: planned, period: {from: 2020, to: 2025}, movement: phong-trao}\n"
    write_files(
        private / "content",
        {
            "records/xa-mau/2020/huy-bo.yml": person("Hủy Bỏ", revoked),
            "records/xa-mau/2020/ke-hoach.yml": person("Kế Hoạch", plan),
        },
    )
    out = run("reconcile", "--stages", "--on", "31/10/2020", cwd=private).out
    assert "Tính đến ngày 31 tháng 10 năm 2020." in out
    assert "Không Được (xa-khac/2020/khong-duoc), Xã Khác; đã chờ 244 ngày" in out
    assert "Kế Hoạch" in out
    assert "Ghi danh, công nhận: 2" in out
    assert not [one for one in ("Đề nghị", "Không được công nhận", "Hủy bỏ") if one in out]
    earlier = run("reconcile", "--stages", "--on", "31/12/2019", cwd=private).out
    assert "Chưa có ai ở bước nào." in earlier


def test_those_with_a_result_are_named_with_what_it_was(private: Path) -> None:
    honours = (
        REGISTERED
        + "  - {key: a, status: recognised, form: ghi-danh, level: commune, date: 2020-05-19,"
        " movement: phong-trao}\n"
        "  - {key: b, status: commended, level: province, year: 2021, movement: phong-trao}\n"
    )
    write_files(
        private / "content",
        {
            "records/xa-mau/2020/mot.yml": person("Người Một", honours),
            "vocabulary/forms.yml": "ghi-danh: {name: Ghi danh vào Sổ}\n",
        },
    )
    out = run("reconcile", "--stages", *ON, cwd=private).out
    told = "Người Một (xa-mau/2020/mot), Xã Mẫu"
    assert f"  {told}, Ghi danh vào Sổ, cấp xã, 19/5/2020\n    Đăng ký (1/3/2020) → Ghi" in out
    assert f"Biểu dương, khen thưởng: 1\n  {told}, cấp tỉnh, 2021; thời gian chỉ ghi 2021" in out
    assert "Ghi danh, công nhận: 2\n" in out


def test_of_hundreds_with_a_result_the_first_are_named(private: Path) -> None:
    granted = (
        "  - {key: a, status: commended, year: 2019, movement: phong-trao}\n"
        "  - {key: b, status: commended, year: 2020, movement: phong-trao}\n"
    )
    write_files(
        private / "content",
        {
            f"records/xa-mau/2020/so-{n:03}.yml": person(f"Người Số {n:03}", granted)
            for n in range(60)
        },
    )
    out = run("reconcile", "--stages", *ON, cwd=private).out
    assert "Biểu dương, khen thưởng: 120 lần, của 60 điển hình\n" in out
    assert out.count("  Người Số") == 100
    assert "  … và 20 nữa: ghi thêm TỆP.xlsx vào lệnh để có đủ.\n" in out


def test_a_unit_and_years_narrow_the_list(private: Path) -> None:
    of_unit = run("reconcile", "--stages", *ON, "--unit", "xa-khac", cwd=private).out
    assert ("Không Được" in of_unit, "Đăng Ký" in of_unit) == (True, False)
    later = run("reconcile", "--stages", *ON, "--from", "2021", cwd=private).out
    assert "Chưa có ai ở bước nào." in later


def test_the_workbook_has_the_longest_waiting_first(private: Path) -> None:
    assert run("reconcile", "--stages", *ON, "cho.xlsx", cwd=private).status == 0
    book = openpyxl.load_workbook(private / "cho.xlsx")
    rows = [[cell.value for cell in row] for row in book["Đang chờ"].iter_rows()]
    start = next(n for n, row in enumerate(rows) if row[0] == "Điển hình")
    table = [dict(zip(rows[start], row, strict=True)) for row in rows[start + 1 :]]
    assert [(one["Điển hình"], one["Đã chờ (ngày)"]) for one in table] == [
        ("Đăng Ký", 365),
        ("Đề Nghị", 90),
    ]
    assert "không đăng lên trang" in str(rows[1][0])
    ended = [row[0].value for row in book["Đã có kết quả"].iter_rows()]
    assert ended[-2:] == ["Không Được", "Đề Nghị"]


def test_json_tells_the_same(private: Path) -> None:
    found = json.loads(run("reconcile", "--stages", *ON, "--format", "json", cwd=private).out)
    first = found[0]
    assert (first["name"], first["state"], first["waited_days"]) == ("Đăng Ký", "registered", 365)


def test_a_time_that_is_not_exact_is_told_as_such_in_every_form(private: Path) -> None:
    plan = "  - {key: a, status: planned, period: {from: 2022, to: 2025}, movement: phong-trao}\n"
    year = "  - {key: a, status: registered, year: 2021, movement: phong-trao}\n"
    granted = "  - {key: a, status: recognised, year: 2022, movement: phong-trao}\n"
    write_files(
        private / "content",
        {
            "records/xa-mau/2022/ke-hoach.yml": person("Kế Hoạch", plan),
            "records/xa-mau/2021/ca-nam.yml": person("Cả Năm", year),
            "records/xa-mau/2022/duoc.yml": person("Được", granted),
        },
    )
    told = ("reconcile", "--stages", "--on", "30/12/2022")
    doubt = "hời gian chỉ ghi {}, chưa rõ đến ngày này đã có bước này hay chưa"
    out = run(*told, cwd=private).out
    assert f"Xã Mẫu; chưa rõ đã chờ bao lâu; t{doubt.format('2022–2025')}\n" in out
    assert "(xa-mau/2021/ca-nam), Xã Mẫu; đã chờ ít nhất 364 ngày\n" in out
    assert f"(xa-mau/2022/duoc), Xã Mẫu, 2022; t{doubt.format('2022')}\n" in out
    found = {one["name"]: one for one in json.loads(run(*told, "--format=json", cwd=private).out)}
    assert {one["as_of"] for one in found.values()} == {"2022-12-30"}
    keys = ("since", "waited_days", "waited_at_least", "doubtful")
    rows = {name: tuple(found[name][key] for key in keys) for name in found}
    assert rows["Kế Hoạch"] == ("2022/2025", None, True, True)
    assert rows["Cả Năm"] == ("2021", 364, True, False)
    assert rows["Được"] == ("2022", None, False, True)
    assert rows["Đăng Ký"] == ("2020-03-01", 1034, False, False)
    assert run(*told, "cho.xlsx", cwd=private).status == 0
    book = openpyxl.load_workbook(private / "cho.xlsx")
    cells = {row[0].value: row for row in book["Đang chờ"].iter_rows()}
    assert [cells["Kế Hoạch"][n].value for n in (6, 7)] == ["2022–2025", "chưa rõ"]
    assert cells["Kế Hoạch"][10].value == f"T{doubt.format('2022–2025')}"
    assert (cells["Cả Năm"][7].value, cells["Cả Năm"][7].number_format) == (364, '"ít nhất "#,##0')
    assert (cells["Đăng Ký"][7].value, cells["Đăng Ký"][10].value) == (1034, None)
    ended = [row[0].value for row in book["Đã có kết quả"].iter_rows()]
    assert "Tính đến ngày 30 tháng 12 năm 2022." in ended
    later = run("reconcile", "--stages", "--on", "31/12/2025", cwd=private).out
    assert "chưa rõ" not in later


def test_without_a_day_no_step_is_doubted(private: Path) -> None:
    plan = "  - {key: a, status: planned, period: {from: 2020, to: 2999}, movement: phong-trao}\n"
    files = {"records/xa-mau/2020/ke-hoach.yml": person("Kế Hoạch", plan)}
    write_files(private / "content", files)
    out = run("reconcile", "--stages", cwd=private).out
    assert "Xã Mẫu; chưa rõ đã chờ bao lâu (thời gian ghi: 2020–2999)\n" in out
    assert "đã có bước này hay chưa" not in out


@pytest.mark.parametrize("other", [(), ("--gaps",)])
def test_a_day_without_stages_is_refused(private: Path, other: tuple[str, ...]) -> None:
    outcome = run("reconcile", *other, *ON, cwd=private)
    assert (outcome.status, "--on chỉ dùng cùng với --stages." in outcome.err) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("reconcile", "--stages", "{}/cho.xlsx"),
        ("report", "--unit", "xa-mau", "--from", "2020", "--to", "2020", "{}/cho.xlsx"),
        ("report", "--unit", "xa-mau", "--from", "2020", "--to", "2020", "{}/cho.docx"),
        ("export", "xlsx", "--out", "{}"),
        ("template", "{}/cho.docx"),
    ],
)
@pytest.mark.parametrize(
    "folder", ["content/pages", "cong-khai/content/pages/sau", "khong-ten/noi-dung/pages"]
)
def test_nothing_is_written_where_pages_of_any_roll_are_made_of(
    private: Path, arguments: tuple[str, ...], folder: str
) -> None:
    (private / folder).mkdir(parents=True)
    write_files(private / "cong-khai/content", {"site.yml": "title: Sổ mẫu\n"})
    write_files(private / "khong-ten/noi-dung", {"records/xa-mau/2020/mot.yml": ""})
    outcome = run(*(one.format(folder) for one in arguments), cwd=private)
    assert (outcome.status, "có thể bị đăng lên trang" in outcome.err) == (2, True)
    assert not list((private / folder).iterdir())


def test_a_folder_beside_the_content_is_written_into(private: Path) -> None:
    (private / "trao-doi").mkdir()
    assert run("reconcile", "--stages", "trao-doi/cho.xlsx", cwd=private).status == 0


def test_registered_totals_are_compared_in_a_private_repository(private: Path) -> None:
    write_files(
        private / "content",
        {
            "vocabulary/measures.yml": "honourees: {name: Điển hình}\n",
            "tallies/xa-mau/bai.yml": "unit: xa-mau\nmovement: phong-trao\n"
            "source: {title: Báo cáo mẫu, date: 2020}\n"
            "totals:\n  - {key: a, title: Cá nhân đăng ký, value: 5, kinds: [individual],"
            " status: registered, year: 2020}\n",
        },
    )
    out = run("reconcile", "--unit", "xa-mau", cwd=private).out
    assert "công bố: 5; trong Sổ: 1; còn thiếu: 4" in out
