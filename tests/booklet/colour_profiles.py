"""Colour profiles of a few bytes: enough for a reader of headers and names."""

from __future__ import annotations

import struct


def icc(space: bytes = b"CMYK", kind: bytes = b"prtr", name: str = "Giay thu FOGRA") -> bytes:
    """A profile of version 2 that has a name and nothing else."""
    text = name.encode("ascii") + b"\0"
    desc = b"desc" + bytes(4) + struct.pack(">I", len(text)) + text + bytes(12 + 67)
    desc += bytes(-len(desc) % 4)
    table = struct.pack(">I4sII", 1, b"desc", 128 + 16, len(desc))
    size = 128 + len(table) + len(desc)
    header = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02400000, kind, space, b"Lab ")
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp"
    header += bytes(128 - len(header))
    # The white of the connection space, which a reader looks for.
    header = header[:68] + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D) + header[80:]
    return header + table + desc
