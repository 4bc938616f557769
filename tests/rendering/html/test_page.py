import re
from base64 import b64decode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO

import av
import numpy as np
import pytest

from tests.rendering.reports import OVERRULED, SILENT, SPOKEN, TYPED
from voiceprep.model import (
    Coverage,
    Delivery,
    Evidence,
    Filler,
    KeyPoint,
    Match,
    Question,
    Report,
    Sound,
    Status,
    Stumble,
    StumbleKind,
    Transcript,
    Word,
    Wording,
)
from voiceprep.rendering.html import GENERATOR, render_page

ATTACK = "</title></script><script>alert('me')</script>\"'><img src=x onerror=alert(1)>\x1b"
HUM = Sound(samples=np.sin(np.arange(40 * 16_000) / 16).astype(np.float32), rate=16_000)


class Page(HTMLParser):
    """What a browser would make of a page, as far as the tests ask."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._open[-1] if self._open else "", []).append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def all(self, tag: str, **having: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.elements if name == tag and having.items() <= found.items()]


@pytest.mark.parametrize("report", [SPOKEN, OVERRULED, SILENT, TYPED, replace(SPOKEN, delivery=None)])
def test_every_kind_of_report_is_a_page(report: Report) -> None:
    page = Page(render_page(report))

    assert page.texts["h1"] == [report.question.prompt]
    assert page.all("audio") == []
    assert len([li for li in page.all("li") if (li.get("id") or "").startswith("point-")]) == len(
        report.coverage.matches
    )


def test_what_was_missed_comes_first() -> None:
    headings = re.findall(r'<h3 class="(\w+)">', render_page(SPOKEN))

    assert headings == ["missed", "contradicted", "slipped", "partial", "covered", "likely", "avoided"]


def test_every_word_and_point_says_where_it_plays() -> None:
    page = Page(render_page(SPOKEN, HUM))

    words = [word["data-at"] for word in page.all("span") if "data-at" in word]
    assert words == [f"{word.start:.2f}" for word in SPOKEN.transcript.words]
    assert [place["data-at"] for place in page.all("g")] == ["1.00", "2.00", "7.50", "10.50", "13.50"]
    assert [place["data-at"] for place in page.all("rect") if "data-at" in place] == ["4.00", "9.00"]


def test_the_sound_lies_in_the_page() -> None:
    """Whole, as Opus, in no more than 10 kB a second: two minutes are well below 2 MB."""
    (audio,) = Page(render_page(SPOKEN, HUM)).all("audio")
    kind, _, data = (audio["src"] or "").partition(";base64,")
    with av.open(BytesIO(b64decode(data)), "r") as sound:
        seconds = sum(frame.samples / 48_000 for frame in sound.decode(audio=0))

    assert kind == "data:audio/ogg"
    assert seconds == pytest.approx(40, abs=0.1)
    assert len(audio["src"] or "") < 40 * 10_000


def test_a_page_without_its_recording_says_so() -> None:
    assert "The recording is gone" in render_page(SPOKEN)
    assert "The recording is gone" not in render_page(TYPED)


def test_nothing_in_a_text_becomes_a_part_of_the_page() -> None:
    """Whoever's text it is: of the notes, of the recogniser, of a file name."""
    attacked = _attacked()
    page, plain = Page(render_page(attacked, HUM)), Page(render_page(SPOKEN, HUM))

    assert [tag for tag, _ in page.elements if tag in ("script", "img", "style")] == ["style", "script"]
    assert page.texts["script"] == plain.texts["script"]
    assert [one for _, found in page.elements for one in found if one.startswith("on")] == []
    assert page.texts["h1"] == [ATTACK.replace("\x1b", "�")]


def _attacked() -> Report:
    points = tuple(
        Match(
            point=KeyPoint(id=ATTACK, wordings=(Wording(text=ATTACK),)),
            status=status,
            score=0.5,
            evidence=Evidence(text=ATTACK, first_word=0, last_word=0, start=1.0, end=2.0),
            missing=(ATTACK,),
            reason=ATTACK,
        )
        for status in Status
    )
    return replace(
        SPOKEN,
        question=Question(
            id=ATTACK, prompt=ATTACK, language=ATTACK, set_name=ATTACK, key_points=tuple(one.point for one in points)
        ),
        transcript=Transcript(words=(Word(text=ATTACK, start=1.0, end=2.0, confidence=0.1),), engine=ATTACK),
        coverage=Coverage(matches=points),
        delivery=Delivery(
            words_per_minute=100,
            pauses=(),
            fillers=(Filler(text=ATTACK, start=1.0, end=2.0),),
            stumbles=(Stumble(kind=StumbleKind.REPETITION, text=ATTACK, start=1.0, end=2.0),),
        ),
    )


def test_the_policy_allows_the_page_itself_and_nothing_else() -> None:
    text = render_page(SPOKEN, HUM)
    page = Page(text)
    (policy,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    sources = re.findall(r"(script|style)-src 'sha256-([^']+)'", policy["content"] or "")

    assert (policy["content"] or "").startswith("default-src 'none'; ")
    assert [(tag, b64decode(source)) for tag, source in sources] == [
        (tag, sha256(text.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0].encode()).digest())
        for tag in ("script", "style")
    ]
    addresses = [found[name] or "" for _, found in page.elements for name in ("src", "href", "style") if name in found]
    assert [one for one in addresses if not one.startswith(("data:", "#point-"))] == []
    assert GENERATOR in text[:1024]
