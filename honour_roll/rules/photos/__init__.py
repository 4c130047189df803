"""Photos beside a record: found by ``inspection`` as ``honour_roll.photos`` refuses them."""

from honour_roll.rules.photos import photo_unused

RULES = (photo_unused,)
