"""Taking an entry down: out of the content, out of all that was made of it, and not back in."""
