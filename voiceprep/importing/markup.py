"""A text of the notes → Markdown of a question set: links, remarks to oneself, signs that would mean something else."""

import re

_URL = r"https?://[^\s()<>]+"
_NAMED_LINK = re.compile(rf"^([^\[\]()]*\w[^\[\]()]*?)\s*\(\s*({_URL})\s*\)")
_BARE_LINK = re.compile(rf"\s*\(?(?<![\[(<])({_URL})\)?")
_REMARK = re.compile(r"(?<=[.!?])\s*\(([A-ZА-ЯЁ][^()]*)\)\.?$")
_SPOKEN_NOTE = re.compile(
    r"""\((?P<inside>[^()]*)\)
        |(?:NB|N\.B\.|P\.?S\.?|note|заметка|прим(?:ечание)?)\b[.:!]?\s*.*
        |(?:see\ also|см\.|смотри\ также|источник|ссылки?|links?|sources?)\b[.:]\s*.*|(?:see\ also|см\.)\s.*""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_PART_NAME = r"""^[ \t]*(?:\*\*|__)?(?P<star>situation|task|action|result|ситуация|задача|действи[ея]|результат|итог%s)
    (?:\*\*|__)?[ \t]*[:.—–](?:\*\*|__)?[ \t]+(?=\S)"""
_FLAGS = re.IGNORECASE | re.MULTILINE | re.VERBOSE
_STAR_WORD = re.compile(_PART_NAME % "", _FLAGS)
_STAR_LETTER = re.compile(_PART_NAME % "|[starсздр]", _FLAGS)
STAR = re.compile(r"<!-- [^<>]{1,12}: -->")
"""The name of a part of a story, as a comment: nobody says it."""


def without_remark(text: str) -> tuple[str, str]:
    """Take the remark in parentheses at the end of a bullet out of it."""
    found = _REMARK.search(text)
    return (text[: found.start()], found[1]) if found and "--" not in found[1] else (text, "")


def without_part_name(text: str) -> tuple[str, str]:
    """Take "Situation:" and the like out of a bullet."""
    found = _STAR_WORD.match(text)
    return (text[found.end() :], found["star"]) if found else (text, "")


def with_links(text: str) -> str:
    """Make an address the target of a link or a comment: nobody says it aloud."""
    named = _NAMED_LINK.match(text)
    if named:
        text = f"[{named[1]}]({named[2]}){text[named.end() :]}"
    return _BARE_LINK.sub(_hidden, text).strip()


def as_paragraph(text: str) -> str:
    """Give a paragraph as it stands; one that is a remark as a whole becomes a comment."""
    bare = text.strip()
    note = _SPOKEN_NOTE.fullmatch(bare)
    if note and "??" not in bare and "++" not in bare:
        return "> " + bare.replace("\n", "\n> ") if "--" in bare else f"<!-- {note['inside'] or bare} -->"
    return plain_start(_BARE_LINK.sub(_hidden, _with_part_names(balance(bare))))


def _hidden(link: re.Match[str]) -> str:
    return link[0] if "--" in link[1] else f" <!-- {link[1]} -->"


def _with_part_names(text: str) -> str:
    """Make "Situation:", also "S:" where "T:" or another follows, a comment."""
    letters = {found["star"].casefold() for found in _STAR_LETTER.finditer(text)}
    pattern = _STAR_LETTER if len(letters) > 1 else _STAR_WORD
    return pattern.sub(lambda found: f"<!-- {found['star']}: --> ", text)


def plain_start(text: str) -> str:
    """Escape the sign of a heading, a list or a code block: what was a sentence in the notes stays one."""
    return (
        re.sub(r"^(\d*)(?=[.)]\s|#|`{3}|~{3}|[-+*=]\s|[-=_*\s]+$)", r"\1\\", text) if not text[:1].isalpha() else text
    )


def balance(text: str) -> str:
    """Escape the opening of a comment that does not end: it would hide all that follows."""
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join(kept) + text[place:].replace("<!--", "\\<!--")
        kept.append(text[place : end + 3])
        place = end + 3
    return "".join(kept) + text[place:]
