"""What a Word file brings: filled-in forms, and tables that may be lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from honour_roll.forms.drafting import Drafting
from honour_roll.forms.filled import draft_of
from honour_roll.forms.form_text import forms_in
from honour_roll.forms.told import changes_accepted
from honour_roll.forms.told_of_files import form_blank
from honour_roll.intake.draft import Draft, Place, Told
from honour_roll.office.word_text import WordText


class Brought(NamedTuple):
    """Drafts of one file, and what is told of the file as a whole.

    ``left_out`` is of what is not taken; that hinders nothing else. ``waiting`` are honourees of
    lists who have to wait.
    """

    drafts: list[Draft]
    told: list[Told]
    left_out: Sequence[Told] = ()
    waiting: int = 0


def read_forms(text: WordText, file: str, drafting: Drafting) -> Brought:
    """The drafts of all forms in the file."""
    forms = forms_in(text, file)
    drafts = [draft_of(form, drafting) for form in forms if not form.is_blank]
    told = [changes_accepted(Place(file))] if text.has_changes else []
    return Brought(drafts, told, [form_blank(form.at) for form in forms if form.is_blank])
