"""YAML files as people damage them: a few places where something is cut out and put in."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Edits = list[tuple[int, int, bytes]]
"""Where, how many bytes go, and what comes in their place."""


def edits_of(raw: bytes, snippets: Sequence[bytes], *, fewest: int = 0) -> SearchStrategy[Edits]:
    """At most four of ``raw``; ``snippets`` are put in, or any few bytes."""
    return st.lists(
        st.tuples(
            st.integers(0, len(raw)),
            st.integers(0, 12),
            st.sampled_from(snippets) | st.binary(max_size=3),
        ),
        min_size=fewest,
        max_size=4,
    )


def damaged(raw: bytes, changes: Edits) -> bytes:
    """``raw`` after ``changes``, one after the other."""
    for at, removed, added in changes:
        raw = raw[:at] + added + raw[at + removed :]
    return raw
