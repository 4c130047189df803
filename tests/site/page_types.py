"""One page of each type, for every test that looks at all of them, and for the screenshots."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class PageType:
    """Addresses of a type's page: in the example site and in the repository's own site.

    None where that site has no such page.
    """

    example: str | None
    own: str | None


PAGE_TYPES = {
    "home": PageType("", ""),
    "record": PageType(
        "dien-hinh/suoi-hoa/2020/bep-lua-am/", "dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/"
    ),
    "record without a photo": PageType(
        "dien-hinh/suoi-hoa/2021/to-det-tho-cam/", "dien-hinh/viet-nam/1952/cu-chinh-lan/"
    ),
    "record with a long name": PageType(
        None, "dien-hinh/sa-pa/2020/nang-cao-hieu-qua-sinh-hoat-chi-bo/"
    ),
    "units": PageType("don-vi/", "don-vi/"),
    "unit": PageType("don-vi/suoi-hoa/", "don-vi/sa-pa/"),
    "unit with most figures": PageType(None, "don-vi/lai-chau/"),
    "unit that ended": PageType("don-vi/doi-che/", "don-vi/tinh-yen-bai/"),
    "unit and year": PageType("don-vi/suoi-hoa/2021/", "don-vi/sa-pa/2020/"),
    "years": PageType("nam/", "nam/"),
    "year": PageType("nam/2021/", "nam/2020/"),
    "period": PageType("nam/2016-2020/", "nam/2016-2020/"),
    "kinds": PageType("doi-tuong/", "doi-tuong/"),
    "kind": PageType("doi-tuong/ca-nhan/", "doi-tuong/mo-hinh/"),
    "kind without entries": PageType(None, "doi-tuong/ho-gia-dinh/"),
    "fields": PageType("linh-vuc/", "linh-vuc/"),
    "field": PageType("linh-vuc/an-sinh-xa-hoi/", "linh-vuc/cai-cach-hanh-chinh/"),
    "movements": PageType("phong-trao/", "phong-trao/"),
    "movement": PageType("phong-trao/hoc-tap-minh-hoa/", "phong-trao/chi-thi-05/"),
    "decisions": PageType("quyet-dinh/", "quyet-dinh/"),
    "decision": PageType(
        "quyet-dinh/thi-uy-suoi-hoa-2022-15/", "quyet-dinh/chu-tich-nuoc-1952-khong-ro-so/"
    ),
    "names": PageType("muc-luc/", "muc-luc/"),
    "statistics": PageType("thong-ke/", "thong-ke/"),
    "reconciliation": PageType("thong-ke/doi-chieu/", None),
    "registers": PageType("so-ghi-danh/", "so-ghi-danh/"),
    "register": PageType("so-ghi-danh/suoi-hoa/", "so-ghi-danh/sa-pa/"),
    "search": PageType("tim-kiem/", "tim-kiem/"),
    "booklets": PageType("an-pham/", "an-pham/"),
    "volume": PageType("an-pham/tap-1/", "an-pham/lam-theo-loi-bac-mau/"),
    "open data": PageType("du-lieu/", "du-lieu/"),
    "about": PageType("gioi-thieu/", "gioi-thieu/"),
    "sources": PageType("nguon/", "nguon/"),
    "rules": PageType("cach-tinh/", "cach-tinh/"),
    "checks": PageType("huong-dan/kiem-tra/", "huong-dan/kiem-tra/"),
    "handbook": PageType(None, "huong-dan/"),
    "page of the handbook": PageType(None, "huong-dan/bang-tinh/"),
    "form": PageType("nhap-lieu/", "nhap-lieu/"),
    "report": PageType("bao-sai-sot/", "bao-sai-sot/"),
    "corrections": PageType("dinh-chinh/", "dinh-chinh/"),
    "not found": PageType("404.html", "404.html"),
}
EXAMPLE = {name: type.example for name, type in PAGE_TYPES.items() if type.example is not None}
"""Type → address in the example site."""
OWN = {name: type.own for name, type in PAGE_TYPES.items() if type.own is not None}
"""Type → address in the repository's own site."""


def shape(address: str) -> tuple[str, int]:
    """What pages made by one template share: the first folder, and how deep they lie."""
    first_page = re.sub(r"trang-\d+/$", "", address)
    return first_page.partition("/")[0], first_page.count("/")


def file_of(address: str) -> str:
    """Where a page is written, relative to the site's root."""
    return address if address.endswith(".html") else f"{address}index.html"
