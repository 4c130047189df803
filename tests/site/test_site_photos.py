"""Photos on the site: their widths, nothing of the camera's, and no page without its words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.photos.pictures import (
    CAMERA,
    PLACE,
    encoded,
    exif,
    jpeg_segment,
    png_claiming,
    quarters,
)
from tests.site.markup import Markup
from tests.site.trees import Build, plain_tree, snapshot

ADDRESS = "dien-hinh/xa-mau/2020/co-mau/"
BAD_PHOTOS = {
    "cat-ngang": encoded(quarters(), "JPEG")[:-300],
    "nua-anh": encoded(quarters(640, 480), "JPEG")[:-2000] + b"\xff\xd9",
    "rac": b"\xff\xd8\xff\xe0 not a picture",
    "loai-khac": encoded(quarters(), "PNG"),
    "postscript": b"%!PS-Adobe-3.0\n(x) run",
    "rong": b"",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "dong": encoded(quarters(), "GIF", save_all=True, append_images=[quarters(), quarters()]),
    "bom": png_claiming(30_000, 30_000),
    "khong-lo": b"\xff\xd8"
    + jpeg_segment(0xC0, b"\x08\xff\xff\xff\xff\x01\x01\x11\0")
    + b"\xff\xd9",
}
COMMENT = "Ghi chú riêng của người chụp"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("photo"))
    photo = encoded(quarters(2400, 1800), "JPEG", exif=exif(orientation=6), quality=80)
    photo = photo[:2] + jpeg_segment(0xFE, COMMENT.encode()) + photo[2:]
    assert CAMERA.encode() in photo
    assert PLACE.encode() in photo
    tree.write("content/records/xa-mau/2020/anh.jpg", photo)
    words = {"caption": "Chú thích", "alt": "Bốn ô màu", "credit": "Người chụp"}
    tree.record(photos=[{"file": "anh.jpg", **words, "focus": [0.5, 0.25]}])
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build


@pytest.fixture(scope="module")
def photos(site: Build) -> dict[str, bytes]:
    """The pictures beside the record's page: address → bytes."""
    files = snapshot(site.site)
    return {name: data for name, data in files.items() if name.endswith(".webp")}


def test_a_photo_comes_in_three_widths_of_webp_upright(photos: dict[str, bytes]) -> None:
    images = [Image.open(BytesIO(data)) for data in photos.values()]
    assert {image.format for image in images} == {"WEBP"}
    assert {image.width for image in images} == {480, 960, 1600}
    assert all(image.height > image.width for image in images)


def test_the_page_says_how_large_a_photo_is_before_it_is_there(
    site: Build, photos: dict[str, bytes]
) -> None:
    page = Markup(site.page(ADDRESS))
    (image,) = page.photos
    assert image["alt"] == "Bốn ô màu"
    largest = Image.open(BytesIO(photos[ADDRESS + Path(image["src"]).name]))
    assert (int(image["width"]), int(image["height"])) == largest.size
    named = dict(part.split() for part in image["srcset"].split(", "))
    assert len(named) == 3
    for name, width in named.items():
        photo = Image.open(BytesIO(photos[ADDRESS + Path(name).name]))
        assert f"{photo.width}w" == width
    assert "Chú thích" in page.text
    assert "Người chụp" in page.text


def test_nothing_of_camera_place_or_photographer_leaves(site: Build) -> None:
    for name, data in snapshot(site.site).items():
        for trace in (CAMERA.encode(), PLACE.encode(), COMMENT.encode(), b"GPS", b"Exif\x00"):
            assert name.endswith((".js", ".map")) or trace not in data, name
    for data in (data for name, data in snapshot(site.site).items() if name.endswith(".webp")):
        image = Image.open(BytesIO(data))
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & image.info.keys()


def test_only_photos_that_pages_show_are_published(photos: dict[str, bytes]) -> None:
    assert all(name.startswith(ADDRESS) for name in photos)
    assert len(photos) == 3


def test_a_photo_that_cannot_be_shown_has_its_place_and_its_words_all_the_same(
    tmp_path: Path,
) -> None:
    tree = plain_tree(tmp_path)
    for slug, photo in BAD_PHOTOS.items():
        tree.write(f"content/records/xa-mau/2020/{slug}.jpg", photo)
        bad = [{"file": f"{slug}.jpg", "caption": "Chú thích của ảnh hỏng"}]
        tree.record(f"xa-mau/2020/{slug}", name=slug, photos=bad)
    build = tree.build()
    assert build.code == 0, build.output
    assert "Traceback" not in build.output
    assert build.output.count("→") >= len(BAD_PHOTOS)
    for slug in BAD_PHOTOS:
        assert build.output.count(f" content/records/xa-mau/2020/{slug}.yml:13:9: ") == 1
        # Told by the check, not again by its page; where only decoding finds it, by the page.
        assert (f"{slug}.jpg:" in build.output) == (slug == "nua-anh")
        page = Markup(build.page(f"dien-hinh/xa-mau/2020/{slug}"))
        assert page.photos == []
        assert "Chưa hiển thị được ảnh này" in page.text
        assert "Chú thích của ảnh hỏng" in page.text
    assert not list(tree.site.rglob("*.webp"))


def test_people_are_named_below_their_photo(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/anh.jpg", encoded(quarters(900, 600), "JPEG"))
    tree.record("xa-mau/2020/an", kind="individual", name="Trần Thử An")
    tree.record(photos=[{"file": "anh.jpg", "people": ["Lê Văn Khác", "xa-mau/2020/an"]}])
    build = tree.build()
    assert build.code == 0, build.output
    page = Markup(build.page(ADDRESS))
    assert "Từ trái sang: Lê Văn Khác; Trần Thử An." in page.text
    assert ("Trần Thử An", "../../../../dien-hinh/xa-mau/2020/an/") in page.links


def test_a_good_photo_beside_bad_ones_is_shown(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    for slug, photo in BAD_PHOTOS.items():
        tree.write(f"content/records/xa-mau/2020/{slug}.jpg", photo)
    noise = Image.effect_noise((1000, 700), 90).convert("RGB")
    animated = encoded(noise, "WEBP", save_all=True, append_images=[quarters(1000, 700)])
    tree.write("content/records/xa-mau/2020/dong.webp", animated)
    profile = encoded(quarters(700, 500), "JPEG", icc_profile=b"no profile at all" * 20)
    tree.write("content/records/xa-mau/2020/mau.jpg", profile)
    named = [*(f"{slug}.jpg" for slug in BAD_PHOTOS), "dong.webp", "mau.jpg"]
    tree.record(photos=[{"file": name} for name in named])
    build = tree.build()
    assert build.code == 0, build.output
    page = Markup(build.page(ADDRESS))
    assert [Path(image["src"]).name for image in page.photos] == [
        f"anh-{len(named) - 1}-1000.webp",
        f"anh-{len(named)}-700.webp",
    ]
    assert page.text.count("Chưa hiển thị được ảnh này") == len(BAD_PHOTOS)


def test_a_photo_that_cannot_be_shown_is_a_warning_under_strict(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/anh.jpg", BAD_PHOTOS["cat-ngang"])
    tree.record(photos=[{"file": "anh.jpg"}])
    build = tree.build("--strict")
    assert build.code == 1
    assert "Traceback" not in build.output
    assert not tree.site.exists()
