"""What a heading or a line of notes is about, told by its words, in Russian and English."""

import re
from collections.abc import Iterable
from enum import Enum, auto

from voiceprep.importing.labels import is_labelled, without_label


class Topic(Enum):
    """What stands below a heading."""

    ANSWER = auto()
    """What one would say: it asks, or it is about oneself."""
    QUESTIONS = auto()
    """Questions that will be asked."""
    ASKED_BACK = auto()
    """Questions one will ask oneself."""
    MISTAKES = auto()
    BACKGROUND = auto()
    """What is good to know and not said."""
    OPEN = auto()
    """The words do not say."""


_ASKS = re.compile(
    r"""(?:почему|зачем|чем|что|чего|как|како[йегм]|какую|какая|какие|каких|каков\w*|кто|кем|где|когда|куда|откуда|сколько
        |расскаж\w+|рассказать|опиш\w+|назов\w+|привед\w+|объясн\w+|представ\w+|поделит\w+
        |why|what|what's|how|who|where|when|which|tell|describe|explain|introduce|walk|talk\ (?:me|about)|give|name
        |(?:do|did|are|were|have|can|could|would|will|is)\ (?:you|your|there)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT_ONESELF = re.compile(
    r"""(?:о|об|обо|про)\ (?:себ|мне|меня|мо|сво)|мо[йяиё]\b|самопрезентац
        |(?:about\ )?(?:me|my|myself|yourself|your|self)\b|introduction\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_A_LIFE = re.compile(
    r"""(?:проект|опыт|(?:прошл|предыдущ|последн|мест)\w*\ \w*\ ?работ|(?:сильн|слаб)\w+\ сторон|мотивац|достижени
        |цел[ьи]\b|ценност|образовани|увлечени|хобби|навык|конфликт|провал|неудач
        |projects?\b|experience\b|strengths?\b|weakness|motivation|achievements?\b|goals?\b|education\b|hobb|skills?\b
        |conflict|failure|past\ job|last\ job|previous\ job)""",
    re.IGNORECASE | re.VERBOSE,
)
_QUESTIONS = re.compile(r"вопрос|questions?\b|\bq\s?&\s?a\b|\bfaq\b", re.IGNORECASE)
_WILL_BE_ASKED = re.compile(r"\bask\s+(?:you|me)\b|\bбудут спрашивать|\bспросят\b|\bмогут спросить", re.IGNORECASE)
_ASKED_BACK = re.compile(
    r"""вопрос\w*\ от\ меня|вопрос\w*\ (?!от\b)(?:\w+\ )?
        (?:к\ (?!мне|собеседовани|интервью\b|экзамен|подготовк|защите)
          |команд|интервьюер|работодател|компани|нанимающ|рекрутер|hr|им\b|ним\b|от\ меня|у\ меня)
        |(?:хочу|что|спросить)\ (?:\w+\ )?(?:спросить|задать|у\ (?:них|команд))|мои\ вопрос
        |questions?\ (?:\w+\ )?(?:for|to)\ (?!me\b|(?:\w+\ ){0,2}(?:interview|exam)\b|prepar|practi[cs]e)
        |ваши\ вопрос|вопрос\w*\ (?:к\ )?нам\b|есть\ (?:ли\ )?(?:у\ вас\ )?(?:к\ нам\ )?вопрос
        |(?:any|your)\ questions\b|(?:my|our)\ questions|\b(?:to|i'll|i\ will)\ ask\b|ask\ (?:them|the)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MISTAKES = re.compile(
    r"""ошиб(?:к|о)|чего\ (?:избегать|не\ )|избегать|не\ (?:говорить|делать|надо|стоит|нужно)\b|нельзя|антипаттерн
        |mistake|avoid|pitfall|\bdon['’]?ts?\b|do\ not\b|never\ say|not\ to\ (?:say|do)""",
    re.IGNORECASE | re.VERBOSE,
)
_BACKGROUND = re.compile(
    r"""(?:общ\w+\ )?информаци|общее\b|инфо\b|(?:о|об|про)\ (?:компани|команд|ваканси|позици|продукт)|ваканси|ссылк
        |материал|контакт|расписани|логистик|требовани|описани|план\b|заметк|почитать|полезн|список\ литератур|источник
        |прочее|разное|(?:general\ |company\ |background\ )?info|background\b
        |(?:about\ )?the\ (?:company|team|role|job|product|position)|company\b|links?\b|resources?\b|contacts?\b
        |schedule|logistics|job\ description|requirements|notes?\b|to\ read|references?\b|misc|other\b|todo\b|agenda
        |research\b""",
    re.IGNORECASE | re.VERBOSE,
)
_I = re.compile(
    r"""\b(?:я|мне|меня|мной|мною|мой|моя|моё|мое|мои|моей|моих|моего|мою|мы|нас|нам|наш|наша|наше|наши|свой|свою|своих|своей
        |хочу|могу|умею|люблю|занимаюсь|работаю|учусь|понимаю|делаю|считаю|хотел|хотела|работал|работала|участвовал|участвовала
        |i|i'm|i’m|i've|i’ve|i'd|i’d|me|my|myself|we|our|us)\b""",
    re.IGNORECASE | re.VERBOSE,
)


_ASKS_ME = re.compile(
    r"расскаж|опиш|назов|привед|(?:как|когда) вы\b|tell|describe|how (?:do|did|would) you|when (?:do|did) you",
    re.IGNORECASE,
)
"""How questions begin that are asked of the user, whatever else is in them: "Tell me about a mistake"."""
_NUMBER = re.compile(r"^\s*\d{1,3}(?:\.\d{1,3})*[.)]\s+")


def topic_of(heading: str) -> Topic:
    """Tell what stands below a heading by its words."""
    labelled = is_labelled(heading)
    heading = without_label(_NUMBER.sub("", heading))
    if _WILL_BE_ASKED.search(heading):
        return Topic.QUESTIONS
    if _ASKED_BACK.search(heading) and not _ASKS_ME.match(heading):
        return Topic.ASKED_BACK
    if labelled:
        return Topic.ANSWER
    if _MISTAKES.search(heading) and not heading.rstrip().endswith("?") and not _ASKS_ME.match(heading):
        return Topic.MISTAKES
    if asks(heading) or _ABOUT_ONESELF.match(heading):
        return Topic.ANSWER
    if _QUESTIONS.search(heading):
        return Topic.QUESTIONS
    if _BACKGROUND.match(heading):
        return Topic.BACKGROUND
    return Topic.ANSWER if _OF_A_LIFE.search(heading) else Topic.OPEN


def asks(text: str) -> bool:
    """Say whether a text asks: it ends so, or it begins with a word that asks."""
    return is_labelled(text) or _bare(text).endswith("?") or _ASKS.match(_NUMBER.sub("", text)) is not None


def asks_me(text: str) -> bool:
    """Say whether a text begins as an interviewer's question does: "Tell me", «Расскажите»."""
    return _ASKS_ME.match(text) is not None


def is_numbered(heading: str) -> bool:
    """Say whether a heading begins with a number."""
    return _NUMBER.match(heading) is not None


def begins_with_question_word(text: str) -> bool:
    """Say whether a question mark may stand at its end: "Why us", but not "Tell me about us"."""
    found = _ASKS.match(text)
    return found is not None and not _IMPERATIVE.match(found[0])


_IMPERATIVE = re.compile(
    r"расскаж|рассказать|опиш|назов|привед|объясн|представ|поделит|tell|describe|explain|introduce|walk|talk|give|name",
    re.IGNORECASE,
)


def is_in_first_person(texts: Iterable[str]) -> bool:
    """Say whether somebody speaks of himself in these texts: then they are an answer."""
    return any(_I.search(text) for text in texts)


def _bare(text: str) -> str:
    return text.rstrip(' \t*_"»”:)')
