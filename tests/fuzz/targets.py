"""What is fuzzed: how case number so-and-so is made, and what looks at it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from PIL import Image

from honour_roll import story
from honour_roll.mending.text import mended
from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused, refusing_what_breaks
from honour_roll.photos.files import read_photo
from honour_roll.photos.renditions import make_renditions
from honour_roll.printing.github import as_github, step_summary
from honour_roll.printing.gitlab import as_gitlab
from honour_roll.printing.json_form import as_json
from honour_roll.printing.report import Report
from honour_roll.printing.text import Look, as_text
from honour_roll.problems import Location
from honour_roll.rules import check_content
from honour_roll.source.lines import SourceLines
from honour_roll.source.yaml_reader import read_yaml
from tests.commands import REPOSITORY
from tests.fuzz.mutations import mutated_bytes, mutated_yaml
from tests.fuzz.office_files import look_at_office_file
from tests.fuzz.workbook_files import look_at_workbook
from tests.photos.pictures import encoded, exif, quarters, srgb_profile

Target = Callable[[Random, Path], None]
CONTENT = REPOSITORY / "tests" / "content"
BROKEN = REPOSITORY / "tests" / "broken"
RECORD = "records/suoi-hoa/2020/bep-lua-am.yml"


class _Seed(NamedTuple):
    place: str
    raw: bytes


@cache
def _seeds() -> list[_Seed]:
    """Good and broken files, each with the place under a content folder where it belongs."""
    found: list[_Seed] = []
    for root in (CONTENT, *(case / "content" for case in sorted(BROKEN.iterdir()))):
        files = sorted(path for path in root.rglob("*.yml") if path.is_file())
        found += [_Seed(path.relative_to(root).as_posix(), path.read_bytes()) for path in files]
    return found


def look_at_content(dice: Random, folder: Path) -> None:
    """One odd file among good ones: all is checked and told in every form, stories are rendered."""
    root = folder / "content"
    if not root.exists():
        shutil.copytree(CONTENT, root)
    seed = dice.choice(_seeds())
    place = RECORD if seed.place.startswith("records/") else seed.place
    path = root / place
    earlier = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_odd(dice, seed.raw))
    mended(place, path.read_bytes())
    roll, problems = check_content(root)
    told = [replace(one, where=_opened(root, one.where)) for one in problems]
    report = Report(told, told[:1])
    for language in ("vi", "en"):
        as_text(told, Look(language, SourceLines(), is_coloured=True)).encode()
        for form in (as_github, as_gitlab):
            form(told, language).encode()
        for summed in (as_json, step_summary):
            summed(report, language).encode()
    for id in roll.records:
        story.render(roll.full(id).story or "")
    if earlier is None:
        path.unlink()
    else:
        path.write_bytes(earlier)


def _opened(root: Path, where: Location) -> Location:
    """The place with its file as a path that can be opened, as the command gives it."""
    return replace(where, file=(root.parent / where.file).as_posix())


def _odd(dice: Random, raw: bytes) -> bytes:
    document = read_yaml(raw, "seed")[0]
    if document is None or not document.data or dice.random() < 0.4:
        return mutated_bytes(dice, raw)
    odd = mutated_yaml(dice, document.data)
    return mutated_bytes(dice, odd) if dice.random() < 0.2 else odd


@cache
def _photos() -> list[tuple[str, bytes]]:
    """Small real photos of every kind that is taken, with the ending of each."""
    image = quarters(96, 64)
    modes = {mode: image.convert(mode) for mode in ("L", "P", "1", "CMYK", "RGBA", "LA", "I;16")}
    more = {"exif": exif(6), "icc_profile": srgb_profile()}
    frames = [Image.new("RGB", image.size, colour) for colour in ("red", "blue")]
    return [
        (".jpg", encoded(image, "JPEG", **more)),
        (".jpg", encoded(image, "JPEG", progressive=True, quality=20)),
        (".jpeg", encoded(modes["CMYK"], "JPEG")),
        (".jpg", encoded(modes["L"], "JPEG")),
        (".png", encoded(image, "PNG", **more)),
        *((".png", encoded(modes[mode], "PNG")) for mode in ("L", "P", "1", "RGBA", "LA", "I;16")),
        (".png", encoded(image, "PNG", save_all=True, append_images=frames)),
        (".webp", encoded(image, "WEBP", **more)),
        (".webp", encoded(modes["RGBA"], "WEBP", lossless=True)),
        (".webp", encoded(image, "WEBP", save_all=True, append_images=frames)),
    ]


def look_at_photo(dice: Random, folder: Path) -> None:
    """A damaged photo: refused, or shown; decoded here, in the process that is watched."""
    ending, raw = dice.choice(_photos())
    path = folder / f"anh{ending}"
    path.write_bytes(mutated_bytes(dice, raw))
    for look in (inspect, lambda path: make_renditions(read_photo(path))):
        with suppress(PhotoRefused), refusing_what_breaks():
            look(path)


TARGETS: dict[str, Target] = {
    "content": look_at_content,
    "photo": look_at_photo,
    "office": look_at_office_file,
    "workbook": look_at_workbook,
}
"""Whatever else people hand in is one more entry here."""
