from hypothesis import given
from hypothesis import strategies as st

from voiceprep.matching.passages import LONGEST, passages
from voiceprep.matching.tokens import tokenize


def texts(said: str) -> list[tuple[str, str]]:
    """Give the passages, each with its sentence."""
    tokens = tokenize(said)
    return [
        (
            said[tokens[p.first].start : tokens[p.last].end],
            said[tokens[p.sentence[0]].start : tokens[p.sentence[1]].end],
        )
        for p in passages(tokens)
    ]


def test_a_passage_is_a_clause_with_its_sentence() -> None:
    """Short clauses join the one before; what has no content is left out."""
    assert texts("Ну вот. Мы собрали много данных, потом обучили большую модель, вручную. Да.") == [
        ("Мы собрали много данных", "Мы собрали много данных, потом обучили большую модель, вручную"),
        ("потом обучили большую модель, вручную", "Мы собрали много данных, потом обучили большую модель, вручную"),
    ]


def test_a_long_clause_is_split_evenly() -> None:
    """The recogniser sometimes leaves out all punctuation."""
    said = " ".join(f"слово{'абвгдежзиклмнопрстуф'[at]}" for at in range(LONGEST + 2))

    assert [len(passage.split()) for passage, _ in texts(said)] == [8, 8]


@given(st.lists(st.sampled_from(["слово", "и", "five", "5", ".", ",", "не"]), max_size=60))
def test_passages_come_in_order_and_do_not_overlap(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    found = passages(tokens)

    places = [at for passage in found for at in range(passage.first, passage.last + 1)]
    assert places == sorted(set(places))
    assert all(passage.sentence[1] >= passage.last for passage in found)
