from voiceprep.delivery.spoken_length import SpokenLength, estimate_length


def test_a_text_takes_as_long_as_its_syllables() -> None:
    """Nine in Russian at 5.5 to 3.8 a second; in English, ten at 4.4 to 2.7."""
    assert estimate_length("Обучал HiFi-GAN 2 года", language="ru") == SpokenLength(shortest=9 / 5.5, longest=9 / 3.8)
    assert estimate_length("Tell me a little about yourself.", language="en-GB") == SpokenLength(
        shortest=9 / 4.4, longest=9 / 2.7
    )


def test_no_text_takes_no_time() -> None:
    assert estimate_length("…", language="ru") == SpokenLength(shortest=0, longest=0)
