"""Further pages of payment, of the training part alone."""

from training.screens.layouts.layout import HAND, Layout

FURTHER_PAYMENT: tuple[Layout, ...] = (
    Layout(
        "pay-sheet", "further", "pay.page", ("pay-sheet",), "a phone's sheet to pay by",
        "лист оплаты на телефоне", bare=True,
    ),
    Layout(
        "pay-sheet-cart", "further", "pay.page", ("total", "pay-sheet"),
        "a sum and a sheet to pay it", "сумма и окно оплаты", narrow=True, frames=HAND,
    ),
    Layout(
        "bank-choice", "further", "wal.page", ("bank-choice", "support"),
        "a bank to be chosen for a payment", "выбор банка для СБП", narrow=True,
    ),
    Layout(
        "bank-choice-sum", "further", "pay.page", ("bank-head", "bank-choice"),
        "a sum and banks to pay it by", "сумма и список банков", narrow=True,
    ),
    Layout(
        "bank-choice-aside", "further", "pay.page", ("bank-choice",), "banks beside an order",
        "банки рядом с заказом", aside=(("order",), "pay-button"),
    ),
    Layout(
        "card-scan", "further", "wal.page", ("card-scan",), "a camera that reads a card",
        "сканирование банковской карты", bare=True, frames=HAND,
    ),
    Layout(
        "card-scan-fields", "further", "pay.page", ("card-scan", "card-fields"),
        "a card read by a camera", "камера и поля карты", narrow=True, frames=("phone",),
    ),
    Layout(
        "to-phone", "further", "wal.page", ("to-phone", "pay-button"),
        "a transfer by a phone's number", "перевод по номеру телефона", narrow=True,
    ),
    Layout(
        "to-phone-keys", "further", "wal.page", ("to-phone", "figures"),
        "a number typed for a transfer", "набор номера для перевода", narrow=True, frames=HAND,
    ),
    Layout(
        "to-phone-card", "further", "wal.page", (("card-settings",), ("to-phone", "retry")),
        "a card and a transfer from it", "карта и перевод с неё",
    ),
    Layout(
        "pin-pad", "further", "wal.page", ("pin-pad",), "a code to confirm a payment",
        "ввод ПИН-кода для оплаты", bare=True,
    ),
    Layout(
        "pin-pad-bank", "further", "bank.title", ("bank-head", "pin-pad"),
        "a bank's page for a secret code", "страница банка с ПИН-кодом", narrow=True, frames=HAND,
    ),
    Layout(
        "card-terminal", "further", "pay.page", ("card-terminal", "complaint"),
        "a machine for cards at a till", "платёжный терминал", narrow=True,
    ),
    Layout(
        "card-terminal-slip", "further", "pay.page", ("card-terminal",),
        "a machine for cards and its slip", "терминал и чек", aside=("slip", "support"),
    ),
    Layout(
        "code-keys", "further", "bank.code", ("bank-head", "code-boxes", "figures"),
        "a code of a message being typed", "ввод кода из SMS", narrow=True, frames=HAND,
        kinds=("threeds", "payment-failed", "bank-push"),
    ),
    Layout(
        "code-window", "further", "bank.code",
        ("bank-head", ("purchase", "code-boxes", "pay-button")), "a bank's window for a code",
        "окно банка с кодом", narrow=True, kinds=("threeds", "payment-failed", "card-declined"),
    ),
    Layout(
        "sum-keys", "further", "wal.page", ("bank-head", "my-cards", "figures"),
        "a sum, cards and keys", "сумма, карты и клавиши", narrow=True, frames=HAND,
    ),
    Layout(
        "bank-feed", "further", "bank.title", ("bank-feed",), "operations like a chat",
        "операции банка в виде чата", narrow=True,
    ),
    Layout(
        "bank-feed-card", "further", "bank.title", ("bank-feed",), "operations beside a card",
        "операции рядом с картой", aside=("card-settings",),
    ),
    Layout(
        "card-settings", "further", "wal.page", ("card-settings", "retry"),
        "a card's switches and limits", "настройки и лимиты карты", narrow=True,
    ),
    Layout(
        "card-settings-wide", "further", "wal.page", ("card-settings", "bank-feed"),
        "a card and what it paid for", "карта и её операции",
    ),
    Layout(
        "card-frozen", "further", "wal.page", (("card-settings", "complaint"), "support"),
        "a card that is or isn't blocked", "состояние карты", narrow=True,
        kinds=("card-declined", "bank-push", "payment-failed"),
    ),
    Layout(
        "bento", "further", "wal.page", ("bento",), "a panel of tiles about money",
        "плитки с деньгами",
    ),
    Layout(
        "bento-feed", "further", "wal.page", ("bento", "bank-feed"), "tiles and operations",
        "плитки и операции", narrow=True,
    ),
    Layout(
        "bento-table", "further", "wal.page", ("bento", "firm-accounts"), "tiles over a table",
        "плитки над таблицей",
    ),
    Layout(
        "bill-sheet", "further", "bil.page", ("bill-sheet", "complaint"), "an invoice on a sheet",
        "счёт на оплату на листе",
    ),
    Layout(
        "bill-sheet-pay", "further", "bil.page", ("bill-sheet",),
        "an invoice beside a way to pay it", "счёт и оплата сбоку",
        aside=("total", "methods", "pay-button"),
    ),
    Layout(
        "act-sheet", "further", "bil.page", ("act-sheet", "order-links", "complaint"),
        "an act with stamps", "акт с печатями", narrow=True,
    ),
    Layout(
        "act-sheet-bill", "further", "bil.page", ("act-sheet", "bill-sheet"),
        "documents one below the other", "документы об оплате", narrow=True,
    ),
    Layout(
        "tax-sheet", "further", "bil.page", ("tax-sheet", "complaint", "support"),
        "a paper for a tax refund", "справка для налогового вычета", narrow=True,
    ),
    Layout(
        "tax-sheet-track", "further", "bil.page", ("tax-sheet",), "a claim and how far it is",
        "заявление и его состояние", aside=("refund-track",),
        kinds=("refund-pending", "receipt-missing"),
    ),
    Layout(
        "loan", "further", "bil.page", ("loan", "pay-button"), "whether a bank lends",
        "решение банка по рассрочке", narrow=True, kinds=("installment", "payment-failed"),
    ),
    Layout(
        "loan-parts", "further", "bil.page", (("loan",), ("parts",)), "an answer and a schedule",
        "решение и график платежей", kinds=("installment", "unpaid-invoice"),
    ),
    Layout(
        "loan-sheet", "further", "bil.page", ("loan", "act-sheet", "complaint"),
        "a loan and its contract", "рассрочка и договор", narrow=True,
    ),
    Layout(
        "refund-track", "further", "bil.page", ("refund-track", "support"), "how far a refund is",
        "статус возврата денег", narrow=True, kinds=("refund-pending", "double-charge"),
    ),
    Layout(
        "refund-card", "further", "bil.page", (("total", "refund-track"), ("order",)),
        "a refund of an order and its state", "возврат по заказу по шагам",
        kinds=("refund-pending",),
    ),
    Layout(
        "coupon", "further", "tariff.page", ("coupon", "pay-button", "complaint"),
        "a discount that runs out", "скидка с таймером", narrow=True,
    ),
    Layout(
        "coupon-cart", "further", "pay.page", ("coupon", "cart-lines"), "a discount and a cart",
        "скидка и корзина",
    ),
    Layout(
        "coupon-plans", "further", "tariff.page", ("coupon", "tariffs"), "a discount over prices",
        "скидка и тарифы",
    ),
    Layout(
        "paywall", "further", "tariff.page", ("paywall",), "a subscription over the whole screen",
        "экран оформления подписки", bare=True,
    ),
    Layout(
        "paywall-app", "further", "plan.title", ("paywall", "complaint"),
        "a subscription of an app", "подписка в приложении", narrow=True, frames=HAND,
    ),
    Layout(
        "money-letter", "further", "bil.page", ("money-letter", "support"),
        "a letter about a payment", "письмо об оплате", narrow=True,
    ),
    Layout(
        "money-letter-wide", "further", "orders.page", ("money-letter",), "a letter beside bills",
        "письмо и счета", aside=("history",),
    ),
    Layout(
        "crumpled", "further", "bil.page", ("crumpled", "complaint"), "a photo of a slip",
        "фотография чека", narrow=True,
    ),
    Layout(
        "crumpled-claim", "further", "bil.page", ("crumpled", "money-back", "retry"),
        "a slip's photo for a refund", "фото чека для возврата", narrow=True,
        kinds=("refund-pending", "double-charge", "receipt-missing"),
    ),
    Layout(
        "cart-lines", "further", "pay.page", ("cart-lines", "total", "pay-button"),
        "a cart with pictures", "корзина с курсами",
    ),
    Layout(
        "cart-beside", "further", "pay.page", ("cart-lines",), "a cart beside its sum",
        "корзина и итог", aside=(("total", "promo", "pay-button"),),
    ),
    Layout(
        "quick-order", "further", "pay.page", ("quick-order",), "a window to order at once",
        "окно быстрого заказа", bare=True,
    ),
    Layout(
        "quick-order-cart", "further", "pay.page", ("cart-lines", "quick-order"),
        "a quick order over a cart", "быстрый заказ поверх корзины", narrow=True,
    ),
    Layout(
        "packets", "further", "wal.page", ("packets", "to-phone", "complaint"),
        "a phone's packet and a payment from it", "оплата со счёта телефона", narrow=True,
    ),
    Layout(
        "packets-keys", "further", "wal.page", ("packets", "typed-sum", "retry"),
        "a telephone to be topped up", "пополнение телефона", narrow=True,
    ),
    Layout(
        "packets-table", "further", "bil.page", ("packets", "firm-accounts"), "a telephone's bills",
        "счета за связь",
    ),
    Layout(
        "firm-accounts", "further", "orders.page", ("firm-accounts", "support"),
        "a firm's table of bills", "таблица счетов компании",
    ),
    Layout(
        "firm-accounts-sheet", "further", "orders.page", ("firm-accounts",),
        "a table of bills and a document", "счета и документ", aside=("act-sheet",),
    ),
)  # fmt: skip
