"""The trial that tries to break what is served, in small; and that it would notice."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.crash.trials import Summary
from scripts.crash.watcher import Watch

SCRIPT = Path(__file__).parents[2] / "scripts" / "crash_trial.py"
OLD = {"index.html": "một", "a/index.html": "a", "b/index.html": "b"}
NEW = {"index.html": "hai", "a/index.html": "a", "c/index.html": "c"}


def sums(site: dict[str, str]) -> dict[str, str]:
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in site.items()}


def written(folder: Path, site: dict[str, str]) -> Path:
    for name, text in site.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def watched(folder: Path, site: dict[str, str]) -> list[str]:
    """What a watcher of a build from OLD to NEW finds wrong where ``site`` is served."""
    watch = Watch(written(folder, site), sums(OLD), sums(NEW))
    for _ in range(200):
        watch.read_one()
    return watch.wrong


@pytest.mark.parametrize("site", [OLD, NEW])
def test_a_whole_site_is_not_complained_of(tmp_path: Path, site: dict[str, str]) -> None:
    assert watched(tmp_path, site) == []


@pytest.mark.parametrize(
    ("site", "complaint"),
    [
        ({**NEW, "a/index.html": ""}, "a/index.html: of neither build"),
        ({"index.html": "hai", "c/index.html": "c"}, "a/index.html: missing"),
        ({**NEW, "index.html": "một"}, "index.html: of the old build, after a page of the new"),
        ({**NEW, "b/index.html": "b"}, "b/index.html: of the old build, after a page of the new"),
    ],
)
def test_a_half_page_or_a_half_site_is_noticed(
    tmp_path: Path, site: dict[str, str], complaint: str
) -> None:
    assert any(wrong.startswith(complaint) for wrong in watched(tmp_path, site))


def test_what_is_not_as_promised_is_a_failure() -> None:
    summary = Summary("x", rounds=3)
    summary.check(True, "well")
    summary.check(False, "lost")
    assert summary.failures == ["round 3: lost"]


def test_nothing_breaks_in_a_small_trial() -> None:
    numbers = ["--kills", "2", "--pairs", "1", "--disks", "0", "--records", "3"]
    done = subprocess.run(
        [sys.executable, SCRIPT, *numbers], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(" 0 failures") == 2
