"""In which language the program speaks to its user: known before anything is said, and before click is imported."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from voiceprep.translation import LANGUAGES

OPTION = "--lang"
VARIABLE = "VOICEPREP_LANG"


def _system_locale() -> str | None:
    import locale

    return locale.getlocale()[0]


def choose_language(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    cwd: Path,
    *,
    system_locale: Callable[[], str | None] = _system_locale,
) -> str:
    """Give the first that is there of ``--lang``, VOICEPREP_LANG, ``lang`` in voiceprep.toml and the user's locale.

    What names no language of LANGUAGES is passed over here; who reads options and settings says what is wrong with it.
    """
    for wanted in (option_before_command(arguments, OPTION), environment.get(VARIABLE)):
        if wanted in LANGUAGES:
            return wanted
    setting = _setting(arguments, environment, cwd)
    return setting if setting in LANGUAGES else _language_of_locale(environment, system_locale)


def option_before_command(arguments: Sequence[str], wanted: str) -> str | None:
    """Give the value of one of the program's own options, which stand before the command."""
    found, rest = None, iter(arguments)
    for argument in rest:
        name, is_joined, value = argument.partition("=")
        if not name.startswith("-"):
            break
        if name in ("--home", OPTION):
            value = value if is_joined else next(rest, "")
            found = value if name == wanted else found
    return found


def without_language(arguments: Sequence[str]) -> list[str]:
    """Give the arguments without a language at their start, if it is one of LANGUAGES."""
    for language in LANGUAGES:
        if list(arguments[:2]) == [OPTION, language]:
            return list(arguments[2:])
        if arguments[:1] and arguments[0] == f"{OPTION}={language}":
            return list(arguments[1:])
    return list(arguments)


def _language_of_locale(environment: Mapping[str, str], system_locale: Callable[[], str | None]) -> str:
    """Tell the user's language by the POSIX variables, where they are set, else by the system's locale."""
    variables = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, variables), None) or system_locale() or ""
    return "ru" if name.lower().startswith("ru") else "en"


def _setting(arguments: Sequence[str], environment: Mapping[str, str], cwd: Path) -> str | None:
    """Give ``lang`` of voiceprep.toml; what is wrong with the folder or the file is said by who needs them."""
    from voiceprep.errors import SettingsError
    from voiceprep.practice_folder import find_practice_folder

    home = option_before_command(arguments, "--home")
    try:
        path = find_practice_folder(Path(home) if home else None, environment=environment, cwd=cwd) / "voiceprep.toml"
        if not path.is_file():
            return None
        import tomllib

        return str(tomllib.loads(path.read_text(encoding="utf-8-sig")).get("lang"))
    except (SettingsError, OSError, ValueError, RecursionError):
        return None
