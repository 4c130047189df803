"""Collectives and models that aren't public, in what ``honour-roll promote`` lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Outcome, write_files
from tests.promotion.promoted import FILE, NOMINATED, promote, record

GROUP = "xa-mau/2024/nhom-kin"
REJECTED = {**NOMINATED, "status": "rejected"}


def promoted(
    private: Path, public: Path, kind: str, name: str, story: str, *options: str
) -> Outcome:
    """What is said of a story beside a group of that kind and name that was not chosen."""
    plain = {"photos": None, "field": None, "consent": None}
    group = record(kind=kind, name=name, honours=[REJECTED], **plain)
    write_files(private, {FILE: record(story=story), f"records/{GROUP}.yml": group})
    return promote(private, public, *options)


@pytest.mark.parametrize(
    ("kind", "name", "story"),
    [
        ("collective", "Tổ phụ nữ bản Kín", "Tập thể Tổ phụ nữ bản Kín không được chọn."),
        ("collective", "Tập thể Tổ phụ nữ bản Kín", "TO PHU NU BAN KIN đang được đề nghị khen."),
        ("collective", "Chi bộ Kín", "Năm ấy Chi bộ Kín chưa được công nhận."),
        ("model", "Bếp lửa không khói", "Mô hình Bếp lửa không khói không được chọn."),
        ("model", "Mô hình Bếp lửa không khói", "Bếp **lửa** không&nbsp;khói bị loại."),
        ("model", "Bếp lửa không khói", "Chị\nrút tên mô hình Bếp lửa\nkhông khói từ đầu năm."),
    ],
)
def test_nothing_tells_that_a_group_was_not_chosen(
    private: Path, public: Path, kind: str, name: str, story: str
) -> None:
    outcome = promoted(private, public, kind, name, story)
    assert outcome.status == 1
    refused = outcome.out.partition("Không được chép vì:")[2]
    assert f"story: nêu tên “{name}”, tập thể hoặc mô hình chưa được công bố ({GROUP})" in refused
    looked_at = promoted(private, public, kind, name, story, "--namesakes")
    assert looked_at.status == 0


@pytest.mark.parametrize(
    ("kind", "name", "story", "is_shown"),
    [
        (
            "collective",
            "Tổ phụ nữ bản Kín",
            "Ở Tổ phụ nữ bản Kín. Lần ấy không được chọn.",
            True,
        ),
        ("model", "Bếp lửa không khói", "Chị dựng bếp lửa không khói cho cả bản.", True),
        ("collective", "Chi bộ Kín", "Chị sinh hoạt ở Chi bộ Kín.", False),
        ("collective", "Chi bộ Kín", "Chi bộ kìn không được chọn.", False),
        ("collective", "Tổ Ba", "Tổ Ba không được chọn.", False),
        ("collective", "Vũ Thị Mẫu", "Chị Vũ Thị Mẫu không được chọn.", False),
    ],
)
def test_the_name_alone_forbids_nothing(
    private: Path, public: Path, kind: str, name: str, story: str, is_shown: bool
) -> None:
    outcome = promoted(private, public, kind, name, story)
    assert outcome.status == 0, outcome.out
    shown = outcome.out.partition("Xem lại trước khi ghi:")[2]
    assert (f"story: nêu tên “{name}”" in shown) is is_shown


def test_whom_a_hidden_model_is_called_after_is_a_person(private: Path, public: Path) -> None:
    name = "Mô hình nuôi ong của bà Lò Thị Lặng"
    outcome = promoted(private, public, "model", name, "Chị học bà Lò Thị Lặng.", "--write")
    assert outcome.status == 1
    assert "story: nêu tên “Mô hình nuôi ong của bà Lò Thị Lặng”, người chưa" in outcome.out
