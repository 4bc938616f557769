"""Bring the catalogues of voiceprep/locale up to date with the sources and compile them (`make locale`).

What is new stands in a catalogue with an empty translation; what is gone from the sources is gone from it, too.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import typer
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from voiceprep.cli.app import COMMANDS, app
from voiceprep.cli.translated import reword
from voiceprep.translation import CATALOGUES, DOMAIN, LANGUAGES

PACKAGE = CATALOGUES.parent
READERS = [("**.py", "python"), ("**.j2", "jinja2.ext:babel_extract")]


def extract() -> Catalog:
    """Give every text of the sources, and of the commands' help, with its places."""
    catalogue = Catalog(project=DOMAIN, charset="utf-8")
    for name, line, message, comments, context in extract_from_dir(PACKAGE, method_map=READERS):
        catalogue.add(message, locations=[(f"voiceprep/{name}", line)], auto_comments=comments, context=context)
    for name, text in _help_texts():
        catalogue.add(text, locations=[(f"voiceprep/cli/{name}", 1)])
    return catalogue


def _help_texts() -> Iterator[tuple[str, str]]:
    """Give what commands say of themselves, with the file of each."""
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    for name, module in [("", "app"), *COMMANDS.items()]:
        texts: list[str] = []

        def note(text: str, texts: list[str] = texts) -> str:
            texts.append(text)
            return text

        reword(group.get_command(typer.Context(group), name) if name else group, note)
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
