"""Runs kept from build to build: less work, and the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll import kept
from honour_roll.kept import Kept, cut
from honour_roll.model.record import Record
from honour_roll.search.entries import texts_of
from honour_roll.search.index import SearchFile, search_files
from honour_roll.views.index import ViewIndex
from tests.builders import record, view_index

IDS = [f"xa-{number % 7}/2020/nguoi-{number}" for number in range(40)]
STORIES = ["", "Một câu chuyện.", "Chuyện khác, câu khác.", "Một chuyện nữa."]
ROLLS = st.lists(
    st.dictionaries(st.sampled_from(IDS), st.sampled_from(STORIES), max_size=40), max_size=4
)


@pytest.fixture(autouse=True)
def short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FEWEST", 4)


class Builds:
    """Builds one after the other, with what is kept between them."""

    def __init__(self) -> None:
        self.store: dict[str, bytes] = {}
        self.asked: list[str] = []

    def build(self, records: Sequence[Record]) -> list[SearchFile]:
        index = view_index(records)
        used: dict[str, bytes] = {}

        def version(id: str) -> bytes:
            return index.roll.full(id).model_dump_json().encode()

        def recall(key: str) -> bytes | None:
            if key not in self.store:
                return None
            used[key] = self.store[key]
            return used[key]

        self.asked = []
        files = list(
            search_files(
                index, [], self._text(index), Kept("search/", version, recall, used.__setitem__)
            )
        )
        self.store = used
        return files

    def _text(self, index: ViewIndex) -> Callable[[str], str]:
        text = texts_of(index)

        def asked(id: str) -> str:
            self.asked.append(id)
            return text(id)

        return asked


def _records(stories: dict[str, str]) -> list[Record]:
    return [record(id, story=story or None) for id, story in sorted(stories.items())]


def _afresh(records: Sequence[Record]) -> list[SearchFile]:
    index = view_index(records)
    return list(search_files(index, [], texts_of(index)))


@given(ROLLS)
def test_whatever_was_kept_the_files_are_those_of_a_build_afresh(
    rolls: list[dict[str, str]],
) -> None:
    builds = Builds()
    for stories in rolls:
        assert builds.build(_records(stories)) == _afresh(_records(stories))


def test_however_runs_are_cut_the_files_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    records = _records(dict(zip(IDS, STORIES * 10, strict=True)))
    files = _afresh(records)
    for fewest in (1, 100):
        monkeypatch.setattr(kept, "FEWEST", fewest)
        assert _afresh(records) == files


def test_after_one_change_only_the_records_of_its_run_are_read() -> None:
    builds = Builds()
    stories = dict.fromkeys(IDS, "Một câu.")
    builds.build(_records(stories))
    assert sorted(builds.asked) == sorted(IDS)
    builds.build(_records(stories))
    assert builds.asked == []
    builds.build(_records({**stories, IDS[20]: "Câu mới."}))
    assert IDS[20] in builds.asked
    assert len(builds.asked) < len(IDS) / 2


@pytest.mark.parametrize("damage", ["", "nothing", "cut short", "another's", "one letter"])
def test_what_comes_back_damaged_is_made_again(damage: str) -> None:
    builds = Builds()
    records = _records(dict.fromkeys(IDS, "Một câu chuyện."))
    files = builds.build(records)
    assert len(builds.store) > 2
    for key, other in zip(builds.store, [*builds.store][::-1], strict=True):
        data = builds.store[key]
        builds.store[key] = {
            "": data,
            "nothing": b"",
            "cut short": data[:-9],
            "another's": builds.store[other],
            "one letter": data.replace(b"chuyen", b"chuyem"),
        }[damage]
    assert builds.build(records) == files
    assert (builds.asked == []) is not bool(damage)


def test_what_is_kept_has_no_word_of_a_record_that_is_gone() -> None:
    builds = Builds()
    stories = dict.fromkeys(IDS, "Một câu.")
    builds.build(_records({**stories, IDS[3]: "Zyx."}))
    assert b"zyx" in b"".join(builds.store.values())
    builds.build(_records(stories))
    assert b"zyx" not in b"".join(builds.store.values())


@given(st.lists(st.sampled_from([f"xa/2020/{n}" for n in range(300)]), unique=True).map(sorted))
def test_runs_are_all_ids_in_their_order_and_none_is_short_but_the_last(ids: list[str]) -> None:
    runs = list(cut(ids))
    assert [id for run in runs for id in run] == ids
    assert all(len(run) >= 4 for run in runs[:-1])


def _with(ids: list[str], new: str) -> Iterator[list[str]]:
    return cut(sorted([*ids, new]))


def test_a_new_record_leaves_most_runs_as_they_are() -> None:
    ids = sorted(f"xa-{number % 7}/2020/nguoi-{number}" for number in range(200))
    before = {tuple(run) for run in cut(ids)}
    after = {tuple(run) for run in _with(ids, "xa-3/2020/nguoi-moi")}
    assert len(after - before) <= 2
    assert len(before & after) >= len(before) - 2 > 10
