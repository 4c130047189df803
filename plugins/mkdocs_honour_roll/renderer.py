"""Our pages through MkDocs and its theme: one by one, or by shells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from honour_roll.pages.page import Page
from honour_roll.pages.shell import Shell, ShellError, Slots

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

HIDDEN = ["navigation", "toc"]
"""Parts of Material that our pages go without: breadcrumbs and headings serve instead."""

_PROBE = Page(
    address="",
    title="Thử <b>&\"' {{ x }} %}",
    description="Mô tả <i>&\"' {{ x }}",
    body="<h1>Thử &lt;&amp;</h1>\n<p>{{ x }} {% y %}</p>",
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
    }
    target.canonical_url = slots.canonical or None
    target.edit_url = None
    # The theme's skip link leads to the first entry of the table of contents.
    target.toc = TableOfContents([AnchorLink(slots.title, "noi-dung", 1)])


class Renderer:
    """Renders whole pages with the theme, keeping a shell for each section and depth."""

    def __init__(
        self, config: MkDocsConfig, files: Files, nav: Navigation, env: Environment
    ) -> None:
        self._config = config
        self._files = files
        self._nav = nav
        self._env = env
        self._shells: dict[tuple[str, int], Shell] = {}

    def render(self, page: Page) -> bytes:
        """The page as UTF-8; raises ShellError where the theme allows no shells."""
        key = (page.section, page.depth)
        shell = self._shells.get(key)
        if shell is None:
            shell = self._shells[key] = self._make_shell(*key)
        return shell.fill(Slots.of(page, self._config.site_url))

    def _make_shell(self, section: str, depth: int) -> Shell:
        site_url = self._config.site_url
        shell = Shell(self._render_by_theme(_address(section, "vo", depth), Slots.tokens(site_url)))
        probe = Slots.of(_PROBE, site_url)
        # At another address: a theme that shows it by other ways than the canonical link
        # would give every page that of the shell.
        themed = self._render_by_theme(_address(section, "thu", depth), probe)
        if shell.fill(probe) != themed.encode():
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
        config._current_page = page
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
            config._current_page = None


def _address(section: str, name: str, depth: int) -> str:
    return "/".join((section, *[name] * (depth - 1), ""))
