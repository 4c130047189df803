"""Branches of a tree of units: what one list shows of it, and what is left to other lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from honour_roll.views.lists import PAGE_SIZE

Node = tuple[str, int]
"""A unit and its depth; each stands before those below it."""

SMALL = 10
"""In a list of several pages, branches of so many units stay whole."""


class Branch(NamedTuple):
    """The units to show, and the branches cut off: each of a unit shown and all below it."""

    nodes: Sequence[Node]
    cut_off: Sequence[Sequence[Node]]


def cut(nodes: Sequence[Node]) -> Branch:
    """Of a tree as many levels as one page takes; at least the roots, or what is below one."""
    top = nodes[0][1]
    sizes = Counter(depth for _, depth in nodes)
    totals = accumulate(sizes[depth] for depth in range(top, max(sizes) + 1))
    fitting = sum(total <= PAGE_SIZE for total in totals)
    least = 2 if sizes[top] == 1 else 1
    largest = 1 if fitting >= least else SMALL
    shown: list[Node] = []
    cut_off: list[Sequence[Node]] = []
    for own in _split(nodes, top + max(fitting, least) - 1):
        if len(own) > largest:
            cut_off.append(own)
        shown += own[:1] if len(own) > largest else own
    return Branch(shown, cut_off)


def _split(nodes: Sequence[Node], depth: int) -> Iterator[Sequence[Node]]:
    """Each unit at ``depth`` with all below it, and each above by itself."""
    starts = [number for number, node in enumerate(nodes) if node[1] <= depth]
    for start, end in zip(starts, [*starts[1:], len(nodes)], strict=True):
        yield nodes[start:end]
