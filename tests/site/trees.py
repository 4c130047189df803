"""Small trees of content, built by a real ``mkdocs build`` in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
BUILD_SECONDS = 60

UNIT = {"periods": [{"name": "Xã Mẫu", "level": "commune"}]}
MOVEMENTS = {"phong-trao": {"name": "Phong trào mẫu"}}
HONOUR = {"key": "2020-neu", "status": "named", "year": 2020, "movement": "phong-trao"}
SOURCES = [{"title": "Bài báo mẫu", "date": "2020-05-17"}]


@dataclass(frozen=True)
class Build:
    """What one ``mkdocs build`` came to; ``output`` is everything that it printed."""

    code: int
    output: str
    site: Path

    def page(self, address: str) -> str:
        """The HTML of the page at ``address``, relative to the site's root."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")


class Tree:
    """A folder with ``mkdocs.yml`` and ``content/``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"

    def write(self, name: str, content: str | bytes | Mapping[str, Any]) -> Path:
        """Write a file; a mapping is written as YAML."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Mapping):
            content = as_yaml(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def configure(self, **settings: Any) -> None:
        """Write ``mkdocs.yml``: the settings of the small trees, and these over them."""
        plain: dict[str, Any] = {
            "site_name": "Sổ mẫu",
            "site_url": "https://example.org/so/",
            "docs_dir": "content/pages",
            "theme": {"name": "material", "language": "vi", "font": False},
            "plugins": ["honour-roll"],
        }
        # JSON is YAML, and MkDocs' own loader takes it with every quote in its place.
        self.write("mkdocs.yml", json.dumps(plain | settings, ensure_ascii=False))

    def hook(self, code: str, **settings: Any) -> None:
        """Configure the tree with a hook file of its own."""
        self.write("hook.py", code)
        self.configure(hooks=["hook.py"], **settings)

    def record(self, id: str = "xa-mau/2020/co-mau", **fields: Any) -> Path:
        """Write one record; ``fields`` over those of a plain one."""
        return self.write(f"content/records/{id}.yml", plain_record(**fields))

    def build(self, *arguments: str) -> Build:
        """Run ``mkdocs build`` here."""
        return self.finish(self.start(*arguments))

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start ``mkdocs build`` here, for ``finish`` to wait for."""
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", *arguments],
            cwd=self.root,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def finish(self, process: subprocess.Popen[bytes]) -> Build:
        """What a build that was started came to."""
        with process:
            try:
                output, _ = process.communicate(timeout=BUILD_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return Build(process.returncode, output.decode(), self.site)


def plain_tree(root: Path) -> Tree:
    """A tree with one unit and one record of it."""
    tree = Tree(root)
    tree.configure()
    tree.write("content/pages/index.md", "# Sổ mẫu\n\nDữ liệu minh họa.\n")
    tree.write("content/units/xa-mau.yml", UNIT)
    tree.write("content/vocabulary/movements.yml", MOVEMENTS)
    tree.record()
    return tree


def copied_tree(root: Path, content: Path = REPOSITORY / "content") -> Tree:
    """The repository's own site, or its configuration with another ``content`` folder."""
    shutil.copytree(content, root / "content")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    return Tree(root)


def plain_record(**fields: Any) -> dict[str, Any]:
    """A model that an article named in 2020."""
    plain = {
        "kind": "model",
        "name": "Mô hình mẫu",
        "unit": "xa-mau",
        "honours": [HONOUR],
        "sources": SOURCES,
    }
    return plain | fields


def as_yaml(data: Mapping[str, Any]) -> str:
    """``data`` as YAML in its own order, without aliases."""
    plain = json.loads(json.dumps(data))  # what is shared would be written as an alias
    text: str = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100)
    return text


def environment() -> dict[str, str]:
    """The environment of every MkDocs here: UTF-8, and without advertisements."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``: its path with forward slashes → its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
