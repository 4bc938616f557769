"""Do verdicts hold in long answers? Labelled answers padded with sentences of answers to other questions.

    python -m benchmarks.lengths CASES.jsonl

*In one piece*: the answer stands somewhere among the padding; *scattered*: its sentences are strewn over it. The last
row holds the points against whole answers to other questions, where none of them is made (a few are, by chance: people
say the same of different things).
"""

import argparse
import random
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from benchmarks.cases import Case, Label, read_cases, typed
from benchmarks.judged import share
from benchmarks.ours import judge
from voiceprep.wiring import make_embedder

LENGTHS = (120, 250, 500)
"""Words; the answers themselves have about 60."""
KINDS = ("strong", "light", "omit", "samewords", "negated", "number")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def padded(case: Case, cases: Sequence[Case], length: int, *, scattered: bool) -> str:
    """Give what was heard of a case among as many sentences of others as make so many words."""
    chance = random.Random(f"{case.id} {length}")
    own, padding = SENTENCE_END.split(case.heard), others(case, cases, chance)
    if scattered:
        chance.shuffle(padding)
    so_far = accumulate((len(sentence.split()) for sentence in padding), initial=len(case.heard.split()))
    count = min(sum(words < length for words in so_far), len(padding))
    if not scattered:
        at = chance.randrange(count + 1)
        return " ".join([*padding[:at], *own, *padding[at:count]])
    places = set(chance.sample(range(count + len(own)), len(own)))
    mine, foreign = iter(own), iter(padding)
    return " ".join(next(mine if at in places else foreign) for at in range(count + len(own)))


def others(case: Case, cases: Sequence[Case], chance: random.Random) -> list[str]:
    """Give the sentences of the answers to other questions in the language, answer by answer."""
    foreign = [other for other in cases if other.language == case.language and other.question != case.question]
    chance.shuffle(foreign)
    return [sentence for other in foreign for sentence in SENTENCE_END.split(other.heard)]


def answered_another(case: Case, cases: Sequence[Case]) -> tuple[Case, str]:
    """Give a case whose points nobody made, and an answer to another question."""
    chance = random.Random(case.id)
    foreign = [other for other in cases if other.language == case.language and other.question != case.question]
    labels = tuple(Label(how="omit", evidence=None) for _ in case.labels)
    return replace(case, labels=labels), chance.choice(foreign).heard


def print_row(name: str, cases: Sequence[Case], texts: Sequence[str]) -> None:
    """Print the shares called covered."""
    judged = judge(cases, [typed(text) for text in texts], make_embedder())
    shares = [f"{share(judged, how):.2f}" if any(item.how == how for item in judged) else "" for how in KINDS]
    print(f"| {name} |", " | ".join(shares), "|")


def main() -> None:
    """Print a row a length."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    cases = read_cases(parser.parse_args().cases)
    print("| answer |", " | ".join(KINDS), "|\n|---|" + "---|" * len(KINDS))
    print_row("as it was heard", cases, [case.heard for case in cases])
    for length in LENGTHS:
        for scattered in (False, True):
            texts = [padded(case, cases, length, scattered=scattered) for case in cases]
            print_row(f"{length} words, {'scattered' if scattered else 'in one piece'}", cases, texts)
    foreign = [answered_another(case, cases) for case in cases]
    print_row("to another question", [case for case, _ in foreign], [text for _, text in foreign])


if __name__ == "__main__":
    main()
