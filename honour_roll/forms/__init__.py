"""Word forms, the lists that offices append to decisions, and what an e-mail brings together."""
