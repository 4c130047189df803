"""A name is known again in whatever dress it comes, and no other name is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.recognition import name_to_recognise, names_to_recognise

OWN = "Nguyễn Thị Quỳnh Uyển"


@pytest.mark.parametrize(
    "name",
    [
        f"{OWN} (Chín)",
        f"{OWN} (Chín Uyển",
        f"Nghệ nhân {OWN}",
        f"Nghệ nhân Ưu tú {OWN}",
        f"Nghệ nhân ưu tú, bà {OWN}",
        f"NNƯT. {OWN.upper()}",
        "NGHE NHAN UU TU NGUYEN THI QUYNH UYEN",
        "Nguyễn Thị Quỳnh-Uyển",
        f"{OWN} - nông dân",
        f"{OWN} – Chủ tịch Hội Nông dân",
        f"{OWN}, thôn Một",
        f"(Bà) {OWN}",
        f"Thạc sĩ, bác sĩ {OWN}, Trưởng khoa",
        f"PGS.TS {OWN}",
        f"Hộ gia đình bà {OWN}",
        f"Đ/c {OWN}.",
    ],
)
def test_it_is_she(name: str) -> None:
    assert name_to_recognise(name, of_people=True) == "nguyen thi quynh uyen"


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Quỳnh", "Nguyễn Văn Quỳnh Uyển", "Nguyễn Thị Quỳnh Uyên Nhi", "Uyển"]
)
def test_it_is_somebody_else(name: str) -> None:
    assert name_to_recognise(name, of_people=True) != "nguyen thi quynh uyen"


@pytest.mark.parametrize("name", ["Châu Văn Mẫu", "Bá Văn Mẫu", "Giàng A Mẫu", "Tạ Thị Mẫu"])
def test_family_names_are_no_titles(name: str) -> None:
    assert len(name_to_recognise(name, of_people=True).split()) == 3


@pytest.mark.parametrize("name", [f"Mô hình bà {OWN}", f"Mô hình nuôi ong của hộ bà {OWN}"])
def test_a_model_called_after_her_is_known(name: str) -> None:
    assert name_to_recognise(name, of_people=False) == "nguyen thi quynh uyen"


@pytest.mark.parametrize("name", ["Ông Văn Mẫu", "Ông Ông Văn Mẫu", "Văn Mẫu", "ÔNG VĂN MẪU"])
def test_somebody_of_the_family_ong_is_known_however_the_name_was_cut(name: str) -> None:
    assert name_to_recognise(name, of_people=True) == "van mau"


def test_other_models_keep_their_whole_names() -> None:
    found = name_to_recognise("Mô hình của xã - nuôi ong (giai đoạn 2)", of_people=False)
    assert found == "mo hinh cua xa nuoi ong giai doan 2"


@given(st.text(max_size=30), st.booleans())
def test_a_name_with_a_letter_never_becomes_nothing(name: str, of_people: bool) -> None:
    has_letter = any(char.isascii() and char.isalpha() for char in name)
    assert bool(name_to_recognise(name, of_people=of_people)) or not has_letter


@pytest.mark.parametrize(
    "name",
    [
        "Hộ ông Vàng A Mẫu và bà Nguyễn Thị Quỳnh Uyển",
        "Hộ gia đình anh Vàng A Mẫu & chị Nguyễn Thị Quỳnh Uyển",
        "Vợ chồng ông Vàng A Mẫu, bà Nguyễn Thị Quỳnh Uyển",
        "Vợ chồng bà Nguyễn Thị Quỳnh Uyển - ông Vàng A Mẫu",
        "Hộ ông Vàng A Mẫu cùng vợ là bà Nguyễn Thị Quỳnh Uyển (Chín)",
        "Gia đình ông Vàng A Mẫu bà Nguyễn Thị Quỳnh Uyển",
        "Gia đình Vàng A Mẫu - Nguyễn Thị Quỳnh Uyển",
        "Hộ Vàng A Mẫu, Nguyễn Thị Quỳnh Uyển",
        "Vợ chồng Vàng A Mẫu – Nguyễn Thị Quỳnh Uyển",
        "Mô hình của ông Vàng A Mẫu và bà Nguyễn Thị Quỳnh Uyển",
    ],
)
def test_each_person_of_a_name_is_known(name: str) -> None:
    found = names_to_recognise(name, of_people=not name.startswith("Mô hình"))
    assert {"vang a mau", "nguyen thi quynh uyen"} <= set(found)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Bà Rịa",
        "Nguyễn Thị Quỳnh-Uyển",
        "Lò Văn Và",
        "Hộ ông Lò Văn Mẫu - Hà Nội",
        "Hộ ông Lò Văn Mẫu, trồng chè",
        "Hộ Lò Văn Mẫu, Nông dân giỏi",
        "Lò Văn Mẫu - Nguyễn Thị Quỳnh Uyển",
    ],
)
def test_one_person_stays_one(name: str) -> None:
    assert len(names_to_recognise(name, of_people=True)) == 1
