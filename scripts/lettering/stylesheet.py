"""The stylesheet that brings the typefaces in, and what stands for each until it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fontTools.ttLib import TTFont

from scripts.lettering.characters import ORDINARY

_SAMPLE = (
    "Sổ ghi danh ghi lại những tập thể, cá nhân, hộ gia đình được tuyên dương, khen thưởng vì "
    "đã học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh: bà con thôn bản, cán bộ, "
    "chiến sĩ, thầy giáo, thầy thuốc, người nông dân sản xuất giỏi, mỗi người một việc làm cụ thể."
)
_HEAD = """\
/* Made by scripts/fonts.py; don't edit. Addresses are relative to the published stylesheet.
   Each face is in two files. The small one stands later and so comes first for what ordinary
   pages are written with; the whole one has all characters, so that a letter with a mark that
   only it has is set from one file, and is fetched by pages with such a letter alone.
   Until a face is there, and where it never comes, one that the reader's machine has stands for
   it at the same width and height, so that nothing moves. */
"""
_FACE = """
@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: {weight};
  font-display: swap;
  src: url("fonts/{name}.woff2") format("woff2");
}}
"""
_ORDINARY_FACE = """
@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: {weight};
  font-display: swap;
  src: url("fonts/{ordinary}.woff2") format("woff2");
  unicode-range: {ranges};
}}
"""
_STAND_IN = """
@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: {weight};
  src: {sources};
  size-adjust: {size:.2%};
  ascent-override: {ascent:.2%};
  descent-override: {descent:.2%};
  line-gap-override: 0%;
}}
"""

# No face has them, but Chromium looks for one that does before it makes spaces of them.
_LINE_ENDS = {ord("\t"), ord("\n"), ord("\r")}


@dataclass(frozen=True)
class Face:
    """One face as stylesheets know it; ``name`` is its file's, without the ending."""

    name: str
    family: str
    weight: int
    style: str = "normal"

    @property
    def ordinary(self) -> str:
        """The file that holds what ordinary pages are written with."""
        return f"{self.name}-vi"


@dataclass(frozen=True)
class _StandIn:
    """A face that readers' machines have, under the names that they know it by.

    ``width``: a character's mean width in ``_SAMPLE``, in em; Arial's and Times New Roman's as
    measured on Arimo and Tinos, which were made to their widths.
    """

    names: tuple[str, ...]
    width: float


_STAND_INS = {
    "sans-400": {
        "Fallback": _StandIn(("Arial", "ArialMT"), 0.4529),
        "Fallback Android": _StandIn(("Roboto", "Roboto-Regular"), 0.4436),
    },
    "sans-600": {
        "Fallback": _StandIn(("Arial Bold", "Arial-BoldMT"), 0.4864),
        "Fallback Android": _StandIn(("Roboto Bold", "Roboto-Bold"), 0.4504),
    },
    "serif-400": {
        "Fallback": _StandIn(("Times New Roman", "TimesNewRomanPSMT"), 0.4065),
        "Fallback Android": _StandIn(("Noto Serif", "NotoSerif-Regular"), 0.479),
    },
    "serif-600": {
        "Fallback": _StandIn(("Times New Roman Bold", "TimesNewRomanPS-BoldMT"), 0.4315),
        "Fallback Android": _StandIn(("Noto Serif Bold", "NotoSerif-Bold"), 0.5087),
    },
    "serif-400-italic": {
        "Fallback": _StandIn(("Times New Roman Italic", "TimesNewRomanPS-ItalicMT"), 0.4086),
        "Fallback Android": _StandIn(("Noto Serif Italic", "NotoSerif-Italic"), 0.4676),
    },
}


def stylesheet(fonts: dict[Face, TTFont]) -> str:
    """``fonts.css`` for faces and what was made for each."""
    faces = [_FACE.format_map(vars(face)) for face in fonts]
    faces += [_ordinary_face(face, font) for face, font in fonts.items()]
    stand_ins = [rule for face, font in fonts.items() for rule in _stand_ins(face, font)]
    return "".join([_HEAD, *faces, *stand_ins])


def _ordinary_face(face: Face, font: TTFont) -> str:
    codes = set(map(ord, ORDINARY)) & font.getBestCmap().keys()
    ranges = ", ".join(_ranges(sorted(codes | _LINE_ENDS)))
    return _ORDINARY_FACE.format(**vars(face), ordinary=face.ordinary, ranges=ranges)


def _ranges(codes: list[int]) -> Iterator[str]:
    """Runs of neighbours as stylesheets write them: ``U+20-7E``."""
    start = 0
    for end in range(1, len(codes) + 1):
        if end == len(codes) or codes[end] != codes[end - 1] + 1:
            first, last = codes[start], codes[end - 1]
            yield f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
            start = end


def _stand_ins(face: Face, font: TTFont) -> Iterator[str]:
    em = font["head"].unitsPerEm
    glyphs = font.getBestCmap()
    width = sum(font["hmtx"][glyphs[ord(char)]][0] for char in _SAMPLE) / len(_SAMPLE) / em
    for suffix, stand_in in _STAND_INS[face.name].items():
        size = width / stand_in.width
        yield _STAND_IN.format(
            family=f"{face.family} {suffix}",
            style=face.style,
            weight=face.weight,
            sources=", ".join(f'local("{name}")' for name in stand_in.names),
            size=size,
            ascent=font["hhea"].ascent / em / size,
            descent=-font["hhea"].descent / em / size,
        )
