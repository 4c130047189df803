"""One village is one however it is typed; what is only alike is neither one nor two."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.text.place_names import (
    VillageLikeness,
    are_two_villages,
    clean_village,
    read_village,
    village_likeness,
)

NA = ("Bản Nà", "bản Nà", "BẢN NÀ", "Bản  Nà.", "Bản Nà, xã Suối Hoa", "Bản Nà - x. Suối Hoa")
TO = ("Tổ dân phố 3", "TDP 3", "TDP3", "Tổ 3", "Tổ số 3", "tổ dân phố số 03", "Tổ DP: 3", "to 3")
THON = ("Thôn 3", "Thôn 03", "thôn số 3", "Thôn 3 (xã Suối Hoa)", "Thôn 3, X. Suối Hoa")
OTHERS = ("Bản Hòa", "Bản Hoà.")
NOUNS = st.sampled_from(["", "Thôn ", "Bản ", "Tổ dân phố ", "TDP ", "Khu phố số ", "làng"])
TEXTS = st.builds(
    "{}{}{}".format,
    NOUNS,
    st.one_of(
        st.text("aáàâbđnopơsuưNÀĐ 0123456789.,;:()-–", max_size=14),
        st.sampled_from(["số 3", "03", "Nà", "Hua Nà", "Nà 007"]),
        st.text(max_size=8),
    ),
    st.sampled_from(["", ".", ", xã Suối Hoa", ", p. Sa Pa, tỉnh Lào Cai", " (xã Nậm Mơ cũ)"]),
)


@pytest.mark.parametrize("names", [NA, TO, THON, OTHERS])
def test_ways_to_write_one_village_are_one(names: tuple[str, ...]) -> None:
    for one in names:
        for other in names:
            assert village_likeness(one, other) is VillageLikeness.SAME, (one, other)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Bản Nà", "Nà", VillageLikeness.UNSURE),
        ("Thôn Bản Nà", "Bản Nà", VillageLikeness.UNSURE),
        ("Bản Nà", "Ban Na", VillageLikeness.UNSURE),
        ("Tổ 3, Khu phố 2", "Tổ 3", VillageLikeness.UNSURE),
        ("Bản Nà xã Suối Hoa", "Bản Nà", VillageLikeness.UNSURE),
        ("Thôn 3, xã Nậm Mơ cũ", "Thôn 3", VillageLikeness.UNSURE),
        ("Thôn 3, xã Nậm Mơ", "Thôn 3, xã Suối Hoa", VillageLikeness.UNSURE),
        ("Thôn 3", "Tổ 3", VillageLikeness.OF_OTHER_KIND),
        ("Khu 3", "Khu phố 3", VillageLikeness.UNSURE),
        ("Ấp 3", "Khóm 3", VillageLikeness.OF_OTHER_KIND),
        ("Bản Nà", "Bản Ná", VillageLikeness.OTHER),
        ("Thôn 3", "Thôn 30", VillageLikeness.OTHER),
        ("Bản Hoa Ban", "Bản Hoa Đào", VillageLikeness.OTHER),
        ("Thôn Xã Đoài", "Thôn Đoài", VillageLikeness.OTHER),
    ],
)
def test_what_is_alike_is_not_certainly_one(
    one: str, other: str, likeness: VillageLikeness
) -> None:
    assert village_likeness(one, other) is likeness
    assert village_likeness(other, one) is likeness
    assert are_two_villages(one, other)


def test_what_only_one_says_tells_nothing() -> None:
    assert not are_two_villages("Bản Nà", None)
    assert not are_two_villages("", "Bản Nà")


@given(TEXTS)
@example("Thôn số số 03")
@example("Tổ. Tổ 3")
def test_the_form_that_is_compared_stays_as_it_is(text: str) -> None:
    key = read_village(text).key
    assert read_village(key).key == key


@given(TEXTS)
def test_case_spaces_and_a_stop_do_not_count(text: str) -> None:
    key = read_village(text).key
    spaced = text.replace(" ", " \t\u00a0")
    for other in (f" {spaced} .", text.casefold()):
        assert read_village(other).key == key


@given(st.sampled_from(["Thôn", "Tổ dân phố", "KP", "Bản Nà"]), st.integers(0, 999))
def test_noughts_and_the_word_for_a_number_do_not_count(noun: str, number: int) -> None:
    key = read_village(f"{noun} {number}").key
    for other in (f"{noun} 0{number}", f"{noun.upper()} 00{number}", f"{noun}  {number} ."):
        assert read_village(other).key == key


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  bản  Nà. ", "bản Nà"),
        ("Bản Nà, xã Suối Hoa", "Bản Nà"),
        ("Bản Nà - Xã Suối Hoa.", "Bản Nà"),
        ("Tổ 3, Khu phố 2, xã Suối Hoa", "Tổ 3, Khu phố 2"),
        ("Bản Nà, xã Nậm Mơ", "Bản Nà, xã Nậm Mơ"),
        ("xã Suối Hoa", "xã Suối Hoa"),
    ],
)
def test_what_is_stored_is_as_it_was_typed_without_its_own_unit(typed: str, stored: str) -> None:
    assert clean_village(typed, lambda part: part.lower() == "xã suối hoa") == stored
    assert clean_village(stored, lambda part: part.lower() == "xã suối hoa") == stored
