"""The proof-reading copy, read as Word reads it."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from honour_roll.booklet import docx
from honour_roll.booklet.pandoc import convert
from honour_roll.booklet.pandoc_ast import WORD_STYLES, document, paragraph, visible, words
from scripts.reference_docx import TARGET, reference
from tests.booklet.made_up_books import CHAPTERS, HOSTILE, STACKED, book, prepared
from tests.booklet.word_files import W, WordFile

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docx")
    (file,) = docx.make(book(), prepared(book(), folder / "in"), folder).files
    return file


@pytest.fixture(scope="module")
def word(path: Path) -> WordFile:
    return WordFile(path)


def test_the_first_page_says_that_corrections_go_to_the_records(word: WordFile) -> None:
    before = []
    for one in word.paragraphs():
        if one.style == "TOC Heading":
            break
        before.append(one)
    warning = [one.text for one in before if one.style == WORD_STYLES["warning"]]
    assert warning[0] == "BẢN ĐỌC SOÁT"
    assert "xin sửa vào hồ sơ trong Sổ ghi danh" in warning[1]
    header = word.paragraphs("word/header1.xml")
    assert "không sửa vào tệp này" in header[0].text


def test_each_entry_says_which_file_is_to_be_corrected(word: WordFile) -> None:
    assert word.in_style(WORD_STYLES["record"]) == [
        f"Sửa tại hồ sơ: records/{entry.id}.yml" for entry in book().entries
    ]


def test_headings_are_words_own(word: WordFile) -> None:
    assert word.in_style("heading 1") == CHAPTERS
    assert word.in_style("heading 2") == ["Một đề mục", "Nguyễn Thị Ưỡn", HOSTILE]
    assert word.in_style("heading 3") == ["Một đề mục", "Một đề mục"]


def test_contents_are_a_field_that_shows_the_headings_and_leads_to_them(word: WordFile) -> None:
    shown = [one.text for one in word.paragraphs() if one.style in ("toc 1", "toc 2")]
    headings = [one.text for one in word.paragraphs() if one.style in ("heading 1", "heading 2")]
    assert shown == [text for text in headings if text != "Một đề mục"]
    fields = [one.text or "" for one in word.body.iter(f"{W}instrText")]
    assert [text.split()[0] for text in fields] == ["TOC"]
    assert len(list(word.body.iter(f"{W}fldChar"))) == 3


def test_every_link_within_the_file_has_its_target(word: WordFile) -> None:
    marks = {one.get(f"{W}name") for one in word.body.iter(f"{W}bookmarkStart")}
    anchors = [one.get(f"{W}anchor") for one in word.body.iter(f"{W}hyperlink")]
    wanted = {anchor for anchor in anchors if anchor}
    assert len(wanted) > 8
    assert wanted <= marks


def test_photos_have_captions_and_words_for_who_does_not_see_them(word: WordFile) -> None:
    captions = word.in_style("Image Caption")
    assert captions[0] == f"Chú thích chan-dung-1 {HOSTILE} — Ảnh: Vân Thử"
    assert len(captions) == 4
    described = {one.get("descr") for one in word.body.iter() if one.tag.endswith("}docPr")}
    assert described == {one.alt for one in book().photos}
    media = {data for name, data in word.parts.items() if name.startswith("word/media/")}
    assert len(media) == 3  # both figures are one picture


def test_decisions_are_footnotes(word: WordFile) -> None:
    notes = [one.text.strip() for one in word.paragraphs("word/footnotes.xml")]
    assert list(filter(None, notes)) == [f"{e.honours[0].decision}." for e in book().entries]


def test_hostile_text_prints_as_it_is_written(word: WordFile) -> None:
    texts = [one.text for one in word.paragraphs()]
    assert HOSTILE in word.in_style("Subtitle")
    assert sum(HOSTILE in text for text in texts) > 10
    assert set(word.links().values()) == {
        "https://bao.example.vn/a?b=1&c=2",
        "https://bao.example.vn/1",
    }


def test_all_text_is_there_with_every_mark(word: WordFile) -> None:
    text = "\n".join(one.text for one in word.paragraphs())
    for wanted in (STACKED, "Nguyễn Thị Ưỡn (xã thử)", "làng thử", "Số 1/GP", "\n  thụt <b>"):
        assert wanted in text
    assert "2021" in text


def test_a_gap_in_the_imprint_is_seen_by_the_proof_reader(tmp_path: Path) -> None:
    gaps = tuple(type(line)(line.key, line.label, "") for line in book().imprint)
    made = book(imprint=gaps)
    (file,) = docx.make(made, prepared(made, tmp_path / "in"), tmp_path).files
    assert "Giấy phép xuất bản: (chưa điền)" in WordFile(file).in_style(WORD_STYLES["fact"])


def test_invisible_characters_do_not_get_in(tmp_path: Path) -> None:
    made = book(subtitle="trước\u202esau\x07\ufffe\u2028hết", sections=(), people=(), units=())
    (file,) = docx.make(made, prepared(made, tmp_path / "in"), tmp_path).files
    (subtitle,) = WordFile(file).in_style("Subtitle")
    assert subtitle == "trướcsau hết"


@settings(max_examples=10)
@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), max_size=40))
@example(["\x00", "]]>", "<!--", "&#0;", "\r", "\u00a0", "e\u0323\u0302"])
def test_any_text_is_in_the_file_as_it_is(texts: list[str]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = document([paragraph([*words(text), *words("|")]) for text in texts], {})
        (folder / "a.docx").write_bytes(convert(made, ["--to=docx"], folder, "2026-11-22"))
        found = WordFile(folder / "a.docx").paragraphs()
    shown = ["".join(visible(text + "|").split()) for text in texts]
    assert ["".join(one.text.split()) for one in found] == shown


def test_the_same_book_is_the_same_file_at_any_hour_and_place(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    (again,) = docx.make(book(), prepared(book(), tmp_path / "in"), tmp_path).files
    assert again.read_bytes() == path.read_bytes()
    assert WordFile(again).dates <= {(2026, 11, 22, 0, 0, 0), (2000, 1, 1, 0, 0, 0)}


def test_the_reference_document_is_what_its_script_makes() -> None:
    assert parts(TARGET.read_bytes()) == parts(reference())


def parts(document: bytes) -> list[tuple[str, bytes]]:
    """What is in it, in order: another Python may press it together differently."""
    with ZipFile(BytesIO(document)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_keeps_every_mark(path: Path, tmp_path: Path) -> None:
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, "--outdir", tmp_path, path], check=True, capture_output=True)
    text = (tmp_path / f"{path.stem}.txt").read_text(encoding="utf-8-sig")
    # Marks of footnotes stand between words and what follows them.
    words = {word.rstrip(",.") for one in WordFile(path).paragraphs() for word in one.text.split()}
    assert {word for word in words if word not in text} == set()
