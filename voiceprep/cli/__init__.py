"""The command line: a file a command, which parses, calls and renders.

Only ``main`` is imported at the start; it answers ``--help`` without importing the commands, and they import what
weighs something when they run.
"""
