"""The closed lists of the model: kinds, categories, statuses, levels."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an honouree is (loại điển hình)."""

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    MODEL = "model"
    HOUSEHOLD = "household"

    @property
    def is_of_people(self) -> bool:
        """Whether its name is a person's: a household has the name of its head."""
        return self in (Kind.INDIVIDUAL, Kind.HOUSEHOLD)


class Category(StrEnum):
    """What an honour is counted as: the honouree's kind, or ``leader`` (người đứng đầu)."""

    INDIVIDUAL = "individual"
    LEADER = "leader"
    COLLECTIVE = "collective"
    MODEL = "model"
    HOUSEHOLD = "household"


class Status(StrEnum):
    """The state an honour reached; no status implies another."""

    NAMED = "named"
    PLANNED = "planned"
    REGISTERED = "registered"
    APPRAISED = "appraised"
    RECOGNISED = "recognised"
    COMMENDED = "commended"
    NOMINATED = "nominated"
    REJECTED = "rejected"
    REVOKED = "revoked"

    @property
    def is_public(self) -> bool:
        """Whether an honour in this state may leave the repository.

        A revocation is no honour: it takes the honour that it revokes out of the public
        roll (see ``honour_roll.roll``) and is itself never shown.
        """
        return self in _PUBLIC


_PUBLIC = frozenset({Status.NAMED, Status.RECOGNISED, Status.COMMENDED})


class Level(StrEnum):
    """The level of an authority, an honour or a unit, lowest first."""

    VILLAGE = "village"
    GRASSROOTS = "grassroots"
    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"
    NATION = "nation"

    @property
    def rank(self) -> int:
        """0 for the lowest; ``StrEnum`` itself would compare by spelling."""
        return tuple(Level).index(self)


class UnitEnd(StrEnum):
    """How a unit ended."""

    MERGER = "merger"
    SPLIT = "split"
    DISSOLUTION = "dissolution"
