"""What a build uses is counted for all its processes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from scripts.benchmark.process import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the benchmark reads /proc")

MB = 1_000_000
HOLDS = "import time; held = bytearray(60_000_000); held[::4096] = b'x' * len(held[::4096]);"
WORKS = "import time\nwhile time.process_time() < 0.3: pass"


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def in_a_child(code: str) -> str:
    return f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}], check=True)"


def test_the_work_of_children_counts(tmp_path: Path) -> None:
    found = run(python(in_a_child(WORKS)), tmp_path, os.environ)
    assert found.cpu >= 0.3
    assert found.pss is None


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="no PSS here")
def test_the_memory_of_children_counts(tmp_path: Path) -> None:
    sleeps = "time.sleep(0.5)"
    both = f"{HOLDS} {in_a_child(f'{HOLDS} {sleeps}')}"
    found = run(python(both), tmp_path, os.environ, memory=True)
    assert found.pss is not None
    assert found.pss > 120 * MB
    # No less than what this process had when it made the other: that of a long test run is more.
    assert found.max_rss > 60 * MB


def test_it_runs_in_its_folder_with_its_environment(tmp_path: Path) -> None:
    code = "import os; open('said', 'w').write(os.environ['WORD'])"
    run(python(code), tmp_path, {**os.environ, "WORD": "chào"})
    assert (tmp_path / "said").read_text(encoding="utf-8") == "chào"


def test_a_build_that_fails_ends_the_benchmark_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such theme"):
        run(python("raise SystemExit('no such theme')"), tmp_path, os.environ)
