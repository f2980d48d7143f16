"""Further pages of no intent, of the training part alone."""

from training.screens.layouts.layout import HAND, Layout

FURTHER_OTHER: tuple[Layout, ...] = (
    Layout(
        "taxi", "further", "srv.ride.page", ("taxi",), "a taxi on a map", "такси на карте",
    ),
    Layout(
        "taxi-whole", "further", "srv.ride.page", ("taxi",), "a taxi on a map of all the screen",
        "такси во весь экран", bare=True, frames=HAND,
    ),
    Layout(
        "guide", "further", "map.page", ("guide",), "a guide for drivers",
        "навигатор для водителя", bare=True, frames=HAND,
    ),
    Layout(
        "guide-page", "further", "map.page", ("guide",), "the next turn on a map",
        "следующий поворот на карте",
    ),
    Layout(
        "pickup", "further", "trip.page", ("pickup", "groceries"), "places that give out parcels",
        "пункты выдачи на карте",
    ),
    Layout(
        "pickup-list", "further", "trip.page", ("store-chips", "pickup", ("parcel",)),
        "a parcel and a map", "посылка и карта", aside=("departures",),
    ),
    Layout(
        "map-stays", "further", "map.page", ("stays",), "hotels beside a map",
        "гостиницы рядом с картой", aside=("pickup",),
    ),
    Layout(
        "dish-cart", "further", "srv.cart.page", ("dish-cart",), "dishes in a basket",
        "блюда в корзине доставки", narrow=True,
    ),
    Layout(
        "dish-menu", "further", "food.page", ("store-chips", "dish-tiles"),
        "a cafe's menu in pictures", "меню кафе с фотографиями", aside=(("dish-cart",),),
    ),
    Layout(
        "groceries", "further", "srv.cart.page", ("groceries",), "what to buy for supper",
        "список продуктов", narrow=True,
    ),
    Layout(
        "groceries-card", "further", "srv.cart.page", (("groceries",), "dish-tiles"),
        "food from a shop", "продукты из магазина",
    ),
    Layout(
        "shop-shelf", "further", "goods.page", ("store-chips", "shop-shelf"), "goods in a grid",
        "сетка товаров",
    ),
    Layout(
        "shop-shelf-side", "further", "goods.page", ("shop-shelf",),
        "goods and a list beside them", "товары и список сбоку", aside=(("groceries",),),
    ),
    Layout(
        "product", "further", "goods.page", ("product",), "a thing to buy in a shop",
        "карточка товара",
    ),
    Layout(
        "product-more", "further", "goods.page", ("product", "told-of-place", "shop-shelf"),
        "a thing and what people say of it", "товар и отзывы",
    ),
    Layout(
        "size-chart", "further", "goods.page", ("store-chips", ("size-chart",)),
        "a table of sizes", "таблица размеров",
    ),
    Layout(
        "product-sizes", "further", "goods.page", ("product", ("size-chart",)),
        "a thing and its sizes", "товар и его размеры",
    ),
    Layout(
        "trip-search", "further", "trip.page", ("trip-search",), "a search for tickets",
        "поиск билетов",
    ),
    Layout(
        "trip-stays", "further", "trip.page", ("trip-search", "stays"), "a search for hotels",
        "поиск гостиниц",
    ),
    Layout(
        "stays", "further", "trip.page", ("stays",), "towns to visit", "города для поездки",
        narrow=True,
    ),
    Layout(
        "hall", "further", "med.bill.page", ("hall",), "seats to choose", "выбор места в зале",
        narrow=True,
    ),
    Layout(
        "hall-film", "further", "film.page", ("backdrop", "hall"), "a film and seats in a cinema",
        "фильм и места в кинотеатре",
    ),
    Layout(
        "cabin", "further", "trip.page", (("hall",), "flights"), "seats of a journey",
        "места в самолёте или автобусе", aside=(("departures",),),
    ),
    Layout(
        "departures", "further", "srv.board.page", ("departures",), "buses by the minute",
        "табло автобусов",
    ),
    Layout(
        "departures-map", "further", "srv.board.page", ("pickup", "departures"),
        "a bus stop on a map", "остановка на карте", narrow=True,
    ),
    Layout(
        "departures-card", "further", "srv.board.page", ("store-chips", ("departures",)),
        "trains of a day", "электрички на сегодня", narrow=True,
    ),
    Layout(
        "dial", "further", "srv.drive.page", ("dial",), "a car's tank or battery",
        "заряд или топливо машины", narrow=True,
    ),
    Layout(
        "parking", "further", "srv.drive.page", ("pickup", ("dial",)), "a parking place on a map",
        "парковка на карте", narrow=True,
    ),
    Layout(
        "traffic-left", "further", "srv.left.page", (("allowance",), "totals"),
        "what is left of a mobile plan", "остатки мобильного тарифа", narrow=True,
    ),
    Layout(
        "meters", "further", "srv.meter.page", ("meters",), "meters of a flat",
        "счётчики квартиры", narrow=True,
    ),
    Layout(
        "meters-bars", "further", "srv.meter.page", ("bars", ("meters",)), "meters and months",
        "счётчики по месяцам", aside=("offices",),
    ),
    Layout(
        "offices", "further", "srv.gov.page", ("offices",), "services of a city",
        "городские услуги",
    ),
    Layout(
        "offices-news", "further", "srv.gov.page", ("offices", "front-rows"),
        "services and news of a city", "услуги и новости города",
    ),
    Layout(
        "slots", "further", "srv.slot.page", ("slots",), "a day and an hour to choose",
        "выбор дня и часа", narrow=True,
    ),
    Layout(
        "slots-doctor", "further", "care.page", ("doctor",), "a doctor's free hours",
        "свободные часы врача", aside=(("slots",),),
    ),
    Layout(
        "heavens", "further", "weather.page", ("heavens",), "the weather on all of a screen",
        "погода во весь экран", bare=True, frames=HAND,
    ),
    Layout(
        "heavens-days", "further", "weather.page", ("heavens", ("days-table",)),
        "the sky and the days", "небо и прогноз по дням",
    ),
    Layout(
        "watch", "further", "film.page", ("watch", "next-up"), "a film being watched",
        "просмотр фильма",
    ),
    Layout(
        "watch-aside", "further", "film.page", ("watch", "thread"), "a film and those that follow",
        "видео и список следующих", aside=("next-up",),
    ),
    Layout(
        "backdrop", "further", "film.page", ("backdrop", "film-wall"), "a site of films",
        "сайт с фильмами",
    ),
    Layout(
        "backdrop-parts", "further", "film.page", ("backdrop", "next-up"),
        "a series and its parts", "сериал и его серии",
    ),
    Layout(
        "film-wall", "further", "film.page", ("store-chips", "film-wall"), "a wall of posters",
        "стена постеров",
    ),
    Layout(
        "tale", "further", "med.tale.page", ("tale",), "a story of a friend", "история друга",
        bare=True, frames=("phone",),
    ),
    Layout(
        "on-air", "further", "med.tale.page", ("on-air",), "a broadcast with hearts",
        "прямой эфир на телефоне", bare=True, frames=HAND,
    ),
    Layout(
        "on-air-wide", "further", "med.tale.page", ("on-air", "next-up"), "a broadcast of a game",
        "трансляция игры",
    ),
    Layout(
        "front-page", "further", "news.page", ("front-lead", "front-rows"),
        "the first page of a newspaper", "главная страница газеты",
    ),
    Layout(
        "front-aside", "further", "news.page", ("front-lead", "article"),
        "an article and other news", "статья и другие новости", aside=("front-rows",),
    ),
    Layout(
        "comic", "further", "med.comic.page", ("comic",), "a comic", "комикс", narrow=True,
    ),
    Layout(
        "comic-whole", "further", "med.comic.page", ("comic",), "a comic on all of a screen",
        "комикс во весь экран", bare=True, frames=HAND,
    ),
    Layout(
        "odds", "further", "med.odds.page", ("store-chips", "odds"),
        "matches and what they may bring", "матчи с коэффициентами",
    ),
    Layout(
        "odds-aside", "further", "med.odds.page", ("odds", "matches"), "a line of matches",
        "линия матчей", aside=(("league",),),
    ),
    Layout(
        "league", "further", "med.table.page", (("league",),), "a table of teams",
        "турнирная таблица",
    ),
    Layout(
        "zodiac", "further", "med.star.page", ("zodiac",), "signs of the stars", "знаки зодиака",
        narrow=True,
    ),
    Layout(
        "star-rows", "further", "med.star.page", ("star-rows",), "what the stars say of a day",
        "гороскоп на день", aside=(("zodiac",),),
    ),
    Layout(
        "moves", "further", "fit.page", (("moves",),), "movements of a training",
        "упражнения тренировки", narrow=True,
    ),
    Layout(
        "moves-dial", "further", "fit.page", ("allowance", "moves"), "a training by the minute",
        "тренировка по минутам",
    ),
    Layout(
        "fun-poll", "further", "med.fun.page", ("poll",), "a question for fun", "шуточный опрос",
        narrow=True,
    ),
    Layout(
        "fun-poll-talk", "further", "med.fun.page", (("poll",), "thread"),
        "a poll and what people say", "опрос и комментарии", narrow=True,
    ),
    Layout(
        "memes", "further", "med.fun.page", ("memes",), "pictures to laugh at", "мемы",
        narrow=True,
    ),
    Layout(
        "wallpapers", "further", "gallery.page", ("wallpapers",), "pictures for a screen",
        "обои для экрана",
    ),
    Layout(
        "blogger", "further", "feed.page", ("blogger",), "a page of a blogger", "страница блогера",
        narrow=True,
    ),
    Layout(
        "near-people", "further", "med.date.page", ("near-people",), "people to meet",
        "анкеты знакомств", narrow=True,
    ),
    Layout(
        "playbill", "further", "med.bill.page", ("store-chips", "playbill"), "posters of events",
        "афиша событий",
    ),
    Layout(
        "spinning", "further", "music.page", ("spinning",), "music being played",
        "плеер с музыкой", bare=True, frames=HAND,
    ),
    Layout(
        "spinning-list", "further", "music.page", ("spinning", "tracks"), "a player and songs",
        "плеер и список песен", narrow=True,
    ),
    Layout(
        "cast", "further", "med.cast.page", ("cast",), "parts of a radio show", "выпуски подкаста",
        narrow=True,
    ),
    Layout(
        "cast-song", "further", "med.cast.page", (("song",), "cast"), "a podcast being played",
        "подкаст играет", aside=("next-up",),
    ),
)  # fmt: skip
