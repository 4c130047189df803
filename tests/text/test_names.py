from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.names import (
    given_name,
    is_in_capitals,
    split_name,
    with_initial_capitals,
    without_forms_of_address,
    without_list_marks,
)

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
        ("Ông/bà Nguyễn Văn Một", "Nguyễn Văn Một"),
        ("ÔNG / BÀ: Vũ Văn Mít", "Vũ Văn Mít"),
        ("Ông (bà) Nguyễn Văn Hai", "Nguyễn Văn Hai"),
        ("Ô/B Nguyễn Văn Bốn", "Nguyễn Văn Bốn"),
        ("Ô/b: Nguyễn Văn Năm", "Nguyễn Văn Năm"),
        ("Ô/Bà Nguyễn Văn Năm", "Nguyễn Văn Năm"),
        ("Ô.B Nguyễn Văn Sáu", "Nguyễn Văn Sáu"),
        ("Ô.Bùi Văn Sáu", "Bùi Văn Sáu"),
        ("Anh/chị/em Lò Văn Ba", "Lò Văn Ba"),
        ("Cố Đ/c Nguyễn Văn Lan", "Nguyễn Văn Lan"),
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
        "Cố Văn Lan",
        "Cố Anh hùng Núp",
        "A Lăng Mẫu",
        "Anhđào",
        "",
    ],
)
def test_what_only_looks_like_a_form_of_address_stays(name: str) -> None:
    assert without_forms_of_address(name) == name


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("- Nguyễn Văn Gạch", "Nguyễn Văn Gạch"),
        ("+Nguyễn Văn Cộng", "Nguyễn Văn Cộng"),
        ("• Ông Nguyễn Văn Chấm", "Ông Nguyễn Văn Chấm"),
        ("1. Nguyễn Văn Số", "Nguyễn Văn Số"),
        ("12.Nguyễn Văn Số", "Nguyễn Văn Số"),
        ("Nguyễn Văn Sao*", "Nguyễn Văn Sao"),
        ("Nguyễn Văn Đuôi †", "Nguyễn Văn Đuôi"),
        ("Nguyễn Văn Trùng (A)", "Nguyễn Văn Trùng (A)"),
        ("H'Hen-Niê", "H'Hen-Niê"),
        ("- 0912", "- 0912"),
        ("*", "*"),
    ],
)
def test_marks_of_a_list_are_no_part_of_a_name(typed: str, bare: str) -> None:
    assert without_list_marks(typed) == bare


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


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("Y MOAN ÊNUÔL", "Y Moan Ênuôl"),
        ("GS ĐẶNG VĂN AN (BA ZÉT)", "GS Đặng Văn An (Ba Zét)"),
        ("LÊ CHÂU-LONG II", "Lê Châu-Long II"),
    ],
)
def test_a_name_in_capitals_gets_a_capital_for_each_part(name: str, right: str) -> None:
    assert is_in_capitals(name)
    assert with_initial_capitals(name) == right
    assert not is_in_capitals(right)


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "Y Ơ", "HỒNG", "NGUYỄN Văn An", "A", "", "12"])
def test_other_names_are_not_in_capitals(name: str) -> None:
    assert not is_in_capitals(name)
