"""Who isn't public is named nowhere in what ``honour-roll promote`` lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run, write_files
from tests.promotion.promoted import FILE, HIDDEN, NOMINATED, promote, record


def hidden(name: str, **more: object) -> str:
    plain = {"name": name, "honours": [NOMINATED], "photos": None, "consent": None, "field": None}
    return record(**plain | more)


@pytest.mark.parametrize(
    "name",
    [
        "Hộ ông Lò Văn Kín và bà Vàng Thị Lặng",
        "Gia đình Lò Văn Kín - Vàng Thị Lặng",
        "Vợ chồng ông Lò Văn Kín, bà Vàng Thị Lặng",
    ],
)
@pytest.mark.parametrize(
    "story",
    [
        "Cùng ông Lò Văn Kín làm.",
        "Hộ ông Lò Văn Kín không được chọn.",
        "Cùng bà Vàng Thị Lặng làm.",
        "Ông Lò Văn Kín và bà Vàng Thị Lặng không được chọn.",
    ],
)
def test_each_person_of_a_hidden_household_is_known(
    private: Path, public: Path, name: str, story: str
) -> None:
    household = hidden(name, kind="household")
    write_files(private, {FILE: record(story=story), f"records/{HIDDEN}.yml": household})
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert outcome.out.count("story: nêu tên “") == 1
    assert f"người chưa được công bố ({HIDDEN})" in outcome.out
    assert not (public / FILE).exists()


def test_a_short_name_of_a_household_is_known_with_its_marks(private: Path, public: Path) -> None:
    household = hidden("Hộ ông Lò Lặng", kind="household")
    write_files(private, {f"records/{HIDDEN}.yml": household})
    for story, status in (("Cùng anh Lò Lặng làm.", 1), ("Chị đi qua lò lăng.", 0)):
        write_files(private, {FILE: record(story=story)})
        assert promote(private, public).status == status


@pytest.mark.parametrize(
    "name", ["Vũ Thị Mẫu (vợ ông Lò Văn Kín)", "Vũ Thị Mẫu, vợ ông Lò Văn Kín"]
)
def test_whose_wife_she_is_tells_who_is_hidden(private: Path, public: Path, name: str) -> None:
    files = {FILE: record(name=name), f"records/{HIDDEN}.yml": hidden("Lò Văn Kín")}
    write_files(private, dict(files))
    assert "  name: nêu tên “Lò Văn Kín”" in promote(private, public).out


def test_who_is_public_in_a_household_is_nobody_hidden(private: Path, public: Path) -> None:
    other = record(name="Hộ ông Lò Văn Kín và bà Lý Thị Bàn", kind="household", photos=None)
    told = record(story="Chị làm cùng ông Lò Văn Kín.")
    files = {FILE: told, f"records/{HIDDEN}.yml": hidden("Lò Văn Kín")}
    write_files(private, {**files, "records/xa-mau/2024/ho-kin.yml": other})
    assert promote(private, public).status == 0


@pytest.mark.parametrize(
    ("file", "text", "why"),
    [
        (f"records/{HIDDEN}.yml", "kind: individual\n name: Lò Văn Kín\n", "thẳng hàng nhau"),
        (f"records/{HIDDEN}.yaml", hidden("Lò Văn Kín"), "Đổi tên thành “lo-van-kin.yml”"),
        (f"records/{HIDDEN}.yml.txt", hidden("Lò Văn Kín"), "Đổi tên thành “lo-van-kin.yml”"),
        (f"records/{HIDDEN}.yml", "kind: individual\nnames: Lò Văn Kín\n", "mục bắt buộc “name”"),
        ("records/Lò Văn Kín.yml", hidden("Lò Văn Kín"), "dạng records/<đơn vị>/<năm"),
    ],
)
def test_a_private_record_that_cannot_be_read_is_no_blind_spot(
    private: Path, public: Path, file: str, text: str, why: str
) -> None:
    write_files(private, {FILE: record(story="Cùng anh Lò Văn Kín."), file: text})
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    told = next(line for line in outcome.out.splitlines() if "không đọc được hồ sơ này" in line)
    assert f"content/{file}" in told
    assert why in told
    assert not (public / FILE).exists()


@pytest.mark.parametrize("change", [{"kind": "indivdual"}, {"unit": "xa-lạ"}, {"kind": None}])
def test_a_record_with_mistakes_still_names_whom_it_is_of(
    private: Path, public: Path, change: dict[str, object]
) -> None:
    broken = hidden("Vàng Thị Lặng", other_names=["Lò Văn Kín"], **change)
    write_files(
        private, {FILE: record(story="Cùng anh Lò Văn Kín."), f"records/{HIDDEN}.yml": broken}
    )
    assert "story: nêu tên “Lò Văn Kín”" in promote(private, public).out


@pytest.mark.parametrize(
    "words",
    [
        "Lò&nbsp;Văn&nbsp;Kín",
        "L&ograve; V&#259;n K&#xED;n",
        "Lò V**ă**n Kín",
        "Lò *Văn* K*ín*",
        "[bài](https://bao.invalid/L%C3%B2%20V%C4%83n%20K%C3%ADn)",
        "[bài](https://bao.invalid/lovankin.html)",
        "facebook.com/lovankin1980",
    ],
)
def test_a_name_is_known_however_it_is_written(private: Path, public: Path, words: str) -> None:
    told = record(story=f"Chị làm cùng {words}.")
    write_files(private, {FILE: told, f"records/{HIDDEN}.yml": hidden("Lò Văn Kín")})
    outcome = promote(private, public, "--write")
    assert "story: nêu tên “Lò Văn Kín”" in outcome.out
    assert not (public / FILE).exists()


def test_neither_the_id_nor_another_name_tells_who_is_hidden(private: Path, public: Path) -> None:
    id = "xa-mau/2024/vo-ong-lo-van-kin"
    write_files(private, {f"records/{HIDDEN}.yml": hidden("Lò Văn Kín")})
    write_files(private, {f"records/{id}.yml": record(name="Lý Thị Bàn", photos=None)})
    command = ("promote", id, "--content", str(private), "--to", str(public), "--write")
    outcome = run(*command)
    assert outcome.status == 1
    assert f"records/{id}.yml: nêu tên “Lò Văn Kín”" in outcome.out
    write_files(private, {FILE: record(other_names=["Lò Văn Kín"])})
    assert "other_names[0]: nêu tên “Lò Văn Kín”" in promote(private, public, "--write").out
    assert not (public / FILE).exists()


def test_a_second_record_of_that_name_hides_none_of_its_names(private: Path, public: Path) -> None:
    again = hidden("Bà Vũ Thị Mẫu", other_names=["Vũ Thị Mậu Dần"], village="Một")
    told = record(other_names=["Vũ Thị Mậu Dần"], village="Hai")
    write_files(private, {FILE: told, f"records/{HIDDEN}.yml": again})
    assert promote(private, public).status == 0


def test_a_longer_word_is_no_name(private: Path, public: Path) -> None:
    told = record(story="Xem https://bao.invalid/lovankinh và clovankin, Lò Văn Kính.")
    write_files(private, {FILE: told, f"records/{HIDDEN}.yml": hidden("Lò Văn Kín")})
    assert promote(private, public).status == 0
