"""Fetch the browser's QR encoder anew, for maintainers (the result is in git): needs npm.

``python -m scripts.vendor`` from the project's folder.
"""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

VENDOR = Path(__file__).resolve().parents[1] / "honour_roll" / "pages" / "assets" / "vendor"
PACKAGE = "lean-qr"
VERSION = "2.7.4"
SHA512 = "tlMPFfqhAAZN7+j/djRSvl/2+AYT2+7RRuyq8bvcbV8gMiENiscquQ9WTfCSyeEdxsVaEB+tU7e9nFZC63BFnQ=="
# Not the nano build, 3 kB less: it marks every text as UTF-8, which some scanners don't know.
_BUILD = "package/index.js"
_LICENCE = "package/LICENSE"
# A classic script, so that pages opened from a disk have it too.
_WRAPPED = """\
/*! {package} {version}: its CommonJS build, made a classic script by scripts/vendor.py.

{licence}
*/
var leanQR = {{}};
(function (exports) {{
{code}
}})(leanQR);
"""


class VendorError(Exception):
    """Why nothing was written, as one sentence."""


def main() -> int:
    """Exit status: 0 written, 1 not."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            code, licence = unpack(_fetched(Path(folder)))
    except VendorError as error:
        print(f"vendor: {error}", file=sys.stderr)
        return 1
    _write("lean-qr.js", wrapped(code, licence))
    _write("lean-qr.LICENSE.txt", licence)
    return 0


def _fetched(folder: Path) -> bytes:
    command = ["npm", "pack", f"{PACKAGE}@{VERSION}", "--silent"]
    try:
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        raise VendorError(f"npm could not fetch {PACKAGE} {VERSION}") from error
    return (folder / f"{PACKAGE}-{VERSION}.tgz").read_bytes()


def unpack(archive: bytes) -> tuple[str, str]:
    """The build and its licence; ``VendorError`` when the archive is not the pinned one."""
    found = base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")
    if found != SHA512:
        raise VendorError(f"{PACKAGE} {VERSION} has changed: sha512-{found}")
    with tarfile.open(fileobj=BytesIO(archive)) as package:
        members = [package.extractfile(name) for name in (_BUILD, _LICENCE)]
        code, licence = [member.read().decode("utf-8") for member in members if member]
    return code, licence


def wrapped(code: str, licence: str) -> str:
    """The build as a classic script that gives ``leanQR``, its licence at its head."""
    return _WRAPPED.format(
        package=PACKAGE, version=VERSION, licence=licence.strip(), code=code.strip()
    )


def _write(name: str, text: str) -> None:
    (VENDOR / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
