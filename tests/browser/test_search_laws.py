"""Search's laws in the reader's browser, held to those of Python."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

import pytest
from playwright.sync_api import Page

from honour_roll.search.packing import pack, pack_steps
from honour_roll.search.programs import engine
from honour_roll.search.words import plain_slug, words
from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.telex import telex
from tests.browser.test_collation_oracle import NAMES
from tests.search.keyboards import syllables, vni

VECTORS: dict[str, list[list[Any]]] = json.loads(
    (Path(__file__).parents[1] / "search" / "vectors.json").read_text(encoding="utf-8")
)
MARKS = "\u0300\u0309\u0303\u0301\u0323\u0302\u0306\u031b\u0308\u0345"
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzðÐĐƀñçßſıİςﬁǆ’'ʼ-/.,\u00a0 0125"

Law = Callable[[str, list[Any]], list[Any]]


# As JSON: Playwright's own way with values is slow for so many.
CALL = """([name, values]) => JSON.stringify(JSON.parse(values).map((value) => {
  const found = honourSearch[name](...value);
  return ArrayBuffer.isView(found) ? [...found] : found;
}))"""


@pytest.fixture
def law(page: Page) -> Law:
    """Applies a function of the engine to each of many values, in the browser."""
    page.add_script_tag(content=engine().decode())

    def apply(name: str, values: list[Any]) -> list[Any]:
        arguments = [value if isinstance(value, tuple) else [value] for value in values]
        found: list[Any] = json.loads(page.evaluate(CALL, [name, json.dumps(arguments)]))
        return found

    return apply


@pytest.mark.parametrize(
    ("name", "vectors"),
    [
        ("words", [(text, expected) for text, expected in VECTORS["words"]]),
        ("fold", [(word, folded) for word, folded, _ in VECTORS["forms"]]),
        ("spelling", [(word, spelled) for word, _, spelled in VECTORS["forms"]]),
        ("plainSlug", [(title, slug) for title, slug in VECTORS["slugs"]]),
        ("unkeyed", [(keys, word) for keys, word in VECTORS["keys"]]),
        ("withinOneSlip", [((one, two), near) for one, two, near in VECTORS["slips"]]),
    ],
)
def test_the_vectors_hold(law: Law, name: str, vectors: list[tuple[Any, Any]]) -> None:
    assert law(name, [values for values, _ in vectors]) == [expected for _, expected in vectors]


def _texts() -> list[str]:
    chance = random.Random(1952)  # noqa: S311  (no secret: the same texts each time)
    texts = ["".join(chance.choices(LETTERS + MARKS, k=chance.randint(1, 12))) for _ in range(4000)]
    texts += [text.upper() for text in texts[:500]]
    texts += [*NAMES, *(name.upper() for name in NAMES)]
    toned = syllables()
    texts += [*toned, *(normalize("NFD", word) for word in chance.sample(toned, 3000))]
    return texts


def _characters() -> list[str]:
    """Every character of the alphabets that both sides know; Python may know fewer."""
    return [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if category(chr(code)) not in ("Cn", "Co", "Cs")
    ]


def test_words_and_their_forms_are_the_same_in_both_languages(law: Law) -> None:
    texts = _texts()
    assert law("words", texts) == [words(text) for text in texts]
    each = sorted({word for text in texts for word in words(text)})
    assert law("fold", each) == [fold(word) for word in each]
    assert law("spelling", each) == [spelling_key(word) for word in each]
    assert law("plainSlug", texts) == [plain_slug(text) for text in texts]


def test_the_forms_of_every_character_are_the_same_in_both_languages(law: Law, page: Page) -> None:
    characters = _characters()
    known = r"(all) => JSON.stringify(JSON.parse(all).filter((one) => !/\p{Cn}/u.test(one)))"
    shared = json.loads(page.evaluate(known, json.dumps(characters)))
    assert len(shared) > 140_000
    for name, own in (("fold", fold), ("spelling", spelling_key), ("words", words)):
        found = zip(shared, law(name, shared), strict=True)
        assert [char for char, form in found if form != own(char)] == [], name


def test_every_syllable_is_read_from_the_keys_of_telex_and_vni(law: Law) -> None:
    marked = [word for word in syllables() if not word.isascii()]
    for keyboard in (telex, vni):
        read = law("unkeyed", [keyboard(word) for word in marked])
        wrong = [
            (word, keyboard(word), found)
            for word, found in zip(marked, read, strict=True)
            if spelling_key(found) != spelling_key(word)
        ]
        assert wrong == []


def _distance(one: str, two: str) -> int:
    """Optimal string alignment, by the book."""
    rows = [[max(i, j) for j in range(len(two) + 1)] for i in range(len(one) + 1)]
    for i, a in enumerate(one, 1):
        for j, b in enumerate(two, 1):
            best = min(rows[i - 1][j], rows[i][j - 1], rows[i - 1][j - 1] - (a == b)) + 1
            if i > 1 and j > 1 and (a, one[i - 2]) == (two[j - 2], b):
                best = min(best, rows[i - 2][j - 2] + 1)
            rows[i][j] = best
    return rows[-1][-1]


def test_one_slip_is_a_distance_of_at_most_one(law: Law) -> None:
    chance = random.Random(2013)  # noqa: S311
    near = ["".join(chance.choices("abc", k=chance.randint(0, 6))) for _ in range(160)]
    pairs = [(one, two) for one in near for two in near[:40]]
    assert law("withinOneSlip", pairs) == [_distance(*pair) <= 1 for pair in pairs]


def test_packed_numbers_come_out_again(law: Law) -> None:
    chance = random.Random(2020)  # noqa: S311
    lists = [sorted({*chance.choices(range(10 ** chance.randint(1, 8)), k=n)}) for n in range(60)]
    read = law("unpackRising", [pack(numbers[:1]) + pack_steps(numbers) for numbers in lists])
    assert read == lists
