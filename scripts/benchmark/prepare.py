"""The projects to be built: ``python -m scripts.benchmark.prepare RECORDS FOLDER SUBJECT…``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path

from honour_roll.model.terms import Kind
from honour_roll.rules import check_content
from scripts.benchmark import hugo, plain_mkdocs
from scripts.benchmark.subjects import COPY, EMPTY, HUGO, MKDOCS, OURS, PIPELINE, Example

ROOT = Path(__file__).resolve().parents[2]
EMPTY_SITE = """\
site_name: Trống
docs_dir: docs
theme: {name: material, language: vi, font: false}
plugins: []
"""


def main() -> None:
    """Make up the roll, then the projects of the wanted subjects, each in its own folder."""
    records, folder, wanted = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    ours = folder / OURS
    demo = ROOT / "scripts" / "demo_content.py"
    subprocess.run([sys.executable, demo, records, ours], check=True, stdout=subprocess.DEVNULL)
    example = _example(ours / "content")
    (folder / "example.json").write_text(json.dumps(asdict(example)), encoding="utf-8")
    if {HUGO, MKDOCS} & {*wanted}:
        _from_our_site(folder, wanted)
    if PIPELINE in wanted:
        _write_pipeline(ours, folder / PIPELINE)
    if EMPTY in wanted:
        _write_empty(folder / EMPTY)
    if COPY in wanted:
        (folder / COPY).mkdir()


def _example(content: Path) -> Example:
    """A person from the middle of the roll whose summary is written as it reads."""
    roll, _ = check_content(content)
    records = [
        record
        for record in roll.public().records.values()
        if record.kind is Kind.INDIVIDUAL and record.summary and "'" not in record.summary
    ]
    chosen = records[len(records) // 2]
    return Example(chosen.id, chosen.summary or "")


def _from_our_site(folder: Path, wanted: Collection[str]) -> None:
    """Hugo is given the shells of our pages, plain MkDocs their bodies."""
    ours, site = folder / OURS, folder / "first-site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, "--site-dir", site], cwd=ours, env=environment, check=True)
    if HUGO in wanted:
        hugo.write_project(ours / "content", site, folder / HUGO)
    if MKDOCS in wanted:
        plain_mkdocs.write_project(ours / "mkdocs.yml", site, folder / MKDOCS)
    shutil.rmtree(site)
    for entry in ours.iterdir():
        if entry.name not in {"content", "mkdocs.yml"}:
            shutil.rmtree(entry)


def _write_pipeline(ours: Path, folder: Path) -> None:
    """Our own project without shells: every page through MkDocs' pipeline."""
    shutil.copytree(ours, folder)
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    switched = text.replace("- honour-roll\n", "- honour-roll:\n      page_shell: false\n")
    if switched == text:
        raise SystemExit("the demo's mkdocs.yml has no option to switch the shells off")
    config.write_text(switched, encoding="utf-8", newline="\n")


def _write_empty(folder: Path) -> None:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Trống\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(EMPTY_SITE, encoding="utf-8")


if __name__ == "__main__":
    main()
