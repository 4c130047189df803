"""Dots an inch: measured where a picture stands, told with the file it is of."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from honour_roll.booklet.resolution import PlacedImage, coarse_images, placed_images
from honour_roll.problems import Location, Severity
from tests.booklet.small_pdfs import add_page, saved

BOOKLET = Location("booklets/tap-thu.yml")
PHOTO = Location("records/xa-thu/2020/anh.jpg")


def jpeg(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "firebrick").save(written, "JPEG")
    return written.getvalue()


def book_with(picture: bytes, *contents: bytes) -> bytes:
    """A page for each of ``contents``, which draw /Photo or, by way of a form, /Clip."""
    with pikepdf.new() as pdf:
        image = Stream(pdf, picture, Filter=Name.DCTDecode, ColorSpace=Name.DeviceRGB)
        image.Type, image.Subtype, image.BitsPerComponent = Name.XObject, Name.Image, 8
        image.Width, image.Height = Image.open(BytesIO(picture)).size
        photo = pdf.make_indirect(image)
        clip = Stream(pdf, b"q 0.5 0 0 0.5 0 0 cm /Photo Do Q /Clip Do", Subtype=Name.Form)
        clip.Matrix, clip.BBox = Array([2, 0, 0, 1, 0, 0]), Array([0, 0, 500, 500])
        clip.Resources = Dictionary(XObject=Dictionary(Photo=photo, Clip=pdf.make_indirect(clip)))
        for content in contents:
            page = add_page(pdf, content)
            page.obj.Resources.XObject = Dictionary(Photo=photo, Clip=clip.Resources.XObject.Clip)
        return saved(pdf)


def test_size_is_that_on_paper() -> None:
    picture = jpeg(600, 300)
    content = b"q 2 0 0 2 0 0 cm q 72 0 0 36 10 10 cm /Photo Do Q Q q 0 36 -72 0 9 9 cm /Photo Do Q"
    digest = sha256(picture).hexdigest()
    assert list(placed_images(book_with(picture, content))) == [
        PlacedImage(1, digest, (600, 300), (2.0, 1.0)),
        PlacedImage(1, digest, (600, 300), (0.5, 1.0)),
    ]


def test_pictures_in_forms_are_found_and_a_form_in_itself_has_an_end() -> None:
    found = list(placed_images(book_with(jpeg(8, 8), b"q 72 0 0 72 0 0 cm /Clip Do Q")))
    assert found[0].inches == (1.0, 0.5)
    assert len(found) < 20


@pytest.mark.parametrize(("width", "warned"), [(590, True), (599, False), (600, False)])
def test_the_limit_is_three_hundred(width: int, warned: bool) -> None:
    pdf = book_with(jpeg(width, width), b"q 144 0 0 144 10 10 cm /Photo Do Q")
    assert bool(coarse_images(pdf, 300, {}, BOOKLET)) is warned


def test_a_small_photo_is_warned_of_once_with_its_file_and_what_it_lacks() -> None:
    picture = jpeg(300, 150)
    pdf = book_with(
        picture, b"q 72 0 0 36 10 10 cm /Photo Do Q", b"q 144 0 0 72 10 10 cm /Photo Do Q"
    )
    (problem,) = coarse_images(pdf, 300, {sha256(picture).hexdigest(): PHOTO}, BOOKLET)
    assert problem.where == PHOTO
    assert problem.severity is Severity.WARNING
    assert "trang 2" in problem.what.vi
    assert "150 dpi" in problem.what.vi
    assert "600 × 300" in problem.remedy.vi


def test_a_picture_of_no_known_file_points_at_the_booklet() -> None:
    pdf = book_with(jpeg(10, 10), b"q 144 0 0 144 10 10 cm /Photo Do Q")
    assert [problem.where for problem in coarse_images(pdf, 300, {}, BOOKLET)] == [BOOKLET]
