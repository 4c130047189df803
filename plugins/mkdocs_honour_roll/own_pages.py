"""The site's own Markdown in ``docs_dir``: where it may lie, its place in the menu, its head."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from honour_roll.pages.assets import Asset
from honour_roll.pages.home_screen import home_screen
from honour_roll.pages.refusals import head_tags, refused
from honour_roll.pages.site import theme_folder
from honour_roll.problems import Problem
from honour_roll.source.clashes import clash_refused, clashes
from honour_roll.source.file_problems import link_refused
from honour_roll.source.files import is_link
from honour_roll.source.papers import is_paper, paper_refused
from honour_roll.views import addresses
from honour_roll.views.parts import Link
from honour_roll.views.plain import PlainView

if TYPE_CHECKING:
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as MkDocsPage

log = get_plugin_logger("honour-roll")

Nav = TypeVar("Nav")


def holds_records(docs: Path, content: Path) -> bool:
    """Whether MkDocs would copy records to the site as they are, the unpublished ones too."""
    docs, records = docs.resolve(), content.resolve() / "records"
    return records.is_relative_to(docs) or docs.is_relative_to(records)


def misplaced_in(docs: Path, base: Path) -> Iterator[Problem]:
    """What may not lie below ``docs``: links, papers of consent, names that are one somewhere.

    MkDocs follows each symbolic link, out of the folder or in circles. Dead ones with a dot
    before the name, which some editors leave while a file is open, are no matter. ``base`` is
    the folder that shown names start from; no folder between it and ``docs`` may be a link.
    """

    def shown(path: str | Path) -> str:
        return Path(os.path.relpath(path, base)).as_posix()

    for path in (docs, *docs.parents):
        is_below = path != base and path.is_relative_to(base)
        if (is_below or path == docs) and is_link(path):
            yield link_refused(shown(path))
            return
    for folder, folders, files in os.walk(docs):
        for path in sorted(Path(folder, name) for name in (*folders, *files)):
            if is_link(path) and (path.exists() or not path.name.startswith(".")):
                yield link_refused(shown(path))
        for file in filter(is_paper, files):
            yield paper_refused(shown(Path(folder, file)))
        for one, other in clashes((*folders, *files)):
            yield clash_refused(shown(Path(folder, one)), other)


def renamed(nav: Nav, names: Mapping[str, str]) -> Nav:
    """The menu of ``mkdocs.yml`` with files replaced by ``names`` (old → new)."""
    new: object = nav
    if isinstance(nav, str):
        new = names.get(nav, nav)
    elif isinstance(nav, list):
        new = [renamed(item, names) for item in nav]
    elif isinstance(nav, dict):
        new = {title: renamed(item, names) for title, item in nav.items()}
    return new  # type: ignore[return-value]  # of the same shape


def do_without_styles(config: MkDocsConfig) -> None:
    """Let columns of Markdown tables be aligned by ``align``: the policy admits no ``style``."""
    config.mdx_configs.setdefault("tables", {})["use_align_attribute"] = True


def home_screen_of(config: MkDocsConfig, files: Files) -> Iterator[Asset]:
    """What keeps the site among a phone's programs, but for files that the owner brings."""
    favicon = files.get_file_from_path(config.theme["favicon"] or "")
    data = None
    if favicon and not Path(favicon.abs_src_path or "").is_relative_to(theme_folder()):
        data = favicon.content_bytes
    for asset in home_screen(config.site_name, config.site_description or "", data):
        if files.get_file_from_path(asset.name) is None:
            yield asset


def has_head_tags(page: MkDocsPage) -> bool:
    """Whether a Markdown page has what is its head's to say; each is told."""
    found = head_tags(page.content or "")
    if found:
        shown = ", ".join(f"<{tag}>" for tag in found)
        log.error(
            f"{page.file.src_uri}: không được viết {shown} trong trang. Thẻ này thuộc phần đầu "
            "trang, do Sổ ghi danh tự lập; viết ở đây, nó có thể đưa người đọc sang trang khác "
            "hoặc đổi cách cả trang hoạt động. Hãy xóa đi. Muốn dẫn người đọc sang trang khác, hãy "
            "đặt một liên kết; tệp kiểu chữ, màu sắc dùng chung thì ghi vào “extra_css” trong "
            "mkdocs.yml."
        )
    return bool(found)


def warn_of_refused(page: MkDocsPage) -> None:
    """Tell what of a Markdown page no browser will load or run."""
    if found := refused(page.content or ""):
        log.warning(
            f"{page.file.src_uri}: trình duyệt sẽ không dùng {'; '.join(found)}, vì chính sách an "
            "toàn của trang không cho phép. Hãy bỏ đi; ảnh và tệp cần dùng thì tải về, đặt vào "
            "thư mục trang Markdown rồi dẫn tới đó."
        )


def described(page: MkDocsPage, files: Files, config: MkDocsConfig) -> PlainView:
    """What the head of a Markdown page says; the way to it leads over the pages of its folders."""
    address, title = page.url, _plain(page.meta.get("title") or page.title or config.site_name)
    pages = {file.url: file.page for file in files.documentation_pages()}
    folders = [address[: end + 1] for end, char in enumerate(address[:-1]) if char == "/"]
    above = ((folder, pages.get(folder)) for folder in folders)
    return PlainView(
        address=address,
        title=title,
        description=_plain(page.meta.get("description") or config.site_description or ""),
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            *(Link(_plain(one.title or folder), folder) for folder, one in above if one),
            Link(title),
        ),
    )


def _plain(html: object) -> str:
    """The words of a title as MkDocs has it, or of whatever stands in the page's front matter."""
    return Markup(str(html)).striptags()  # noqa: S704 - read, never shown
