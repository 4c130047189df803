"""Where lists and reports may be written: never where pages are made of, nor where they lie."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
import yaml

from honour_roll.publish.exported import EXCHANGE
from honour_roll.source.survey import LIMITS, RECORDS, SITE_FILE

_FOLDERS = (RECORDS, *LIMITS, "pages")
_ENOUGH = 2
"""So many of these folders side by side are a content folder, even without ``site.yml``."""
_SITE_MARKS = ("sitemap.xml", "du-lieu")
"""A folder with ``index.html`` and one of these is a built site."""
_SETTINGS = ("mkdocs.yml", "mkdocs.yaml")
_PUBLISHED = {"docs_dir": "docs", "site_dir": "site"}
"""The settings that name folders, with MkDocs' own values where nobody sets them."""
_MOST_CHARACTERS = 1_000_000


def check_target(file: Path, content: Path, *endings: str) -> None:
    """Refuse other endings, what is published, a folder that isn't there, a file that is.

    An officer may have filled the file in. The menu's own folder is made where it isn't there yet.
    """
    if file.suffix.lower() not in endings:
        wanted = " hoặc ".join(endings)
        raise click.UsageError(f"tên tệp phải có đuôi {wanted}, không phải “{file.name}”.")
    refuse_published(file, content)
    if file.parent.name == EXCHANGE and file.parent.parent.is_dir():
        file.parent.mkdir(exist_ok=True)
    if not file.parent.is_dir():
        raise click.UsageError(
            f"chưa có thư mục “{file.parent}”: hãy tạo thư mục ấy trước, hoặc ghi vào thư mục khác."
        )
    if file.exists():
        raise click.ClickException(f"Đã có tệp “{file}” nên không ghi đè. Chọn tên khác.")


def refuse_published(file: Path, content: Path) -> None:
    """Refuse any roll's content folder, any built site, any folder that MkDocs takes or fills.

    What lies there may go online with the pages.
    """
    above = file.resolve().parents
    if content.resolve() in above or any(map(_is_content, above)):
        where = "thư mục nội dung"
    elif any(map(_is_site, above)) or not _named_by_settings(above).isdisjoint(above):
        where = "thư mục của trang web"
    else:
        return
    raise click.UsageError(
        f"“{file}” nằm trong {where}, có thể bị đăng lên trang: hãy ghi vào thư mục khác, ví dụ "
        f"{EXCHANGE}."
    )


def _is_content(folder: Path) -> bool:
    if (folder / SITE_FILE).is_file():
        return True
    return sum((folder / name).is_dir() for name in _FOLDERS) >= _ENOUGH


def _is_site(folder: Path) -> bool:
    return (folder / "index.html").is_file() and any(
        (folder / mark).exists() for mark in _SITE_MARKS
    )


def _named_by_settings(folders: Iterable[Path]) -> set[Path]:
    """The folders that settings of MkDocs in any of ``folders`` name."""
    return {
        (folder / named).resolve()
        for folder in folders
        for name in _SETTINGS
        if (folder / name).is_file()
        for named in _folders_of(folder / name)
    }


def _folders_of(settings: Path) -> Iterable[str]:
    """As nodes: settings have tags that only MkDocs knows. Unreadable ones set nothing."""
    try:
        with settings.open(encoding="utf-8") as file:
            root = yaml.compose(file.read(_MOST_CHARACTERS), Loader=yaml.SafeLoader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        root = None
    found = dict(_PUBLISHED)
    for pair in root.value if isinstance(root, yaml.MappingNode) else ():
        match pair:
            case yaml.ScalarNode(value=key), yaml.ScalarNode(value=named) if key in found:
                found[key] = named
    return found.values()
