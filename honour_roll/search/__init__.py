"""The search index, and the worker that searches it in the reader's browser."""
