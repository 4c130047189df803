"""The page of reconciliation is there only where a site asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.trees import HONOUR, Build, Tree, plain_tree

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
    tree.record("xa-mau/2020/cho", name="Kín", honours=[{**HONOUR, "status": "nominated"}])
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
    assert "Kín" not in page


def test_other_sites_have_no_such_page(tmp_path: Path) -> None:
    build = tree_in(tmp_path).build()
    assert build.code == 0, build.output
    assert not (build.site / "thong-ke" / "doi-chieu").exists()
    assert "doi-chieu" not in build.page("thong-ke")
