"""What a picture says, for tests: matplotlib writes each text of an SVG before its outlines, as a comment."""

import html
import re
import struct


def texts(svg: bytes) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<!-- (.+?) -->", svg.decode(), re.DOTALL)]


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height
