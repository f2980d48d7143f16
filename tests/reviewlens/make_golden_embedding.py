"""Write golden_embedding.json for the embedded encoder; run it when the weights change."""

import json
from pathlib import Path

from reviewlens.clip import Clip
from reviewlens.picture import decode
from reviewlens.settings import EncoderSettings

ROOT = Path(__file__).parents[2]


def main() -> None:
    clip = Clip(EncoderSettings(source=str(ROOT / "models/embedded/clip"), device="cpu"))
    picture = decode((ROOT / "examples/honest.jpg").read_bytes())
    embedding = [round(float(value), 5) for value in clip.embed([picture])[0]]
    golden = {"encoder": clip.identity.sha256, "embedding": embedding}
    (Path(__file__).parent / "golden_embedding.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
