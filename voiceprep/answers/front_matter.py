"""The YAML between two lines of ``---`` at the head of a file: title, language, target, strictness."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voiceprep.answers.languages import read_language
from voiceprep.answers.markdown import parse_blocks
from voiceprep.answers.source import Source
from voiceprep.answers.strictness import read_strictness
from voiceprep.answers.targets import read_target
from voiceprep.errors import AnswersError
from voiceprep.model import Strictness, Target
from voiceprep.translation import _

if TYPE_CHECKING:
    import yaml
    from markdown_it.tree import SyntaxTreeNode

_UNCLOSED = re.compile(r"---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*:(?:\s|$)")
KEYS = ("title", "language", "target", "strictness")


@dataclass(frozen=True, kw_only=True)
class FrontMatter:
    """What a file says about all its questions; None where it says nothing."""

    title: str | None = None
    language: str | None = None
    target: Target | None = None
    strictness: Strictness | None = None


@dataclass(frozen=True, kw_only=True)
class _Entry:
    value: str
    line: int


def read_front_matter(tree: "SyntaxTreeNode", source: Source) -> FrontMatter:
    """Read the front matter of a file, if it has one; keys that mean nothing here are left alone.

    Raises AnswersError naming the line of what is no YAML, no text, no language or no range.
    """
    first = tree.children[0] if tree.children else None
    if first is None or first.type != "front_matter":
        if _UNCLOSED.match(source.text):
            raise source.error(
                source.first_line, _("the front matter never ends"), hint=_("close it with a line of ---")
            )
        return FrontMatter()
    entries = _entries(_compose(first.content, source), source)
    title, language, target, strictness = (entries.get(key) for key in KEYS)
    example = "target: 60-90s"
    return FrontMatter(
        title=title.value if title else None,
        language=read_language(language.value, line=language.line, source=source) if language else None,
        target=read_target(target.value, line=target.line, source=source, example=example) if target else None,
        strictness=read_strictness(strictness.value, line=strictness.line, source=source) if strictness else None,
    )


def unknown_front_matter_keys(source: Source) -> tuple[tuple[str, int], ...]:
    """Give the keys that mean nothing here, with their lines; none where the front matter cannot be read."""
    import yaml

    tree = parse_blocks(source.text)
    first = tree.children[0] if tree.children else None
    if first is None or first.type != "front_matter":
        return ()
    try:
        node = _compose(first.content, source)
    except AnswersError:
        return ()
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return tuple((str(key.value), _line(key.start_mark.line, source)) for key, _ in pairs if key.value not in KEYS)


def _compose(text: str, source: Source) -> "yaml.Node | None":
    """Read the YAML as nodes, not values: they know their lines, and ``1:30`` stays what the user wrote."""
    import yaml

    hint = _("write it like title: My interview, with quotes around a value that holds a colon")
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise source.error(
            _line(line, source), _("broken YAML: {problem}").format(problem=error.problem or error.context), hint=hint
        ) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        raise source.error(
            _line(line, source), _("broken YAML: {reason}").format(reason=error.reason), hint=hint
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise source.error(_line(0, source), _("broken YAML"), hint=hint) from error


def _entries(node: "yaml.Node | None", source: Source) -> dict[str, _Entry]:
    """Give the known keys that have a value."""
    import yaml

    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        line = _line(node.start_mark.line, source)
        raise source.error(line, _("the front matter is no list of keys"), hint=_("write it like title: My interview"))
    entries = {}
    for key, value in node.value:
        if key.value not in KEYS or value.value == "":
            continue
        line = _line(value.start_mark.line, source)
        if not isinstance(value, yaml.ScalarNode):
            raise source.error(
                line,
                _("{value} is no text").format(value=key.value),
                hint=_("write it like {value}: …, on one line").format(value=key.value),
            )
        entries[key.value] = _Entry(value=value.value, line=line)
    return entries


def _line(line: int, source: Source) -> int:
    """Count from the file's start, where ``---`` comes first."""
    return source.first_line + 1 + line
