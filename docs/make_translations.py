"""Bring the catalogues of voiceprep/locale up to date with the sources and compile them (`make locale`).

What is new stands in a catalogue with an empty translation; what is gone from the sources is gone from it, too.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from voiceprep.cli.app import COMMANDS, imported, program
from voiceprep.cli.translated import reworded
from voiceprep.translation import CATALOGUES, DOMAIN, LANGUAGES

PACKAGE = CATALOGUES.parent
READERS = [("**.py", "python"), ("**.j2", "jinja2.ext:babel_extract")]
CLICK = Path(click.__file__).parent
OF_CLICK = ("core", "decorators", "exceptions", "formatting", "parser", "types")
"""The modules of click whose texts users of ours may meet. A version that says them otherwise shows in the tests."""


def extract() -> Catalog:
    """Give every text of the sources, of the commands' help and of click, with its places."""
    catalogue = Catalog(project=DOMAIN, charset="utf-8")
    for name, line, message, comments, context in extract_from_dir(PACKAGE, method_map=READERS):
        catalogue.add(message, locations=[(f"voiceprep/{name}", line)], auto_comments=comments, context=context)
    for name, text in _help_texts():
        catalogue.add(text, locations=[(f"voiceprep/cli/{name}", 1)])
    for name in OF_CLICK:
        for line, message, *_ in extract_from_file("python", CLICK / f"{name}.py"):
            catalogue.add(message, locations=[(f"click/{name}.py", line)])
    return catalogue


def _help_texts() -> Iterator[tuple[str, str]]:
    """Give what commands say of themselves, with the file of each."""
    for module, command in [("app", program), *((COMMANDS[name], imported(name)) for name in COMMANDS)]:
        texts: list[str] = []

        def note(text: str, texts: list[str] = texts) -> str:
            texts.append(text)
            return text

        reworded(command, note)
        yield from ((f"{module}.py", text) for text in texts)


def path_of(language: str) -> Path:
    """Give the catalogue of a language, which its .mo lies beside."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """Read the catalogue of a language."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def compiled(catalogue: Catalog) -> bytes:
    """Give what gettext reads."""
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def _update(language: str) -> None:
    catalogue = read(language)
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.msgid_bugs_address = catalogue.last_translator = ""
    catalogue.language_team = language
    catalogue.revision_date = catalogue.creation_date
    with path_of(language).open("wb") as file:
        write_po(file, catalogue, width=120, ignore_obsolete=True, include_lineno=False)
    path_of(language).with_suffix(".mo").write_bytes(compiled(read(language)))


if __name__ == "__main__":
    for language in LANGUAGES:
        if language != "en":
            _update(language)
