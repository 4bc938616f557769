"""One Markdown file of the user's notes → a question set; ``docs/answers.md`` describes the format.

source → markdown → front_matter · questions → headings · key_points → unfinished · marked_text · targets · ids;
what the user says counts, too, comes from further_wordings
"""

from voiceprep.answers.further_wordings import FurtherWording, drop_wording, extend, keep_wording, wordings_path
from voiceprep.answers.key_points import parse_key_point, parse_key_points
from voiceprep.answers.question_set import parse_set, read_set

__all__ = [
    "FurtherWording",
    "drop_wording",
    "extend",
    "keep_wording",
    "parse_key_point",
    "parse_key_points",
    "parse_set",
    "read_set",
    "wordings_path",
]
