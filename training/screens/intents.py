"""What a student may want of support, and the kinds of trouble behind each intent."""

from collections.abc import Mapping
from typing import Literal, get_args

Intent = Literal["payment-problem", "course-problem", "profile-problem", "other"]

INTENTS: tuple[Intent, ...] = get_args(Intent)
KINDS: Mapping[Intent, tuple[str, ...]] = {
    "payment-problem": (
        "card-declined", "payment-failed", "no-funds", "threeds", "promo-code", "card-details",
        "installment", "double-charge", "bank-push", "refund-pending", "receipt-missing",
        "unpaid-invoice", "auto-charge",
    ),
    "course-problem": (
        "video", "locked", "homework", "materials", "progress", "not-found", "missing-course",
        "certificate", "test-lost", "webinar", "schedule",
    ),
    "profile-problem": (
        "wrong-password", "sms-code", "email-unconfirmed", "blocked", "session", "two-factor",
        "reset-link", "avatar", "name", "change-email", "change-phone", "settings-save",
    ),
    "other": ("offline", "storage", "update", "crash", "location"),
}  # fmt: skip
