"""What pages say of themselves elsewhere: JSON-LD that parses, and cards for shared links."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from honour_roll.pages.linked_data import script
from tests.site.hostile import HOSTILE
from tests.site.trees import Build, Tree, plain_tree

ROOT = "https://example.org/so/"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PROPERTY = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')
RECORD = "dien-hinh/xa-mau/2020/co-mau/"
TWO = "dien-hinh/xa-mau/2020/hai/"


def things(html: str) -> list[dict[str, Any]]:
    (block,) = BLOCK.findall(html)
    data = json.loads(block)
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


def properties(html: str) -> dict[str, str]:
    found = PROPERTY.findall(html)
    assert len(found) == len(dict(found)), "a property stands there twice"
    return {name: unescape(value) for name, value in found}


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path)


@pytest.mark.parametrize("name", ["example_site", "own_site"])
def test_every_page_has_one_block_that_parses_and_a_way_to_it(
    request: pytest.FixtureRequest, name: str
) -> None:
    example_site = request.getfixturevalue(name)
    pages = sorted(example_site.site.rglob("index.html"))
    with_block = 0
    for path in pages:
        html = path.read_text(encoding="utf-8")
        address = path.parent.relative_to(example_site.site).as_posix()
        if 'http-equiv="refresh"' in html:
            assert not BLOCK.search(html)
            continue
        first, *rest = things(html)
        with_block += 1
        if address == ".":
            assert first["@type"] == "WebSite"
            continue
        assert first["url"].endswith(f"/{address}/")
        assert first["isPartOf"] == {"@type": "WebSite", "@id": "https://example.org/#website"}
        assert first["name"]
        (crumbs,) = rest
        steps = crumbs["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert all(step["item"].startswith("https://") for step in steps[:-1])
        assert steps[-1]["name"]
    assert with_block > 30


def test_a_page_says_the_same_title_address_and_summary_in_all_its_places(
    example_site: Build,
) -> None:
    html = example_site.page("dien-hinh/suoi-hoa/2020/bep-lua-am/")
    shared, (page, _) = properties(html), things(html)
    (canonical,) = re.findall('<link rel="canonical" href="([^"]+)">', html)
    assert shared["og:url"] == canonical == page["url"]
    assert shared["og:title"] == page["name"] == page["mainEntity"]["name"]
    assert shared["og:description"] == page["description"]
    assert (shared["og:locale"], shared["twitter:card"]) == ("vi_VN", "summary_large_image")


def test_a_person_is_told_with_years_and_decided_honours_alone(tree: Tree) -> None:
    honours = [
        {"key": "a", "status": "named", "year": 2019},
        {"key": "b", "status": "commended", "year": 2020},
    ]
    tree.record(
        "xa-mau/2019/co-mau",
        kind="individual",
        name="Trần Thị Mẫu",
        born="17/5/1960",
        died="2020-03",
        gender="female",
        position="Trưởng thôn",
        other_names=["Cô Mẫu"],
        honours=honours,
        updated="2025-03-04",
    )
    build = tree.build()
    page, _ = things(build.page("dien-hinh/xa-mau/2019/co-mau/"))
    person = page["mainEntity"]
    assert (page["@type"], page["dateModified"]) == ("ProfilePage", "2025-03-04")
    assert (person["@type"], person["birthDate"], person["deathDate"]) == ("Person", "1960", "2020")
    assert person["award"] == ["Biểu dương, khen thưởng, 2020"]
    assert person["alternateName"] == ["Cô Mẫu"]
    assert person["affiliation"]["url"] == f"{ROOT}don-vi/xa-mau/"


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_words_arrive_as_words_and_open_or_close_nothing(
    hostile_site: Build, number: int
) -> None:
    html = hostile_site.page(f"dien-hinh/don-vi-{number % 2}/2020/thu-{number}/")
    (block,) = BLOCK.findall(html)
    assert not set("<>&\u2028\u2029") & set(block)
    page, _ = things(html)
    assert page["mainEntity"]["name"] == page["name"]
    assert properties(html)["og:title"].split() == page["name"].split()


def test_separators_of_lines_stand_escaped() -> None:
    hostile = "Một\u2028hai\u2029 </script><!-- <script> & \\u003c"
    block = script([{"name": hostile}])
    assert not set("<>&\u2028\u2029") & set(block.partition(">")[2].rpartition("<")[0])
    assert things(block) == [{"name": hostile}]


def test_every_picture_of_a_link_is_there_with_the_size_that_is_told(example_site: Build) -> None:
    found = set()
    for path in sorted(example_site.site.rglob("index.html")):
        shared = properties(path.read_text(encoding="utf-8"))
        if "og:type" not in shared:
            continue  # leads elsewhere
        name = shared["og:image"].removeprefix("https://example.org/")
        with Image.open(example_site.site / name) as image:
            assert (str(image.width), str(image.height)) == (
                shared["og:image:width"],
                shared["og:image:height"],
            )
        found.add(name.rpartition("/")[2].partition("-")[0])
    assert found == {"the.png", "the"}


def test_every_entry_has_a_picture_of_its_own_which_is_drawn_once(tree: Tree) -> None:
    tree.record("xa-mau/2020/hai", name="Mô hình hai")
    build = tree.build()
    pictures = [properties(build.page(page))["og:image"] for page in (RECORD, TWO)]
    assert [one.rpartition("/")[0] for one in pictures] == [
        f"{ROOT}{page.rstrip('/')}" for page in (RECORD, TWO)
    ]
    files = [build.site / one.removeprefix(ROOT) for one in pictures]
    marks = [file.stat().st_ino for file in files]
    tree.record("xa-mau/2020/hai", name="Mô hình đổi tên", summary="Một câu.")
    tree.record(summary="Một câu.")
    build = tree.build()
    assert files[0].stat().st_ino == marks[0]
    assert not files[1].exists()
    new = properties(build.page(TWO))["og:image"]
    assert new not in pictures
    assert (build.site / new.removeprefix(ROOT)).is_file()
    assert properties(build.page("nam/2020/"))["og:image"] == f"{ROOT}assets/the.png"


def test_a_site_without_an_address_gives_ways_that_lead_from_the_page(tree: Tree) -> None:
    tree.configure(site_url="")
    html = tree.build().page(RECORD)
    page, crumbs = things(html)
    assert page["url"] == "../../../../dien-hinh/xa-mau/2020/co-mau/"
    assert crumbs["itemListElement"][0]["item"] == "../../../../"
    assert "og:url" not in properties(html)


def test_the_owners_own_pages_have_cards_too(tree: Tree) -> None:
    tree.write("content/pages/trang.md", "# Trang <b>riêng</b> & “lạ”\n\nLời.\n")
    shared = properties(tree.build().page("trang/"))
    assert shared["og:title"] == "Trang riêng & “lạ”"
    assert shared["og:url"] == f"{ROOT}trang/"


def test_the_way_to_an_own_page_leads_over_the_pages_of_its_folders(tree: Tree) -> None:
    tree.write("content/pages/so-tay/index.md", "# Sổ tay & <i>hướng dẫn</i>\n")
    hostile = "---\ndescription: '</script><b>Lời</b>'\n---\n# Bài “một”\n"
    tree.write("content/pages/so-tay/khong-co-trang/bai.md", hostile)
    build = tree.build()
    page, crumbs = things(build.page("so-tay/khong-co-trang/bai/"))
    assert (page["@type"], page["name"], page["description"]) == ("WebPage", "Bài “một”", "Lời")
    assert [(step["name"], step.get("item")) for step in crumbs["itemListElement"]] == [
        ("Trang chủ", ROOT),
        ("Sổ tay & hướng dẫn", f"{ROOT}so-tay/"),
        ("Bài “một”", None),
    ]


def test_a_new_site_address_is_on_every_page_of_the_next_build(tree: Tree) -> None:
    tree.build()
    tree.configure(site_url="https://khac.example/")
    build = tree.build()
    for address in ("", RECORD, "nam/", "nam/2020/"):
        assert f'content="https://khac.example/{address}"' in build.page(address)
        assert ROOT not in build.page(address)
