"""What the honouree of a row is: a person, a collective, a model, a household."""

from __future__ import annotations

from honour_roll.forms.columns import Column, Meaning
from honour_roll.forms.list_rows import Honouree
from honour_roll.forms.list_title import kind_of
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.model.terms import Kind
from honour_roll.text.address_forms import has_form_of_address
from honour_roll.text.body_names import is_of_collective
from honour_roll.text.folding import fold
from honour_roll.text.names import is_of_household, without_list_marks

_KINDS = {
    Meaning.COLLECTIVE: Kind.COLLECTIVE,
    Meaning.MODEL: Kind.MODEL,
    Meaning.HOUSEHOLD: Kind.HOUSEHOLD,
}


def kind_of_row(
    found: OfficeList, defaults: Defaults, honouree: Honouree, name: Column | None
) -> Kind | None:
    """By its own column, the group, the command, the column ``name`` or what stands there.

    “Chi bộ xóm 1” below “Họ và tên” is nobody's name: then nothing says a kind.
    """
    if known := _said_of_row(found, defaults, honouree, name):
        return known
    if name is None:
        return None
    if found.title.kind:
        return found.title.kind
    text, heading = honouree.row.texts.get(name.number, ""), fold(name.heading)
    bare = without_list_marks(text)
    if is_of_household(bare):
        return Kind.HOUSEHOLD
    if is_of_collective(bare):
        return None
    is_person = has_form_of_address(text)
    is_of_people = ("ho" in heading or "ong" in heading) and "tap the" not in heading
    return Kind.INDIVIDUAL if is_person or is_of_people else None


def waits_for_kind(
    found: OfficeList, defaults: Defaults, honouree: Honouree, name: Column | None
) -> bool:
    """Whether a heading above ended the kind of its group, and the row says none itself."""
    if honouree.unclear is None or _said_of_row(found, defaults, honouree, name):
        return False
    text = honouree.row.texts.get(name.number, "") if name else ""
    if is_of_household(without_list_marks(text)):
        return False
    honouree.unclear.rows.append(honouree.row.number)
    return True


def _said_of_row(
    found: OfficeList, defaults: Defaults, honouree: Honouree, name: Column | None
) -> Kind | None:
    column = found.columns.of(Meaning.KIND)
    own = kind_of(honouree.row.texts.get(column.number, "")) if column else None
    of_column = _KINDS.get(name.meaning) if name else None
    return own or honouree.kind or defaults.kind or of_column
