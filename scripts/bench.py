"""How long builds take, side by side in one run: ``make bench``, or ``python scripts/bench.py``.

The same made-up roll by us, by plain MkDocs and by Hugo, beside an empty MkDocs site and a mere
``cp -r`` of the output; from nothing, again without a change, and with one record changed. Each
build is a process of its own; the subjects take turns, round by round. What they wrote is counted
and compared before any figure is printed: a fast build of the wrong files is worth nothing. The
check of the content is measured beside reading and parsing it once. Then a booklet of entries that
all have a picture, by Typst and by WeasyPrint, from the same compiled book; and photos by us and by
sharp.
"""

from __future__ import annotations

import argparse
import json
import pstats
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

# Run as a file, Python looks for modules beside it only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.benchmark import agreement, books, check_cost, photos, report
from scripts.benchmark.process import run
from scripts.benchmark.rounds import Measurement
from scripts.benchmark.subjects import (
    HUGO,
    OURS,
    SCENARIOS,
    TITLES,
    Subject,
    find_subjects,
    hugo_program,
    needed,
)

ROOT = Path(__file__).resolve().parents[1]
SIZES = (1000, 10_000)
LARGE = 100_000
_PROFILED = 25
PARTS = (SITES, BOOKLETS, PHOTOS) = ("sites", "booklets", "photos")
_OPTIONS = {
    SITES: ("sizes", "large", "only", "subjects", "profile"),
    BOOKLETS: ("entries",),
    PHOTOS: ("photos",),
}


def main() -> int:
    """Measure and print; exit status 0, 1 where the sites are not the same, 2 for wrong use."""
    options = _options()
    if not Path("/proc/self/smaps_rollup").exists():
        print("bench: needs /proc as Linux has it, to see how much memory is used", file=sys.stderr)
        return 2
    if SITES not in options.parts:
        options.sizes, options.large = (), False
    found, booklets = [], []
    if BOOKLETS in options.parts:
        books.say_what_is_missing()
    for records in [*options.sizes, *([LARGE] if options.large else [])]:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            found.append(_measure(Path(folder), records, options))
    if BOOKLETS in options.parts:
        booklets.append(_measure_book(options))
    pictures = (
        [_measure_photos(options)] if PHOTOS in options.parts and photos.is_possible() else []
    )
    if options.json:
        measured = {"machine": report.machine(), "sizes": found, "booklets": booklets}
        measured["photos"] = pictures
        text = json.dumps(measured, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="RECORDS")
    parser.add_argument("--large", action="store_true", help=f"with {LARGE:,} records as well")
    parser.add_argument(
        "--parts", choices=PARTS, nargs="+", help="all, or those alone that other options name"
    )
    parser.add_argument("--entries", type=int, default=1000, help="of the booklet")
    parser.add_argument("--photos", type=int, default=200, help="of 12 megapixels each")
    parser.add_argument("--runs", type=int, default=3, help="timed rounds; one more for memory")
    parser.add_argument("--only", choices=SCENARIOS, nargs="+", default=SCENARIOS)
    parser.add_argument("--subjects", choices=TITLES, nargs="+", default=tuple(TITLES))
    parser.add_argument("--json", type=Path, metavar="FILE", help="every run, as JSON")
    parser.add_argument("--profile", action="store_true", help="where our cold build spends time")
    options = parser.parse_args()
    named = [part for part, own in _OPTIONS.items() if any(_is_given(parser, options, own))]
    options.parts = options.parts or named or PARTS
    return options


def _is_given(
    parser: argparse.ArgumentParser, options: argparse.Namespace, names: Iterable[str]
) -> Iterator[bool]:
    return (getattr(options, name) != parser.get_default(name) for name in names)


def _measure(folder: Path, records: int, options: argparse.Namespace) -> dict[str, Any]:
    """All that is asked for with one roll; tells on stderr what is being done."""
    keys = needed(options.subjects, records)
    if HUGO in keys:
        hugo_program()  # says so at once where it isn't installed
    print(f"{records:,} records", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "scripts.benchmark.prepare", str(records), str(folder), *keys]
    subprocess.run(command, cwd=ROOT, check=True)
    subjects = find_subjects(folder, keys)
    measurement = Measurement(subjects, options.only)
    sites = measurement.build_all()
    checks = list(agreement.of_first_builds(subjects, sites))
    measurement.measure(options.runs)
    checks += agreement.of_last_builds(measurement)
    print(f"\n{records:,} made-up records")
    print("\n".join(report.lines(measurement, sites, checks)), flush=True)
    print("\n".join(check_cost.measure(folder / OURS / "content", options.runs)), flush=True)
    if options.profile:
        _profile(subjects, folder / "profile")
    return report.data(records, measurement, sites, checks)


def _measure_book(options: argparse.Namespace) -> dict[str, Any]:
    print(f"a booklet of {options.entries:,} entries", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        lines, data = books.measure(Path(folder), options.entries, options.runs)
    print("\n".join(lines), flush=True)
    return data


def _measure_photos(options: argparse.Namespace) -> dict[str, Any]:
    print(f"{options.photos:,} photos", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        lines, data = photos.measure(Path(folder), options.photos, options.runs)
    print("\n".join(lines), flush=True)
    return data


def _profile(subjects: Sequence[Subject], file: Path) -> None:
    """The functions with most time of their own in one cold build of ours."""
    (ours,) = (subject for subject in subjects if subject.key == OURS)
    ours.clean()
    python, *words = ours.command
    command = [python, "-m", "cProfile", "-o", str(file), *words]
    run(command, ours.folder, ours.environment)
    print(flush=True)
    pstats.Stats(str(file)).strip_dirs().sort_stats("tottime").print_stats(_PROFILED)


if __name__ == "__main__":
    sys.exit(main())
