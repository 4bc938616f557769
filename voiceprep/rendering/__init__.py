"""A report for the eye and for programs."""
