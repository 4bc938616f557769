"""What works on this machine, and the command that mends what does not.

examine → looks → check · machine
trial   → check
"""

from voiceprep.doctor.check import Check, Health
from voiceprep.doctor.examine import Engines, examine, main_job_runs
from voiceprep.doctor.machine import Machine, this_machine
from voiceprep.doctor.trial import listen, try_microphone

__all__ = [
    "Check",
    "Engines",
    "Health",
    "Machine",
    "examine",
    "listen",
    "main_job_runs",
    "this_machine",
    "try_microphone",
]
