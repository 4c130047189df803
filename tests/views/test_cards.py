"""A record in a list: its initial and the line about its honours."""

from __future__ import annotations

import pytest

from honour_roll.views.cards import honour_line, honours_words, initial
from tests.builders import OTHER_MOVEMENT, entry, honour, record, roll, unit


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


def honours(*given: dict[str, object]) -> str:
    one = record("huyen/2019/an", *given)
    made = roll([one], [unit("huyen", "Huyện Thử"), unit("xa", "Xã Thử")])
    return honours_words(made.reference, made.records[one.id])


def test_a_card_tells_every_honour_and_when_there_are_several_their_times() -> None:
    assert honours(honour(2019)) == "Ghi danh, công nhận"
    medal = honour(2021, "commended", form="bang-khen", level="province", key="hai")
    assert honours(medal) == "Bằng khen thử (biểu dương, khen thưởng), cấp tỉnh"
    again = [honour(year, "named", key=f"nam-{year}") for year in range(2012, 2019)]
    assert honours(medal, *again, honour(None, "commended", key="ba")) == (
        "Được nêu trong bài (2012, 2013, 2014, 2015, 2016, 2017, 2018);"
        " bằng khen thử (biểu dương, khen thưởng), cấp tỉnh (2021);"
        " biểu dương, khen thưởng (không rõ năm)"
    )


def test_a_card_tells_what_sets_an_honour_apart_from_most() -> None:
    far = honour(2019, unit="xa", movement=OTHER_MOVEMENT, **{"as": "leader"})
    assert honours(far) == "Ghi danh, công nhận, người đứng đầu, Xã Thử, phong trào làm khác"
