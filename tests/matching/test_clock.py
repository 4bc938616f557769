"""Times of day, codes and shares above the whole, as they are said."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Status


@pytest.mark.parametrize(
    ("point", "said", "status"),
    [
        ("meeting at 8:30", "The meeting was at half past eight.", Status.COVERED),
        ("meeting at 9:15", "The meeting was at quarter past nine.", Status.COVERED),
        ("train at 17:45", "The train leaves at quarter to six.", Status.COVERED),
        ("обед в 13:30", "Обед у нас в полвторого.", Status.COVERED),
        ("совещание в 9:30", "Совещание в половине десятого.", Status.COVERED),
        ("подъём в 6:45", "Подъём у нас без четверти семь.", Status.COVERED),
        ("reply 429 to them", "We reply with a four twenty-nine to them.", Status.COVERED),
        ("error 503", "We got a five oh three error.", Status.COVERED),
        ("two breaks of 15 minutes", "We have two fifteen minute breaks.", Status.COVERED),
        ("план выполнен на 115 %", "План перевыполнен на пятнадцать процентов.", Status.COVERED),
        ("110 % of the quota", "I beat the quota by ten percent.", Status.COVERED),
        ("two releases per month", "We have a release every two weeks.", Status.COVERED),
        ("meeting at 8:30", "The meeting was at half past nine.", Status.PARTIAL),
        ("совещание в 9:30", "Совещание в половине одиннадцатого.", Status.PARTIAL),
        ("error 503", "We got a five oh two error.", Status.CONTRADICTED),
        ("reply 429 to them", "We reply with a four twenty-eight to them.", Status.CONTRADICTED),
        ("план выполнен на 115 %", "План перевыполнен на двадцать процентов.", Status.CONTRADICTED),
        ("two releases per month", "We have a release every two days.", Status.CONTRADICTED),
    ],
)
def test_a_number_said_in_its_own_way_is_compared_by_its_value(point: str, said: str, status: Status) -> None:
    assert one(said, point).status is status
