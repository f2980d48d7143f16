"""The grammar's alternatives: what spammers and honest buyers write, in Russian and English.

``{name}`` stands for another rule or for a filler of training.synthetic.wording; ``|`` starts a
new line of the picture.
"""

Rules = dict[str, tuple[str, ...]]

CONTACT: Rules = {
    "contact": (
        "{call}|@{handle}", "{call}|{handle}", "{call} @{handle}", "{call}: {handle}",
        "{telegram} @{handle}", "{telegram}: {handle}", "{telegram}|{handle}", "@{handle}",
        "{link}", "{call}|{link}", "{telegram} {link}", "{whatsapp}|{phone}", "{whatsapp} {phone}",
        "{telegram} @{handle}|{whatsapp} {phone}", "{call}|{telegram} {handle}",
    ),
}  # fmt: skip

SPAM_RU: Rules = CONTACT | {
    "message": (
        "{offer}|{price}|{contact}", "{offer}|{price}|{slogan}|{contact}",
        "{seek}|{price}|{contact}", "{earn}|{price}|{slogan}|{contact}", "{earn}|{offer}|{contact}",
        "{slogan}|{offer}|{price}|{contact}", "{offer}|{contact}|{slogan}",
        "{price}|{offer}|{contact}", "{seek}|{offer}|{slogan}|{contact}", "{offer}|{contact}",
        "{earn}|{contact}", "{earn}|{price}|{contact}",
    ),
    "offer": (
        "{pay} за {reviews}", "{pay} {fast} за {reviews}", "{pay} тебе за {reviews}",
        "Пиши {reviews} - получай деньги", "Оставь {reviews} и получи {sum} {rub}",
        "Купим {reviews}", "Покупаем {reviews}", "За {reviews} - {sum} {rub} на карту",
        "Деньги за {reviews}", "Оставляй {reviews} за деньги", "Скупаем {reviews} дорого",
        "Вернём деньги за {reviews}", "Получай {sum} {rub} за {reviews}", "{reviews} за деньги",
        "Возврат {percent}% за {reviews}", "Нужны {reviews}, {pay}",
    ),
    "pay": (
        "платим", "заплатим", "платим деньги", "оплачиваем", "выплачиваем", "перечислим деньги",
        "дарим деньги", "начисляем", "даём кэшбэк", "раздаём бонусы", "вознаграждаем", "доплатим",
        "кидаем на карту", "переводим на карту",
    ),
    "fast": (
        "сразу", "каждый день", "ежедневно", "честно", "на карту", "от {sum} {rub}", "без обмана",
        "в тот же день", "реальные деньги", "наличными",
    ),
    "reviews": (
        "отзывы", "отзыв", "отзывы о товарах", "отзывы с фото", "хорошие отзывы", "5 звёзд",
        "положительный отзыв", "твои отзывы", "ваши отзывы", "отзывы на маркетплейсах", "оценки",
        "любой отзыв", "отзывы и оценки", "каждый отзыв", "простые отзывы", "фото и отзыв",
        "отзывы на товар", "отзывы из дома",
    ),
    "earn": (
        "{work} {where}", "{work} {where} {where}", "{work}", "{work} для {people}",
        "Хочешь зарабатывать {where}?", "Нужны деньги? {work}", "Зарабатывай {where}",
        "Как заработать {where}", "Зарабатываю {where}, научу тебя", "Ищешь работу {where}?",
        "Начни зарабатывать {where}", "Зарабатывайте {where} с нами", "Надоело мало получать?",
    ),
    "work": (
        "Заработок", "Подработка", "Удалённая работа", "Лёгкие деньги", "Доход", "Лёгкий заработок",
        "Дополнительный доход", "Работа", "Простая подработка", "Онлайн работа", "Халтура",
        "Быстрые деньги", "Вакансия", "Свободный график, работа",
    ),
    "where": (
        "дома", "на дому", "онлайн", "в интернете", "с телефона", "не выходя из дома",
        "без вложений", "на отзывах", "каждый день", "в декрете", "без опыта", "на маркетплейсах",
        "в свободное время", "лёжа на диване", "за час в день", "на заданиях",
    ),
    "people": (
        "мам в декрете", "студентов", "всех", "школьников", "новичков", "девушек", "пенсионеров",
        "покупателей", "активных людей", "подростков",
    ),
    "seek": (
        "Ищем {people}", "Требуются люди {where}", "Набираем {people}", "Нужны люди на {reviews}",
        "Ищу людей, кто оставит {reviews}", "Нужны авторы отзывов", "Набор в команду",
        "Нужны помощники для отзывов", "Приглашаем {people} на {reviews}", "Нужны исполнители",
        "Ищем тех, кто пишет {reviews}", "Возьмём {people} на работу",
    ),
    "price": (
        "{n} {n_reviews} = {sum} {rub}", "{n} {n_reviews} - {sum} {rub}", "{sum} {rub} / день",
        "{sum} {rub} за {n} {n_reviews}", "до {sum} {rub} в день", "от {sum} {rub} в день",
        "{sum} {rub} за отзыв", "по {sum} {rub} за каждый", "от {sum} до {more} {rub}",
        "{sum} {rub} в неделю", "доход {sum}-{more} {rub}", "за {n} {n_reviews} плачу {sum} {rub}",
        "оплата {sum} {rub}", "{sum} {rub} сразу на карту", "{n} {n_reviews}|{sum} {rub}",
        "{sum} {rub} за 10 минут", "минимум {sum} {rub} в час", "один отзыв {sum} {rub}",
    ),
    "rub": ("₽", "рублей", "руб", "руб.", "р", "р.", "Р"),
    "slogan": (
        "Выплаты каждый день", "Быстро и честно", "Без вложений", "Успей начать",
        "Только для своих", "Это не обман", "Проверено", "Места ограничены", "Оплата сразу",
        "Легко и просто", "Жми", "Деньги сразу на карту", "Пиши прямо сейчас", "Всё просто",
        "Работает у всех", "Не упусти", "Начни сегодня", "Осталось {n} мест",
        "Нужен только телефон", "Гарантия выплат", "Уже {percent} человек с нами",
        "Выводи на любую карту", "Обучим бесплатно", "Без паспорта",
    ),
    "call": (
        "Пиши", "Пишите", "Пиши в личку", "Подробности", "Все подробности тут", "Пиши сюда",
        "Напиши мне", "Переходи", "Подпишись", "Ищи нас", "Наш канал", "Пишите в тг", "Писать сюда",
        "Пиши в телеграм", "Инфо в телеграме", "За деталями", "Контакт", "Найди в телеграм",
        "Вступай", "Жду в тг", "Обращайтесь", "Вопросы сюда",
    ),
    "telegram": (
        "Телеграм", "телеграмм", "тг", "ТГ", "Telegram", "Телега", "в телеге", "TG", "Т Г",
        "телеграм канал", "канал", "тг бот", "telegram",
    ),
    "whatsapp": ("WhatsApp", "Ватсап", "Вотсап", "вацап", "Whats App", "ватсапп", "WA", "Звони"),
}  # fmt: skip

SPAM_EN: Rules = CONTACT | {
    "message": SPAM_RU["message"],
    "offer": (
        "We pay for {reviews}", "Get paid for {reviews}", "Money for {reviews}",
        "Cash for {reviews}", "Write {reviews}, earn cash", "Leave {reviews} and get {rub}{sum}",
        "We buy {reviews}", "Earn on {reviews}", "Full refund for {reviews}",
        "{percent}% cashback for {reviews}", "{rub}{sum} for {reviews}", "{reviews} = money",
        "Sell us {reviews}",
    ),
    "reviews": (
        "reviews", "a review", "5 star reviews", "your review", "good reviews", "photo reviews",
        "honest looking reviews", "positive reviews", "every review", "reviews and ratings",
        "simple reviews", "product reviews",
    ),
    "earn": (
        "Earn money {where}", "Work {where}", "Make money {where}", "Easy money {where}",
        "Part-time job {where}", "Need cash? Work {where}", "Extra income {where}", "Remote work",
        "Side job {where}", "Start earning {where}", "Want to earn {where}?",
    ),
    "where": (
        "at home", "from home", "online", "with your phone", "without experience", "on reviews",
        "every day", "in your free time", "with no investment", "from your sofa",
    ),
    "seek": (
        "Reviewers wanted", "We need people for {reviews}", "Hiring now", "Join our team",
        "Looking for people to write {reviews}", "Testers needed", "Shoppers wanted {where}",
    ),
    "price": (
        "{n} reviews = {rub}{sum}", "{n} reviews - {rub}{sum}", "{rub}{sum} per review",
        "{rub}{sum} a day", "up to {rub}{sum} a day", "from {rub}{sum} per week", "{rub}{sum}/day",
        "{rub}{sum} for {n} reviews", "paid {rub}{sum} at once", "one review {rub}{sum}",
    ),
    "rub": ("$", "€", "USD ", "EUR ", "RUB "),
    "slogan": (
        "Paid daily", "No scam", "Start today", "Fast and easy", "Limited spots", "100% real",
        "Instant payout", "Only {n} places left", "Free training", "No investment", "Do it now",
        "Trusted by {percent} people",
    ),
    "call": (
        "Write to", "DM me", "Contact", "Message us", "Join", "Details here", "Text me", "Find us",
        "Our channel", "More info", "Ask here", "Follow",
    ),
    "telegram": ("Telegram", "TG", "tg channel", "telegram bot", "Telegram channel", "on telegram"),
    "whatsapp": ("WhatsApp", "WA", "Whatsapp me", "Call or text", "Phone", "whats app"),
}  # fmt: skip

HONEST_RU: Rules = {
    "message": (
        "{thanks}", "{thanks}|{seller}", "{size}", "{size}|{fit}", "{shop}", "{delivery}", "{tag}",
        "{product}|{tag}", "{product}", "{review}", "{review}|{size}", "{review}|{review}",
        "{product}|{review}", "{delivery}|{review}", "{tag}|{shop}", "{thanks}|{review}|{delivery}",
        "{product}|{size}|{tag}", "{size}|{delivery}", "{review}|{thanks}|{shop}",
        "{shop}|{product}|{tag}", "{product}|{tag}|{tag}|{shop}", "{review}|{review}|{review}",
        "{shop}|{thanks}|{delivery}", "{review}|{size}|{fit}|{review}",
    ),
    "thanks": (
        "Спасибо!", "Спасибо за заказ", "Благодарим за покупку", "Спасибо, всё подошло",
        "С любовью для вас", "Большое спасибо", "Хорошего дня", "Спасибо, что выбрали нас",
        "Носите с удовольствием", "Приятного аппетита", "С праздником!", "Рады, что вы с нами",
        "Будем рады вашему отзыву", "Спасибо маме за подарок", "Спасибо за отзыв", "Вы лучшие",
    ),
    "seller": (
        "ваш магазин", "магазин рекомендую", "продавцу спасибо", "от всей души", "команда магазина",
        "доставке отдельное спасибо", "с уважением", "мастерская",
    ),
    "size": (
        "размер {letter}, рост {height}", "Размер {size_number}", "рост {height}, вес {weight}",
        "взяла {letter}", "мой размер {size_number}, брала {letter}", "параметры 90-{weight}-95",
        "рост {height}, размер {size_number}", "длина {height} см", "ОГ {weight}, рост {height}",
        "на фото размер {letter}", "стелька {size_number} см", "ребёнку {n} лет, рост {height}",
    ),
    "fit": (
        "в размер", "маломерит", "большемерит", "село идеально", "чуть свободно", "рукав короткий",
        "подошло", "великовато", "берите на размер больше", "длина хорошая",
    ),
    "shop": (
        "магазин {shop_name}", "Одежда {shop_name}", "{shop_name} - товары для дома",
        "бренд {shop_name}", "Фабрика {shop_name}", "{shop_name}, новая коллекция",
        "Сделано в России", "{shop_name}.ru", "Ручная работа", "Натуральный продукт",
        "Скидка {percent}% на второй товар", "Новинка сезона", "Официальный магазин {shop_name}",
        "Бесплатная доставка от {sum} ₽", "Гарантия {n} мес.",
    ),
    "delivery": (
        "Доставка {day}", "заказ от {day}, пришёл {day}", "получила {day}", "Дата выдачи {day}",
        "Пункт выдачи №{number}", "Заказ {number}", "пришло за {n} дней", "упаковано {day}",
        "годен до {day}", "Срок хранения {n} мес.", "ждала {n} дней", "Код получения {number}",
    ),
    "tag": (
        "{sum} ₽", "Цена {sum} ₽", "{sum} руб.", "арт. {number}", "Артикул {number}",
        "цвет {colour}", "Состав: хлопок {percent}%", "{letter} / {size_number}",
        "Цена за 1 кг {sum} ₽", "шерсть {percent}%, акрил", "масса нетто {number} г",
        "объём {number} мл", "партия {number}", "скидка {percent}%", "было {more} стало {sum}",
        "стирать при 30", "без сахара", "ГОСТ {number}", "{n} шт. в упаковке", "{number}",
    ),
    "colour": (
        "белый", "чёрный", "синий", "красный", "бежевый", "серый", "розовый", "хаки", "зелёный",
    ),
    "product": (
        "Платье летнее", "Джинсы женские", "Футболка базовая", "Крем для рук", "Шампунь",
        "Чай чёрный", "Кофе молотый", "Носки детские", "Кроссовки", "Набор посуды",
        "Сыр российский", "Молоко", "Печенье овсяное", "Куртка осенняя", "Рюкзак школьный",
        "Свитер вязаный", "Сок яблочный", "Полотенце махровое", "Тушь для ресниц",
        "Чехол для телефона", "Дрель", "Лампа настольная", "Корм для кошек", "Книга",
        "Постельное бельё", "Игрушка мягкая", "Сковорода", "Рубашка",
    ),
    "review": (
        "очень довольна покупкой", "качество хорошее", "швы ровные", "ткань приятная",
        "как на фото", "пришло целое", "не соответствует описанию", "цвет отличается от фото",
        "после стирки село", "рекомендую", "запах приятный", "за эти деньги отлично",
        "упаковано хорошо", "есть брак", "пришёл помятый", "вкусно", "муж доволен", "честный отзыв",
        "фото после месяца носки", "брала дочке", "ткань тонкая", "нитки торчат",
        "заказываю второй раз", "оставляю отзыв с фото", "не подошло, вернула", "деньги вернули",
        "работает хорошо", "подарок понравился",
    ),
}  # fmt: skip

HONEST_EN: Rules = {
    "message": HONEST_RU["message"],
    "thanks": (
        "Thank you!", "Thanks for your order", "Made with love", "Enjoy!", "Have a nice day",
        "Thanks mom", "We love our customers", "Happy birthday", "Thank you for your review",
        "Best wishes",
    ),
    "seller": (
        "your shop", "the whole team", "kind regards", "great seller", "with care", "the maker",
    ),
    "size": (
        "size {letter}, height {height}", "Size {size_number}", "I took {letter}",
        "height {height} cm", "wearing {letter}", "usual size {size_number}",
        "{height} cm, {weight} kg",
    ),
    "fit": (
        "true to size", "runs small", "runs large", "perfect fit", "a bit loose", "short sleeves",
    ),
    "shop": (
        "{shop_name} store", "{shop_name} clothing", "{shop_name}.com", "{shop_name} since 1998",
        "Handmade", "New collection", "Made in Turkey", "Free delivery", "Organic product",
        "Sale -{percent}%",
    ),
    "delivery": (
        "Delivered {day}", "ordered {day}, came {day}", "Order {number}", "Best before {day}",
        "arrived in {n} days", "Pick-up point {number}", "packed {day}",
    ),
    "tag": (
        "${sum}", "Price ${sum}", "Art. {number}", "100% cotton", "{letter} / {size_number}",
        "{number} ml", "net weight {number} g", "colour {colour}", "-{percent}%", "wash at 30",
        "no sugar", "polyester {percent}%", "{number}",
    ),
    "colour": ("white", "black", "blue", "red", "beige", "grey", "pink"),
    "product": (
        "Summer dress", "Slim jeans", "Basic tee", "Hand cream", "Shampoo", "Black tea",
        "Ground coffee", "Kids socks", "Sneakers", "Oat cookies", "Rain jacket", "Backpack",
        "Knit sweater", "Apple juice", "Bath towel", "Phone case", "Desk lamp", "NEW YORK",
        "Happy days", "Sport club",
    ),
    "review": (
        "very happy with it", "good quality", "as in the picture", "nice fabric", "came broken",
        "not as described", "shrunk after washing", "smells nice", "great for the money",
        "my son loves it", "second time I buy it", "honest review", "photo after a month",
        "would buy again", "thin fabric",
    ),
}  # fmt: skip
