"""The site as a folder that opens by double click, from a USB stick and without a server."""
