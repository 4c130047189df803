"""Cards for shared links: of their size, with all of the words uncut."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from honour_roll.pages.lettering import face
from honour_roll.pages.share_cards import HEIGHT, WIDTH, EntryCard, card
from honour_roll.views.cards import make_card
from honour_roll.views.parts import PhotoFile, PhotoView
from tests.builders import entry, roll

COVER = (0x76, 0x17, 0x13)
NAMES = [
    "Sa Pa",
    "ỄẴỘỰ ẨỖ ẪỮ",
    "Ủy ban nhân dân phường Suối Hoa, tỉnh Minh Hoạ",
    "Mô hình " * 60,
    "W" * 300,
    "",
    "🇻🇳 ☃ \u0e01",
]


def drawn(words: str) -> Image.Image:
    image = Image.open(BytesIO(card(words)))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    return image.convert("RGB")


@pytest.mark.parametrize("words", NAMES)
def test_words_keep_clear_of_the_frame_and_of_the_heading(words: str) -> None:
    image = drawn(words)
    for box in ((36, 36, 88, 594), (1112, 36, 1164, 594), (36, 560, 1164, 594)):
        assert image.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), COVER)]
    between = (90, 144, 1110, 158)
    assert image.crop(between).getcolors() == [(1020 * 14, COVER)]


def test_marks_above_capitals_are_not_cut() -> None:
    """The topmost row of the words is above that of the same letters without marks."""

    def top(words: str) -> int:
        box = drawn(words).crop((90, 160, 1110, 560)).convert("L").point(_bright).getbbox()
        assert box
        return box[1]

    assert top("Ễ g") < top("E g") - 10


def _bright(value: int) -> int:
    return 255 if value > 120 else 0


def test_a_card_is_small_and_the_same_each_time() -> None:
    assert card("Xã Mẫu") == card("Xã Mẫu") != card("Xã Mậu")
    assert len(card("Mô hình " * 60)) < 100_000


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Tổ tự quản 🌸 xanh", "Tổ tự quản xanh"),
        ("Nhóm ≥ 5 hộ, ≤ 9 hộ", "Nhóm >= 5 hộ, <= 9 hộ"),
        ("Vườn 100 ㎡ ①", "Vườn 100 m2 1"),
        ("👩\u200d🌾 Chị Mẫu\ufe0f", "Chị Mẫu"),
    ],
)
def test_no_box_stands_for_what_the_faces_lack(words: str, same: str) -> None:
    assert card(words) == card(same)
    one, other = (EntryCard("Mẫu", text, None, text).draw(b"") for text in (words, same))
    assert one == other


def test_what_the_faces_have_is_drawn() -> None:
    for name in ("serif-600", "sans-600"):
        for size in (30, 34, 50, 62, 76, 92):
            assert face(name, size).spelled("Ễ đ ấ Ự ñ “…” × ° ² – · & @ m2 1") == (
                "Ễ đ ấ Ự ñ “…” × ° ² – · & @ m2 1"
            )


def heading(image: bytes) -> bytes:
    with Image.open(BytesIO(image)) as card:
        return card.convert("RGB").crop((90, 60, 1164, 130)).tobytes()


def test_cards_are_headed_by_the_sites_own_name() -> None:
    names = ("Sổ ghi danh", "Sổ & ghi <danh>", "Sổ vàng " * 30)
    heads = {heading(card("Xã Mẫu", name)) for name in names}
    assert len(heads) == 3
    assert heads == {heading(of(None)._replace(site=name).draw(b"")) for name in names}
    assert heading(card("Xã Khác", names[0])) in heads
    long = Image.open(BytesIO(card("Xã Mẫu", names[2]))).convert("RGB")
    assert long.crop((1112, 36, 1164, 594)).getcolors() == [(52 * 558, COVER)]


def photo(width: int, height: int, focus: tuple[int, int] | None = None) -> PhotoView:
    file = PhotoFile("anh-1.webp", width, height)
    return PhotoView((file,), "Chị Mẫu trong vườn", None, None, focus, "dau")


def of(view: PhotoView | None, name: str = "Lò Thị Mẫu") -> EntryCard:
    return EntryCard(name, "Cá nhân · Xã Mẫu", view)


def in_halves(width: int, height: int) -> bytes:
    """A photo that is red on the left and blue on the right."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    file = BytesIO()
    image.save(file, "WEBP", quality=90)
    return file.getvalue()


def shown(card: EntryCard, data: bytes) -> Image.Image:
    with Image.open(BytesIO(card.draw(data))) as image:
        assert (image.format, image.size) == ("JPEG", (WIDTH, HEIGHT))
        assert card.address("x/").endswith(".jpg")
        return image.convert("RGB")


def colour(image: Image.Image, place: tuple[int, int]) -> str:
    red, _, blue = image.getpixel(place)  # type: ignore[misc]
    return "red" if red > 200 > blue else "blue" if blue > 200 > red else "other"


@pytest.mark.parametrize(("x", "side"), [(0, "red"), (10, "blue")])
def test_a_wide_photo_fills_the_card_around_its_focus(x: int, side: str) -> None:
    image = shown(of(photo(1600, 600, (x, 5))), in_halves(1600, 600))
    assert colour(image, (60 if side == "red" else 1140, 40)) == side
    assert colour(image, (600, 300)) == side


def test_an_upright_photo_stands_beside_the_name() -> None:
    image = shown(of(photo(600, 800)), in_halves(600, 800))
    assert (colour(image, (100, 315)), colour(image, (400, 315))) == ("red", "blue")
    words = image.crop((460 + 36, 160, 1164, 560)).convert("L").point(_bright)
    assert words.getbbox()


@pytest.mark.parametrize(("width", "height"), [(599, 300), (299, 400)])
def test_a_small_photo_is_not_blown_up(width: int, height: int) -> None:
    file = PhotoFile("anh.webp", width, height)
    small = PhotoView((file,), "", None, None, None)
    made = EntryCard.of(make_card(entry("huyen/2020/an"), roll().reference, [small]), "Sổ mẫu")
    assert made.photo is None
    assert made.draw(b"").startswith(b"\x89PNG")


def test_where_the_photo_went_meanwhile_there_are_words() -> None:
    assert shown(of(photo(1200, 800)), b"").getpixel((10, 10)) != (0, 0, 0)


def test_another_picture_has_another_address() -> None:
    views = [
        None,
        photo(1200, 800),
        photo(1200, 800, (3, 4)),
        photo(960, 640),
        replace(photo(1200, 800), mark="khac"),
    ]
    cards = [of(None, "Lò Thị Mầu"), of(None)._replace(below="Cá nhân · Xã Khác"), *map(of, views)]
    cards.append(of(None)._replace(site="Sổ mẫu"))
    assert len({card.address("x/") for card in cards}) == len(cards)
    assert of(None).address("x/") == of(None).address("x/")


@given(st.text(max_size=400))
@example("\u0300")
def test_any_words_fit_into_the_picture_of_an_entry(words: str) -> None:
    image = Image.open(BytesIO(EntryCard(words, words, None).draw(b""))).convert("RGB")
    for box in ((36, 36, 80, 594), (1120, 36, 1164, 594), (36, 575, 1164, 594)):
        assert image.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), COVER)]
