"""Old addresses lead to the page of today, and tell nothing of what is not public."""

from __future__ import annotations

from posixpath import normpath

import pytest

from honour_roll.pages.redirects import Redirect, redirects
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from tests.builders import honour, record, roll, sheet, total, unit, view_index
from tests.pages.parsed import Body

NEW = "huyen/2019/an"
OLD = ["huyen/2018/an", "xa/2019/an"]


def moved(name: str = "An", status: str = "named") -> HonourRoll:
    return roll([record(NEW, honour(2019, status), name=name, former_ids=OLD)])


def made(site_url: str | None = None, **fields: str) -> list[Redirect]:
    return list(redirects(ViewIndex(moved(**fields).public(), lambda entry: ()), site_url))


def test_every_former_id_of_a_public_record_leads_to_it() -> None:
    found = made()
    assert [one.file for one in found] == [f"dien-hinh/{old}/index.html" for old in OLD]
    for one in found:
        way = f"../../../../dien-hinh/{NEW}/"
        assert normpath(one.address + way) == f"dien-hinh/{NEW}"
        assert f'<meta http-equiv="refresh" content="0; url={way}">' in one.html
        assert f'<p>Trang này đã chuyển tới <a href="{way}">An</a>.</p>' in one.html
        assert '<html lang="vi">' in one.html
        assert '<meta name="robots" content="noindex">' in one.html


def test_a_record_that_is_not_public_has_no_old_address() -> None:
    assert made(status="rejected") == []


def test_every_page_of_a_unit_is_led_to_from_each_of_its_former_ids() -> None:
    town = unit("huyen", "Huyện Thử", former_ids=["cu", "xua"])
    tallies = [sheet("huyen/bai", total(3, (2016, 2018), key="a"), total(3, 2019, key="b"))]
    index = view_index([record("huyen/2020/an")], [town], tallies=tallies)
    found = {one.address: one.html for one in redirects(index, None)}
    ends = ("", "2016/", "2017/", "2018/", "2019/", "2020/", "2016-2018/")
    assert found.keys() == {
        *(f"don-vi/{old}/{end}" for old in town.former_ids for end in ends),
        *(f"so-ghi-danh/{old}/" for old in town.former_ids),
    }
    assert 'url=../../../don-vi/huyen/2016-2018/"' in found["don-vi/cu/2016-2018/"]
    assert ">Huyện Thử, giai đoạn 2016–2018</a>" in found["don-vi/cu/2016-2018/"]
    assert 'url=../../so-ghi-danh/huyen/"' in found["so-ghi-danh/xua/"]
    empty = view_index(units=[unit("huyen", former_ids=["cu"])])
    assert [one.address for one in redirects(empty, None)] == ["don-vi/cu/"]


def test_the_canonical_address_is_given_where_the_site_has_one() -> None:
    canonical = f'<link rel="canonical" href="https://so.example/a&amp;b/dien-hinh/{NEW}/">'
    assert all(canonical in one.html for one in made("https://so.example/a&b/"))
    assert not any("canonical" in one.html for one in made())


@pytest.mark.parametrize("name", ["</a><script>alert(1)</script>", "\" onload='x' {{ 7*7 }}&lt;"])
def test_a_name_stays_a_name(name: str) -> None:
    for plain, hostile in zip(made(name="An"), made(name=name), strict=True):
        read = [tuple(part.replace(name, "An") for part in piece) for piece in pieces(hostile)]
        assert read == pieces(plain)


def pieces(redirect: Redirect) -> list[tuple[str, ...]]:
    return list(Body(redirect.html).pieces)
