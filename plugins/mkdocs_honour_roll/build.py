"""One build with MkDocs: what is read before it starts, and what is put in place after it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from honour_roll.fingerprint import fingerprint
from honour_roll.pages.bodies import Bodies
from honour_roll.pages.forge import Forge
from honour_roll.pages.head import Heads, Website
from honour_roll.pages.page import Page
from honour_roll.pages.shell import ShellError
from honour_roll.printing.text import as_lines
from honour_roll.problems import Problem, Severity
from honour_roll.publish import swap
from honour_roll.publish.lock import SiteBusyError
from honour_roll.publish.other_files import Surround
from honour_roll.publish.output import Output
from honour_roll.publish.site_build import SiteBuild
from honour_roll.publish.tree import discard
from honour_roll.rules import ContentCheck
from honour_roll.source.full_records import ContentChangedError
from honour_roll.source.store import RecordStore
from honour_roll.text.progress import Step
from mkdocs_honour_roll import own_pages
from mkdocs_honour_roll.strictness import has_warned

log = get_plugin_logger("honour-roll")

_SERVED = "served"
"""In the name of the state of what ``mkdocs serve`` shows, which is another folder each time."""

_OWN_MACHINE = ("127.0.0.1", "localhost", "::1")
_LIBRARIES = ("mkdocs", "mkdocs-material")
_LOG_LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.HINT: logging.INFO,
}


class RollBuild:
    """From the content folder to a site in its place.

    ``site`` is where the site is served; MkDocs itself writes to ``scratch`` instead. Raises
    PluginError where there are mistakes, another build, or no way to write; nothing of what is
    served has changed then.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        content: str,
        cache: str,
        step: Step,
        forge: Forge | None,
        *,
        is_serving: bool,
    ) -> None:
        base = Path(config.config_file_path).parent
        self._config = config
        self._is_serving = is_serving
        self._content = (base / content).resolve()
        self.site = Path(config.site_dir).resolve()
        self.scratch = swap.scratch_of(self.site)
        program = fingerprint(Path(__file__).parent, libraries=_LIBRARIES)
        self._forge = forge
        self._store = RecordStore(base / cache / "records.sqlite", program)
        self._check = ContentCheck(self._content, self._store, self._told)
        self._step, self._files_read = step, 0
        name = _SERVED if is_serving else blake2b(os.fsencode(self.site), digest_size=8).hexdigest()
        self.state = base / cache / f"site-{name}.sqlite"
        with _writing(self.site):
            self._output = self._open_output(program)
        try:
            self._refuse_mistakes(base)
        except BaseException:
            self.give_up()
            raise
        self.site_facts = self._check.site
        bodies = Bodies(self.site_facts, self._edit_url, forge, self._website)
        self._pages = SiteBuild(self._check, self._output, bodies, base / cache / "photos", step)

    def _open_output(self, program: str) -> Output:
        if self.site.exists() and not self.site.is_dir():
            raise PluginError(f"“{self.site}” là một tệp; “site_dir” phải là thư mục của trang.")
        about = (self._edit_url(""), self._forge, *astuple(self._website))
        parts = (program, self._check.basis, *about)
        basis = sha256("\0".join(map(str, parts)).encode())
        return Output(self.site, self.state, basis.hexdigest())

    @cached_property
    def _website(self) -> Website:
        config = self._config
        return Website(config.site_name, config.site_description or "", config.site_url or None)

    @property
    def heads(self) -> Heads:
        """What makes the heads of pages."""
        return Heads(self._website, self.site_facts)

    def _refuse_mistakes(self, base: Path) -> None:
        docs = Path(self._config.docs_dir)
        if own_pages.holds_records(docs, self._content):
            shown = Path(os.path.relpath(self._content, base)).as_posix()
            raise PluginError(
                "“docs_dir” chứa hồ sơ: mọi tệp trong đó, kể cả hồ sơ chưa được công bố, sẽ lên "
                f"trang. Hãy đặt “docs_dir: {shown}/pages” trong mkdocs.yml."
            )
        if self._check.site.private and not is_local_preview(self._config, self._is_serving):
            raise PluginError(
                "Kho này là kho tiếp nhận nội bộ (private: true trong site.yml): không dựng thành "
                "trang để công bố. Xem thử trên máy mình: mkdocs serve (địa chỉ 127.0.0.1); đưa "
                "từng điển hình sang kho công khai: honour-roll promote."
            )
        problems = [*own_pages.misplaced_in(docs, base), *self._check.problems]
        _tell(problems)
        errors = sum(problem.is_error for problem in problems)
        if errors:
            raise PluginError(
                f"Nội dung có {errors} lỗi (xem ở trên); trang đã xuất bản được giữ nguyên."
            )

    def _told(self, file: str) -> None:
        self._files_read += 1
        self._step("Đọc nội dung", self._files_read, self._check.files)

    def landing_pages(self) -> list[Page]:
        """The pages that menus link to."""
        with _writing(self.site):
            return self._pages.landing_pages()

    def inner_pages(self) -> list[Page]:
        """All others but home."""
        with _writing(self.site):
            return list(self._pages.inner_pages())

    def home(self, introduction: str) -> Page:
        """The home page below the owner's own ``index.md``."""
        with _writing(self.site):
            return self._pages.home(introduction)

    def publish(self, surround: Surround) -> None:
        """Put the new site in the old one's place, unless ``--strict`` forbids it."""
        with _writing(self.site):
            self._output.adopt(self.scratch)
            _tell(self._pages.write(surround))
            discard(self.scratch)
            if self._config.strict and has_warned():
                self._output.discard()
                log.error("Có cảnh báo trong chế độ --strict: trang đã xuất bản được giữ nguyên.")
            else:
                self._output.publish()
                self._check.commit()
        self._store.close()

    def give_up(self) -> None:
        """Leave the site that is served as it was; giving up twice is no error."""
        self._output.discard()
        self._store.close()
        with suppress(OSError):  # what is left goes with the next build
            discard(self.scratch)

    def _edit_url(self, file: str) -> str | None:
        """Where the repository's host edits ``file`` of the content folder."""
        return None if self._edit_root is None else f"{self._edit_root}{file}"

    @cached_property
    def _edit_root(self) -> str | None:
        """MkDocs' ``edit_uri`` points at ``docs_dir``; the content folder is found from there."""
        config = self._config
        if not config.repo_url or not config.edit_uri:
            return None
        base = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
        way = os.path.relpath(self._content, config.docs_dir)
        return urljoin(base, f"{Path(way).as_posix()}/")


def is_local_preview(config: MkDocsConfig, is_serving: bool) -> bool:
    """Whether pages are shown to this machine alone, and from a folder that goes away."""
    return is_serving and str(config.dev_addr.host).strip("[]") in _OWN_MACHINE


def _tell(problems: list[Problem]) -> None:
    for problem in problems:
        log.log(_LOG_LEVELS[problem.severity], as_lines(problem))


@contextmanager
def _writing(site: Path) -> Iterator[None]:
    try:
        yield
    except SiteBusyError as error:
        raise PluginError(
            "Một lần dựng khác của trang này đang chạy; hãy đợi xong rồi chạy lại."
        ) from error
    except ShellError as error:
        raise PluginError(
            f"Không dựng được trang theo khuôn ({error}). "
            "Đặt “page_shell: false” cho honour-roll trong mkdocs.yml."
        ) from error
    except ContentChangedError as error:
        raise PluginError(
            f"Tệp “{error}” vừa thay đổi trong lúc dựng trang; hãy dựng lại."
        ) from error
    except OSError as error:
        raise not_written(site, error) from error


def not_written(site: Path, error: OSError) -> PluginError:
    """What is said where the disk or its permissions stopped a build."""
    return PluginError(
        f"Không ghi được trang vào “{site}” (hệ điều hành báo: {error}). Hãy xem quyền ghi, chỗ "
        "trống trên ổ đĩa và chương trình nào đang giữ tệp; trang đã xuất bản được giữ nguyên."
    )
