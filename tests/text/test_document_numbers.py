"""Numbers of decisions as people type and copy them; what is sure is made clean, nothing else."""

from __future__ import annotations

import pytest

from honour_roll.text.document_numbers import number_key, read_document_number, running_number

CLEAN = "15/QĐ-UBND"


@pytest.mark.parametrize(
    "typed",
    [
        "N°15/QĐ-UBND",
        "Nº 15/QĐ-UBND",
        "No. 15/QĐ-UBND",
        "№15/QĐ-UBND",
        "１５/QĐ-UBND",
        "１５／ＱĐ－ＵＢＮＤ",
        "l5/QĐ-UBND",
        "Số I5/QĐ-UBND",
        "15/QD-UBND",
        "15/qd-ubnd",
        "15/QÐ-UBND",
        "15/QĐ-ỦBND",
        "15/qđ-ủbnd",
        "15/QĐ-UВND",  # a Cyrillic В
        "QD 15/QD-UBND",
    ],
)
def test_what_is_sure_is_made_clean(typed: str) -> None:
    assert read_document_number(typed).number == CLEAN


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1O/QĐ-UBND", "10/QĐ-UBND"),
        ("1O5/QĐ-UBND", "105/QĐ-UBND"),
        ("15a/QĐ-UBND", "15a/QĐ-UBND"),
        ("15-QD/TU", "15-QĐ/TU"),
        ("7/NQ-HDND", "7/NQ-HĐND"),
        ("15/HD-UBND", "15/HD-UBND"),
        ("15/QĐ-ỦBMTTQ", "15/QĐ-UBMTTQ"),
        ("15-QĐ/Tỉnh ủy", "15-QĐ/Tỉnh ủy"),
        ("15l/QĐ-UBND", "15l/QĐ-UBND"),
        ("lO/QĐ-UBND", "lO/QĐ-UBND"),
    ],
)
def test_letters_are_figures_only_among_figures(typed: str, number: str) -> None:
    assert read_document_number(typed).number == number


@pytest.mark.parametrize(("typed", "figures"), [("15l/QĐ-UBND", "151"), ("lO/QĐ-UBND", "10")])
def test_what_may_be_a_figure_is_asked_about(typed: str, figures: str) -> None:
    other = f"{figures}/QĐ-UBND"
    assert running_number(typed) == running_number(other)
    assert number_key(typed) != number_key(other)
