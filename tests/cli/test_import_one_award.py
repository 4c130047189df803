"""An award that a form tells without its decision, and a list with it, is one honour."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from honour_roll.source.yaml_writer import dump
from tests.cli.deliveries import PHOTO, Delivery, form, listed, person
from tests.forms.filling import as_bytes, blank, fill

BORN = {"Năm_sinh": "1951"}
ROW = person(born="1951")
LIST = listed(ROW)
DECISION = "thi-uy-suoi-hoa-2024-27"
FORM = form(**BORN, Câu_chuyện="Bài viết thử.")


def arrived(root: Path, order: tuple[bytes, ...], *, apart: bool) -> Delivery:
    """Files that came one after the other, or in one folder."""
    delivery = Delivery(root)
    files = [(f"{n}.docx" if one is not LIST else f"{n}.xlsx", one) for n, one in enumerate(order)]
    if not apart:
        assert delivery.send(dict(files)).status == 0
    for n, (name, one) in enumerate(files if apart else ()):
        done = delivery.send({name: one}, f"thu-{n}")
        assert done.status == 0, done.out
    return delivery


def honours(delivery: Delivery) -> list[dict[str, Any]]:
    return list(delivery.record("nguyen-van-thu")["honours"])


@pytest.mark.parametrize("apart", [True, False], ids=["apart", "together"])
@pytest.mark.parametrize(
    "order", list(permutations([FORM, LIST])), ids=["form first", "list first"]
)
def test_it_is_one_honour_with_its_decision_in_any_order(
    tmp_path: Path, order: tuple[bytes, ...], *, apart: bool
) -> None:
    delivery = arrived(tmp_path, order, apart=apart)
    made = [{"key": "2024-giay-khen", "status": "commended", "decision": DECISION}]
    assert honours(delivery) == made
    assert delivery.record("nguyen-van-thu")["story"] == "Bài viết thử.\n"
    assert delivery.check().status == 0
    before = {path: path.read_bytes() for path in delivery.content.rglob("*.yml")}
    for one, name in ((FORM, "p.docx"), (LIST, "ds.xlsx")):
        again = delivery.send({name: one}, f"lai-{name}")
        assert (again.status, "Đã ghi 0 mục" in again.out) == (0, True), again.out
    assert {path: path.read_bytes() for path in delivery.content.rglob("*.yml")} == before


def test_all_orders_make_the_same_file(tmp_path: Path) -> None:
    made = {
        dump(arrived(tmp_path / f"{n}{apart}", order, apart=apart).record("nguyen-van-thu"))
        for n, order in enumerate(permutations([FORM, LIST]))
        for apart in (True, False)
    }
    assert len(made) == 1


def test_the_editor_is_told_that_it_is_taken_for_one(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"p.docx": FORM, "ds.xlsx": LIST})
    (told,) = [line for line in done.out.splitlines() if "(award-joined)" in line]
    assert told.startswith("p.docx, bảng “phiếu 1”, hàng 14, mục “Số, ký hiệu”: [gợi ý]")
    assert "ở ds.xlsx, trang tính “Danh sách”, hàng 5: coi là một lần" in told
    assert "“27-QĐ/TU”" in told


@pytest.mark.parametrize(
    "values",
    [
        {"Hình_thức": ""},
        {"Cấp_ghi_nhận": ""},
        {"Năm": "2023", "date": "5/1/2024"},
    ],
    ids=["no form", "no level", "decided in January"],
)
@pytest.mark.parametrize("list_first", [True, False, None])
def test_what_is_not_certain_is_asked_and_not_written(
    tmp_path: Path, values: dict[str, str], list_first: bool | None
) -> None:
    delivery = Delivery(tmp_path)
    said = {**BORN, **values}
    annex = listed(ROW, date=said.pop("date", "17/5/2024"))
    paper = form(**said)
    files = {"p.docx": paper, "ds.xlsx": annex}
    if list_first is None:
        done = delivery.send(files)
        assert delivery.records("nguyen-van-thu") == {}
        assert "hay không (award-unsure)" in done.out
    else:
        names = ["ds.xlsx", "p.docx"] if list_first else ["p.docx", "ds.xlsx"]
        assert delivery.send({names[0]: files[names[0]]}, "truoc").status == 0
        done = delivery.send({names[1]: files[names[1]]}, "sau")
        assert len(honours(delivery)) == 1
        place = "hồ sơ suoi-hoa/2024/nguyen-van-thu" if list_first else "hồ sơ suoi-hoa/20"
        assert f"có phải là lần đã ghi ở {place}" in done.out
    assert done.status == 1
    assert "số quyết định (mục “Số, ký hiệu”), hoặc năm, hình thức, cấp" in done.out


@pytest.mark.parametrize(
    "values",
    [
        {"Năm": "2023"},
        {"Cấp_ghi_nhận": "Cấp tỉnh"},
        {"Hình_thức": "Ghi danh"},
        {"Trạng_thái": "Ghi danh, công nhận"},
    ],
)
def test_what_differs_are_two_honours(tmp_path: Path, values: dict[str, str]) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"p.docx": form(**{**BORN, **values}), "ds.xlsx": LIST})
    assert done.status == 0, done.out
    assert len(honours(delivery)) == 2
    assert "award-" not in done.out


def test_a_form_that_lacks_what_is_asked_is_taken_once_it_says_it(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"ds.xlsx": LIST})
    values = {**BORN, "Hình_thức": "", "Năm": ""}
    mended = form(
        **values,
        **{
            "Số, ký hiệu": "27-QĐ/TU",
            "Ngày ban hành": "17/5/2024",
            "Cơ quan ban hành": "Thị ủy Suối Hoa",
        },
    )
    done = delivery.send({"p.docx": mended}, "sau")
    assert "award-unsure" not in done.out
    assert len(honours(delivery)) == 1


def test_of_two_decisions_that_fit_none_is_guessed(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    second = listed(ROW, number="33-QĐ/TU", date="2/9/2024")
    done = delivery.send({"p.docx": FORM, "a.xlsx": LIST, "b.xlsx": second})
    assert (done.status, done.out.count("(award-unsure)")) == (1, 2)
    assert delivery.send({"a.xlsx": LIST, "b.xlsx": second}, "moi").status == 0
    done = delivery.send({"p.docx": FORM}, "phieu")
    assert (done.status, len(honours(delivery))) == (1, 2)
    assert "(award-unsure)" in done.out


@pytest.mark.parametrize("apart", [True, False], ids=["apart", "together"])
def test_a_form_that_knows_the_day_but_no_number_is_no_decision_of_its_own(
    tmp_path: Path, *, apart: bool
) -> None:
    delivery = Delivery(tmp_path)
    signed = {"Ngày ban hành": "17/5/2024", "Cơ quan ban hành": "Thị ủy Suối Hoa"}
    files = {"ds.xlsx": LIST, "p.docx": form(**BORN, **signed)}
    for n, (name, one) in enumerate(files.items()):
        if apart:
            assert delivery.send({name: one}, f"thu-{n}").status == 0
    if not apart:
        done = delivery.send(files)
        assert done.status == 0, done.out
    assert [one["decision"] for one in honours(delivery)] == [DECISION]
    decisions = {path.stem for path in (delivery.content / "decisions").iterdir()}
    assert not any("khong-so" in id for id in decisions)


def test_another_day_is_another_decision(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    signed = {"Ngày ban hành": "2/9/2024", "Cơ quan ban hành": "Thị ủy Suối Hoa"}
    delivery.send({"ds.xlsx": LIST, "p.docx": form(**BORN, **signed)})
    assert len(honours(delivery)) == 2


def test_the_position_of_the_list_stands_with_the_honour(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    position = {"Chức vụ, công việc": "Trưởng bản Nậm"}
    delivery.send({"p.docx": form(**BORN, **position, Tóm_tắt="Một việc.")})
    annex = listed(person(born="1951", position="Trưởng bản", summary="Hiến đất"))
    done = delivery.send({"ds.xlsx": annex}, "sau")
    assert done.status == 0, done.out
    assert "đã ghi khác ở mục: Tóm tắt (“Một việc.” ≠ “Hiến đất”); giữ như trong Sổ" in done.out
    (honour,) = honours(delivery)
    assert (honour["position"], honour["decision"]) == ("Trưởng bản", DECISION)
    assert "Đã ghi 0 mục" in delivery.send({"ds.xlsx": annex}, "sau").out


def test_a_list_without_years_of_birth_is_asked_about_and_a_number_is_enough(
    tmp_path: Path,
) -> None:
    delivery = Delivery(tmp_path)
    annex = listed(person())
    done = delivery.send({"p.docx": FORM, "ds.xlsx": annex})
    assert (done.status, done.out.count("(maybe-same)")) == (1, 2)
    assert "ghi số quyết định vào nơi còn thiếu là đủ" in done.out
    signed = {
        "Số, ký hiệu": "27-QĐ/TU",
        "Ngày ban hành": "17/5/2024",
        "Cơ quan ban hành": "Thị ủy Suối Hoa",
    }
    done = delivery.send({"p.docx": form(**BORN, **signed), "ds.xlsx": annex})
    assert done.status == 0, done.out
    assert [one["decision"] for one in honours(delivery)] == [DECISION]


def test_a_position_that_only_the_list_says_is_that_of_the_record(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"p.docx": FORM})
    delivery.send({"ds.xlsx": listed(person(born="1951", position="Trưởng bản"))}, "sau")
    assert delivery.record("nguyen-van-thu")["position"] == "Trưởng bản"
    assert "position" not in honours(delivery)[0]


def test_the_photo_of_a_form_comes_with_it(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"ds.xlsx": LIST})
    paper = form(PHOTO, **BORN)
    assert delivery.send({"p.docx": paper}, "sau").status == 0
    assert delivery.record("nguyen-van-thu")["photos"] == [{"file": "nguyen-van-thu.jpg"}]
    assert len(honours(delivery)) == 1
    assert "Đã ghi 0 mục" in delivery.send({"p.docx": paper}, "sau").out


def test_a_collective_is_told_by_its_name_and_unit(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    values = {
        "Loại": "Mô hình, cách làm hay",
        "Tên": "Bếp ăn không khói",
        "Đơn vị": "Thị xã Suối Hoa",
        "Trạng thái": "Ghi danh, công nhận",
        "Năm": "2024",
        "Căn cứ": "đã công bố chính thức",
    }
    paper = as_bytes(fill(blank(), values))
    first = delivery.send({"a.docx": paper, "b.docx": paper})
    assert first.status == 0, first.out
    assert len(delivery.record("bep-an-khong-khoi")["honours"]) == 1
