"""Fetch what browsers get from elsewhere anew, for maintainers (the results are in git).

``python -m scripts.vendor`` from the project's folder.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.npm_archive import ArchiveError, Package

_ROOM = Path(__file__).resolve().parents[1] / "honour_roll"
# A classic script, so that pages opened from a disk have it too.
_WRAPPED = """\
/*! {package} {version}: its CommonJS build, made a classic script by scripts/vendor.py.

{licence}
*/
var {variable} = {{}};
(function (exports) {{
{code}
}})({variable});
"""


@dataclass(frozen=True)
class Vendored:
    """A package's ``build`` (a CommonJS script) in ``folder``, where it is called ``variable``."""

    package: Package
    build: str
    variable: str
    folder: Path

    def unpack(self, archive: bytes) -> tuple[str, str]:
        """The build and its licence; ``ArchiveError`` when the archive is not the pinned one."""
        code, licence = self.package.files(archive, (self.build, "LICENSE"))
        return code.decode("utf-8"), licence.decode("utf-8")

    def wrapped(self, code: str, licence: str) -> str:
        """The build as a classic script, its licence at its head."""
        return _WRAPPED.format(
            package=self.package.name,
            version=self.package.version,
            variable=self.variable,
            licence=licence.strip(),
            code=code.strip(),
        )

    def write(self, code: str, licence: str) -> None:
        """Put both into the folder."""
        texts = {"js": self.wrapped(code, licence), "LICENSE.txt": licence}
        for ending, text in texts.items():
            path = self.folder / f"{self.package.name}.{ending}"
            path.write_text(text, encoding="utf-8", newline="\n")


VENDORED = (
    Vendored(
        Package(
            "lean-qr",
            "2.7.4",
            "tlMPFfqhAAZN7+j/djRSvl/2+AYT2+7RRuyq8bvcbV8gMiENiscquQ9WTfCSyeEdxsVaEB+tU7e9nFZC63BFnQ==",
        ),
        # Not the nano build, 3 kB less: it marks every text as UTF-8, which some scanners don't
        # know.
        "index.js",
        "leanQR",
        _ROOM / "pages" / "assets" / "vendor",
    ),
    Vendored(
        Package(
            "js-yaml",
            "4.1.1",
            "qQKT4zQxXl8lLwBtHMWwaTcGfFOZviOJet3Oy/xmGk2gZH677CJM9EvtfdSkgWcATZhj/55JZ0rmy3myCT5lsA==",
        ),
        "dist/js-yaml.min.js",
        "jsyaml",
        _ROOM / "web_form" / "assets" / "vendor",
    ),
)


def main() -> int:
    """Exit status: 0 written, 1 not."""
    try:
        for one in VENDORED:
            one.write(*one.unpack(one.package.fetched()))
    except ArchiveError as error:
        print(f"vendor: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
