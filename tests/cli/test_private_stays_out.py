"""What is private neither comes into the roll nor shows in what is told of it; all is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.web_form.entry_text import without_private
from tests.cli.deliveries import TOWN, Delivery, form, listed, person
from tests.commands import Outcome, run, write_files
from tests.forms.office_lists import TITLE, excel_list
from tests.sheets.officers import Desk as Workbook

NUMBER = "0900000078"
STEM = "nguyen-van-thu"
HOMES = {
    "Số 12, đường Lê Lợi, bản Nà": "Bản Nà",
    "Số nhà 12 ngõ 3 tổ 5": "Tổ 5",
    "Bản Nà, số nhà 12": "Bản Nà",
    "Số nhà 12 đường Lê Lợi": None,
    "12/5 Ngõ 3 Tổ 4": "Tổ 4",
    "P.302 chung cư A1": None,
    "Tổ 3 số 12": "Tổ 3",
    "Lô 5": None,
}


def workbook(delivery: Delivery, sheet: str = "Cá nhân", **row: str) -> Outcome:
    desk = Workbook(delivery.content, delivery.root / "a.xlsx").template()
    said = {
        "Tên": "Nguyễn Văn Thử",
        "Đơn vị": TOWN,
        "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
        "Ghi nhận: Năm": "2024",
        "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
    }
    desk.fill(sheet, [said | {key.replace("__", ": "): text for key, text in row.items()}])
    return run("import", str(desk.file), "--content", str(delivery.content), "--write")


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("way", ["form", "workbook", "list"])
def test_of_a_house_the_village_alone_comes_in(tmp_path: Path, home: str, way: str) -> None:
    delivery = Delivery(tmp_path)
    if way == "form":
        said = delivery.send({"a.docx": form(**{"Thôn, bản, tổ dân phố": home})})
    elif way == "list":
        headings = ("STT", "Họ và tên", "Thôn, bản", "Đơn vị")
        sheet = excel_list(TITLE, headings, [("1", "Nguyễn Văn Thử", home, TOWN)])
        said = delivery.send({"a.xlsx": sheet})
    else:
        said = workbook(delivery, **{"Thôn, bản, tổ dân phố": home})
    assert said.status == 0, said.out
    assert "số nhà, ngõ, đường là nơi ở riêng tư nên không lấy" in said.out
    assert delivery.record(STEM).get("village") == HOMES[home]
    check = delivery.check()
    assert "house-address" not in check.out


def test_nor_from_the_form_of_the_browser() -> None:
    text, told = without_private("name: Mẫu\nvillage: 12 Thạch Sơn, tổ 3\n", "")
    assert text == "name: Mẫu\nvillage: Tổ 3\n"
    assert len(told) == 1


def test_a_check_tells_of_a_house_in_a_village_written_by_hand(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    data = "kind: individual\nname: Mẫu\nunit: suoi-hoa\nvillage: {}\nhonours: "
    data += "[{{key: a, status: named, year: 2024}}]\n"
    homes = ("12 Thạch Sơn, tổ 3", "Số nhà 12, tổ 5", "Thôn 3")
    files = {
        f"records/suoi-hoa/2024/mau-{n}.yml": data.format(repr(h)) for n, h in enumerate(homes)
    }
    write_files(delivery.content, files)
    said = delivery.check()
    assert said.out.count("(house-address)") == 2
    assert "nơi ở riêng tư: chỉ ghi “Tổ 3”" in said.out


@pytest.mark.parametrize("village", ["Tổ dân phố số 5", "Thôn 3", "Bản Nà", "Khu phố 2"])
def test_a_village_stays_as_it_is(tmp_path: Path, village: str) -> None:
    delivery = Delivery(tmp_path)
    said = delivery.send({"a.docx": form(**{"Thôn, bản, tổ dân phố": village})})
    assert (said.status, "village-kept" in said.out) == (0, False)
    assert delivery.record(STEM)["village"] == village


@pytest.mark.parametrize(
    "row",
    [
        {"Ghi nhận: Số văn bản": NUMBER},
        {"Nguồn: Tên bài": f"Bài {NUMBER}"},
        {"Nguồn: Tên bài": "Bài", "Nguồn: Địa chỉ trang web": f"https://a.vn/x?phone={NUMBER}"},
        {"Tên": f"Nguyễn Văn Thử {NUMBER}"},
        {"Mã": f"suoi-hoa/2024/{STEM}-{NUMBER}-2"},
    ],
)
def test_a_number_is_refused_and_shown_nowhere(tmp_path: Path, row: dict[str, str]) -> None:
    delivery = Delivery(tmp_path)
    said = workbook(delivery, **row)
    assert said.status == 1
    assert delivery.records(STEM) == {}
    assert "(phone-number)" in said.out
    assert NUMBER not in said.out + said.err


@pytest.mark.parametrize("name", ["Vàng A Páo +84900000078", NUMBER, f"Vàng A Páo {NUMBER}901"])
def test_the_summary_of_an_import_masks_numbers_in_ids(tmp_path: Path, name: str) -> None:
    delivery = Delivery(tmp_path)
    said = delivery.send({"a.xlsx": listed(person(name), person("Mẫu", unit="Xã Không Có"))})
    assert "900000078" not in said.out + said.err
    assert "00078" not in said.out + said.err


def test_nor_in_a_list_or_in_the_id_of_a_decision(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    row = person(f"Nguyễn Văn Thử {NUMBER}")
    said = delivery.send({"a.xlsx": listed(row)})
    assert delivery.records(STEM) == {}
    assert NUMBER not in said.out + said.err
    desk = Workbook(delivery.content, delivery.root / "b.xlsx").template()
    decision = {"Mã": f"co-quan-2024-{NUMBER}", "Số, ký hiệu": "12-QĐ/TU", "Ngày ban hành": "2024"}
    desk.fill("Quyết định", [decision])
    told = run("import", str(desk.file), "--content", str(delivery.content), "--write")
    assert told.status == 1
    assert NUMBER not in told.out + told.err


@pytest.mark.parametrize("number", [NUMBER, "034082001234", "O34082001234", "O9l2345678"])
@pytest.mark.parametrize("way", ["list", "workbook", "form"])
def test_the_number_of_a_decision_is_judged_as_it_was_typed(
    tmp_path: Path, number: str, way: str
) -> None:
    delivery = Delivery(tmp_path)
    sign = f"{number}/QĐ-UBND"
    if way == "list":
        said = delivery.send({"a.xlsx": listed(person(), number=sign)})
    elif way == "form":
        said = delivery.send({"a.docx": form(**{"Số, ký hiệu": sign})})
    else:
        desk = Workbook(delivery.content, delivery.root / "b.xlsx").template()
        desk.fill("Quyết định", [{"Số, ký hiệu": sign, "Ngày ban hành": "2024"}])
        said = run("import", str(desk.file), "--content", str(delivery.content), "--write")
    assert said.status == 1
    # A list's own line can't be read with letters in the number.
    codes = ("(phone-number)", "(identity-number)", "" if number.isdigit() else "(list-decision)")
    assert any(code in said.out for code in codes if code), said.out
    assert not [*(delivery.content / "decisions").rglob("*2001234*")]
    assert delivery.records(STEM) == {}
    assert number.lstrip("0") not in said.out + said.err


ID = f"suoi-hoa/2024/mau-{NUMBER}"


@pytest.mark.parametrize(
    "command",
    [
        ("withdraw", f"Nguyễn Văn Thử {NUMBER}"),
        ("withdraw", ID),
        ("withdraw", ID, "--bar"),
        ("withdraw", ID, "--lift", "--name", "Nguyễn Văn Thử"),
        ("promote", ID, "--to", "CONTENT"),
        ("import", "ds.xlsx", "--unit", f"Xã Mẫu {NUMBER}"),
        ("import", "ds.xlsx", "--decision", f"điện thoại {NUMBER}"),
        ("volumes", f"Nguyễn Văn Thử {NUMBER}"),
        ("volumes", ID),
        ("report", "a.xlsx", "--unit", f"xã {NUMBER}", "--from", "2020", "--to", "2024"),
        ("check", f"{NUMBER}.yml"),
    ],
    ids=" ".join,
)
def test_nor_is_what_was_typed_behind_a_command_told_again(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    delivery = Delivery(tmp_path)
    (tmp_path / "ds.xlsx").write_bytes(listed(person()))
    content = str(delivery.content)
    words = [content if word == "CONTENT" else word for word in command]
    said = run(*words, "--content", content, cwd=tmp_path)
    assert "09•••••" in said.out + said.err
    assert NUMBER not in said.out + said.err


def test_an_authority_with_a_number_is_not_added(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    name = f"Phòng Mẫu {NUMBER}"
    said = delivery.send({"a.xlsx": listed(person())}, "thu", "--new-authority", name)
    assert said.status == 2
    assert NUMBER not in said.out + said.err
    authorities = delivery.content / "vocabulary" / "authorities.yml"
    assert NUMBER not in authorities.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab"])
def test_a_check_does_not_show_it_in_the_name_of_a_file(tmp_path: Path, form: str) -> None:
    delivery = Delivery(tmp_path)
    data = (
        "kind: model\nname: Mẫu\nunit: suoi-hoa\nhonours: [{key: a, status: named, year: 2024}]\n"
    )
    write_files(delivery.content, {f"records/suoi-hoa/2024/mau-{NUMBER}-2.yml": data})
    said = run("check", "--content", str(delivery.content), "--format", form)
    assert said.status == 1
    assert "phone-number" in said.out
    assert NUMBER not in said.out + said.err


@pytest.mark.parametrize("sheet", ["Mô hình, cách làm hay", "Tập thể"])
def test_of_a_model_nobody_is_asked_who_agreed(tmp_path: Path, sheet: str) -> None:
    delivery = Delivery(tmp_path)
    consent = {
        "Căn cứ công bố: Căn cứ": "có văn bản đồng ý",
        "Căn cứ công bố: Ngày đồng ý": "2/3/2025",
    }
    said = workbook(delivery, sheet, **consent, Tên="Bếp không khói")
    assert "consent-by" not in said.out
    assert delivery.record("bep-khong-khoi")["consent"]["given"] == "2025-03-02"
    person = workbook(delivery, **consent)
    assert "(consent-by)" in person.out
