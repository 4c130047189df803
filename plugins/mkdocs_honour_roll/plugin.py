"""The hooks: read and check before MkDocs touches anything, write after it, swap last."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from honour_roll.pages import assets, site
from honour_roll.pages.shell import Slots
from honour_roll.publish import hosting, swap
from honour_roll.publish.other_files import Surround
from mkdocs_honour_roll import own_pages, search, serving
from mkdocs_honour_roll.build import RollBuild, not_written
from mkdocs_honour_roll.config import HonourRollConfig
from mkdocs_honour_roll.form import SiteForm
from mkdocs_honour_roll.guard import Guard
from mkdocs_honour_roll.progress import BuildProgress
from mkdocs_honour_roll.renderer import HEAD_KEY, HIDDEN, Renderer, dress, page_file

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from honour_roll.pages.page import Page
    from honour_roll.search.entries import SearchPage

HOME = "index.md"
_HOME_FILE = "index.html"
_SITEMAP = "sitemap.xml"


class HonourRollPlugin(BasePlugin[HonourRollConfig]):  # type: ignore[no-untyped-call]
    """Publishes the honour roll with MkDocs."""

    def __init__(self) -> None:
        self._is_serving = False
        self._progress: BuildProgress | None = None
        self._build: RollBuild | None = None
        self._form = SiteForm(None)
        self._pages: dict[str, Page] = {}
        self._own_pages: list[SearchPage] = []
        self._pages_refused = 0
        self._nav: Navigation | None = None
        self._files: Files | None = None
        self._renderer: Renderer | None = None
        self._guard: Guard | None = None
        self._served: Path | None = None
        self._state = Path()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether MkDocs serves: the site's folder is then gone afterwards."""
        self._is_serving = command == "serve"
        if self._is_serving:
            serving.end_as_by_ctrl_c()
        if dirty:
            raise PluginError("Sổ ghi danh không dựng được với --dirty: hãy bỏ tùy chọn này.")

    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; a site is touched only after that."""
        self._give_up()  # what a build left that ended without an error, as by a hook's exit
        if not config.use_directory_urls:
            raise PluginError("Sổ ghi danh cần “use_directory_urls: true” trong mkdocs.yml.")
        self._progress = BuildProgress()
        step = self._progress.step
        self._form = SiteForm(self.config.form)
        self._build = RollBuild(
            config,
            self.config.content,
            self.config.cache,
            step,
            self._form.forge,
            is_serving=self._is_serving,
        )
        own_pages.do_without_styles(config)
        config.theme.dirs.insert(0, str(site.theme_folder()))
        config.theme.static_templates.discard(_SITEMAP)
        search.switch_on(config)
        config.extra_css.insert(0, assets.stylesheet().name)
        config.extra_javascript.append(_deferred(assets.script().name))
        self._served, self._state = self._build.site, self._build.state
        config.site_dir = str(self._build.scratch)
        return config

    @property
    def build(self) -> RollBuild:
        """The build at hand."""
        if self._build is None:
            raise PluginError("MkDocs chưa gọi bước on_config.")
        return self._build

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages that menus link to; the site's own Markdown comes first."""
        taken = {file.dest_uri: file.src_uri for file in files.documentation_pages()}
        pages = self.build.landing_pages()
        if not self.config.page_shell:
            pages += self.build.inner_pages()
        self._pages, self._own_pages, self._pages_refused = {}, [], 0
        instead: dict[str, str] = {}
        for page in pages:
            file = page_file(page, config)
            if page.file in taken:
                instead[file.src_uri] = taken[page.file]
            else:
                files.append(file)
                self._pages[file.src_uri] = page
        config.nav = own_pages.renamed(config.nav, instead)
        if _HOME_FILE not in taken:
            files.append(File.generated(config, HOME, content=""))
        for asset in assets.all_assets():
            files.append(File.generated(config, asset.name, content=asset.data))
        for asset in own_pages.home_screen_of(config, files):
            files.append(File.generated(config, asset.name, content=asset.data))
        search.replace_worker(files, config)
        if theirs := files.get_file_from_path(_SITEMAP):
            files.remove(theirs)  # what is no template for MkDocs any more it copies as it is
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the menu for the shells."""
        self._nav = nav
        return nav

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give MkDocs the body as HTML, so that no Markdown extension sees a record's text."""
        # The theme places a head as it is: that of a page is ours, whatever its front matter says.
        page.meta.pop(HEAD_KEY, None)
        ours = self._pages.get(page.file.src_uri)
        if ours is None and (own := search.own_page(page, html)):
            self._own_pages.append(own)
        if page.file.dest_uri == _HOME_FILE:
            page.meta.setdefault("hide", HIDDEN)
            home = self.build.home(html)
            page.meta[HEAD_KEY] = home.head
            return home.body
        if ours is None:
            return html
        slots = Slots.of(ours, config.site_url)
        dress(page, slots)
        return slots.body

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates who answers for the site."""
        if self._nav is None:
            raise PluginError("MkDocs chưa gọi bước on_nav.")
        env.globals["honour_roll_site"] = self.build.site_facts
        self._files = files
        self._renderer = Renderer(config, files, self._nav, env)
        self._guard = Guard(self._renderer.empty)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the site's own Markdown a head too; by now every page has its title."""
        if HEAD_KEY not in page.meta and self._files is not None:
            view = own_pages.described(page, self._files, config)
            page.meta[HEAD_KEY] = self.build.heads.of(view, view.address, view.title)
        return context

    @property
    def guard(self) -> Guard:
        """What states the policy of pages in this build."""
        if self._guard is None:
            raise PluginError("MkDocs chưa gọi bước on_env.")
        return self._guard

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """State the policy of the theme's own pages, such as 404."""
        if not template_name.endswith(".html"):
            return output_content
        if template_name in config.theme.static_templates:
            return self.guard.template(output_content)
        return self.guard.page(output_content, template_name.count("/"))

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """State the page's policy, when no other plugin changes it any more."""
        if page.file.src_uri not in self._pages:
            self._pages_refused += own_pages.has_head_tags(page)
            own_pages.warn_of_refused(page)
        return self.guard.page(output, page.url.removeprefix("./").count("/"))

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages that MkDocs did not, then put the new site in the old one's place."""
        search.check_box(config)
        if self._pages_refused:
            raise PluginError(
                f"Có {self._pages_refused} trang Markdown không được nhận (xem ở trên); trang đã "
                "xuất bản được giữ nguyên."
            )
        self._write_headers(config)
        self.build.publish(self._surround(config))
        config.site_dir = str(self.build.site)
        self._build = None
        self._finish_progress()

    @property
    def _addresses(self) -> set[str]:
        """Of the pages that MkDocs writes itself."""
        if self._files is None:
            raise PluginError("MkDocs chưa gọi bước on_env.")
        return {file.url.removeprefix("./") for file in self._files.documentation_pages()}

    def _write_headers(self, config: MkDocsConfig) -> None:
        """For hosts that take what they send along from the site, unless the owner has written it.

        Netlify and Cloudflare Pages do; for others there is ``honour-roll headers``.
        """
        file = Path(config.site_dir, hosting.IN_SITE)
        if not file.exists():
            hashes = self.guard.hashes(address.count("/") for address in self._addresses)
            text = hosting.written(hosting.IN_SITE_FOR, hashes, self._form.grants)
            file.write_text(text, encoding="utf-8", newline="\n")

    def _surround(self, config: MkDocsConfig) -> Surround:
        if self._renderer is None:
            raise PluginError("MkDocs chưa gọi bước on_env.")
        return Surround(
            fill=self._renderer.fill,
            digest=self._renderer.digest,
            addresses=self._addresses,
            own_pages=self._own_pages,
            site_url=config.site_url,
            name=config.site_name,
            form=self._form.files,
        )

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site that is served as it was.

        MkDocs itself writes files too, and knows no word for a disk that is full.
        """
        site_dir = self._served
        self._give_up()
        if isinstance(error, OSError) and site_dir is not None:
            raise not_written(site_dir, error) from error

    def on_shutdown(self) -> None:
        """MkDocs removes the folder that it served; what lies beside it goes as well."""
        if self._is_serving and self._served is not None:
            with suppress(OSError):
                swap.remove_traces(self._served)
                self._state.unlink(missing_ok=True)

    def _give_up(self) -> None:
        self._finish_progress()
        if self._build is not None:
            self._build.give_up()
            self._build = None

    def _finish_progress(self) -> None:
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    @event_priority(-100)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when content changes."""
        base = Path(config.config_file_path).parent
        serving.fit(server, config, base / self.config.content, base / self.config.cache)
        return server


def _deferred(name: str) -> ExtraScriptValue:
    script = ExtraScriptValue(name)
    script.defer = True
    return script
