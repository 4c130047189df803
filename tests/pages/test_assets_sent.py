"""Styles and scripts as they are sent: shorter than they are written, and saying the same."""

from __future__ import annotations

import gzip
import re
from importlib.resources import files

import pytest

from honour_roll.pages import assets

SENT = {
    asset.name.partition(".")[0]: asset.data.decode()
    for asset in assets.all_assets()
    if asset.name.endswith(".js")
}
SCRIPTS = [*assets.SCRIPTS, *(name for names in assets.PARTS.values() for name in names)]
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def written(name: str, ending: str) -> str:
    folder = files("honour_roll.pages") / "assets"
    return (folder / f"{name}.{ending}").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_text_of_a_script_goes_over_the_end_of_a_line(name: str) -> None:
    if name.startswith("vendor/"):
        pytest.skip("made short by its authors, and not by us")
    lines = written(name, "js").splitlines()
    assert [line for line in lines if line.count("`") % 2 or line.endswith("\\")] == []


def test_no_text_of_a_style_holds_what_is_left_out() -> None:
    styles = "".join(_COMMENT.sub("", written(f"css/{name}", "css")) for name in assets.STYLES)
    assert [text for text in re.findall(r'"[^"]*"', styles) if re.search(r"/\*|\n", text)] == []


def test_styles_keep_every_sign_but_white_space_and_last_semicolons() -> None:
    styles = "".join(written(f"css/{name}", "css") for name in assets.STYLES)
    kept = re.sub(r"\s", "", _COMMENT.sub("", styles)).replace(";}", "}")
    assert re.sub(r"\s", "", assets.stylesheet().data.decode()).replace(";}", "}") == kept


def test_scripts_keep_every_line_of_code() -> None:
    sent = "\n".join(SENT.values()).splitlines()
    for name in SCRIPTS:
        if not name.startswith("vendor/"):
            code = _COMMENT.sub("", written(name, "js"))
            lines = [line.strip() for line in code.splitlines()]
            wanted = {line for line in lines if line and not line.startswith("//")}
            assert wanted <= {_COMMENT.sub("", line).strip() for line in sent}, name


def test_a_licence_is_sent_along() -> None:
    assert "Permission is hereby granted" in SENT["assets/so-ghi-danh-print"]


@pytest.mark.parametrize(("name", "most"), [("stylesheet", 18_500), ("script", 3_900)])
def test_what_every_page_loads_is_small(name: str, most: int) -> None:
    assert len(gzip.compress(getattr(assets, name)().data, 6)) <= most
