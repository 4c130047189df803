"""The QR encoder that browsers get is the pinned one, with its licence."""

from __future__ import annotations

import pytest

from scripts.vendor import VENDOR, VERSION, VendorError, unpack, wrapped


def test_a_package_that_has_changed_is_refused() -> None:
    with pytest.raises(VendorError, match=r"lean-qr .* has changed"):
        unpack(b"another archive")


def test_the_script_is_of_the_pinned_version_and_holds_its_licence() -> None:
    script = (VENDOR / "lean-qr.js").read_text(encoding="utf-8")
    licence = (VENDOR / "lean-qr.LICENSE.txt").read_text(encoding="utf-8")
    code = script.partition("(function (exports) {\n")[2].removesuffix("\n})(leanQR);\n")
    assert script == wrapped(code, licence)
    assert f"lean-qr {VERSION}:" in script
    assert "MIT License" in licence
