"""The documents of a bundle: its report, and its model card."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reviewlens.bundle import REPORT_FOLDER, Manifest
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


def write_documents(
    folder: Path, report: Report, notes: Sequence[str], thumbnails: bool, random_state: int
) -> None:
    """Write `folder`/report and the model card."""
    write_report(report, folder / REPORT_FOLDER, thumbnails=thumbnails, random_state=random_state)
    (folder / CARD).write_text(model_card(report, CardFacts(notes=notes)), encoding="utf-8")
