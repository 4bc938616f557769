"""Text to vectors, an engine a file."""
