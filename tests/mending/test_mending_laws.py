from __future__ import annotations

from typing import Any
from unicodedata import normalize

from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.mending.text import mended
from honour_roll.model.record import Record
from honour_roll.source.canonical import arranged
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import Document, read_yaml
from honour_roll.source.yaml_writer import dump
from tests.damage import Edits, damaged, edits_of
from tests.mending.handwriting import Written, written

NAME = "records/sa-pa/2020/a.yml"
GOOD = """\
# Đầu tệp
kind: model   # loại
name: "Còn dân chờ: còn giờ làm"
story: |
  Đoạn một.\x20\x20

  # Đoạn hai 😀.
honours:
  - key: 2020-neu
    status: named
  - {key: '2021', period: {from: 2016, to: 2020}}
photos: [a.jpg, b.jpg]
note:
""".encode()
SNIPPETS = [
    *(b"\t \n \r\n \r : - ? , [ ] { } # & * ! | > ' \" % @ ` ~ \\ << --- ... \\x".split(b" ")),
    *(b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85", b"\xcc\x81"),
    *(b": ", b" #", b"- ", b"  ", b" \n", b"null", b"!!int ", b"&a ", b"*a", b"\xcc\xb8", b"\x07"),
    *(b"<<<<<<< a\n", b"=======\r", b">>>>>>> b\n", b'"a \\\n b"', b"|\n  a \n", b"\xff\xfea\x00"),
]
edits = edits_of(GOOD, SNIPPETS)


def mutated(changes: Edits) -> bytes:
    return damaged(GOOD, changes)


def characters(raw: bytes) -> str | None:
    """What stands in a file, but for what may always be mended."""
    is_utf_16 = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = raw.decode("utf-16" if is_utf_16 else "utf-8")
    except UnicodeDecodeError:
        return None
    unix = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return normalize("NFC", unix)


def read(raw: bytes) -> Document | None:
    """The document in ``raw`` if nothing is wrong with its YAML."""
    text = characters(raw)
    document, problems = read_yaml((text or "\0").encode(), NAME)
    return None if problems else document


def said(raw: bytes) -> dict[str, Any]:
    document = read(raw)
    assert document is not None
    return document.with_blanks()


def order(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [(key, order(item)) for key, item in value.items()]
    return [order(item) for item in value] if isinstance(value, list) else []


@given(written(comments=True) | written(comments=False))
def test_what_hands_write_is_read_as_it_was_meant(file: Written) -> None:
    ends_well = characters(file.raw)
    assert ends_well is not None
    if ends_well.endswith("\n"):
        assert said(file.raw) == file.data


@given(written(comments=True))
def test_a_file_with_comments_keeps_data_comments_and_order(file: Written) -> None:
    after, _ = mended(NAME, file.raw)
    assert said(after) == said(file.raw)
    if file.comments:
        assert order(said(after)) == order(said(file.raw))
    text = after.decode("utf-8")
    places = [text.index(comment) for comment in file.comments]
    assert places == sorted(places)


@given(written(comments=False))
def test_without_comments_the_same_data_give_the_same_bytes(file: Written) -> None:
    after, _ = mended(NAME, file.raw)
    assert after.decode() == dump(arranged(Record, said(file.raw)))


@given(written(comments=True) | written(comments=False))
def test_what_the_model_makes_of_a_file_stays_the_same(file: Written) -> None:
    after, _ = mended(NAME, file.raw)
    one, two = read(file.raw), read(after)
    assert one is not None
    assert two is not None
    parts = [validate(Record, document, id="sa-pa/2020/a") for document in (one, two)]
    assert parts[0][0] == parts[1][0]
    codes = [[(p.code, p.where.field) for p in problems] for _, problems in parts]
    assert codes[0] == codes[1]


@given(written(comments=True) | written(comments=False))
def test_mending_leaves_nothing_to_mend(file: Written) -> None:
    after, _ = mended(NAME, file.raw)
    assert mended(NAME, after) == (after, [])


@given(written(comments=True) | written(comments=False))
def test_bytes_are_well_where_it_is_safe(file: Written) -> None:
    text = mended(NAME, file.raw)[0].decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    if not file.comments:
        assert text.endswith("\n")


@given(edits)
@example([(0, 0, b"\xef\xbb\xbf\xef\xbb\xbf")])
@example([(30, 0, b'"a \\\n b": c \n')])
@example([(len(GOOD), 0, b"x: |\n  a")])
@example([(len(GOOD), 0, b"kind: model\n")])
@example([(0, len(GOOD), b"a: |\r=======\r")])
def test_whatever_bytes_there_are_nothing_is_lost(changes: Edits) -> None:
    raw = mutated(changes)
    after, done = mended(NAME, raw)
    assert (after != raw) == bool(done)
    assert mended(NAME, after) == (after, [])
    before_text = characters(raw)
    if before_text is None:
        assert after == raw
        return
    before, problems = read_yaml(before_text.encode(), NAME)
    if before is None:
        assert characters(after) == before_text
        return
    now, now_problems = read_yaml(after, NAME)
    assert now is not None
    assert now.with_blanks() == before.with_blanks()
    assert len(now_problems) == len(problems)


@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00\x00a\x00\x00\x00")
@example(b"\xff\xfea")
def test_no_bytes_at_all_break_it(raw: bytes) -> None:
    after, done = mended(NAME, raw)
    assert (after != raw) == bool(done)
    assert characters(after) == characters(raw) or read(raw) is not None
