"""What arrives from offices, whatever its format, is tried as content before it is written."""
