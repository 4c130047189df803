"""The stylesheet that brings the typefaces in, and what stands for each until it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fontTools.ttLib import TTFont

from scripts.lettering.characters import ORDINARY

# What stands on first screens, so that as many lines come of it before a face is there as after.
_SAMPLE = (
    "Sổ ghi danh lưu lại những cá nhân, tập thể, hộ gia đình và mô hình tiêu biểu trong học tập "
    "và làm theo Bác: ai được ghi nhận, về việc gì, theo quyết định nào. Mỗi điển hình có một "
    "trang riêng, ghi rõ nguồn. Thị xã Sa Pa là đơn vị cấp huyện thuộc tỉnh Lào Cai từ ngày "
    "1/1/2020 đến ngày 30/6/2025; trước đó là huyện Sa Pa. Sổ hiện có 5 điển hình của thị xã, "
    "đều là mô hình, cách làm hay được nêu trong bài năm 2020."
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
    measured on Arimo and Tinos, which were made to their widths. ``weight``: as which it is
    declared, if not as that of the face it stands for.
    """

    names: tuple[str, ...]
    width: float
    weight: int | None = None


_ROBOTO = ("Roboto", "Roboto-Regular")
_STAND_INS = {
    "sans-400": {
        "Fallback": _StandIn(("Arial", "ArialMT", "Arimo"), 0.4480),
        "Fallback Android": _StandIn(_ROBOTO, 0.4414),
        "Fallback Noto": _StandIn(("Noto Sans", "NotoSans-Regular"), 0.4695),
        "Fallback DejaVu": _StandIn(("DejaVu Sans", "DejaVuSans"), 0.5064),
    },
    "sans-600": {
        "Fallback": _StandIn(("Arial Bold", "Arial-BoldMT", "Arimo Bold"), 0.4775),
        "Fallback Android": _StandIn(("Roboto Bold", "Roboto-Bold"), 0.4484),
        # Newer telephones have one file for all weights, known by the lightest alone: browsers
        # thicken it, without making it wider, where it is declared as light.
        "Fallback Roboto": _StandIn(_ROBOTO, 0.4414, weight=400),
        "Fallback Noto": _StandIn(("Noto Sans Bold", "NotoSans-Bold"), 0.4958),
        "Fallback DejaVu": _StandIn(("DejaVu Sans Bold", "DejaVuSans-Bold"), 0.5678),
    },
    "serif-400": {
        "Fallback": _StandIn(("Times New Roman", "TimesNewRomanPSMT", "Tinos"), 0.4042),
        "Fallback Android": _StandIn(("Noto Serif", "NotoSerif-Regular"), 0.4749),
        "Fallback DejaVu": _StandIn(("DejaVu Serif", "DejaVuSerif"), 0.5122),
    },
    "serif-600": {
        "Fallback": _StandIn(
            ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Tinos Bold"), 0.4280
        ),
        "Fallback Android": _StandIn(("Noto Serif Bold", "NotoSerif-Bold"), 0.5011),
        "Fallback DejaVu": _StandIn(("DejaVu Serif Bold", "DejaVuSerif-Bold"), 0.5660),
    },
    "serif-400-italic": {
        "Fallback": _StandIn(
            ("Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Tinos Italic"), 0.4067
        ),
        "Fallback Android": _StandIn(("Noto Serif Italic", "NotoSerif-Italic"), 0.4632),
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
            weight=stand_in.weight or face.weight,
            sources=", ".join(f'local("{name}")' for name in stand_in.names),
            size=size,
            ascent=font["hhea"].ascent / em / size,
            descent=-font["hhea"].descent / em / size,
        )
