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
)  # fmt: skip
