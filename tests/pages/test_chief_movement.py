"""Cards name every movement but the chief one: pages with several say which that is."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.pages.bodies import Bodies
from honour_roll.views.unit import unit_view
from tests.builders import OTHER_MOVEMENT, honour, record, unit, view_index

TOLD = "Lần ghi nhận không ghi tên phong trào là của phong trào “Làm thử”."


@pytest.mark.parametrize(
    ("movements", "is_told"),
    [
        ([{}], False),
        ([{"movement": OTHER_MOVEMENT}], False),
        ([{"movement": OTHER_MOVEMENT}, {"movement": None}], False),
        ([{}, {"movement": OTHER_MOVEMENT}], True),
        ([{"movement": None}, {}], True),
    ],
)
def test_a_page_of_several_movements_says_which_cards_leave_unsaid(
    movements: list[dict[str, Any]], is_told: bool
) -> None:
    honours = [honour(2020 + n, **more) for n, more in enumerate(movements)]
    made = [record(f"xa/{2020 + n}/an", one) for n, one in enumerate(honours)]
    index = view_index(made, [unit("xa")])
    bodies = Bodies(index.reference.site, lambda file: "")
    first, *_ = bodies.pages("unit.html", unit_view(index, index.reference.units["xa"]))
    assert (TOLD in first.body) is is_told
