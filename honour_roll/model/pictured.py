"""Who is seen in a photo, from left to right: a place stays even where nobody may be named."""

from __future__ import annotations

from collections.abc import Collection, Iterable

UNNAMED = "một người không nêu tên"
"""Stands for somebody in ``people``: without it every name after it would be on a wrong face."""


def without_names(people: Iterable[str], gone: Collection[str]) -> tuple[str, ...]:
    """``people`` in their order without who is among ``gone``; nobody where no name is left.

    >>> without_names(["Lê Văn Trái", "xa/2020/an", "Lê Văn Phải"], ["xa/2020/an"])
    ('Lê Văn Trái', 'một người không nêu tên', 'Lê Văn Phải')
    """
    left = tuple(UNNAMED if one in gone else one for one in people)
    return left if any(one != UNNAMED for one in left) else ()
