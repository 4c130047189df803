"""Photo files that lie beside what was sent, by their names and by what people type for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from unicodedata import normalize

from honour_roll.intake.draft import PhotoSource
from honour_roll.photos.files import ENDINGS, MAX_BYTES
from honour_roll.source.files import read_bytes
from honour_roll.text.folding import fold, spelling_key

_FOLDERS = ("", "anh", "ảnh")
# Pictures that no page shows are found too: why not is told when they are read.
_OTHERS = (".tif", ".tiff", ".gif", ".bmp", ".svg", ".avif", ".jfif", ".psd")
_ENDINGS = (*(ending for endings in ENDINGS.values() for ending in endings), *_OTHERS)
_MOST = 10_000


def photos_beside(file: Path) -> dict[str, PhotoSource]:
    """Those in the folder of ``file``, and in a folder “anh” or “ảnh” there; links are left out."""
    found: dict[str, PhotoSource] = {}
    for name in _FOLDERS:
        folder = file.parent / name
        for path in sorted(folder.iterdir())[:_MOST] if folder.is_dir() else ():
            if is_picture(path.name):
                found.setdefault(path.name, partial(_read, path))
    return found


def is_picture(name: str) -> bool:
    """Whether a file is a picture by its ending, of a kind that can be used or not."""
    return name.lower().endswith(_ENDINGS)


def stem_of(file: str) -> str:
    """A file's name without its ending."""
    return file.rpartition(".")[0] if "." in file else file


def find_named(files: Iterable[str], typed: str) -> str | None:
    """The one of ``files`` (paths) that ``typed`` names; None for none, or several that may be.

    Capitals and the ending, which Windows hides, may be left out; marks count before that:
    Hùng.jpg is not Hưng.jpg where both are there.
    """
    paths = list(files)
    wanted = _bare(typed)
    for form in (str, spelling_key, fold):
        for shorten in (str, stem_of):
            found = [path for path in paths if form(shorten(_bare(path))) == form(wanted)]
            if found:
                return found[0] if len({_bare(path) for path in found}) == 1 else None
    return None


def _bare(path: str) -> str:
    """Without folders, in Unicode's composed form."""
    return normalize("NFC", path.replace("\\", "/").rpartition("/")[2].strip())


def _read(path: Path) -> bytes:
    raw, problem = read_bytes(path, MAX_BYTES, path.name)
    if raw is None:
        raise OSError(problem.what.en if problem else path.name)
    return raw
