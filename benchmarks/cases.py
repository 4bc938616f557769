"""Labelled answers, each with the truth about every key point."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from voiceprep.model import Evidence, KeyPoint, Transcript, Word, Wording

MADE = ("verbatim", "light", "strong")
NOT_MADE = ("omit", "samewords", "negated", "number")
KINDS = (*MADE, "partial", *NOT_MADE)


@dataclass(frozen=True, kw_only=True)
class Label:
    """What is true of one key point."""

    how: str
    """One of KINDS."""
    evidence: str | None
    """The spoken sentence that decides."""

    @property
    def made(self) -> bool:
        """Tell whether the point was made."""
        return self.how in MADE


@dataclass(frozen=True, kw_only=True)
class Case:
    """One answer with the truth about each key point of its question."""

    id: str
    language: str
    prompt: str
    key_points: tuple[KeyPoint, ...]
    spoken: str
    heard: str
    """What a recogniser made of it; the same where none heard it."""
    audio: Path
    labels: tuple[Label, ...]

    @property
    def question(self) -> str:
        """The id of the question, by which cases are kept together in cross-validation."""
        return self.id.rsplit("-", 1)[0]


def read_cases(path: Path) -> list[Case]:
    """Read `cases.jsonl`."""
    return [_case(json.loads(line), path.parent) for line in path.read_text(encoding="utf-8").splitlines()]


def _case(row: dict[str, Any], folder: Path) -> Case:
    points = [KeyPoint(id=str(i), wordings=(Wording(text=text),)) for i, text in enumerate(row["key_points"])]
    return Case(
        id=row["id"],
        language=row["language"],
        prompt=row["question"],
        key_points=tuple(points),
        spoken=row["spoken"],
        heard=row.get("heard", row["spoken"]),
        audio=folder / row.get("audio", ""),
        labels=tuple(Label(how=label["how"], evidence=label["evidence"]) for label in row["labels"]),
    )


def typed(text: str) -> Transcript:
    """Give a text as if it had been heard, without times."""
    return Transcript(words=tuple(Word(text=word) for word in text.split()), engine="typed")


def in_sentence(case: Case, transcript: Transcript, evidence: Evidence, sentence: str) -> bool:
    """Tell whether most quoted words lie in the sentence, though the recogniser changed its words.

    Spoken and heard words are aligned by edit distance.
    """
    spoken, heard = _words(case.spoken), [_word(word.text) for word in transcript.words]
    first = len(_words(case.spoken[: case.spoken.index(sentence)]))
    wanted = range(first, first + len(_words(sentence)))
    in_it: set[int] = set()
    for code in Levenshtein.opcodes(spoken, heard):
        share = (code.dest_end - code.dest_start) / max(1, code.src_end - code.src_start)
        for at in range(code.src_start, code.src_end):
            if at in wanted:
                start = code.dest_start + int((at - code.src_start) * share)
                in_it.update(range(start, max(start + 1, code.dest_start + int((at - code.src_start + 1) * share))))
    quoted = range(evidence.first_word, evidence.last_word + 1)
    return sum(at in in_it for at in quoted) > len(quoted) / 2


def _words(text: str) -> list[str]:
    return [_word(word) for word in text.split()]


def _word(text: str) -> str:
    return text.lower().replace("ё", "е").strip(".,!?:;«»\"'()—-")
