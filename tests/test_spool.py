"""Named bytes in a temporary file."""

from __future__ import annotations

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
