"""Photos beside a record: found by ``inspection`` as ``honour_roll.photos`` refuses them."""

from types import ModuleType

from honour_roll.rules.photos import (
    photo_alt,
    photo_broken,
    photo_empty,
    photo_ending,
    photo_format,
    photo_link,
    photo_memory,
    photo_missing,
    photo_not_a_file,
    photo_small,
    photo_too_heavy,
    photo_too_large,
    photo_truncated,
    photo_unreadable,
    photo_unused,
)

RULES: tuple[ModuleType, ...] = (
    photo_missing,
    photo_link,
    photo_not_a_file,
    photo_format,
    photo_ending,
    photo_empty,
    photo_broken,
    photo_truncated,
    photo_too_heavy,
    photo_too_large,
    photo_memory,
    photo_unreadable,
    photo_small,
    photo_alt,
    photo_unused,
)
