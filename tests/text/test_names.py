from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.names import given_name, split_name, without_forms_of_address

PEOPLE = st.text(alphabet="ôngbàcụanhchịđồngchí /.() X")


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("ông Nguyễn Văn An", "Nguyễn Văn An"),
        ("Bà Nguyễn Thị Chiên", "Nguyễn Thị Chiên"),
        ("CỤ LÝ VĂN SÁU", "LÝ VĂN SÁU"),
        (normalize("NFD", "Chị Lò Thị Mai"), "Lò Thị Mai"),
        ("đồng  chí Lê Văn Tám", "Lê Văn Tám"),
        ("Đ/c Lê Văn Tám", "Lê Văn Tám"),
        ("đ/c. Lê Văn Tám", "Lê Văn Tám"),
        ("Đ.c Lê Văn Tám", "Lê Văn Tám"),
        ("ông, bà Lê Văn Tám", "Lê Văn Tám"),
        ("Đồng chí anh Tám", "Tám"),
        ("em Vàng A Sử", "Vàng A Sử"),
    ],
)
def test_forms_of_address_before_a_name_are_dropped(name: str, bare: str) -> None:
    assert without_forms_of_address(name) == bare


@pytest.mark.parametrize(
    "name",
    [
        "Ông",
        "Anh",
        "Nguyễn Thị Anh",
        "Trần Bà Chị Em",
        "Anh hùng Núp",
        "Bà mẹ Việt Nam anh hùng",
        "Chị em tổ 3",
        "Cô giáo Lan",
        "Emma Trần",
        "Anhđào",
        "",
    ],
)
def test_what_only_looks_like_a_form_of_address_stays(name: str) -> None:
    assert without_forms_of_address(name) == name


@given(PEOPLE | st.text())
def test_a_name_is_never_lost(name: str) -> None:
    if name.strip():
        assert without_forms_of_address(name)
        assert given_name(name)


@pytest.mark.parametrize(
    ("name", "before", "given"),
    [
        ("Cù Chính Lan", "Cù Chính", "Lan"),
        ("ông Trần Đại Nghĩa", "Trần Đại", "Nghĩa"),
        ("Trần Đại Nghĩa (Phạm Quang Lễ)", "Trần Đại", "Nghĩa"),
        ("Núp", "", "Núp"),
        ("(Núp)", "", "(Núp)"),
        ("Lê\u00a0Lan ", "Lê", "Lan"),
        ("", "", ""),
    ],
)
def test_the_given_name_is_the_last_word(name: str, before: str, given: str) -> None:
    assert split_name(name) == (before, given)
    assert given_name(name) == given
