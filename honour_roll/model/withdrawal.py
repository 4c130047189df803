"""Who was taken down, as digests that say nothing to a reader and are known again by the check."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Self

from honour_roll.model.base import Part
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.scalars import Line, described
from honour_roll.text.recognition import names_to_recognise, names_within

_SALT_BYTES = 16
_DIGEST_BYTES = 16
# Without figures, which the search for numbers of persons could take for one.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


class Withdrawal(Part):
    """One entry that was taken down."""

    ids: tuple[Line, ...] = described("Dấu của mã", default=())
    names: tuple[Line, ...] = described("Dấu của tên cùng đơn vị", default=())
    others: tuple[Line, ...] = described(
        "Dấu của mã người khác trùng tên", "Biên tập viên đã cho phép.", default=()
    )


class Withdrawals(Part):
    """``content/withdrawn.yml``: what may not come back, without saying what it was.

    A digest is an HMAC-SHA-256, keyed by the site's own random salt, of a record's id, or of a
    name (see ``text/recognition.py``) with its unit. It must be quick: a check makes two
    for each record there is. The salt keeps digests of different sites apart and lists of
    digests made beforehand useless; it can't keep whoever guesses a name *and* its unit from
    trying the guess, as the check itself does nothing else. Digests are in their own order, not
    that of time, and no date stands beside them.
    """

    salt: Line = described("Muối", "Ngẫu nhiên, riêng cho trang này.", min_length=1)
    entries: tuple[Withdrawal, ...] = described("Đã gỡ", default=())

    @classmethod
    def new(cls) -> Self:
        """Of nothing yet, with a salt of its own."""
        return cls(salt=_letters(secrets.token_bytes(_SALT_BYTES)))

    def digest(self, text: str) -> str:
        """The digest of an id or of a name with its unit."""
        whole = hmac.digest(self.salt.encode(), text.encode(), "sha256")
        return _letters(whole[:_DIGEST_BYTES])

    def bars_id(self, *ids: str) -> bool:
        """Whether an entry with one of these ids was taken down."""
        return bool(self.entries) and not self._ids.isdisjoint(map(self.digest, ids))

    def bars_name(self, id: str, names: Iterable[str]) -> bool:
        """Whether one of these names (see ``names_of``) was, and the record ``id`` isn't let in."""
        found = [digest for digest in map(self.digest, names) if digest in self._names]
        if not found:
            return False
        own = self.digest(id)
        return any(own not in self._names[digest] for digest in found)

    def knows_name(self, names: Iterable[str]) -> bool:
        """Whether one of these names is that of somebody taken down, whoever is let in."""
        return any(self.digest(name) in self._names for name in names)

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(digest for one in self.entries for digest in one.ids)

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        """Digest of a name → those of the ids that are let in in spite of every entry."""
        found: dict[str, frozenset[str]] = {}
        for one in self.entries:
            others = frozenset(one.others)
            for digest in one.names:
                found[digest] = found.get(digest, others) & others
        return found

    def barring(
        self, ids: Iterable[str], names: Iterable[str], others: Iterable[str] = ()
    ) -> Withdrawals:
        """These and one more; the same where all of it is barred already.

        ``others`` are the ids of other records that have one of the names.
        """
        new = Withdrawal(
            ids=self._digests(ids), names=self._digests(names), others=self._digests(others)
        )
        known = {digest for one in self.entries for digest in (*one.ids, *one.names)}
        if known.issuperset((*new.ids, *new.names)):
            return self
        return self._with([*self.entries, new])

    def _digests(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(map(self.digest, texts))))

    def lifted(self, id: str, former: Iterable[str], names: Iterable[str]) -> Self:
        """Letting the record ``id`` in.

        What bars one of its ids goes altogether. What bars but its name goes on barring every
        other id: it may be another person.
        """
        ids = set(map(self.digest, (id, *former)))
        kept = self._with(one for one in self.entries if ids.isdisjoint(one.ids))
        return kept.letting_in(id, names)

    def letting_in(self, id: str, names: Iterable[str]) -> Self:
        """The record ``id`` has one of these names and is another; whoever was barred still is."""
        digests, own = set(map(self.digest, names)), self.digest(id)
        return self._with(
            one
            if digests.isdisjoint(one.names)
            else one.model_copy(update={"others": tuple(sorted({*one.others, own}))})
            for one in self.entries
        )

    def _with(self, entries: Iterable[Withdrawal]) -> Self:
        return self.model_copy(update={"entries": tuple(sorted(entries, key=_order))})


def names_of(record: Record | Entry) -> Iterator[str]:
    """What a record is known by besides its ids: each name, folded, together with the unit."""
    for name in (record.name, *record.other_names):
        yield from known_by(name, record.unit, of_people=record.kind.is_of_people)


def known_by(name: str, unit: str, *, of_people: bool) -> Iterator[str]:
    """The same for one name: first the whole, then each person in it."""
    for one in names_to_recognise(name, of_people=of_people):
        yield f"{unit}\0{one}"


def named_in(text: str, units: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """What may be somebody's name in running text, and what a record of it would be known by."""
    for shown, one in names_within(text):
        yield shown, [f"{unit}\0{one}" for unit in units]


def elsewhere(names: Iterable[str], units: Iterable[str]) -> Iterator[str]:
    """What ``known_by`` made for one unit, as it makes it for each of these."""
    bare = [name.partition("\0")[2] for name in names]
    for unit in units:
        yield from (f"{unit}\0{one}" for one in bare)


def _order(one: Withdrawal) -> tuple[str, ...]:
    return (*one.ids, *one.names)


def _letters(data: bytes) -> str:
    return data.hex().translate(_LETTERS)
