"""Editors' reports: reconciliation, gaps, who stands where, and annexes for reviews."""
