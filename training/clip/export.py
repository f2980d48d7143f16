"""The finished model as a folder in Hugging Face layout, with its card and its log."""

import json
import logging
import shutil
from pathlib import Path
from typing import Any

from transformers import CLIPModel, CLIPTokenizer

from training.budget import LOG, ends_of_runs
from training.clip.model import build_processor
from training.clip.teacher import TEACHER_PREFIX

log = logging.getLogger(__name__)

CARD = """\
---
license: apache-2.0
language: [en, ru]
library_name: transformers
pipeline_tag: zero-shot-image-classification
---

# A small English and Russian CLIP for review pictures

A `CLIPModel` of {millions:.1f} million parameters, trained from nothing: vision 6 x 256 on
{side} px (patch 16, the whole picture squashed to a square), text 4 x 256 over {vocab} byte-level
BPE tokens and 48 positions, projection 256. Weights are stored in fp16 and load as fp32.

## State

{state}

## What it learnt from

Photos, with the class names as captions in English and Russian, 80 % of each set:

| set | licence |
|---|---|
| clothing-dataset (Alexey Grigorev and volunteers) | CC0-1.0 |
| GroceryStoreDataset (Marcus Klasson) | MIT |
| Caltech 101 | CC BY 4.0 |
| TrashNet (Gary Thung) | MIT |
| HowToCook, based.cooking | Unlicense |
| playing cards (EdjeElectronics), ZXing test images | Apache-2.0 |
| coins-dataset (Joakim Beijar), Azure cognitive services samples | MIT |
| retail-demo-store screenshots (Amazon) | MIT-0 |

Attribution: Li, F.-F., Andreetto, M., Ranzato, M., Perona, P., "Caltech 101", CaltechDATA, 2022,
CC BY 4.0; pictures were resized and re-encoded.

Beside them, pictures from `python -m training.synthetic`: the same photos with drawn text, honest
or promotional, and screenshots from `python -m training.screens`: pages and chats of an online
school and of other apps; all in fonts under the SIL Open Font License 1.1.

## Limits

- Made for the spam heads of this project: it knows clothes, groceries, food and packaging, and
  little else of the world.
- The promotional pictures it saw are made up; real ones differ in wording, fonts and layout.
- Texts longer than 48 tokens must be cut (`truncation=True`).
- It sees that there is text and what it looks like; it does not read.
"""


def export(
    model: CLIPModel, tokenizer: CLIPTokenizer, out: Path, log_file: Path | None = None
) -> None:
    """Write weights, tokenizer, processor, README.md and the logs, where given, to ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    # Half weights under a float32 config: a small file that loads at full precision.
    half = {name: tensor.half().cpu() for name, tensor in model.state_dict().items()}
    model.save_pretrained(out, state_dict=half)
    build_processor(tokenizer).save_pretrained(out)
    state = "Seeded initialisation, not trained: a placeholder of the right shape."
    if log_file is not None and log_file.exists():
        shutil.copyfile(log_file, out / LOG)
        state = _state(_rows(log_file))
        teacher_log = log_file.with_name(TEACHER_PREFIX + LOG)
        if teacher_log.exists():
            shutil.copyfile(teacher_log, out / teacher_log.name)
            state += _teacher(_rows(teacher_log))
    card = CARD.format(
        millions=sum(weight.numel() for weight in model.parameters()) / 1e6,
        side=model.config.vision_config.image_size,
        vocab=len(tokenizer),
        state=state,
    )
    (out / "README.md").write_text(card, encoding="utf-8")
    log.info("exported to %s", out)


def _rows(log_file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log_file.read_text("utf-8").splitlines()]


def _state(rows: list[dict[str, Any]]) -> str:
    """What the card tells of a log: of all its runs together, and of its last row."""
    row = rows[-1]
    ends = ends_of_runs(rows)
    minutes, steps = (sum(end[name] for end in ends) for name in ("minutes", "step"))
    mean = " Each weight is the mean of the last run's first and last." if "weights" in row else ""
    runs = f"{len(ends)} runs, each from the weights of the one before" if ends[1:] else "one run"
    return f"""\
Trained for {minutes:.0f} minutes in {runs}: {steps:.0f} steps of {row["batch_size"]:.0f} pictures \
in all, on {row["device"]}; see `training_log.jsonl`.{mean}

| on pictures, fonts and wordings never trained on | |
|---|---:|
| zero-shot top-1, ten clothes classes, English | {row["clothes_top1_en"]:.3f} |
| zero-shot top-1, ten clothes classes, Russian | {row["clothes_top1_ru"]:.3f} |
| zero-shot top-1, four intents of screenshots by name, English | {row["screens_top1_en"]:.3f} |
| zero-shot top-1, four intents of screenshots by name, Russian | {row["screens_top1_ru"]:.3f} |
| linear probe, promotional text or not, ROC-AUC | {row["promo_auc"]:.4f} |"""


def _teacher(rows: list[dict[str, Any]]) -> str:
    return f"""

The image tower learnt from a convolutional teacher, which had been trained from nothing for \
{rows[-1]["minutes"]:.0f} minutes on photos and made pictures; its top-1 on the ten clothes \
classes is {rows[-1]["clothes_top1"]:.3f}, see `{TEACHER_PREFIX}{LOG}`. It is not shipped."""
