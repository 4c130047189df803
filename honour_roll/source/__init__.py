"""Content files to model and back: YAML with line numbers, folders, the canonical writer."""
