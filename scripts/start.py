"""Behind the double click: bring ``.venv`` up to date, then the program's menu.

Standard library only, because it runs before anything is installed; in Vietnamese, because an
officer started it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence

from scripts.machine import SetupError
from scripts.setup import NEWEST_PYTHON, OLDEST_PYTHON, ROOT, Environment

COMMAND_LINE = "HONOUR_ROLL_COMMAND_LINE"
"""The variable in which So-ghi-danh.cmd hands over how Windows called it."""

# A folder above it may have a name with “.cmd” too; Explorer quotes the script's own path.
_SCRIPT = (re.compile(r'\.cmd"', re.IGNORECASE), re.compile(r"\.cmd", re.IGNORECASE))
_ARGUMENT = re.compile(r'"([^"]*)"|([^\s"]+)')
_UNSUITED = (
    "Máy có Python {}.{}; phần mềm cần Python {}.{} đến {}.{}.\n"
    "Làm theo các bước trong tệp scripts/start-without-python.txt (cài thêm, không phải gỡ bản "
    "đang có), rồi mở lại."
)
_NOT_SET_UP = (
    "Chưa chuẩn bị xong phần mềm ({}).\n"
    "Lần đầu, và sau mỗi lần cập nhật, máy cần nối mạng. Xin kiểm tra mạng rồi mở lại; nếu vẫn "
    "không được, gửi những dòng trên cho người phụ trách kỹ thuật."
)


def dropped(command_line: str) -> list[str]:
    r"""The paths that Explorer put behind So-ghi-danh.cmd when files were dropped on it.

    ``command_line`` is ``cmd.exe /c ""…\So-ghi-danh.cmd" "C:\a b.xlsx" C:\c&d.docx"``:
    Explorer quotes what has spaces and nothing else, so cmd itself would take ``&d.docx`` for
    a command of its own. Nothing was dropped where no script is named in it.
    """
    found = next(filter(None, (one.search(command_line) for one in _SCRIPT)), None)
    if found is None:
        return []
    rest = command_line[found.end() :].rstrip().removesuffix('"')
    return [quoted or bare for quoted, bare in _ARGUMENT.findall(rest)]


def main(arguments: Sequence[str]) -> int:
    """The menu's exit status; 1 when it could not be opened."""
    if not OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        return _stop(_UNSUITED.format(*sys.version_info[:2], *OLDEST_PYTHON, *NEWEST_PYTHON))
    print("Đang mở Sổ ghi danh (lần đầu mất vài phút để tải phần mềm)…", flush=True)
    environment = Environment(ROOT)
    try:
        environment.prepare("site")
    except SetupError as error:
        return _stop(_NOT_SET_UP.format(error))
    files = [*arguments, *dropped(os.environ.get(COMMAND_LINE, ""))]
    command = [str(environment.python), "-m", "honour_roll", "menu", "--", *files]
    with subprocess.Popen(command, cwd=ROOT) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # the menu has heard it too, and answers


def _stop(message: str) -> int:
    print(f"\n{message}", flush=True)
    return 1


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
