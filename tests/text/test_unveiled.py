"""What escapes, invisible characters and wrapped lines hide is private all the same."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.private import PrivateKind, masked, private_spans
from honour_roll.text.unveiled import unveiled

PHONE = PrivateKind.PHONE
BANK = PrivateKind.BANK_ACCOUNT
IDENTITY = PrivateKind.IDENTITY
LETTERS = "0123456789 \\nxu&#;*`\n\r\u200b\u00ad\uff10\u2009:-@(+aSTK"


def kinds_in(text: str) -> list[PrivateKind]:
    return [span.kind for span in private_spans(text)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (PHONE, "note: 0900\u200b000078"),
        (PHONE, r'note: "0900\u200b000078"'),
        (PHONE, r'note: "\u0030900000078"'),
        (PHONE, r'note: "\x30900\U0000200b000078"'),
        (PHONE, "note: 0900\u2009000\u2009078"),
        (PHONE, "note: ０９００００００７８"),
        (PHONE, "note: gọi 0900\n  000 078"),
        (PHONE, 'note: "gọi 0900\\\n  \\ 000 078"'),
        (PHONE, "note: số điện\r\n  thoại 0400 000 078"),
        (PHONE, "note: 0900&nbsp;000&nbsp;078"),
        (PHONE, "note: &#48;900000078"),
        (PHONE, "note: &#x30;900&#8203;000&ensp;078"),
        (PHONE, "note: 0900-000-**078**"),
        (PHONE, "note: 09**00**000`078`"),
        (PHONE, "note: *0900* 000 *078*"),
        (BANK, '"STK 1000\\u200b200000034"'),
        (BANK, "note: STK\n  1000200000034"),
        (BANK, "note: số tài\n  khoản 1000200000034"),
        (IDENTITY, "note: CCCD số 001000\n  000078"),
        (PrivateKind.EMAIL, "minh.hoa＠thu.invalid"),
        (PrivateKind.SECRET, r'"\u0110\u1ED9 m\u1EADt: M\u1EADt, t\u1EDD tr\xECnh"'),
        (PrivateKind.HOUSE, r'"s\u1ED1 nh\xE0 12"'),
        (PrivateKind.ETHNICITY, r'"D\xE2n t\u1ED9c: M\xF4ng"'),
    ],
)
def test_what_is_hidden_is_found_and_masked(kind: PrivateKind, text: str) -> None:
    assert kinds_in(text) == [kind]
    shown = masked(text)
    assert shown != text
    assert len(shown) == len(text)
    assert private_spans(shown) == private_spans(text) or not private_spans(shown)
    assert not re.search(r"0078|00034|12|Mông|trình|hoa＠", unveiled(shown).text)


def test_lines_of_one_escaped_text_are_lines() -> None:
    text = r'"gọi 0900-000-078\nSTK: 100020003000"'
    assert kinds_in(text) == [PHONE, BANK]


def test_a_record_written_without_letters_beyond_ascii_is_read() -> None:
    note = "Số tài khoản 1000200030004\nĐộ mật: Mật\nÔng Minh, dân tộc Mông, số nhà 12"
    assert kinds_in(yaml.dump({"note": note})) == [
        BANK,
        PrivateKind.SECRET,
        PrivateKind.ETHNICITY,
        PrivateKind.HOUSE,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: 0900\nb: 000078",
        "values:\n  0900: 000\n  2021: 078",
        "list:\n  - 0900\n  - 000078",
        "note: năm 2020\n  12 học sinh",
        r"C:\nghi\0900",
        "note: 0900*000*078",
        "note: 0900&khong;000&#x;078",
        r'"\ud800 \U00110000 \u12"',
    ],
)
def test_lines_of_their_own_and_other_signs_are_no_numbers(text: str) -> None:
    assert private_spans(text) == []
    assert masked(text) == text


@given(st.text(LETTERS))
def test_masks_keep_length_and_lines_and_masking_twice_is_masking_once(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert masked(shown) == shown
    assert [n for n, c in enumerate(shown) if c in "\r\n"] == [
        n for n, c in enumerate(text) if c in "\r\n"
    ]


@given(st.text(LETTERS))
def test_places_lead_back_to_the_text(text: str) -> None:
    plain = unveiled(text)
    starts = [plain.written(n, n + 1) for n in range(len(plain.text))]
    assert all(0 <= start < end <= len(text) for start, end in starts)
