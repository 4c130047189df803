"""Abstract pictures in place of photographs: no face, and the words "minh hoạ" on each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from scripts.demo.dice import Dice
from scripts.demo.honourees import Honouree
from scripts.demo.vocabulary import MARK

_SIZES = {"portrait": (1200, 1500), "landscape": (1600, 1200)}
_BANDS = 48
_QUALITY = 55

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PhotoPlan:
    """One picture: what the record says of it, and the seed it is drawn from."""

    file: str
    shape: str
    caption: str
    alt: str
    seed: str
    people: tuple[str, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """The entry in the record."""
        data: dict[str, Any] = {
            "file": self.file,
            "caption": self.caption,
            "alt": self.alt,
            "credit": MARK,
        }
        if self.people:
            data["people"] = list(self.people)
        return data | ({"focus": [0.5, 0.35]} if self.shape == "portrait" else {})


def plan_photos(seed: int, one: Honouree) -> list[PhotoPlan]:
    """The pictures of a record: four records in ten have one, a few of them two."""
    dice = Dice(seed, "photo", one.id)
    if not dice.chance(40):
        return []
    slug = one.id.rpartition("/")[2]
    shape = "portrait" if one.person else "landscape"
    alt = "Hình vẽ trừu tượng thay cho ảnh chân dung: nền chuyển màu, hình tròn và vòng cung."
    if shape == "landscape":
        alt = "Hình vẽ trừu tượng thay cho ảnh hoạt động: nền chuyển màu và ba hình tròn."
    plans = [PhotoPlan(f"{slug}.jpg", shape, f"{one.name} (ảnh minh hoạ)", alt, one.id)]
    if dice.chance(12):
        alt = "Hình vẽ trừu tượng thay cho ảnh hoạt động: nền chuyển màu và ba hình tròn."
        caption = f"Một hoạt động ở {one.village_in_text} (ảnh minh hoạ)"
        people = ("Người thứ nhất (minh hoạ)", one.id, "Người thứ ba (minh hoạ)")
        group = people if one.person else ()
        name = f"{slug}-anh-2.jpg"
        plans.append(PhotoPlan(name, "landscape", caption, alt, f"{one.id}-2", group))
    return plans


def draw(plan: PhotoPlan) -> bytes:
    """The picture as JPEG; the same bytes for the same plan and version of Pillow."""
    dice = Dice(plan.seed)
    width, height = _SIZES[plan.shape]
    image = Image.new("RGB", (width, height))
    pen = ImageDraw.Draw(image)
    _sky(dice, pen, width, height)
    if plan.shape == "portrait":
        _figure(dice, pen, width, height)
    else:
        _group(dice, pen, width, height)
    _mark(image)
    data = BytesIO()
    image.save(data, "JPEG", quality=_QUALITY)
    return data.getvalue()


def _colour(dice: Dice, darkest: int, lightest: int) -> Colour:
    red, green, blue = (dice.between(darkest, lightest) for _ in range(3))
    return red, green, blue


def _sky(dice: Dice, pen: ImageDraw.ImageDraw, width: int, height: int) -> None:
    top, bottom = _colour(dice, 120, 235), _colour(dice, 40, 150)
    for band in range(_BANDS):
        mixed = [a + (b - a) * band // _BANDS for a, b in zip(top, bottom, strict=True)]
        first, last = height * band // _BANDS, height * (band + 1) // _BANDS
        pen.rectangle((0, first, width, last), fill=(mixed[0], mixed[1], mixed[2]))


def _figure(dice: Dice, pen: ImageDraw.ImageDraw, width: int, height: int) -> None:
    x, radius = width // 2, dice.between(190, 240)
    y = height * 35 // 100
    pen.ellipse((x - 480, y + radius + 40, x + 480, height + 500), fill=_colour(dice, 20, 120))
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_colour(dice, 170, 245))


def _group(dice: Dice, pen: ImageDraw.ImageDraw, width: int, height: int) -> None:
    for place in (1, 2, 3):
        x, y = width * place // 4, dice.between(height * 4 // 10, height * 6 // 10)
        radius = dice.between(120, 210)
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_colour(dice, 40, 245))


@cache
def _words() -> Image.Image:
    """The mark as a mask; Pillow's own font has no ạ, so its dot is drawn."""
    font = ImageFont.load_default(90)
    text = "minh hoa"
    mask = Image.new("L", (480, 150))
    pen = ImageDraw.Draw(mask)
    pen.text((20, 10), text, fill=255, font=font)
    middle = 20 + font.getlength(text[:-1]) + font.getlength("a") / 2
    pen.ellipse((middle - 6, 110, middle + 6, 122), fill=255)
    return mask.crop(mask.getbbox())


def _mark(image: Image.Image) -> None:
    mask = _words()
    place = ((image.width - mask.width) // 2, image.height - mask.height - 60)
    image.paste((255, 255, 255), place, mask)
