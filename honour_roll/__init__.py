"""Sổ ghi danh: an honour roll kept as YAML, published as a website and in print."""

__version__ = "0.1.0"
