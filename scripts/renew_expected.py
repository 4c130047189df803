"""Write anew what ``honour-roll check`` says of each folder in tests/broken: expected.txt.

After words or forms were changed on purpose; then read the difference in git.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from honour_roll.cli import main

BROKEN = Path(__file__).resolve().parents[1] / "tests" / "broken"


def renew(folder: Path) -> None:
    """One folder."""
    said = io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(said),
        contextlib.suppress(SystemExit),
    ):
        main(["check"])
    (folder / "expected.txt").write_text(said.getvalue(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for case in sorted(BROKEN.iterdir()):
        if (case / "content").is_dir():
            renew(case)
