"""What the public repository must not hold about a person."""

from honour_roll.rules.privacy import private_status

RULES = (private_status,)
