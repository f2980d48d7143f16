"""Further pages of profile, of the training part alone."""

from training.screens.layouts.layout import HAND, Layout

FURTHER_PROFILE: tuple[Layout, ...] = (
    Layout(
        "door-split", "further", "sign.page", ("door-split",), "a sign-in beside a picture",
        "вход рядом с картинкой", bare=True,
    ),
    Layout(
        "door-split-site", "further", "sign.page", ("door-split",),
        "a site's sign-in in two halves", "страница входа из двух половин",
    ),
    Layout(
        "door-photo", "further", "sign.page", ("door-photo",), "a sign-in on a card over a photo",
        "вход на карточке поверх фото", bare=True,
    ),
    Layout(
        "door-photo-site", "further", "ent.page", ("door-photo", "footer"),
        "a sign-in over a wide picture", "вход поверх широкой картинки",
    ),
    Layout(
        "door-stack", "further", "sign.page", ("door-stack", "sign-up"), "ways to sign in",
        "способы входа", narrow=True, bare=True, frames=HAND,
    ),
    Layout(
        "door-stack-card", "further", "sign.page", (("door-stack",), "support"),
        "a card of ways to enter", "карточка со способами входа", narrow=True,
    ),
    Layout(
        "door-stack-side", "further", "sign.page",
        ("sign-heading", ("sign-fields", "sign-button", "sign-forgot")),
        "fields to sign in and other ways", "поля входа и другие способы", aside=("door-stack",),
    ),
    Layout(
        "number-pad", "further", "ent.page", ("number-pad",), "a telephone number and a keyboard",
        "номер телефона и клавиатура",
        bare=True, frames=HAND, kinds=("sms-code", "blocked", "change-phone"),
    ),
    Layout(
        "number-pad-new", "further", "new.page", ("number-pad", "new-agree"),
        "a registration by telephone", "регистрация по телефону", narrow=True, frames=HAND,
    ),
    Layout(
        "code-boxes", "further", "code.page", ("code-shapes",), "boxes for a code",
        "поля для кода входа",
        bare=True, frames=HAND, kinds=("sms-code", "two-factor", "email-unconfirmed"),
    ),
    Layout(
        "code-boxes-card", "further", "code.page", (("code-shapes",), "support"),
        "a card with a code to enter", "карточка с кодом подтверждения",
        narrow=True, kinds=("sms-code", "two-factor", "change-phone"),
    ),
    Layout(
        "pin-wall", "further", "pin.page", ("pin-wall",), "a lock with a PIN", "экран с ПИН-кодом",
        bare=True, frames=HAND, kinds=("wrong-password", "blocked", "session"),
    ),
    Layout(
        "pin-wall-page", "further", "pin.page", ("pin-wall", "sign-forgot"), "a PIN of an account",
        "ПИН-код аккаунта", narrow=True,
    ),
    Layout(
        "key-sheet", "further", "sign.page", ("key-sheet",), "a window that asks for a key",
        "окно с ключом доступа", bare=True,
    ),
    Layout(
        "cut-off", "further", "sign.page", ("cut-off",), "a visit that has ended",
        "окно о завершённом сеансе", kinds=("session",),
    ),
    Layout(
        "cut-off-bare", "further", "ent.page", ("cut-off",), "an app that asks to sign in again",
        "приложение просит войти снова", bare=True, frames=HAND, kinds=("session", "blocked"),
    ),
    Layout(
        "shut-out", "further", "ent.page", ("shut-out",), "an account that is shut",
        "закрытый аккаунт на весь экран", bare=True, kinds=("blocked", "wrong-password"),
    ),
    Layout(
        "shut-out-site", "further", "ent.page", ("shut-out", "ways-back"),
        "a shut account and ways back", "закрытый аккаунт и способы вернуть доступ",
        kinds=("blocked",),
    ),
    Layout(
        "first-step", "further", "new.page", ("first-step",), "the first step of a new account",
        "первый шаг после регистрации", bare=True,
    ),
    Layout(
        "link-sent", "further", "code.page", ("link-sent",), "a link sent by mail",
        "ссылка для входа отправлена",
        bare=True, kinds=("email-unconfirmed", "reset-link", "change-email"),
    ),
    Layout(
        "face-check", "further", "ent.page", ("face-check",), "a face being checked",
        "проверка лица", bare=True, frames=HAND,
    ),
    Layout(
        "farewell", "further", "me.page", ("farewell",), "a window to delete an account",
        "окно удаления аккаунта",
    ),
    Layout(
        "riddle", "further", "ent.page", (("riddle",), "sign-button"),
        "a riddle of pictures at a sign-in", "капча при входе", narrow=True,
    ),
    Layout(
        "riddle-new", "further", "new.page", ("new-heading", "new-fields", "riddle", "new-button"),
        "a registration with a captcha", "регистрация и проверка картинками",
    ),
    Layout(
        "who-enters", "further", "sign.page", ("who-enters",), "profiles to choose from",
        "выбор профиля", bare=True,
    ),
    Layout(
        "role-tiles", "further", "new.page", ("role-tiles", "new-button"), "roles to choose from",
        "выбор роли в аккаунте", narrow=True,
    ),
    Layout(
        "role-tiles-wide", "further", "new.page",
        ("role-tiles", ("new-fields", "new-agree", "new-button")), "a registration with a role",
        "регистрация с выбором роли",
    ),
    Layout(
        "tastes", "further", "me.page", ("tastes", "me-save"), "interests of a student",
        "интересы ученика",
    ),
    Layout(
        "medals", "further", "me.page", ("medals",), "awards of a profile", "награды профиля",
    ),
    Layout(
        "medals-cover", "further", "me.page", ("profile-cover", "medals"),
        "a public profile with awards", "публичный профиль с наградами",
    ),
    Layout(
        "look-tiles", "further", "set.page", ("look-tiles", "me-save"), "themes of an account",
        "темы оформления аккаунта", narrow=True, kinds=("settings-save",),
    ),
    Layout(
        "family", "further", "me.page", ("family", "me-save"), "accounts of children",
        "аккаунты детей", narrow=True,
    ),
    Layout(
        "ways-back", "further", "reset.page", ("ways-back", "reset-button"),
        "ways to get access back", "способы восстановить доступ",
        narrow=True, kinds=("reset-link", "wrong-password", "blocked", "two-factor"),
    ),
    Layout(
        "sessions-map", "further", "safe.page", ("sessions-map",), "sign-ins on a map",
        "входы в аккаунт на карте",
    ),
    Layout(
        "sessions-side", "further", "safe.page", ("safe-heading", "sessions-map"),
        "a map of sessions and switches", "карта сеансов и переключатели",
        aside=(("safe-switches",),),
    ),
    Layout(
        "profile-cover", "further", "me.page", ("profile-cover",), "a profile with a wide picture",
        "профиль с обложкой", narrow=True,
    ),
    Layout(
        "profile-cover-list", "further", "me.page", ("profile-cover", "grouped-list"),
        "a profile and its settings", "профиль и его настройки",
    ),
    Layout(
        "profile-cover-bare", "further", "me.page",
        ("profile-cover", ("profile-fields", "me-save")), "a profile in an app",
        "профиль в приложении", bare=True, frames=HAND,
    ),
    Layout(
        "grouped-list", "further", "set.page", ("grouped-list", "danger-link"),
        "groups of settings", "группы настроек", narrow=True,
    ),
    Layout(
        "grouped-side", "further", "set.page", (("profile-fields", "me-save"),),
        "data of a student beside settings", "данные ученика рядом с настройками",
        aside=("grouped-list",),
    ),
    Layout(
        "calendar-birth", "further", "me.page", ("calendar-birth", "me-save"),
        "a calendar to choose a birthday", "календарь с датой рождения",
        narrow=True, kinds=("name", "settings-save"),
    ),
    Layout(
        "calendar-birth-side", "further", "me.page", ("profile-fields", "me-save"),
        "data of a profile and a calendar", "данные профиля и календарь",
        aside=(("calendar-birth",),), kinds=("name", "settings-save"),
    ),
    Layout(
        "paper-drop", "further", "me.page", ("paper-drop", "me-save"), "documents being uploaded",
        "загрузка документов", kinds=("name", "avatar", "settings-save"),
    ),
    Layout(
        "paper-drop-card", "further", "me.page", ("face", ("paper-drop",), "support"),
        "documents of a profile", "документы профиля", narrow=True, kinds=("name", "avatar"),
    ),
    Layout(
        "old-panel", "further", "set.page", ("old-panel",), "an old panel of settings",
        "старая панель настроек",
    ),
    Layout(
        "qr-door", "further", "sign.page", ("qr-door",), "a code to sign in by another device",
        "вход по QR-коду", bare=True,
    ),
    Layout(
        "qr-door-site", "further", "sign.page", (("sign-fields", "sign-button", "sign-forgot"),),
        "fields and a code to sign in by", "поля входа и QR-код", aside=("qr-door",),
    ),
    Layout(
        "letter-read", "further", "ent.page", ("letter-read",), "a letter with a button to confirm",
        "письмо с кнопкой подтверждения", bare=True, kinds=("email-unconfirmed", "reset-link",
        "change-email"),
    ),
    Layout(
        "letter-read-site", "further", "code.page", ("letter-read", "footer"),
        "a letter of the school about an account", "письмо школы об аккаунте",
        kinds=("email-unconfirmed", "reset-link", "change-email"),
    ),
)  # fmt: skip
