"""The machine that the project is set up on: its commands, packages and browser."""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

BROWSER_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome",
    "msedge",
)
MACOS_BROWSERS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_BROWSERS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


class SetupError(Exception):
    """Why the set-up cannot go on, as one sentence for the person who started it."""


_OFFICE = ("libreoffice-writer-nogui", "libreoffice-calc-nogui")
_SPREADSHEETS = "libsclo.so"
"""Stands beside LibreOffice's program where it can open a workbook."""


def run(command: Sequence[str | Path], otherwise: str) -> None:
    """Run a command with its output shown; raise ``SetupError(otherwise)`` when it fails."""
    if not succeeds(command):
        raise SetupError(otherwise)


def succeeds(command: Sequence[str | Path], output: int | None = None) -> bool:
    """Whether a command can be run and exits with 0; ``output`` as in ``subprocess.run``."""
    nothing = subprocess.DEVNULL
    try:
        done = subprocess.run(command, stdin=nothing, stdout=output, stderr=output, check=False)
    except OSError:
        return False
    return done.returncode == 0


def say(text: str) -> None:
    """Tell what is being done, before the output of the command that does it."""
    print(f"==> {text}", flush=True)


def find_browser() -> Path | None:
    """The browser in ``HONOUR_ROLL_BROWSER``, else this machine's Chromium, Chrome or Edge."""
    if chosen := os.environ.get("HONOUR_ROLL_BROWSER"):
        found = shutil.which(chosen)
        return Path(found) if found else None
    on_path = [Path(path) for path in map(shutil.which, BROWSER_NAMES) if path]
    folders = filter(None, map(os.environ.get, WINDOWS_FOLDERS))
    installed = [Path(name) for name in MACOS_BROWSERS]
    installed += [Path(folder, name) for folder in folders for name in WINDOWS_BROWSERS]
    return next(iter(on_path + [path for path in installed if path.is_file()]), None)


def ensure_browser() -> None:
    """See that the tests can drive a browser; on Debian, install what is missing."""
    chosen, found = os.environ.get("HONOUR_ROLL_BROWSER"), find_browser()
    if chosen and not found:
        raise SetupError(f"HONOUR_ROLL_BROWSER={chosen} is no program that can be run")
    missing = [] if found else ["chromium"]
    # Playwright's driver needs it, and nothing on a small Debian brings it along.
    if sys.platform == "linux" and not _has_library("libatomic.so.1"):
        missing.append("libatomic1")
    if missing:
        needed = "the tests need Chrome, Edge or Chromium, and on Linux libatomic"
        install_debian_packages(*missing, elsewhere=needed)
    if not find_browser():
        raise SetupError("Chromium was installed, but no browser is on the PATH")


def has_office() -> bool:
    """Whether LibreOffice is there with its spreadsheets."""
    program = shutil.which("soffice")
    return program is not None and (Path(program).resolve().parent / _SPREADSHEETS).is_file()


def ensure_office() -> None:
    """Install LibreOffice on Debian; the tests that open files in it skip themselves without."""
    if has_office() or not _is_debian():
        return
    try:
        install_debian_packages(*_OFFICE, elsewhere="LibreOffice is missing")
    except SetupError as error:
        say(f"{error}; tests that need it are skipped")


def install_debian_packages(*names: str, elsewhere: str) -> None:
    """Install packages with apt-get, as root or through sudo.

    ``elsewhere`` says what to look for where that is not possible.
    """
    wanted = " ".join(names)
    if not _is_debian():
        raise SetupError(f"{elsewhere}: please install what is missing and run this again")
    is_root = sys.platform != "win32" and os.geteuid() == 0
    if not is_root and not shutil.which("sudo"):
        raise SetupError(f"{elsewhere}: please run 'apt-get install {wanted}' as root")
    say(f"installing {wanted} with apt-get")
    apt_get = [*([] if is_root else ["sudo"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    apt_get += ["-qq", "-o", "DPkg::Lock::Timeout=300"]
    # One broken foreign source fails the update, yet Debian's own lists may be fresh.
    succeeds([*apt_get, "update"])
    install = ["install", "--yes", "--no-install-recommends", *names]
    run([*apt_get, *install], f"apt-get could not install {wanted}")


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False
