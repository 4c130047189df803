"""Every built page states its policy; only scripts around every page alike are ever admitted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from honour_roll.pages.policy import policy, script_hashes, stated_hashes
from honour_roll.pages.refusals import refused
from honour_roll.publish.hosting import hashes_in, pages_in, written
from mkdocs_honour_roll.guard import DEEPEST
from tests.site.test_page_shell import without_shells
from tests.site.trees import Build, Tree, plain_tree

HARM = "window.hit = 1"
INLINE = 4  # three of the theme and that of the reader's text size and contrast
DEEP = "mot/hai/ba/bon/nam/sau/bay/"
OLD, NEW = "xa-mau/2020/ten-cu", "dien-hinh/xa-mau/2020/co-mau/"


def pages(build: Build) -> Iterator[tuple[str, str]]:
    for path in sorted(build.site.rglob("*.html")):
        yield path.relative_to(build.site).as_posix(), path.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=["own", "example", "hostile"])
def site(
    request: pytest.FixtureRequest, own_site: Build, example_site: Build, hostile_site: Build
) -> Build:
    return {"own": own_site, "example": example_site, "hostile": hostile_site}[request.param]


def test_each_page_states_the_hashes_of_its_own_scripts_and_no_more(site: Build) -> None:
    for name, html in pages(site):
        hashes = script_hashes(html)
        assert stated_hashes(html) == hashes, name
        assert f'content="{policy(hashes)}"' in html.partition("<link")[0], name
        assert html.encode().index(b"<meta charset") < 1000, name


def test_no_page_has_anything_that_its_policy_refuses_but_the_themes_own(site: Build) -> None:
    for name, html in pages(site):
        theme = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
        assert html.count("<script>") in (0, INLINE), name
        assert refused(theme) == [], name


def test_what_hosts_send_along_admits_every_page(site: Build) -> None:
    headers = (site.site / "_headers").read_text(encoding="utf-8")
    found = hashes_in(pages_in(site.site))
    assert len(found) > DEEPEST
    allowed = frozenset(re.findall("'sha256-[^']*'", headers))
    assert found <= allowed
    assert headers == written("netlify", allowed)


def test_no_page_of_ours_lies_deeper_than_hashes_are_made_for(site: Build) -> None:
    assert max(name.count("/") for name, _ in pages(site)) <= DEEPEST


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path)


@pytest.mark.parametrize("way", ["shells", "pipeline"])
def test_a_script_in_a_markdown_page_is_not_admitted_and_told(tree: Tree, way: str) -> None:
    bad = f"# Trang\n\n<script>{HARM}</script>\n\n<p onclick='x' style='y'>z</p>\n"
    tree.write("content/pages/trang.md", bad)
    tree.write("content/pages/index.md", bad)
    if way == "pipeline":
        without_shells(tree)
    build = tree.build()
    assert build.code == 0, build.output
    for address in ("", "trang/"):
        (bad_hash,) = script_hashes(f"<script>{HARM}</script>")
        assert bad_hash in script_hashes(build.page(address))
        assert bad_hash not in stated_hashes(build.page(address))
        assert len(stated_hashes(build.page(address))) == INLINE
    assert bad_hash not in (build.site / "_headers").read_text(encoding="utf-8")
    for part in ("trang.md: ", "<script> viết ngay", "onclick của thẻ <p>", "style của thẻ <p>"):
        assert part in build.output
    assert tree.build("--strict").code == 1


def test_a_page_with_what_only_a_head_may_say_stops_the_build(tree: Tree) -> None:
    assert tree.build().code == 0
    refresh = '<meta http-equiv="refresh" content="0;url=https://example.org/">'
    tree.write("content/pages/trang.md", f"# Trang\n\n{refresh}\n")
    tree.write("content/pages/index.md", "# Nhà\n\n<base href='/'>\n")
    build = tree.build()
    assert build.code == 1
    for part in ("trang.md: ", "<meta http-equiv>", "index.md: ", "<base href>", "Có 2 trang"):
        assert part in build.output
    assert "Traceback" not in build.output
    assert not (build.site / "trang").exists()
    tree.write("content/pages/trang.md", "# Trang\n\n`<meta http-equiv>`\n")
    tree.write("content/pages/index.md", "# Nhà\n")
    assert tree.build("--strict").code == 0


def test_a_page_of_the_owner_has_its_hashes_at_any_depth(tree: Tree) -> None:
    tree.write(f"content/pages/{DEEP}index.md", "# Sâu\n\n| a |\n|:-:|\n| 1 |\n")
    build = tree.build("--strict")
    assert build.code == 0, build.output
    html = build.page(DEEP)
    assert stated_hashes(html) == script_hashes(html)
    assert stated_hashes(html) <= set(
        re.findall("'sha256-[^']*'", (build.site / "_headers").read_text(encoding="utf-8"))
    )
    assert '<td align="center">' in html


def test_headers_that_the_owner_wrote_are_kept(tree: Tree) -> None:
    tree.write("content/pages/_headers", "/*\n  X-Cua-Toi: 1\n")
    build = tree.build("--strict")
    assert (build.site / "_headers").read_text(encoding="utf-8") == "/*\n  X-Cua-Toi: 1\n"


def test_a_redirect_runs_nothing_at_all(tree: Tree) -> None:
    tree.record(former_ids=[OLD], name="</title><script>x</script>")
    html = tree.build("--strict").page(f"dien-hinh/{OLD}/")
    assert f'content="{policy()}"' in html
    assert html.index("Content-Security-Policy") < html.index("refresh")
    assert "<script" not in html


def test_a_script_of_a_hook_around_every_page_is_admitted(tree: Tree) -> None:
    tree.hook(
        "def on_post_page(output, page, config):\n"
        "    return output.replace('</head>', '<script>mine()</script></head>', 1)\n"
    )
    build = tree.build("--strict")
    assert build.code == 0, build.output
    for address in ("", NEW):
        html = build.page(address)
        assert "<script>mine()</script>" in html
        assert stated_hashes(html) == script_hashes(html)
