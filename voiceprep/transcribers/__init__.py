"""Recognisers: a Recording in, a Transcript out. A file here is an engine or a part the engines share."""
