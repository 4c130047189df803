"""Work from one pile for two processes."""

from __future__ import annotations

import os

import pytest

from honour_roll.helper import Helper, Pile

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes there")


@pytest.mark.parametrize("count", [0, 1, 2, 499, 501, 1_999, 30_000])
def test_two_processes_take_everything_and_each_thing_once(count: int) -> None:
    pile = Pile(lambda: range(count), count)
    helper = Helper(lambda send: send(list(pile.mine())))
    mine = list(pile.mine())
    [theirs] = helper.results()
    pile.close()
    assert sorted(mine + theirs) == list(range(count))
    assert list(pile.others()) == theirs


def test_what_a_process_took_and_never_did_is_left_for_the_other() -> None:
    pile = Pile(lambda: range(1_000), 1_000)
    helper = Helper(lambda send: send(next(pile.mine())))
    [taken] = helper.results()
    mine = list(pile.mine())
    pile.close()
    assert taken == 0
    assert sorted(mine + list(pile.others())) == list(range(1_000))
