"""Booklets and volumes, each by itself: whom they take is told when they are made."""

from honour_roll.rules.booklets import (
    booklet_choice,
    booklet_qr,
    booklet_section,
    booklet_template,
    volume_alone,
    volume_file,
)

RULES = (booklet_choice, booklet_section, booklet_qr, booklet_template, volume_alone, volume_file)
