"""HTML from views: bodies by our own templates, whole pages by filling the theme's shells."""
