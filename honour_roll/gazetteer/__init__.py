"""The country's units before and after 1/7/2025: official lists in, the national register out."""
