"""``python -m training.fonts``: fetch typefaces with npm, laid out as the data's own are."""

import json
import logging
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

from training.fonts.families import FAMILIES
from training.synthetic import load_sources

log = logging.getLogger(__name__)

LICENCE = "OFL-1.1"
SUBSETS = ("latin", "latin-ext", "cyrillic")
STYLES: Mapping[str, str] = {"sans-serif": "sans", "monospace": "mono"}
WEIGHTS = (400, 700, 900)
NEEDED = frozenset("АБЯабвяABZabz0123456789")


def main(
    out: Annotated[Path, typer.Option(help="Folder for fonts.jsonl and ttf/.")],
    data: Annotated[
        Path, typer.Option(help="Folder with fonts/: the kin of its test families are left out.")
    ],
) -> None:
    """Fetch what of FAMILIES holds Cyrillic, is under the OFL, and is like no font held out."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    (out / "ttf").mkdir(parents=True, exist_ok=True)
    known = {font.family for font in load_sources(data, "train").fonts}
    held_out = {_kin(font.family) for font in load_sources(data, "test").fonts}
    with (out / "fonts.jsonl").open("w", encoding="utf-8") as rows:
        for family in FAMILIES:
            if family in known or _kin(family) in held_out:
                log.info("%s: known, or kin of a family held out", family)
                continue
            for row in fetch(family, out):
                rows.write(json.dumps(row) + "\n")
                rows.flush()


def fetch(family: str, out: Path) -> Iterator[dict[str, Any]]:
    """Write ``family``'s faces to ``out``/ttf; yields each one's row, none where it is useless."""
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--silent", f"@fontsource/{family}"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if packed.returncode:
            log.info("%s: no such package", family)
            return
        with tarfile.open(Path(folder) / packed.stdout.split()[-1]) as archive:
            archive.extractall(folder, filter="data")
        package = Path(folder) / "package"
        about = json.loads((package / "metadata.json").read_text())
        if "cyrillic" not in about["subsets"] or LICENCE not in str(about["license"]):
            log.info("%s: no Cyrillic, or not the OFL", family)
            return
        version = json.loads((package / "package.json").read_text())["version"]
        weights = [weight for weight in WEIGHTS if weight in about["weights"]]
        for weight in weights or about["weights"][:1]:
            parts = [
                package / "files" / f"{family}-{subset}-{weight}-normal.woff2" for subset in SUBSETS
            ]
            face = merged([part for part in parts if part.exists()])
            signs = face.getBestCmap() if face else {}
            if face is None or not NEEDED.issubset(map(chr, signs)):
                log.info("%s %s: cannot be used", family, weight)
                continue
            name = f"{family}-{weight}.ttf"
            face.save(out / "ttf" / name)
            log.info("%s", name)
            yield {
                "file": f"fonts/ttf/{name}",
                "family": family,
                "weight": weight,
                "italic": False,
                "style": STYLES.get(about["category"], about["category"]),
                "license": LICENCE,
                "package": f"@fontsource/{family}@{version}",
                "rouble": ord("₽") in signs,
                "at_sign": ord("@") in signs,
            }


def merged(parts: Sequence[Path]) -> TTFont | None:
    """One face of a web font's parts, without kerning; None where they do not fit together."""
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for index, part in enumerate(parts):
            font = TTFont(part)
            font.flavor = None
            plain.append(str(Path(folder) / f"{index}.ttf"))
            font.save(plain[-1])
        options = Options(drop_tables=["GPOS", "GSUB", "GDEF", "STAT", "meta", "DSIG", "BASE"])
        try:
            return Merger(options).merge(plain)
        except (AssertionError, AttributeError, KeyError, NotImplementedError, ValueError) as error:
            log.info("%s: %s", parts[0].name, error or type(error).__name__)
            return None


def _kin(family: str) -> str:
    return family.split("-")[0]


if __name__ == "__main__":
    typer.run(main)
