"""The pages of the roll besides records and units that are found by their titles."""

from __future__ import annotations

import re
from collections.abc import Mapping

from honour_roll.search.entries import SearchPage

OTHER = "Trang"
"""What a result says of any page that is of no kind below."""

_LABELS: Mapping[str, str] = {
    "nam": "Năm",
    "doi-tuong": "Đối tượng",
    "linh-vuc": "Lĩnh vực",
    "phong-trao": "Phong trào",
    "quyet-dinh": "Quyết định",
    "an-pham": "Ấn phẩm",
}
"""First folders of addresses all of whose pages are found → what a result says of them."""

_LATER_PAGE = re.compile(r"trang-\d+/$")


def title_page(address: str, title: str) -> SearchPage | None:
    """The page at ``address`` as search finds it; None for records, units and later pages."""
    folder, _, below = address.partition("/")
    if not below:
        return SearchPage(address, title, OTHER)
    if folder not in _LABELS or _LATER_PAGE.search(address):
        return None
    return SearchPage(address, title, _LABELS[folder])
