"""Names, ids and photos are found in any spelling and in packed files; odd files harm nobody."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.withdrawal.mentions import Marks, Mention, mentions

NAME, ID = "Vũ Thị Zuyến", "xa-mau/2020/vu-thi-zuyen"
PHOTO = b"\xff\xd8\xff photo"
RUNS = (
    "<w:p><w:r><w:t>Chị</w:t></w:r></w:p><w:p><w:r><w:t>Vũ Thị </w:t></w:r><w:r><w:rPr/>"
    "<w:t>Zu</w:t></w:r><w:r><w:t>yến</w:t></w:r></w:p><w:p><w:r><w:t>trồng cây</w:t></w:r></w:p>"
)
MARKS = Marks((ID,), (NAME,), frozenset([hashlib.sha256(PHOTO).digest()]))


def found(folder: Path, *skipped: Path) -> list[Mention]:
    return list(mentions(folder, MARKS, skipped, lambda phase, done, total: None))


def packed(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        # Without the time of day: workers must name their cases alike.
        file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        NAME.encode(),
        normalize("NFD", NAME).encode(),
        b"Chi VU THI ZUYEN trong cay",
        "Vũ  Thị\nZuyến,".encode(),
        json.dumps(NAME).encode(),
        b"V&#361; Th&#7883; Zuy&#7871;n",
        f"include: [{ID}]".encode(),
        PHOTO,
        gzip.compress(NAME.encode(), mtime=0),
        packed("xl/sharedStrings.xml", NAME.encode()),
        packed("word/media/image1.jpeg", PHOTO),
        packed("thu.docx", packed("word/media/image1.jpeg", PHOTO)),
        packed("a.zip", packed("thu.docx", packed("word/document.xml", NAME.encode()))),
        packed("a.txt.gz", gzip.compress(NAME.encode(), mtime=0)),
        packed(f"{NAME}.txt", b""),
        packed("word/document.xml", RUNS.encode()),
        NAME.encode("utf-16"),
        NAME.encode("utf-16-le"),
        f"a\r\n{NAME}\r\n".encode("utf-16-be"),
        f"https://example.org/?q={quote(NAME)}".encode(),
        f"dien-hinh/{quote(ID, safe='')}/".encode(),
        ID.encode("utf-16"),
    ],
)
def test_it_is_found(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tep").write_bytes(data)
    assert [one.path.name for one in found(tmp_path)] == ["tep"]


@pytest.mark.parametrize(
    "text", ["Vũ Thị Zuyếnh", "Vũ Văn Zuyến", "AVũ Thị Zuyến", "", "xa-mau/2020/vu-thi"]
)
def test_others_are_not(tmp_path: Path, text: str) -> None:
    (tmp_path / "tep").write_text(text, encoding="utf-8")
    assert found(tmp_path) == []


def test_a_file_called_after_her_is_found(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.bin").write_bytes(b"")
    assert [one.path.name for one in found(tmp_path)] == [f"{NAME}.bin"]


def test_papers_of_consent_are_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "giay-dong-y" / ID
    folder.mkdir(parents=True)
    (folder / "giay.txt").write_text(NAME, encoding="utf-8")
    assert found(tmp_path) == []


def test_the_line_or_the_member_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(f"a: b\nc: {NAME}\n", encoding="utf-8")
    (tmp_path / "b.zip").write_bytes(packed("thu.txt", NAME.encode()))
    assert found(tmp_path) == [
        Mention(tmp_path / "a.yml", "", 2),
        Mention(tmp_path / "b.zip", "thu.txt", 1),
    ]


def test_what_goes_anyway_and_repositories_are_not_searched(tmp_path: Path) -> None:
    for folder in (".git", "site", "khac"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tep").write_text(NAME, encoding="utf-8")
    assert [one.path.parent.name for one in found(tmp_path, tmp_path / "site")] == ["khac"]


@given(st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b", b"\x1f\x8b\x08"]), st.binary(max_size=200))
def test_no_file_stops_the_search(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, rest: bytes
) -> None:
    folder = tmp_path_factory.mktemp("le")
    (folder / "tep").write_bytes(start + rest)
    assert found(folder) == []


@given(st.integers(0, 200), st.integers(0, 255))
def test_damaged_archives_do_not_either(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    folder = tmp_path_factory.mktemp("hong")
    data = bytearray(packed("thu.txt", b"nothing of hers" * 5))
    data[place % len(data)] = value
    (folder / "tep").write_bytes(data)
    assert found(folder) == []
