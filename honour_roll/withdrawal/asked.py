"""Which record an editor means: by its id, an earlier one, its address or its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from honour_roll.model.ids import is_record_id
from honour_roll.roll import HonourRoll
from honour_roll.source.files import right_name
from honour_roll.volumes import holding
from honour_roll.withdrawal.references import rewrites
from honour_roll.withdrawal.subject import files_of, folder_of, photos_like

_PLACE = re.compile(r"(?:^|/)(?:dien-hinh|records)/([^?#]+)")


def id_in(words: str) -> str | None:
    r"""The id that an address, a path or an id itself has in it; None for other words.

    >>> id_in("https://example.org/so/dien-hinh/sa-pa/2020/ten/#anh")
    'sa-pa/2020/ten'
    >>> id_in(r"content\records\sa-pa\2020\ten.yml")
    'sa-pa/2020/ten'
    """
    text = words.strip().replace("\\", "/")
    found = _PLACE.search(text)
    text = (found[1] if found else text).removesuffix("index.html").strip("/")
    name = right_name(PurePosixPath(text).name)
    if name:
        text = str(PurePosixPath(text).with_name(name)).removesuffix(".yml")
    return text if is_record_id(text) else None


def owner_of(roll: HonourRoll, id: str) -> str:
    """The record that has this id, or had it once; the id itself where none does."""
    if id in roll.records or files_of(roll.reference.root, id):
        return id
    owners = (one.id for one in roll.records.values() if id in one.former_ids)
    return next(owners, None) or next(_unsound_owners(roll, id), id)


def _unsound_owners(roll: HonourRoll, id: str) -> Iterator[str]:
    for one in roll.unsound:
        former = one.data.get("former_ids")
        own = one.file.removeprefix("records/").removesuffix(".yml")
        if isinstance(former, list) and id in former and is_record_id(own):
            yield own


def is_known(roll: HonourRoll, id: str) -> bool:
    """Whether a record has the id, or anything in the content is left of one that had it."""
    root, barred = roll.reference.root, roll.reference.withdrawals
    return (
        id in roll.records
        or bool(files_of(root, id))
        or (barred is not None and barred.bars_id(id))
        or any(holding(roll, id))
        or any(photos_like(id, roll.beside.get(folder_of(id), ())))
        or any(rewrites(root, (id,), ()))
    )
