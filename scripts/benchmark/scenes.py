"""Made-up photographs of 12 megapixels: rough and smooth parts, edges, a sensor's grain.

Nothing is seen on them; how much detail there is at which size is like that of a camera's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

SIZE = (4000, 3000)
_SMOOTH = (1.0, 0.6, 0.35, 0.2, 0.1)
_ROUGH = (1.0, 0.8, 0.7, 0.6, 0.5, 0.42, 0.3, 0.12)
_HUES = (1.0, 0.6, 0.4)
_WHERE = (1.0, 0.7, 0.4, 0.3)
_EDGES = 50
_GRAIN, _GRAIN_SIDE = 3, 1000
_QUALITY = 93
_SCENES = 10
_TURNS = (
    None,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.ROTATE_180,
)
_ORIENTATION, _ON_ITS_SIDE = 0x0112, 6


def write_scenes(folder: Path, count: int) -> list[Path]:
    """Write ``count`` photos, the same on each run; every fourth lies on its side, by its Exif."""
    folder.mkdir(parents=True)
    made: list[Path] = []
    for seed in range(min(count, _SCENES)):
        image = _scene(Random(seed))
        numbers = range(seed, count, _SCENES)
        made += [_saved(folder / f"{number:04}.jpg", image, number) for number in numbers]
    return sorted(made)


def _saved(path: Path, image: Image.Image, number: int) -> Path:
    turn = _TURNS[number // _SCENES % len(_TURNS)]
    turned = image if turn is None else image.transpose(turn)
    # Moved by some pixels, so that no two are the same file.
    moved = ImageChops.offset(turned, number // _SCENES, 0)
    exif = Image.Exif()
    exif[_ORIENTATION] = _ON_ITS_SIDE if number % 4 == 3 else 1
    moved.save(path, "JPEG", quality=_QUALITY, exif=exif)
    return path


def _scene(dice: Random) -> Image.Image:
    smooth, rough = _octaves(dice, SIZE, 3, _SMOOTH), _octaves(dice, SIZE, 8, _ROUGH)
    where = _octaves(dice, SIZE, 4, _WHERE).point([_clipped((v - 110) * 6) for v in range(256)])
    light = Image.composite(Image.blend(smooth, rough, 0.45), smooth, where)
    image = Image.merge("YCbCr", (light, _hue(dice), _hue(dice))).convert("RGB")
    _draw_edges(dice, image)
    return ImageChops.add(image, _grain(dice), offset=-128)


def _octaves(
    dice: Random, size: tuple[int, int], first: int, weights: Sequence[float]
) -> Image.Image:
    """Noise of ``first`` cells across, of twice as many, and so on, each with its weight."""
    mixed: Image.Image | None = None
    for octave, weight in enumerate(weights):
        across = first << octave
        down = max(2, across * size[1] // size[0])
        cells = Image.frombytes("L", (across, down), dice.randbytes(across * down))
        layer = cells.resize(size, Image.Resampling.BICUBIC)
        mixed = layer if mixed is None else Image.blend(mixed, layer, weight / (1 + weight))
    assert mixed is not None  # noqa: S101 - there are weights
    return ImageOps.autocontrast(mixed, cutoff=1)


def _hue(dice: Random) -> Image.Image:
    small = _octaves(dice, (SIZE[0] // 8, SIZE[1] // 8), 4, _HUES)
    soft = small.point([128 + (value - 128) // 3 for value in range(256)])
    return soft.resize(SIZE, Image.Resampling.BICUBIC)


def _draw_edges(dice: Random, image: Image.Image) -> None:
    pen = ImageDraw.Draw(image)
    for _ in range(_EDGES):
        x, y, radius = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.randrange(10, 300)
        colour = (dice.randrange(256), dice.randrange(256), dice.randrange(256))
        width = dice.randrange(2, 14)
        if dice.random() < 0.5:
            around = (x - radius, y - radius, x + radius, y + radius)
            pen.ellipse(around, outline=colour, width=width)
        else:
            to = (x + dice.randrange(-900, 900), y + dice.randrange(-900, 900))
            pen.line(((x, y), to), fill=colour, width=width)


def _grain(dice: Random) -> Image.Image:
    """Around 128; not of Pillow's own noise, which has no seed."""
    side = _GRAIN_SIDE
    tables = [
        sum(dice.randrange(-2 * _GRAIN, 2 * _GRAIN + 1) for _ in range(3)) for _ in range(256)
    ]
    noise = Image.frombytes("L", (side, side), dice.randbytes(side * side))
    dots = noise.point([_clipped(128 + value) for value in tables])
    soft = dots.filter(ImageFilter.GaussianBlur(0.5))
    whole = Image.new("L", SIZE)
    for x in range(0, SIZE[0], side):
        for y in range(0, SIZE[1], side):
            whole.paste(soft, (x, y))
    return Image.merge("RGB", (whole, whole, whole))


def _clipped(value: int) -> int:
    return max(0, min(255, value))
