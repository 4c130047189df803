"""What builds keep of records: right or not there, whatever happens to the file."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.source.store import RecordStore, StoredEntry

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
AN = StoredEntry("sa-pa/2020/an", KEY, True, ["individual", "Lò Văn Ánh", None, ["Đ", 1, True]])
BINH = StoredEntry("sa-pa/2020/binh", OTHER_KEY, False, ["household", "Hộ ông Bình"])
MARK = {"content": "abc", "problems": [["code", "warning"]]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache" / "records.db"


@pytest.fixture
def filled(path: Path) -> Path:
    """A store with two records."""
    with RecordStore(path, "1") as store:
        for entry in (AN, BINH):
            store.put_entry(entry)
            store.put_data(entry.id, entry.key, data_of(entry))
        store.commit(MARK)
    return path


def data_of(entry: StoredEntry) -> dict[str, Any]:
    return {"name": entry.row[1], "story": f"Chuyện của {entry.row[1]}.\n" * 40}


def held(path: Path, version: str = "1") -> set[str]:
    """The ids of what can still be read, each exactly as it was put."""
    found = set()
    with RecordStore(path, version) as store:
        for entry in (AN, BINH):
            here = store.entry(entry.id), store.data(entry.id, entry.key)
            assert here[0] in (None, entry)
            assert here[1] in (None, data_of(entry))
            if here == (entry, data_of(entry)):
                found.add(entry.id)
    return found


def can_be_used(path: Path) -> bool:
    """Whether the file keeps what is put into it."""
    with RecordStore(path, "1") as store:
        store.put_entry(AN)
        store.put_data(AN.id, AN.key, data_of(AN))
        store.commit(MARK)
    return AN.id in held(path)


def test_what_was_put_is_found_by_the_next_build(filled: Path) -> None:
    with RecordStore(filled, "1") as store:
        assert store.entry(AN.id) == AN
        assert store.entry(BINH.id) == BINH
        assert store.data(AN.id, KEY) == data_of(AN)
        assert sorted(store.entries()) == [AN, BINH]
        assert set(store.ids()) == {AN.id, BINH.id}
        assert store.mark == MARK


def test_what_was_not_put_is_not_found(filled: Path) -> None:
    with RecordStore(filled, "1") as store:
        assert store.entry("sa-pa/2020/cam") is None
        assert store.data("sa-pa/2020/cam", KEY) is None
        assert store.data(AN.id, OTHER_KEY) is None


def test_a_new_store_is_empty(path: Path) -> None:
    with RecordStore(path, "1") as store:
        assert (store.mark, list(store.entries()), list(store.ids())) == (None, [], [])


def test_without_a_path_nothing_is_kept() -> None:
    with RecordStore() as store:
        store.put_entry(AN)
        store.put_data(AN.id, KEY, data_of(AN))
        store.forget(AN.id)
        store.commit(MARK)
        assert (store.entry(AN.id), store.data(AN.id, KEY), store.mark) == (None, None, None)
        assert [*store.entries(), *store.ids()] == []


def test_without_a_commit_everything_stays_as_it_was(filled: Path) -> None:
    before = filled.read_bytes()
    with RecordStore(filled, "1") as store:
        store.forget(AN.id)
        store.put_entry(BINH._replace(row=["khác"]))
        assert store.entry(AN.id) is None
    assert held(filled) == {AN.id, BINH.id}
    assert filled.read_bytes() == before


def test_the_newest_takes_the_place_of_what_was_there(filled: Path) -> None:
    with RecordStore(filled, "1") as store:
        store.put_entry(AN._replace(key=OTHER_KEY, row=["mới"]))
        store.put_data(AN.id, OTHER_KEY, {"name": "mới"})
        store.commit("dấu mới")
    with RecordStore(filled, "1") as store:
        assert store.entry(AN.id) == StoredEntry(AN.id, OTHER_KEY, True, ["mới"])
        assert store.data(AN.id, OTHER_KEY) == {"name": "mới"}
        assert store.data(AN.id, KEY) is None
        assert store.mark == "dấu mới"


def test_another_version_finds_nothing_and_leaves_nothing(filled: Path) -> None:
    with RecordStore(filled, "2") as store:
        assert (store.mark, list(store.entries()), list(store.ids())) == (None, [], [])
    assert held(filled, "1") == set()
    assert "Chuyện của".encode() not in filled.read_bytes()
    assert can_be_used(filled)


def test_the_store_of_an_older_program_is_replaced(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as old:
        old.execute("CREATE TABLE about (version TEXT)")
        old.execute("CREATE TABLE entry (id TEXT PRIMARY KEY)")
        old.execute("INSERT INTO about VALUES ('1')")
        old.commit()
    assert can_be_used(path)


@pytest.mark.parametrize("word", ["Lò Văn Ánh", "Chuyện của Lò Văn Ánh"])
def test_a_damaged_row_is_as_good_as_not_there(filled: Path, word: str) -> None:
    content = bytearray(filled.read_bytes())
    places = [at for at in range(len(content)) if content.startswith(word.encode(), at)]
    assert places
    for at in places:
        content[at + 1] ^= 1
    filled.write_bytes(content)
    assert held(filled) == {BINH.id}
    assert can_be_used(filled)


def test_whatever_byte_is_damaged_what_is_found_is_right(filled: Path) -> None:
    content = filled.read_bytes()
    luck = random.Random(5)  # noqa: S311 - which bytes, not a secret
    for at in luck.sample(range(len(content)), 400):
        bit = 1 << luck.randrange(8)
        filled.write_bytes(content[:at] + bytes((content[at] ^ bit,)) + content[at + 1 :])
        with RecordStore(filled, "1") as store:
            assert store.mark in (None, MARK)
            assert all(one in (AN, BINH) for one in store.entries())
        held(filled)
        filled.unlink(missing_ok=True)


def test_a_file_with_damage_is_given_up_so_that_nothing_deleted_stays_in_it(filled: Path) -> None:
    content = filled.read_bytes()
    at = content.index("Hộ ông Bình".encode())
    filled.write_bytes(content[:at] + b"X" + content[at + 1 :])
    with RecordStore(filled, "1") as store:
        assert [one.id for one in store.entries()] == [AN.id]
        store.forget(BINH.id)
        store.commit(MARK)
        assert store.mark is None
        assert store.entry(AN.id) is None
        store.put_entry(AN)
        store.commit(MARK)
    assert b"B\xc3\xacnh" not in filled.read_bytes()
    with RecordStore(filled, "1") as store:
        assert (store.entry(AN.id), store.mark) == (AN, MARK)


def test_so_is_a_file_from_which_nothing_can_be_deleted(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    for page in range(2, len(content) // 1024):  # after those of the schema and of the version
        content[page * 1024] ^= 0xFF
    filled.write_bytes(content)
    with RecordStore(filled, "1") as store:
        assert store.mark == MARK
        store.forget(BINH.id)
        store.commit(MARK)
    assert "Bình".encode() not in filled.read_bytes()
    assert can_be_used(filled)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing in it": lambda content: b"",
    "its first bytes": lambda content: content[:50],
    "its first page": lambda content: content[:1024],
    "half of it": lambda content: content[: len(content) // 2],
    "all but its end": lambda content: content[:-1],
    "garbage": lambda content: bytes(range(256)) * 40,
    "garbage behind the head": lambda content: content[:100] + b"\xff" * (len(content) - 100),
    "text": lambda content: "Không phải cơ sở dữ liệu.\n".encode() * 100,
    "zeros": lambda content: bytes(len(content)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_replaced(filled: Path, damage: str) -> None:
    filled.write_bytes(DAMAGES[damage](filled.read_bytes()))
    held(filled)
    with RecordStore(filled, "1") as store:
        list(store.entries())
        list(store.ids())
        store.commit(MARK)
    assert can_be_used(filled)


def serves_this_build_alone(path: Path) -> None:
    with RecordStore(path, "1") as store:
        store.put_entry(AN)
        store.put_data(AN.id, KEY, data_of(AN))
        store.commit(MARK)
        assert (store.entry(AN.id), store.data(AN.id, KEY)) == (AN, data_of(AN))
    assert held(path) == set()


def test_a_folder_in_its_place_stays_where_it_is(path: Path) -> None:
    (path / "inside").mkdir(parents=True)
    serves_this_build_alone(path)
    assert (path / "inside").is_dir()


def test_a_file_where_its_folder_should_be_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"kept")
    serves_this_build_alone(tmp_path / "cache" / "records.db")
    assert (tmp_path / "cache").read_bytes() == b"kept"


def make_read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on SQLite opens files as on a read-only disk, whoever runs the tests."""
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def opened(path: Path | str, **options: Any) -> sqlite3.Connection:
        if not path:
            return connect(path, **options)
        return connect(f"{Path(path).as_uri()}?mode=ro", uri=True, **options)

    monkeypatch.setattr(sqlite3, "connect", opened)


def test_what_cannot_be_written_can_still_be_read(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled.read_bytes()
    make_read_only(monkeypatch)
    with RecordStore(filled, "1") as store:
        store.forget(BINH.id)
        store.put_entry(AN._replace(row=["mới"]))
        store.commit("dấu mới")
        assert (store.entry(AN.id), store.entry(BINH.id), store.mark) == (AN, BINH, MARK)
    assert filled.read_bytes() == before


def test_where_no_file_can_be_made_a_nameless_one_serves(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_read_only(monkeypatch)
    serves_this_build_alone(path)
    assert not path.exists()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="nothing is read-only for the superuser"
)
def test_a_folder_that_may_not_be_written_only_costs_time(filled: Path) -> None:
    filled.chmod(0o444)
    filled.parent.chmod(0o555)
    try:
        assert held(filled) == {AN.id, BINH.id}
        assert held(filled, "2") == set()
        serves_this_build_alone(filled.with_name("another.db"))
        assert held(filled) == {AN.id, BINH.id}
    finally:
        filled.parent.chmod(0o755)


def test_of_two_builds_at_once_one_writes_and_both_go_on(filled: Path) -> None:
    changed = AN._replace(row=["mới"])
    with RecordStore(filled, "1") as first, RecordStore(filled, "1") as second:
        first.put_entry(changed)
        second.put_entry(BINH._replace(row=["cũng mới"]))
        second.forget(AN.id)
        second.commit("dấu thứ hai")
        assert (second.entry(AN.id), second.mark) == (AN, MARK)
        first.commit("dấu thứ nhất")
        assert (second.entry(AN.id), second.entry(BINH.id)) == (changed, BINH)
        second.put_data(AN.id, KEY, {"name": "sau"})
        second.commit("dấu thứ ba")
    with RecordStore(filled, "1") as store:
        assert (store.entry(AN.id), store.entry(BINH.id)) == (changed, BINH)
        assert store.data(AN.id, KEY) == {"name": "sau"}
        assert store.mark == "dấu thứ ba"


def test_two_builds_may_make_the_file_at_once(path: Path) -> None:
    with RecordStore(path, "1") as first, RecordStore(path, "1") as second:
        first.put_entry(AN)
        first.commit(MARK)
        assert second.entry(AN.id) == AN


@pytest.mark.parametrize("seed", [0, 2, 20, 39])
def test_of_what_was_deleted_no_word_is_left_in_the_file(path: Path, seed: int) -> None:
    """Rows come, change and go, some of many pages: SQLite moves those that stay about."""
    luck = random.Random(seed)  # noqa: S311 - which rows, not a secret
    words: dict[str, str] = {}
    for build in range(4):
        gone = set()
        with RecordStore(path, "1") as store:
            for number in range(luck.choice([60, 300])):
                id, word = f"<đơn-vị/{build}-{number}>", f"<lời {build} {number}>"
                words[id] = word
                put(store, id, word, luck)
            for id in luck.sample(sorted(words), len(words) // 4):
                gone.add(words[id])
                words[id] = f"<lời sửa {build} {id[1:]}"
                put(store, id, words[id], luck)
            for id in luck.sample(sorted(words), len(words) // 3):
                gone |= {id, words.pop(id)}
                store.forget(id)
            store.commit({"problems": [f"<dấu {build}>"] * 40})
            assert set(store.ids()) == set(words)
        content = filled_bytes(path)
        assert [word for word in sorted(gone) if word.encode() in content] == []
        assert all(word.encode() in content for word in words.values())
        assert f"<dấu {build - 1}>".encode() not in content


def put(store: RecordStore, id: str, word: str, luck: random.Random) -> None:
    store.put_entry(StoredEntry(id, KEY, True, [word]))
    store.put_data(id, KEY, {"story": [word] * luck.choice([1, 3, 30, 300])})


def filled_bytes(path: Path) -> bytes:
    """The file, and whatever else lies beside it."""
    return b"".join(one.read_bytes() for one in path.parent.iterdir())


JSON = st.recursive(
    st.text(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner)
)


@given(st.text(), st.binary(max_size=40), st.dictionaries(st.text(), JSON, max_size=3))
def test_whatever_people_write_comes_back_as_it_was(
    id: str, key: bytes, data: dict[str, Any]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "records.db"
        entry = StoredEntry(id, key, True, [data, id])
        with RecordStore(path, id) as store:
            store.put_data(id, key, data)
            store.put_entry(entry)
            store.commit(data)
        with RecordStore(path, id) as store:
            assert store.data(id, key) == data
            assert store.entry(id) == entry
            assert (store.mark, list(store.ids())) == (data, [id])
