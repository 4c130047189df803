"""The floors of the house: read from every import, so that the layout cannot drift."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Import only from lower floors; within a room freely. A new room gets its floor here.
FLOORS = {
    "honour_roll": -1,  # the package's own __init__: its version
    "honour_roll.fingerprint": 0,
    "honour_roll.helper": 0,
    "honour_roll.kept": 0,
    "honour_roll.spool": 0,
    "honour_roll.qr": 0,
    "honour_roll.text": 0,
    "honour_roll.problems": 1,
    "honour_roll.printing": 2,
    "honour_roll.model": 2,
    "honour_roll.lineage": 3,
    "honour_roll.stages": 3,
    "honour_roll.times": 3,
    "honour_roll.source": 3,
    "honour_roll.photos": 3,
    "honour_roll.story": 3,
    "honour_roll.office": 3,
    "honour_roll.roll": 4,
    "honour_roll.mending": 4,
    "honour_roll.counts": 5,
    "honour_roll.volumes": 5,
    "honour_roll.choosing": 6,
    "honour_roll.reconciliation": 6,
    "honour_roll.withdrawal": 6,
    "honour_roll.rules": 7,
    "honour_roll.views": 7,
    "honour_roll.coverage": 7,
    "honour_roll.pages": 8,
    "honour_roll.search": 8,
    "honour_roll.booklet": 8,
    "honour_roll.intake": 8,
    "honour_roll.exports": 8,
    "honour_roll.gazetteer": 8,
    "honour_roll.review": 8,
    "honour_roll.promotion": 8,
    "honour_roll.reports": 8,
    "honour_roll.forms": 9,
    "honour_roll.sheets": 9,
    "honour_roll.publish": 9,
    "honour_roll.web_form": 9,
    "honour_roll.cli": 10,
    "mkdocs_honour_roll": 10,
    "honour_roll.__main__": 11,
}
MAY_PRINT_AND_EXIT = {"honour_roll.cli", "honour_roll.__main__"}
NOT_FOR_THE_CORE = {"mkdocs", "material", "mkdocs_honour_roll", "scripts", "tests"}
IMPORTERS = {"import_module", "__import__"}
PRINTERS = {"click", "rich"}
PRINTING_CALLS = {"print", "input", "exit", "quit"}
PRINTING_ATTRIBUTES = {"sys.exit", "sys.stdout", "sys.stderr", "os._exit"}
# A copy of the process ends there, never the process itself; one for photos answers its parent.
OF_ANOTHER_PROCESS = {
    ("honour_roll.helper", "os._exit"),
    ("honour_roll.photos.worker", "sys.stdout"),
}


@dataclass(frozen=True)
class Source:
    """One Python file of the product; ``module`` is its dotted name."""

    path: str
    module: str
    is_package: bool
    tree: ast.Module

    @property
    def room(self) -> str:
        return room_of(self.module)


def room_of(module: str) -> str:
    """``honour_roll.model.unit`` → ``honour_roll.model``; each door below plugins/ is one room."""
    first, *rest = module.split(".")
    return f"{first}.{rest[0]}" if first == "honour_roll" and rest else first


def read_sources(root: Path) -> list[Source]:
    """Every Python file below ``honour_roll/`` and ``plugins/``."""
    sources = []
    for base, folder in ((root, root / "honour_roll"), (root / "plugins", root / "plugins")):
        for path in sorted(folder.rglob("*.py")):
            is_package = path.name == "__init__.py"
            parts = (path.parent if is_package else path.with_suffix("")).relative_to(base).parts
            tree = ast.parse(path.read_text(encoding="utf-8"))
            name = path.relative_to(root).as_posix()
            sources.append(Source(name, ".".join(parts), is_package, tree))
    return sources


def imports_of(source: Source) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported, wherever in the file; '' if it cannot be read."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, source)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _last_name(node.func) in IMPORTERS:
            match node.args:
                case [ast.Constant(value=str(name)), *_]:
                    yield node.lineno, name
                case _:
                    yield node.lineno, ""


def _absolute(node: ast.ImportFrom, source: Source) -> str:
    if not node.level:
        return node.module or ""
    parts = source.module.split(".")
    base = parts[: len(parts) - node.level + source.is_package]
    return ".".join([*base, node.module] if node.module else base)


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def complaints(root: Path) -> list[str]:
    """Everything in the tree at ``root`` that breaks a rule of the house, as ``path:line: why``."""
    sources = read_sources(root)
    rooms = {source.room for source in sources}
    found = [f"{room}: has no floor" for room in sorted(rooms - FLOORS.keys())]
    for source in sources:
        places = [*_wrong_imports(source, rooms), *_wrong_output(source)]
        found += [f"{source.path}:{line}: {why}" for line, why in places]
    return found


def _wrong_imports(source: Source, rooms: set[str]) -> Iterator[tuple[int, str]]:
    for line, name in imports_of(source):
        top, target = name.split(".")[0], room_of(name)
        if not name:
            yield line, "imports what cannot be read here"
        elif top == "honour_roll" and target not in rooms:
            target = "honour_roll"  # a name in the package's __init__, such as __version__
        if source.module.startswith("honour_roll") and top in NOT_FOR_THE_CORE:
            yield line, f"the core imports {top}"
        elif target in FLOORS and target != source.room:
            floor, own = FLOORS[target], FLOORS.get(source.room, -1)
            if floor >= own:
                yield line, f"{source.room} (floor {own}) imports {target} (floor {floor})"


def _wrong_output(source: Source) -> Iterator[tuple[int, str]]:
    if source.room in MAY_PRINT_AND_EXIT:
        return
    for line, name in imports_of(source):
        if name.split(".")[0] in PRINTERS or name in PRINTING_ATTRIBUTES:
            yield line, f"imports {name}: only the command line prints and exits"
    for node in ast.walk(source.tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in PRINTING_CALLS:
                yield node.lineno, f"uses {name}: only the command line prints and exits"
            case ast.Attribute() if (source.module, ast.unparse(node)) in OF_ANOTHER_PROCESS:
                continue
            case ast.Attribute() if ast.unparse(node) in PRINTING_ATTRIBUTES:
                yield node.lineno, f"uses {ast.unparse(node)}: only the command line may"
            case ast.Name(id="SystemExit"):
                yield node.lineno, "uses SystemExit: only the command line exits"


def test_the_house_keeps_its_floors() -> None:
    assert complaints(ROOT) == []


def test_the_readme_has_every_room_on_its_floor() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^  (\w+)(?:/|\.py) +([0-9]+)  ", readme, re.MULTILINE)
    rooms = {room for room in FLOORS if re.fullmatch(r"honour_roll\.[a-z]\w*", room)}
    assert {f"honour_roll.{room}": int(floor) for room, floor in shown} == {
        room: FLOORS[room] for room in rooms
    }


def test_the_house_is_not_empty() -> None:
    assert {"honour_roll", "mkdocs_honour_roll"} <= {s.room for s in read_sources(ROOT)}


def make_tree(root: Path, files: dict[str, str]) -> Path:
    rooms = ("", "text/", "model/", "source/", "photos/", "roll/", "cli/")
    empty = dict.fromkeys([f"honour_roll/{room}__init__.py" for room in rooms], "")
    for name, text in {**empty, "plugins/mkdocs_honour_roll/__init__.py": "", **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("file", "code", "complaint"),
    [
        ("model/unit.py", "import honour_roll.roll", "honour_roll.model (floor 2) imports "),
        ("model/unit.py", "from honour_roll.roll import HonourRoll", "honour_roll.roll (floor 4)"),
        ("model/unit.py", "from honour_roll import roll", "honour_roll.roll (floor 4)"),
        ("model/unit.py", "from .. import roll", "honour_roll.roll (floor 4)"),
        ("model/unit.py", "from ..roll.main import x", "honour_roll.roll (floor 4)"),
        ("model/__init__.py", "from ..roll import x", "honour_roll.roll (floor 4)"),
        ("text/__init__.py", "def f():\n  import honour_roll.model", "honour_roll.model (floor 2)"),
        ("source/a.py", "from honour_roll.photos import x", "honour_roll.photos (floor 3)"),
        ("roll/a.py", "import importlib as i\ni.import_module('honour_roll.cli')", "(floor 10)"),
        ("roll/a.py", "from importlib import import_module as __import__\n__import__(x)", "read"),
        ("roll/a.py", "from honour_roll.cli import main", "honour_roll.cli (floor 10)"),
        ("roll/a.py", "if x:\n  from typing import y\n  import mkdocs.plugins", "imports mkdocs"),
        ("cli/a.py", "def f():\n  from material import x", "the core imports material"),
        ("cli/a.py", "import mkdocs_honour_roll.config", "the core imports mkdocs_honour_roll"),
        ("__main__.py", "import scripts.setup", "the core imports scripts"),
        ("lobby/__init__.py", "", "honour_roll.lobby: has no floor"),
        ("attic.py", "", "honour_roll.attic: has no floor"),
        ("../plugins/zensical_door/__init__.py", "", "zensical_door: has no floor"),
        ("../plugins/mkdocs_honour_roll/plugin.py", "import honour_roll.cli", "honour_roll.cli"),
        ("../plugins/mkdocs_honour_roll/plugin.py", "print('x')", "uses print"),
        ("roll/a.py", "def f():\n  print('x')", "roll/a.py:2: uses print"),
        ("roll/a.py", "import sys\nsys.exit(1)", "roll/a.py:2: uses sys.exit"),
        ("roll/a.py", "import sys\nx = sys.stderr", "uses sys.stderr"),
        ("roll/a.py", "from sys import exit", "imports sys.exit"),
        ("roll/a.py", "raise SystemExit(1)", "uses SystemExit"),
        ("roll/a.py", "from rich.console import Console", "imports rich"),
        ("roll/a.py", "import click", "imports click"),
    ],
)
def test_what_breaks_a_rule_is_told(tmp_path: Path, file: str, code: str, complaint: str) -> None:
    root = make_tree(tmp_path, {f"honour_roll/{file}": code})
    assert any(complaint in told for told in complaints(root)), complaints(root)


def test_what_keeps_the_rules_passes(tmp_path: Path) -> None:
    files = {
        "honour_roll/roll/a.py": "import mkdocstrings, sys\nfrom honour_roll import __version__\n"
        "from ..model import unit\nfrom . import b\nsys.version",
        "honour_roll/model/__init__.py": "from . import unit\nfrom .unit import x",
        "honour_roll/cli/a.py": "import click, sys\nprint()\nsys.exit(0)",
        "honour_roll/__main__.py": "from honour_roll.cli import main\nraise SystemExit(main())",
        "plugins/mkdocs_honour_roll/plugin.py": "import mkdocs\nfrom honour_roll.roll import x",
    }
    assert complaints(make_tree(tmp_path, files)) == []


IMPORT_ALL = """
import importlib, pkgutil, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"mkdocs", "material", "mkdocs_honour_roll"}:
            raise ImportError(f"{name} is out of reach here")

sys.meta_path.insert(0, Refuse())
sys.path.insert(0, sys.argv[1])
package = importlib.import_module("honour_roll")
for module in pkgutil.walk_packages(package.__path__, "honour_roll.", onerror=lambda name: None):
    if not module.name.endswith("__main__"):
        print(importlib.import_module(module.name).__name__)
"""


def import_everything(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-c", IMPORT_ALL, str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_core_imports_without_a_site_generator() -> None:
    outcome = import_everything(ROOT)
    assert outcome.returncode == 0, outcome.stderr
    assert set(outcome.stdout.split()) >= {"honour_roll.problems", "honour_roll.text.message"}


def test_a_hidden_import_of_a_site_generator_is_found(tmp_path: Path) -> None:
    hidden = "import importlib\nimportlib.import_module('mk' + 'docs')"
    outcome = import_everything(make_tree(tmp_path, {"honour_roll/roll/hidden.py": hidden}))
    assert outcome.returncode != 0
    assert "mkdocs is out of reach here" in outcome.stderr
