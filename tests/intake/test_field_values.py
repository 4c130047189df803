"""Cells of the workbook and rows of the Word form take what the model takes, by one mapping."""

from __future__ import annotations

import pytest

from honour_roll.forms.fields import PICTURES, Field, all_fields
from honour_roll.intake.field_values import field_value, words_of
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.vocabulary import VOCABULARIES
from honour_roll.sheets.columns import Column, columns
from honour_roll.source.yaml_reader import Path

IN_BOTH = [field for field in all_fields() if field is not PICTURES and field.key != "kind"]


def column_of(field: Field) -> Column:
    """The column for what a row of the form asks."""
    found = columns("decisions" if field.owner == "decision" else "records")
    owner = "" if field.owner == "decision" else field.owner
    wanted = [step for step in (owner, field.key) if step]
    [column] = [one for one in found if [s for s in one.path if isinstance(s, str)] == wanted]
    return column


@pytest.mark.parametrize("field", IN_BOTH, ids=lambda field: f"{field.owner}.{field.key}")
def test_a_row_of_the_form_takes_what_its_column_takes(field: Field) -> None:
    column, value = column_of(field), field.value
    assert column.title.endswith(value.title)
    assert (column.form, column.refers_to) == (value.form, value.refers_to)
    assert field.vocabulary == (column.refers_to if column.refers_to in VOCABULARIES else None)
    assert (field.choices or {}).keys() <= set(column.choices)
    assert bool(field.choices) == bool(column.choices)


@pytest.mark.parametrize(
    ("path", "form", "refers_to"),
    [
        (("born",), "date", None),
        (("story",), "text", None),
        (("other_names",), "lines", None),
        (("also_units",), "lines", "units"),
        (("honours", 3, "year"), "year", None),
        (("honours", 0, "decision"), "line", "decisions"),
        (("replicated_from",), "line", None),
    ],
)
def test_a_field_takes_what_its_type_says(path: Path, form: str, refers_to: str | None) -> None:
    value = field_value(Record, path)
    assert (value.form, value.refers_to) == (form, refers_to)


def test_closed_lists_have_words_in_the_order_of_the_model() -> None:
    levels = field_value(Decision, ("level",)).choices
    assert list(words_of(levels)) == list(levels)
    assert words_of(("true", "false")) == {"true": "có", "false": "không"}


def test_a_path_that_the_model_lacks_is_refused() -> None:
    for path in (("no_such_key",), ("name", "below")):
        with pytest.raises(KeyError):
            field_value(Record, path)
