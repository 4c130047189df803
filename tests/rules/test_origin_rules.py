"""A model comes before those that were replicated from it, as far as anybody knows."""

from __future__ import annotations

import pytest

from honour_roll.rules.sense import origin_later
from tests.builders import Time, honour, record, roll


def told(origin: list[Time], replica: list[Time]) -> list[str]:
    made = roll(
        [
            record("xa/khong-ro/goc", *honours(origin), kind="model"),
            record(
                "xa/khong-ro/theo",
                *honours(replica),
                kind="model",
                replicated_from="xa/khong-ro/goc",
            ),
        ]
    )
    return [finding.file for finding in origin_later.check(made)]


def honours(times: list[Time]) -> list[dict[str, object]]:
    return [honour(time, "named", key=f"lan-{n}") for n, time in enumerate(times)]


@pytest.mark.parametrize(
    ("origin", "replica"),
    [
        ([2016], [2015]),
        ([2016, 2018], [2018, 2015]),
        ([(2016, 2020)], ["2015-05-17"]),
        (["2016-01"], [(2012, 2015), None]),
    ],
)
def test_a_replica_honoured_before_its_origin_is_told(
    origin: list[Time], replica: list[Time]
) -> None:
    assert told(origin, replica) == ["records/xa/khong-ro/theo.yml"]


@pytest.mark.parametrize(
    ("origin", "replica"),
    [
        ([2016], [2016]),
        ([2016], [2018]),
        (["2016-12-31"], ["2016-01-01"]),
        ([2016, None], [2015]),
        ([None], [2015]),
        ([2016], [None]),
        ([(2014, 2018)], [2015]),
        ([2016], [(2015, None)]),
    ],
)
def test_what_may_have_come_later_is_in_order(origin: list[Time], replica: list[Time]) -> None:
    assert told(origin, replica) == []


def test_a_registration_is_no_honour_that_readers_see() -> None:
    registered = honour(2019, "registered", key="dang-ky")
    replica = (registered, honour(2022, "recognised", key="cong-nhan"))
    origin = (honour(2021, "recognised"),)

    def found(
        of_origin: tuple[dict[str, object], ...], of_replica: tuple[dict[str, object], ...]
    ) -> list[str]:
        first = record("xa/khong-ro/goc", *of_origin, kind="model")
        second = record("xa/khong-ro/theo", *of_replica, kind="model", replicated_from=first.id)
        return [finding.file for finding in origin_later.check(roll([first, second]))]

    assert found(origin, replica) == []
    earlier = (honour(2019, "recognised", key="cong-nhan"),)
    told_of = ["records/xa/khong-ro/theo.yml"]
    assert found(origin, earlier) == told_of
    assert found((honour(2018, "planned", key="ke-hoach"), *origin), earlier) == told_of
    assert found((honour(2018, "named", key="neu"), *origin), earlier) == []
