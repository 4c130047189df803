"""The order of the builds: round by round, each state by every subject in turn."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scripts.benchmark import census
from scripts.benchmark.census import Census
from scripts.benchmark.process import Run, run
from scripts.benchmark.subjects import COLD, ONE_RECORD, OURS, SCENARIOS, Subject


@dataclass
class Series:
    """What was measured of one subject in one state; ``memory`` is of a run of its own."""

    runs: list[Run] = field(default_factory=list)
    memory: Run | None = None
    written: Census | None = None


class Measurement:
    """The builds of some subjects, ours among them, with one roll."""

    def __init__(self, subjects: Sequence[Subject], scenarios: Sequence[str]) -> None:
        self.subjects = subjects
        self.scenarios = [name for name in SCENARIOS if name in scenarios]
        self.series: dict[tuple[str, str], Series] = {}
        self._changes = 0

    def build_all(self) -> dict[str, Census]:
        """Build each subject from nothing, unmeasured; what each wrote, with its digest."""
        found = {}
        for subject in self._in_turn(COLD):
            _say(f"first build: {subject.title}")
            subject.clean()
            run(subject.command, subject.folder, subject.environment)
            found[subject.key] = census.take(subject.site, _snapshot(subject), digest=True)
        return found

    def measure(self, runs: int) -> None:
        """``runs`` rounds to time, then one to look at the memory."""
        for number in range(runs):
            self._round(f"round {number + 1} of {runs}", memory=False)
        self._round("memory", memory=True)

    def _round(self, name: str, *, memory: bool) -> None:
        for scenario in self.scenarios:
            if scenario == ONE_RECORD:
                self._changes += 1
                for subject in self.subjects:
                    subject.change(self._changes)
            for subject in self._in_turn(scenario):
                _say(f"{name}: {scenario}, {subject.title}")
                self._build(subject, scenario, memory=memory)

    def _in_turn(self, scenario: str) -> Iterator[Subject]:
        return (subject for subject in self.subjects if scenario in subject.scenarios)

    def _build(self, subject: Subject, scenario: str, *, memory: bool) -> None:
        series = self.series.setdefault((subject.key, scenario), Series())
        snapshot = _snapshot(subject)
        if scenario == COLD:
            subject.clean()
        census.take(subject.site, snapshot)
        done = run(subject.command, subject.folder, subject.environment, memory=memory)
        if memory:
            series.memory = done
        else:
            series.runs.append(done)
        series.written = census.take(subject.site, snapshot)

    @property
    def last_summary(self) -> str | None:
        """What the changed record's summary says now; None where it is as it was at first."""
        example = self.subjects[0].example
        return example.changed(self._changes) if self._changes else None

    def is_true_to_content(self) -> bool:
        """Whether our site, after all these builds upon builds, is what a build from nothing makes.

        Leaves the new site in its place.
        """
        (ours,) = (subject for subject in self.subjects if subject.key == OURS)
        before = census.take(ours.site, _snapshot(ours), digest=True)
        ours.clean()
        run(ours.command, ours.folder, ours.environment)
        after = census.take(ours.site, _snapshot(ours), digest=True)
        return before.digest == after.digest


def _snapshot(subject: Subject) -> Path:
    return subject.folder.with_name(f"{subject.key}.seen")


def _say(words: str) -> None:
    print(f"  {words}", file=sys.stderr, flush=True)
