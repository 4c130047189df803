"""What is chosen by name in the dialogue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from honour_roll.cli.dialogue import names
from honour_roll.model.vocabulary import Authority
from tests.forms.filling import standing

FULL = "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai"


@pytest.mark.parametrize("name", [FULL, "Chủ tịch UBND tỉnh Lào Cai"])
@pytest.mark.parametrize("typed", [FULL, "chủ tịch ubnd tỉnh", "ubnd tinh lao cai"])
def test_an_authority_is_found_by_its_abbreviation(name: str, typed: str) -> None:
    words = {"authorities": {"a": Authority(id="a", name=name)}}
    reference = replace(standing().roll.reference, vocabulary=words)
    assert names.terms(reference, "authorities").meant(typed) == "a"
