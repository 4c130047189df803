"""Titles and callings before a name are parted from it, in full words; a name is never cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.short_words import short_word
from honour_roll.text.titles import calling_before, read_person_name

NAME = "Lò Văn Mẫu"
TITLES = {
    "BSCKII.": "Bác sĩ chuyên khoa II",
    "BS CKI": "Bác sĩ chuyên khoa I",
    "BS.CK2": "Bác sĩ chuyên khoa II",
    "DSCKI": "Dược sĩ chuyên khoa I",
    "CKII": "Bác sĩ chuyên khoa II",
    "NGƯT.": "Nhà giáo ưu tú",
    "TS.": "Tiến sĩ",
    "KS.": "Kỹ sư",
    "THS": "Thạc sĩ",
    "Thiếu tá": "Thiếu tá",
    "Thiếu uý": "Thiếu úy",
    "ĐẠI TÁ": "Đại tá",
    "Nghệ nhân Ưu tú": "Nghệ nhân ưu tú",
    "NSND": "Nghệ sĩ nhân dân",
    "Cố NSND": "Nghệ sĩ nhân dân",
    "Nghệ nhân ƯT": "Nghệ nhân ưu tú",
    "Bác sỹ": "Bác sĩ",
    "Anh hùng LĐ": "Anh hùng Lao động",
    "Sư thầy": "Sư thầy",
    "Hoà thượng": "Hòa thượng",
    "AHLĐ": "Anh hùng Lao động",
    "Anh hùng Lao động": "Anh hùng Lao động",
    "Anh hùng LLVT": "Anh hùng Lực lượng vũ trang nhân dân",
    "Thượng úy QNCN": "Thượng úy quân nhân chuyên nghiệp",
    "Đại uý chuyên nghiệp": "Đại úy chuyên nghiệp",
    "Đại úy, CN": "Đại úy, CN",
    "Mẹ VNAH": "Bà mẹ Việt Nam anh hùng",
    "Bà mẹ Việt Nam anh hùng": "Bà mẹ Việt Nam anh hùng",
}
CALLINGS = {
    "Mẹ liệt sĩ": "Mẹ liệt sĩ",
    "Bà mẹ liệt sỹ": "Bà mẹ liệt sĩ",
    "Con liệt sĩ": "Con liệt sĩ",
    "CCB.": "Cựu chiến binh",
    "Cựu chiến binh": "Cựu chiến binh",
    "Trưởng thôn": "Trưởng thôn",
    "Trưởng thôn:": "Trưởng thôn",
    "Phó trưởng bản": "Phó trưởng bản",
    "Trưởng Thôn": "Trưởng thôn",
    "Cô giáo": "Cô giáo",
    "Bí thư chi bộ": "Bí thư chi bộ",
    "Y tá": "Y tá",
}


@pytest.mark.parametrize("typed", TITLES)
@pytest.mark.parametrize("form", ["", "Ông ", "Đ/c: "])
def test_a_title_is_parted_from_the_name(form: str, typed: str) -> None:
    found = read_person_name(f"{form}{typed} {NAME}")
    assert (found.name, found.title, found.calling) == (NAME, TITLES[typed], "")


@pytest.mark.parametrize("typed", CALLINGS)
@pytest.mark.parametrize("form", ["", "Ông ", "Bà: "])
def test_a_calling_is_parted_from_the_name(form: str, typed: str) -> None:
    found = read_person_name(f"{form}{typed} {NAME}")
    assert (found.name, found.title, found.calling) == (NAME, "", CALLINGS[typed])


def test_all_that_stands_before_a_name_is_told_apart_in_any_order() -> None:
    found = read_person_name("Trưởng thôn, CCB, PGS.TS Đại tá: bà Lò Thị Mẫu")
    assert found.name == "Lò Thị Mẫu"
    assert found.title == "Phó giáo sư, Tiến sĩ, Đại tá"
    assert found.calling == "Trưởng thôn, cựu chiến binh"
    assert found.typed(titles=False) == "Trưởng thôn, CCB"


@pytest.mark.parametrize(
    "name",
    [
        "Nông Dân Tiến",
        "Trần Thượng Tá",
        "Tá Minh Hoạ",
        "Anh hùng Núp",
        "Cô giáo Lan",
        "Cựu chiến binh xã Suối Hoa",
        "CỰU CHIẾN BINH XÃ SUỐI HOA",
        "Trưởng thôn Suối Hoa",
        "Giáo viên Trường Tiểu học số 1",
        "Y Tá Blơ",
        "Kỹ sư nông nghiệp Lò Văn Mẫu",
        "Cố Văn Mẫu",
    ],
)
def test_what_may_be_a_name_itself_or_a_place_is_not_cut(name: str) -> None:
    assert read_person_name(name) == (name, (), "")


def test_a_calling_before_the_family_name_doan_is_not_the_youth_union() -> None:
    assert read_person_name("Bí thư Đoàn Văn Mẫu").name == "Đoàn Văn Mẫu"


@given(
    st.lists(st.sampled_from([*TITLES, *CALLINGS, "Ông/bà", "Đ/c:"]), max_size=4),
    st.sampled_from((NAME, "Vàng A Sử", "Nguyễn Thị Ngọc Mẫu", "H'Hen Niê", "Giàng Mẫu")),
)
def test_every_title_goes_to_its_field_and_the_name_stays_whole(
    before: list[str], name: str
) -> None:
    found = read_person_name(" ".join((*before, name)))
    assert found.name == name
    for typed in before:
        wanted = TITLES.get(typed, "") or CALLINGS.get(typed, "")
        assert wanted.lower() in f"{found.title} {found.calling}".lower()


@given(st.text() | st.text(alphabet="BSCKITG.ông trưởnthôLòVă,:("))
def test_a_name_is_never_empty_and_what_is_parted_is_kept_as_typed(text: str) -> None:
    found = read_person_name(text)
    assert bool(found.name) == bool(text.strip())
    for one in found.before:
        assert one.typed
        assert one.words


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Trưởng ban nữ công Lò Thị Mẫu", ("Trưởng ban nữ công", "Lò Thị Mẫu")),
        ("Trưởng thôn Suối Hoa Nguyễn Văn Mẫu", ("Trưởng thôn Suối Hoa", "Nguyễn Văn Mẫu")),
        ("Chủ tịch Hội Nông dân xã Lò Văn Mẫu", ("Chủ tịch Hội Nông dân xã", "Lò Văn Mẫu")),
        ("TRƯỞNG BAN NỮ CÔNG LÒ THỊ MẪU", ("TRƯỞNG BAN NỮ CÔNG", "LÒ THỊ MẪU")),
        ("Kỹ sư nông nghiệp Lò Văn Mẫu", ("Kỹ sư nông nghiệp", "Lò Văn Mẫu")),
        ("Trưởng thôn Suối Hoa", ("Trưởng thôn", "")),
        ("Cựu chiến binh xã Suối Hoa", ("Cựu chiến binh", "")),
        ("Anh hùng Núp", ("Anh hùng", "")),
        ("Cô giáo Lan", ("Cô giáo", "")),
        ("Tổ tự quản Lò Văn Mẫu", ("", "")),
        ("Lò Văn Mẫu", ("", "")),
        ("Phó Đức Lê Nam", ("", "")),
        ("Nông Dân Tiến", ("", "")),
        ("NÔNG DÂN TIẾN", ("", "")),
    ],
)
def test_what_is_no_name_before_one_is_found(name: str, found: tuple[str, str]) -> None:
    assert calling_before(name) == found


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("O. Lò Văn Mẫu", "O."),
        ("O.Lò Văn Mẫu", "O."),
        ("B Lò Văn Mẫu", "B"),
        ("LS. Lò Văn Mẫu", "LS."),
        ("GV Lò Văn Mẫu", "GV"),
        ("Ng. Văn Mẫu", "Ng."),
        ("Lò V. Mẫu", "V."),
        ("Y/s Lò Văn Mẫu", "Y/s"),
        ("NDUT Lò Văn Mẫu", "NDUT"),
        ("LÒ Văn Mẫu", ""),
        ("KSOR MẪU", ""),
        ("Lò Văn Mẫu (B. Mẫu)", ""),
        ("Y Blơ", ""),
        ("A Lăng Mẫu", ""),
        ("H'Hen Niê", ""),
        ("Ksor Mẫu", ""),
    ],
)
def test_a_word_that_stands_for_another_is_found(name: str, short: str) -> None:
    assert short_word(name) == short
