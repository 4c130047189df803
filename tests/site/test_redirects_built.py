"""A built site keeps the old addresses of its public records, and of no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.trees import plain_tree

WITHDRAWN = {"basis": "consent", "by": "self", "withdrawn": "2021"}


@pytest.mark.parametrize("page_shell", [True, False])
def test_old_addresses_lead_on_and_take_no_page_s_place(tmp_path: Path, page_shell: bool) -> None:
    tree = plain_tree(tmp_path)
    tree.configure(plugins=[{"honour-roll": {"page_shell": page_shell}}])
    tree.record(name="Tên <mới>", former_ids=["xa-mau/2019/cu", "xa-mau/2019/tay", "xa-mau/2019/t"])
    tree.record("xa-mau/2020/kin", consent=WITHDRAWN, former_ids=["xa-mau/2019/kin"])
    tree.write("content/pages/dien-hinh/xa-mau/2019/tay.md", "# Viết tay\n")
    tree.write("content/pages/dien-hinh/xa-mau/2019/t/index.html", "tĩnh")
    build = tree.build()
    assert build.code == 0, build.output
    folder = "dien-hinh/xa-mau/2019"
    assert {path.name for path in (build.site / folder).iterdir()} == {"cu", "tay", "t"}
    page = build.page(f"{folder}/cu")
    assert 'url=../../../../dien-hinh/xa-mau/2020/co-mau/"' in page
    assert "https://example.org/so/dien-hinh/xa-mau/2020/co-mau/" in page
    assert ">Tên &lt;mới&gt;</a>" in page
    assert "Viết tay" in build.page(f"{folder}/tay")
    assert build.page(f"{folder}/t") == "tĩnh"
    sitemap = (build.site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{folder}/tay/" in sitemap
    assert f"{folder}/cu/" not in sitemap
