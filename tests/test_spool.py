"""Named bytes in a temporary file."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.spool import Spool


@given(st.dictionaries(st.text(), st.binary(max_size=50)))
def test_what_was_put_comes_back_in_any_order_and_between_puts(parts: dict[str, bytes]) -> None:
    with Spool() as spool:
        for number, (name, data) in enumerate(parts.items(), 1):
            spool.put(name, data)
            assert {name: spool.get(name) for name in spool} == dict([*parts.items()][:number])
        assert list(spool) == list(parts)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes there")
@pytest.mark.parametrize("is_read", [False, True])
def test_a_copy_of_the_process_that_lets_go_of_it_harms_nothing(is_read: bool) -> None:
    spool, parts = Spool(), {letter: letter.encode() * 900 for letter in "ABCDEF"}
    for name in "ABC":
        spool.put(name, parts[name])
    if is_read:
        spool.get("A")
    told, asked = os.pipe()
    copy = os.fork()
    if copy == 0:
        os.read(told, 1)
        del spool
        os._exit(0)
    spool.put("D", parts["D"])
    os.write(asked, b".")
    os.waitpid(copy, 0)
    spool.put("E", parts["E"])
    spool.put("F", parts["F"])
    assert {name: spool.get(name) == data for name, data in parts.items()} == dict.fromkeys(
        parts, True
    )
    os.close(told)
    os.close(asked)
