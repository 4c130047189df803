"""What is a household's or a couple's name never becomes a person; people and places made up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.deliveries import HEADINGS, Delivery, form, listed, person
from tests.forms.office_lists import excel_list, word_list

TITLE = (
    "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
    "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa)",
)
ROWS = (person("Hộ ông Lù Văn Thử"), person("Mẹ Nguyễn Thị Thử"))


@pytest.mark.parametrize(("name", "save"), [("ds.xlsx", excel_list), ("ds.docx", word_list)])
def test_where_the_list_says_no_kind_it_is_a_household(
    tmp_path: Path, name: str, save: Callable[..., bytes]
) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({name: save(TITLE, HEADINGS, ROWS)})
    assert done.status == 0, done.out
    (household,) = delivery.records("ho-ong-lu-van-thu").values()
    assert (household["kind"], household["name"]) == ("household", "Hộ ông Lù Văn Thử")
    assert delivery.record("nguyen-thi-thu")["name"] == "Nguyễn Thị Thử"


@pytest.mark.parametrize("name", ["Hộ ông Lù Văn Thử", "Vợ chồng ông Lù Văn Thử"])
def test_in_a_list_of_people_it_is_asked(tmp_path: Path, name: str) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.xlsx": listed(person(name))})
    assert (done.status, done.out.count("(name-household)")) == (1, 1), done.out
    assert "(name-kind)" not in done.out
    assert not [*delivery.content.rglob("*lu-van-thu*")]


def test_a_form_is_asked_too(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    files = {"a.docx": form(Tên="Gia đình bà Lù Thị Thử")}
    done = delivery.send(files)
    assert (done.status, "(name-household)" in done.out) == (1, True), done.out
    files["a.docx"] = form(Tên="Gia đình bà Lù Thị Thử", Loại="Hộ gia đình")
    assert delivery.send(files, "sau").status == 0
