"""From the private repository to the public one: what may pass is copied, what may not is named."""
