"""voiceprep asks you your interview questions, listens, and tells you which of your key points you said."""

import os

# ONNX Runtime, which runs the voice activity detection, reports its use to its maker unless it is told not to before
# it is loaded. Nothing may leave this computer.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# GNU's OpenMP, with which Linux recognises on several cores, lets a core that waits for another spin 300 000 times.
# Beside another busy program that made a second of recognition 3 to 27; alone, 1000 times are as fast.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
