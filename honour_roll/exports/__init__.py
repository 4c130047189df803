"""The open data: the public roll as CSV, XLSX and JSON, with what describes them; and feeds."""
