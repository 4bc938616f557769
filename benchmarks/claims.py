"""What each rule of the matcher brings on sentences with the words of a point and another claim, or the same one.

    python -m benchmarks.claims [CASES.jsonl]

The sentences are those of tests/matching/test_claims.py and test_roles.py, which the rules were written with: their
figures say what depends on what, not how good the verdicts are. With CASES they are its labelled points as they were
spoken, by their wording: the traps, and what was made in the point's words.
"""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import ours
from benchmarks.cases import Case, read_cases, typed
from tests.matching import test_claims, test_roles
from tests.matching.answers import statuses
from voiceprep.model import Status

OTHER = (
    *((heard, point) for point, heard in test_claims.OTHER_CLAIMS),
    *test_roles.EXCHANGED,
    *((heard, point) for heard, point, _ in (*test_roles.SET_AGAINST, *test_roles.REPLACED)),
)
"""What was said, and a point of another claim."""
SAME = (
    *((heard, point) for point, heard in test_claims.SAME_CLAIMS),
    *test_roles.SHARED,
    *test_roles.SAME_ROLES,
    *test_roles.ADDED,
)


TRAPS = frozenset({"samewords", "negated", "number"})
IN_ITS_WORDS = frozenset({"verbatim", "light"})


def wrong_sentences() -> tuple[int, int]:
    """Count the other claims that are covered, and the same ones that are not."""
    covered = sum(statuses(heard, point) == [Status.COVERED] for heard, point in OTHER)
    return covered, sum(statuses(heard, point) != [Status.COVERED] for heard, point in SAME)


def wrong_points(cases: list[Case]) -> tuple[int, int]:
    """Count the traps that are covered, and the points made in their own words that are not."""
    judged = ours.judge(cases, [typed(case.spoken) for case in cases])
    covered = sum(item.covered for item in judged if item.how in TRAPS)
    return covered, sum(not item.covered for item in judged if item.how in IN_ITS_WORDS)


def print_rows(wrong: Callable[[], tuple[int, int]]) -> None:
    """Print a row for everything, and one for each part that is left out."""
    print("| everything | {} | {} |".format(*wrong()))
    for part in ours.PARTS:
        if not part.startswith("meaning"):
            with ours.without(part):
                print(f"| without: {part} | {' | '.join(map(str, wrong()))} |", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path, nargs="?", metavar="CASES.jsonl")
    path = parser.parse_args().cases
    if path:
        cases = read_cases(path)
        hows = [label.how for case in cases for label in case.labels]
        others, same = (sum(how in kinds for how in hows) for kinds in (TRAPS, IN_ITS_WORDS))
    else:
        others, same = len(OTHER), len(SAME)
    print(f"| | wrong of {others} other claims | wrong of {same} same claims |\n|---|---|---|")
    print_rows(partial(wrong_points, cases) if path else wrong_sentences)


if __name__ == "__main__":
    main()
