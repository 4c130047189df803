"""Whether the builds made the same site, before any figure of theirs is printed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from scripts.benchmark.census import Census
from scripts.benchmark.rounds import Measurement
from scripts.benchmark.subjects import (
    COPY,
    HUGO,
    MKDOCS,
    ONE_RECORD,
    OURS,
    PIPELINE,
    TITLES,
    Subject,
)

ROOT = Path(__file__).resolve().parents[2]
LIKE_OURS = 0.03
"""How far, as a share, another site's number of list pages may be from ours."""


def of_first_builds(subjects: Sequence[Subject], sites: Mapping[str, Census]) -> Iterator[str]:
    """What was compared after every subject built the same roll; SystemExit where they differ."""
    yield from of_counts(sites)
    places = {subject.key: subject.site for subject in subjects}
    others = [str(places[key]) for key in (HUGO, MKDOCS) if key in places]
    if others:
        ours = next(subject for subject in subjects if subject.key == OURS)
        command = [sys.executable, "-m", "scripts.benchmark.checks"]
        command += [str(ours.folder / "content"), str(ours.site)]
        done = subprocess.run([*command, *others], cwd=ROOT, check=False, stdout=subprocess.PIPE)
        if done.returncode:
            raise SystemExit("bench: no figures, for the sites are not the same")
        yield from done.stdout.decode().splitlines()


def of_counts(sites: Mapping[str, Census]) -> Iterator[str]:
    """The same bytes where they should be the same, else as many pages."""
    ours = sites[OURS]
    for key, site in sites.items():
        name = TITLES[key]
        if key in (PIPELINE, COPY):
            if site.digest != ours.digest:
                raise SystemExit(f"bench: {name} differs from our site: {site} against {ours}")
            yield f"{name}: byte for byte our site"
        elif key in (HUGO, MKDOCS):
            if site.records != ours.records or not ours.records:
                raise SystemExit(f"bench: {name} has {site.records} records, we {ours.records}")
            if abs(site.lists - ours.lists) > LIKE_OURS * ours.lists:
                raise SystemExit(f"bench: {name} has {site.lists} lists, we {ours.lists}")
            yield f"{name}: {site.records} record pages as ours, {site.lists} of {ours.lists} lists"


def of_last_builds(measurement: Measurement) -> Iterator[str]:
    """What was compared after the last round, in which one record had changed."""
    if ONE_RECORD not in measurement.scenarios:
        return
    for subject in measurement.subjects:
        if ONE_RECORD in subject.scenarios:
            page = subject.site / "dien-hinh" / subject.example.id / "index.html"
            summary = measurement.last_summary
            if summary is None or escape(summary, quote=False) not in _text(page):
                raise SystemExit(f"bench: {page} does not say “{summary}”, or not escaped")
    yield "the changed record: its new summary on its page, escaped"
    if not measurement.is_true_to_content():
        raise SystemExit("bench: our site after builds upon builds is not what a new build makes")
    yield "our site after builds upon builds: byte for byte that of a build from nothing"


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")
