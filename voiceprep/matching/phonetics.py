"""One rough phonetic code for Latin and Cyrillic spellings, so that "waveform" and «вейвформ» meet.

The recogniser writes English terms in Russian speech as they sound to it: «файнтюнинг», «хефиган», «эс эн эр».
"""

import re
from functools import lru_cache

from voiceprep.matching.morphology import REMEMBERED, is_cyrillic

CYRILLIC = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    ["a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "a", "p", "r", "s", "t", "u", "f", "h", "s",
     "ch", "sh", "sh", "", "i", "", "e", "u", "a"],
    strict=True,
))  # fmt: skip
LATIN = {
    "ough": "o", "tion": "shn", "sion": "jn", "igh": "ai", "tch": "ch", "sch": "sh", "ch": "ch", "sh": "sh", "ph": "f",
    "th": "t", "wh": "v", "ck": "k", "qu": "kv", "gh": "g", "ee": "i", "ea": "i", "oo": "u", "ou": "au", "ow": "au",
    "ai": "ei", "ay": "ei", "ie": "i", "ei": "ei", "kn": "n", "wr": "r", "x": "ks", "w": "v", "y": "i", "q": "k",
    "o": "a", "c": "k",
}  # fmt: skip
LATIN_SOUNDS = re.compile("|".join(sorted(LATIN, key=len, reverse=True)))
ENGLISH_LETTERS = {
    "a": "эй", "b": "би", "c": "си", "d": "ди", "e": "и", "f": "эф", "g": "джи", "h": "эйч", "i": "ай", "j": "джей",
    "k": "кей", "l": "эл", "m": "эм", "n": "эн", "o": "о", "p": "пи", "q": "кью", "r": "ар", "s": "эс", "t": "ти",
    "u": "ю", "v": "ви", "w": "даблю", "x": "икс", "y": "уай", "z": "зед",
    "1": "ван", "2": "ту", "3": "три", "4": "фор", "5": "файв", "8": "эйт",
}  # fmt: skip
RUSSIAN_LETTERS = {
    "a": "а", "b": "бэ", "c": "цэ", "d": "дэ", "e": "е", "f": "эф", "g": "гэ", "h": "аш", "i": "и", "j": "жи",
    "k": "ка", "l": "эль", "m": "эм", "n": "эн", "o": "о", "p": "пэ", "q": "ку", "r": "эр", "s": "эс", "t": "тэ",
    "u": "у", "v": "вэ", "w": "вэ", "x": "икс", "y": "игрек", "z": "зет", "1": "один", "2": "два", "3": "три",
    "4": "четыре", "5": "пять", "8": "восемь",
}  # fmt: skip
CYRILLIC_LETTERS = {
    "а": "а", "б": "бэ", "в": "вэ", "г": "гэ", "д": "дэ", "е": "е", "ж": "жэ", "з": "зэ", "и": "и", "й": "и",
    "к": "ка", "л": "эль", "м": "эм", "н": "эн", "о": "о", "п": "пэ", "р": "эр", "с": "эс", "т": "тэ", "у": "у",
    "ф": "эф", "х": "ха", "ц": "цэ", "ч": "че", "ш": "ша", "щ": "ща", "ъ": "", "ы": "ы", "ь": "", "э": "э",
    "ю": "ю", "я": "я",
}  # fmt: skip
LONG_VOWELS = {"a": "EI", "e": "I", "i": "AI", "o": "AU", "u": "U", "y": "AI"}
"""In capitals, which no other rule touches."""
SILENT_E = re.compile(r"([aeiouy])([^aeiouy])e$")  # fine, rate, scope
VOICELESS = str.maketrans("bvgdzj", "pfktsc")


@lru_cache(REMEMBERED)
def sound_code(word: str) -> str:
    """Give a word's rough pronunciation in Latin letters, the same for both scripts.

    >>> sound_code("fine"), sound_code("vocoder"), sound_code("вокодер")
    ('fain', 'vakader', 'vakader')
    """
    if is_cyrillic(word):
        code = "".join(CYRILLIC.get(letter, "") for letter in word.replace("дж", "ж"))
    else:
        letters = re.sub(r"[^a-z]", "", word)
        letters = SILENT_E.sub(lambda end: LONG_VOWELS[end.group(1)] + end.group(2), letters)
        letters = re.sub(r"c(?=[eiy])", "s", letters)
        letters = re.sub(r"g(?=[eiy])", "j", letters)
        code = LATIN_SOUNDS.sub(lambda sound: LATIN[sound.group()], letters).lower()
    return re.sub(r"(.)\1+", r"\1", code)


@lru_cache(REMEMBERED)
def skeleton(word: str) -> str:
    """Give the consonants of the pronunciation, voiced and voiceless as one: what the recogniser mishears least."""
    code = re.sub("sh|ch", "c", sound_code(word).translate(VOICELESS))
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]", "", code))


def letter_names(acronym: str) -> tuple[str, ...]:
    """Spell an acronym as it is read out, letter by letter: "snr" → «эсэнар», «эсэнэр»."""
    alphabets = (CYRILLIC_LETTERS,) if is_cyrillic(acronym) else (ENGLISH_LETTERS, RUSSIAN_LETTERS)
    if any(letter not in names for letter in acronym for names in alphabets):
        return ()
    return tuple("".join(names[letter] for letter in acronym) for names in alphabets)
