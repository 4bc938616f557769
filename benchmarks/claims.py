"""What each part of the matcher brings on sentences with the words of a point and another claim, or the same one.

    python -m benchmarks.claims

The sentences are those of tests/matching/test_claims.py, which the rules were written with: their figures say what
depends on what, not how good the verdicts are.
"""

from benchmarks import ours
from tests.matching.answers import statuses
from tests.matching.test_claims import OTHER_CLAIMS, SAME_CLAIMS
from voiceprep.model import Status


def wrong() -> tuple[int, int]:
    """Count the other claims that are covered, and the same ones that are not."""
    covered = sum(statuses(heard, point) == [Status.COVERED] for point, heard in OTHER_CLAIMS)
    return covered, sum(statuses(heard, point) != [Status.COVERED] for point, heard in SAME_CLAIMS)


def main() -> None:
    """Print a row a part."""
    print(f"| | wrong of {len(OTHER_CLAIMS)} other claims | wrong of {len(SAME_CLAIMS)} same claims |\n|---|---|---|")
    print("| everything | {} | {} |".format(*wrong()))
    for part in ours.PARTS:
        if not part.startswith("meaning"):
            with ours.without(part):
                print(f"| without: {part} | {' | '.join(map(str, wrong()))} |")


if __name__ == "__main__":
    main()
