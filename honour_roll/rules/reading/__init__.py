"""Files and their YAML: found while they are read, by ``source``."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
