"""Mends what is safe in content files: bytes and form, never what they say."""

from honour_roll.mending.content import Mended, mend_content

__all__ = ["Mended", "mend_content"]
