"""The files of the form: a page of its own, what it asks, and the scripts that run it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from honour_roll.pages.assets import Asset
from honour_roll.pages.forge import Forge
from honour_roll.pages.policy import Grants, policy, stated
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.views.addresses import FORM_ITSELF
from honour_roll.web_form.choices import choices
from honour_roll.web_form.config import form_config, orders
from honour_roll.web_form.program import NAME

_SCRIPTS = (
    "vendor/js-yaml",
    "words",
    "locale",
    "choice",
    "notice",
    "another",
    "search",
    "photos",
    "text",
    "entries",
    "machine",
    "form",
)
_PAGE = """\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Nhập liệu – Sổ ghi danh</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="bieu-mau.css">
</head>
<body>
<noscript><main class="sgd-note"><h1>Nhập liệu</h1>
<p>Biểu mẫu này cần JavaScript, mà trình duyệt đang tắt. Hãy bật lên, hoặc nhập bằng cách khác:
tệp Excel, tệp Word, xem <a href="../">trang Nhập liệu</a>.</p></main></noscript>
<script src="truoc.js"></script>
<script src="{program}"></script>
<script src="bieu-mau.js"></script>
</body>
</html>
"""


def grants(forge: Forge | None) -> Grants:
    """What the form needs besides what every page may.

    The CMS writes its styles into the page as it runs, and shows photos before they are sent.
    """
    asked = [forge.asked] if forge else []
    return {
        "style-src": ("'unsafe-inline'",),
        "img-src": ("blob:",),
        "connect-src": ("blob:", *asked),
    }


def form_files(roll: PublicRoll, forge: Forge | None, program: bytes) -> list[Asset]:
    """Every file of the form, which works from any folder of a site."""
    return [*fixed_files(forge, program), told(roll, forge)]


def told(roll: HonourRoll | PublicRoll, forge: Forge | None) -> Asset:
    """What the form asks, and what can be chosen: all that changes with the content."""
    about = {"config": form_config(forge), "orders": orders(), "choices": choices(roll)}
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    return Asset(f"{FORM_ITSELF}bieu-mau.json", text.encode())


def fixed_files(forge: Forge | None, program: bytes) -> list[Asset]:
    """All others."""
    page = stated(_PAGE.format(program=NAME), policy(grants=grants(forge)))
    made = {
        "index.html": page.encode(),
        "bieu-mau.js": b"\n".join(_asset(f"{name}.js") for name in _SCRIPTS),
        "bieu-mau.css": _asset("form.css"),
        "truoc.js": _asset("before.js"),
        NAME: program,
    }
    return [Asset(f"{FORM_ITSELF}{name}", data) for name, data in made.items()]


@cache
def _asset(name: str) -> bytes:
    return (files("honour_roll.web_form") / "assets" / name).read_bytes()
