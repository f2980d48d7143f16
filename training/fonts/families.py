"""Families with Cyrillic and Latin under the OFL: names of Fontsource's packages."""

from collections.abc import Sequence

FAMILIES: Sequence[str] = (
    "arsenal-sc", "bitter", "bona-nova", "brygada-1918", "cactus-classical-serif", "carlito",
    "cascadia-code", "cascadia-mono", "charis-sil", "chocolate-classical-sans",
    "dela-gothic-one", "exo-2", "finlandica", "geist", "geist-mono", "gentium-book-plus",
    "gentium-plus", "golos-text", "huninn", "jetbrains-mono", "kablammo", "kurale", "ledger",
    "literata", "lobster", "lora", "lunasima", "manrope", "marmelad", "martian-mono",
    "merriweather", "moderustic", "monomakh", "montserrat-alternates", "montserrat-underline",
    "mulish", "murecho", "neucha", "noto-sans", "noto-sans-display", "noto-sans-mono",
    "noto-serif", "noto-serif-display", "oi", "old-standard-tt", "onest", "oranienbaum",
    "orelega-one", "overpass", "pangolin", "philosopher", "piazzolla", "pixelify-sans",
    "playfair", "playfair-display", "playfair-display-sc", "playpen-sans", "podkova",
    "poiret-one", "ponomar", "prata", "prosto-one", "pt-mono", "pt-sans-caption",
    "pt-sans-narrow", "pt-serif-caption", "raleway", "rampart-one", "reggae-one",
    "roboto-condensed", "roboto-flex", "roboto-mono", "roboto-serif", "rubik-80s-fade",
    "rubik-broken-fax", "rubik-bubbles", "rubik-burned", "rubik-dirt", "rubik-distressed",
    "rubik-doodle-shadow", "rubik-doodle-triangles", "rubik-gemstones", "rubik-glitch",
    "rubik-iso", "rubik-lines", "rubik-maps", "rubik-marker-hatch", "rubik-microbe",
    "rubik-mono-one", "rubik-moonrocks", "rubik-pixels", "rubik-puddles", "rubik-scribble",
    "rubik-spray-paint", "rubik-storm", "rubik-vinyl", "rubik-wet-paint", "ruda",
    "ruslan-display", "sansation", "scada", "science-gothic", "seymour-one", "shafarik",
    "sofia-sans", "sofia-sans-condensed", "sofia-sans-extra-condensed",
    "sofia-sans-semi-condensed", "source-code-pro", "source-sans-3", "source-serif-4",
    "spectral", "spectral-sc", "stalinist-one", "stick", "stix-two-text", "tektur",
    "tenor-sans", "tinos", "tiny5", "train-one", "triodion", "unbounded", "victor-mono",
    "vollkorn", "vollkorn-sc", "wdxl-lubrifont-tc", "wix-madefor-display", "wix-madefor-text",
    "yanone-kaffeesatz", "yeseva-one", "ysabeau", "ysabeau-office", "yuji-boku", "yuji-mai",
    "yuji-syuku", "zen-antique", "zen-antique-soft", "zen-kurenaido", "zen-maru-gothic",
)  # fmt: skip
"""A name that the registry no longer has is passed over with a line that says so."""
