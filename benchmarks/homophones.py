"""Sentences with a Russian word that sounds like a term, and a point with that term, which the sentence does not make.

Said by Festival's Russian voice (Debian: festival, festvox-ru), which Whisper understands.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from voiceprep.errors import VoiceError


@dataclass(frozen=True, kw_only=True)
class Trap:
    """A point, and a sentence that says all of it but the term, in whose place stands a word that sounds like it."""

    term: str
    point: str
    sentence: str


TRAPS = tuple(
    Trap(term=term, point=point, sentence=sentence)
    for term, point, sentence in (
        ("MOS", "качество оцениваем по MOS", "Качество оцениваем так: по мосту ходят люди, и мы их считаем."),
        ("SOTA", "наш результат лучше, чем SOTA", "Наш результат лучше, чем сода в тесте у бабушки."),
        ("WER", "ошибки считаем через WER", "Ошибки считаем верно, через таблицу в тетради."),
        ("RAG", "поиск по документам через RAG", "Поиск по документам: рак, операция, больница."),
        ("CUDA", "код пишем на CUDA", "Код пишем сами, а куда его потом положить, решаем вместе."),
        ("Kafka", "сообщения идут через Kafka", "Сообщения идут по почте, а вечером я читаю Кафку."),
        ("Redis", "данные храним в Redis", "Данные храним в тетради, а редис растёт в огороде."),
        ("Triton", "модель работает на Triton", "Модель работает хорошо, а тритон живёт в пруду."),
        ("Git", "версии храним в Git", "Версии храним в папке, а гид показывает нам город."),
        ("LoRA", "модель дообучали через LoRA", "Модель дообучали долго, и Лора помогала нам на работе."),
        ("BERT", "тексты понимает BERT", "Тексты понимает мой брат, берёт и читает вслух."),
        ("Docker", "сервис запускаем в Docker", "Сервис запускаем вечером, когда докер уходит из порта."),
        ("loss", "на графике падает loss", "На графике падает цена, потому что лосось подешевел."),
        ("torch", "сеть написана на torch", "Сеть написана нами, а торт купили в магазине."),
        ("Python", "скрипты пишем на Python", "Скрипты пишем сами, а питон лежит в зоопарке."),
        ("VITS", "голос делает VITS", "Голос делает визит врача приятнее."),
        ("ASR", "речь распознаёт ASR", "Речь распознаёт мастер, а астры цветут в саду."),
        ("TTS", "речь делаем через TTS", "Речь делаем через тест, и тётя слушает."),
        ("GAN", "звук рисует GAN", "Звук рисует Ганс, художник из Берлина."),
        ("SNR", "шум измеряем по SNR", "Шум измеряем зимой, когда снег идёт."),
        ("ONNX", "модель сохраняем в ONNX", "Модель сохраняем, открываем окно и идём домой."),
        ("mel", "на вход подаём mel", "На вход подаём мел и доску для детей."),
        ("Go", "сервер написан на Go", "Сервер написан давно, а в го я играю по субботам."),
        ("Spark", "таблицы считает Spark", "Таблицы считает бухгалтер, а в парк мы ходим гулять."),
    )
)
SPEEDS = (0.94, 1.0, 1.07)
"""By which the sound is played, as if by other voices."""


def say(text: str, path: Path, *, speed: float) -> None:
    """Write the sentence as 16 kHz sound. Raises VoiceError where the voice is not installed."""
    if shutil.which("text2wave") is None:
        raise VoiceError("Festival is not installed", hint="sudo apt install festival festvox-ru")
    whole = path.with_suffix(".plain.wav")
    command = ["text2wave", "-o", str(whole), "-eval", "(voice_msu_ru_nsh_clunits)"]
    subprocess.run(command, input=text, encoding="utf-8", check=True)
    samples, rate = soundfile.read(whole, dtype="float32")
    places = np.arange(0, len(samples) - 1, speed * rate / 16_000)
    soundfile.write(path, np.interp(places, np.arange(len(samples)), samples), 16_000)
