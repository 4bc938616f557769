"""The program as functions: ask a question and record the answer, assess it, overrule a verdict, practise a session."""

from voiceprep.practice.ask import Ear, Screen, ask
from voiceprep.practice.assess import assess, assess_text
from voiceprep.practice.hear_again import hear_again
from voiceprep.practice.hints import Hints
from voiceprep.practice.lesson import Line, lesson
from voiceprep.practice.listening import Listening
from voiceprep.practice.narrow import only_missed
from voiceprep.practice.overrule import Overruling, overrule, possible_statuses, sentences, teach_part
from voiceprep.practice.plan import order, plan
from voiceprep.practice.reading import Reader, Reading
from voiceprep.practice.second_hearing import SecondHearing
from voiceprep.practice.session import Attempted, Choice, Host, Room, assess_take, practise, salvaged
from voiceprep.practice.warm_up import WarmUp

__all__ = [
    "Attempted",
    "Choice",
    "Ear",
    "Hints",
    "Host",
    "Line",
    "Listening",
    "Overruling",
    "Reader",
    "Reading",
    "Room",
    "Screen",
    "SecondHearing",
    "WarmUp",
    "ask",
    "assess",
    "assess_take",
    "assess_text",
    "hear_again",
    "lesson",
    "only_missed",
    "order",
    "overrule",
    "plan",
    "possible_statuses",
    "practise",
    "salvaged",
    "sentences",
    "teach_part",
]
