"""The form in the browser: a git-based CMS told by the model's schema what to ask."""
