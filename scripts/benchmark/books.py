"""How long a booklet takes by Typst, beside WeasyPrint with the same content, in one run."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

import pikepdf
import pypdfium2

from honour_roll.booklet.folding import fold
from honour_roll.booklet.impose import impose
from honour_roll.problems import Location
from scripts.benchmark.book_maker import BOOKLET, TYPST, WEASYPRINT
from scripts.benchmark.process import Run, run
from scripts.demo.photos import PhotoPlan, draw

ROOT = Path(__file__).resolve().parents[2]
IMPOSED_PAGES = 120
_MB = 1e6
_DIFFERENT = 0.03
"""Share of the words that may differ: hyphens in addresses, a line that only one of them has."""
_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class Measured(NamedTuple):
    """The runs of one way, in order; ``memory`` is of a run that was not timed."""

    runs: list[Run]
    memory: Run


def say_what_is_missing() -> None:
    """SystemExit with a line that says what to install, where WeasyPrint can't be loaded."""
    try:
        import weasyprint  # noqa: F401
    except ModuleNotFoundError as missing:
        raise SystemExit(f"bench: no {missing.name}: python -m scripts.setup bench") from None
    except OSError as error:
        raise SystemExit(
            f"bench: WeasyPrint needs Pango ({error}).\nOn Debian: apt-get install {_PACKAGES}"
        ) from None


def measure(folder: Path, entries: int, runs: int) -> tuple[list[str], dict[str, Any]]:
    """Lines for people, and the same as data. SystemExit where the two don't say the same."""
    say_what_is_missing()
    content = _prepare(folder, entries)
    files = {way: folder / f"{way}.pdf" for way in (TYPST, WEASYPRINT)}
    print("  first book: pictures are prepared", file=sys.stderr, flush=True)
    first = _run(TYPST, content, files[TYPST])
    found: dict[str, list[Run]] = {way: [] for way in files}
    for number in range(runs):
        for way, file in files.items():
            print(f"  round {number + 1} of {runs}: {way}", file=sys.stderr, flush=True)
            found[way].append(_run(way, content, file))
    same = _agreement(files)
    measured = {
        way: Measured(found[way], _run(way, content, file, memory=True))
        for way, file in files.items()
    }
    imposing = _imposing(folder, runs)
    lines = [*_lines(entries, files, first, measured), same, imposing.words]
    return lines, _data(entries, first, measured, imposing)


def _prepare(folder: Path, entries: int) -> Path:
    """A made-up roll of people and others, each with a picture, and a booklet of all of them."""
    target = folder / "book"
    demo = ROOT / "scripts" / "demo_content.py"
    command = [sys.executable, str(demo), str(entries), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    content = target / "content"
    for path in sorted((content / "records").rglob("*.yml")):
        plan = PhotoPlan(f"{path.stem}.jpg", "portrait", "Ảnh minh hoạ", "Hình vẽ", path.stem)
        path.with_name(plan.file).write_bytes(draw(plan))
        lines = "photos:\n" + "".join(
            f"{'  - ' if number == 0 else '    '}{key}: {plan.to_data()[key]}\n"
            for number, key in enumerate(("file", "caption", "alt"))
        )
        path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8", newline="\n")
    booklets = content / "booklets"
    booklets.mkdir(exist_ok=True)
    definition = "title: Đo thời gian\nselection: {}\n"
    (booklets / f"{BOOKLET}.yml").write_text(definition, encoding="utf-8")
    return content


def _run(way: str, content: Path, file: Path, *, memory: bool = False) -> Run:
    command = [sys.executable, "-m", "scripts.benchmark.book_maker", way, str(content), str(file)]
    return run(command, ROOT, os.environ, memory=memory)


def _agreement(files: Mapping[str, Path]) -> str:
    """That both say the same: nearly all words are in both, and as many pictures."""
    words = {way: _words(file) for way, file in files.items()}
    ours, theirs = words[TYPST], words[WEASYPRINT]
    missing = sum((ours - theirs).values())
    if missing > _DIFFERENT * sum(ours.values()):
        few = ", ".join(word for word, _ in (ours - theirs).most_common(9))
        raise SystemExit(f"the two books don't say the same: {missing} words, such as {few}")
    pictures = {way: _pictures(file) for way, file in files.items()}
    if len(set(pictures.values())) != 1:
        raise SystemExit(f"not the same pictures: {pictures}")
    share = 100 * missing / sum(ours.values())
    return f"the same {pictures[TYPST]:,} pictures; of the words {share:.2f} % are in Typst's alone"


def _words(file: Path) -> Counter[str]:
    document = pypdfium2.PdfDocument(file)
    try:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return Counter(re.findall(r"[^\W\d_]{2,}", normalize("NFC", " ".join(texts)).lower()))


def _pictures(file: Path) -> int:
    """Those that differ: of two that are alike Typst keeps one in the file."""
    with pikepdf.open(file) as pdf:
        images = {image.objgen: image for page in pdf.pages for image in page.images.values()}
        return len({sha256(image.read_raw_bytes()).digest() for image in images.values()})


class _Imposing(NamedTuple):
    words: str
    seconds: list[float]


def _imposing(folder: Path, runs: int) -> _Imposing:
    """Half A4 pages, as many as a usual booklet has, two on a side of a sheet.

    Of a book of about that size: a part of a larger one would keep the tags of all its pages.
    """
    pdf = folder / "folded.pdf"
    _run(TYPST, _prepare(folder / "folded", IMPOSED_PAGES * 4 // 5), pdf)
    with pikepdf.open(pdf) as book:
        while len(book.pages) < IMPOSED_PAGES:
            book.pages.append(book.pages[len(book.pages) - 1])
        del book.pages[IMPOSED_PAGES:]
        file = BytesIO()
        book.save(file)
    seconds = []
    for _ in range(max(3, runs)):
        start = time.perf_counter()
        impose(file.getvalue(), fold(IMPOSED_PAGES, None), Location("bench"))
        seconds.append(time.perf_counter() - start)
    median = statistics.median(seconds)
    return _Imposing(f"{IMPOSED_PAGES} pages imposed in {median:.2f} s", seconds)


def _lines(
    entries: int, files: Mapping[str, Path], first: Run, measured: Mapping[str, Measured]
) -> Iterator[str]:
    yield f"\nA booklet of {entries:,} entries, each with a picture"
    yield f"{'':22}{'wall s':>8}{'CPU s':>8}{'PSS MB':>8}{'RSS MB':>8}{'pages':>8}{'MB':>8}"
    yield f"{'Typst, first time':22}{first.wall:>8.1f}{first.cpu:>8.1f}"
    for way, (runs, memory) in measured.items():
        wall, cpu = (
            statistics.median(getattr(one, key) for one in runs) for key in ("wall", "cpu")
        )
        rss = max(one.max_rss for one in runs)
        with pikepdf.open(files[way]) as pdf:
            pages = len(pdf.pages)
        size = files[way].stat().st_size
        yield (
            f"{f'{way} {version(way)}':22}{wall:>8.1f}{cpu:>8.1f}{(memory.pss or 0) / _MB:>8.0f}"
            f"{rss / _MB:>8.0f}{pages:>8,}{size / _MB:>8.1f}"
        )
    ours, theirs = measured[TYPST].runs, measured[WEASYPRINT].runs
    ratios = [one.wall / other.wall for one, other in zip(theirs, ours, strict=True)]
    yield f"WeasyPrint takes {statistics.median(ratios):.1f} times as long (median of the rounds)"


def _data(
    entries: int, first: Run, measured: Mapping[str, Measured], imposing: _Imposing
) -> dict[str, Any]:
    return {
        "entries": entries,
        "first": first.__dict__,
        "ways": {
            way: {"runs": [one.__dict__ for one in one.runs], "memory": one.memory.__dict__}
            for way, one in measured.items()
        },
        "imposing": imposing.seconds,
    }
