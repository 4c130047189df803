"""How long builds take, side by side in one run: ``python scripts/bench.py [--records N]``.

Each build is a process of its own, cold (no site, no cache), in turn, several times over;
medians are compared. What the builds wrote is counted and compared before any figure is
printed: a fast build of the wrong files is worth nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EMPTY_SITE = """\
site_name: Trống
docs_dir: docs
theme: {name: material, language: vi, font: false}
plugins: []
"""


@dataclass
class Build:
    """One way to build: ``config`` is its ``mkdocs.yml``, times are in seconds."""

    name: str
    config: Path
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def site(self) -> Path:
        """Where it writes."""
        return self.config.parent / "site"

    def run(self) -> None:
        """Build once from nothing and note wall and CPU time of the process and its children."""
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.rmtree(self.config.parent / ".cache", ignore_errors=True)
        before, start = os.times(), time.perf_counter()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run([*command, self.config], check=True, env=environment)
        after = os.times()
        self.wall.append(time.perf_counter() - start)
        used = after.children_user - before.children_user
        self.cpu.append(used + after.children_system - before.children_system)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        builds = prepare(Path(folder), options.records)
        for _ in range(options.runs):
            for build in builds:
                build.run()
        report(builds, options.records)


def prepare(folder: Path, records: int) -> list[Build]:
    """The same made-up content twice, with and without shells, and an empty site."""
    demo = ROOT / "scripts" / "demo_content.py"
    subprocess.run([sys.executable, demo, str(records), folder / "shells"], check=True)
    shutil.copytree(folder / "shells", folder / "mkdocs")
    config = folder / "mkdocs" / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    switched = text.replace("- honour-roll\n", "- honour-roll:\n      page_shell: false\n")
    if switched == text:
        raise SystemExit("the demo's mkdocs.yml has no option to switch the shells off")
    config.write_text(switched, encoding="utf-8", newline="\n")
    (folder / "empty" / "docs").mkdir(parents=True)
    (folder / "empty" / "docs" / "index.md").write_text("# Trống\n", encoding="utf-8")
    (folder / "empty" / "mkdocs.yml").write_text(EMPTY_SITE, encoding="utf-8")
    return [
        Build("page_shell: true", folder / "shells" / "mkdocs.yml"),
        Build("page_shell: false", config),
        Build("empty MkDocs site", folder / "empty" / "mkdocs.yml"),
    ]


def written(site: Path) -> tuple[int, int, int, str]:
    """Files, record pages, bytes and one digest of everything under ``site``."""
    digest, size = hashlib.sha256(), 0
    files = sorted(path for path in site.rglob("*") if path.is_file())
    for path in files:
        data = path.read_bytes()
        size += len(data)
        digest.update(f"{path.relative_to(site).as_posix()} {len(data)}\n".encode() + data)
    records = sum(1 for _ in site.glob("dien-hinh/*/*/*/index.html"))
    return len(files), records, size, digest.hexdigest()


def report(builds: list[Build], records: int) -> None:
    """Check what was written, then print medians and ratios."""
    shells, pipeline, empty = builds
    made, expected = written(shells.site), written(pipeline.site)
    if made != expected:
        raise SystemExit(f"the two builds differ: {made} against {expected}")
    print(f"{records} made-up records: {made[1]} record pages, {made[0]} files, {made[2]} bytes,")
    print("byte for byte the same with and without shells\n")
    print(f"{'':20} {'wall s':>8} {'CPU s':>8}   (median of {len(shells.wall)})")
    for build in builds:
        wall, cpu = statistics.median(build.wall), statistics.median(build.cpu)
        print(f"{build.name:20} {wall:8.2f} {cpu:8.2f}")
    print()
    nothing = Build("", empty.config, [0.0] * len(empty.wall), [0.0] * len(empty.cpu))
    for title, base in (("whole", nothing), ("over the empty site", empty)):
        wall = ratio(shells.wall, pipeline.wall, base.wall)
        cpu = ratio(shells.cpu, pipeline.cpu, base.cpu)
        print(f"shells / pipeline, {title:20} wall {wall:.2f}  CPU {cpu:.2f}")


def ratio(ours: list[float], theirs: list[float], base: list[float]) -> float:
    """Median of the ratios run by run, each less the base's time of the same round."""
    rounds = zip(ours, theirs, base, strict=True)
    return statistics.median((a - c) / (b - c) for a, b, c in rounds)


if __name__ == "__main__":
    main()
