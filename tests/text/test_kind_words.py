"""The bare words of a kind, counted or not, and names that only begin so."""

from __future__ import annotations

import pytest

from honour_roll.text.kind_words import is_kind_word

BARE = ["Tập thể", "TẬP THỂ: 02", "Tập thể (02)", "Tập thể 12", "Cá nhân: 05 đồng chí", "ca nhan"]
MORE = ["(Cá nhân)", "Tập thể, cá nhân:", "Hộ gia đình 3 hộ", "Về tập thể", "Mô hình: 5"]
NAMES = ["Mô hình 094", "Hộ ông Lò Văn Thử", "Tập thể lớp 9A", "Cá nhân hóa việc học", ""]


@pytest.mark.parametrize("text", [*BARE, *MORE])
def test_nothing_but_a_kind_and_how_many(text: str) -> None:
    assert is_kind_word(text)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_that_begins_with_a_kind(text: str) -> None:
    assert not is_kind_word(text)
