"""Unrelated clauses of the same kind, which say how near a passage comes to a key point by chance.

Clauses as people say them in interviews about engineering work, on many subjects, written for this purpose.
"""

from functools import lru_cache

RUSSIAN = """
последние несколько лет занимаюсь разработкой на питоне
до этого работал аналитиком в небольшой компании
закончил бакалавриат и сразу пошёл в магистратуру
потом понял, что мне ближе машинное обучение
сейчас отвечаю за рекомендации в интернет-магазине
в команде было несколько разработчиков и один тестировщик
мы собирали логи и строили по ним отчёты
сначала данные чистили и убирали дубликаты
признаки считали раз в сутки и складывали в таблицу
обучали градиентный бустинг и сравнивали с линейной моделью
качество мерили на отложенной выборке
метрика выросла на несколько пунктов
разметку делали люди по подробной инструкции
нейросеть учили на картинках с камер
для распознавания лиц взяли готовую архитектуру
модель получилась слишком большой для телефона
поэтому её сжали и ускорили
сервис написали на го и завернули в контейнер
под нагрузкой база данных стала узким местом
мы добавили кэш и очередь сообщений
при ошибке запрос повторяется несколько раз
выкатываем сначала на сотрудников, потом на всех
если что-то сломалось, дежурный получает сообщение
графики смотрим каждое утро
тесты запускаются на каждый коммит
код проверяют двое коллег
документацию пишем сразу, а не потом
мы разошлись во мнениях о том, какую библиотеку брать
я предложил сделать прототип и посмотреть
менеджер хотел быстрее, а я хотел надёжнее
в итоге нашли решение, которое устроило обоих
самым трудным было договориться с соседней командой
я ошибся в расчётах и сразу сказал об этом
после этого мы стали проверять всё вдвоём
научился не бояться задавать вопросы
мне нравится доводить дело до конца
иногда беру на себя слишком много
плохо умею отказывать, но учусь
хорошо объясняю новичкам, как всё устроено
хочу работать с людьми, у которых можно учиться
ваш продукт помогает людям каждый день
слышал о вас от бывшего коллеги
читал ваш блог и смотрел доклады
мне важно видеть, как моей работой пользуются
хотелось бы со временем вести свой проект
зарплату хочу не меньше, чем сейчас
готов работать из офиса или удалённо
могу выйти через месяц, нужно закрыть дела
из прошлой компании ухожу, потому что стало скучно
голос должен звучать естественно и без запинок
ударения берём из словаря, а для редких слов угадываем
текст разбиваем на предложения и расставляем паузы
звук переводим в спектр и подаём на вход сети
декодер предсказывает кадры один за другим
слушатели сравнивали две записи вслепую
распознавание ошибается на именах и числах
в шуме точность заметно падает
записывали дикторов в тихой комнате
большая языковая модель отвечает на вопросы по документам
поиск находит нужный абзац по смыслу
градиенты взрывались, пришлось уменьшить шаг обучения
модель слишком простая и не улавливает закономерность
ошибка на обучении маленькая, а на новых данных большая
вероятность считаем по формуле Байеса
сложность алгоритма растёт вместе с размером входа
проверяли гипотезу на случайной половине пользователей
разница оказалась статистически незначимой
презентацию показали руководству и получили деньги
срок был жёсткий, работали по вечерам
лишние функции отложили на потом
"""
ENGLISH = """
for the last few years I have been a Python developer
before that I worked as an analyst in a small company
I finished my bachelor's degree and went on to a master's
then I realised that machine learning suits me better
now I am responsible for recommendations in an online shop
there were several developers and one tester on the team
we collected logs and built reports on top of them
first we cleaned the data and removed duplicates
features were computed once a day and stored in a table
we trained gradient boosting and compared it with a linear model
quality was measured on a held-out set
the metric went up by a few points
people labelled the data following a detailed guide
the network was trained on pictures from cameras
for face recognition we took an existing architecture
the model turned out to be too big for a phone
so we compressed it and made it faster
the service was written in Go and put into a container
under load the database became the bottleneck
we added a cache and a message queue
when a request fails it is repeated several times
we release to employees first and then to everybody
if something breaks, the person on call gets a message
we look at the dashboards every morning
tests run on every commit
two colleagues review the code
we write the documentation at once and not later
we disagreed about which library to take
I suggested building a prototype and having a look
the manager wanted it faster and I wanted it safer
in the end we found a solution that worked for both
the hardest part was to agree with the neighbouring team
I made a mistake in the calculation and said so at once
after that we checked everything in pairs
I learned not to be afraid of asking questions
I like to bring things to an end
sometimes I take on too much
I am bad at saying no but I am learning
I am good at explaining to beginners how things work
I want to work with people I can learn from
your product helps people every day
I heard about you from a former colleague
I read your blog and watched your talks
it matters to me to see my work being used
I would like to lead a project of my own some day
I expect a salary not lower than the current one
I can work from the office or from home
I can start in a month, I have to hand things over
I am leaving my last company because it got boring
the voice must sound natural and fluent
we take the stress from a dictionary and guess it for rare words
the text is split into sentences and pauses are inserted
the sound is turned into a spectrum and fed to the network
the decoder predicts the frames one after another
listeners compared two recordings blindly
recognition makes mistakes in names and numbers
in noise the accuracy drops a lot
we recorded the speakers in a quiet room
a large language model answers questions about documents
the search finds the right paragraph by meaning
the gradients exploded and we had to lower the learning rate
the model is too simple and does not catch the pattern
the training error is small but the error on new data is large
we compute the probability with Bayes' formula
the complexity of the algorithm grows with the size of the input
we tested the hypothesis on a random half of the users
the difference was not statistically significant
we showed the presentation to the management and got the money
the deadline was tight and we worked in the evenings
we postponed the extra features
"""


@lru_cache(2)
def background(text: str) -> tuple[str, ...]:
    """Give the clauses in the language in which a text is mostly written, judged by its letters."""
    cyrillic = sum("а" <= letter <= "я" for letter in text.lower())
    latin = sum("a" <= letter <= "z" for letter in text.lower())
    return tuple((RUSSIAN if cyrillic >= latin else ENGLISH).strip().splitlines())
