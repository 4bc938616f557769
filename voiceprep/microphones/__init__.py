"""Ways in for sound. A file here is an engine or a part the engines share."""
