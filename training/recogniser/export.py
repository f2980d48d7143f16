"""The reader as a folder that EasyOCR loads as a custom network, with its card and its log."""

import json
import logging
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
import yaml

from training.budget import ends_of_runs
from training.recogniser import network
from training.recogniser.characters import CHARACTERS, CLASSES
from training.recogniser.lines import HEIGHT

log = logging.getLogger(__name__)

NAME = "reviewlens_crnn"
CHANNELS = [32, 64, 112, 176, 256]
HIDDEN_SIZE = 176
# DataParallel puts it before each name, and EasyOCR strips as many characters.
_PREFIX = "module."

CARD = """\
---
license: apache-2.0
language: [ru, en]
tags: [ocr, easyocr]
---

# A small Russian and English line reader for EasyOCR

A CRNN of {millions:.1f} million parameters for lines 32 px high, trained from nothing; it writes
Russian and Latin letters, digits and {signs} signs. Weights are stored in fp16 and load as fp32.

    easyocr.Reader(["ru", "en"], recog_network="{name}", user_network_directory=FOLDER,
                   model_storage_directory=FOLDER, download_enabled=False)

## State

{state}

## What it learnt from

Lines that `python -m training.recogniser` renders: words by their frequency (wordfreq, Apache-2.0;
its lists CC BY-SA 4.0), made-up reviews, handles, links, phones, prices and strings of chance; in
fonts under the SIL Open Font License 1.1; over pieces of photos, gradients and paper. And lines of
made-up pictures, cut out as the detector finds them by `python -m training.recogniser.harvest`. The
photos are 80 % of each of these sets:

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
CC BY 4.0.

`{name}.npz`, where it is there, is a model of letters: which of them follow each other in the
150,000 commonest words of each language by wordfreq, and in made-up messages. With it reviewlens
reads as words what is not clear (prefix beam search); EasyOCR itself does not know the file.
`python -m training.recogniser.letters` writes it; as it is made of wordfreq's lists, it is under
CC BY-SA 4.0.

## Limits

- One line at a time, from left to right; a detector has to find and straighten it.
- It saw no real handwriting, only fonts that look like it, and no photographed print.
- Letters that look the same in both alphabets (`a`, `c`, `o`, `p`) are told apart by what stands
  around them, and so are at times mistaken for each other.
- Letters below about ten pixels, and lines bent or tilted by more than a few degrees, read badly.
"""


def build_model(seed: int) -> network.Model:
    """The untrained network, its first weights by ``seed``."""
    torch.manual_seed(seed)
    return network.Model(CLASSES, CHANNELS, HIDDEN_SIZE)


def load_model(folder: Path) -> network.Model:
    """The network that ``export`` wrote to ``folder``; raises FileNotFoundError without one."""
    model = network.Model(CLASSES, CHANNELS, HIDDEN_SIZE)
    weights = torch.load(folder / f"{NAME}.pth", map_location="cpu", weights_only=True)
    model.load_state_dict({name.removeprefix(_PREFIX): value for name, value in weights.items()})
    return model


def export(model: network.Model, out: Path, log_file: Path | None = None) -> None:
    """Write settings, network, weights, README.md and the log, where given, to ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    settings = {
        "imgH": HEIGHT,
        "lang_list": ["ru", "en"],
        "character_list": CHARACTERS,
        "network_params": {"channels": CHANNELS, "hidden_size": HIDDEN_SIZE},
    }
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=1000)
    (out / f"{NAME}.yaml").write_text(text, encoding="utf-8")
    shutil.copyfile(network.__file__, out / f"{NAME}.py")
    weights = {
        _PREFIX + name: (tensor.half() if tensor.is_floating_point() else tensor).cpu()
        for name, tensor in model.state_dict().items()
    }
    partial = out / f"{NAME}.pth.part"
    torch.save(weights, partial)
    partial.replace(out / f"{NAME}.pth")
    state = "Seeded initialisation, not trained: a placeholder of the right shape."
    if log_file is not None and log_file.exists():
        shutil.copyfile(log_file, out / "training_log.jsonl")
        rows = log_file.read_text(encoding="utf-8").splitlines()
        state = _figures([json.loads(row) for row in rows])
    card = CARD.format(
        name=NAME,
        millions=sum(weight.numel() for weight in model.parameters()) / 1e6,
        signs=sum(not sign.isalnum() and sign != " " for sign in CHARACTERS),
        state=state,
    )
    (out / "README.md").write_text(card, encoding="utf-8")
    log.info("exported to %s", out)


def _figures(rows: Sequence[Mapping[str, Any]]) -> str:
    """What the card tells of a log: of all its runs, each of which counts from the start."""
    runs = ",\nthen ".join(
        f"{row['minutes']:.0f} minutes ({row['step']} steps of {row['batch_size']} lines)"
        for row in ends_of_runs(rows)
    )
    last = rows[-1]
    return f"""\
Trained for {runs}, on {last["device"]}.
The log is `training_log.jsonl`.

| character error rate on fonts, photos and wordings never trained on | |
|---|---:|
| print | {last["cer_print"]:.3f} |
| handwriting | {last["cer_handwriting"]:.3f} |

The lines of this measure are worn as those of the training are: blurred, low in contrast, noisy.
They are drawn by seed {last["seed"]}; those of other seeds may be much harder or easier."""
