"""Booklets: their definitions and whom they take; and the volumes made of them."""

from honour_roll.rules.booklets import (
    booklet_choice,
    booklet_empty,
    booklet_qr,
    booklet_section,
    booklet_section_empty,
    booklet_template,
    booklet_unplaced,
    template_package,
    volume_alone,
    volume_file,
    volume_withheld,
)

RULES = (
    booklet_choice,
    booklet_empty,
    booklet_section,
    booklet_section_empty,
    booklet_unplaced,
    template_package,
    booklet_qr,
    booklet_template,
    volume_alone,
    volume_file,
    volume_withheld,
)
