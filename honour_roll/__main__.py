"""``python -m honour_roll``: the same as ``honour-roll``."""

from honour_roll.cli import main

if __name__ == "__main__":
    main()
