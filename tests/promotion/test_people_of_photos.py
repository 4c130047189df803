"""Whoever is named in a group photo passes by name only where that is public."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.model.pictured import UNNAMED
from tests.commands import run, write_files
from tests.promotion.promoted import (
    FILE,
    HIDDEN,
    ID,
    NOMINATED,
    RECOGNISED,
    promote,
    record,
)

OTHER = "xa-mau/2024/ly-a-ban"


def with_people(*people: str) -> str:
    return record(photos=[{"file": "vu-thi-mau.jpg", "alt": "Ba người", "people": list(people)}])


def hidden() -> str:
    return record(name="Lò Văn Kín", honours=[NOMINATED], photos=None, consent=None)


def other(**more: object) -> str:
    plain = {"name": "Lý A Bàn", "honours": [RECOGNISED], "photos": None}
    return record(**plain | more)


def test_who_is_not_public_is_left_out_of_a_photo(private: Path, public: Path) -> None:
    people = with_people(HIDDEN, ID)
    write_files(private, {FILE: people, f"records/{HIDDEN}.yml": hidden()})
    refused = promote(private, public, "--write")
    assert refused.status == 1
    assert "người trong ảnh chưa được công bố (people)" in refused.out
    assert not (public / FILE).exists()
    assert promote(private, public, "--leave-private", "--write").status == 0
    text = (public / FILE).read_text(encoding="utf-8")
    assert f"- {UNNAMED}\n      - {ID}" in text
    assert "lo-van-kin" not in text
    assert "Lò Văn Kín" not in text
    assert run("check", "--content", str(public)).status == 0


@pytest.mark.parametrize("name", ["Lò Văn Kín", "Anh Lò Văn Kín", "LÒ VĂN KÍN", "Lo Van Kin"])
def test_who_is_not_public_is_not_named_in_words_either(
    private: Path, public: Path, name: str
) -> None:
    write_files(private, {FILE: with_people(ID, name), f"records/{HIDDEN}.yml": hidden()})
    found = promote(private, public, "--leave-private", "--write")
    assert found.status == 1
    assert "photos[0].people[1]: nêu tên “Lò Văn Kín”, người chưa được công bố" in found.out
    assert not (public / FILE).exists()


def test_two_people_in_each_others_photos_may_pass_one_after_the_other(
    private: Path, public: Path
) -> None:
    photos = [{"file": "vu-thi-mau.jpg", "alt": "Hai người", "people": [OTHER, ID]}]
    both = {FILE: with_people(ID, OTHER), f"records/{OTHER}.yml": other(photos=photos)}
    write_files(private, both)
    refused = promote(private, public, "--write")
    assert refused.status == 1
    assert f"photos[0].people: kho công khai chưa có hồ sơ “{OTHER}”" in refused.out
    assert promote(private, public, "--leave-private", "--write").status == 0
    text = (public / FILE).read_text(encoding="utf-8")
    assert OTHER not in text
    assert f"- {ID}\n      - {UNNAMED}" in text
    write_files(public, {f"records/{OTHER}.yml": other(field=None)})
    (public / FILE).unlink()
    (public / f"records/{ID}.jpg").unlink()
    assert promote(private, public, "--write").status == 0
    assert f"- {OTHER}" in (public / FILE).read_text(encoding="utf-8")


def test_who_was_taken_down_does_not_come_back_in_a_photo(private: Path, public: Path) -> None:
    write_files(public, {f"records/{OTHER}.yml": other(field=None)})
    assert run("withdraw", OTHER, "--content", str(public), "--write").status == 0
    write_files(private, {FILE: with_people(ID, "ông Lý A Bàn")})
    refused = promote(private, public, "--leave-private", "--write")
    assert refused.status == 1
    assert "photos[0].people[1]: nêu tên một người đã được gỡ" in refused.out
    assert promote(private, public, "--namesakes", "--write").status == 0


def test_a_name_without_a_public_record_is_shown_before_it_passes(
    private: Path, public: Path
) -> None:
    write_files(private, {FILE: with_people("Vũ Thị Mẫu", "Trần Văn Thử"), **public_other()})
    found = promote(private, public)
    assert found.status == 0
    assert "Xem lại trước khi ghi:" in found.out
    assert "photos[0].people[1]: “Trần Văn Thử” không có hồ sơ công khai" in found.out
    assert "photos[0].people[0]" not in found.out
    write_files(private, {FILE: with_people("Vũ Thị Mẫu", "bà Lý A Bàn")})
    assert "Xem lại" not in promote(private, public).out


def public_other() -> dict[str, str]:
    return {f"records/{OTHER}.yml": other()}


def test_nor_in_a_story(private: Path, public: Path) -> None:
    write_files(public, {f"records/{OTHER}.yml": other()})
    assert run("withdraw", OTHER, "--content", str(public), "--write").status == 0
    write_files(private, {FILE: record(summary="Học tập ông Lý A Bàn.")})
    refused = promote(private, public, "--leave-private", "--write")
    assert refused.status == 1
    assert "summary: nêu tên “Lý A Bàn”" in refused.out
    assert "hoặc thêm --namesakes nếu đã xem" in refused.out
    assert promote(private, public, "--leave-private", "--namesakes", "--write").status == 0
