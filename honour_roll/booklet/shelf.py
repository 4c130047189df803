"""A volume on the shelf: its files for readers, its cover and its manifest in the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import get_args

import pikepdf

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.first_page import first_page
from honour_roll.booklet.making import Workshop
from honour_roll.booklet.prepared import Variant
from honour_roll.booklet.refused import BookRefused
from honour_roll.model.booklet import Booklet
from honour_roll.model.volume import ReaderProfile, Volume, VolumeEntry, VolumeFile
from honour_roll.problems import Location, Problem, Severity
from honour_roll.roll import PublicRoll
from honour_roll.source.survey import MANIFEST
from honour_roll.source.yaml_writer import dump
from honour_roll.text.message import Message
from honour_roll.volumes import printed

FOR_READERS: tuple[ReaderProfile, ...] = get_args(ReaderProfile)
"""The profiles whose files are put on the shelf; the first is always made for it."""

COVER = "cover.webp"
_COVER_WIDTH = 960
_COVER_QUALITY = 90


class Shelf:
    """The place of one booklet's volume in the content folder: ``booklets/<id>/``."""

    def __init__(self, roll: PublicRoll, booklet: Booklet, *, is_printed: bool) -> None:
        self._roll = roll
        self._booklet = booklet
        self._folder = roll.reference.root / "booklets" / booklet.id
        self._before = roll.reference.volumes.get(booklet.id)
        self._is_printed = is_printed or bool(self._before and self._before.frozen)

    def put(
        self, workshop: Workshop, made: Mapping[str, Sequence[Path]], *, is_whole: bool
    ) -> list[Path]:
        """Write the volume from what was ``made`` by profile; the files, the manifest last.

        Equal content gives equal bytes, and then nothing is written. Raises ``BookRefused`` where
        a printed volume would come out otherwise than it was printed, or is not ``is_whole``:
        some profile could not be made; and OSError.
        """
        book, prepared = workshop.book, workshop.prepared
        if self._is_printed and not is_whole:
            raise BookRefused(_unfinished(prepared.file))
        pdf = prepared.pdf(Variant.WEB)
        files = {profile: made[profile][0] for profile in FOR_READERS if profile in made}
        contents = {path.name: path.read_bytes() for path in files.values()}
        volume = Volume(
            id=self._booklet.id,
            title=book.full_title,
            frozen=self._is_printed,
            pages=str(_page_count(pdf)),
            cover=COVER,
            files=tuple(
                VolumeFile(profile=profile, name=path.name, sha256=_sha256(contents[path.name]))
                for profile, path in files.items()
            ),
            entries=tuple(self._entries(book, pages_of(pdf, (e.anchor for e in book.entries)))),
        )
        self._refuse_other_print(volume, prepared.file)
        contents[COVER] = cover_of(pdf)
        return self._write(volume, contents)

    def _entries(self, book: Book, pages: Mapping[str, str]) -> Iterator[VolumeEntry]:
        for one in book.entries:
            entry = self._roll.records[one.id]
            yield VolumeEntry(
                record=one.id,
                page=pages.get(one.anchor) or None,
                honours=tuple(award.key for award in entry.awards),
                origin=entry.replicated_from,
                printed=printed(self._roll, self._roll.full(one.id)),
            )

    def _refuse_other_print(self, volume: Volume, file: str) -> None:
        before = self._before
        if before and before.frozen and before.to_data() != volume.to_data():
            raise BookRefused(_printed(volume, file))

    def _write(self, volume: Volume, contents: Mapping[str, bytes]) -> list[Path]:
        self._folder.mkdir(exist_ok=True)
        manifest = dump(volume.to_data()).encode("utf-8")
        for name, data in {**contents, MANIFEST: manifest}.items():
            path = self._folder / name
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)
        for file in self._before.files if self._before else ():
            if file.name not in contents:
                (self._folder / file.name).unlink(missing_ok=True)
        return [self._folder / name for name in (*contents, MANIFEST)]


def pages_of(pdf: bytes, anchors: Iterable[str]) -> dict[str, str]:
    """Anchor → the number that is printed on its page; those that the file lacks are left out."""
    with pikepdf.open(BytesIO(pdf)) as book:
        if "/Names" not in book.Root or "/Dests" not in book.Root.Names:
            return {}
        places = pikepdf.NameTree(book.Root.Names.Dests)
        pages = {page.obj.objgen: page for page in book.pages}
        return {
            anchor: str(pages[places[anchor][0].objgen].label)
            for anchor in anchors
            if anchor in places
        }


def cover_of(pdf: bytes) -> bytes:
    """The first page as a picture (WebP) of some 960 pixels across."""
    buffer = BytesIO()
    first_page(pdf, _COVER_WIDTH).save(buffer, "WEBP", quality=_COVER_QUALITY, method=4)
    return buffer.getvalue()


def _page_count(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as book:
        return len(book.pages)


def _sha256(data: bytes) -> str:
    return sha256(data).hexdigest()


def _printed(volume: Volume, file: str) -> Problem:
    return Problem(
        "volume-printed",
        Severity.ERROR,
        Location(file),
        Message(
            f"“{volume.title}” đã in, mà bản vừa làm khác bản đã in, nên tệp và bản kê cũ được giữ "
            "nguyên",
            f"“{volume.title}” was printed, and this one differs: what is on the shelf stays",
        ),
        Message(
            f"Xem chỗ khác bằng honour-roll volumes {volume.id}. Muốn in lại thì chép tệp này "
            f"thành ấn phẩm mới, ví dụ {volume.id}-tai-ban.yml.",
            f"honour-roll volumes {volume.id} tells the differences. To print it again, copy this "
            f"file to a new booklet, for example {volume.id}-tai-ban.yml.",
        ),
    )


def _unfinished(file: str) -> Problem:
    return Problem(
        "volume-unfinished",
        Severity.ERROR,
        Location(file),
        Message(
            "còn bản chưa làm được, nên chưa ghi là đã in",
            "some file could not be made, so that it is not marked as printed",
        ),
        Message("Sửa các lỗi khác trước, rồi chạy lại.", "Mend the other mistakes first."),
    )
