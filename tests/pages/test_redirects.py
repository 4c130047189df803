"""Old addresses lead to the page of today, and tell nothing of what is not public."""

from __future__ import annotations

from posixpath import normpath

import pytest

from honour_roll.pages.redirects import Redirect, redirects
from honour_roll.roll import HonourRoll
from tests.builders import honour, record, roll
from tests.pages.parsed import Body

NEW = "huyen/2019/an"
OLD = ["huyen/2018/an", "xa/2019/an"]


def moved(name: str = "An", status: str = "named") -> HonourRoll:
    return roll([record(NEW, honour(2019, status), name=name, former_ids=OLD)])


def made(site_url: str | None = None, **fields: str) -> list[Redirect]:
    return list(redirects(moved(**fields).public(), site_url))


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
