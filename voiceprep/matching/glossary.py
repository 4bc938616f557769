"""Terms, names of universities and what else is known by its letters, in the forms that mean the same.

A form is a word or several, in any inflection; in capitals it is said letter by letter, too. Left out is what has
another meaning as often: CV, PR. Written for this purpose.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from voiceprep.matching.morphology import lemma, stem
from voiceprep.matching.phonetics import letter_names

TERMS = """
AI = artificial intelligence = ИИ = искусственный интеллект
ML = machine learning = машинное обучение
DL = deep learning = глубокое обучение
RL = reinforcement learning = обучение с подкреплением
NLP = natural language processing = обработка естественного языка
computer vision = компьютерное зрение
LLM = large language model = большая языковая модель
ASR = STT = automatic speech recognition = speech recognition = speech to text = распознавание речи
TTS = text to speech = speech synthesis = синтез речи
G2P = grapheme to phoneme
VAD = voice activity detection
MOS = mean opinion score
WER = word error rate
CER = character error rate
SNR = signal to noise ratio = отношение сигнал шум
RTF = real time factor
SOTA = state of the art
RAG = retrieval augmented generation
GAN = generative adversarial network = генеративно состязательная сеть
VAE = variational autoencoder = вариационный автоэнкодер
CNN = convolutional neural network = свёрточная нейронная сеть = свёрточная сеть
RNN = recurrent neural network = рекуррентная нейронная сеть = рекуррентная сеть
neural network = neural net = нейронная сеть = нейросеть
transfer learning = перенос обучения
EDA = exploratory data analysis = разведочный анализ данных
data science = наука о данных
SQL = structured query language
DB = database = БД = база данных
OS = operating system = ОС = операционная система
OOP = object oriented programming = ООП = объектно ориентированное программирование
API = application programming interface
UI = user interface = пользовательский интерфейс
UX = user experience
CI = continuous integration
CD = continuous delivery = continuous deployment
A/B test = A/B тест = split test = сплит тест
code review = ревью кода = код ревью
pull request = merge request = пулл реквест = мерж реквест
QA = quality assurance
MVP = minimum viable product
KPI = key performance indicator = ключевой показатель эффективности
NPS = net promoter score
ROI = return on investment
B2B = business to business
B2C = business to consumer
SLA = service level agreement
GPA = grade point average
GPU = graphics card = видеокарта
CPU = processor = процессор
RAM = оперативная память = оперативка
HR = human resources
open source = опенсорс = открытый код
МГУ = Московский государственный университет = MSU = Moscow State University
СПбГУ = Санкт-Петербургский государственный университет
МФТИ = Физтех = Московский физико технический институт = MIPT
ВШЭ = Вышка = Высшая школа экономики = HSE = Higher School of Economics
МГТУ = Бауманка
ИТМО = ITMO
КФУ = Казанский федеральный университет
НГУ = Новосибирский государственный университет
УрФУ = Уральский федеральный университет
MIT = Massachusetts Institute of Technology
ВКР = выпускная квалификационная работа
НИР = научно исследовательская работа
ЕГЭ = единый государственный экзамен
ТЗ = техническое задание
"""
Form = tuple[str, ...]
Found = tuple[int, int, int]
"""The first and the last word of a term, inclusive, and its line in the glossary."""


def find_terms(words: Sequence[str]) -> Iterator[Found]:
    """Find the terms among words in lower case; one that is in a longer one, too."""
    codes = [_code(word) for word in words]
    for at in range(len(words)):
        for form, line in _forms().get(codes[at], ()):
            if tuple(codes[at : at + len(form)]) == form:
                yield at, at + len(form) - 1, line
        yield from _spelled(words, at)


def _spelled(words: Sequence[str], at: int) -> Iterator[Found]:
    joined = ""
    for last in range(at, len(words)):
        joined += words[last]
        if not words[last] or joined not in _beginnings():
            return
        for line in _spellings().get(joined, ()):
            yield at, last, line


@cache
def _lines() -> list[list[list[str]]]:
    """Give the forms of each line, as words."""
    split = str.maketrans("-", " ", "/")
    return [[form.translate(split).split() for form in line.split(" = ")] for line in TERMS.strip().splitlines()]


@cache
def _forms() -> Mapping[str, list[tuple[Form, int]]]:
    """Give the forms by the code of their first word."""
    forms: dict[str, list[tuple[Form, int]]] = {}
    for number, line in enumerate(_lines()):
        for words in line:
            form = tuple(_code(word.lower().replace("ё", "е")) for word in words)
            forms.setdefault(form[0], []).append((form, number))
    return forms


@cache
def _spellings() -> Mapping[str, list[int]]:
    """Give the lines of what is said letter by letter, by the Cyrillic for it."""
    spellings: dict[str, list[int]] = {}
    for number, line in enumerate(_lines()):
        for word in (words[0] for words in line if len(words) == 1 and words[0].isupper()):
            for spelling in letter_names(word.lower()):
                spellings.setdefault(spelling, []).append(number)
    return spellings


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(spelling[:end] for spelling in _spellings() for end in range(1, len(spelling) + 1))


def _code(word: str) -> str:
    return stem(lemma(word)) if word else ""
