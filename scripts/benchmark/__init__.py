"""Builds measured side by side: the same roll by us, by plain MkDocs, by Hugo, by ``cp -r``."""
