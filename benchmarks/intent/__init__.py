"""How well intents are told on screenshots of designs and wordings that were never seen."""
