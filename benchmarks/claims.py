"""What each rule of the matcher brings on sentences with the words of a point and another claim, or the same one.

    python -m benchmarks.claims

The sentences are those of tests/matching/test_claims.py and test_roles.py, which the rules were written with: their
figures say what depends on what, not how good the verdicts are.
"""

from benchmarks import ours
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


def wrong() -> tuple[int, int]:
    """Count the other claims that are covered, and the same ones that are not."""
    covered = sum(statuses(heard, point) == [Status.COVERED] for heard, point in OTHER)
    return covered, sum(statuses(heard, point) != [Status.COVERED] for heard, point in SAME)


def main() -> None:
    """Print a row a part."""
    print(f"| | wrong of {len(OTHER)} other claims | wrong of {len(SAME)} same claims |\n|---|---|---|")
    print("| everything | {} | {} |".format(*wrong()))
    for part in ours.PARTS:
        if not part.startswith("meaning"):
            with ours.without(part):
                print(f"| without: {part} | {' | '.join(map(str, wrong()))} |")


if __name__ == "__main__":
    main()
