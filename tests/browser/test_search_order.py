"""The law of the order: exact marks first, then names over units over stories."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.text.folding import fold
from tests.browser.asking import Open, people, titles
from tests.browser.asking import opened as opened
from tests.builders import record, unit
from tests.search.keyboards import syllables

PLACES = "NUS"
"""In the name, in that of the unit, in the story."""
FILLERS = ["Zắk", "Zơl", "Zuê", "Zươi"]
"""What no query means, so that names have many shapes."""


def _pairs(chance: random.Random, count: int) -> list[tuple[str, str]]:
    """Words with marks, each with another of the same letters; no two pairs have the same."""
    alike: dict[str, list[str]] = {}
    for word in syllables():
        if len(word) > 2 and fold(word) not in ("thu", "xa"):
            alike.setdefault(fold(word), []).append(word)
    pairs = []
    for words in chance.sample([words for words in alike.values() if len(words) > 2], count):
        marked = chance.choice([word for word in words if not word.isascii()])
        pairs.append((marked, chance.choice([word for word in words if word != marked])))
    return pairs


def _entry(chance: random.Random, number: int, word: str, place: str) -> Record:
    """One with ``word`` in ``place``; its name ends with both, for ``_met``."""
    name = chance.choices(FILLERS, k=chance.randint(1, 4)) + [word.capitalize()] * (place == "N")
    chance.shuffle(name)
    fields: dict[str, Any] = {"name": f"{' '.join(name)} Z{place}{number}"}
    if place == "S":
        fields["story"] = f"Chuyện của {word} kể lại."
    at = f"don-vi-{number}" if place == "U" else "xa-thu"
    # The order of the index must not be that of the law.
    id = f"{at}/{chance.randint(1990, 2020)}/{place.lower()}{number}"
    return record(id, **fields)


def _met(title: str, words: list[str]) -> tuple[str, str] | None:
    """The word that an entry has, and where; None for units."""
    match = re.search(r"Z([NUS])(\d+)$", title)
    return (words[int(match[2])], match[1]) if match else None


@pytest.mark.parametrize("seed", range(4))
def test_no_loose_hit_comes_before_an_exact_one_nor_a_story_before_a_unit_before_a_name(
    opened: Open, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  (no secret: the same names each time)
    pairs = _pairs(chance, 20)
    words = [word for pair in pairs for word in pair]
    named = [unit(f"don-vi-{n}", f"Xã {word.capitalize()}") for n, word in enumerate(words)]
    units: list[Unit] = [unit("xa-thu", "Xã Thử"), *named]
    records = [_entry(chance, n, word, p) for n, word in enumerate(words) for p in PLACES]
    ask = opened(records, units)

    def met(query: str, meant: tuple[str, str]) -> list[tuple[str, str]]:
        found = [hit for title in titles(ask(query)) if (hit := _met(title, words))]
        return [hit for hit in found if hit[0] in meant]

    for exact, loose in pairs:
        expected = [(word, place) for word in (exact, loose) for place in PLACES]
        for typed in (exact, exact.upper(), f"{exact} "):
            assert met(typed, (exact, loose)) == expected
        bare = [place for _, place in met(f"{fold(exact)} ", (exact, loose))]
        assert bare == ["N", "N", "U", "U", "S", "S"], exact


def test_marks_count_before_the_place_of_any_word(opened: Open) -> None:
    units = [unit("xa-thu", "Xã Thử"), unit("hai-dang", "Xã Hải Đằng")]
    told = record("xa-thu/2020/z", name="Lê Hùng", story="Người Hải Đằng.")
    there = record("hai-dang/2020/le-hung", name="Lê Hưng")
    assert titles(opened([there, told], units)("hùng hải đằng")) == ["Lê Hùng", "Lê Hưng"]
    assert titles(opened([there, told], units)("hung hai dang")) == ["Lê Hưng", "Lê Hùng"]


def test_the_unit_above_meets_marks_as_the_unit_does(opened: Open) -> None:
    units = [
        unit("hai-dang", "Huyện Hải Đằng"),
        unit("hai-dang-cu", "Xã Hai Dâng"),
        unit("xa-thu", "Xã Thử", parent="hai-dang"),
    ]
    below = record("xa-thu/2020/z", name="Lê An")
    other = record("hai-dang-cu/2020/a", name="Lê An")
    places = [hit["place"] for hit in opened([other, below], units)("lê an hải đằng")]
    assert places == ["Cá nhân · Xã Thử · 2020", "Cá nhân · Xã Hai Dâng · 2020"]


def test_a_quoted_phrase_of_a_story_is_exact_with_the_marks_typed(opened: Open) -> None:
    told = record("xa-thu/2020/z", name="Lê Bình", story="Hội Bàn Đào năm ấy.")
    loose = record("xa-thu/2020/a", name="Lê Bình An", story="Hội bạn dạo chơi.")
    assert titles(opened([loose, told])('"bàn đào"')) == ["Lê Bình", "Lê Bình An"]


def test_the_beginning_of_another_word_lifts_no_name(opened: Open) -> None:
    ask = opened(people("Hoàng Thùy Hoà", "Hoàng Hoa Hoàng", "Trần Hòa"))
    assert titles(ask("hòa")) == ["Trần Hòa", "Hoàng Thùy Hoà", "Hoàng Hoa Hoàng"]
    assert titles(ask("hoa")) == ["Trần Hòa", "Hoàng Thùy Hoà", "Hoàng Hoa Hoàng"]


def test_entries_come_between_the_unit_that_is_named_and_those_that_took_it_over(
    opened: Open,
) -> None:
    heirs = [unit(f"xa-{n}", f"Xã Mới {n}") for n in range(3)]
    old = unit("pa-ngam", "Huyện Pa Ngàm", until="2025-06-30", successors=[one.id for one in heirs])
    entries = [
        record("pa-ngam/2020/le-an", name="Lê An"),
        record("xa-1/2026/pa-ngam", name="Hội Pa Ngàm"),
    ]
    ask = opened(entries, [*heirs, old])
    expected = ["Huyện Pa Ngàm", "Hội Pa Ngàm", "Lê An", "Xã Mới 0", "Xã Mới 1", "Xã Mới 2"]
    for query in ("huyen pa ngam", "pa ngam", "huyện Pa Ngàm"):
        assert titles(ask(query)) == expected


def test_of_given_names_the_one_written_as_typed_comes_first(opened: Open) -> None:
    ask = opened(people("Trần Hòa", "Hoa Lê An", "Lê Thị Hoa"))
    assert titles(ask("hoa")) == ["Lê Thị Hoa", "Trần Hòa", "Hoa Lê An"]
    assert titles(ask("hòa"))[0] == "Trần Hòa"


def test_a_word_that_a_name_has_twice_counts_once(opened: Open) -> None:
    ask = opened(people("Nguyễn Minh Nguyên", "Vũ Nguyên", "Nguyễn An"))
    assert titles(ask("nguyen")) == ["Vũ Nguyên", "Nguyễn Minh Nguyên", "Nguyễn An"]


def test_whole_words_come_before_beginnings_in_each_place(opened: Open) -> None:
    units = [unit("xa-thu", "Xã Thử"), unit("xa-lan", "Xã Lan"), unit("xa-lanh", "Xã Lành")]
    entries = [
        *people("Lê Lanh Anh", "Lê Thị Lan Hồng Anh"),
        record("xa-lanh/2020/a", name="Lê An"),
        record("xa-lan/2020/b", name="Lê Bình"),
        record("xa-thu/2020/y", name="Lê Cảnh", story="Bên lành."),
        record("xa-thu/2020/z", name="Lê Dung", story="Hoa lan."),
    ]
    found = [title for title in titles(opened(entries, units)("lan")) if title.startswith("Lê")]
    assert found == [
        "Lê Thị Lan Hồng Anh", "Lê Lanh Anh", "Lê Bình", "Lê An", "Lê Dung", "Lê Cảnh",
    ]  # fmt: skip


def test_a_form_of_address_leaves_a_name_the_whole_one(opened: Open) -> None:
    ask = opened(people("Lê Văn An Bình", "Lê Văn An"))
    assert titles(ask("ông lê văn an"))[0] == "Lê Văn An"
