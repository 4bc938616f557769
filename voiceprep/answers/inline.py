"""What markdown-it found in a line → MarkedText."""

import re
from typing import TYPE_CHECKING

from voiceprep.answers.marked_text import BOLD, LITERAL, STRUCK, MarkedText, join, marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_FORMATTING = {
    "a", "b", "br", "code", "del", "details", "div", "em", "i", "ins", "kbd", "mark", "p", "s", "small", "span",
    "strong", "sub", "summary", "sup", "u",
}  # fmt: skip


def read_inline(tokens: "Sequence[Token]") -> MarkedText:
    """Give the text of a line; line ends stay, so that a place in it can be counted back to its line."""
    bold = struck = 0
    parts = []
    for index, token in enumerate(tokens):
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "s_open" | "s_close":
                struck += token.nesting
        text = _text(token) or (token.markup if _is_sign_between_words(tokens, index) else "")
        literal = token.type in ("text_special", "code_inline")
        parts.append(marked(text, BOLD * bool(bold) | STRUCK * bool(struck) | LITERAL * literal))
    return join(parts)


def _text(token: "Token") -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "html_inline":
            return _text_of_tag(token.content)
        case "image":
            return ""
    return token.content


def _text_of_tag(tag: str) -> str:
    """Drop comments and tags that only format; in ``vector<T>`` the "tag" is what the user wrote."""
    name = _TAG.match(tag)
    if name is None:
        return "" if tag.startswith("<!--") else tag
    return (" " if name[1].lower() == "br" else "") if name[1].lower() in _FORMATTING else tag


def _is_sign_between_words(tokens: "Sequence[Token]", index: int) -> bool:
    """Say whether an emphasis mark is meant as itself: ``2*3*4``, ``a*b*c``, ``2**3**4``, but not ``**MOS**ом``."""
    if not tokens[index].nesting or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1].content[-1:], tokens[index + 1].content[:1]
    if tokens[index].markup == "*":
        return before.isalnum() and after.isalnum()
    return before.isdigit() and after.isdigit()
