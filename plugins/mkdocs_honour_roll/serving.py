"""``mkdocs serve``: fast to see a change, quiet between changes, and up whatever is saved."""

from __future__ import annotations

import logging
import os
import signal
import sysconfig
import threading
import traceback
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils.yaml import yaml_load

from honour_roll.pages.policy import admitting_last_script
from mkdocs_honour_roll.watching import Watcher, is_passing

log = get_plugin_logger("honour-roll")

_LONGEST_REASON = 400
_LIBRARIES = tuple(sysconfig.get_path(kind) for kind in ("stdlib", "purelib", "platlib"))
# On Windows a folder with a file open in it can't change names: requests wait there.
_ANSWERS_WHILE_BUILDING = os.name != "nt"


def fit(server: LiveReloadServer, config: MkDocsConfig, content: Path, cache: Path) -> None:
    """Make MkDocs' server watch ``content`` too, without polling, and outlive any rebuild.

    To be called after the ``on_serve`` of all other plugins: MkDocs' ``watch`` takes no builder
    from them afterwards.
    """
    server.watch(str(content))
    if config.theme.custom_dir:
        server.watch(config.theme.custom_dir)
    _admit_reloading(server)
    rebuild = Rebuild(server)
    server.builder = rebuild
    logging.getLogger("mkdocs.livereload").addFilter(rebuild.is_true)
    _replace_observer(server, Watcher(_Shown(config, cache)))


def end_as_by_ctrl_c() -> None:
    """Let the temporary site go away as well when a terminal closes, or a service ends."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no hang-up
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def _admit_reloading(server: LiveReloadServer) -> None:
    """Let the pages' policy admit the script that MkDocs' server puts into each as it sends it."""
    inject = server._inject_js_into_html

    def admitted(content: bytes, epoch: int) -> bytes:
        page: bytes = inject(content, epoch)  # type: ignore[no-untyped-call]
        return admitting_last_script(page.decode("latin-1")).encode("latin-1")  # any bytes

    server._inject_js_into_html = admitted  # type: ignore[method-assign]


def _replace_observer(server: LiveReloadServer, watcher: Watcher) -> None:
    """Put ``watcher`` in the place of the observer, with all that it was to watch."""
    watched = [
        (path, server._watch_refs[path].is_recursive)
        for path, count in server._watched_paths.items()
        for _ in range(count)
    ]
    for path, _ in watched:
        server.unwatch(path)
    server.observer = watcher  # type: ignore[assignment]  # with all that the server calls
    for path, is_recursive in watched:
        server.watch(path, recursive=is_recursive)


class _Shown:
    """Whether anything of the site may come from a path: not from what a build itself writes."""

    def __init__(self, config: MkDocsConfig, cache: Path) -> None:
        self._site = _site_dir(Path(config.config_file_path)).resolve()
        self._cache = cache.resolve()

    def __call__(self, path: str) -> bool:
        return not (is_passing(path) or self._is_output(Path(path)))

    def _is_output(self, path: Path) -> bool:
        if path.is_relative_to(self._cache):
            return True
        if not path.is_relative_to(self._site.parent):
            return False
        first = path.relative_to(self._site.parent).parts[:1]
        return any(n == self._site.name or n.startswith(f".{self._site.name}-") for n in first)


def _site_dir(file: Path) -> Path:
    """Where a build by the configuration in ``file`` puts the site.

    Under ``serve`` MkDocs has put a folder of its own there.
    """
    named = "site"
    with suppress(OSError, MkDocsException), file.open("rb") as source:  # changed since its build
        named = str(yaml_load(source).get("site_dir", named))
    return file.parent / named


class Rebuild:
    """The builder of MkDocs' server: never raises, and leaves what is shown as it was.

    After an exception the server would let every request wait for ever. Browsers are told to
    reload only after a good build. Pages are answered for while a build runs, from the site
    before it: a build writes aside.
    """

    def __init__(self, server: LiveReloadServer) -> None:
        self._server = server
        self._build = server.builder
        self._is_good = True

    def __call__(self) -> None:
        """Build once."""
        wanted = self._server._wanted_epoch
        if _ANSWERS_WHILE_BUILDING:
            self._answer()
        self._is_good = self._succeeds()
        if self._is_good:
            self._server._wanted_epoch = wanted
        else:
            self._answer()

    def is_true(self, record: logging.LogRecord) -> bool:
        """Whether MkDocs may log this: after a failure it says that it reloads browsers."""
        return self._is_good or "Reloading browsers" not in record.getMessage()

    def _answer(self) -> None:
        """Let requests through to the site that is there, as the newest there is."""
        with self._server._epoch_cond:
            self._server._wanted_epoch = self._server._visible_epoch
            self._server._epoch_cond.notify_all()

    def _succeeds(self) -> bool:
        try:
            self._build()
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a hook that exits doesn't end the server either
            reason = _reason(error)
            log.error(
                f"Chưa dựng lại được trang ({reason}); trang xem thử giữ bản trước đó. "
                "Sửa xong và lưu lại thì trang tự dựng lại."
            )
            log.debug("Chi tiết cho người phụ trách kỹ thuật:", exc_info=error)
            return False
        return True


def _reason(error: BaseException) -> str:
    """Why a build failed, in one line."""
    said = error.format_message() if isinstance(error, MkDocsException) else str(error)
    if isinstance(error, Abort) and said.startswith("Aborted with"):
        return "vì lỗi đã báo ở trên"
    said = " ".join(said.split())[:_LONGEST_REASON]
    if isinstance(error, MkDocsException):
        return said
    return f"{_place(error)}, {type(error).__name__}: {said}"


def _place(error: BaseException) -> str:
    """Where it happened: in a template, else in code of the site's own, else wherever it was."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename[:1] != "<"]
    templates = [frame for frame in frames if not frame.filename.endswith(".py")]
    own = [frame for frame in frames if not frame.filename.startswith(_LIBRARIES)]
    frame = (templates or own or frames)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
