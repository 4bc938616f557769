"""One rough phonetic code for Latin and Cyrillic spellings, so that "waveform" and «вейвформ» meet.

The recogniser writes English terms in Russian speech as they sound to it: «файнтюнинг», «хефиган», «эс эн эр».
"""

import re
from collections import defaultdict
from functools import lru_cache

from voiceprep.matching.morphology import REMEMBERED, is_cyrillic

CYRILLIC = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    ["a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "a", "p", "r", "s", "t", "u", "f", "h", "s",
     "ch", "sh", "sh", "", "i", "", "e", "u", "a"],
    strict=True,
))  # fmt: skip
CYRILLIC_SOUNDS = defaultdict(str, str.maketrans(CYRILLIC))
"""For str.translate; what is no Cyrillic letter is left out."""
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
SOFT_C, SOFT_G = re.compile("c(?=[eiy])"), re.compile("g(?=[eiy])")
NO_LETTER = re.compile("[^a-z]")
DOUBLED = re.compile(r"(.)(?=\1)")  # each letter before the same one
VOICELESS = str.maketrans("bvgdzj", "pfktsc", "aeiou")
"""Consonants alone, each as its voiceless fellow."""


@lru_cache(REMEMBERED)
def sound_code(word: str) -> str:
    """Give a word's rough pronunciation in Latin letters, the same for both scripts.

    >>> sound_code("fine"), sound_code("vocoder"), sound_code("вокодер")
    ('fain', 'vakader', 'vakader')
    """
    if is_cyrillic(word):
        code = word.replace("дж", "ж").translate(CYRILLIC_SOUNDS)
    else:
        letters = NO_LETTER.sub("", word)
        letters = SILENT_E.sub(lambda end: LONG_VOWELS[end.group(1)] + end.group(2), letters)
        letters = SOFT_G.sub("j", SOFT_C.sub("s", letters))
        code = LATIN_SOUNDS.sub(lambda sound: LATIN[sound.group()], letters).lower()
    return DOUBLED.sub("", code)


@lru_cache(REMEMBERED)
def skeleton(word: str) -> str:
    """Give the consonants of the pronunciation, voiced and voiceless as one: what the recogniser mishears least."""
    code = sound_code(word).replace("sh", "c").replace("zh", "c").replace("ch", "c")
    return DOUBLED.sub("", code.translate(VOICELESS))


def letter_names(acronym: str) -> tuple[str, ...]:
    """Spell an acronym as it is read out, letter by letter: "snr" → «эсэнар», «эсэнэр»."""
    alphabets = (CYRILLIC_LETTERS,) if is_cyrillic(acronym) else (ENGLISH_LETTERS, RUSSIAN_LETTERS)
    if any(letter not in names for letter in acronym for names in alphabets):
        return ()
    return tuple("".join(names[letter] for letter in acronym) for names in alphabets)
