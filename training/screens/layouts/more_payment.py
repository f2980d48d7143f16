"""More pages about money; all belong to the training part."""

from training.screens.layouts.layout import HAND, Layout

MORE_PAYMENT = (
    Layout(
        "purse", "more", "orders.page", ("purse", ("history",)), "a purse and what was paid",
        "кошелёк и платежи", narrow=True,
    ),
    Layout(
        "purse-plain", "more", "orders.page", ("purse", "complaint", "orders"),
        "a purse with orders", "кошелёк с заказами", narrow=True,
    ),
    Layout(
        "bill", "more", "orders.page", ("bill", "retry", "order-links"), "a bill on paper",
        "бумажный счёт", narrow=True,
    ),
    Layout(
        "bill-pay", "more", "pay.page", (("total",), "bill", "pay-button"), "a bill to be paid",
        "счёт к оплате", narrow=True,
    ),
    Layout(
        "parts", "more", "pay.page", ("parts", "pay-button", "pay-secure"), "a price in parts",
        "оплата частями", narrow=True,
    ),
    Layout(
        "parts-card", "more", "plan.title", (("parts", "complaint"), ("methods",), "support"),
        "a schedule of payments", "график платежей", narrow=True,
    ),
    Layout(
        "gift", "more", "pay.page", ("gift", "promo", "pay-button"), "a gift card to pay for",
        "подарочный сертификат", narrow=True,
    ),
    Layout(
        "money-back", "more", "orders.page", (("money-back", "complaint"), "retry"),
        "a form to ask for the money back", "заявка на возврат денег", narrow=True,
    ),
    Layout(
        "money-back-order", "more", "orders.page", ("order", "money-back", "complaint", "support"),
        "a refund of an order", "возврат по заказу",
    ),
    Layout(
        "sheet-pay", "more", "pay.page", ("total", "complaint", "sheet-pay"),
        "a phone's window to pay", "окно оплаты на телефоне", narrow=True, frames=("phone",),
    ),
    Layout(
        "banks", "more", "pay.page", ("total", "banks", "complaint", "support"), "banks to pay by",
        "выбор банка для оплаты", narrow=True,
    ),
    Layout(
        "banks-card", "more", "pay.page", (("banks",), ("total", "pay-button")),
        "a list of banks at a checkout", "список банков на странице оплаты",
    ),
    Layout(
        "typed-sum", "more", "pay.page", ("typed-sum", "pay-button"), "a sum typed to be paid",
        "ввод суммы платежа", narrow=True, frames=HAND,
    ),
    Layout(
        "yearly", "more", "tariff.page", ("yearly", "pay-button", "pay-secure"),
        "a plan for a month or a year", "тариф на месяц или год", narrow=True,
    ),
    Layout(
        "yearly-card", "more", "tariff.page", ("tariff-heading", ("yearly", "complaint"), "promo"),
        "one price of a plan", "цена подписки", narrow=True,
    ),
    Layout(
        "scan-panel", "more", "pay.page", ("scan-panel", "retry", "complaint"),
        "a code to scan and pay", "код для оплаты на экране", narrow=True,
    ),
    Layout(
        "scan-panel-order", "more", "pay.page", (("order",), "scan-panel", "support"),
        "an order and a code to pay it by", "заказ и код для его оплаты", narrow=True,
    ),
    Layout(
        "scan-beside", "more", "pay.page", ("total", "scan-beside", "complaint"),
        "a code to pay by and banks", "код для оплаты и банки", narrow=True,
    ),
    Layout(
        "scan-card", "more", "pay.page", ("pay-heading", ("scan-beside",), ("methods",
        "pay-button")), "ways to pay, a code among them", "способы оплаты и код",
    ),
    Layout(
        "slip", "more", "orders.page", ("slip", "order-links"), "a shop's slip", "кассовый чек",
        narrow=True,
    ),
    Layout(
        "slip-order", "more", "orders.page", ("order", "slip", "complaint"),
        "an order and its slip", "заказ и чек к нему",
    ),
    Layout(
        "transfer", "more", "bank.title", ("transfer-state", ("purchase",), "bank-help"),
        "a transfer in a bank", "перевод в банке", narrow=True, frames=HAND,
    ),
    Layout(
        "transfer-plain", "more", "bank.name", ("transfer-state", "retry", "support"),
        "what became of a payment", "состояние платежа", narrow=True,
    ),
    Layout(
        "transfer-form", "more", "bank.title", ("transfer-form", "pay-button"),
        "a form of a transfer", "форма перевода денег", narrow=True,
    ),
    Layout(
        "my-cards", "more", "pay.page", ("my-cards", "complaint"), "cards to pay with",
        "мои банковские карты", narrow=True,
    ),
    Layout(
        "my-cards-pay", "more", "pay.page", ("total", "my-cards", "pay-button"),
        "a payment with a kept card", "оплата сохранённой картой", narrow=True,
    ),
    Layout(
        "waiting", "more", "pay.page", ("waiting", "retry"), "a payment that is going on",
        "платёж обрабатывается", narrow=True,
    ),
    Layout(
        "waiting-order", "more", "pay.page", ("waiting", ("order",), "support"),
        "an order that is being paid", "заказ оплачивается", narrow=True,
    ),
    Layout(
        "regular", "more", "plan.title", ("regular", "plan-cancel"), "payments of each month",
        "регулярные платежи", narrow=True,
    ),
    Layout(
        "regular-methods", "more", "plan.title", ("regular", "methods", "complaint"),
        "subscriptions and a card", "подписки и карта", narrow=True,
    ),
    Layout(
        "statement", "more", "bank.title", ("statement",), "a bank's statement",
        "выписка из банка",
    ),
    Layout(
        "statement-balance", "more", "bank.name", ("balance", "statement"),
        "an account and its statement", "счёт и выписка", narrow=True,
    ),
    Layout(
        "bank-texts", "more", "bank.name", ("bank-texts",), "messages from a bank",
        "сообщения от банка", narrow=True, frames=HAND,
    ),
    Layout(
        "plan-table", "more", "tariff.page", ("tariff-heading", "plan-table", "pay-button"),
        "plans side by side", "сравнение тарифов",
    ),
    Layout(
        "plan-table-promo", "more", "tariff.page", ("plan-table", "promo", "complaint"),
        "a table of prices", "таблица тарифов", narrow=True,
    ),
    Layout(
        "owed", "more", "orders.page", ("owed", ("parts",), "pay-button"), "what is left to pay",
        "остаток к оплате", narrow=True,
    ),
    Layout(
        "owed-invoices", "more", "orders.page", ("owed", "invoices", "complaint"),
        "debts and bills", "задолженность и счета",
    ),
    Layout(
        "touch", "more", "pay.page", ("touch-to-pay", "complaint"), "a card held to a till",
        "оплата телефоном у кассы", narrow=True, frames=HAND,
    ),
)  # fmt: skip
