"""Pages about accounts: sign-in, codes, profiles, security."""

from training.screens.layouts.layout import HAND, Layout

ENTER = ("wrong-password", "blocked", "session", "email-unconfirmed", "reset-link", "sms-code")
PROVE = ("sms-code", "two-factor", "email-unconfirmed", "change-phone")
SELF = ("avatar", "name", "change-email", "change-phone", "settings-save")
PROFILE = (
    Layout(
        "sign-in", "enter", "sign.page", ("greeting", "sign-fields", "sign-forgot", "sign-button",
        "sign-up"), "a sign-in page", "страница входа", narrow=True, kinds=ENTER,
    ),
    Layout(
        "sign-in-card", "enter", "sign.page", (("sign-heading", "sign-fields", "sign-keep",
        "sign-button", "sign-forgot"), "footer"), "a login form", "форма входа", narrow=True,
        kinds=ENTER,
    ),
    Layout(
        "sign-in-social", "enter", "sign.page", ("sign-heading", "sign-fields", "sign-button",
        "social", "sign-up"), "a login page with social networks", "вход через соцсети",
        narrow=True, kinds=ENTER,
    ),
    Layout(
        "sign-in-plain", "enter", "sign.page", ("sign-fields", "sign-keep", "sign-button",
        "sign-forgot", "support"), "a plain login form", "простая форма входа", narrow=True,
        kinds=ENTER,
    ),
    Layout(
        "sign-up", "begin", "new.page", ("new-heading", "new-fields", "new-agree", "new-button"),
        "a registration form", "форма регистрации", narrow=True, kinds=("email-unconfirmed",
        "change-phone", "change-email", "sms-code"),
    ),
    Layout(
        "reset", "begin", "reset.page", (("reset-heading", "reset-text", "reset-fields",
        "reset-button"), "support"), "a password reset page", "восстановление пароля", narrow=True,
        kinds=("reset-link", "wrong-password"),
    ),
    Layout(
        "sign-up-card", "begin", "new.page", ("new-heading", ("new-fields", "new-agree",
        "new-button"), "footer"), "a sign-up page", "страница регистрации", narrow=True,
        kinds=("email-unconfirmed", "change-phone", "change-email", "sms-code"),
    ),
    Layout(
        "reset-plain", "begin", "reset.page", ("reset-heading", "reset-text", "reset-fields",
        "reset-button", "sign-up"), "a form for a new password", "форма нового пароля",
        narrow=True, kinds=("reset-link", "wrong-password"),
    ),
    Layout(
        "code", "prove", "code.page", ("code-entry", "sign-button"),
        "a page for a code from a message", "ввод кода из сообщения", narrow=True, kinds=PROVE,
    ),
    Layout(
        "code-card", "prove", "sign.page", (("code-entry", "sign-button", "sign-keep"), "support"),
        "a sign-in code form", "форма с кодом входа", narrow=True, kinds=PROVE,
    ),
    Layout(
        "keypad", "prove", "pin.page", ("keypad", "sign-forgot"), "a passcode screen",
        "экран с пин-кодом", narrow=True, frames=HAND, kinds=("two-factor", "wrong-password",
        "blocked"),
    ),
    Layout(
        "code-plain", "prove", "code.page", ("code-entry", "retry", "support"),
        "a code to sign in", "код для входа", narrow=True, kinds=PROVE,
    ),
    Layout(
        "profile-form", "self", "me.page", ("face", "profile-fields", "me-save"), "a profile form",
        "редактирование профиля", narrow=True, kinds=SELF,
    ),
    Layout(
        "profile-side", "self", "me.page", ("me-heading", ("profile-fields", "me-save")),
        "profile settings", "настройки профиля", aside=(("face",), ("side-menu",)), kinds=SELF,
    ),
    Layout(
        "profile-card", "self", "me.page", (("face",), ("profile-fields", "me-save")),
        "a student's profile", "профиль ученика", narrow=True, kinds=SELF,
    ),
    Layout(
        "profile-rows", "self-list", "me.page", ("face", ("settings-rows",), "danger-link"),
        "a profile page", "страница профиля", narrow=True, kinds=(*SELF, "blocked"),
    ),
    Layout(
        "profile-list", "self-list", "me.page", (("settings-rows",), ("note-switches",)),
        "account settings", "настройки аккаунта", narrow=True, kinds=SELF,
    ),
    Layout(
        "profile-menu", "self-list", "me.page", ("face", ("side-menu",), ("settings-rows",)),
        "a menu of a profile", "меню профиля", narrow=True, kinds=(*SELF, "blocked"),
    ),
    Layout(
        "security", "safe", "safe.page", ("safe-heading", ("safety-rows",), ("safe-switches",)),
        "security settings", "настройки безопасности", narrow=True, kinds=("two-factor",
        "change-phone", "change-email", "session"),
    ),
    Layout(
        "security-side", "safe", "safe.page", ("safe-heading", ("reset-fields", "reset-button")),
        "a page to change a password", "смена пароля в кабинете", aside=(("side-menu",),),
        kinds=("reset-link", "wrong-password"),
    ),
    Layout(
        "notifications", "safe", "note.page", ("note-heading", ("note-switches",), "me-save"),
        "notification settings of an account", "настройки уведомлений в кабинете", narrow=True,
        kinds=("settings-save", "email-unconfirmed", "change-phone"),
    ),
    Layout(
        "security-list", "safe", "safe.page", (("safe-switches",), "safety-rows", "danger-link"),
        "sign-in and security of an account", "вход и безопасность аккаунта", narrow=True,
        kinds=("two-factor", "change-phone", "change-email", "session"),
    ),
)  # fmt: skip
