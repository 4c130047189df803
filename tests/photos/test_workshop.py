from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from honour_roll.photos import workshop as workshop_module
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.worker import Made
from honour_roll.photos.workshop import Workshop, apart, two_at_a_time
from tests.photos import odd_work

posix_only = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")


def code_of(shop: Workshop, work: Callable[[], Made]) -> str:
    with pytest.raises(PhotoRefused) as caught:
        shop.do(work)
    return caught.value.code


def test_work_is_done_in_another_process_which_is_kept() -> None:
    with Workshop() as shop:
        first, second = shop.do(odd_work.echo, "ảnh".encode()), shop.do(odd_work.echo, b"\n")
    assert first.files == ["ảnh".encode(), b""]
    assert second.files[0] == b"\n"
    assert first.facts == second.facts
    assert first.facts["pid"] != os.getpid()


def test_what_it_refuses_is_told_in_both_languages() -> None:
    with Workshop() as shop, pytest.raises(PhotoRefused) as caught:
        shop.do(odd_work.refuse)
    assert caught.value.code == "photo-truncated"
    assert "thiếu phần cuối" in caught.value.what.vi
    assert "missing" in caught.value.what.en
    assert all(caught.value.remedy)


@pytest.mark.parametrize(
    "work",
    [odd_work.die, odd_work.leave, odd_work.break_down, odd_work.babble, odd_work.claim],
)
def test_one_that_goes_wrong_takes_no_other_with_it(work: Callable[[], Made]) -> None:
    with Workshop() as shop:
        shop.do(odd_work.echo, b"before")
        assert code_of(shop, work) == "photo-broken"
        assert shop.do(odd_work.echo, b"after").files[0] == b"after"


def test_one_that_takes_too_long_is_ended(
    monkeypatch: pytest.MonkeyPatch, new_threads: Callable[[], set[threading.Thread]]
) -> None:
    with Workshop() as shop:
        shop.do(odd_work.echo, b"the process is there")
        monkeypatch.setattr(workshop_module, "PATIENCE", 0.3)
        assert code_of(shop, odd_work.hang) == "photo-broken"
        monkeypatch.undo()
        assert shop.do(odd_work.echo, b"after").files[0] == b"after"
    assert new_threads() == set()


@posix_only
def test_memory_is_limited() -> None:
    with Workshop() as shop:
        assert code_of(shop, odd_work.eat) == "photo-memory"
        assert shop.do(odd_work.echo, b"after").files[0] == b"after"


def test_without_a_program_to_start_the_photo_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/there/is/none")
    with pytest.raises(PhotoRefused):
        apart(odd_work.echo, b"x")


def test_two_are_at_work_at_the_same_time(tmp_path: Path) -> None:
    one, other = tmp_path / "1", tmp_path / "2"
    places = [(one, other), (other, one)]
    made = list(two_at_a_time(lambda shop, at: shop.do(odd_work.wait_for, *at).facts, places))
    assert [facts["met"] for facts in made] == [True, True]
    assert len({facts["pid"] for facts in made}) == 2


def test_many_come_in_their_order_from_two_processes_that_are_ended(
    new_threads: Callable[[], set[threading.Thread]],
) -> None:
    words = [str(n).encode() for n in range(20)]
    made = list(two_at_a_time(lambda shop, one: shop.do(odd_work.echo, one), words))
    assert [one.files[0] for one in made] == words
    assert len({one.facts["pid"] for one in made}) <= 2
    assert new_threads() == set()
    assert list(two_at_a_time(lambda shop, one: one, [])) == []


def test_who_stops_asking_leaves_no_process_behind(
    new_threads: Callable[[], set[threading.Thread]],
) -> None:
    words = [str(n).encode() for n in range(20)]
    made = two_at_a_time(lambda shop, one: shop.do(odd_work.echo, one), words)
    pid = next(made).facts["pid"]
    made.close()
    assert new_threads() == set()
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
