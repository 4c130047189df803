"""The guided dialogue: questions with suggestions, whose answers become drafts."""
