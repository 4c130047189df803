"""What a file for a press says of itself: title, dates and, with a profile only, PDF/X-4."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pikepdf
from pikepdf import Array, Dictionary, Name
from pikepdf.models.metadata import decode_pdf_date, encode_pdf_date

from honour_roll.booklet.colour_profile import ColourProfile

_PDFX = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
# Where the book carries no date, a fixed one: the clock would change the bytes.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def describe(book: pikepdf.Pdf, profile: ColourProfile | None, identity: str) -> None:
    """Replace all that the file said of itself, other standards' claims too.

    ``identity`` is a text that no other file has.

    PDF/X-4 is ISO 15930-7: an output intent with the profile, and in the metadata title, three
    dates, ids, rendition, version and whether the file is trapped.
    """
    title, author, made = _of(book)
    for key in ("/Metadata", "/OutputIntents"):
        if key in book.Root:
            del book.Root[key]
    with book.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        if author:
            metadata["dc:creator"] = [author]
        for key in ("CreateDate", "ModifyDate", "MetadataDate"):
            metadata[f"xmp:{key}"] = made.isoformat()
        metadata["xmpMM:DocumentID"] = f"uuid:{uuid.uuid5(uuid.NAMESPACE_OID, identity)}"
        metadata["xmpMM:RenditionClass"] = "default"
        metadata["xmpMM:VersionID"] = "1"
        metadata["pdf:Trapped"] = "False"
        if profile:
            metadata[_PDFX] = "PDF/X-4"
    for key in ("/CreationDate", "/ModDate"):
        book.docinfo[key] = encode_pdf_date(made)
    book.docinfo["/Trapped"] = Name("/False")
    if profile:
        book.Root.OutputIntents = Array([_intent(book, profile)])


def _of(book: pikepdf.Pdf) -> tuple[str, str, datetime]:
    told = book.docinfo
    date = told.get("/CreationDate")
    made = decode_pdf_date(str(date)) if date else _NO_DATE
    title, author = (str(told[key]) if key in told else "" for key in ("/Title", "/Author"))
    return title, author, made


def _intent(book: pikepdf.Pdf, profile: ColourProfile) -> pikepdf.Object:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=profile.name,
        Info=profile.name,
        DestOutputProfile=book.make_stream(profile.data, N=4),
    )
    return book.make_indirect(intent)
