"""The words of stories in shards, read as the browser reads them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.search import texts
from honour_roll.search.runs import Runs
from honour_roll.search.texts import TextIndex
from honour_roll.search.words import FIELD_END, words
from honour_roll.spool import Spool
from honour_roll.text.folding import fold, spelling_key
from tests.search.test_search_packing import unpacked

WORDS = ["hoà", "hòa", "Hoa", "đức", "Duc", "lan", "Lân", "1436", "a", "Uy", "ƀa", "\u0301"]
SIGNS = ["", ",", " –", "/", "...", " \u0301", "\n\n"]
STORIES = st.lists(
    st.lists(
        st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SIGNS)), max_size=8).map(
            lambda row: " ".join(word + sign for word, sign in row)
        ),
        max_size=3,
    ),
    max_size=6,
)


class Reader:
    """The files of a text index, looked up by way of the lexicon alone."""

    def __init__(self, stories: list[list[str]], length: int = 2) -> None:
        """``length``: documents a run."""
        runs = Runs()
        with Spool() as spool:
            index = TextIndex(spool)
            for first in range(0, len(stories), length):
                part = stories[first : first + length]
                run = runs.make(f" {FIELD_END} ".join(fields) for fields in part)
                index.add(first, run)
            self.files: dict[str, Any] = dict(index.shards())
        self.lexicon: dict[str, Any] = dict(index.lexicon())
        self.places = {word: place for place, word in enumerate(self.lexicon["words"])}

    def word(self, folded: str) -> dict[str, list[int]]:
        """Spelling → documents."""
        if folded not in self.places:
            return {}
        shard = bisect_right(self.lexicon["wordStarts"], self.places[folded]) - 1
        return _rising(self.files[f"words/{shard}"].get(folded, {}))

    def pair(self, first: str, second: str) -> list[int]:
        """The documents with two words side by side."""
        if first not in self.places or second not in self.places:
            return []
        wanted = [self.places[first], self.places[second]]
        shard = bisect_right(self.lexicon["pairStarts"], wanted) - 1
        found = self.files[f"pairs/{shard}"].get(first, {}) if shard >= 0 else {}
        return _rising(found).get(second, [])


def _rising(postings: dict[str, str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, packed in postings.items():
        total, found[key] = 0, []
        for step in unpacked(packed):
            total += step
            found[key].append(total)
    return found


@pytest.fixture(params=[1, 12_000], ids=["small shards", "one shard"], autouse=True)
def shards(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SHARD_LENGTH", request.param)


def _words_of(field: str) -> list[str]:
    return [word for word in words(field) if fold(word)]


@given(STORIES)
def test_a_word_leads_to_the_documents_that_have_it_and_to_no_others(
    stories: list[list[str]],
) -> None:
    reader = Reader(stories)
    for word in WORDS:
        spelled = spelling_key(word)
        having = [
            number
            for number, fields in enumerate(stories)
            if fold(word)
            and any(spelling_key(one) == spelled for f in fields for one in _words_of(f))
        ]
        assert reader.word(fold(word)).get(spelled, []) == having


@given(STORIES)
def test_two_words_side_by_side_lead_to_the_documents_that_have_them_so_in_a_field(
    stories: list[list[str]],
) -> None:
    reader = Reader(stories)
    folds = sorted({fold(word) for word in WORDS if fold(word)})
    beside = [
        {(fold(one), fold(two)) for field in fields for one, two in pairwise(_words_of(field))}
        for fields in stories
    ]
    for first in folds:
        for second in folds:
            having = [number for number, pairs in enumerate(beside) if (first, second) in pairs]
            assert reader.pair(first, second) == having


@given(STORIES)
def test_the_lexicon_has_every_folded_word_once_and_in_order(stories: list[list[str]]) -> None:
    having = {fold(word) for fields in stories for field in fields for word in _words_of(field)}
    assert Reader(stories).lexicon["words"] == sorted(having)


@given(STORIES)
def test_however_documents_are_put_in_runs_the_files_are_the_same(
    stories: list[list[str]],
) -> None:
    one = Reader(stories, 1)
    for other in (Reader(stories, length) for length in (2, 3, 6)):
        assert (other.files, other.lexicon) == (one.files, one.lexicon)


def test_numbers_without_documents_may_lie_between_runs() -> None:
    runs = Runs()
    with Spool() as spool:
        index = TextIndex(spool)
        for first in (0, 1000):
            index.add(first, runs.make(["một hai", "hai"]))
        files: dict[str, Any] = dict(index.shards())
    assert _rising(files["words/0"]["hai"]) == {"hai": [0, 1, 1000, 1001]}
    assert _rising(files["pairs/0"]["mot"]) == {"hai": [0, 1000]}


def test_words_learnt_in_one_run_are_not_in_the_next() -> None:
    runs = Runs()
    runs.make(["một hai"])
    assert runs.make(["ba"]) == Runs().make(["ba"])


def _numbered(starts: range) -> list[list[str]]:
    return [[" ".join(f"từ{number}" for number in range(start, 400))] for start in starts]


def test_shards_are_neither_long_nor_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SHARD_LENGTH", 300)
    files = Reader(_numbered(range(20))).files
    for kind in ("words/", "pairs/"):
        shards = [data for name, data in files.items() if name.startswith(kind)]
        assert len(shards) > 10
        rows = [[len(k) + len(v) for p in s.values() for k, v in p.items()] for s in shards]
        assert all(200 <= sum(lengths) < 400 + max(lengths) for lengths in rows[:-1])


def test_a_change_of_one_story_leaves_most_shards_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(texts, "SHARD_LENGTH", 300)
    before = Reader(_numbered(range(20))).files
    after = Reader([*_numbered(range(20)), ["tu100 tu100b tu100c tu101 tu250"]]).files
    for kind in ("words/", "pairs/"):
        old, new = (
            [data for name, data in files.items() if name.startswith(kind)]
            for files in (before, after)
        )
        assert len(new) > 20
        assert 0 < len([shard for shard in new if shard not in old]) < 10
