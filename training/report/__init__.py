"""The report of a trained bundle: a page, its numbers, and a model card."""

from training.report.judged import Judged, Report, Thresholds

__all__ = ["Judged", "Report", "Thresholds"]
