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
    Layout(
        "phone-entry", "more", "sign.page", ("phone-entry", "sign-button"),
        "a sign-in by telephone", "вход по номеру телефона", narrow=True, frames=HAND,
    ),
    Layout(
        "prove-human", "more", "sign.page", ("sign-heading", "prove-human", "sign-button"),
        "a proof of being no machine", "проверка, что вы не робот", narrow=True,
    ),
    Layout(
        "prove-human-new", "more", "new.page", ("new-fields", "prove-human", "new-button"),
        "a registration with a picture riddle", "регистрация с капчей", narrow=True,
    ),
    Layout(
        "letter-sent", "more", "code.page", ("letter-sent", "retry", "support"),
        "a letter to confirm an address", "письмо для подтверждения почты", narrow=True,
    ),
    Layout(
        "letter-code", "more", "code.page", ("letter-sent", "code-entry"), "a code sent by mail",
        "код из письма", narrow=True,
    ),
    Layout(
        "spare-codes", "more", "safe.page", ("safe-heading", "spare-codes", "complaint"),
        "spare codes of an account", "резервные коды аккаунта", narrow=True,
    ),
    Layout(
        "second-step", "more", "safe.page", ("second-step", "me-save"),
        "a second step of a sign-in", "второй шаг входа", narrow=True,
    ),
    Layout(
        "second-step-rows", "more", "safe.page", ("safe-heading", ("second-step",), "safety-rows"),
        "an app of codes for an account", "приложение с кодами входа",
    ),
    Layout(
        "birthday", "more", "me.page", ("birthday", "me-save"), "a birthday in a profile",
        "дата рождения в профиле", narrow=True,
    ),
    Layout(
        "birthday-face", "more", "me.page", ("face", "birthday", "complaint"),
        "a profile and a birthday", "анкета с датой рождения", narrow=True,
    ),
    Layout(
        "reasons", "more", "me.page", ("reasons", "support"), "an account to be deleted",
        "удаление аккаунта", narrow=True,
    ),
    Layout(
        "consents", "more", "note.page", ("note-heading", "consents", "me-save"),
        "which messages are wanted", "какие письма присылать", narrow=True,
    ),
    Layout(
        "consents-card", "more", "note.page", (("consents",), "complaint"), "ways of messages",
        "каналы уведомлений",
    ),
    Layout(
        "linked", "more", "safe.page", ("safe-heading", "linked", "complaint"),
        "networks tied to an account", "привязанные соцсети", narrow=True,
    ),
    Layout(
        "linked-rows", "more", "me.page", ("face", ("linked",), "danger-link"),
        "a profile and its networks", "профиль и соцсети", narrow=True,
    ),
    Layout(
        "seen-by-others", "more", "me.page", ("seen-by-others", ("settings-rows",)),
        "somebody's own page", "личная страница", narrow=True,
    ),
    Layout(
        "seen-wide", "more", "me.page", ("seen-by-others", "profile-fields", "me-save"),
        "a page of a student", "страница ученика",
    ),
    Layout(
        "barred", "more", "sign.page", ("barred", "sign-button", "support"),
        "an account that is closed", "доступ к аккаунту закрыт", narrow=True,
    ),
    Layout(
        "barred-plain", "more", "sign.page", ("barred", "complaint", "sign-up"),
        "a sign-in that is refused", "вход запрещён", narrow=True,
    ),
    Layout(
        "entries", "more", "safe.page", ("safe-heading", "entries", "danger-link"),
        "when an account was entered", "журнал входов", narrow=True,
    ),
    Layout(
        "entries-side", "more", "safe.page", (("entries",), "me-save"), "the last sign-ins",
        "последние входы", aside=(("side-menu",),),
    ),
)  # fmt: skip
