"""Words of the further pages of payment, in English."""

from training.synthetic.phrases import Rules

FURTHER_PAYMENT_EN: Rules = {
    "wal.page": ("Wallet", "Transfer", "Pay", "My cards", "Payments and transfers"),
    "wal.sheet": (
        "Hold to pay", "Press twice to pay", "Look at the phone to pay", "Confirm with a finger",
        "Touch to confirm",
    ),
    "wal.find": ("Find a bank", "Search banks", "Name of a bank", "Your bank", "All banks"),
    "wal.scan": (
        "Place the card in the frame", "Scan your card", "Hold the card still",
        "Looking for a number", "Point the camera at the card",
    ),
    "wal.to": (
        "Phone number|Message", "To whom|Comment", "Recipient|Note", "Number or name|Words to add",
        "Payee|Purpose",
    ),
    "wal.pin": (
        "Enter your PIN", "Payment password", "Enter the code to pay", "Confirm the transfer",
        "Secret code",
    ),
    "wal.till": (
        "Insert the card", "Tap, insert or swipe", "Please wait", "Approved, take the card",
        "Enter PIN",
    ),
    "wal.frozen": (
        "Card is blocked", "Card is frozen", "Payments are off", "Card is locked for safety",
        "Restricted by the bank",
    ),
    "wal.active": ("Card is active", "Works everywhere", "Ready to pay", "Main card", "Virtual"),
    "wal.switch": (
        "Payments online", "Payments abroad", "Contactless", "Cash machines", "Limit of a day",
        "Limit of a month", "Notices of purchases", "Subscriptions",
    ),
    "wal.tile": ("Balance", "Spent", "Saved", "Limit", "Cashback", "Income", "Debt"),
    "bil.page": ("Invoice", "Instalments", "Documents", "Refund", "Subscription", "My purchases"),
    "bil.bill": (
        "Invoice {order}", "Invoice for payment, {day}", "Pro forma {order}", "Bill for studies",
        "Statement of account",
    ),
    "bil.act": (
        "Act of services {order}", "Contract of {day}", "Certificate of completion",
        "Agreement on instalments", "Addendum {order}",
    ),
    "bil.form": (
        "Statement for a tax refund", "Certificate of tuition paid", "Claim for money back",
        "Tax form 11{n}", "Application for a deduction",
    ),
    "bil.line": (
        "Supplier", "Customer", "Taxpayer number", "Account", "Bank of payee", "Purpose", "Year",
        "Full name", "Total paid",
    ),
    "bil.lent": (
        "Approved", "Loan is approved", "The bank said yes", "Ready to sign", "You may pay later",
    ),
    "bil.months": (
        "3 months|6 months|12 months|24 months", "4 parts|6 parts|10 parts|12 parts",
        "2 weeks|Month|Half a year|Year", "3 mo|9 mo|18 mo|36 mo",
    ),
    "bil.refund": (
        "Asked|Checked|Sent to the bank|On the card", "Request|Review|Transfer|Done",
        "Created|In work|Approved|Credited", "Form|Decision|Bank|Money",
    ),
    "bil.sale": (
        "Off all courses", "Only today", "Last hours of the sale", "For your first purchase",
        "Your personal code",
    ),
    "bil.trial": (
        "First week is free", "Open all courses", "Learn without limits", "Try the full version",
        "Go on with a subscription",
    ),
    "bil.letter": (
        "Thank you for your order {order}.", "Your payment of {sum} is due on {day}.",
        "We remind you of the next payment.", "Here is the bill for {course}.",
        "Please check your payment details.",
    ),
    "bil.quick": (
        "Order in one click", "Quick purchase", "Buy at once", "Leave your number",
        "Fast order",
    ),
}  # fmt: skip
