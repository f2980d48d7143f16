"""The report of a trained bundle: a page, its numbers, and a model card."""

from training.report.card import CardFacts, model_card
from training.report.judged import Judged, Report
from training.report.page import write_report

__all__ = ["CardFacts", "Judged", "Report", "model_card", "write_report"]
