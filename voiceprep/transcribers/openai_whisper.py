"""openai-whisper: Whisper as OpenAI published it, on torch, without a network."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from pickle import UnpicklingError
from typing import TYPE_CHECKING, Any

from voiceprep.errors import TranscriberError
from voiceprep.model import Word
from voiceprep.transcribers.checkpoint import read_checkpoint
from voiceprep.transcribers.engine import WhisperEngine, choose_device
from voiceprep.transcribers.whisper import Segment, most_tokens
from voiceprep.translation import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

INSTALL = 'pip install "voiceprep[openai-whisper]"'


class OpenAIWhisper(WhisperEngine):
    """A recogniser that runs a Whisper model on a graphics card where there is one, else on the processor.

    >>> OpenAIWhisper(model=base_weights(cache)).transcribe(recording, language="ru").text
    'Здравствуйте! Меня зовут Леонид…'
    """

    ENGINE = "openai-whisper"
    REINSTALL = f"{INSTALL} --force-reinstall"
    FILES = ("model.bin", "config.json")

    @classmethod
    def require_installed(cls) -> None:
        """Raise TranscriberError where openai-whisper is not installed."""
        if find_spec("whisper") is None or find_spec("torch") is None:
            raise TranscriberError(_("openai-whisper is not installed"), hint=INSTALL)

    @classmethod
    def require_model(cls, model: Path) -> None:
        """Raise TranscriberError where there is neither a file nor a folder with a model."""
        if not model.is_file():
            super().require_model(model)

    def load(self, model: Path, *, threads: int | None, device: str) -> None:
        """Load the model, from a folder in CTranslate2's format or from a checkpoint of openai-whisper (``.pt``)."""
        import torch

        if threads:
            torch.set_num_threads(threads)
        self.device = choose_device(device, has_cuda=torch.cuda.is_available())
        self._model = (_load(model) if model.is_file() else _converted(model)).to(self.device).eval()

    @cached_property
    def languages(self) -> Collection[str]:
        """The codes of the languages that the model knows."""
        from whisper.tokenizer import LANGUAGES

        return list(LANGUAGES)[: self._model.num_languages]

    def decode(self, sound: "NDArray[np.float32]", *, code: str, prompt: str | None = None) -> Iterator[Segment]:
        """Give the text of a chunk, a segment at a time.

        As ``whisper.transcribe`` goes about it, which cannot be stopped: Whisper looks through windows of 30 s; where
        its words end, the next window begins.
        """
        from whisper.audio import FRAMES_PER_SECOND, log_mel_spectrogram

        frames = log_mel_spectrogram(sound, self._model.dims.n_mels)
        begin = last = 0
        while begin < frames.shape[-1]:
            window = _Window(frames=frames[:, begin:], begin=begin, last_word=last / FRAMES_PER_SECOND)
            segment = self._hear(window, code, None if begin else prompt)
            yield segment
            last = round(segment.end * FRAMES_PER_SECOND)
            if last <= begin:
                return
            begin = last

    def _hear(self, window: "_Window", code: str, prompt: str | None) -> Segment:
        from whisper.audio import FRAMES_PER_SECOND, N_FRAMES, pad_or_trim
        from whisper.decoding import DecodingOptions
        from whisper.timing import add_word_timestamps
        from whisper.tokenizer import get_tokenizer

        model, half = self._model, self.device == "cuda"
        sound = pad_or_trim(window.frames, N_FRAMES).to(self.device)
        length = min(window.frames.shape[-1], N_FRAMES)
        options = DecodingOptions(
            language=code,
            temperature=0,
            without_timestamps=True,
            prompt=prompt,
            sample_len=min(model.dims.n_text_ctx // 2, most_tokens(length / FRAMES_PER_SECOND)),
            fp16=half,
        )
        sound = sound.half() if half else sound
        result = model.decode(sound, options)
        heard = {
            "seek": window.begin,
            "start": window.begin / FRAMES_PER_SECOND,
            "end": (window.begin + length) / FRAMES_PER_SECOND,
            "tokens": result.tokens,
        }
        add_word_timestamps(
            segments=[heard],
            model=model,
            tokenizer=get_tokenizer(model.is_multilingual, num_languages=model.num_languages, language=code),
            mel=sound,
            num_frames=length,
            last_speech_timestamp=window.last_word,
        )
        words = tuple(map(_word, heard["words"]))
        return Segment(words=words, end=float(heard["end"]), no_speech=float(result.no_speech_prob))


@dataclass(frozen=True, kw_only=True)
class _Window:
    frames: Any
    """The spectrogram from its beginning on, of shape (bands, frames)."""
    begin: int
    """In frames from the start of the sound."""
    last_word: float
    """The end of the last word before it, in seconds from the start of the sound."""


def _load(checkpoint: Path) -> Any:
    """Load a model onto the processor, in full precision, with the heads by which words get their times."""
    import whisper

    try:
        loaded = whisper.load_model(str(checkpoint), device="cpu")
    except (LookupError, TypeError, AttributeError, EOFError, UnpicklingError) as error:  # all that loads, loads
        raise TranscriberError(
            _("{path} is no model of openai-whisper, or not all of one").format(path=checkpoint),
            hint=_("name a file .pt of openai-whisper's, or a folder with a Whisper model in CTranslate2's format"),
        ) from error
    if heads := whisper._ALIGNMENT_HEADS.get(checkpoint.stem):
        loaded.set_alignment_heads(heads)
    return loaded


def _converted(folder: Path) -> Any:
    import numpy as np
    import torch
    from whisper.model import ModelDimensions, Whisper

    checkpoint = read_checkpoint(folder)
    model = Whisper(ModelDimensions(**checkpoint.dims))
    if model.state_dict().keys() != checkpoint.state.keys():
        raise ValueError(_("{folder} has not the weights of Whisper").format(folder=folder))
    for name, value in checkpoint.state.items():  # one after the other: all at once would take them twice
        model.load_state_dict({name: torch.from_numpy(np.array(value))}, strict=False)
    if checkpoint.alignment_heads:
        chosen = torch.zeros(model.dims.n_text_layer, model.dims.n_text_head, dtype=torch.bool)
        for layer, head in checkpoint.alignment_heads:
            chosen[layer, head] = True
        model.register_buffer("alignment_heads", chosen.to_sparse(), persistent=False)
    return model


def _word(word: dict[str, Any]) -> Word:
    return Word(
        text=word["word"], start=float(word["start"]), end=float(word["end"]), confidence=float(word["probability"])
    )
