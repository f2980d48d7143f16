"""What students and pages say of each intent in words that the made screenshots may not have."""

from collections.abc import Iterator, Mapping

from training.screens import KINDS, Intent
from training.screens.captions import NAMES
from training.screens.seen import SEEN

PHRASES: Mapping[Intent, tuple[str, ...]] = {
    "payment-problem": (
        "оплата", "оплатить картой", "способ оплаты", "тариф", "тарифы и цены", "стоимость курса",
        "выбрать тариф", "подписка и автоплатёж", "списание средств", "возврат денег", "баланс",
        "чек об оплате", "квитанция", "счёт на оплату", "выставить счёт",
        "рассрочка", "кредит одобрен", "промокод не применён", "скидка", "купон", "сумма к оплате",
        "номер карты", "срок действия карты", "CVC", "банк отказал в операции", "перевод",
        "недостаточно средств", "код подтверждения платежа из банка", "история операций",
        "история покупок", "заказ оформлен", "корзина", "платёж в обработке", "деньги списались",
        "с карты сняли деньги два раза", "не могу оплатить", "плательщик", "реквизиты", "СБП",
        "payment", "pay by card", "payment method", "plan and pricing", "choose your plan",
        "monthly subscription", "billing", "billing history", "invoice",
        "receipt", "refund", "I want my money back", "charged twice", "charge on my card",
        "transaction declined", "insufficient funds", "card number", "expiry date",
        "security code CVV", "checkout", "order summary", "total due", "promo code", "coupon",
        "discount", "instalments", "bank account", "balance", "transfer", "purchase",
        "shopping cart",
        "the payment did not go through", "pay now", "amount", "statement", "one-time bank code",
    ),
    "course-problem": (
        "урок", "занятие", "лекция", "модуль", "программа курса", "мои курсы", "каталог курсов",
        "продолжить обучение", "домашнее задание", "сдать работу", "проверка задания", "куратор",
        "тест", "вопрос теста", "попытка", "баллы", "оценка", "журнал оценок", "дедлайн",
        "вебинар", "прямой эфир", "запись вебинара", "видео не грузится", "плеер", "чёрный экран",
        "звука нет", "материалы к уроку", "конспект", "скачать презентацию", "расписание занятий",
        "перенос занятия", "прогресс", "прогресс сбросился", "урок закрыт", "нет доступа к курсу",
        "курс пропал", "сертификат", "диплом", "страница урока не найдена", "файл не прикрепляется",
        "lesson", "lecture", "module", "curriculum", "my courses", "continue learning", "homework",
        "assignment", "submit your work", "mentor feedback", "quiz", "attempt", "score", "grades",
        "deadline", "webinar", "live class", "recording", "the video will not play", "player error",
        "black screen", "no sound", "lesson materials", "download slides", "timetable",
        "class rescheduled", "progress", "progress was reset", "lesson is locked", "no access",
        "course is missing", "certificate", "lesson page not found", "the file does not attach",
    ),
    "profile-problem": (
        "вход", "войти в аккаунт", "регистрация", "логин и пароль", "забыли пароль", "новый пароль",
        "неверный логин или пароль", "восстановление доступа", "ссылка для сброса пароля",
        "код из СМС", "код не приходит", "подтвердите почту", "письмо не пришло", "почта занята",
        "двухфакторная защита", "аккаунт заблокирован", "сессия завершена", "войдите снова",
        "личный кабинет", "мой профиль", "редактировать профиль", "настройки", "уведомления",
        "язык интерфейса", "часовой пояс",
        "имя и фамилия", "дата рождения", "номер телефона", "сменить телефон", "сменить почту",
        "фото профиля", "загрузить аватар", "файл слишком большой для аватара", "удалить аккаунт",
        "изменения не сохранены", "привязанные устройства", "конфиденциальность",
        "sign in", "log in", "sign up", "create an account", "username and password",
        "forgot password", "set a new password", "wrong e-mail or password", "reset link expired",
        "verification code", "the code did not arrive", "confirm your e-mail", "e-mail is taken",
        "two-factor authentication", "account locked", "session expired", "sign in again",
        "my profile", "edit profile", "settings", "notifications", "language", "time zone",
        "first and last name", "date of birth",
        "phone number", "change phone", "change e-mail", "profile picture", "upload avatar",
        "delete account", "changes were not saved", "linked devices", "privacy",
    ),
    "other": (
        "погода", "прогноз", "карта города", "маршрут", "такси", "доставка еды", "меню ресторана",
        "новости", "спорт", "музыка", "плейлист", "игра", "уровень", "галерея", "камера",
        "будильник", "калькулятор", "заметки", "список покупок", "календарь", "билеты", "гостиница",
        "магазин одежды", "размер", "отзывы о товаре", "нет интернета", "память заполнена",
        "обновление системы", "привет, как дела", "с днём рождения", "вечером в кино",
        "weather", "forecast", "city map", "route", "taxi", "food delivery", "restaurant menu",
        "news", "sports", "music", "playlist", "game", "level", "gallery", "camera", "alarm",
        "calculator", "notes", "shopping list", "calendar", "tickets", "hotel", "clothes shop",
        "size", "product reviews", "no internet", "storage full", "system update",
        "hi, how are you", "happy birthday", "movie tonight",
    ),
}  # fmt: skip


def phrases() -> Iterator[tuple[str, Intent]]:
    """Every phrase with its intent, those too by which captions tell of troubles."""
    for intent, said in PHRASES.items():
        told = [*said, *(text for texts in NAMES[intent] for text in texts)]
        told += [text for kind in KINDS[intent] for texts in SEEN[kind] for text in texts]
        for text in told:
            yield text, intent
