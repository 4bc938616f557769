"""Notes of every style that hypothesis can put together, and what in a line of them is a word."""

import re
from collections import Counter

from hypothesis import strategies as st

_SIGNS = ["", "", "# ", "## ", "### ", "- ", "- ", "* ", "1. ", "2) ", "1.1. ", "2.1 ", "    - ", "\t- ", "  1. ", "• "]
_MORE_SIGNS = ["> ", "    ", "a) ", "- [ ] ", "- [x] ", "**", "— "]
_LABELS = [
    "Q: ",
    "A: ",
    "**Q2:** ",
    "**A:** ",
    "Question 3. ",
    "Answer: ",
    "В: ",
    "О: ",
    "**Вопрос:** ",
    "Ответ: ",
    "- Q: ",
]
_PARTS = ["S: ", "T: ", "R: ", "Situation: ", "**Result:** ", "- Задача: ", "Strength:: "]
_BLOCKS = [
    *(
        "```",
        "~~~",
        "| a | b |",
        "|---|---|",
        "|---|---|",
        "| Question | Answer |",
        "| Why us? | a team; I |",
        "|why|I do. So|",
        "---",
        "===",
        "<!--",
        "-->",
        "",
        "",
        "   ",
    ),
    *("<aside>", "</aside>", "<details>", "<summary>Why us?</summary>", "</details>", "#tag #more", "![[photo.png]]"),
    *("From: a@b.org", "Best regards,", "С уважением", "Don't say:", "- Ошибки:", "Не говорить:", "Mistakes to avoid:"),
    *("ABOUT ME", "ПОЧЕМУ МЫ", "MOS", "почему ухожу", "что спросить у них", "**Tell me about a failure**", "??"),
]
_MARKS = [
    *("**", "~~", "++", "??", "TODO", "<!--", "-->", "{#id}", "{x=1}", "(", ")", "\\", "->", ":", "|", "::"),
    *("https://a.io/b--c", "(https://a.io)", "[[Leeds|home]]", "[[Page one]]", "==key==", "%%hm%%", "#tag", "^ref"),
    *("e.g.", "т.е.", "[a](b.md)", "«да»", '"no"', "2.5 million", "S:", "A:", "vector<T>", "<br>"),
]
_WORDS = [
    *(
        "why us",
        "Почему мы?",
        "О себе",
        "опыт.",
        "MOS",
        "Я учусь,",
        "потому что",
        "Mistakes",
        "не говорить",
        "Don't say",
    ),
    *("I led a team", "and we shipped it", "in three countries", "перфекционизм", "См.", "See also:", "ask you", "2.1"),
]

_texts = st.lists(st.sampled_from(_WORDS * 3 + _MARKS) | st.text(max_size=3), max_size=10).map(" ".join)
_openings = st.sampled_from(_SIGNS * 2 + _MORE_SIGNS + _LABELS + _PARTS)
_lines = st.sampled_from(_BLOCKS) | st.builds(str.__add__, _openings, _texts)
_asked = st.sampled_from(["## Why us?", "1. Why us?", "О себе\n======", "Почему мы?", "Q: Why us?", "ABOUT ME\nI"])
_heads = st.sampled_from([[], [], ["---", "tags: [a]", "---"], ["---", "title: Me", "target: 1-2m", "---"]])
_some = st.builds(
    lambda head, before, question, after: [*head, *before, question, *after],
    *(_heads, st.lists(_lines, max_size=8), _asked, st.lists(_lines, max_size=8)),
)
any_notes = st.builds(str.join, st.sampled_from(["\n", "\n", "\n\n", "\r\n"]), _some)

_MARKER = re.compile(
    r"^[ \t]*(?:(?:[-*+•—]|[a-zа-я]\)|\d{1,9}(?:\.\d{1,3})*[.)]|\d\.\d(?=[ \t]+[A-ZА-ЯЁ])|#{1,6})(?:[ \t]+|$))+"
    r"(?:\[[ x]\][ \t]+(?=\S))?"
)
_WHO = re.compile(r"^(?:\*\*)?(?:Q|A|Question|Answer|В|О|Вопрос|Ответ) ?\d*[:.](?:\*\*)? ")
_TAG = re.compile(r"</?(?:aside|details|summary|br)>")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


def words_of_line(line: str) -> Counter[str]:
    """Give the words of a line of the notes: neither signs and numbers before it, nor who speaks, nor tags."""
    return words(_WHO.sub("", _MARKER.sub("", _TAG.sub(" ", line), count=1)))
