"""Words that hold a sentence together and say nothing of its content."""

RUSSIAN = """
    и в во на с со к ко по о об от до из за у для при через без под над а но или что чтобы как это то же бы ли ну вот
    так уже еще я мы он она они оно вы ты мой наш свой его ее их быть есть был была было были буду будет который где
    когда если там тут тоже только очень весь все сам самый такой этот тот не ни нет меня нас нам мне мной себя ещё
    также потом можно просто именно либо чем между кто какой эти этом этого этой тем том того моя мое мои наша наши
    своя свою своей своего свои которые которая которое которых которой всех всем всё лишь ведь раз типа значит
"""
ENGLISH = """
    them the a an of to in on for with and or is are was were be been being it its it's this that these those i i'm
    we you my our your he she they his her their at by from as not no do does did so if then than have has had will
    would can could there here what which who when where how about into over also just very me us am i've we've um uh
"""
NEGATIONS = frozenset({
    "не", "нет", "ни", "без", "никогда", "нельзя",
    "not", "no", "never", "without", "nor", "neither", "nobody", "none", "hardly", "cannot",
})  # fmt: skip
STOP_WORDS = frozenset((RUSSIAN + ENGLISH).split()) - NEGATIONS


def is_stop_word(word: str) -> bool:
    """Tell whether a word in lower case, ё written as е, is one of them."""
    return word in STOP_WORDS


def is_negation(word: str) -> bool:
    """Tell words that deny; each stands for any other."""
    return word in NEGATIONS or word.endswith("n't") or (word.startswith("никак") and word != "никак")
