"""Building aside and swapping, so that what is served is whole."""
