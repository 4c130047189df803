"""How a text is written, whatever it says."""

from honour_roll.rules.writing import (
    double_space,
    eth_letter,
    invisible_character,
    look_alike,
    lost_character,
    name_capitals,
    name_kind_word,
    name_letters,
    not_nfc,
    story_markup,
    text_direction,
)

RULES = (
    name_capitals,
    name_letters,
    name_kind_word,
    eth_letter,
    look_alike,
    lost_character,
    not_nfc,
    invisible_character,
    text_direction,
    double_space,
    story_markup,
)
