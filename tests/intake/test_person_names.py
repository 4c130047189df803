"""Of a typed name nothing gets lost: it is the name, stands in its field, or is told."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.intake.draft import Place, Told
from honour_roll.intake.person_names import PersonNames
from honour_roll.text.folding import fold
from tests.forms.filling import standing
from tests.intake.drafts import draft, person

AT = Place("ds.xlsx", "Sheet", 5, "B", "Họ và tên")
ADDRESS = set("ong ba cu anh chi em chau co thay dong d c dc o b a hoac bac chu co".split())
PIECES = st.sampled_from(
    "Ông|ông|Bà:|Đ/c|Ông/bà|(Ông)|Đồng Chí|TS.|BSCKII.|NGƯT|CCB.|O.|LS.|Thiếu tá|Trưởng thôn|"
    "Trưởng ban nữ công|Cựu chiến binh|Sư thầy|Lò|Văn|Thị|Ông|Ích|Mẫu|Lộc|Y|H'Hen|nguyễn|(Ba Mẫu)|"
    "- |1.|*|.|,".split("|")
)


def read(name: str, **more: str) -> tuple[dict[str, Any], list[Told]]:
    data, said = PersonNames(standing()).read({"kind": "individual", "name": name, **more}, AT)
    return dict(data), said


def codes(said: list[Told]) -> list[str]:
    return [one.problem.code for one in said]


def in_words(said: list[Told]) -> str:
    return " ".join(f"{one.problem.what.vi}. {one.problem.remedy.vi}" for one in said)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("BSCKII. Lò Văn Mẫu", "Bác sĩ chuyên khoa II"),
        ("Thượng tá, TS. Lò Văn Mẫu", "Thượng tá, Tiến sĩ"),
        ("NSND Lò Văn Mẫu", "Nghệ sĩ nhân dân"),
        ("Sư thầy Lò Văn Mẫu", "Sư thầy"),
        ("Đ/c Thượng úy Lò Văn Mẫu", "Thượng úy"),
    ],
)
def test_a_title_goes_to_its_field_and_that_is_told(typed: str, title: str) -> None:
    data, said = read(typed)
    assert (data["name"], data["title"]) == ("Lò Văn Mẫu", title)
    assert codes(said) == ["title-in-name"]
    assert not said[0].problem.is_error
    assert f"mục “Danh hiệu, học hàm” ghi “{title}”" in in_words(said)


@pytest.mark.parametrize(
    ("typed", "before", "position"),
    [
        ("CCB. Lò Văn Mẫu", "", "Cựu chiến binh"),
        ("Trưởng thôn Lò Văn Mẫu", "", "Trưởng thôn"),
        ("Trưởng thôn Lò Văn Mẫu", "Bí thư chi bộ", "Bí thư chi bộ, trưởng thôn"),
        ("Trưởng thôn Lò Văn Mẫu", "Phó trưởng thôn Một", "Phó trưởng thôn Một"),
    ],
)
def test_a_calling_goes_to_the_position(typed: str, before: str, position: str) -> None:
    data, said = read(typed, **({"position": before} if before else {}))
    assert (data["name"], data["position"]) == ("Lò Văn Mẫu", position)
    assert codes(said) == ["position-in-name"]
    assert f"ghi “{position}”" in in_words(said)


def test_a_title_that_is_there_is_not_said_twice() -> None:
    assert read("TS. Lò Văn Mẫu", title="Tiến sĩ")[0]["title"] == "Tiến sĩ"
    assert read("TS. Lò Văn Mẫu", title="Đại tá")[0]["title"] == "Đại tá, Tiến sĩ"


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("Ông Văn Mẫu", "name-address", "không có “Ông”: “Văn Mẫu”; là họ thì"),
        ("Ông Mẫu", "name-address", "không có “Ông”; là họ thì"),
        ("Ông Văn Mẫu", "name-address", "“Ông Ông Văn Mẫu”"),
        ("Cố Lò Thị Mẫu", "name-address", "không có “Cố”: “Lò Thị Mẫu”; là họ thì"),
        ("Cố Lò Thị Mẫu", "name-address", "“Bà Cố Lò Thị Mẫu”"),
        ("O. Lò Văn Mẫu", "name-letter", "“O.” trước tên là viết tắt (ông, bà"),
        ("Hộ ông Lò Văn Mẫu", "name-household", "“Hộ ông Lò Văn Mẫu” là một hộ,"),
        ("GIA ĐÌNH BÀ LÒ THỊ MẪU", "name-household", "ghi loại là hộ gia đình"),
        ("Vợ chồng ông Lò Văn Mẫu", "name-household", "mỗi người một hàng hay một phiếu"),
        ("LS. Lò Văn Mẫu", "name-letter", "“LS.” trong ô tên viết tắt cho gì"),
        ("Trưởng ban nữ công Lò Thị Mẫu", "name-more", "Ô này chỉ ghi “Lò Thị Mẫu”"),
    ],
)
def test_what_is_doubtful_is_asked_and_left_as_it_was(typed: str, code: str, words: str) -> None:
    data, said = read(typed)
    assert (data["name"], codes(said)) == (typed, [code])
    assert said[0].problem.is_error
    assert words in in_words(said)


def test_the_answer_to_the_question_is_understood() -> None:
    assert read("Ông Ông Văn Mẫu") == ({"kind": "individual", "name": "Ông Văn Mẫu"}, [])
    assert read("Văn Mẫu") == ({"kind": "individual", "name": "Văn Mẫu"}, [])
    assert read("Đồng chí Đồng Chí Mẫu")[0]["name"] == "Đồng Chí Mẫu"


def test_a_woman_is_not_addressed_as_ong() -> None:
    assert read("Ông Ngọc Mẫu", gender="female")[1] == []
    assert codes(read("Ông Ngọc Mẫu", gender="male")[1]) == ["name-address"]


def test_what_the_roll_has_stays_and_is_only_told() -> None:
    known = draft(person("Thượng úy Giàng A Mẫu"), id="suoi-hoa/2021/giang-a-mau")
    found = PersonNames(standing()).of_draft(known)
    assert found.data == known.data
    (one,) = found.told
    assert "chuyển “Thượng úy” sang mục “Danh hiệu, học hàm”" in one.problem.remedy.vi


def test_a_name_is_read_once() -> None:
    people = PersonNames(standing())
    once = people.of_draft(draft(person("Ông Ông Nguyễn Mẫu")))
    assert once.data["name"] == "Ông Nguyễn Mẫu"
    assert people.of_draft(once) == once


@pytest.mark.parametrize("kind", ["collective", "model", "household"])
def test_names_of_others_are_not_read(kind: str) -> None:
    data = {"kind": kind, "name": "Trưởng thôn Lò Văn Mẫu"}
    assert PersonNames(standing()).read(data, AT) == (data, [])


@given(st.lists(PIECES, min_size=1, max_size=7).map(" ".join))
def test_nothing_of_a_typed_name_is_lost(typed: str) -> None:
    data, said = read(typed)
    kept = fold(f"{data['name']} {in_words(said)}")
    for word in re.findall(r"[^\W\d_]+", fold(typed)):
        assert word in ADDRESS or re.search(rf"\b{word}\b", kept), (word, data, kept)


@given(st.lists(PIECES, min_size=1, max_size=7).map(" ".join))
def test_what_stands_in_another_field_is_always_told(typed: str) -> None:
    data, said = read(typed)
    for key in ("title", "position"):
        told = [one for one in said if one.problem.code == f"{key}-in-name"]
        assert bool(told) == (key in data)
