"""Photos beside a record: found by ``inspection`` as ``honour_roll.photos`` refuses them."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
