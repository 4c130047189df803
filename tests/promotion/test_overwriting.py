"""``honour-roll promote`` into a record that the public content has: what it must not take away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import write_files
from tests.promotion.promoted import CONSENT, FILE, RECOGNISED, promote, record

LATER = [RECOGNISED, {"key": "2025-ghi-danh", "status": "recognised", "year": 2025}]
"""So that there is something to promote."""


def outcome(private: Path, public: Path, there: dict[str, object], here: dict[str, object]) -> str:
    """What is said when the record ``here`` is promoted over what is ``there``; "" if it passed."""
    bare = {"photos": None, "field": None}
    before = record(**bare | {"honours": [RECOGNISED]} | there)
    write_files(public, {FILE: before})
    write_files(private, {FILE: record(**bare | {"honours": LATER} | here)})
    done = promote(private, public, "--write")
    assert ((public / FILE).read_text(encoding="utf-8") == before) is (done.status == 1)
    return done.out + done.err if done.status else ""


@pytest.mark.parametrize("given", ["2024-03-02", "2025-06-01"])
def test_a_consent_withdrawn_in_public_stays_withdrawn(
    private: Path, public: Path, given: str
) -> None:
    there: dict[str, object] = {"consent": {**CONSENT, "withdrawn": "2025-01-01"}}
    said = outcome(private, public, there, {"consent": {**CONSENT, "given": given}})
    assert "kho công khai ghi rằng sự đồng ý công bố đã được rút lại" in said
    assert "xóa mục withdrawn ở đó trước" in said


@pytest.mark.parametrize(
    ("there", "here", "title"),
    [
        ({"consent": {**CONSENT, "given": "2025-03-02"}}, {}, "Căn cứ công bố"),
        ({"consent": {**CONSENT, "by": "heir"}}, {}, "Căn cứ công bố"),
        ({}, {"consent": {"basis": "public-record"}}, "Căn cứ công bố"),
        ({"consent": {**CONSENT, "given": "xxx"}}, {}, "Căn cứ công bố"),
        ({"reviewed": {"by": "Xã Mẫu", "on": "2025-01-01"}}, {}, "Rà soát"),
        (
            {"reviewed": {"by": "Xã Mẫu", "on": "2025-01-01"}},
            {"reviewed": {"by": "Xã Mẫu", "on": "2024-01-01"}},
            "Rà soát",
        ),
        ({"updated": "2025-01-01"}, {}, "Cập nhật"),
        ({"updated": "2025-01-01"}, {"updated": "2024"}, "Cập nhật"),
    ],
)
def test_dates_become_neither_older_nor_lost(
    private: Path, public: Path, there: dict[str, object], here: dict[str, object], title: str
) -> None:
    assert f"ghi khác ở các mục: {title}; hãy sửa" in outcome(private, public, there, here)


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ({"consent": {**CONSENT, "given": "2/3/2024"}}, {}),
        ({}, {"consent": {**CONSENT, "given": "2025-03-02", "by": "heir"}}),
        ({"consent": {"basis": "public-record"}}, {}),
        (
            {"reviewed": {"by": "Xã Mẫu", "on": "2024-01-01"}},
            {"reviewed": {"by": "Tỉnh Mẫu", "on": "2025-01-01"}},
        ),
        ({"updated": "2024"}, {"updated": "2024-05"}),
        ({}, {"updated": "2024-05"}),
    ],
)
def test_they_may_become_newer(
    private: Path, public: Path, there: dict[str, object], here: dict[str, object]
) -> None:
    assert outcome(private, public, there, here) == ""
