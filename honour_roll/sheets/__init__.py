"""The workbook that officers fill in: one mapping of columns to fields, out and in."""
