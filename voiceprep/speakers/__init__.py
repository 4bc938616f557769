"""Ways out for a Sound. A file here is an engine or a part the engines share."""
