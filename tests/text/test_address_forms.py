"""Forms of address go from before a name; the family name Ông stays, and what is doubtful."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.text.address_forms import (
    has_form_of_address,
    is_form_of_address,
    read_address,
)
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.names import given_name, name_to_compare

ANYTHING = st.text() | st.text(alphabet="ôngbàÔBàđồngchíĐồngChíVănLộc /.():- X")
WORDS = set(
    "ông bà cụ anh chị em cháu cô thầy đồng chí đ c đc ô b a cố hoặc bác chú cậu dì thím mợ "
    "mẹ".split()
)
FAMILY = st.sampled_from("Nguyễn Trần Lò Giàng Vàng Hoàng Đồng Nông Mai".split())
GIVEN = st.sampled_from("Lộc Mẫu Hoạ Sử Páo Anh Bà Em".split())
MIDDLE = st.sampled_from("Văn Thị A Ngọc Minh Seo".split())
WHOLE = st.tuples(FAMILY, MIDDLE, GIVEN).map(" ".join)
FORMS = st.sampled_from(
    "Ông |ông |Bà |Đ/c |Đồng chí |đồng chí: |Ông/bà |Ông hoặc bà: |(Ông) |Ông (bà): |Cố Đ/c |Ô. |"
    "Cụ |Anh |chị |Đồng chí anh |ông, bà |Ông - bà ".split("|")
)


@pytest.mark.parametrize(
    "name",
    ["Ông Ích Mẫu", "ÔNG ÍCH MẪU", "Ông Thị Mẫu", "Ông Thị Ngọc Mẫu", "ông ích mẫu", "Ông"],
)
def test_somebody_of_the_family_ong_keeps_its_name(name: str) -> None:
    assert read_address(name) == ("", name, "")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Mẹ Nguyễn Thị Thử", ("Mẹ ", "Nguyễn Thị Thử", "")),
        ("Bà mẹ Nguyễn Thị Thử", ("Bà mẹ ", "Nguyễn Thị Thử", "")),
        ("MẸ NGUYỄN THỊ THỬ", ("MẸ ", "NGUYỄN THỊ THỬ", "")),
        ("Mẹ Thử", ("", "Mẹ Thử", "Mẹ")),
        ("Mẹ liệt sĩ Nguyễn Thị Thử", ("", "Mẹ liệt sĩ Nguyễn Thị Thử", "")),
    ],
)
def test_mothers_are_addressed_as_such(typed: str, found: tuple[str, str, str]) -> None:
    assert read_address(typed) == found


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ông Ông Văn Lộc", "Ông Văn Lộc"),
        ("ÔNG ÔNG VĂN LỘC", "ÔNG VĂN LỘC"),
        ("Ông: Ông Nguyễn Lộc", "Ông Nguyễn Lộc"),
        ("Bà Ông Ngọc Lan", "Ông Ngọc Lan"),
        ("Đ/c Ông Văn Lộc", "Ông Văn Lộc"),
        ("Ông/bà Ông Văn Lộc", "Ông Văn Lộc"),
        ("Cụ Ông Ích Lộc", "Ông Ích Lộc"),
        ("Ông Ông Ích Mẫu", "Ông Ích Mẫu"),
        ("Đồng chí Đồng Chí Thành", "Đồng Chí Thành"),
        ("Chị Anh Thư", "Anh Thư"),
    ],
)
def test_behind_a_form_of_address_the_next_is_the_name(typed: str, name: str) -> None:
    assert read_address(typed)[1:] == (name, "")


@pytest.mark.parametrize(
    ("name", "doubtful"),
    [
        ("Ông Văn Lộc", "Ông"),
        ("ÔNG VĂN LỘC", "ÔNG"),
        ("ông văn lộc", "ông"),
        ("Ông Văn Tuấn Anh", "Ông"),
        ("Ông Đức Lộc", "Ông"),
        ("Ông Lộc", "Ông"),
        ("Ông Lộc (Ba Lộc)", "Ông"),
        ("Đồng Chí Thành", "Đồng Chí"),
        ("Chú Văn Lộc", "Chú"),
    ],
)
def test_what_may_be_either_stays_and_is_doubtful(name: str, doubtful: str) -> None:
    assert read_address(name) == ("", name, doubtful)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ông Nguyễn Lộc", "Nguyễn Lộc"),
        ("Ông Sùng Páo", "Sùng Páo"),
        ("Ông Giàng Seo Sử", "Giàng Seo Sử"),
        ("Ông Văn Thị Lộc", "Văn Thị Lộc"),
        ("Ông Y Blơ", "Y Blơ"),
        ("Ông Kpă Blơ", "Kpă Blơ"),
        ("ông Văn Lộc", "Văn Lộc"),
        ("ông Ích Mẫu", "Ích Mẫu"),
        ("Ông: Văn Lộc", "Văn Lộc"),
        ("Đ/c ông Văn Lộc", "Văn Lộc"),
        ("Đ/c Ông Nguyễn Văn Lộc", "Nguyễn Văn Lộc"),
        ("(Ông) Lò Văn Lộc", "Lò Văn Lộc"),
        ("( bà ): Lò Thị Lộc", "Lò Thị Lộc"),
        ("Ông hoặc bà: Lò Văn Lộc", "Lò Văn Lộc"),
        ("Ông (bà): Lò Văn Lộc", "Lò Văn Lộc"),
        ("Bà Thị Hen", "Thị Hen"),
        ("Cụ ông Lò Văn Lộc", "Lò Văn Lộc"),
        ("Cụ Ông Lò Văn Lộc", "Lò Văn Lộc"),
        ("Cụ bà Lò Thị Lộc", "Lò Thị Lộc"),
        ("Bác Lò Văn Lộc", "Lò Văn Lộc"),
        ("Đồng Chí Lò Lộc", "Lò Lộc"),
    ],
)
def test_before_a_whole_name_a_form_of_address_goes(typed: str, name: str) -> None:
    assert read_address(typed)[1:] == (name, "")


@given(ANYTHING)
@example("Ông\u00a0 Ông")
@example("Ông hoặc bà: Ông/bà Đ/c Lộc")
def test_nothing_but_forms_of_address_is_taken_off(text: str) -> None:
    found = read_address(text)
    assert f"{found.forms}{found.name}" == collapse_spaces(normalize("NFC", text))
    assert set(re.findall(r"[^\W\d_]+", found.forms.lower())) <= WORDS
    assert bool(found.name) == bool(text.strip())
    assert found.name.startswith(found.doubtful)


@given(FORMS, WHOLE)
def test_any_form_goes_from_any_whole_name_and_nothing_of_the_name(form: str, name: str) -> None:
    found = read_address(f"{form}{name}")
    assert (found.name, found.doubtful) == (name, "")


@given(st.sampled_from(("", "Ông ", "Đ/c ", "Bà ", "Ông/bà ")), MIDDLE, GIVEN)
def test_nobody_of_the_family_ong_is_cut_unasked(form: str, middle: str, given_: str) -> None:
    """“A” is no middle name of that family: Ông A Sử is Mr. A Sử."""
    name = f"Ông {middle} {given_}"
    assert read_address(f"{form}{name}").name == name or middle == "A"


@given(WHOLE)
def test_a_name_without_a_form_is_left_alone(name: str) -> None:
    assert read_address(name) == ("", name, "")
    assert not has_form_of_address(name)


@pytest.mark.parametrize("text", ["Ông", "Bà", "Đ/c", "Ông (bà)", "Ông/Bà", "Ông hoặc bà", "ông:"])
def test_a_form_of_address_alone_is_known(text: str) -> None:
    assert is_form_of_address(text)


@pytest.mark.parametrize("text", ["Ông Lộc", "Họ và tên", "", "Bàn", "Anh hùng"])
def test_other_texts_are_no_form_of_address(text: str) -> None:
    assert not is_form_of_address(text)


def test_a_name_of_the_family_ong_is_compared_and_sorted_whole() -> None:
    assert name_to_compare("Ông Ích Mẫu", of_people=True) == "Ông Ích Mẫu"
    assert name_to_compare("Ông Ông Văn Lộc", of_people=True) == "Ông Văn Lộc"
    assert given_name("Ông Ích Mẫu") == "Mẫu"


@pytest.mark.parametrize(
    "name", ["Hộ ông Văn Mẫu", "Hộ Ông Văn Mẫu", "HỘ ÔNG VĂN MẪU", "Hộ Văn Mẫu"]
)
def test_households_are_compared_without_forms_of_address(name: str) -> None:
    assert name_to_compare(name, of_people=True).title() == "Văn Mẫu"
