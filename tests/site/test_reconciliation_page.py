"""The page of reconciliation is there only where a site asks for it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from honour_roll.model.terms import Status
from tests.site.trees import HONOUR, Build, Tree, plain_tree, snapshot

SHEET = {
    "unit": "xa-mau",
    "movement": "phong-trao",
    "source": {"title": "Bài báo mẫu", "date": "2020-05-17"},
    "totals": [
        {"key": "tong", "title": "Mô hình nêu tên", "value": "66", "kinds": ["model"]}
        | {"status": "named", "year": "2020"},
        {"key": "de-nghi", "title": "Mô hình đề nghị", "value": "20", "kinds": ["model"]}
        | {"status": "nominated", "year": "2020"},
    ],
}


def tree_in(root: Path) -> Tree:
    tree = plain_tree(root)
    tree.write("content/tallies/xa-mau/bai.yml", SHEET)
    tree.write("content/vocabulary/measures.yml", {"honourees": {"name": "Điển hình"}})
    for status in (one for one in Status if not one.is_public and one is not Status.REVOKED):
        step = {**HONOUR, "status": status.value, "level": "province"}
        tree.record(f"xa-mau/2020/{status}-zyx", name=f"Bước Zyx {status}", honours=[step])
    return tree


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = tree_in(tmp_path_factory.mktemp("doi-chieu"))
    tree.write("content/site.yml", {"reconciliation": "true"})
    build = tree.build()
    assert build.code == 0, build.output
    return build


def test_a_site_that_asks_for_it_shows_what_is_missing(site: Build) -> None:
    page = site.page("thong-ke/doi-chieu")
    assert '<td data-label="Còn thiếu" class="hr-number">65</td>' in page
    assert "Dưới đây là 2 số liệu." in page
    assert "doi-chieu/" in site.page("thong-ke")


def test_what_is_never_published_is_not_compared_there(site: Build) -> None:
    page = site.page("thong-ke/doi-chieu")
    assert '<td data-label="Còn thiếu" class="hr-number">–</td>' in page
    assert "Bước" not in page


def test_who_stands_at_which_step_is_in_no_file_of_the_site(site: Build) -> None:
    files = snapshot(site.site)
    assert len(files) > 50
    for name, data in files.items():
        assert "zyx" not in name
        text = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        assert b"zyx" not in text.lower(), name


def test_other_sites_have_no_such_page(tmp_path: Path) -> None:
    build = tree_in(tmp_path).build()
    assert build.code == 0, build.output
    assert not (build.site / "thong-ke" / "doi-chieu").exists()
    assert "doi-chieu" not in build.page("thong-ke")
