"""A sentence for people in the two languages the product speaks."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """One sentence twice: Vietnamese for officers and editors, English for engineers."""

    vi: str
    en: str

    def in_language(self, language: str) -> str:
        """The sentence in ``language`` (``vi`` or ``en``)."""
        return self.en if language == "en" else self.vi


class ScalarError(ValueError):
    """A value that a parser of this package could not read.

    Carries what is wrong and how to mend it, so that whoever knows the file and line
    can print both. It is a ``ValueError``: pydantic collects it with its own errors.
    """

    def __init__(self, code: str, what: Message, remedy: Message) -> None:
        super().__init__(what.en)
        self.code = code
        self.what = what
        self.remedy = remedy
