"""A part of a text that is nobody's business, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class PrivateKind(StrEnum):
    """What a private part says."""

    IDENTITY = "identity"
    """Number of an identity card or passport, by its build or by what stands before it."""
    MAYBE_IDENTITY = "maybe-identity"
    """Nine digits that could be the number of an old identity card."""
    PHONE = "phone"
    EMAIL = "email"
    BANK_ACCOUNT = "bank-account"
    HOUSE = "house"
    """The number of a house, with its lane."""
    BIRTH = "birth"
    """A day of birth with its year."""
    SECRET = "secret"  # noqa: S105 - no password
    """A line with the mark of a secret or internal document."""
    ETHNICITY = "ethnicity"
    BELIEF = "belief"
    POLITICS = "politics"
    HEALTH = "health"
    HARDSHIP = "hardship"
    """That somebody's household is poor."""
    PAST = "past"
    """Drugs, and time served in prison."""


class PrivateSpan(NamedTuple):
    """``text[start:end]`` is private."""

    kind: PrivateKind
    start: int
    end: int
