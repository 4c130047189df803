"""What browsers get from elsewhere is the pinned version, with its licence."""

from __future__ import annotations

import pytest

from scripts.npm_archive import ArchiveError
from scripts.vendor import VENDORED, Vendored

each = pytest.mark.parametrize("one", VENDORED, ids=lambda one: one.package.name)


@each
def test_a_package_that_has_changed_is_refused(one: Vendored) -> None:
    with pytest.raises(ArchiveError, match=rf"{one.package.name} .* has changed"):
        one.unpack(b"another archive")


@each
def test_the_script_is_of_the_pinned_version_and_holds_its_licence(one: Vendored) -> None:
    name = one.package.name
    script = (one.folder / f"{name}.js").read_text(encoding="utf-8")
    licence = (one.folder / f"{name}.LICENSE.txt").read_text(encoding="utf-8")
    code = script.partition("(function (exports) {\n")[2]
    assert script == one.wrapped(code.removesuffix(f"\n}})({one.variable});\n"), licence)
    assert f"{name} {one.package.version}:" in script
    assert "MIT License" in licence or "(The MIT License)" in licence
