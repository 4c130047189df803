"""Which entries a booklet takes, under which chapter."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from honour_roll.choosing import chapters, choose, without_chapter
from honour_roll.model.booklet import Booklet
from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from tests.builders import MOVEMENT, OTHER_MOVEMENT, honour, period, record, roll, unit
from tests.worlds import rolls

UNITS = [
    unit("tinh", "Tỉnh Thử", periods=[period("Tỉnh Thử", level="province")]),
    unit("huyen", "Huyện Thử", "tinh"),
    unit("xa", periods=[period("Xã Thử", "huyen", level="commune")]),
    unit("xa-khac", "Xã Khác"),
]


def booklet(**more: Any) -> Booklet:
    selection = more.pop("selection", {})
    return Booklet.model_validate(
        {"id": "tap-1", "title": "Sách thử", "selection": selection, **more}
    )


def ids(made: HonourRoll, wanted: Booklet) -> list[str]:
    return [one.entry.slug for one in choose(made.public(), wanted)]


RECORDS: list[Record] = [
    record("xa/2020/an", honour(2020, level="commune", form="giay-khen")),
    record("huyen/2021/binh", honour(2021, "commended", level="province", form="bang-khen")),
    record("tinh/2021/cong", honour(2021, "named", movement=OTHER_MOVEMENT), kind="model"),
    record("xa-khac/2019/dung", honour((2016, 2020)), field="linh-vuc-thu", kind="household"),
    record("huyen/2020/em", honour(2020, **{"as": "leader"}), honour(2022, key="sau")),
]


@pytest.mark.parametrize(
    ("selection", "taken"),
    [
        ({}, "an binh cong dung em"),
        ({"units": ["huyen"]}, "an binh em"),
        ({"units": ["huyen"], "units_below": "không"}, "binh em"),
        ({"units": ["tinh", "xa-khac"]}, "an binh cong dung em"),
        ({"years": ["2021"]}, "binh cong"),
        ({"years": ["2020", "2022"]}, "an em"),
        ({"period": {"from": "2020", "to": "2021"}}, "an binh cong em"),
        ({"period": {"from": "2016", "to": "2020"}}, "an dung em"),
        ({"movements": [OTHER_MOVEMENT]}, "cong"),
        ({"kinds": ["leader"]}, "em"),
        ({"kinds": ["model", "household"]}, "cong dung"),
        ({"levels": ["province"]}, "binh"),
        ({"statuses": ["named", "commended"]}, "binh cong"),
        ({"forms": ["giay-khen"]}, "an"),
        ({"fields": ["linh-vuc-thu"]}, "dung"),
        ({"units": ["huyen"], "years": ["2020"]}, "an em"),
        ({"years": ["2021"], "include": ["xa/2020/an"]}, "an binh cong"),
        ({"exclude": ["xa/2020/an"]}, "binh cong dung em"),
        ({"include": ["xa/2020/an"]}, "an"),
        ({"include": ["xa/2020/an", "xa-khac/2019/dung"]}, "an dung"),
        ({"include": ["xa/2020/an"], "exclude": ["huyen/2020/em"]}, "an"),
        ({"include": ["xa/2020/an"], "units_below": "không"}, "an"),
    ],
)
def test_every_list_narrows_the_choice(selection: dict[str, object], taken: str) -> None:
    made = roll(RECORDS, UNITS)
    assert sorted(ids(made, booklet(selection=selection))) == taken.split()


def test_an_entry_goes_in_for_the_honours_that_agree_and_an_included_one_for_all() -> None:
    public = roll(RECORDS, UNITS).public()
    (chosen,) = choose(public, booklet(selection={"years": ["2022"]}))
    assert [award.key for award in chosen.awards] == ["sau"]
    both = choose(public, booklet(selection={"years": ["2019"], "include": ["huyen/2020/em"]}))
    assert [len(one.awards) for one in both] == [2]


def test_without_sections_each_category_has_a_chapter() -> None:
    wanted = booklet()
    chosen = choose(roll(RECORDS, UNITS).public(), wanted)
    found = [(chapter.section.title, len(chapter.chosen)) for chapter in chapters(wanted, chosen)]
    assert found == [
        ("Cá nhân", 2),
        ("Người đứng đầu", 1),
        ("Tập thể", 0),
        ("Mô hình, cách làm hay", 1),
        ("Hộ gia đình", 1),
    ]


def test_sections_take_their_kinds_and_the_rest_is_told() -> None:
    wanted = booklet(
        sections=[
            {"title": "Việc hay", "kinds": ["model", "household"]},
            {"title": "Tập thể", "kinds": ["collective"]},
        ]
    )
    chosen = choose(roll(RECORDS, UNITS).public(), wanted)
    only, empty = chapters(wanted, chosen)
    assert (only.section.title, empty.section.title) == ("Việc hay", "Tập thể")
    assert not empty.chosen
    assert {one.entry.slug for one in only.chosen} == {"cong", "dung"}
    assert {one.entry.slug for one in without_chapter(wanted, chosen)} == {"an", "binh", "em"}


@given(rolls())
def test_all_that_is_public_and_nothing_else_stands_in_one_chapter_each(made: HonourRoll) -> None:
    wanted, public = booklet(), made.public()
    found = [one for chapter in chapters(wanted, choose(public, wanted)) for one in chapter.chosen]
    assert sorted(one.entry.id for one in found) == sorted(public.records)
    assert all(award.status.is_public for one in found for award in one.awards)
    movement = booklet(selection={"movements": [MOVEMENT]})
    assert all(
        award.movement == MOVEMENT for one in choose(public, movement) for award in one.awards
    )
