import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from voiceprep.cli.language import choose_language
from voiceprep.cli.main import HELP_PAGES
from voiceprep.translation import speak

RUSSIAN = {"LANG": "ru_RU.UTF-8"}
ENGLISH = {"LANG": "en_GB.UTF-8"}


@pytest.mark.parametrize(
    ("environment", "system", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "en_US", "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "ru_RU", "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8", "LC_ALL": ""}, None, "ru"),
        ({"LANG": "de_DE.UTF-8"}, "ru_RU", "en"),
        ({}, "Russian_Russia", "ru"),
        ({}, "en_US", "en"),
        ({}, None, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(
    tmp_path: Path, environment: dict[str, str], system: str | None, language: str
) -> None:
    assert choose_language((), environment, tmp_path, system_locale=lambda: system) == language


@pytest.mark.parametrize(
    ("arguments", "environment", "setting", "language"),
    [
        (["--lang", "ru", "history"], ENGLISH | {"VOICEPREP_LANG": "en"}, "en", "ru"),
        (["--home", "somewhere", "--lang=ru"], ENGLISH, "en", "ru"),
        (["check", "--lang", "ru"], ENGLISH, "en", "en"),
        (["--home", "--lang", "ru"], ENGLISH, "en", "en"),
        (["--lang"], RUSSIAN, "", "ru"),
        ([], ENGLISH | {"VOICEPREP_LANG": "ru"}, "en", "ru"),
        ([], ENGLISH, "ru", "ru"),
        ([], RUSSIAN, "en", "en"),
        ([], RUSSIAN, "", "ru"),
    ],
)
def test_an_option_wins_over_the_environment_and_that_over_the_setting_and_that_over_the_locale(
    tmp_path: Path, arguments: list[str], environment: dict[str, str], setting: str, language: str
) -> None:
    (tmp_path / "answers").mkdir()
    (tmp_path / "voiceprep.toml").write_text(f'lang = "{setting}"\n' if setting else "")

    assert choose_language(arguments, environment, tmp_path) == language


@pytest.mark.parametrize("toml", ['lang = "de"', "lang = 3", "lang", "\udcff"])
def test_a_setting_that_is_none_is_left_to_who_reads_settings(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, toml: str
) -> None:
    """He names its line; until then the locale counts."""
    monkeypatch.delenv("VOICEPREP_LANG")
    (home / "voiceprep.toml").write_bytes(toml.encode(errors="surrogateescape"))

    assert choose_language((), RUSSIAN, home) == "ru"
    outcome = run("practice", "me")
    assert outcome.status == 1
    assert "voiceprep.toml" in outcome.errors


def test_a_setting_elsewhere_counts_with_home(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "voiceprep.toml").write_text('lang = "ru"')

    assert choose_language(["--home", "there"], ENGLISH, tmp_path) == "ru"
    assert choose_language([], ENGLISH | {"VOICEPREP_HOME": str(tmp_path / "there")}, tmp_path) == "ru"


@pytest.mark.parametrize("arguments", [["--lang", "de", "history"], ["--lang", "", "history"]])
def test_an_unknown_language_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)

    assert outcome.status == 2
    assert "is not one of 'en', 'ru'." in outcome.errors


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Ошибка: Нет команды 'chek'. Может быть, 'check'?"),
        (["check", "--foo"], "Ошибка: Нет параметра '--foo'."),
        (["check", "me", "you", "them"], "Ошибка: Лишние аргументы (you them)"),
        (["new"], "Ошибка: Не указан аргумент 'НАБОР'."),
        (["history", "--limit", "0"], "Ошибка: Неверное значение '--limit': 0 не подходит: нужно x>=1."),
        (["history", "--limit", "x"], "Ошибка: Неверное значение '--limit': 'x' — не целое число."),
        (["demo", "--language", "fr"], "Ошибка: Неверное значение '--language': 'fr' — не одно из 'ru', 'en'."),
        (["check", "me", "--text"], "Ошибка: Параметру '--text' нужно значение."),
        (["check", "me"], "Ошибка: укажите что-то одно: --audio, --text или --batch"),
        (["voices"], "Ошибка: Не указана команда."),
        (["report", "7"], "voiceprep: попыток ещё нет\nподсказка: начните: voiceprep practice"),
    ],
)
def test_errors_are_in_russian(run: Run, arguments: list[str], said: str) -> None:
    """What click says by itself, too."""
    outcome = run("--lang", "ru", *arguments)

    assert outcome.errors.endswith(f"{said}\n")


@pytest.mark.parametrize("arguments", [["--lang", "ru"], ["--lang=ru", "-h"], ["--lang", "ru", "--help"]])
def test_help_is_in_russian(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)

    assert (outcome.status, outcome.output) == (0, HELP_PAGES["ru"].read_text(encoding="utf-8"))


def test_the_next_run_speaks_its_own_language(run: Run) -> None:
    assert run("--lang", "ru", "check", "-h").output.startswith("Использование: voiceprep check [ПАРАМЕТРЫ] [НАБОР]")
    assert run("check", "-h").output.startswith("Usage: voiceprep check [OPTIONS] [SET]")


@pytest.mark.parametrize("command", [["lint", "me"], ["doctor"]])
def test_what_programs_read_is_english_in_every_language(run: Run, command: list[str]) -> None:
    outcome = run("--lang", "ru", *command, "--json")

    assert re.findall("[а-яё]+", outcome.output) == []


def test_a_reason_is_kept_in_english_and_said_in_russian(run: Run, home: Path) -> None:
    (home / "answer.txt").write_text("I never studied mathematics", encoding="utf-8")
    arguments = ("check", "me", "-q", "self", "--text", "answer.txt")

    assert "сказано “never studied" in run("--lang", "ru", *arguments).output
    assert run("--lang", "ru", *arguments, "--json").output.count("said “") == 1
    speak("en")
