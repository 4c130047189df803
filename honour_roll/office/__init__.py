"""Office packages (DOCX, XLSX) and ZIP files, opened only when nothing in them can do harm."""
