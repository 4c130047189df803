"""A filled-in Word form becomes a record that passes the whole check."""

from __future__ import annotations

from tests.forms.filling import MODEL, as_bytes, blank, brought, codes, fill, paste
from tests.photos.pictures import encoded, exif, quarters


def photo() -> bytes:
    return encoded(quarters(900, 600), "JPEG", exif=exif(6))


def test_a_form_with_a_pasted_photo_becomes_a_sound_record() -> None:
    form = paste(fill(blank(), MODEL), photo())
    found, plan = brought(as_bytes(form))
    for one in plan.all_told:
        print(one.place.words.vi, one.problem.code, one.problem.what.vi)
    print(plan.steps)
    assert codes(plan) == []
