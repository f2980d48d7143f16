"""More pages about accounts; all belong to the training part."""

from training.screens.layouts.layout import HAND, Layout

MORE_PROFILE = (
    Layout(
        "crop", "more", "me.page", ("crop", "me-save"), "a photo of oneself being cut",
        "обрезка аватара", narrow=True, kinds=("avatar", "settings-save"),
    ),
    Layout(
        "faces", "more", "me.page", ("faces", "me-save"), "faces to choose from", "выбор аватара",
        narrow=True, kinds=("avatar", "settings-save"),
    ),
    Layout(
        "devices", "more", "safe.page", ("safe-heading", ("devices",), "danger-link", "complaint"),
        "devices that are signed in", "устройства со входом", narrow=True,
    ),
    Layout(
        "devices-side", "more", "safe.page", (("devices",), ("safe-switches",), "me-save"),
        "sessions of an account", "сеансы аккаунта", aside=(("side-menu",),),
    ),
    Layout(
        "papers", "more", "me.page", ("papers", "me-save"), "a passport to confirm an account",
        "подтверждение личности", narrow=True,
    ),
    Layout(
        "finger", "more", "sign.page", ("finger", "sign-button", "sign-forgot"),
        "a sign-in by a finger", "вход по отпечатку", narrow=True, frames=HAND,
    ),
    Layout(
        "accounts", "more", "sign.page", ("sign-heading", "accounts", "complaint"),
        "accounts to choose from", "выбор аккаунта", narrow=True,
    ),
    Layout(
        "accounts-card", "more", "sign.page", (("accounts", "sign-button"), "support"),
        "a sign-in with a known account", "вход в сохранённый аккаунт", narrow=True,
    ),
    Layout(
        "pass-card", "more", "me.page", ("pass-card", ("settings-rows",), "complaint"),
        "a student's card", "карточка ученика", narrow=True,
    ),
    Layout(
        "pass-card-form", "more", "me.page", ("pass-card", "profile-fields", "me-save"),
        "a student's card and data", "данные ученика",
    ),
    Layout(
        "strength", "more", "reset.page", ("reset-heading", "reset-fields", "strength",
        "reset-button"), "a new password and how strong it is", "надёжность нового пароля",
        narrow=True,
    ),
    Layout(
        "strength-card", "more", "safe.page", (("reset-fields", "strength", "me-save"), "footer"),
        "a form to change a password", "форма смены пароля", narrow=True,
    ),
)  # fmt: skip
