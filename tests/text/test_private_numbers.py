from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.private import PrivateKind, masked, private_spans

IDENTITY = PrivateKind.IDENTITY
PHONE = PrivateKind.PHONE
EMAIL = PrivateKind.EMAIL
BANK = PrivateKind.BANK_ACCOUNT


def found_in(text: str) -> list[tuple[PrivateKind, str]]:
    return [(kind, text[start:end]) for kind, start, end in private_spans(text)]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (PHONE, "0900000000"),
        (PHONE, "0900 000 000"),
        (PHONE, "0900.000.000"),
        (PHONE, "090-000-0000"),
        (PHONE, "09.00.00.00.00"),
        (PHONE, "0320000000"),
        (PHONE, "0560000000"),
        (PHONE, "0770000000"),
        (PHONE, "0810000000"),
        (PHONE, "01230000000"),
        (PHONE, "+84900000000"),
        (PHONE, "+84 900 000 000"),
        (PHONE, "(+84) 90 000 0000"),
        (PHONE, "+84(0)900000000"),
        (PHONE, "84900000000"),
        (PHONE, "0084900000000"),
        (PHONE, "84-900-000-000"),
        (PHONE, "84-90-000-0000"),
        (PHONE, "02140000000"),
        (PHONE, "0214 3 000 000"),
        (PHONE, "(0214) 3.000.000"),
        (PHONE, "024 3000 0000"),
        (PHONE, "0900/000/000"),
        (PHONE, "0900,000,000"),
        (PHONE, "0900·000·000"),
        (PHONE, "0900_000_000"),
        (PHONE, "090/000/0000"),
        (PHONE, "0900/00/00/00"),
        (IDENTITY, "001000000000"),
        (IDENTITY, "096 399 000 000"),
        (IDENTITY, "0010 0000 0000"),
        (IDENTITY, "001.000.000.000"),
        (PrivateKind.MAYBE_IDENTITY, "010000001"),
        (PrivateKind.MAYBE_IDENTITY, "010 000 001"),
        (PrivateKind.MAYBE_IDENTITY, "380000001"),
        (EMAIL, "khong.co@thu.invalid"),
        (EMAIL, "a_b+c@x-y.edu.vn"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "Liên hệ: {}.", "({})", "“{}”, gặp ông A", "a\n  {}\nb"])
def test_a_number_is_known_by_its_build_wherever_it_stands(
    kind: PrivateKind, number: str, around: str
) -> None:
    assert found_in(around.format(number)) == [(kind, number)]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (PHONE, "09l2 345 678"),
        (PHONE, "O912345678"),
        (PHONE, "o9I2.345.678"),
        (PHONE, "+84 9l2 345 678"),
        (PHONE, "0912 345 67O"),
        (IDENTITY, "O01000000000"),
        (IDENTITY, "OO1000000000"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "Gọi {}.", "Số {}/QĐ-UBND", "a\n  {}\nb"])
def test_letters_may_stand_for_a_few_of_its_figures(
    kind: PrivateKind, number: str, around: str
) -> None:
    text = around.format(number)
    assert found_in(text) == [(kind, number)]
    assert number not in masked(text)
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "5l nước, 12l dầu, 10000l xăng",
        "giai đoạn I 2016 2020 2025",
        "quý I 0 1 2 3 4 5 6 7 8 9",
        "1O.000.000 đồng năm 2O24",
        "số lOl/QĐ-UBND ngày 1O/1O/2O2O",
        "https://example.org/O912345678",
        "mã hàng XO912345678",
        "O912345678A",
        "OlO lll 9l2 lOl OOl lll",
        "từ 1945 I 1954 O 1975 l 2000",
    ],
)
def test_letters_beside_figures_are_no_number_of_a_person(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        (IDENTITY, "CMND số 123456789 cấp tại", "123456789"),
        (IDENTITY, "Căn cước công dân: 999999999999", "999999999999"),
        (IDENTITY, "chứng minh nhân dân 123 456 789", "123 456 789"),
        (IDENTITY, "số định danh cá nhân là 999999999999", "999999999999"),
        (IDENTITY, "hộ chiếu số B0000000", "B0000000"),
        (IDENTITY, "Hộ chiếu B1234567", "B1234567"),
        (IDENTITY, "hộ chiếu số C 1234567", "C 1234567"),
        (IDENTITY, "thẻ ATM 1704 1234 5678 9012", "1704 1234 5678 9012"),
        (EMAIL, "thư a.b (at) thu.invalid", "a.b (at) thu.invalid"),
        (EMAIL, "thư ab [at] thu [dot] invalid", "ab [at] thu [dot] invalid"),
        (EMAIL, "thư a.b @ thu.invalid", "a.b @ thu.invalid"),
        (PHONE, "SĐT0400000000", "0400000000"),
        (PHONE, "ĐT 04l0 O00 000", "04l0 O00 000"),
        (PHONE, "ĐT: 0400 000 000", "0400 000 000"),
        (PHONE, "Zalo của chị: 0400000000", "0400000000"),
        (PHONE, "https://zalo.me/0900000000", "0900000000"),
        (PHONE, "https://bao.invalid/x?phone=0900000000", "0900000000"),
        (PHONE, "https://bao.invalid/x?id=1&so_dt=0900000000&a=b", "0900000000"),
        (PHONE, "url: https://bao.invalid/lien-he?tel=84900000000", "84900000000"),
        (IDENTITY, "https://bao.invalid/x#cccd=001000000000", "001000000000"),
        (PHONE, "title: Bài 0900000000", "0900000000"),
        (PHONE, "zalo 900000001", "900000001"),
        (PHONE, "ĐT: 900 000 001", "900 000 001"),
        (PHONE, "ĐT/SĐT: 90 0000001", "90 0000001"),
        (PHONE, "key: 2019-0900000000", "0900000000"),
        (PHONE, "https://facebook.com/lo.thi.mau.0900000000", "0900000000"),
        (PHONE, "https://www.facebook.com/lothimau0900000000?x=1", "0900000000"),
        (PHONE, "fb.com/mau0900000000", "0900000000"),
        (PHONE, "number: '0900000000'", "0900000000"),
        (BANK, "STK 000123 tại quỹ", "000123"),
        (BANK, "Số tài khoản: 1000 0000 0000 00", "1000 0000 0000 00"),
        (BANK, "số tài khoản ngân hàng Agribank là 1000000000000", "1000000000000"),
        (BANK, "Vietcombank: 1000000000", "1000000000"),
        (BANK, "1000000000000 - Techcombank", "1000000000000"),
    ],
)
def test_words_beside_a_number_tell_what_it_is(kind: PrivateKind, text: str, number: str) -> None:
    assert found_in(text) == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 2020-05-17 và 2021-06-18",
        "ngày 09.10.2020-12.10.2020",
        "ngày 09-10-2020 11 hộ",
        "từ 02.12.2020 123 hộ",
        "05-12-2020 10-11",
        "nhiệm kỳ 2015-2020, 2020-2025",
        "Quyết định 1436/QĐ-UBND, 123-QĐ/TU, Nghị quyết 12/NQ-TW",
        "số tiền 1.436.000.000 đồng, 250000000 đồng, 123456789 đồng",
        "12 345 678 người, 912.345.678 lượt xem",
        "https://bao.invalid/tin-0900000000-123456789.htm",
        "https://bao.invalid/?id=001000000000&so=0900000000",
        "www.bao.invalid/a@b.vn/c",
        "https://bao.invalid/tin-post123456789.html, https://bao.invalid/2023051512345678.htm",
        "https://bao.invalid/?hotel=123456789&newsid=0900000000",
        "ISBN 978-604-00-0000-0, ISBN 0-306-40615-2",
        "Mã số thuế: 0300000000",
        "mã số 123456789",
        "3f0900000000ab001000000000c4d5e6f7a8b9c0d1e2f30900000000aabbccdd",
        "z0900000000001_abc.jpg, 20210304_123456.jpg, IMG-20210304-WA0001.jpg",
        "toạ độ 22.336389, 103.843750",
        "mở 12.345.678 tài khoản; số tài khoản: 12.345.678; tài khoản số hoá 2020",
        "cấp CCCD cho 123.456.789 người; điện thoại giá 012345678 đồng",
        "các khoá 01, 02, 03, 04, 05, 06",
        "tổng đài 113, 114, 115, 1900 0000",
        "mã đơn vị 00001, 11230",
        "Facebook @abc, a @ b, @abc.vn, họp (at) 5 pm",
        "làm hộ chiếu năm 2019 cho 1234567 người, thẻ ATM cho 1.200 người",
        "viết dạng ten@coquan.gov.vn",
        "0,912,345 tấn; 0912,34; 0,900,000,000",
        "09/12/2019, 09/12/2019/12, 090/2019/NĐ-CP, 0900/2020/QĐ-UBND, 098/123/45",
        "điện thoại 900000000, zalo 912345678 lượt, ĐT 912345678 đồng, số 912345678",
        "2019-0900000000-1, 2019-09-12, 12019-0900000000",
        "https://facebook.com/permalink.php?story_fbid=1900000000123&id=100000000012345",
        "https://www.facebook.com/bao/posts/pfbid0200000000abc09000000000",
        "IMG_0900_000_000.jpg",
        "value: 123456789",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found_in(text) == []


def test_a_mask_keeps_two_digits_at_each_end_and_the_shape() -> None:
    assert masked("Gọi 0900 000 078 nhé") == "Gọi 09•• ••• •78 nhé"
    assert masked("CCCD 001000000042.") == "CCCD 00••••••••42."
    assert masked("thư ten.ai@thu.invalid") == "thư t••.••@•••.invalid"
    assert masked("STK 123456") == "STK ••••56"


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("xa-mau/2024/lo-0900000078", "xa-mau/2024/lo-09••••••78"),
        ("xa-mau/2024/lo-0900000078-2", "xa-mau/2024/lo-09••••••78-2"),
        ("xa-mau/2024/lo-001000000078.yml", "xa-mau/2024/lo-00••••••••78.yml"),
        ("xa-mau/2024/lo-0900-000-078-3.jpg", "xa-mau/2024/lo-09••••••••78-3.jpg"),
        ("to-0900000078/2024/lo", "to-09••••••78/2024/lo"),
        ("co-quan-2024-0900000078", "co-quan-2024-09••••••78"),
        ("xa-mau/2024/lo-84900000078", "xa-mau/2024/lo-84•••••••78"),
        ("xa-mau/2024/lo-84-900-000-078-2", "xa-mau/2024/lo-84••••••••••78-2"),
        ("xa-mau/2024/lo-0900000078901", "xa-mau/2024/lo-09•••••••••01"),
        ("xa-mau/2024/0900000078", "xa-mau/2024/09••••••78"),
        ("co-quan-2024-34000000078", "co-quan-2024-34•••••••78"),
        ("https://bao.invalid/tin-84900000078.htm", "https://bao.invalid/tin-84900000078.htm"),
        ("co-quan-2024-0912", "co-quan-2024-0912"),
        ("xa-mau/2015-2020/lo-2", "xa-mau/2015-2020/lo-2"),
    ],
)
def test_a_number_in_an_id_is_masked(id: str, shown: str) -> None:
    assert masked(f"“{id}” có hai lần") == f"“{shown}” có hai lần"


def test_a_long_number_is_masked_in_a_message_that_lost_its_words() -> None:
    assert masked("“1000000000042” không đúng") == "“10•••••••••42” không đúng"
    assert masked("xem https://bao.invalid/tin-123456789.htm") == (
        "xem https://bao.invalid/tin-123456789.htm"
    )


SEPARATORS = st.sampled_from(["", " ", ".", "-"])
NUMBERS = st.one_of(
    st.from_regex(r"0[0-8][1-9][0-3][0-9]{8}", fullmatch=True),
    st.from_regex(r"0(?:3[2-9]|9[0-9]|8[1-9])[0-9]{7}", fullmatch=True),
    st.from_regex(r"\+84(?:3[2-9]|9[0-9]|8[1-9])[0-9]{7}", fullmatch=True),
    st.from_regex(r"02[0-9]{9}", fullmatch=True),
    st.from_regex(r"(?:STK|CMND|CCCD) [1-9][0-9]{8,11}", fullmatch=True),
)
PIECES = st.one_of(
    NUMBERS,
    st.sampled_from("ĐT: |STK |CMND |0900 000 000|a@b.vn|https://a.vn/|09.10.2020".split("|")),
    st.sampled_from("123.456.789|MST |\n|, | |người|Agribank ".split("|")),
    st.text(alphabet="0123456789 .-+()@/•aĐ\n", max_size=14),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=6).map("".join)


@given(TEXTS)
def test_masking_keeps_length_and_lines_and_is_done_once(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert [m.start() for m in re.finditer("\n", shown)] == [
        m.start() for m in re.finditer("\n", text)
    ]
    assert masked(shown) == shown


@given(TEXTS)
def test_nothing_private_is_found_in_what_was_masked(text: str) -> None:
    assert private_spans(masked(text)) == []


@given(TEXTS, NUMBERS, TEXTS)
def test_a_number_never_shows_in_full(before: str, number: str, after: str) -> None:
    start = len(f"{before}; ")
    shown = masked(f"{before}; {number}; {after}")[start : start + len(number)]
    assert sum(char.isdigit() for char in shown) <= 4


@given(TEXTS)
def test_spans_are_in_order_and_apart(text: str) -> None:
    ends = [0]
    for _, start, end in private_spans(text):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
