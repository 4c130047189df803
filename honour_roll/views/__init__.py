"""What each page shows, as plain data: words, numbers and addresses, no HTML."""
