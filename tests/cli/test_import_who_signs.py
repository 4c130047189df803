"""“Chủ tịch UBND …” where the roll knows the UBND alone: one answer, whatever came before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import HEADINGS, TOWN, Delivery, form, person
from tests.forms.office_lists import excel_list

BODY = f"UBND {TOWN.lower()[0]}{TOWN[1:]}"
HEAD = f"Chủ tịch {BODY}"
ROWS = (person("Lò Thị Mẫu", "1970"), person("Lò Văn Mẫu", "1971"))
ID = "ubnd-suoi-hoa-2024-15"


def listed(by: str, *rows: tuple[str, ...]) -> bytes:
    title = (
        "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số 15/QĐ-UBND ngày 2/9/2024 của {by})",
    )
    return excel_list(title, HEADINGS, rows)


def delivery(root: Path, name: str = BODY) -> Delivery:
    made = Delivery(root)
    file = made.content / "vocabulary/authorities.yml"
    entry = f"ubnd-suoi-hoa:\n  name: {name}\n  level: district\n  unit: suoi-hoa\n"
    file.write_text(file.read_text(encoding="utf-8") + entry, encoding="utf-8")
    return made


def decisions(made: Delivery) -> list[str]:
    return sorted(path.stem for path in (made.content / "decisions").glob("*2024*.yml"))


@pytest.mark.parametrize("order", ["alone", "behind", "together"])
def test_who_signs_for_a_known_body_is_that_body(tmp_path: Path, order: str) -> None:
    made = delivery(tmp_path)
    files = {"b.xlsx": listed(HEAD, *ROWS)}
    if order == "behind":
        assert made.send({"a.xlsx": listed(BODY, ROWS[0])}, "truoc").status == 0
    elif order == "together":
        files["a.xlsx"] = listed(BODY, ROWS[0])
    for already in (False, True):
        done = made.send(files)
        assert done.status == 0, done.out
        assert f"cơ quan ban hành được ghi là “{BODY}” (authority-body)" in done.out
        assert ("Đã ghi 0 mục" in done.out) is already
    assert decisions(made) == [ID]
    assert [len(made.records(one)) for one in ("lo-thi-mau", "lo-van-mau")] == [1, 1]
    assert made.check().status == 0


def test_a_form_gets_the_same_answer(tmp_path: Path) -> None:
    made = delivery(tmp_path)
    said = {
        "Số, ký hiệu": "15/QĐ-UBND",
        "Ngày ban hành": "2/9/2024",
        "Cơ quan ban hành": HEAD,
        "Năm": "",
    }
    done = made.send({"p.docx": form(**said)})
    assert (done.status, "(authority-body)" in done.out) == (0, True), done.out
    assert decisions(made) == [ID]


def test_an_unknown_authority_holds_back_all_rows(tmp_path: Path) -> None:
    made = delivery(tmp_path, HEAD)
    assert made.send({"a.xlsx": listed(HEAD, ROWS[0])}, "truoc").status == 0
    # The same number and day, by an office that is none of that body.
    done = made.send({"b.xlsx": listed("UBND xã Nậm Mơ", *ROWS)})
    assert (done.status, "Đã ghi 0 mục" in done.out) == (1, True), done.out
    assert done.out.count("(unknown-authority)") == 1
    # The body of which somebody signed on the same day: the decision is known.
    done = made.send({"c.xlsx": listed(BODY, *ROWS)}, "sau")
    assert (done.status, "[lỗi]" in done.out) == (0, False), done.out
    assert "coi là một (decision-authority)" in done.out
    assert decisions(made) == [ID]
