"""How good are the verdicts? Shares, precision and F1 over labelled answers, beside what people would use instead.

    python -m benchmarks.verdicts CASES.jsonl [--audio] [--ablation]

`--audio` transcribes the sound of each case instead of taking the recorded transcripts; `--ablation` leaves out one
part of the matcher after the other, on what was heard. Thresholds of the baselines are chosen by cross-validation over
questions; so are voiceprep's, and two weights of meaning, in the row that says so.
"""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from benchmarks import ours
from benchmarks.baselines import BASELINES, judge_by
from benchmarks.cases import KINDS, Case, read_cases, typed
from benchmarks.judged import Judged, macro_f1, precision, share
from voiceprep.model import Confidence, Recording, Transcript
from voiceprep.settings import read_settings
from voiceprep.wiring import make_embedder, make_transcriber


def print_table(source: str, rows: dict[str, list[Judged]]) -> None:
    """Print a Markdown table of all methods."""
    print(f"\n{source}: macro-F1, and the share called covered\n")
    print("| method | macro-F1 |", " | ".join(KINDS), "|")
    print("|---|---|", "|".join("---" for _ in KINDS), "|", sep="")
    for name, judged in rows.items():
        print(f"| {name} | {macro_f1(judged):.2f} |", " | ".join(f"{share(judged, how):.2f}" for how in KINDS), "|")


def print_details(judged: Sequence[Judged]) -> None:
    """Print precision and evidence of voiceprep's verdicts."""
    for confidence in Confidence:
        right, count = precision(judged, confidence)
        print(f"{confidence}: right in {right:.2f} of {count}, traps aside")
    hits = [item.in_sentence for item in judged if item.in_sentence is not None]
    print(f"evidence in the right sentence: {sum(hits) / max(1, len(hits)):.2f} of {len(hits)}")


def transcribe(cases: Sequence[Case]) -> list[Transcript]:
    """Transcribe the sound of the cases."""
    engine = make_transcriber(read_settings(Path.cwd(), os.environ))
    return [engine.transcribe(Recording(path=case.audio), language=case.language) for case in cases]


def compare(source: str, cases: Sequence[Case], transcripts: Sequence[Transcript]) -> None:
    """Print voiceprep beside the baselines."""
    texts = [transcript.text for transcript in transcripts]
    rows = {name: judge_by(likeness, cases, texts) for name, likeness in BASELINES.items()}
    rows["voiceprep, wording alone"] = ours.judge(cases, transcripts)
    rows["voiceprep"] = ours.judge(cases, transcripts, make_embedder())
    rows["voiceprep, cross-validated"] = ours.cross_validate(cases, transcripts, make_embedder())
    print_table(source, rows)
    print_details(rows["voiceprep, cross-validated"])


def ablate(source: str, cases: Sequence[Case], transcripts: Sequence[Transcript]) -> None:
    """Print what each part of the matcher brings."""
    rows = {"everything": ours.judge(cases, transcripts, make_embedder())}
    for part in ours.PARTS:
        rows[f"without: {part}"] = ours.judge_without(part, cases, transcripts, make_embedder())
    print_table(source, rows)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--audio", action="store_true")
    parser.add_argument("--ablation", action="store_true")
    arguments = parser.parse_args()
    cases = read_cases(arguments.cases)
    sources = {"spoken": [typed(case.spoken) for case in cases], "heard": [typed(case.heard) for case in cases]}
    if arguments.audio:
        sources = {"audio": transcribe(cases)}
    for source, transcripts in sources.items():
        compare(source, cases, transcripts)
        if arguments.ablation and source != "spoken":
            ablate(f"{source}, one part left out", cases, transcripts)


if __name__ == "__main__":
    main()
