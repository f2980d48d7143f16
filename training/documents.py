"""The documents of a bundle: its report, and its model card."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from reviewlens.bundle import REPORT_FOLDER, Manifest
from reviewlens.errors import DataError
from training.report import CardFacts, Judged, Report, model_card, write_report

CARD = "README.md"


def report_of(manifest: Manifest, parts: Mapping[str, Judged], warnings: Sequence[str]) -> Report:
    """The report of a bundle, judged on `parts` such as "out of fold"."""
    training = manifest.training
    left_out = (f"{count} {why}" for why, count in training.left_out.items())
    rates = (f"{name} {rate:g}" for name, rate in (training.prior or {}).items())
    encoder = manifest.encoder.identity
    about = {
        "pictures": ", ".join(f"{count} {name}" for name, count in training.pictures.items()),
        "groups": f"{training.groups}, in {training.folds} folds",
        "left out": ", ".join(left_out) or "none",
        "prior": ", ".join(rates) or "as in the data",
        "encoder": f"{encoder.source} ({encoder.sha256[:12]}, {encoder.dim} values)",
        "reader": str(manifest.reader.identity),
        "seed": str(training.random_state),
        "data digest": training.digest,
        "libraries": ", ".join(f"{name} {of}" for name, of in manifest.libraries.items()),
    }
    return Report(
        name=manifest.name,
        version=manifest.version,
        class_names=manifest.class_names,
        parts=parts,
        thresholds=manifest.thresholds,
        target_precision={str(level): of for level, of in manifest.target_precision.items()},
        about=about,
        warnings=warnings,
    )


def read_facts(file: Path) -> CardFacts:
    """What a model card says beside the figures, from YAML; raises DataError where it cannot."""
    try:
        return TypeAdapter(CardFacts).validate_python(yaml.safe_load(file.read_text("utf-8")))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise DataError(
            f"'{file}' does not say what a model card needs (data, licence, intended_use, limits, "
            f"and maybe made_by and notes, in YAML): {error}"
        ) from None


def facts_of(data: Path, manifest: Manifest) -> CardFacts:
    """What can be said of a bundle that nobody has described."""
    return CardFacts(
        data=f"Labelled pictures of `{data.name}`, see the figures of each class below.",
        licence="not stated",
        intended_use=(
            "Sorting pictures of the same kind into "
            + ", ".join(f"`{name}`" for name in manifest.class_names)
            + ", with a person looking at what the thresholds say."
        ),
        limits=["Pictures that are not like the data it was trained on are judged by chance."],
        notes=manifest.notes,
    )


def write_documents(
    folder: Path,
    report: Report,
    facts: CardFacts,
    *,
    thumbnails: bool,
    bootstraps: int,
    random_state: int,
) -> None:
    """Write `folder`/report and the model card."""
    write_report(
        report,
        folder / REPORT_FOLDER,
        thumbnails=thumbnails,
        bootstraps=bootstraps,
        random_state=random_state,
    )
    card = model_card(report, facts, bootstraps=bootstraps, random_state=random_state)
    (folder / CARD).write_text(card, encoding="utf-8")
