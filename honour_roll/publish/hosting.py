"""What a host sends along with every file of the site, in the words of common hosts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from honour_roll.pages.policy import NO_GRANTS, Grants, policy, stated_grants, stated_hashes
from honour_roll.publish.tree import walk
from honour_roll.views.addresses import FORM_ITSELF

IN_SITE, IN_SITE_FOR = "_headers", "netlify"
"""The file that some hosts look for in the site itself, and whose words it is in."""

_HEAD_BYTES = 4096


def sent_along(hashes: Iterable[str], grants: Grants = NO_GRANTS) -> dict[str, str]:
    """Header → value: the policy of all pages, and what no page can say itself.

    So no other site shows this one in a frame, and no file is taken for one of another kind.
    ``grants`` are those of the form: what a page states itself stays as strict as it is. Its
    signing in opens a window of another host, which must be able to answer.
    """
    return {
        "Content-Security-Policy": f"{policy(hashes, grants)}; frame-ancestors 'none'",
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cross-Origin-Opener-Policy": "same-origin-allow-popups" if grants else "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


def written(host: str, hashes: Iterable[str], grants: Grants = NO_GRANTS) -> str:
    """The file for ``host``, one of ``HOSTS``; in Vietnamese it says where it belongs."""
    place, form = _FORMS[host]
    return "\n".join((*form(place, sent_along(hashes, grants)), ""))


def pages_in(site: Path) -> Iterator[Path]:
    """Every page of a built ``site``; none where there is no such folder."""
    return (site / name for name, mark in walk(os.fspath(site)) if mark and name.endswith(".html"))


def hashes_in(pages: Iterable[Path]) -> frozenset[str]:
    """Every hash that one of ``pages`` states; raises OSError."""
    found: set[str] = set()
    for page in pages:
        with page.open("rb") as file:
            found |= stated_hashes(file.read(_HEAD_BYTES).decode("utf-8", "replace"))
    return frozenset(found)


def grants_in(site: Path) -> Grants:
    """What the form of a built ``site`` needs; nothing where it has none. Raises OSError."""
    form = site / FORM_ITSELF / "index.html"
    return stated_grants(form.read_text(encoding="utf-8")) if form.is_file() else NO_GRANTS


Form = Callable[[Sequence[str], Mapping[str, str]], list[str]]
"""Where the file belongs, and header → value → the lines of the file."""


def _netlify(place: Sequence[str], headers: Mapping[str, str]) -> list[str]:
    return [*_comments(place), "/*", *(f"  {name}: {value}" for name, value in headers.items())]


def _nginx(place: Sequence[str], headers: Mapping[str, str]) -> list[str]:
    lines = (f'add_header {name} "{value}" always;' for name, value in headers.items())
    return [*_comments(place), *lines]


def _apache(place: Sequence[str], headers: Mapping[str, str]) -> list[str]:
    lines = (f'  Header always set {name} "{value}"' for name, value in headers.items())
    return [*_comments(place), "<IfModule mod_headers.c>", *lines, "</IfModule>"]


def _caddy(place: Sequence[str], headers: Mapping[str, str]) -> list[str]:
    lines = (f'\t{name} "{value}"' for name, value in headers.items())
    return [*_comments(place), "header {", *lines, "}"]


def _iis(place: Sequence[str], headers: Mapping[str, str]) -> list[str]:
    parts = ("configuration", "system.webServer", "httpProtocol", "customHeaders")
    lines = (
        f'<add name="{name}" value="{escape(value, False)}" />' for name, value in headers.items()
    )
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        *(f"<!-- {line} -->" for line in place),
        *(f"<{part}>" for part in parts),
        *lines,
        *(f"</{part}>" for part in reversed(parts)),
    ]


def _comments(lines: Iterable[str]) -> list[str]:
    return [f"# {line}" for line in lines]


_AGAIN = (
    "Mỗi lần cập nhật phần mềm Sổ ghi danh, chạy lại “honour-roll headers” và thay các dòng này:",
    "mã băm (sha256) trong đó phải là của trang vừa dựng.",
)
_FORMS: Mapping[str, tuple[tuple[str, ...], Form]] = {
    "nginx": (
        (
            "nginx: lưu thành tệp riêng rồi viết “include <tệp>;” trong khối server { } của trang.",
            "Khối location nào có add_header của riêng nó thì phải include thêm ở đó.",
            *_AGAIN,
        ),
        _nginx,
    ),
    "apache": (
        (
            "Apache, LiteSpeed (cPanel, DirectAdmin): chép vào tệp .htaccess ở thư mục gốc của",
            "trang, giữ nguyên những dòng đã có. Cần mod_headers và “AllowOverride FileInfo”.",
            *_AGAIN,
        ),
        _apache,
    ),
    "caddy": (("Caddy: chép vào khối của trang trong Caddyfile.", *_AGAIN), _caddy),
    "iis": (
        (
            "IIS (Windows Server): lưu thành tệp web.config trong thư mục trang Markdown",
            "(content/pages), bản dựng sẽ chép tệp này vào thư mục gốc của trang.",
            *_AGAIN,
        ),
        _iis,
    ),
    "netlify": (
        ("Netlify, Cloudflare Pages: tệp “_headers” ở thư mục gốc của trang, tự có khi dựng.",),
        _netlify,
    ),
}
HOSTS = tuple(_FORMS)
"""Whose words ``written`` knows."""
