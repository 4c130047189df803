"""Photos: opened safely, turned upright, cut down to the widths the pages show, and cached."""
