"""Write a made-up roll for trials and benchmarks: ``python scripts/demo_content.py N DIR``.

The same N and seed give the same files. ``mkdocs build -f DIR/mkdocs.yml`` builds them.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import NoReturn

# Run as a file, Python looks for modules beside it only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.demo.writing import write_roll

_PROGRAM = Path(__file__).name


class _Parser(argparse.ArgumentParser):
    """Says what is wrong on one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{_PROGRAM}: {message}\n")


def main() -> int:
    """Read the command line and write; exit status 2 for what can't be done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parser = _Parser(prog=_PROGRAM, description="Tạo một cuốn Sổ với dữ liệu minh hoạ.")
    parser.add_argument("records", metavar="N", type=_count, help="số hồ sơ, từ 1 trở lên")
    parser.add_argument("folder", metavar="DIR", type=_empty_folder, help="thư mục mới hoặc trống")
    parser.add_argument("--photos", action="store_true", help="thêm ảnh cho khoảng 40%% hồ sơ")
    parser.add_argument("--seed", type=int, default=2025, help="đổi số này để có dữ liệu khác")
    options = parser.parse_args()
    try:
        write_roll(options.folder, options.records, options.seed, photos=options.photos)
    except OSError as error:
        parser.error(f"không ghi được vào {options.folder}: {error.strerror}")
    print(f"Đã ghi {options.records} hồ sơ minh hoạ vào {options.folder / 'content'}.")
    print(f"Dựng trang: mkdocs build -f {options.folder / 'mkdocs.yml'}")
    return 0


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 9 and int(text) > 0):
        raise argparse.ArgumentTypeError(f"phải là một số từ 1 trở lên, không phải “{text}”")
    return int(text)


def _empty_folder(text: str) -> Path:
    folder = Path(text)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise argparse.ArgumentTypeError(f"{text} đã có và không trống; hãy chọn thư mục khác")
    return folder


if __name__ == "__main__":
    sys.exit(main())
