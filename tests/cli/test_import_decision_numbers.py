"""However its number is typed, one decision is one; what is only alike is asked, never guessed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honour_roll.source.yaml_reader import read_yaml
from tests.cli.deliveries import Delivery, form, listed, person

ROW = person(born="1951")
LIST = listed(ROW)
DAY = "17/5/2024"
ORDERS = ("form first", "list first", "together", "together, list first")


def paper(number: str, **more: str) -> bytes:
    """A form on the person of the list that names the decision with ``number``."""
    said = {"Số, ký hiệu": number, "Ngày ban hành": DAY, "Cơ quan ban hành": "Thị ủy Suối Hoa"}
    return form(**{"Năm_sinh": "1951", "Năm": "", "Căn cứ": "", **said, **more})


def decisions(root: Path) -> dict[str, Any]:
    """Those of 2024, by their ids."""
    found = {}
    for path in sorted((root / "decisions").glob("*2024*.yml")):
        document, _ = read_yaml(path.read_bytes(), "x.yml", max_bytes=100_000)
        assert document is not None
        found[path.stem] = document.data
    return found


def arrived(root: Path, filled: bytes, order: str) -> tuple[Delivery, int, str]:
    """The form and the list; whether all went well, and what was said."""
    delivery = Delivery(root)
    if order.startswith("together"):
        names = ("a.docx", "b.xlsx") if order == "together" else ("b.docx", "a.xlsx")
        done = delivery.send(dict(zip(names, (filled, LIST), strict=True)))
        return delivery, done.status, done.out
    files = [("p.docx", filled), ("ds.xlsx", LIST)]
    outcomes = [
        delivery.send({name: one}, f"thu-{name}")
        for name, one in (files if order == "form first" else reversed(files))
    ]
    status = max(one.status for one in outcomes)
    return delivery, status, "\n".join(one.out for one in outcomes)


TYPED = (
    "Quyết định khen thưởng số: 27-QĐ/TU",
    "Số 27-QĐ/TU",
    "QĐ 27-QĐ/TU",
    "27-QĐ/TU, ký ngày 17 tháng 5 năm 2024 của Thị ủy Suối Hoa",
    "27 - QĐ / TU.",
    "27–qđ/tu",
    "0027-QĐ/TU",
)


@pytest.mark.parametrize(
    ("number", "order"),
    [*((TYPED[0], order) for order in ORDERS), *((number, "together") for number in TYPED[1:])],
)
def test_it_is_stored_clean_and_is_one(tmp_path: Path, number: str, order: str) -> None:
    delivery, status, out = arrived(tmp_path, paper(number), order)
    assert status == 0, out
    ((id, said),) = decisions(delivery.content).items()
    assert (id, said["number"], said["date"]) == (
        "thi-uy-suoi-hoa-2024-27",
        "27-QĐ/TU",
        "2024-05-17",
    )
    assert len(delivery.record("nguyen-van-thu")["honours"]) == 1
    # Of spaces and a stop at the end nobody has to be told.
    is_told = "được ghi là “27-QĐ/TU” (number-cleaned)" in out
    assert is_told is (number != "27 - QĐ / TU.")
    assert delivery.check().status == 0
    again = delivery.send({"p.docx": paper(number), "ds.xlsx": LIST}, "lai")
    assert (again.status, "Đã ghi 0 mục" in again.out) == (0, True), again.out


@pytest.mark.parametrize(
    ("number", "order"), [*(("27-QĐ/CT", order) for order in ORDERS), ("số 27", "together")]
)
def test_what_is_only_alike_is_asked(tmp_path: Path, number: str, order: str) -> None:
    delivery, status, out = arrived(tmp_path, paper(number), order)
    assert status == 1
    assert "không rõ là một hay hai quyết định (decision-almost)" in out
    assert "mỗi văn bản một mã" in out
    first = {"form first": number.removeprefix("số "), "list first": "27-QĐ/TU"}
    wanted = [first[order]] if order in first else []
    assert [one["number"] for one in decisions(delivery.content).values()] == wanted
    people = delivery.records("nguyen-van-thu").values()
    assert [len(one["honours"]) for one in people] == [1] * len(wanted)


def test_of_a_long_list_it_is_asked_once(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"p.docx": paper("27-QĐ/CT")}, "truoc").status == 0
    names = ("Lò Thị Mẫu", "Vàng Văn Mẫu", "Hoàng Thị Mẫu")
    done = delivery.send({"ds.xlsx": listed(*(person(name) for name in names))})
    assert (done.status, done.out.count("(decision-almost)")) == (1, 1), done.out
    assert delivery.records("lo-thi-mau") == {}


def test_a_day_in_the_number_is_the_date(tmp_path: Path) -> None:
    delivery, status, out = arrived(
        tmp_path, paper("27-QĐ/TU ngày 17/5/2024", **{"Ngày ban hành": ""}), "form first"
    )
    assert status == 0, out
    assert decisions(delivery.content)["thi-uy-suoi-hoa-2024-27"]["date"] == "2024-05-17"
    other = paper("27-QĐ/TU ngày 18/5/2024", Tên="Lò Thị Mẫu")
    done = delivery.send({"p.docx": other}, "khac")
    assert (done.status, delivery.records("lo-thi-mau")) == (1, {})
    assert "khác ngày ban hành “2024-05-17” (number-date)" in done.out
