"""The index for pages that lie on a disk: its files as scripts, for they may load nothing else."""

from __future__ import annotations

import json

from honour_roll.search.index import FOLDER, STUB

_ENDING = ".json"
# What would end a script in a page, and what once ended a line of one.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<\u2028\u2029"}


def is_part(name: str) -> bool:
    """Whether ``name`` is a file of the index that a page on a disk can't read as it is."""
    return name.startswith(FOLDER) and name.endswith(_ENDING)


def as_script(name: str, data: bytes) -> tuple[str, bytes]:
    """The name and the bytes of the script that brings what the file ``name`` holds.

    The data come as a string for ``JSON.parse``, to which ``__proto__`` is a key like any other.
    """
    text = json.dumps(data.decode(), ensure_ascii=False).translate(_ESCAPES)
    # The theme itself loads the stub, and takes it from that name.
    call = f"var __index=JSON.parse({text});" if name == STUB else f"honourPart({text});"
    return f"{name.removesuffix(_ENDING)}.js", call.encode()
