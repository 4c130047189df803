"""How a text is written, whatever it says."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
