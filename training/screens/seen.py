"""What is seen of every kind of trouble, in English and Russian, for captions."""

from collections.abc import Mapping

SEEN: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "card-declined": (
        ("the card is declined", "the bank declines the payment"),
        ("карта отклонена", "банк отклонил платёж"),
    ),
    "payment-failed": (
        ("the payment failed", "the payment does not go through"),
        ("оплата не прошла", "ошибка при оплате"),
    ),
    "no-funds": (
        ("not enough money on the card",),
        ("на карте не хватает денег", "недостаточно средств"),
    ),
    "threeds": (
        ("the bank's code timed out", "3-D Secure failed"),
        ("время на код банка вышло", "не прошло подтверждение платежа"),
    ),
    "promo-code": (
        ("the promo code does not work",),
        ("промокод не работает", "скидка не применяется"),
    ),
    "card-details": (
        ("the card's details are wrong", "the card is not accepted"),
        ("неверные данные карты", "карта не принимается"),
    ),
    "installment": (("instalments are refused",), ("в рассрочке отказано",)),
    "double-charge": (
        ("the money was taken twice", "a double charge"),
        ("деньги списаны дважды", "двойное списание"),
    ),
    "bank-push": (
        ("the bank tells that a payment is declined",),
        ("банк сообщает, что оплата отклонена",),
    ),
    "refund-pending": (("the refund has not come",), ("возврат денег не пришёл",)),
    "receipt-missing": (("there is no receipt",), ("чек не пришёл", "нет чека об оплате")),
    "unpaid-invoice": (
        ("the invoice is not paid", "the payment is pending"),
        ("счёт не оплачен", "платёж ожидается"),
    ),
    "auto-charge": (("a subscription was charged",), ("списание за подписку", "автоплатёж")),
    "video": (
        ("the video does not play", "the lesson's video is broken"),
        ("видео урока не открывается", "видео не воспроизводится"),
    ),
    "locked": (
        ("the lesson is locked", "no access to the lesson"),
        ("урок закрыт", "нет доступа к уроку"),
    ),
    "homework": (
        ("homework cannot be sent", "a file with homework does not upload"),
        ("домашнее задание не отправляется", "файл с домашней работой не загружается"),
    ),
    "materials": (("the lesson's files cannot be opened",), ("материалы урока не скачиваются",)),
    "progress": (("the progress is not saved",), ("прогресс курса не сохраняется",)),
    "not-found": (
        ("the lesson is not found", "a missing page of a course"),
        ("урок не найден", "страница курса не найдена"),
    ),
    "missing-course": (
        ("there is no course in the list", "an empty list of courses"),
        ("курса нет в списке", "пустой список курсов"),
    ),
    "certificate": (
        ("the certificate is not ready",),
        ("сертификат не готов", "сертификат не скачивается"),
    ),
    "test-lost": (
        ("the test is not counted", "the test's answers are lost"),
        ("тест не засчитан", "ответы теста не сохранились"),
    ),
    "webinar": (
        ("the webinar does not open",),
        ("вебинар не открывается", "ссылка на вебинар не работает"),
    ),
    "schedule": (
        ("a class was moved or cancelled", "the schedule is empty"),
        ("занятие перенесено или отменено", "расписание пустое"),
    ),
    "wrong-password": (
        ("the password is wrong", "it is not possible to sign in"),
        ("неверный пароль", "не получается войти"),
    ),
    "sms-code": (
        ("the SMS code did not come",),
        ("код из СМС не пришёл", "не приходит код для входа"),
    ),
    "email-unconfirmed": (("the e-mail is not confirmed",), ("почта не подтверждена",)),
    "blocked": (("the account is blocked",), ("аккаунт заблокирован",)),
    "session": (("the session expired",), ("сессия истекла", "выкинуло из аккаунта")),
    "two-factor": (("two-factor sign-in failed",), ("код двухфакторной защиты не подошёл",)),
    "reset-link": (
        ("the password cannot be changed",),
        ("пароль не меняется", "сброс пароля не работает"),
    ),
    "avatar": (
        ("the profile photo does not upload",),
        ("фото профиля не загружается", "аватар не меняется"),
    ),
    "name": (("the name in the profile is wrong",), ("неверное имя в профиле",)),
    "change-email": (("the e-mail cannot be changed",), ("почту в профиле нельзя сменить",)),
    "change-phone": (("the phone number cannot be changed",), ("номер телефона не меняется",)),
    "settings-save": (("the profile is not saved",), ("настройки профиля не сохраняются",)),
    "offline": (("there is no internet",), ("нет интернета",)),
    "storage": (("the storage is full",), ("память заполнена",)),
    "update": (("an update is offered",), ("предлагается обновление",)),
    "crash": (("an app has stopped",), ("приложение закрылось",)),
    "location": (("the place is not known",), ("место не определено",)),
}
