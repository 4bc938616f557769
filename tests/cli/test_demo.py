import pytest

from voiceprep.cli.demo import Language, language_of


@pytest.mark.parametrize(
    ("environment", "system", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "en_US", Language.RUSSIAN),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "ru_RU", Language.ENGLISH),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8", "LC_ALL": ""}, None, Language.RUSSIAN),
        ({"LANG": "de_DE.UTF-8"}, "ru_RU", Language.ENGLISH),
        ({}, "Russian_Russia", Language.RUSSIAN),
        ({}, "en_US", Language.ENGLISH),
        ({}, None, Language.ENGLISH),
    ],
)
def test_the_sample_is_in_the_users_language(
    environment: dict[str, str], system: str | None, language: Language
) -> None:
    assert language_of(environment, system) is language
