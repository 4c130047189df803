"""The website's typefaces: everything that Vietnamese needs, small, licensed, never missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "honour_roll" / "pages" / "assets"
FONTS = ASSETS / "fonts"
STYLESHEET = (ASSETS / "css" / "fonts.css").read_text(encoding="utf-8")
RULES = re.findall(r"@font-face \{(.*?)\}", STYLESHEET, re.DOTALL)
FILES = sorted(path.name for path in FONTS.glob("*.woff2"))
ORDINARY = [name for name in FILES if name.endswith("-vi.woff2")]
FACES = [name for name in FILES if name not in ORDINARY]
AT_FIRST_VIEW = {f"{face}-vi.woff2" for face in ("sans-400", "sans-600", "serif-400", "serif-600")}

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
ALPHABET = "bcdđghklmnpqrstvx" + "".join(
    normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES
)
MINORITY_LETTERS = "čñƀĕŏŭĭfjwz"
MARKS = "\u0300\u0301\u0303\u0306\u0309\u0323"
SIGNS = "0123456789“”‘’–—…·•×†‡§©₫%¹²³−\u00a0\u2011()/&+"
TEXTS = (
    "content/**/*.yml",
    "content/**/*.md",
    "honour_roll/pages/**/*.html",
    "honour_roll/views/*.py",
    "honour_roll/text/labels.py",
    "mkdocs.yml",
)


def opened(name: str) -> TTFont:
    return TTFont(FONTS / name)


def glyphs_of(font: TTFont) -> dict[int, str]:
    glyphs: dict[int, str] = font.getBestCmap()
    return glyphs


def lacking(font: TTFont, characters: str) -> list[str]:
    glyphs = glyphs_of(font)
    return sorted({char for char in characters if ord(char) not in glyphs})


def lookups(font: TTFont, table: str, feature: str) -> list[Any]:
    """The subtables of every rule of a feature."""
    content = font[table].table
    chosen = {
        index
        for record in content.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    return [sub for index in chosen for sub in content.LookupList.Lookup[index].SubTable]


def fields(rule: str) -> dict[str, str]:
    return dict(re.findall(r"([a-z-]+): ([^;]+);", rule))


def codes(ranges: str) -> list[int]:
    """``U+20-7E, U+A0`` → the codes in it."""
    found: list[int] = []
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found


def written(patterns: tuple[str, ...] = TEXTS) -> str:
    """All that people may read on the site: letters, marks, figures and punctuation."""
    paths = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    assert len(paths) > 5
    text = normalize("NFC", "".join(path.read_text(encoding="utf-8") for path in paths))
    # Symbols such as arrows may come from a typeface of the reader's machine.
    return "".join(char for char in set(text) if category(char)[0] in "LMNP")


@pytest.mark.parametrize("name", FACES)
def test_a_face_holds_vietnamese_and_the_letters_of_minority_names(name: str) -> None:
    letters = ALPHABET + MINORITY_LETTERS
    assert lacking(opened(name), letters + letters.upper() + MARKS + SIGNS) == []


@pytest.mark.parametrize("name", FACES)
def test_a_face_holds_every_character_that_is_written_today(name: str) -> None:
    assert lacking(opened(name), written()) == []


@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_file_holds_vietnamese_and_what_the_stylesheet_says_that_it_holds(
    name: str,
) -> None:
    font = opened(name)
    assert lacking(font, ALPHABET + ALPHABET.upper()) == []
    (rule,) = (rule for rule in RULES if f'"fonts/{name}"' in rule)
    assert set(codes(fields(rule)["unicode-range"])) - {9, 10, 13} == set(glyphs_of(font))


def test_the_whole_face_stands_before_its_ordinary_file_and_has_no_range() -> None:
    # The later rule comes first for a character; a letter with its mark is set from one file.
    own = [address for rule in RULES for address in re.findall(r'url\("fonts/([^"]+)"\)', rule)]
    for name in ORDINARY:
        whole = name.replace("-vi.", ".")
        assert own.index(whole) < own.index(name)
        (rule,) = (rule for rule in RULES if f'"fonts/{whole}"' in rule)
        assert "unicode-range" not in rule


def test_the_site_s_own_words_need_the_ordinary_files_alone() -> None:
    names = ("content/pages/*.md", "honour_roll/pages/**/*.html", "mkdocs.yml")
    assert lacking(opened("serif-400-vi.woff2"), written(names)) == []


@pytest.mark.parametrize("name", FILES)
def test_the_digits_of_tables_are_of_one_width(name: str) -> None:
    font = opened(name)
    tabular = {}
    for rule in lookups(font, "GSUB", "tnum"):
        tabular.update(rule.mapping)
    digits = [glyphs_of(font)[ord(digit)] for digit in "0123456789"]
    assert tabular
    assert len({font["hmtx"][tabular.get(digit, digit)][0] for digit in digits}) == 1


@pytest.mark.parametrize("name", FILES)
def test_a_face_is_spaced_and_unhinted(name: str) -> None:
    font = opened(name)
    assert lookups(font, "GPOS", "kern")
    assert lookups(font, "GPOS", "mkmk") or name in ORDINARY
    assert not {"fpgm", "prep", "cvt "} & set(font.keys())


def test_what_a_page_needs_at_first_view_is_small() -> None:
    sizes = {name: (FONTS / name).stat().st_size for name in FILES}
    assert sum(sizes[name] for name in AT_FIRST_VIEW) <= 53_000
    assert max(sizes.values()) <= 24_000


def test_the_stylesheet_names_the_files_that_are_there() -> None:
    addresses = re.findall(r'url\("([^"]+)"\)', STYLESHEET)
    assert sorted(addresses) == [f"fonts/{name}" for name in FILES]


def test_text_is_read_before_its_typeface_is_there() -> None:
    faces = [fields(rule) for rule in RULES]
    own = [face for face in faces if "url" in face["src"]]
    stand_ins = {
        (face["font-family"], face["font-weight"], face["font-style"])
        for face in faces
        if "local" in face["src"] and "size-adjust" in face and "ascent-override" in face
    }
    assert len(own) == len(FILES)
    for face in own:
        assert face["font-display"] == "swap"
        family = face["font-family"].strip('"')
        # DejaVu Serif has no italic: browsers slant the upright one.
        kinds = ["Fallback", "Fallback Android", "Fallback DejaVu"]
        for kind in kinds[: 2 if face["font-style"] == "italic" else 3]:
            name = f'"{family} {kind}"'
            assert (name, face["font-weight"], face["font-style"]) in stand_ins


def test_pages_try_every_stand_in_after_the_face_and_before_the_system_s_own() -> None:
    tokens = (ASSETS / "css" / "tokens.css").read_text(encoding="utf-8")
    for name, family in (("serif", "Source Serif 4"), ("sans", "Be Vietnam Pro")):
        declared = dict.fromkeys(
            fields(rule)["font-family"] for rule in RULES if f'"{family}' in rule
        )
        (stack,) = re.findall(rf"--hr-{name}: ([^;]+);", tokens)
        tried = [part.strip() for part in stack.split(",")]
        assert set(tried[: len(declared)]) == set(declared)
        assert tried[0] == f'"{family}"'


@pytest.mark.parametrize("name", ["OFL-BeVietnamPro.txt", "OFL-SourceSerif4.txt"])
def test_the_licence_lies_beside_the_faces(name: str) -> None:
    licence = (FONTS / name).read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright" in licence


@pytest.mark.parametrize("name", FILES)
def test_a_changed_face_bears_no_reserved_name_and_keeps_its_copyright(name: str) -> None:
    names = {record.nameID: str(record) for record in opened(name)["name"].names}
    assert not any("Source" in names[number] for number in (1, 4, 6))
    assert ("Adobe" if "serif" in name else "Be Vietnam Pro") in names[0]
