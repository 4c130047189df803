from __future__ import annotations

import os
from pathlib import Path

import pytest

from honour_roll.photos import files
from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import read_photo
from tests.photos.pictures import encoded, quarters, saved, written

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/tmp/x) (w) file\nshowpage\n%%EOF\n"


def refusal(path: Path) -> PhotoRefused:
    with pytest.raises(PhotoRefused) as caught:
        read_photo(path)
    return caught.value


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", "JPEG"),
        ("a.jpeg", "JPEG"),
        ("A.JPG", "JPEG"),
        ("a.png", "PNG"),
        ("a.webp", "WEBP"),
    ],
)
def test_the_format_is_told_by_content_and_the_ending_agrees(
    tmp_path: Path, name: str, kind: str
) -> None:
    photo = read_photo(written(tmp_path / name, encoded(quarters(), kind)))
    assert photo.format == kind


@pytest.mark.parametrize(
    ("name", "kind"), [("a.png", "JPEG"), ("a.jpg", "PNG"), ("a", "JPEG"), ("a.jpg.webp", "PNG")]
)
def test_another_ending_than_the_content_is_refused_with_the_right_one(
    tmp_path: Path, name: str, kind: str
) -> None:
    error = refusal(written(tmp_path / name, encoded(quarters(), kind)))
    assert error.code == "photo-ending"
    assert kind in error.what.vi
    assert files.ENDINGS["JPEG" if kind == "JPEG" else "PNG"][0] in error.remedy.vi


@pytest.mark.parametrize(
    "data",
    [EPS, "Sổ ghi danh".encode(), b"GIF89a" + bytes(40), b"RIFF\x10\0\0\0WAVEfmt ", b"\xff\xd8"],
    ids=["eps", "text", "gif", "wave", "two bytes"],
)
def test_what_is_no_photo_by_content_is_refused_whatever_its_name(
    tmp_path: Path, data: bytes
) -> None:
    for name in ("a.jpg", "a.png", "a.webp", "a.eps"):
        assert refusal(written(tmp_path / name, data)).code == "photo-format"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "a.jpg", b"")).code == "photo-empty"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.jpg").code == "photo-missing"
    below_a_file = written(tmp_path / "b", b"x") / "a.jpg"
    assert refusal(below_a_file).code in {"photo-missing", "photo-unreadable"}


@pytest.mark.parametrize(
    ("there", "asked"),
    [
        ("Bua-Com.JPG", "bua-com.jpg"),
        ("bua-com.jpeg", "bua-com.jpg"),
        ("Bu\u031b\u0303a co\u031bm.jpg", "Bữa cơm.jpg"),
        ("bua-com .heic", "bua-com.HEIF"),
    ],
)
def test_a_file_called_a_little_otherwise_is_named(tmp_path: Path, there: str, asked: str) -> None:
    written(tmp_path / "khac.jpg", b"x")
    path = written(tmp_path / there, b"x")
    if (tmp_path / asked).exists():
        pytest.skip("a file system that takes both names for one")
    error = refusal(tmp_path / asked)
    assert error.code == "photo-missing"
    assert f"“{path.name}”" in error.what.vi
    assert f"“{path.name}”" in error.remedy.vi


def test_no_file_is_named_that_is_another_or_one_of_two(tmp_path: Path) -> None:
    for name in ("bua-com-2.jpg", "bua-com.png", "Le-hoi.jpg", "LE-HOI.jpg"):
        written(tmp_path / name, b"x")
    for asked in ("bua-com.jpg", "le-hoi.jpg"):
        if not (tmp_path / asked).exists():
            assert "“" not in refusal(tmp_path / asked).what.vi


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "photo-not-a-file"


def test_a_name_no_system_knows_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\0.jpg").code == "photo-unreadable"


def test_a_symbolic_link_is_refused_even_to_a_good_photo(tmp_path: Path) -> None:
    target = saved(tmp_path / "real.jpg", quarters())
    link = tmp_path / "a.jpg"
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system does not let us make links")
    assert refusal(link).code == "photo-link"


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="POSIX")
def test_a_link_swapped_in_after_the_look_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = saved(tmp_path / "real.jpg", quarters())
    link = tmp_path / "a.jpg"
    link.symlink_to(target)
    monkeypatch.setattr(Path, "lstat", Path.stat)
    assert refusal(link).code == "photo-link"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
def test_a_pipe_is_refused_without_waiting_for_a_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "a.jpg"
    os.mkfifo(pipe)
    assert refusal(pipe).code == "photo-not-a-file"
    plain = saved(tmp_path / "b.jpg", quarters()).lstat()
    monkeypatch.setattr(Path, "lstat", lambda self: plain)
    assert refusal(pipe).code == "photo-not-a-file"


def test_a_file_over_the_limit_is_refused_with_its_weight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 2_000_000)
    path = written(tmp_path / "a.jpg", b"\xff\xd8\xff" + bytes(2_340_000))
    error = refusal(path)
    assert error.code == "photo-too-heavy"
    assert "2,3 MB" in error.what.vi
    assert "2.3 MB" in error.what.en


def test_the_limit_itself_is_let_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "a.jpg", quarters())
    size = path.stat().st_size
    monkeypatch.setattr(files, "MAX_BYTES", size)
    assert read_photo(path).format == "JPEG"
    monkeypatch.setattr(files, "MAX_BYTES", size - 1)
    assert refusal(path).code == "photo-too-heavy"


def test_the_digest_is_that_of_the_whole_file(tmp_path: Path) -> None:
    data = encoded(quarters(), "PNG") + b"trailer"
    path = written(tmp_path / "a.png", data)
    bare = written(tmp_path / "b.png", data.removesuffix(b"trailer"))
    assert inspect(path).sha256 == read_photo(path).sha256 != inspect(bare).sha256


def test_every_refusal_speaks_both_languages(tmp_path: Path) -> None:
    for error in (refusal(tmp_path / "a.jpg"), refusal(written(tmp_path / "b.jpg", EPS))):
        assert error.what.vi
        assert error.remedy.vi
        assert error.what.vi != error.what.en
        assert error.remedy.vi != error.remedy.en
