"""Booklets: one definition, compiled once into a ``Book``, printed in several profiles."""
