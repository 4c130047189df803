from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.source import yaml_builder
from honour_roll.source.yaml_reader import Document, Path, Value, read_yaml
from tests.damage import Edits, damaged, edits_of

GOOD = """\
kind: model
name: "Còn dân chờ: còn giờ làm"
story: |
  Đoạn một.

  Đoạn hai 😀.
honours:
  - key: 2020-neu
    status: named
  - {key: '2021', period: {from: 2016, to: 2020}}
photos: [a.jpg, b.jpg]
""".encode()
SNIPPETS = [
    *(b"\t \n \r\n : - ? , [ ] { } # & * ! | > ' \" % @ ` ~ \\ << --- ... \\x \\u".split(b" ")),
    *(b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85", b"<<<<<<< "),
    *(b": ", b" #", b"- ", b"  ", b"\n", b"null", b"!!int ", b"&a ", b"*a", b"%YAML 9\n"),
]
edits = edits_of(GOOD, SNIPPETS, fewest=1)


def mutated(changes: Edits) -> bytes:
    return damaged(GOOD, changes)


def paths(value: Value, path: Path = ()) -> list[Path]:
    found = [path]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items if not isinstance(value, str) else ():
        found += paths(item, (*path, key))
    return found


def check_reading(raw: bytes) -> Document | None:
    """Whatever ``raw`` is: a document or problems, each problem at a place that exists."""
    document, problems = read_yaml(raw, "f")
    assert document is not None or problems
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    count = lines.count("\n") + 1
    for problem in problems:
        assert 0 <= problem.where.line <= count
        assert (problem.where.line == 0) == (problem.where.column == 0)
        assert all([*problem.what, *problem.remedy])
    if document is not None:
        for path in paths(document.data):
            assert 1 <= document.where(path, key=True).line <= document.where(path).line <= count
    return document


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b'a: "\\U00110000"')
@example(b"a: b\n\xef\xbb\xbf")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
def test_no_bytes_at_all_break_the_reader(raw: bytes) -> None:
    check_reading(raw)


@given(edits)
def test_no_slip_in_a_good_record_breaks_the_reader(changes: list[tuple[int, int, bytes]]) -> None:
    check_reading(mutated(changes))


@pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="PyYAML has no libyaml here")
@given(edits)
def test_what_both_parsers_read_they_read_the_same(changes: list[tuple[int, int, bytes]]) -> None:
    # Either may refuse what the other takes: a tab after a colon, "a:" before a comma.
    raw = mutated(changes)
    by_libyaml = check_reading(raw)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_builder, "_parser", yaml.BaseLoader)
        by_python = check_reading(raw)
    if by_libyaml is not None and by_python is not None:
        assert by_python == by_libyaml
