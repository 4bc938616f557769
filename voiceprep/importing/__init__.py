"""Free notes → the draft of a question set; changed notes → what is new in them goes into the set.

encoding → outline → sections → prompts · points → draft → files; topics and shorten know the words

units → merge puts a later draft into a set that the user has edited since
"""

from voiceprep.importing.draft import Became, Draft, draft_set
from voiceprep.importing.encoding import read_notes
from voiceprep.importing.files import draft_path, read_for_merge, set_path, write_merged, write_new
from voiceprep.importing.merge import Merged, merge
from voiceprep.importing.sections import Role

__all__ = [
    "Became",
    "Draft",
    "Merged",
    "Role",
    "draft_path",
    "draft_set",
    "merge",
    "read_for_merge",
    "read_notes",
    "set_path",
    "write_merged",
    "write_new",
]
