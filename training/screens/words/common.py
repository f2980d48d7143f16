"""Words of every screen: the school, its courses and people, buttons, chats; | parts a list."""

from training.synthetic.phrases import Rules

COMMON_RU: Rules = {
    "school": (
        "Знайка", "Курсория", "Орбита", "Умная школа", "Академия Лето", "Скилл Парк", "Учи Дома",
        "Школа Вектор", "Лекторий", "Мастер Класс", "Нейрон", "Фокус", "Пятый урок", "Гранит",
        "Просвет", "Альфа Курс", "Тетрадка", "Синица", "Интеллект", "Дистант",
    ),
    "domain": (
        "kursoria.ru", "orbita.school", "znayka.online", "skillpark.ru", "my.lectory.ru",
        "lk.academy-leto.ru", "uchidoma.ru", "study.vector.ru", "app.neuron.school", "tetradka.pro",
    ),
    "nav": (
        "Курсы|Расписание|Тарифы|Помощь", "Главная|Мои курсы|Вебинары|Поддержка",
        "Каталог|Обучение|Сообщество|О нас", "Программы|Преподаватели|Отзывы|Контакты",
        "Кабинет|Уроки|Задания|Чат", "Обзор|Занятия|Оценки|Блог",
    ),
    "tabs": (
        "Главная|Курсы|Чаты|Профиль", "Обучение|Календарь|Сообщения|Ещё", "Лента|Уроки|Чат|Я",
        "Курсы|Задания|Поиск|Кабинет", "Дом|Каталог|Уведомления|Меню",
    ),
    "course": (
        "Python с нуля", "Английский для путешествий", "Веб-дизайн", "Основы SMM",
        "Java-разработчик", "Аналитик данных", "Фотография", "Подготовка к ЕГЭ: математика",
        "Бухучёт для новичков", "Психология отношений", "Копирайтинг", "Графический дизайн",
        "Тестирование ПО", "Excel PRO", "Нутрициология", "Продакт-менеджер", "Испанский A1",
        "История искусств", "Рисуем акварелью", "ОГЭ: русский язык", "Моушн-дизайн",
        "1С:Программист", "Маркетолог", "Гитара за 30 дней", "Финансовая грамотность",
        "Ораторское мастерство", "SQL и базы данных", "Нейросети", "Китайский для детей",
        "Дизайн интерьера",
    ),
    "lesson": (
        "Введение", "Первая программа", "Времена глаголов", "Цвет и композиция", "Циклы и условия",
        "Целевая аудитория", "Баланс и проводки", "Логарифмы", "Работа со светом", "Вёрстка макета",
        "Сводные таблицы", "Функции", "Пишем заголовки", "Белки, жиры, углеводы", "Контент-план",
        "Типографика", "Слои и маски", "Тест-кейсы", "Неправильные глаголы", "Эпоха Возрождения",
        "Словари и списки", "Запросы с JOIN", "Личный бюджет", "Производная", "Анимация кнопок",
        "Перспектива", "Постановка голоса", "Аккорды", "Метрики продукта", "Причастный оборот",
        "Техника влажным по влажному", "Тоны и пиньинь", "Планировка комнаты", "Портфолио",
        "Итоговый проект", "Разбор ошибок", "Практика", "Сетки и отступы", "Воронка продаж",
        "Деепричастия",
    ),
    "module": (
        "модуль {n}", "раздел {n}", "тема {n}", "неделя {n}", "блок {n}", "глава {n}", "спринт {n}",
    ),
    "module_title": (
        "Модуль {n}. {lesson}", "Раздел {n}. {lesson}", "Неделя {n}: {lesson}", "Блок {n}",
        "{n}. {lesson}", "Тема {n}. {lesson}", "Спринт {n}",
    ),
    "name": ("{first_f} {last_f}", "{first_m} {last_m}"),
    "teacher": ("{first_f} {last_f}", "{first_m} {last_m}"),
    "first_f": (
        "Анна", "Мария", "Елена", "Ольга", "Дарья", "Ирина", "Юлия", "Светлана", "Ксения", "Алина",
        "Наталья", "Полина", "Вера", "Татьяна", "Екатерина", "София", "Лариса", "Марина",
    ),
    "first_m": (
        "Иван", "Пётр", "Сергей", "Алексей", "Дмитрий", "Артём", "Максим", "Никита", "Олег",
        "Роман", "Кирилл", "Андрей", "Михаил", "Егор", "Тимур", "Глеб", "Илья", "Павел",
    ),
    "last_f": (
        "Смирнова", "Иванова", "Кузнецова", "Попова", "Соколова", "Лебедева", "Новикова",
        "Морозова", "Волкова", "Зайцева", "Павлова", "Орлова", "Макарова", "Белова", "Громова",
    ),
    "last_m": (
        "Смирнов", "Иванов", "Кузнецов", "Попов", "Соколов", "Лебедев", "Новиков", "Морозов",
        "Волков", "Зайцев", "Павлов", "Орлов", "Макаров", "Белов", "Громов",
    ),
    "error": ("Ошибка", "Внимание", "Упс!", "Ой!", "Сбой", "Не получилось"),
    "ok": ("ОК", "Понятно", "Хорошо", "Закрыть", "Ясно"),
    "cancel": ("Отмена", "Не сейчас", "Назад", "Позже", "Отменить"),
    "support": (
        "Написать в поддержку", "Нужна помощь?", "Связаться с нами", "Чат с поддержкой",
        "Служба заботы", "Сообщить о проблеме",
    ),
    "now": ("сейчас", "только что", "1 мин назад", "2 мин. назад", "минуту назад"),
    "home_link": ("На главную", "Вернуться на главную", "Обновить страницу", "Перезагрузить"),
    "footer": (
        "Политика конфиденциальности|Оферта", "Публичная оферта|Контакты",
        "Условия использования|О компании", "Правила сервиса|Реквизиты", "Документы|Вакансии",
    ),
    "chat.title": (
        "Поддержка", "Служба поддержки", "Куратор {first_f}", "Чат с куратором", "Помощь студентам",
        "{school}: поддержка", "Администратор школы", "{school} бот", "Техподдержка",
    ),
    "chat.status": ("в сети", "онлайн", "был(а) недавно", "отвечает за час", "печатает..."),
    "chat.input": (
        "Сообщение", "Напишите сообщение...", "Введите текст", "Сообщение...", "Написать",
    ),
    "chat.day": ("Сегодня", "{day}", "Вчера", "Новые сообщения", "сегодня"),
    "chat.hello": (
        "Здравствуйте!", "Добрый день", "Привет", "Добрый вечер!", "Здравствуйте, подскажите",
        "Доброе утро!", "Помогите, пожалуйста", "Ребята, привет", "Добрый день, вопрос",
    ),
    "chat.plea": (
        "Что делать?", "помогите пожалуйста", "это можно исправить?", "Как быть?", "жду ответа",
        "очень нужно сегодня", "Спасибо заранее", "скрин ниже", "Вот скриншот", "Посмотрите плиз",
        "уже второй день так", "ответьте кто-нибудь",
    ),
    "chat.answer": (
        "Здравствуйте! Сейчас проверим.", "Добрый день, {first_f} на связи. Уточните детали?",
        "Пришлите, пожалуйста, скриншот.", "Передала вопрос специалистам.",
        "Извините за неудобства, уже разбираемся!", "Попробуйте обновить страницу.",
        "Минутку, смотрю.", "Обращение {order} принято. Ответим в течение часа.",
        "Подскажите, с какого устройства заходите?",
    ),
    "chat.past": (
        "Спасибо за обращение! Оцените ответ от 1 до 5.", "Ваш вопрос решён?", "Рады помочь!",
        "Мы на связи ежедневно с 9 до 21.", "Добро пожаловать в чат поддержки!",
        "Оператор присоединился к беседе", "Обращение {order} закрыто.", "Хорошего дня!",
        "Выберите тему или опишите вопрос своими словами.",
    ),
    "chat.thanks": (
        "Спасибо", "ок, жду", "хорошо", "Поняла, спасибо!", "ладно", "всё ещё не работает",
    ),
    "chat.peers": (
        "Мама|Группа 7Б|Саша|Работа", "Катя|Дача|Лёша|Новости города", "Дом|Паша|Фитнес|Бабушка",
        "Артём|Курьер|Сестра|Книжный клуб", "Оля|Авто|Игорь|Рецепты",
    ),
    "mail.subject": (
        "Проблема в кабинете", "Вопрос по обучению", "Обращение {order}", "Прошу помочь",
        "Не работает", "Re: ваш запрос", "Жалоба",
    ),
}  # fmt: skip

COMMON_EN: Rules = {
    "school": (
        "Skillbridge", "Learnly", "Orbit School", "Brightclass", "Study Lab", "Mentorio", "Kursly",
        "Open Desk", "Lumen Academy", "Coursefield", "Bluebook", "Tutorama",
    ),
    "domain": (
        "learnly.com", "app.skillbridge.io", "orbit.school", "my.brightclass.com", "study-lab.org",
        "mentorio.app", "lumen.academy", "coursefield.net",
    ),
    "nav": (
        "Courses|Schedule|Pricing|Help", "Home|My learning|Live|Support",
        "Catalog|Teachers|Blog|FAQ", "Dashboard|Lessons|Tasks|Chat",
        "Programs|Reviews|About|Contact",
    ),
    "tabs": (
        "Home|Courses|Chats|Profile", "Learn|Calendar|Messages|More", "Feed|Lessons|Chat|Me",
        "Today|Tasks|Search|Account", "Start|Library|Alerts|Menu",
    ),
    "course": (
        "Python Basics", "English for Travel", "Web Design", "Social Media 101", "Data Analyst",
        "Photography", "SAT Math", "Accounting", "Copywriting", "Graphic Design", "QA Testing",
        "Excel PRO", "Nutrition", "Product Manager", "Spanish A1", "History of Art", "Watercolour",
        "Motion Design", "Digital Marketing", "Guitar in 30 Days", "Public Speaking", "SQL",
    ),
    "lesson": (
        "Introduction", "First program", "Past tenses", "Colour theory", "Loops", "Target audience",
        "Balance sheet", "Logarithms", "Working with light", "Page layout", "Pivot tables",
        "Functions", "Headlines", "Proteins and fats", "Content plan", "Typography", "Layers",
        "Test cases", "Irregular verbs", "Renaissance", "Lists and dicts", "Joins", "Budgeting",
        "Derivatives", "Animation", "Perspective", "Voice", "Chords", "Metrics", "Portfolio",
    ),
    "module": ("module {n}", "unit {n}", "week {n}", "chapter {n}", "section {n}", "part {n}"),
    "module_title": (
        "Module {n}. {lesson}", "Unit {n}: {lesson}", "Week {n}", "Chapter {n}. {lesson}",
        "{n}. {lesson}", "Section {n}",
    ),
    "name": ("{first_f} {last}", "{first_m} {last}"),
    "teacher": ("{first_f} {last}", "{first_m} {last}"),
    "first_f": (
        "Anna", "Mary", "Emma", "Olivia", "Daria", "Irene", "Julia", "Kate", "Alice", "Vera",
    ),
    "first_m": ("Ivan", "Peter", "James", "Alex", "Daniel", "Max", "Nick", "Oliver", "Tim", "Paul"),
    "last": (
        "Smith", "Brown", "Wilson", "Taylor", "Petrova", "Novak", "Morris", "Clark", "Lee", "Adams",
    ),
    "error": ("Error", "Oops!", "Warning", "Attention", "Uh-oh", "Sorry"),
    "ok": ("OK", "Got it", "Close", "Dismiss", "Fine"),
    "cancel": ("Cancel", "Not now", "Back", "Later", "Go back"),
    "support": ("Contact support", "Need help?", "Chat with us", "Report a problem", "Help center"),
    "now": ("now", "just now", "1m ago", "2 min ago", "a minute ago"),
    "home_link": ("Go home", "Back to main page", "Reload page", "Refresh", "Start over"),
    "footer": (
        "Privacy Policy|Terms", "Terms of use|Contacts", "Cookies|About", "Legal|Careers",
        "Rules|Imprint",
    ),
    "chat.title": (
        "Support", "Student help", "Curator {first_f}", "{school} support", "Help desk",
        "School admin", "{school} bot", "Tech support",
    ),
    "chat.status": (
        "online", "last seen recently", "typing...", "replies in an hour", "active now",
    ),
    "chat.input": ("Message", "Type a message...", "Write here", "Your message", "Write a reply"),
    "chat.day": ("Today", "{day}", "Yesterday", "New messages", "Unread"),
    "chat.hello": (
        "Hello!", "Hi there", "Good afternoon", "Hey", "Good morning", "Hi, I need help",
        "Dear support,", "Hello team",
    ),
    "chat.plea": (
        "What should I do?", "please help", "can you fix it?", "Waiting for your answer",
        "I need it today", "Thanks in advance", "screenshot below", "see the picture",
        "second day like this", "anyone there?",
    ),
    "chat.answer": (
        "Hello! Let me check that.", "Hi, {first_f} here. Could you give more details?",
        "Please send a screenshot.", "I passed it to our specialists.",
        "Sorry for the trouble, looking into it!", "Please try to reload the page.", "One moment.",
        "Ticket {order} is created. We reply within an hour.",
    ),
    "chat.past": (
        "Thank you for contacting us! Rate the answer.", "Is your question solved?",
        "Glad to help!", "We are online daily from 9 to 21.", "Welcome to our support chat!",
        "An operator joined the conversation", "Ticket {order} is closed.", "Have a nice day!",
    ),
    "chat.thanks": ("Thanks", "ok, waiting", "fine", "Got it, thank you!", "still not working"),
    "chat.peers": (
        "Mum|Class 7B|Alex|Work", "Kate|Garden|Leo|City news", "Home|Paul|Gym|Granny",
        "Tom|Courier|Sister|Book club", "Olga|Cars|Ian|Recipes",
    ),
    "mail.subject": (
        "Problem in my account area", "A question about studies", "Ticket {order}", "Please help",
        "It does not work", "Re: your request",
    ),
}  # fmt: skip
