"""What was so and is no more does not make a point that tells what is so."""

import pytest

from tests.matching.answers import one
from voiceprep.model import Confidence, Status


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("deploy every Friday", "We used to deploy every Friday, now we deploy on Mondays."),
        ("I play the violin", "I used to play the violin, now I only listen."),
        ("we use Jenkins", "In the past we used Jenkins. Now it's GitHub Actions."),
        ("used to work nights", "I used to work days, now I work nights."),
        ("овощи берём на рынке", "Раньше овощи брали на рынке, а теперь выращиваем сами."),
        ("созваниваемся каждое утро", "Раньше созванивались каждое утро, сейчас только по пятницам."),
        ("учу польский язык", "Когда-то учил польский язык, а сейчас бросил."),
        ("проверяем вручную", "Раньше проверяли вручную, а нынче всё автоматом."),
        ("живу в Казани", "Жил в Казани до прошлого года, сейчас в Самаре"),
        ("живу в Казани", "Жил в Казани, теперь в Самаре"),
        ("работаю в банке", "Работал в банке до прошлого года"),
        ("живу в Казани", "Жил в Казани, сейчас живу в Самаре"),
        ("I live in Berlin", "I lived in Berlin, now I live in Prague"),
        ("преподаю в школе", "Преподавала в школе, потом уволилась"),
        ("I work at a bank", "I worked at a bank until last year"),
        ("I coach a youth team", "I coached a youth team till 2019"),
        ("I live in Berlin", "I lived in Berlin for two years and then moved to Prague"),
        ("prefer remote work", "I used to prefer remote work, now I like the office more"),
    ],
)
def test_what_is_so_no_more_contradicts(point: str, said: str) -> None:
    assert one(said, point).status is Status.CONTRADICTED


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("deploy every Friday", "Now we deploy every Friday, we used to do it monthly."),
        ("deployed every Friday", "We used to deploy every Friday, now it's daily."),
        ("I play the violin", "I used to play the piano, now I play the violin."),
        ("moved from Jenkins to GitHub", "We used to run on Jenkins, now we moved to GitHub."),
        ("раньше работал в банке", "Раньше я работал в банке, а теперь в стартапе."),
        ("логи храним в Elastic", "Раньше логи терялись, а теперь храним их в эластике."),
        ("проверяем вручную", "Проверяем всё вручную, как и раньше."),
        ("автоматизировал отчёты", "Раньше отчёты делали руками, а теперь я их автоматизировал."),
        ("живу в Казани", "Жил в Самаре до прошлого года, теперь живу в Казани"),
        ("живу в Казани", "Жил в Самаре, но переехал, и теперь живу в Казани"),
        ("работаю в банке", "Работал в стартапе до 2020 года, сейчас работаю в банке"),
        ("работал в банке", "Работал в банке до прошлого года, сейчас в стартапе"),
        ("тексты проверяем вручную", "Тексты проверяли вручную, теперь ещё и скриптом"),
        ("I work at a bank", "I work at a bank, I moved there from a startup"),
        ("I live in Berlin", "I lived in Prague until last year and now I live in Berlin"),
        ("пишу на Python", "На Python писал ещё в вузе, сейчас это мой основной язык"),
        ("I like working remotely", "I liked working remotely, now I love it"),
        ("преподаю математику", "Преподавал математику в школе, теперь преподаю математику в вузе"),
        ("SQL знаю хорошо", "SQL хорошо знал ещё до прошлого года, сейчас использую каждый день"),
        ("занимаюсь плаванием", "Плаванием занимался в школе, сейчас занимаюсь в клубе"),
        ("I teach English to adults", "I taught English to adults at a school, then moved on to adults online"),
        ("I teach maths", "I taught maths, and now I also teach physics"),
        ("prefer remote work", "I used to prefer the office, now I prefer remote work"),
    ],
)
def test_what_is_so_now_is_certain(point: str, said: str) -> None:
    assert one(said, point).confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("coffee from Ethiopia", "Once our coffee came from Ethiopia, today it's from Peru."),
        ("отчёты по понедельникам", "Отчёты по понедельникам были раньше, а теперь раз в месяц."),
        ("стажировка в банке", "Раньше была стажировка в банке, а теперь ищу работу."),
    ],
)
def test_what_only_names_something_may_be_of_then(point: str, said: str) -> None:
    assert one(said, point).confidence is Confidence.LIKELY
