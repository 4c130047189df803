"""The honour roll's door to MkDocs."""
