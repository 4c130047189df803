"""Nothing outside the content folder is read or published."""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest

from tests.photos.pictures import encoded, quarters
from tests.site.markup import Markup, article_of
from tests.site.trees import UNIT, Build, Tree, plain_record, plain_tree, snapshot

OUTSIDE_WORDS = "bi-mat-ngoai-thu-muc"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the tree with things that nobody may see."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.md").write_text(f"# {OUTSIDE_WORDS}\n", encoding="utf-8")
    (folder / "secret.txt").write_text(OUTSIDE_WORDS, encoding="utf-8")
    record = Tree(folder).record("ho-so/x/y", name=OUTSIDE_WORDS)
    record.rename(folder / "secret.yml")
    (folder / "secret.jpg").write_bytes(encoded(quarters(), "JPEG"))
    return folder


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path / "tree")


def link(tree: Tree, name: str, target: Path) -> None:
    path = tree.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system makes no links")


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("content/pages/trang.md", "secret.md"),
        ("content/pages/tep.txt", "secret.txt"),
        ("content/pages/.tep.txt", "secret.txt"),
        ("content/pages/thu-muc", "."),
        ("content/pages/sau/hon/trang.md", "secret.md"),
        ("content/records/xa-mau/2020/khac.yml", "secret.yml"),
        ("content/records/xa-mau/2021", "."),
        ("content/units/khac.yml", "secret.yml"),
        ("content/records/xa-mau/2020/anh.jpg", "secret.jpg"),
        ("content/records/xa-khac", "."),
        ("content/decisions/qd-2020-1.yml", "secret.yml"),
        ("content/decisions", "."),
        ("content/tallies/xa-mau/bai.yml", "secret.yml"),
        ("content/tallies", "."),
        ("content/vocabulary/fields.yml", "secret.yml"),
        ("content/booklets/sach.yml", "secret.yml"),
        ("content/booklets/bia.jpg", "secret.jpg"),
        ("content/booklets", "."),
        ("content/site.yml", "secret.yml"),
        ("content/pages", "."),
        ("content/records", "."),
        ("content/units", "."),
    ],
)
def test_a_link_that_leads_outside_stops_the_build(
    tree: Tree, outside: Path, name: str, target: str
) -> None:
    if (tree.root / name).exists():
        shutil.rmtree(tree.root / name)
    link(tree, name, outside / target)
    if name.endswith(".jpg"):
        tree.record(photos=[{"file": "anh.jpg"}])
    build = tree.build()
    assert build.code == 1, build.output
    assert "liên kết" in build.output
    assert OUTSIDE_WORDS not in build.output
    assert "Traceback" not in build.output
    assert not tree.site.exists()


def test_links_in_circles_do_not_keep_the_build_busy(tree: Tree) -> None:
    for name in ("mot", "hai", "ba"):
        link(tree, f"content/pages/{name}", tree.root / "content" / "pages")
    build = tree.build()
    assert build.code == 1
    assert build.output.count("file-symlink") == 3


def test_a_dead_link_of_an_editor_does_no_harm(tree: Tree) -> None:
    link(tree, "content/pages/.#index.md", Path("ai-do@may.1234:5678"))
    build = tree.build("--strict")
    assert build.code == 0, build.output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_among_the_records_does_not_keep_the_build_waiting(tree: Tree) -> None:
    os.mkfifo(tree.root / "content/records/xa-mau/2020/ong.yml")
    build = tree.build()
    assert build.code == 1
    assert "file-not-regular" in build.output


@pytest.mark.parametrize(
    "file",
    ["../../../../outside/secret.jpg", "/etc/hostname", "..", "a\\..\\b.jpg", "C:x.jpg", ""],
)
def test_a_photo_is_only_looked_for_beside_its_record(tree: Tree, outside: Path, file: str) -> None:
    assert (outside / "secret.jpg").is_file()
    tree.record(photos=[{"file": file}])
    build = tree.build()
    assert build.code == 1
    assert "photos[0].file" in build.output
    assert "Traceback" not in build.output


def test_only_the_folder_of_pages_is_copied_as_it_is(tree: Tree) -> None:
    tree.write("content/ghi-chu.txt", OUTSIDE_WORDS)
    tree.write("content/records/xa-mau/2020/ghi-chu.md", OUTSIDE_WORDS)
    tree.write("content/records/xa-mau/2020/nhap.json", f'"{OUTSIDE_WORDS}"')
    tree.write("content/pages/tai-lieu.txt", "tài liệu công khai")
    build = tree.build()
    assert build.code == 0, build.output
    files = snapshot(tree.site)
    assert files["tai-lieu.txt"] == "tài liệu công khai".encode()
    assert [name for name, data in files.items() if OUTSIDE_WORDS.encode() in data] == []
    assert [name for name in files if name.endswith((".yml", ".md", "nhap.json"))] == []


EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "meta",
    "smarty",
    "tables",
    "wikilinks",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.emoji",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.smartsymbols",
    "pymdownx.superfences",
    "pymdownx.tasklist",
    {"pymdownx.snippets": {"base_path": ["."], "restrict_base_path": False, "auto_append": []}},
]
MACROS = """
import re
import jinja2
from pathlib import Path

def on_page_markdown(text, page, config, files):
    text = re.sub(r"{!(.*?)!}", lambda found: Path(found[1].strip()).read_text(), text)
    return jinja2.Template(text).render(config=config, secret=Path("secret.txt").read_text())
"""
"""What plugins for macros and included files do with the Markdown of every page."""
TRICKS = """
--8<-- "secret.txt"

{!secret.txt!} {{ secret }} {{ 7 * 7 }} {% for x in "ab" %}x{% endfor %} [[wiki]] ++ctrl++ (c)

;--8<--
secret.txt
;--8<--

<div markdown="1">**x**</div>

## Đề mục {: #noi-dung .md-hidden onclick="window.hit=1" }

*[Sổ]: viết tắt
!!! note "x"
    Sổ ~~a~~ :smile: https://example.org/

[^1]: chú thích
"""


def _with_tricks(root: Path, **settings: Any) -> Build:
    tree = plain_tree(root)
    words = " ".join(TRICKS.split())
    tree.configure(**settings)
    tree.write("secret.txt", OUTSIDE_WORDS)
    tree.write("content/pages/index.md", "# Sổ {{ 7 * 7 }}\n")
    tree.record(name=words[:150], summary=words[:200], story=TRICKS, note=words[:200])
    tree.write("content/units/xa-mau.yml", {"periods": [{"name": words, "level": "commune"}]})
    return tree.build("--strict")


@pytest.mark.parametrize("shells", [True, False])
def test_no_extension_or_macro_of_markdown_pages_touches_a_record(
    tmp_path: Path, shells: bool
) -> None:
    (tmp_path / "many").mkdir()
    (tmp_path / "many/hook.py").write_text(MACROS, encoding="utf-8")
    plugins = [{"honour-roll": {"page_shell": shells}}]
    none = _with_tricks(tmp_path / "none", plugins=plugins, markdown_extensions=[])
    many = _with_tricks(
        tmp_path / "many", plugins=plugins, markdown_extensions=EXTENSIONS, hooks=["hook.py"]
    )
    assert (none.code, many.code) == (0, 0), none.output + many.output
    assert '<h1 id="so-49">Sổ 49</h1>' in many.page(""), "the macros do work"
    for page in (path.relative_to(none.site) for path in none.site.rglob("*.html")):
        if page.parent.name:
            plain, rich = ((build.site / page).read_text("utf-8") for build in (none, many))
            assert article_of(rich) == article_of(plain), page
    for name, data in snapshot(many.site).items():
        assert OUTSIDE_WORDS.encode() not in data, name


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("content/records/xa-mau/2020/index.yml", plain_record(name="Hai"), "id-reserved"),
        ("content/units/trang-2.yml", UNIT, "id-reserved"),
        ("content/units/aux-.yml", UNIT, "file-name"),
        ("content/records/xa-mau/2020/Co-Mau.yml", plain_record(), "file-name"),
        ("content/pages/Index.md", "# Hai\n", "file-name"),
    ],
)
def test_what_is_refused_leaves_the_published_site_as_it_was(
    tree: Tree, name: str, content: Any, told: str
) -> None:
    assert tree.build().code == 0
    before = snapshot(tree.site)
    tree.write(name, content)
    if not any(path.name == Path(name).name for path in (tree.root / name).parent.iterdir()):
        pytest.skip("this file system knows no case")
    build = tree.build()
    assert build.code == 1, build.output
    assert f"({told})" in build.output
    assert snapshot(tree.site) == before


def _claiming(width: int, height: int) -> bytes:
    """A small PNG whose header says that it is so large."""
    data = encoded(quarters(), "PNG")
    chunk = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + chunk + struct.pack(">I", zlib.crc32(chunk)) + data[33:]


@pytest.mark.parametrize(
    "photo",
    [
        _claiming(60_000, 60_000),
        _claiming(30_000, 3),
        encoded(quarters(), "GIF"),
        encoded(quarters(), "TIFF"),
        encoded(quarters(), "BMP"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
    ],
    ids=["huge", "wide", "gif", "tiff", "bmp", "postscript", "svg"],
)
def test_a_picture_of_another_kind_or_a_bomb_is_never_decoded_or_published(
    tree: Tree, photo: bytes
) -> None:
    tree.write("content/records/xa-mau/2020/anh.jpg", photo)
    tree.write("content/records/xa-mau/2020/anh.png", photo)
    tree.record(photos=[{"file": "anh.jpg"}, {"file": "anh.png"}])
    build = tree.build()
    assert "Traceback" not in build.output
    assert build.output.count("photo-") >= 2, build.output
    page = "dien-hinh/xa-mau/2020/co-mau"
    assert build.code == 1 or Markup(build.page(page)).photos == []
    assert photo not in snapshot(tree.site).values()
