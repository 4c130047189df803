"""HEIC files: the picture's size, read from the boxes; Exif, XMP and thumbnails, blanked in place.

Boxes are those of ISO/IEC 14496-12 and 23008-12.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from honour_roll.photos.container import MAX_PIECES, MAX_PIXELS_OF_HEIF, Container, check_size
from honour_roll.photos.errors import broken, truncated
from honour_roll.photos.heif_items import Extent, Reader, items_of, picture_items

_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis"))
_GENERIC = frozenset((b"mif1", b"msf1"))
_NEEDED = frozenset((b"hdlr", b"pitm", b"iinf", b"iref", b"iprp", b"iloc", b"idat", b"dinf"))
# What shapes the picture; all other properties, such as a description in words, are blanked.
_OF_THE_PICTURE = frozenset(
    (b"hvcC", b"lhvC", b"ispe", b"pixi", b"colr", b"irot", b"imir", b"clap", b"pasp", b"auxC")
)


class _Box(NamedTuple):
    kind: bytes
    start: int
    body: int
    end: int


class _Meta(NamedTuple):
    """The boxes that tell of the picture, by their kinds, and the whole box around them."""

    whole: _Box
    parts: dict[bytes, _Box]


def is_heif(data: bytes) -> bool:
    """Whether the first box names a still picture in HEVC; AV1 in the same boxes is none."""
    if data[4:8] != b"ftyp":
        return False
    names = data[8 : min(int.from_bytes(data[:4], "big"), 256)]
    brands = {names[:4], *(names[at : at + 4] for at in range(8, len(names), 4))}
    return names[:4] in _BRANDS or (names[:4] in _GENERIC and bool(brands & _BRANDS))


def unpack_heif(data: bytes) -> Container:
    """The picture in ``data``, which decoders turn upright themselves."""
    meta = _meta(data)
    sizes, turns = _sizes_and_turns(data, meta)
    if not sizes:
        raise broken()
    width, height = sizes[-1]
    if turns % 2:
        width, height = height, width
    return Container(width, height, 1, data)


def without_metadata(data: bytes) -> bytes:
    """``data`` with zeros in the place of all that is not the picture; nothing moves."""
    unpack_heif(data)
    meta = _meta(data)
    kept = bytearray(len(data))
    for box in _boxes(data, 0, len(data)):
        if box.kind in (b"ftyp", b"meta"):
            kept[box.start : box.end] = data[box.start : box.end]
        else:
            kept[box.start : box.body] = data[box.start : box.body]
            _forget_kind(kept, box, is_known=box.kind == b"mdat")
    for box in _boxes(data, meta.whole.body + 4, meta.whole.end):
        _forget(kept, box, is_known=box.kind in _NEEDED)
    for box in _properties(data, meta):
        _forget(kept, box, is_known=box.kind in _OF_THE_PICTURE)
    for start, end, is_picture in _extents(data, meta):
        kept[start:end] = data[start:end] if is_picture else bytes(end - start)
    return bytes(kept)


def _forget(kept: bytearray, box: _Box, *, is_known: bool) -> None:
    if not is_known:
        kept[box.body : box.end] = bytes(box.end - box.body)
        _forget_kind(kept, box, is_known=False)


def _forget_kind(kept: bytearray, box: _Box, *, is_known: bool) -> None:
    if not is_known:
        kept[box.start + 4 : box.start + 8] = b"free"


def _extents(data: bytes, meta: _Meta) -> Iterator[Extent]:
    """Where the items lie in the file, those of the picture last."""
    parts = meta.parts
    if not {b"iloc", b"pitm"} <= parts.keys():
        raise broken()
    inline = parts.get(b"idat")
    span = (inline.body, inline.end) if inline else None
    items = items_of(_payload(data, parts[b"iloc"]), span, len(data))
    references = _payload(data, parts[b"iref"]) if b"iref" in parts else None
    wanted = picture_items(_primary(data, meta), references)
    for id, extents in sorted(items.items(), key=lambda item: item[0] in wanted):
        for start, end in extents:
            yield Extent(start, end, id in wanted)


def _meta(data: bytes) -> _Meta:
    found = [box for box in _boxes(data, 0, len(data)) if box.kind == b"meta"]
    if len(found) != 1:
        raise broken()
    parts: dict[bytes, _Box] = {}
    for box in _boxes(data, found[0].body + 4, found[0].end):
        if parts.setdefault(box.kind, box) is not box and box.kind in _NEEDED:
            raise broken()
    return _Meta(found[0], parts)


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    for _ in range(MAX_PIECES):
        if start == end:
            return
        size, body = int.from_bytes(data[start : start + 4], "big"), start + 8
        if size == 1:
            size, body = int.from_bytes(data[body : body + 8], "big"), body + 8
        stop = end if size == 0 else start + size
        if stop > end and end == len(data):
            raise truncated()
        if not body <= stop <= end:
            raise broken()
        yield _Box(data[start + 4 : start + 8], start, body, stop)
        start = stop
    raise broken()


def _payload(data: bytes, box: _Box) -> Reader:
    return Reader(data[box.body : box.end])


def _primary(data: bytes, meta: _Meta) -> int:
    if b"pitm" not in meta.parts:
        raise broken()
    reader = _payload(data, meta.parts[b"pitm"])
    return reader.number(2 if reader.version() == 0 else 4)


def _properties(data: bytes, meta: _Meta) -> list[_Box]:
    box = meta.parts.get(b"iprp")
    for inner in _boxes(data, box.body, box.end) if box else ():
        if inner.kind == b"ipco":
            return list(_boxes(data, inner.body, inner.end))
    raise broken()


def _sizes_and_turns(data: bytes, meta: _Meta) -> tuple[Sequence[tuple[int, int]], int]:
    """The sizes said of the primary picture in pixels, and how many quarters it is turned."""
    properties = _properties(data, meta)
    sizes = {}
    for number, box in enumerate(properties, start=1):
        if box.kind == b"ispe":
            reader = _payload(data, box)
            reader.version()
            sizes[number] = (reader.number(4), reader.number(4))
            check_size(*sizes[number], MAX_PIXELS_OF_HEIF)
    its_own = _associated(data, meta, _primary(data, meta))
    turns = 0
    for number in its_own:
        if 0 < number <= len(properties) and properties[number - 1].kind == b"irot":
            turns += _payload(data, properties[number - 1]).number(1) & 3
    return [sizes[number] for number in its_own if number in sizes], turns


def _associated(data: bytes, meta: _Meta, item: int) -> list[int]:
    """The numbers, from 1, of the properties of ``item`` (ISO/IEC 23008-12, 9.3.1)."""
    iprp = meta.parts[b"iprp"]
    for box in _boxes(data, iprp.body, iprp.end):
        if box.kind != b"ipma":
            continue
        reader = _payload(data, box)
        version, flags = reader.version_and_flags()
        for _ in range(min(reader.number(4), MAX_PIECES)):
            id = reader.number(2 if version == 0 else 4)
            numbers = [reader.number(2 if flags & 1 else 1) for _ in range(reader.number(1))]
            if id == item:
                mask = 0x7FFF if flags & 1 else 0x7F
                return [number & mask for number in numbers]
    raise broken()
