"""What a typeface lacks and this site needs: letters of minority names, digits of one width."""

from __future__ import annotations

import math
from collections.abc import Mapping

from fontTools.otlLib.builder import (
    buildLookup,
    buildMultipleSubstSubtable,
    buildSingleSubstSubtable,
)
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

Bar = tuple[int, int, int, int]
"""Left, bottom, right, top in font units, before the slant of an italic."""

_BREVE = "\u0306"
_WITH_BREVE = {"ĕ": "e", "ŏ": "o", "ŭ": "u", "ĭ": "ı", "Ĕ": "E", "Ŏ": "O", "Ŭ": "U", "Ĭ": "I"}
_WITH_BAR = {"ƀ": "b", "Ƀ": "B"}
_HYPHENS = "\u2010\u2011"
_DIGITS = "0123456789"


def add_missing(font: TTFont, bars: Mapping[str, Bar], digit_width: int | None) -> None:
    """Add ƀ and Ƀ by their ``bars``, missing letters with a breve, hyphens, and ``tnum``.

    ``digit_width`` in font units is that of the digits to be made; None where the face has them.
    """
    for letter, base in _WITH_BAR.items():
        _add_barred(font, letter, base, bars[letter])
    _add_breves(font)
    for hyphen in _HYPHENS:
        _encode(font, hyphen, _glyph_of(font, "-"))
    if digit_width is not None:
        _add_tabular_digits(font, digit_width)


def _add_barred(font: TTFont, letter: str, base: str, bar: Bar) -> None:
    left, bottom, right, top = bar
    slant = math.tan(math.radians(-font["post"].italicAngle))
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(glyphs)
    glyphs[_glyph_of(font, base)].draw(pen)
    pen.moveTo((left + round(bottom * slant), bottom))
    pen.lineTo((left + round(top * slant), top))
    pen.lineTo((right + round(top * slant), top))
    pen.lineTo((right + round(bottom * slant), bottom))
    pen.closePath()
    name = _add_glyph(font, f"uni{ord(letter):04X}", pen, _width_of(font, base))
    _encode(font, letter, name)


def _add_breves(font: TTFont) -> None:
    """Letters that are taken apart when set, so that further marks find their places too."""
    parts = {}
    for letter, base in _WITH_BREVE.items():
        if ord(letter) in font.getBestCmap():
            continue
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(_glyph_of(font, base), (1, 0, 0, 1, 0, 0))
        name = _add_glyph(font, f"uni{ord(letter):04X}", pen, _width_of(font, base))
        _encode(font, letter, name)
        parts[name] = [_glyph_of(font, base), _glyph_of(font, _BREVE)]
    _add_substitution(font, "ccmp", buildMultipleSubstSubtable(parts))


def _add_tabular_digits(font: TTFont, width: int) -> None:
    pairs = {}
    for digit in _DIGITS:
        base = _glyph_of(font, digit)
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(base, (1, 0, 0, 1, (width - _width_of(font, digit)) // 2, 0))
        pairs[base] = _add_glyph(font, f"{base}.tnum", pen, width)
    _add_substitution(font, "tnum", buildSingleSubstSubtable(pairs))


def _glyph_of(font: TTFont, character: str) -> str:
    name: str = font.getBestCmap()[ord(character)]
    return name


def _width_of(font: TTFont, character: str) -> int:
    width: int = font["hmtx"][_glyph_of(font, character)][0]
    return width


def _add_glyph(font: TTFont, name: str, pen: TTGlyphPen, width: int) -> str:
    glyph = pen.glyph()
    font["glyf"][name] = glyph
    font.setGlyphOrder(font["glyf"].glyphOrder)
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)
    return name


def _encode(font: TTFont, character: str, glyph: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = glyph


def _add_substitution(font: TTFont, feature: str, rule: otTables.MultipleSubst) -> None:
    """Apply a rule after all others of a feature; make the feature where there is none."""
    table = font["GSUB"].table
    features = table.FeatureList.FeatureRecord
    if feature not in {record.FeatureTag for record in features}:
        _add_feature(table, feature)
    lookups = table.LookupList
    lookups.Lookup.append(buildLookup([rule]))
    lookups.LookupCount = len(lookups.Lookup)
    for record in features:
        if record.FeatureTag == feature:
            record.Feature.LookupListIndex.append(lookups.LookupCount - 1)


def _add_feature(table: otTables.GSUB, tag: str) -> None:
    """Add an empty feature to the default language of every script."""
    record = otTables.FeatureRecord()
    record.FeatureTag = tag
    record.Feature = otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = []
    features = table.FeatureList
    features.FeatureRecord.append(record)
    features.FeatureCount = len(features.FeatureRecord)
    for script in table.ScriptList.ScriptRecord:
        script.Script.DefaultLangSys.FeatureIndex.append(features.FeatureCount - 1)
