"""Synthesisers: text in, a Sound out. A file here is an engine or a part the engines share."""
