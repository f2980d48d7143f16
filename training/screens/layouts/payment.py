"""Pages about money: checkouts, plans, banks, orders."""

from training.screens.layouts.layout import HAND, Layout

BUYING = (
    "card-declined", "payment-failed", "no-funds", "threeds", "promo-code", "card-details",
    "installment",
)  # fmt: skip
CODE = ("threeds", "card-declined", "payment-failed")
BANK = ("double-charge", "bank-push", "refund-pending", "card-declined", "auto-charge", "no-funds")
PAID = (
    "receipt-missing", "unpaid-invoice", "refund-pending", "double-charge", "payment-failed",
    "auto-charge",
)  # fmt: skip
PAYMENT = (
    Layout(
        "card-form", "checkout", "pay.page", (("order",), ("card-fields", "pay-save",
        "pay-button"), "pay-secure"), "a payment page with a card form",
        "страница оплаты с данными карты", narrow=True, kinds=BUYING,
    ),
    Layout(
        "methods", "checkout", "pay.page", ("total", "methods", "pay-button", "pay-secure",
        "support"), "a page to choose how to pay", "выбор способа оплаты", narrow=True,
        kinds=BUYING,
    ),
    Layout(
        "card-art", "checkout", "pay.page", ("card-art", "card-fields", "pay-button",
        "pay-secure"), "a card payment page", "оплата банковской картой", narrow=True,
        kinds=BUYING,
    ),
    Layout(
        "methods-card", "checkout", "pay.page", ("pay-heading", ("total", "methods", "pay-button"),
        "pay-secure", "footer"), "a form with ways to pay", "форма со способами оплаты",
        narrow=True, kinds=BUYING,
    ),
    Layout(
        "two-columns", "cart", "pay.page", ("pay-heading", ("contact-fields",), ("methods",)),
        "a checkout page", "страница оформления заказа", aside=(("order", "promo", "pay-button",
        "pay-secure"),), kinds=BUYING,
    ),
    Layout(
        "steps", "cart", "pay.page", ("pay-steps", ("order", "promo"), "contact-fields",
        "pay-button"), "a checkout in steps", "оплата по шагам", narrow=True, kinds=BUYING,
    ),
    Layout(
        "cart", "cart", "pay.page", (("order", "promo"), "pay-button", "retry", "footer"),
        "a cart with a course to pay for", "корзина с курсом к оплате", narrow=True, kinds=BUYING,
    ),
    Layout(
        "contacts", "cart", "pay.page", (("contact-fields", "promo"), ("order",), "pay-button",
        "pay-secure"), "a form of an order", "форма заказа курса", narrow=True, kinds=BUYING,
    ),
    Layout(
        "cart-side", "cart", "pay.page", ("pay-steps", "order", "promo", "pay-button"),
        "a cart and ways to pay", "корзина и способы оплаты", aside=(("methods", "pay-secure"),),
        kinds=BUYING,
    ),
    Layout(
        "bank-code", "confirm", "bank.code", (("bank-logo", "code-heading", "purchase",
        "code-boxes", "code-again", "pay-button"),), "a bank page that asks for a code",
        "страница банка с кодом подтверждения", narrow=True, kinds=CODE,
    ),
    Layout(
        "bank-code-plain", "confirm", "bank.name", ("bank-logo", "total", "purchase", "code-boxes",
        "pay-button", "code-again"), "a 3-D Secure page of a bank", "проверка платежа 3-D Secure",
        narrow=True, kinds=CODE,
    ),
    Layout(
        "qr", "confirm", "pay.page", ("total", ("qr",), "retry", "support", "complaint"),
        "a payment by QR code", "оплата по QR-коду", narrow=True, kinds=("payment-failed",
        "card-declined", "unpaid-invoice"),
    ),
    Layout(
        "bank-code-steps", "confirm", "bank.code", ("bank-logo", ("code-heading", "code-boxes",
        "code-again"), "retry", "support"), "a confirmation of a payment by a code",
        "подтверждение платежа кодом", narrow=True, kinds=CODE,
    ),
    Layout(
        "tariffs", "plans", "tariff.page", ("tariff-heading", "tariffs", "complaint"),
        "a page with prices of a course", "тарифы и цены курса", kinds=("payment-failed",
        "promo-code", "installment", "auto-charge"),
    ),
    Layout(
        "subscription", "plans", "plan.title", ("plan", "plan-cancel", "support"),
        "a subscription page", "страница подписки", narrow=True, kinds=("auto-charge",
        "payment-failed", "double-charge"),
    ),
    Layout(
        "subscription-form", "plans", "plan.title", (("plan",), ("methods", "pay-button")),
        "a paid plan and its payment method", "подписка и способ оплаты", narrow=True,
        kinds=("auto-charge", "card-declined", "no-funds"),
    ),
    Layout(
        "tariff-pay", "plans", "tariff.page", ("tariffs", "methods", "pay-button"),
        "plans of a course and a payment", "выбор тарифа и оплата", narrow=True,
        kinds=("payment-failed", "promo-code", "installment"),
    ),
    Layout(
        "bank-history", "bank", "bank.title", ("history",), "a bank app's list of operations",
        "история операций в приложении банка", narrow=True, frames=HAND, kinds=BANK,
    ),
    Layout(
        "bank-account", "bank", "bank.name", ("balance", ("history",)),
        "a bank account with operations", "счёт в банке и операции", narrow=True, kinds=BANK,
    ),
    Layout(
        "bank-card", "bank", "bank.name", ("card-art", "history"),
        "a bank card and its operations", "карта в банке и её операции", narrow=True, frames=HAND,
        kinds=BANK,
    ),
    Layout(
        "bank-operation", "bank-detail", "bank.title", ("operation", "bank-help"),
        "a payment in a bank app", "платёж в приложении банка", narrow=True, frames=HAND,
        kinds=BANK,
    ),
    Layout(
        "bank-push", "bank-detail", "bank.name", ("lock-screen",), "a bank's message on a phone",
        "уведомление банка на телефоне", bare=True, frames=("phone",), kinds=("bank-push",
        "auto-charge", "double-charge"),
    ),
    Layout(
        "bank-details", "bank-detail", "bank.title", (("operation",), "bank-help", "support"),
        "details of a bank payment", "детали операции в банке", narrow=True, kinds=BANK,
    ),
    Layout(
        "orders", "orders", "orders.page", ("orders-heading", "orders"), "a list of orders",
        "список заказов", narrow=True, kinds=PAID,
    ),
    Layout(
        "invoices", "orders", "orders.page", ("orders-heading", "orders-chips", "invoices",
        "support"), "a table of payments", "таблица платежей и счетов", kinds=PAID,
    ),
    Layout(
        "orders-table", "orders", "orders.page", ("orders-heading", ("orders-chips", "invoices")),
        "a billing history", "история списаний", kinds=PAID,
    ),
    Layout(
        "order", "order", "orders.page", (("order",), ("timeline",), "order-links"),
        "an order and its state", "заказ и его статус", narrow=True, kinds=PAID,
    ),
    Layout(
        "receipt", "order", "orders.page", ("receipt", "retry", "support"), "a payment receipt",
        "чек об оплате", narrow=True, kinds=PAID,
    ),
    Layout(
        "order-short", "order", "orders.page", (("timeline",), "total", "retry", "order-links"),
        "the state of an order", "статус заказа", narrow=True, kinds=PAID,
    ),
)  # fmt: skip
