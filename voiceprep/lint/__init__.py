"""What is left to do in a question set, line by line.

lint → readable · marks · points · alike · lengths · speakable · head · further → finding
"""

from voiceprep.lint.finding import Check, Finding, Level
from voiceprep.lint.lint import lint_set

__all__ = ["Check", "Finding", "Level", "lint_set"]
