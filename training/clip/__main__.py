"""``python -m training.clip``: pre-train the small CLIP and export it."""

import logging
import random
from pathlib import Path
from typing import Annotated

import torch
import typer
from transformers import CLIPModel, CLIPTokenizer

from training.budget import keep_log
from training.clip.batches import Batches, prepare
from training.clip.captions import Subject, corpus
from training.clip.export import export
from training.clip.model import IMAGE_SIDE, build_model
from training.clip.pictures import load_photos, load_screens, load_synthetic, sample
from training.clip.start import start_from_data, start_from_model
from training.clip.teacher import TEACHER_PREFIX, TeacherPlan, train_teacher
from training.clip.tokenizer import train_tokenizer
from training.clip.train import EvaluationSet, Plan, Trainer

PROBE_PICTURES = 1200
SCREENS_PROBED = 800
START_PICTURES = 256
# Clothes are the hardest to tell apart from few photos; the image tower needs the rest as well.
TEACHER_CLOTHES = 8.0


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    out: Annotated[Path, typer.Option(help="Where the model is exported, Hugging Face layout.")],
    work: Annotated[Path, typer.Option(help="Caches, checkpoint and log; resumes from it.")],
    minutes: Annotated[
        float, typer.Option(help="Budget of training time, resumed runs in all.")
    ] = 55,
    teacher_minutes: Annotated[
        float, typer.Option(help="Budget of the convolutional teacher's training; 0 is without.")
    ] = 50,
    every: Annotated[float, typer.Option(help="Minutes between evaluations and exports.")] = 10,
    batch_size: Annotated[int, typer.Option(min=2)] = 64,
    synthetic: Annotated[int, typer.Option(min=2, help="How many made-up pictures.")] = 16_000,
    screens: Annotated[int, typer.Option(min=4, help="How many made-up screenshots.")] = 16_000,
    screens_weight: Annotated[
        float, typer.Option(help="How often a screenshot is drawn; most other pictures: 1.")
    ] = 1.0,
    peak_rate: Annotated[float, typer.Option(help="The highest learning rate.")] = 5e-4,
    seed: Annotated[int, typer.Option(help="Of pictures, weights and batches.")] = 7,
    start_from: Annotated[
        Path | None, typer.Option(help="A model exported before: its weights and its tokenizer.")
    ] = None,
    anchor: Annotated[
        Path | None,
        typer.Option(help="A model exported before: learn to see photos as it does."),
    ] = None,
    average: Annotated[
        bool, typer.Option(help="Export the mean of the weights begun with and arrived at.")
    ] = False,
    init_only: Annotated[bool, typer.Option(help="Export the untrained model and stop.")] = False,
) -> None:
    """Pre-train the small CLIP on captioned photos and made-up pictures."""
    if average and start_from is None:
        raise typer.BadParameter("--average asks for a model to begin with: give --start-from")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    photos = load_photos(data, "train", work)
    made = load_synthetic(data, "train", synthetic, seed, work)
    shots = load_screens(data, "train", screens, seed, work)
    if start_from is not None:
        for prefix in ("", TEACHER_PREFIX):
            keep_log(start_from, work, prefix)
        tokenizer = CLIPTokenizer.from_pretrained(start_from)
        model = _exported(start_from)
    else:
        tokenizer = _tokenizer(work, [*photos.subjects, *made.subjects, *shots.subjects], seed)
        model = build_model(tokenizer, seed)
        start_from_data(model, prepare(sample((photos, made, shots), START_PICTURES, seed), "cpu"))
    if init_only:
        export(model, tokenizer, out)
        return
    probed = min(PROBE_PICTURES, synthetic)
    evaluation = EvaluationSet(
        load_photos(data, "test", work),
        load_synthetic(data, "train", probed, seed + 1, work),
        load_synthetic(data, "test", probed, seed, work),
        load_screens(data, "test", min(SCREENS_PROBED, screens), seed, work),
    )
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pictures = photos + made + shots
    del photos, made, shots  # they would fill as much memory once more
    batches = Batches(pictures, tokenizer, batch_size, seed, device, screens=screens_weight)
    teacher = None
    if teacher_minutes:
        lessons = Batches(pictures, tokenizer, batch_size, seed, device, clothes=TEACHER_CLOTHES)
        teaching = TeacherPlan(teacher_minutes, every)
        teacher = train_teacher(lessons, evaluation.held_out, teaching, work)
    plan = Plan(minutes, every, peak_rate)
    kept = _exported(anchor) if anchor is not None else None
    begun = _exported(start_from) if average and start_from is not None else None
    Trainer(model, batches, evaluation, plan, work, teacher, kept).run(out, begun)


def _exported(folder: Path) -> CLIPModel:
    return start_from_model(CLIPModel.from_pretrained(folder), IMAGE_SIDE)


def _tokenizer(work: Path, subjects: list[Subject], seed: int) -> CLIPTokenizer:
    """The tokenizer in ``work``, made on the first run so that a resumed one keeps its tokens."""
    folder = work / "tokenizer"
    if not folder.exists():
        train_tokenizer(corpus(random.Random(seed), subjects)).save_pretrained(folder)
    return CLIPTokenizer.from_pretrained(folder)


if __name__ == "__main__":
    typer.run(main)
