"""Who a clause is told of: the speaker, or somebody else."""

from collections.abc import Container, Sequence

from voiceprep.matching.morphology import (
    is_cyrillic,
    is_finite,
    is_first_person,
    is_known,
    is_nominative,
    is_plural,
    is_someone,
    lemma,
    stem,
    tags,
)
from voiceprep.matching.tokens import Token

OUTSIDERS = frozenset({
    "друг", "подруга", "приятель", "приятельница", "сосед", "соседка", "знакомый", "знакомая", "конкурент",
    "победитель", "брат", "сестра", "муж", "жена", "отец", "папа", "мать", "мама", "сын", "дочь", "дядя", "тетя",
    "friend", "neighbour", "neighbor", "competitor", "rival", "winner", "brother", "sister", "husband", "wife",
    "father", "dad", "mother", "mum", "mom", "son", "daughter", "cousin", "uncl", "aunt", "flatmat", "roommat",
})  # fmt: skip
"""Who does not work with the speaker, as lemmas and stems."""
COLLEAGUES = frozenset({
    "коллега", "напарник", "одногруппник", "однокурсник", "начальник", "руководитель",
    "тимлид", "техлид", "лид", "ребята",
    "colleagu", "teammat", "cowork", "classmat", "boss", "manag", "contractor", "freelanc", "consult", "predecessor",
})  # fmt: skip
"""Who works with the speaker, as lemmas and stems: what they do is told as what "we" do, too."""
GROUPS = frozenset({
    "команда", "отдел", "группа", "компания", "фирма", "организация", "предприятие", "завод", "цех", "бригада", "смена",
    "отделение", "поликлиника", "клиника", "больница", "школа", "класс", "кафедра", "факультет", "вуз", "университет",
    "лаборатория", "банк", "магазин", "ресторан", "кафе",
    "team", "depart", "group", "compani", "firm", "factori", "crew", "shift", "ward", "clinic", "hospit", "school",
    "univers", "lab", "bank", "shop", "restaur",
})  # fmt: skip
"""Where people work together; another one is not the speaker's."""
OTHER = (
    "друго",
    "другая",
    "другие",
    "других",
    "другую",
    "соседн",
    "чуж",
    "прошлая",
    "прошлой",
    "another",
    "other",
    "differ",
    "neighbo",
    "previous",
)
"""How the words begin that say that a group is not the speaker's."""
SPEAKER = frozenset({"i", "we", "i've", "we've", "i'm", "we're", "me", "us", "я", "мы", "мной", "нами"})
CONCERNED = frozenset({"мне", "меня", "нам", "нас", "my", "our", "i'd", "we'd", "i'll", "we'll"})
"""Words by which a clause concerns the speaker, beside those of SPEAKER."""
HAVE = frozenset({
    "быть", "есть", "бывать", "иметься", "стоять", "работать", "жить", "висеть", "лежать", "получиться", "появиться",
    "случиться", "выйти", "остаться",
})  # fmt: skip
"""Verbs that say what somebody has, as lemmas: «был у победителей»; «взяли у соседей» is no such thing."""
GIVE = frozenset(
    {"сделать", "дать", "предложить", "выдать", "вручить", "доверить", "присудить", "подарить", "одобрить"}
)
"""Verbs that say what somebody got, as lemmas: «подруге сделали оффер»."""
TOWARDS = frozenset({"к", "ко", "по", "благодаря"})
"""Prepositions of the dative."""
PREPOSITIONS = frozenset(
    {"with", "for", "from", "to", "of", "about", "and", "и", "in", "at", "like", "than", "between"}
)


def is_outsider(tokens: Sequence[Token], at: int) -> bool:
    """Tell a friend, a neighbour, "another team", «ребята из соседнего отдела»."""
    return _is_one_of(tokens, at, OUTSIDERS) or is_other_group(tokens, at) or _is_of_other_group(tokens, at)


def is_person(tokens: Sequence[Token], at: int) -> bool:
    """Tell anyone who is not the speaker."""
    return is_outsider(tokens, at) or _is_one_of(tokens, at, COLLEAGUES)


def is_other_group(tokens: Sequence[Token], at: int) -> bool:
    """Tell "another team", «соседний отдел»."""
    return at > 0 and tokens[at - 1].text.startswith(OTHER) and _is_one_of(tokens, at, GROUPS)


def _is_of_other_group(tokens: Sequence[Token], at: int) -> bool:
    """Tell whoever comes from another group."""
    is_from = at + 3 < len(tokens) and tokens[at + 1].text in {"из", "from"}
    is_someone_or_colleague = is_someone(tokens[at].text) or _is_one_of(tokens, at, COLLEAGUES)
    return is_from and is_someone_or_colleague and is_other_group(tokens, at + 3)


def _is_one_of(tokens: Sequence[Token], at: int, people: frozenset[str]) -> bool:
    if tokens[at].values or tokens[at].text.startswith(("други", "друго")):
        return False  # «другие» are no friends
    return bool({lemma(tokens[at].text), stem(tokens[at].text)} & people)


def is_of_speaker(tokens: Sequence[Token], clause: Sequence[int], someone: int | None = None) -> bool:
    """Tell whether a clause speaks of the speaker, be it only as whom something happened to; "my friend" does not."""
    return any(
        tokens[at].text in SPEAKER | CONCERNED or is_first_person(tokens[at].text)
        for at in clause
        if not tokens[at].values and (someone is None or at != someone - 1)
    )


def is_subject(tokens: Sequence[Token], at: int, verb: int | None = None) -> bool:
    """Tell who did it from who was there: by the case, or in English by the place before the verb or behind "by"."""
    if is_cyrillic(tokens[at].text):
        return is_nominative(tokens[at].text)
    before = {token.text for token in tokens[max(0, at - 3) : at] if token.clause == tokens[at].clause}
    return "by" in before if verb is not None and at > verb else not before & PREPOSITIONS


def subject_of(tokens: Sequence[Token], clause: Sequence[int], verb: int, *, but: Container[int] = ()) -> int | None:
    """Give the living being of which a Russian verb is said: the nearest one, but some, that has no nearer verb."""
    verbs = [at for at in clause if not tokens[at].values and is_finite(tokens[at].text)]
    for at in sorted(clause, key=lambda place: abs(place - verb)):
        text = tokens[at].text
        if at in but or tokens[at].values or not (is_living(tokens, at) and _may_act(text)):
            continue
        is_many = is_plural(text) and (is_known(text) or text not in COLLEAGUES)
        agreeing = [place for place in verbs if is_plural(tokens[place].text) is is_many]
        if agreeing and min(agreeing, key=lambda place: abs(place - at)) == verb:
            return at
    return None


def _may_act(word: str) -> bool:
    """Tell the nominative, also of a word that the dictionary does not have: «тимлид»."""
    return is_nominative(word) or word in COLLEAGUES


def is_living(tokens: Sequence[Token], at: int) -> bool:
    """Tell whom a Russian verb may be said of, beside things."""
    return is_someone(tokens[at].text) or (is_cyrillic(tokens[at].text) and is_person(tokens, at))


def owner_in(tokens: Sequence[Token], clause: Sequence[int]) -> int | None:
    """Give the outsider who has, or is given, what a clause tells of.

    «у победителей», «подруге сделали», «в соседнем отделе», "in another team".
    """
    verbs = [at for at in clause if not tokens[at].values and is_finite(tokens[at].text)]
    lemmas = {lemma(tokens[at].text) for at in verbs}
    is_given = bool(lemmas & GIVE) and all(is_plural(tokens[at].text) for at in verbs)
    for at in clause:
        before = {tokens[place].text for place in (at - 1, at - 2) if place in clause}
        if not is_outsider(tokens, at):
            continue
        if "у" in before and "gent" in tags(tokens[at].text) and lemmas <= HAVE:
            return at
        if is_given and "datv" in tags(tokens[at].text) and not before & TOWARDS:
            return at
        if is_other_group(tokens, at) and before & {"в", "во", "in", "at"}:
            return at
    return None
