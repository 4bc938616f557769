"""Free notes → the draft of a question set; changed notes → what is new in them goes into the set.

encoding → outline → sections → prompts · points → draft → files; topics and shorten know the words
"""

from voiceprep.importing.draft import Became, Draft, draft_set
from voiceprep.importing.encoding import read_notes
from voiceprep.importing.files import draft_path, set_path, write_new
from voiceprep.importing.sections import Role

__all__ = ["Became", "Draft", "Role", "draft_path", "draft_set", "read_notes", "set_path", "write_new"]
