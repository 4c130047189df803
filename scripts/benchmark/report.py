"""What was measured, as a small table for people and as JSON."""

from __future__ import annotations

import os
import platform
import resource
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from operator import attrgetter
from typing import Any

from scripts.benchmark.census import Census
from scripts.benchmark.process import Run
from scripts.benchmark.rounds import Measurement, Series
from scripts.benchmark.subjects import COLD, EMPTY, OURS, PIPELINE, TITLES

_PACKAGES = ("mkdocs", "mkdocs-material", "hugo")
_MB = 1e6
_COLUMNS = (
    f"{'wall s':>8}{'CPU s':>8}{'× wall':>8}{'× CPU':>8}"
    f"{'PSS MB':>8}{'RSS MB':>8}{'written':>9}{'MB':>8}"
)
Value = Callable[[Run], float]
_TIMES: tuple[Value, Value] = (attrgetter("wall"), attrgetter("cpu"))
_MEANING = """
Medians; × is in times our own build, round by round. CPU: user and system time of the process and
its children. PSS: the most that all its processes had together, looked at every 20 ms in a run
that was not timed. RSS: the most that one process had (ru_maxrss; no less than this program's own
{floor:.0f} MB). Written: files that were not there before, or are others now."""


def machine() -> dict[str, Any]:
    """Where it was measured, and with what."""
    return {
        "system": platform.platform(),
        "cores": len(os.sched_getaffinity(0)),
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in _PACKAGES},
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def lines(
    measurement: Measurement, sites: Mapping[str, Census], checks: Sequence[str]
) -> Iterator[str]:
    """The tables of one size."""
    yield from checks
    yield f"\n{'':22}{'records':>9}{'lists':>8}{'files':>9}{'MB':>8}"
    for key, site in sites.items():
        counts = f"{site.records:>9,}{site.lists:>8,}{site.files:>9,}{site.bytes / _MB:>8.1f}"
        yield f"{TITLES[key]:22}{counts}"
    for scenario in measurement.scenarios:
        yield f"\n{scenario:22}{_COLUMNS}"
        ours = measurement.series.get((OURS, scenario))
        for subject in measurement.subjects:
            series = measurement.series.get((subject.key, scenario))
            if series:
                yield _row(subject.title, series, ours)
    yield from _shells(measurement)
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    yield _MEANING.format(floor=floor)


def _row(title: str, series: Series, ours: Series | None) -> str:
    medians = [statistics.median(map(value, series.runs)) for value in _TIMES]
    ratios = [ratio(series.runs, ours.runs, value) for value in _TIMES] if ours else []
    times = "".join(f"{number:>8.2f}" for number in (*medians, *ratios))
    pss = series.memory.pss or 0 if series.memory else 0
    rss = max(run.max_rss for run in series.runs)
    written = series.written
    counts = (written.written_files, written.written_bytes) if written else (0, 0)
    return (
        f"{title:22}{times:32}{pss / _MB:>8.0f}{rss / _MB:>8.0f}"
        f"{counts[0]:>9,}{counts[1] / _MB:>8.1f}"
    )


def _shells(measurement: Measurement) -> Iterator[str]:
    """With against without shells, also less what MkDocs takes for an empty site."""
    found = [measurement.series.get((name, COLD)) for name in (OURS, PIPELINE, EMPTY)]
    shells, pipeline, empty = (one.runs if one else [] for one in found)
    if not (shells and pipeline and empty):
        return
    yield ""
    for words, base in (("whole", None), ("over the empty site", empty)):
        wall, cpu = (ratio(shells, pipeline, value, base) for value in _TIMES)
        yield f"shells / {TITLES[PIPELINE]}, {words:20} wall {wall:.2f}  CPU {cpu:.2f}"


def ratio(
    ours: Sequence[Run], theirs: Sequence[Run], value: Value, base: Sequence[Run] | None = None
) -> float:
    """Median of the ratios round by round, each less the base's value of the same round."""
    less = list(map(value, base)) if base else [0.0] * len(ours)
    pairs = zip(map(value, ours), map(value, theirs), less, strict=True)
    return statistics.median((one - zero) / (other - zero) for one, other, zero in pairs)


def data(
    records: int, measurement: Measurement, sites: Mapping[str, Census], checks: Sequence[str]
) -> dict[str, Any]:
    """Everything measured with one roll: every run, in seconds and bytes."""
    return {
        "records": records,
        "sites": {key: asdict(census) for key, census in sites.items()},
        "checks": list(checks),
        "builds": [
            {
                "subject": subject,
                "scenario": scenario,
                "runs": [asdict(run) for run in series.runs],
                "memory": asdict(series.memory) if series.memory else None,
                "written": asdict(series.written) if series.written else None,
            }
            for (subject, scenario), series in measurement.series.items()
        ],
    }
