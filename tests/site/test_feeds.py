"""Feeds as RFC 4287 wants them, of the roll, of units and of kinds; the sitemap's dates."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.site.trees import Build, Tree, plain_tree

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # RFC 3339
ROOT = "https://example.org/so/"
LINK = re.compile(r'<link rel="alternate feed" type="application/atom\+xml" [^>]*href="([^"]+)">')


def checked(data: bytes) -> Element:
    """The feed, if it is well-formed and has what RFC 4287 requires of feeds and entries."""
    feed = ElementTree.fromstring(data)  # noqa: S314 - our own
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):  # 4.1.1, 4.1.2: exactly one
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or "")
        assert re.match(r"https?://", element.findtext(f"{ATOM}id") or "")  # 4.2.6: an IRI
        links = [(one.get("rel"), one.get("type")) for one in element.findall(f"{ATOM}link")]
        assert len(links) == len(set(links))
        assert ("alternate", "text/html") in links
    assert feed.findtext(f"{ATOM}author/{ATOM}name")  # 4.1.1: unless every entry has one
    assert [one.get("rel") for one in feed.findall(f"{ATOM}link")] == ["self", "alternate"]
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(ids) == len(set(ids))
    moments = [one.findtext(f"{ATOM}updated") or "" for one in entries]
    assert moments == sorted(moments, reverse=True)
    if entries:
        assert feed.findtext(f"{ATOM}updated") == moments[0]
    return feed


def titles(feed: Element) -> list[str | None]:
    return [one.findtext(f"{ATOM}title") for one in feed.findall(f"{ATOM}entry")]


@pytest.mark.parametrize("name", ["own_site", "example_site", "hostile_site"])
def test_every_feed_is_valid_and_linked_where_it_belongs(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: Build = request.getfixturevalue(name)
    found = {path.relative_to(site.site).as_posix() for path in site.site.rglob("atom.xml")}
    linked = set()
    for path in site.site.rglob("index.html"):
        for href in LINK.findall(path.read_text(encoding="utf-8")):
            linked.add(href)
    assert len(found) > 3
    root = min(linked, key=len).removesuffix("atom.xml")
    assert linked == {f"{root}{file}" for file in found}
    for file in found:
        address = f"{root}{file}"
        feed = checked((site.site / file).read_bytes())
        assert feed.findtext(f"{ATOM}id") == address
        assert feed.findall(f"{ATOM}link")[0].get("href") == address


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path)


def test_entries_are_dated_by_content_and_the_newest_stands_first(tree: Tree) -> None:
    tree.record(name="Sửa & “mới” <b>", updated="2025-03-04")
    tree.record("xa-mau/2020/hai", name="Chỉ có năm")
    tree.record("xa-mau/2020/ba", name="Có tháng", updated="2024-05")
    tree.record("xa-mau/2020/bon", name="Không ngày", honours=[{"key": "a", "status": "named"}])
    build = tree.build()
    assert build.code == 0, build.output
    feed = checked((build.site / "atom.xml").read_bytes())
    assert titles(feed) == ["Sửa & “mới” <b>", "Có tháng", "Chỉ có năm"]
    assert [one.findtext(f"{ATOM}updated") for one in feed.findall(f"{ATOM}entry")] == [
        "2025-03-04T00:00:00+07:00",
        "2024-05-01T00:00:00+07:00",
        "2020-01-01T00:00:00+07:00",
    ]


def test_the_feed_of_corrections_leads_to_each_in_its_record(tree: Tree) -> None:
    told = [
        {"on": "2024-05", "field": "summary", "was": "Sai & <b>", "now": "Đúng"},
        {"on": "2025-01-02", "field": "field", "now": "Y tế", "told_by": "Bạn đọc"},
    ]
    tree.record(corrections=told, updated="2025-01-02")
    build = tree.build()
    feed = checked((build.site / "dinh-chinh/atom.xml").read_bytes())
    first, second = feed.findall(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}summary") == "Lĩnh vực: nay sửa là “Y tế”"
    assert second.findtext(f"{ATOM}summary") == "Tóm tắt: đã ghi “Sai & <b>”; nay sửa là “Đúng”"
    page, _, place = (second.findtext(f"{ATOM}id") or "").partition("#")
    assert page == f"{ROOT}dien-hinh/xa-mau/2020/co-mau/"
    assert '<a href="../dinh-chinh/atom.xml">' in build.page("du-lieu")
    assert f'<li id="{place}">' in build.page("dien-hinh/xa-mau/2020/co-mau")
    tree.record(consent={"basis": "public-record", "withdrawn": "2025"}, corrections=told)
    tree.build()
    assert not (build.site / "dinh-chinh/atom.xml").exists()
    assert "Chưa có đính chính nào" in build.page("dinh-chinh")
    assert "dinh-chinh/atom.xml" not in build.page("du-lieu")


def test_a_units_feed_has_the_entries_of_the_units_that_it_counts(tree: Tree) -> None:
    """Also after an edit of no more than their looks."""
    above = {"periods": [{"name": "Huyện Mẫu", "level": "district"}]}
    tree.write("content/units/huyen-mau.yml", above)
    below = {"periods": [{"name": "Xã Mẫu", "level": "commune", "parent": "huyen-mau"}]}
    tree.write("content/units/xa-mau.yml", below)
    for summary, day in (("Câu đầu.", "2025-03-04"), ("Câu sau.", "2025-03-05")):
        tree.record(name="Có ở xã", summary=summary, updated=day)
        build = tree.build()
        assert build.code == 0, build.output
        for id in ("huyen-mau", "xa-mau"):
            feed = checked((build.site / f"don-vi/{id}/atom.xml").read_bytes())
            assert titles(feed) == ["Có ở xã"]
            assert feed.findtext(f"{ATOM}updated") == f"{day}T00:00:00+07:00"
            assert feed.findtext(f"{ATOM}entry/{ATOM}summary") == summary
        assert f"Hồ sơ sửa gần nhất: {int(day[-2:])}/3/2025" in build.page("du-lieu/")
    assert not (build.site / "du-lieu/don-vi/huyen-mau.csv").exists()
    assert "Đơn vị không có tệp dữ liệu riêng" in build.page("don-vi/huyen-mau")
    assert "Đơn vị không có tệp dữ liệu riêng" not in build.page("don-vi/xa-mau")


def test_without_an_address_there_are_no_feeds_and_the_page_says_so(tree: Tree) -> None:
    tree.configure(site_url="")
    build = tree.build()
    assert not list(build.site.rglob("atom.xml"))
    assert "Chưa có bản tin Atom" in build.page("du-lieu/")
    assert not LINK.search(build.page(""))
    assert not (build.site / "robots.txt").exists()


def test_a_withdrawn_record_leaves_every_feed(tree: Tree) -> None:
    tree.record("xa-mau/2020/khac", name="Mô hình khác", updated="2025-01-01")
    tree.build()
    consent = {"basis": "consent", "by": "self", "withdrawn": "2025-01-01"}
    tree.record("xa-mau/2020/khac", name="Mô hình khác", updated="2025-01-01", consent=consent)
    build = tree.build()
    for file in build.site.rglob("atom.xml"):
        assert "Mô hình khác" not in titles(checked(file.read_bytes()))


def test_no_list_has_a_day_that_would_keep_whoever_left_it(tree: Tree) -> None:
    """A day that is older than the withdrawal says that nothing happened since."""
    tree.record(updated="2025-03-04")
    other = {"name": "Mô hình khác", "updated": "2025-01-01"}
    tree.record("xa-mau/2020/khac", **other)
    tree.write("content/pages/so-tay/index.md", "# Sổ tay\n")
    for more in ({}, {"consent": {"basis": "consent", "by": "self", "withdrawn": "2025-05-01"}}):
        tree.record("xa-mau/2020/khac", **other, **more)
        sitemap = (tree.build().site / "sitemap.xml").read_text(encoding="utf-8")
        dated = re.findall(rf"<loc>{ROOT}([^<]*)</loc><lastmod>([^<]+)", sitemap)
        expected = [("dien-hinh/xa-mau/2020/co-mau/", "2025-03-04")]
        expected += [] if more else [("dien-hinh/xa-mau/2020/khac/", "2025-01-01")]
        assert dated == expected
        for page in ("", "don-vi/", "don-vi/xa-mau/", "don-vi/xa-mau/2020/", "nam/", "so-tay/"):
            assert f"<loc>{ROOT}{page}</loc></url>" in sitemap


def test_the_sitemap_dates_records_alone_and_robots_find_it(tree: Tree) -> None:
    tree.record(updated="2025-03-04")
    tree.record("xa-mau/2020/hai", name="Chỉ có năm")
    build = tree.build()
    sitemap = (build.site / "sitemap.xml").read_text(encoding="utf-8")
    page = f"{ROOT}dien-hinh/xa-mau/2020/co-mau/"
    assert f"<loc>{page}</loc><lastmod>2025-03-04</lastmod>" in sitemap
    assert sitemap.count("<lastmod>") == 1
    robots = (build.site / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {ROOT}sitemap.xml\n" in robots


def test_the_owners_own_robots_are_kept_by_later_builds(tree: Tree) -> None:
    tree.write("content/pages/robots.txt", "User-agent: *\nDisallow: /\n")
    for summary in ("Một câu.", "Câu khác."):
        tree.record(summary=summary)
        build = tree.build()
        assert "Disallow: /\n" in (build.site / "robots.txt").read_text(encoding="utf-8")
