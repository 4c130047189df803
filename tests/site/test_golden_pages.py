"""Pages of the made-up roll, as somebody once read and accepted them.

After a wanted change: ``HONOUR_ROLL_RENEW_GOLDEN=1 pytest tests/site/test_golden_pages.py``
writes them anew; read the difference before committing it.
"""

from __future__ import annotations

import os

import pytest

from tests.site.markup import article_of
from tests.site.trees import REPOSITORY, Build

GOLDEN = REPOSITORY / "tests" / "golden"
PAGES = {
    "home": "",
    "record": "dien-hinh/suoi-hoa/2020/bep-lua-am/",
    "unit": "don-vi/suoi-hoa/",
    "unit-year": "don-vi/suoi-hoa/2021/",
    "year": "nam/2021/",
    "kind": "doi-tuong/ca-nhan/",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_accepted(example_site: Build, name: str) -> None:
    page = article_of(example_site.page(PAGES[name]))
    path = GOLDEN / f"{name}.html"
    if os.environ.get("HONOUR_ROLL_RENEW_GOLDEN") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(page, encoding="utf-8", newline="\n")
    assert page == path.read_text(encoding="utf-8"), "see the top of this file"


def test_no_accepted_page_is_without_a_test() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == PAGES.keys()
