"""A record in a list: its initial and the line about its honours."""

from __future__ import annotations

import pytest

from honour_roll.views.cards import honour_line, initial
from tests.builders import entry, honour, record, roll


@pytest.mark.parametrize(
    ("name", "more", "letter"),
    [
        ("Nguyễn Thị Ánh", {}, "A"),
        ("Lò Văn Ểnh", {}, "Ê"),
        ("H'Hen Niê", {"sort_name": "H'Hen Niê"}, "H"),
        ("Đồng chí Lò Văn đô", {}, "Đ"),
        ("“2 thảo, 3 đúng”", {"kind": "model"}, "2"),
        ("Tổ hòa giải", {"kind": "collective"}, "T"),
        ("…", {"kind": "model"}, ""),
    ],
)
def test_the_initial_is_where_a_reader_looks(name: str, more: dict[str, str], letter: str) -> None:
    assert initial(entry("huyen/2020/an", name=name, **more)) == letter


def test_the_latest_honour_speaks_and_the_others_are_counted() -> None:
    one = record(
        "huyen/2019/an",
        honour(2021, form="bang-khen", level="province", key="hai"),
        honour(2019, "named", key="mot"),
        honour(None, "commended", key="ba"),
    )
    made = roll([one])
    assert (
        honour_line(made.reference, made.records[one.id].awards)
        == "Bằng khen thử, cấp tỉnh (và 2 lần ghi nhận khác)"
    )


def test_an_undated_honour_speaks_where_it_is_the_only_one() -> None:
    one = record("huyen/khong-ro/an", honour(None, "named"))
    made = roll([one])
    assert honour_line(made.reference, made.records[one.id].awards) == "Được nêu trong bài"
