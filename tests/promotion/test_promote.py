"""``honour-roll promote``: what may pass is copied, what may not is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run, write_files
from tests.promotion.promoted import (
    CONSENT,
    FILE,
    HIDDEN,
    ID,
    NOMINATED,
    RECOGNISED,
    UNITS,
    photo_with_place,
    promote,
    record,
)
from tests.site.trees import as_yaml, snapshot


def test_a_record_takes_along_what_it_needs_and_nothing_else(private: Path, public: Path) -> None:
    before = snapshot(public)
    shown = promote(private, public)
    assert (shown.status, snapshot(public)) == (0, before)
    assert "Chưa ghi gì" in shown.out
    assert promote(private, public, "--write").status == 0
    after = snapshot(public)
    assert after.keys() - before.keys() == {
        FILE,
        f"records/{ID}.jpg",
        "decisions/ubnd-2024-7.yml",
        "vocabulary/authorities.yml",
    }
    assert after["vocabulary/fields.yml"].startswith(before["vocabulary/fields.yml"] + b"\n")
    assert b"Ghi ch\xc3\xba" not in after[FILE]
    assert b"MayAnhBiMat" in (private / f"records/{ID}.jpg").read_bytes()
    assert b"MayAnhBiMat" not in after[f"records/{ID}.jpg"]
    assert b"Exif" not in after[f"records/{ID}.jpg"]
    checked = run("check", "--content", str(public))
    assert checked.status == 0, checked.out
    again = promote(private, public, "--write")
    assert "không có gì để chép" in again.out
    assert snapshot(public) == after


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"consent": None}, "chưa ghi căn cứ công bố"),
        ({"consent": {"basis": "consent"}}, "ngày đồng ý"),
        ({"consent": {**CONSENT, "withdrawn": "2024-06-01"}}, "đã được rút lại"),
        ({"honours": [RECOGNISED, NOMINATED]}, "“2024-de-nghi” (Đề nghị cấp trên công nhận)"),
        ({"honours": [NOMINATED]}, "chưa có lần ghi nhận nào được công bố"),
        ({"note": "Hỏi lại gia đình."}, "ghi chú note"),
        ({"honours": [{**RECOGNISED, "note": "Phiếu 7/9."}]}, "ghi chú honours[0].note"),
        ({"also_units": ["xa-khac"]}, "chưa có đơn vị “xa-khac”"),
    ],
)
def test_what_may_not_pass_is_refused_by_name(
    private: Path, public: Path, change: dict[str, object], why: str
) -> None:
    write_files(private, {FILE: record(**change), "units/xa-khac.yml": UNITS["units/xa-mau.yml"]})
    before = snapshot(public)
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert why in outcome.out
    assert snapshot(public) == before


def test_what_is_public_already_names_where(private: Path, public: Path) -> None:
    ground = {"consent": {"basis": "public-record"}}
    for more, status in (
        ({"sources": None, "honours": [RECOGNISED]}, 1),
        ({"honours": [RECOGNISED]}, 0),
        ({"sources": None, "honours": [{**RECOGNISED, "number": "7/QĐ-UBND"}]}, 0),
        ({"sources": None}, 0),
    ):
        write_files(private, {FILE: record(**ground, **more)})
        outcome = promote(private, public)
        assert outcome.status == status, outcome.out
        assert ("consent-source" in outcome.out) is bool(status)


def test_the_private_part_is_left_behind_when_told(private: Path, public: Path) -> None:
    corrections = [
        {"on": "2024", "field": "honours", "honour": "2024-de-nghi", "now": "Cấp tỉnh đề nghị"},
        {"on": "2024", "field": "village", "now": "Thôn Hai"},
    ]
    changed = record(
        honours=[RECOGNISED, NOMINATED],
        note="Hỏi lại gia đình.",
        corrections=corrections,
        updated="2024",
    )
    write_files(private, {FILE: changed})
    outcome = promote(private, public, "--leave-private", "--write")
    assert outcome.status == 0, outcome.out
    assert "Để lại trong kho nội bộ:" in outcome.out
    text = (public / FILE).read_text(encoding="utf-8")
    assert "2024-ghi-danh" in text
    assert "nominated" not in text
    assert "đề nghị" not in text
    assert "Thôn Hai" in text
    assert "gia đình" not in text


def test_private_numbers_stop_it_even_in_a_decision(private: Path, public: Path) -> None:
    decision = {"authority": "ubnd", "date": "2024", "title": "Khen bà A, điện thoại 0912345678"}
    write_files(private, {"decisions/ubnd-2024-7.yml": as_yaml(decision)})
    outcome = promote(private, public, "--leave-private", "--write")
    assert outcome.status == 1
    assert "phone-number" in outcome.out
    assert "0912345678" not in outcome.out + outcome.err
    assert not (public / FILE).exists()


def test_an_id_of_somebody_else_or_newer_words_are_never_written_over(
    private: Path, public: Path
) -> None:
    write_files(public, {FILE: record(name="Vũ Thị Mậu", field=None, photos=None)})
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert "là của “Vũ Thị Mậu”" in outcome.out
    write_files(public, {FILE: record(field=None, photos=None, summary="Sửa ở kho công khai.")})
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert "ghi khác ở các mục: Tóm tắt" in outcome.out


def test_a_later_honour_is_added(private: Path, public: Path) -> None:
    assert promote(private, public, "--write").status == 0
    later = {"key": "2025-ghi-danh", "status": "recognised", "year": 2025}
    first = {**RECOGNISED, "decision": "ubnd-2024-7"}
    write_files(private, {FILE: record(honours=[first, later])})
    outcome = promote(private, public, "--write")
    assert outcome.status == 0, outcome.out
    assert "sửa records/" in outcome.out
    assert "2025-ghi-danh" in (public / FILE).read_text(encoding="utf-8")


def test_a_paper_of_consent_never_passes(private: Path, public: Path) -> None:
    photos = [{"file": "giay-dong-y.jpg", "alt": "Ảnh"}]
    paper = f"{FILE.rpartition('/')[0]}/giay-dong-y.jpg"
    write_files(private, {FILE: record(photos=photos), paper: photo_with_place()})
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert "consent-paper" in outcome.out
    assert not (public / paper).exists()


def test_who_was_taken_down_does_not_come_back(private: Path, public: Path) -> None:
    assert promote(private, public, "--write").status == 0
    assert run("withdraw", ID, "--content", str(public), "--write").status == 0
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert "withdrawn-record" in outcome.out
    assert not (public / FILE).exists()


def test_a_private_repository_is_no_target(private: Path, public: Path) -> None:
    write_files(public, {"site.yml": "private: true\n"})
    outcome = promote(private, public, "--write")
    assert outcome.status == 1
    assert "cũng là kho nội bộ" in outcome.out


def test_an_unknown_id_is_told(private: Path, public: Path) -> None:
    outcome = run(
        "promote", "xa-mau/2024/vu-thi-may", "--to", str(public), "--content", str(private)
    )
    assert outcome.status == 2
    assert f"Ý bạn là “{ID}”?" in outcome.err


@pytest.mark.parametrize("status", ["nominated", "rejected", "planned"])
@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"story": "Cùng đợt, anh Lò Văn Kín không được chọn."}, "story"),
        ({"summary": "Hơn cả LÒ VĂN KÍN."}, "summary"),
        ({"photos": [{"file": "vu-thi-mau.jpg", "caption": "Chị và lo van kin"}]}, "photos[0].cap"),
        ({"honours": [{**RECOGNISED, "position": "Phó của Lò Văn Kín"}]}, "honours[0].position"),
    ],
)
def test_who_is_not_public_is_not_named_either(
    private: Path, public: Path, status: str, change: dict[str, object], place: str
) -> None:
    hidden = record(
        name="Lò Văn Kín", honours=[{**NOMINATED, "status": status}], photos=None, consent=None
    )
    write_files(private, {FILE: record(**change), f"records/{HIDDEN}.yml": hidden})
    outcome = promote(private, public, "--leave-private", "--write")
    assert outcome.status == 1
    assert f"{place}" in outcome.out
    assert f"nêu tên “Lò Văn Kín”, người chưa được công bố ({HIDDEN})" in outcome.out
    assert not (public / FILE).exists()


def test_a_decision_that_comes_along_names_them_neither(private: Path, public: Path) -> None:
    decision = {"authority": "ubnd", "date": "2024", "title": "Khen bà Mẫu, không khen Lò Văn Kín"}
    hidden = record(name="Lò Văn Kín", honours=[NOMINATED], photos=None, consent=None)
    files = {"decisions/ubnd-2024-7.yml": as_yaml(decision), f"records/{HIDDEN}.yml": hidden}
    write_files(private, dict(files))
    outcome = promote(private, public, "--write")
    assert "decisions/ubnd-2024-7.yml: nêu tên “Lò Văn Kín”" in outcome.out
    assert outcome.status == 1


def test_an_editor_says_that_it_is_another_person(private: Path, public: Path) -> None:
    hidden = record(name="Lò Văn Kín", honours=[NOMINATED], photos=None, consent=None)
    told = record(story="Chị học nghề của ông Lò Văn Kín ở Hà Nội.")
    write_files(private, {FILE: told, f"records/{HIDDEN}.yml": hidden})
    assert promote(private, public, "--write").status == 1
    assert promote(private, public, "--namesakes", "--write").status == 0


@pytest.mark.parametrize("name", ["Vũ Thị Mẫu", "Kín", "Lê Ban"])
def test_names_that_tell_nobody_stop_nothing(private: Path, public: Path, name: str) -> None:
    hidden = record(name=name, village="Hai", honours=[NOMINATED], photos=None, consent=None)
    told = record(village="Một", story="Chị Vũ Thị Mẫu nói kín đáo ở lễ bàn giao.")
    write_files(private, {FILE: told, f"records/{HIDDEN}.yml": hidden})
    assert promote(private, public, "--write").status == 0


def test_no_book_is_made_of_a_private_repository(private: Path, tmp_path: Path) -> None:
    write_files(private, {"booklets/tap-1.yml": "title: Một\nselection: {years: [2024]}\n"})
    outcome = run("book", "tap-1", "--content", str(private), "--out", str(tmp_path / "sach"))
    assert outcome.status == 1
    assert "không làm sách ở đây" in outcome.err
    assert not (tmp_path / "sach").exists()
