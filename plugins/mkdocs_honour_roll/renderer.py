"""Our pages through MkDocs and its theme: one by one, or by shells."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from honour_roll.pages.page import Page, Shape
from honour_roll.pages.shell import Shell, ShellError, Slots

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

HIDDEN = ["navigation", "toc"]
"""Parts of Material that our pages go without: breadcrumbs and headings serve instead."""

HEAD_KEY = "honour_roll_head"
"""Under which the theme finds what a page of ours has in its head."""

_PROBE = Page(
    address="",
    title="Thử <b>&\"' {{ x }} %}",
    description="Mô tả <i>&\"' {{ x }}",
    body="<h1>Thử &lt;&amp;</h1>\n<p>{{ x }} {% y %}</p>",
    head='<meta property="og:title" content="Thử &lt;&amp; {{ x }} %}">',
)
"""Values that come out differently wherever a theme does more to them than place them."""


def page_file(page: Page, config: MkDocsConfig) -> File:
    """A virtual file that stands for ``page``."""
    return File.generated(
        config, f"{page.address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
    )


def dress(target: MkDocsPage, slots: Slots) -> None:
    """Give MkDocs' page our title, description and address, escaped for the theme.

    In the menu it keeps the title that ``nav`` of ``mkdocs.yml`` gives it.
    """
    target.meta = {
        "title": slots.title,
        "description": slots.description,
        "hide": HIDDEN,
        HEAD_KEY: slots.head,
    }
    target.canonical_url = slots.canonical or None
    target.edit_url = None
    # The theme's skip link leads to the first entry of the table of contents.
    target.toc = TableOfContents([AnchorLink(slots.title, "noi-dung", 1)])


class Renderer:
    """Renders whole pages with the theme, keeping a shell for each shape."""

    def __init__(
        self, config: MkDocsConfig, files: Files, nav: Navigation, env: Environment
    ) -> None:
        self._config = config
        self._files = files
        self._nav = nav
        self._env = env
        self._texts: dict[Shape, str] = {}
        self._shells: dict[Shape, Shell] = {}

    def digest(self, shapes: Iterable[Shape]) -> str:
        """Of all that the theme puts around pages of these shapes."""
        digest = sha256()
        for shape in shapes:
            text = self._text(shape)
            digest.update(f"{shape.section}\0{shape.depth}\0{len(text)}\0{text}".encode())
        return digest.hexdigest()

    def fill(self, page: Page) -> bytes:
        """The page as the site has it; raises ShellError where the theme allows no shells."""
        shell = self._shells.get(page.shape)
        if shell is None:
            shell = self._shells[page.shape] = self._make_shell(page.shape)
        return shell.fill(Slots.of(page, self._config.site_url))

    def empty(self, depth: int) -> str:
        """A page so many folders deep as the theme renders it, without a word of the content."""
        address = "".join(["khung/"] * depth)
        return self._render_by_theme(address, Slots.tokens(self._config.site_url))

    def _text(self, shape: Shape) -> str:
        """A page of a shape as the theme renders it, with tokens for what is the page's own."""
        if shape not in self._texts:
            slots = Slots.tokens(self._config.site_url)
            self._texts[shape] = self._render_by_theme(_address(shape, "vo"), slots)
        return self._texts[shape]

    def _make_shell(self, shape: Shape) -> Shell:
        shell = Shell(self._text(shape))
        probe = Slots.of(_PROBE, self._config.site_url)
        # At another address: a theme that shows it by other ways than the canonical link
        # would give every page that of the shell.
        if shell.fill(probe) != self._render_by_theme(_address(shape, "thu"), probe).encode():
            raise ShellError(
                "giao diện hoặc một plugin sửa tiêu đề, mô tả, nội dung, hoặc hiện địa chỉ của "
                "từng trang"
            )
        return shell

    def _render_by_theme(self, address: str, slots: Slots) -> str:
        """What MkDocs' own build does for one page, up to writing it."""
        config = self._config
        file = page_file(Page(address, "", "", ""), config)
        page = MkDocsPage(None, file, config)
        dress(page, slots)
        page.title = slots.title  # what MkDocs itself takes from ``meta`` once it has read a page
        page.content = slots.body
        before, config._current_page = config._current_page, page
        page.active = True
        try:
            context = get_context(self._nav, self._files.documentation_pages(), config, page)
            template = self._env.get_template("main.html")
            context = config.plugins.on_page_context(
                context, page=page, config=config, nav=self._nav
            )
            return config.plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False
            config._current_page = before


def _address(shape: Shape, name: str) -> str:
    return "/".join((shape.section, *[name] * (shape.depth - 1), ""))
