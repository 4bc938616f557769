"""The order of two figures, or of two that are compared, is part of the claim."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("conversion 3 % → 5 %", "Conversion went from five percent down to three."),
        (
            "latency 400 → 120 ms",
            "Latency was a hundred and twenty milliseconds, and later it had grown to four hundred.",
        ),
        ("deposit 5 % instead of 20 %", "We paid twenty percent instead of five as a deposit."),
        ("отказы 4 % → 1 %", "Отказов был один процент, а потом выросло до четырёх."),
        ("комиссия 1 % вместо 3 %", "Комиссия три процента вместо одного."),
        ("время сборки 40 → 10 минут", "Сборка занимала десять минут, а стала сорок."),
        ("точность важнее скорости", "Скорость нам важнее, чем точность."),
        ("поезд удобнее самолёта", "Самолёт удобнее, чем поезд."),
        ("office moving to Lisbon", "The office moved from Lisbon to here."),
        ("офис переезжает в Казань", "Офис переехал из Казани к нам."),
        ("model outputs embeddings", "The model takes embeddings as input and outputs labels."),
        ("парсер выдаёт дерево", "Парсер дерево получает на вход, а выдаёт код."),
    ],
)
def test_the_other_way_round_contradicts(point: str, said: str) -> None:
    assert one(said, point).status is Status.CONTRADICTED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("conversion 3 % → 5 %", "Conversion is five percent now, up from three."),
        ("latency 400 → 120 ms", "Latency fell to a hundred and twenty milliseconds, before it was four hundred."),
        ("build time 30 min → 8 min", "The build time is eight minutes instead of thirty."),
        ("отказы 4 % → 1 %", "Отказов теперь один процент вместо четырёх."),
        ("комиссия 1 % вместо 3 %", "Вместо трёх процентов комиссия один."),
        ("время сборки 40 → 10 минут", "Сборка по времени теперь десять минут, раньше сорок."),
        ("точность важнее скорости", "Нам точность важнее, чем скорость."),
        ("поезд удобнее самолёта", "Самолёта удобнее поезд."),
        ("office moving to Lisbon", "Our office moved from Porto to Lisbon."),
        ("model outputs embeddings", "The model takes text as input and outputs embeddings."),
        ("парсер выдаёт дерево", "Парсер получает токены, а выдаёт дерево."),
    ],
)
def test_the_same_way_in_other_words_is_covered(point: str, said: str) -> None:
    assert one(said, point).status is Status.COVERED
