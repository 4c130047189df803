from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.suggest import nearest, nearest_part

_KEYS = (
    "kind name unit field summary story story_author honours photos sources "
    "consent reviewed updated title born died position hometown village on by"
)
KEYS = _KEYS.split()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("honour", "honours"),
        ("honuors", "honours"),
        ("postion", "position"),
        ("naem", "name"),
        ("Name", "name"),
        ("story-author", "story_author"),
        ("storyauthor", "story_author"),
        ("fields", "field"),
        ("ON", "on"),
    ],
)
def test_a_mistyped_key_finds_the_key(word: str, meant: str) -> None:
    assert nearest(word, KEYS) == meant


@pytest.mark.parametrize("word", ["", "-", "x", "ox", "date", "tên", "ngày sinh", "y" * 10**6])
def test_a_strange_word_finds_nothing(word: str) -> None:
    assert nearest(word, KEYS) is None


def test_an_id_typed_with_diacritics_is_found() -> None:
    fields = ["cai-cach-hanh-chinh", "cai-cach-tu-phap", "giao-duc"]
    assert nearest("cải cách hành chính", fields) == "cai-cach-hanh-chinh"
    assert nearest("Cải cách hành chánh", fields) == "cai-cach-hanh-chinh"
    assert nearest("giao-duc", ["Giáo dục"]) == "Giáo dục"


def test_the_nearest_wins_and_then_the_first_by_code_point() -> None:
    assert nearest("abcdef", ["abcxyf", "abcdex"]) == "abcdex"
    assert nearest("abcdef", ["abcdez", "abcdey", "abcdex"]) == "abcdex"
    assert nearest("abcdef", {"abcdez", "abcdey", "abcdex"}) == "abcdex"


def test_without_candidates_there_is_nothing_to_find() -> None:
    assert nearest("name", []) is None


def test_long_candidates_do_no_harm() -> None:
    assert nearest("name", ["n" * 10**6, "names"]) == "names"


def distance(one: str, other: str) -> int:
    """The same distance by its definition: the whole matrix, cell by cell."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(row[j - 1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and (a, one[i - 2]) == (other[j - 2], b):
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


words = st.text(alphabet="abc", min_size=1, max_size=15)


@given(words, st.lists(words))
def test_what_is_found_is_nearest_by_definition(word: str, candidates: list[str]) -> None:
    limit = min(len(word) // 3, 4)
    near = [(distance(word, candidate), candidate) for candidate in candidates]
    wanted = min((pair for pair in near if pair[0] <= limit), default=(0, None))
    assert nearest(word, candidates) == wanted[1]


@given(st.text(), st.lists(st.text()))
def test_only_a_candidate_is_ever_suggested(word: str, candidates: list[str]) -> None:
    assert nearest(word, candidates) in {None, *candidates}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("chu-tich-nuoc-1952", "chu-tich-nuoc-1952-khong-ro-so"),
        ("tỉnh", "province"),
        ("huyện văn bàn", "van-ban"),
        ("xa-van-ban-cu", "van-ban"),
        ("cap", None),
        ("ban", "ban-ho"),
        ("tin", None),
        ("", None),
        ("-", None),
        ("a" * 81, None),
    ],
)
def test_a_part_finds_the_one_that_it_may_be(word: str, meant: str | None) -> None:
    spellings = {key: key for key in ("chu-tich-nuoc-1952-khong-ro-so", "van-ban", "ban-ho")}
    meanings = {**spellings, "Cấp tỉnh": "province", "Cấp xã": "commune", "": "nothing", "a": "a"}
    assert nearest_part(word, meanings) == meant


@given(st.text(), st.dictionaries(st.text(), st.sampled_from("ab")))
def test_only_a_meaning_is_ever_found(word: str, meanings: dict[str, str]) -> None:
    assert nearest_part(word, meanings) in {None, *meanings.values()}
