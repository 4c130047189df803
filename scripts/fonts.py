"""Make the website's typefaces anew from their packages, for maintainers (the result is in git).

In an environment of its own: ``pip install --group fonts && python -m scripts.fonts``.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER
from fontTools.varLib.instancer import instantiateVariableFont

from scripts.lettering.additions import Bar, add_missing
from scripts.lettering.characters import CHARACTERS, ORDINARY
from scripts.lettering.stylesheet import Face, stylesheet

ASSETS = Path(__file__).resolve().parents[1] / "honour_roll" / "pages" / "assets"

# No liga: Vietnamese has no f, and Be Vietnam Pro turns words between colons into pictures.
_FEATURES = ["kern", "mark", "mkmk", "ccmp", "lnum", "tnum", "pnum", "onum"]
_SCRIPTS = ["DFLT.dflt", "latn.dflt"]
# Wanted by whole families and by layout programs only.
_USELESS = ["BASE", "STAT"]
_COPYRIGHT, _FAMILY, _STYLE, _FULL_NAME, _POSTSCRIPT_NAME, _LICENCE_URL = 0, 1, 2, 4, 6, 14
_WINDOWS_ENGLISH = (3, 1, 0x409)
_PREFACE = """\
{copyright}

The woff2 files of {family} beside this text are Modified Versions: characters left out, a few
letters added. The name inside them is "{own_name}": the licence can reserve the original's.

"""


@dataclass(frozen=True)
class Family:
    """A typeface: its name in stylesheets, its package, what its changed files call themselves."""

    name: str
    package: str
    own_name: str
    licence: str

    def packed(self, *parts: str) -> Path:
        """A file of the package."""
        return Path(str(files(self.package).joinpath(*parts)))


@dataclass(frozen=True)
class Source:
    """Where a face comes from and what it lacks.

    ``file``: in the package; ``bars``: those of ƀ and Ƀ; ``digit_width``: of digits for tables,
    in font units, where the face has none; ``design``: its place on a variable font's axes.
    """

    family: Family
    face: Face
    file: str
    bars: Mapping[str, Bar]
    digit_width: int | None = None
    design: Mapping[str, float] = field(default_factory=dict)


_SANS = Family(
    "Be Vietnam Pro", "fontpkg_be_vietnam_pro", "So Ghi Danh Sans", "OFL-BeVietnamPro.txt"
)
_SERIF = Family(
    "Source Serif 4", "fontpkg_source_serif_4", "So Ghi Danh Serif", "OFL-SourceSerif4.txt"
)
SOURCES = (
    Source(
        _SANS,
        Face("sans-400", _SANS.name, 400),
        "BeVietnamPro-Regular.ttf",
        bars={"ƀ": (4, 588, 314, 664), "Ƀ": (4, 173, 340, 251)},
        digit_width=660,
    ),
    Source(
        _SANS,
        Face("sans-600", _SANS.name, 600),
        "BeVietnamPro-SemiBold.ttf",
        bars={"ƀ": (0, 579, 338, 670), "Ƀ": (0, 176, 350, 268)},
        digit_width=660,
    ),
    Source(
        _SERIF,
        Face("serif-400", _SERIF.name, 400),
        "SourceSerif4[opsz,wght].ttf",
        bars={"ƀ": (27, 547, 371, 592), "Ƀ": (60, 163, 385, 211)},
        design={"wght": 400, "opsz": 16},
    ),
    Source(
        _SERIF,
        Face("serif-600", _SERIF.name, 600),
        "SourceSerif4[opsz,wght].ttf",
        bars={"ƀ": (22, 541, 377, 587), "Ƀ": (40, 160, 385, 206)},
        # One optical size for names on cards, stressed words in text and the largest heading.
        design={"wght": 600, "opsz": 24},
    ),
    Source(
        _SERIF,
        Face("serif-400-italic", _SERIF.name, 400, "italic"),
        "SourceSerif4-Italic[opsz,wght].ttf",
        bars={"ƀ": (-52, 545, 284, 581), "Ƀ": (9, 163, 324, 211)},
        design={"wght": 400, "opsz": 16},
    ),
)


def main() -> int:
    """Write the faces, their licences and their stylesheet; exit status 0."""
    fonts = {source.face: _made(source) for source in SOURCES}
    for face, font in fonts.items():
        _save(font, face.name)
    for source in SOURCES:
        _write(f"fonts/{source.family.licence}", _licence(source.family, fonts[source.face]))
    _write("css/fonts.css", stylesheet(fonts))
    for face, font in fonts.items():
        _reduce(font, ORDINARY)
        _save(font, face.ordinary)
    return 0


def _save(font: TTFont, name: str) -> None:
    path = ASSETS / "fonts" / f"{name}.woff2"
    font.save(path)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def _made(source: Source) -> TTFont:
    font = TTFont(source.family.packed("files", source.file), recalcTimestamp=False)
    if source.design:
        font = instantiateVariableFont(font, source.design)
    add_missing(font, source.bars, source.digit_width)
    _rename(font, source.family.own_name, source.face.name.partition("-")[2])
    _reduce(font, CHARACTERS)
    # The same bytes whether HarfBuzz happens to be installed or not.
    font.cfg[USE_HARFBUZZ_REPACKER] = False
    font.flavor = "woff2"
    return font


def _rename(font: TTFont, family: str, style: str) -> None:
    names = {_FAMILY: f"{family} {style}", _STYLE: "Regular", _FULL_NAME: f"{family} {style}"}
    names[_POSTSCRIPT_NAME] = names[_FULL_NAME].replace(" ", "")
    for number, text in names.items():
        font["name"].setName(text, number, *_WINDOWS_ENGLISH)


def _reduce(font: TTFont, characters: Collection[str]) -> None:
    options = Options()
    options.layout_features = _FEATURES
    options.layout_scripts = _SCRIPTS
    options.drop_tables += _USELESS
    options.hinting = False
    options.name_IDs = [_COPYRIGHT, _FAMILY, _STYLE, _FULL_NAME, _POSTSCRIPT_NAME, _LICENCE_URL]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, characters)))
    subsetter.subset(font)


def _licence(family: Family, font: TTFont) -> str:
    """The licence below the copyright as the face states it, reserved names included."""
    preface = _PREFACE.format(
        copyright=font["name"].getDebugName(_COPYRIGHT),
        family=family.name,
        own_name=family.own_name,
    )
    return preface + family.packed("LICENSE").read_text(encoding="utf-8")


def _write(name: str, text: str) -> None:
    (ASSETS / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
