"""The pictures of the officers' handbook: what programs really show, of a made-up roll."""
