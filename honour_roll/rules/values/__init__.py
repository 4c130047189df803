"""Keys and values: found by the schema and the parsers of scalars."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
