"""Everything loaded, and the one filter through which records leave."""

from honour_roll.roll.printed import moved_ids, present, still_shows
from honour_roll.roll.public import PublicRoll
from honour_roll.roll.reference import Reference
from honour_roll.roll.whole import HonourRoll

__all__ = ["HonourRoll", "PublicRoll", "Reference", "moved_ids", "present", "still_shows"]
