"""``python -m cli`` is ``reviewlens``."""

from cli.app import app

app(prog_name="reviewlens")
