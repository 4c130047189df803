"""The hooks: read and check before MkDocs touches anything, write after it, swap last."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files

from honour_roll.pages import assets, site
from honour_roll.pages.shell import Slots
from honour_roll.problems import Severity, as_text
from honour_roll.publish import swap
from honour_roll.publish.lock import SiteBusyError, SiteLock
from honour_roll.rules import check_content
from mkdocs_honour_roll import own_pages, search, serving
from mkdocs_honour_roll.build import RollBuild
from mkdocs_honour_roll.config import HonourRollConfig
from mkdocs_honour_roll.renderer import HIDDEN, Renderer, dress, page_file
from mkdocs_honour_roll.strictness import has_warned

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage

    from honour_roll.pages.page import Page

log = get_plugin_logger("honour-roll")

HOME = "index.md"
_HOME_FILE = "index.html"
_LOG_LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.HINT: logging.INFO,
}


class HonourRollPlugin(BasePlugin[HonourRollConfig]):  # type: ignore[no-untyped-call]
    """Publishes the honour roll with MkDocs."""

    def __init__(self) -> None:
        self._serving = False
        self._build: RollBuild | None = None
        self._pages: dict[str, Page] = {}
        self._site: Path | None = None
        self._lock: SiteLock | None = None
        self._nav: Navigation | None = None
        self._env: Environment | None = None
        self._files: Files | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether MkDocs serves: it then builds into a folder of its own."""
        self._serving = command == "serve"
        if dirty:
            raise PluginError("Sổ ghi danh không dựng được với --dirty: hãy bỏ tùy chọn này.")

    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; a site is touched only after that."""
        if not config.use_directory_urls:
            raise PluginError("Sổ ghi danh cần “use_directory_urls: true” trong mkdocs.yml.")
        # First of all: it also brings back a site whose swap was cut off half way.
        aside = self._prepare(Path(config.site_dir).resolve())
        self._build = self._read(config)
        config.theme.dirs.insert(0, str(site.theme_folder()))
        config.theme.static_templates.discard("sitemap.xml")
        search.switch_on(config)
        config.extra_css.insert(0, assets.stylesheet().name)
        config.extra_javascript.append(_deferred(assets.script().name))
        config.site_dir = str(aside)
        return config

    def _prepare(self, site_dir: Path) -> Path:
        if site_dir.exists() and not site_dir.is_dir():
            raise PluginError(f"“{site_dir}” là một tệp; “site_dir” phải là thư mục của trang.")
        with _writing(site_dir):
            if not self._serving:  # else it is MkDocs' own, which no other build knows
                self._lock = SiteLock(site_dir)
            aside = swap.prepare(site_dir)
        self._site = site_dir
        return aside

    def _read(self, config: MkDocsConfig) -> RollBuild:
        base = Path(config.config_file_path).parent
        content = (base / self.config.content).resolve()
        docs = Path(config.docs_dir)
        if own_pages.holds_records(docs, content):
            raise PluginError(
                "“docs_dir” chứa hồ sơ: mọi tệp trong đó, kể cả hồ sơ chưa được công bố, sẽ lên "
                f"trang. Hãy đặt “docs_dir: {self.config.content}/pages” trong mkdocs.yml."
            )
        roll, problems = check_content(content)
        problems = [*own_pages.links_in(docs, base), *problems]
        errors = [problem for problem in problems if problem.is_error]
        for problem in problems:
            log.log(_LOG_LEVELS[problem.severity], as_text([problem]))
        if not errors:
            return RollBuild(roll, content, base / self.config.cache, config)
        raise PluginError(
            f"Nội dung có {len(errors)} lỗi (xem ở trên); trang đã xuất bản được giữ nguyên."
        )

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
        self._pages = {}
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
        search.replace_worker(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the menu for the shells."""
        self._nav = nav
        return nav

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give MkDocs the body as HTML, so that no Markdown extension sees a record's text."""
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            self.build.search_pages.add_own(page, html)
        if page.file.dest_uri == _HOME_FILE:
            page.meta.setdefault("hide", HIDDEN)
            return self.build.home(html)
        if ours is None:
            return html
        slots = Slots.of(ours, config.site_url)
        dress(page, slots)
        return slots.body

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates who answers for the site."""
        env.globals["honour_roll_site"] = self.build.site_facts
        self._env, self._files = env, files
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages that MkDocs did not, then put the new site in the old one's place."""
        files, nav, env = self._site_parts()
        search.check_box(config)
        renderer = Renderer(config, files, nav, env)
        with _writing(self._site or Path(config.site_dir)):
            self.build.write(config, renderer, files, shells=self.config.page_shell)
            self._publish(config)

    def _site_parts(self) -> tuple[Files, Navigation, Environment]:
        if self._files is None or self._nav is None or self._env is None:
            raise PluginError("MkDocs chưa gọi đủ các bước trước on_post_build.")
        return self._files, self._nav, self._env

    def _publish(self, config: MkDocsConfig) -> None:
        if self._site is None:
            return
        aside, site_dir = Path(config.site_dir), self._site
        if config.strict and has_warned():
            swap.discard(aside)
            log.error("Có cảnh báo trong chế độ --strict: trang đã xuất bản được giữ nguyên.")
        else:
            swap.publish(aside, site_dir)
        config.site_dir, self._site = str(site_dir), None
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site that is served as it was."""
        if self._site is not None:
            with suppress(OSError):  # what is left goes before the next build
                swap.discard(swap.aside_of(self._site))
            self._site = None
        self._release()

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


@contextmanager
def _writing(site_dir: Path) -> Iterator[None]:
    try:
        yield
    except SiteBusyError as error:
        raise PluginError(
            "Một lần dựng khác của trang này đang chạy; hãy đợi xong rồi chạy lại."
        ) from error
    except OSError as error:
        raise PluginError(
            f"Không ghi được trang vào “{site_dir}” (hệ điều hành báo: {error}). Hãy xem quyền "
            "ghi, chỗ trống trên ổ đĩa và chương trình nào đang giữ tệp; trang đã xuất bản được "
            "giữ nguyên."
        ) from error
