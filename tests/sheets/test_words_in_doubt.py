"""A word with a question mark is none of a list: whoever typed it wasn't sure."""

from __future__ import annotations

import pytest

from tests.sheets.officers import Desk, told
from tests.sheets.test_villages_of_rows import DECISION, DECISIONS, PERSON, ROW


@pytest.mark.parametrize(("typed", "is_known"), [("nu?", False), ("Nữ?", False), ("nu", True)])
def test_a_gender_that_is_doubted_is_not_taken(desk: Desk, typed: str, *, is_known: bool) -> None:
    desk.template().fill(DECISIONS, [DECISION])
    desk.fill(PERSON, [{**ROW, "Giới tính": typed}])
    codes = [code for *_, code in told(desk.plan())]
    assert ("choice-unknown" not in codes) is is_known
