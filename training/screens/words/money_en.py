"""English words of payment pages: checkouts, bank apps, orders and receipts; | parts a list."""

from training.synthetic.phrases import Rules

MONEY_EN: Rules = {
    "pay.page": (
        "Checkout", "Payment", "Order payment", "Complete your purchase", "Billing", "Cart",
    ),
    "pay.button": ("Pay {sum}", "Pay now", "Complete order", "Confirm payment", "Buy for {sum}"),
    "pay.retry": (
        "Try again", "Use another card", "Retry payment", "Choose another method", "Pay again",
    ),
    "pay.fields": (
        "Card number|Expiry date|CVC|Name on card", "Card|MM/YY|CVV|Cardholder",
        "Number|Valid thru|Code|Holder name", "Credit card number|Expires|Security code|Full name",
        "Enter card|Month / Year|CVC2|Owner",
    ),
    "pay.contact": (
        "Full name|E-mail", "Your name|Receipt e-mail", "Payer|Contact e-mail",
        "Name|Send receipt to", "Buyer|Mail",
    ),
    "pay.order": (
        "Your order", "Order summary", "You are buying", "Order {order}", "Purchase details",
    ),
    "pay.item": (
        "{course} course", "{course}", "{course}, 6 months", "Access to {course}",
        "Tuition: {course}",
    ),
    "pay.lines": (
        "Subtotal|Discount|Total", "Price|Coupon|To pay", "Course|You save|Amount due",
        "Items|Bonus|Grand total", "Sum|Sale|All",
    ),
    "pay.methods": (
        "Bank card|PayPal|Installments|Invoice",
        "Credit or debit card|Apple Pay|Pay later|Bank transfer",
        "New card|Google Pay|Wallet|Crypto", "Card *{card4}|Add card|Link|Other",
        "Visa|Mastercard|Klarna|SEPA",
    ),
    "pay.promo": ("Promo code", "Have a coupon?", "Discount code", "Voucher", "Gift code"),
    "pay.apply": ("Apply", "Enter", "Redeem", "OK", "Add"),
    "pay.secure": (
        "Your card data is protected", "By paying you accept the terms",
        "Secure checkout, SSL encrypted", "14-day money back", "We never store card numbers",
    ),
    "pay.steps": (
        "Cart|Details|Payment", "Plan|Contacts|Pay", "Order|Confirm|Done", "Choose|Pay|Receipt",
        "Step 1|Step 2|Step 3",
    ),
    "pay.save": (
        "Remember this card", "Save card for later", "Link my card", "Pay automatically",
        "E-mail me a receipt",
    ),
    "bank.name": (
        "North Bank", "Harbor Bank", "TrustBank", "Nova", "City Savings", "Ruby", "Sigma Bank",
    ),
    "bank.nav": (
        "Cards|Accounts|Payments|Savings", "Home|Transfers|History|Loans",
        "Overview|Activity|Deposits|Chat", "My bank|Pay|Rewards|Offices",
        "Money|Services|Invest|More",
    ),
    "bank.tabs": (
        "Home|Payments|History|Chat", "Accounts|Transfers|Rewards|More", "Overview|Pay|Offers|Menu",
        "Bank|Cards|Services|Help", "Money|Send|Deals|Profile",
    ),
    "bank.domain": (
        "online.northbank.com", "my.harborbank.com", "3ds.trustbank.com", "acs.nova.com",
        "id.sigmabank.com",
    ),
    "bank.code": (
        "Enter the SMS code", "Confirm your purchase", "One-time password", "Payment verification",
        "Secure payment",
    ),
    "bank.again": (
        "Resend code in {seconds} s", "New code in 0:{seconds}", "Send the code again", "No code?",
        "Request another password",
    ),
    "bank.keys": (
        "Merchant|Amount|Date|Card", "Shop|To charge|Time|Account", "Payee|Payment|When|Card no.",
        "Store|Total|Date|From", "To|Sum|On|With",
    ),
    "bank.title": ("History", "Transactions", "Statement", "Recent activity", "Spending"),
    "bank.balance": ("Available", "Balance", "Account", "Remaining", "Current account"),
    "bank.card": ("Debit card", "Salary card", "Credit card", "Main account", "Student card"),
    "bank.merchant": (
        "Grocery", "Pharmacy", "Coffee Bean", "Taxi", "Metro", "Transfer from Anna K.", "Bakery",
        "Salary", "Bookshop", "Mobile", "Fuel", "Cinema", "Flowers", "Market", "Clothes", "Bus",
        "Pet shop", "Food delivery", "Cashback", "Parking",
    ),
    "bank.kind": (
        "Purchase", "Transfer", "Groceries", "Education", "Transport", "Top-up", "Online payment",
        "Cafe",
    ),
    "bank.days": (
        "Today|Yesterday|{day}", "{day}|{day}|{day}", "Today, {day}|{day}|{day}",
        "Pending|{day}|{day}", "This week|{day}|Earlier",
    ),
    "bank.actions": (
        "Send|Top up|Pay", "Transfer|Bills|Details", "Phone|QR|More", "Add|Limits|Info",
        "Pay|History|Chat",
    ),
    "bank.help": (
        "Dispute this charge", "Ask about it", "Report a problem", "Chat with the bank",
        "Repeat payment",
    ),
    "pay.bad": ("Declined", "Failed", "Refused", "Error", "Unpaid", "Processing", "Pending"),
    "pay.good": ("Paid", "Completed", "Successful", "Done", "Settled"),
    "orders.page": (
        "My orders", "Billing history", "Payments", "Invoices", "Purchases", "Receipts",
    ),
    "orders.filter": (
        "All|Paid|Awaiting", "Year|Month|Week", "Invoices|Receipts|Refunds", "New|Closed|Cancelled",
        "Courses|Plans|Misc",
    ),
    "orders.heads": (
        "Date|Order|Amount|Status", "Invoice|For|Due|State", "Day|Operation|Sum|Result",
        "No.|Course|Price|Payment", "Period|Service|Charged|Status",
    ),
    "orders.line": (
        "Order {order_new}", "Invoice {order_new}", "Payment {order_new}", "Contract {order_new}",
        "Bill {order_new}",
    ),
    "orders.steps": (
        "Order created|Awaiting payment|Access open", "Placed|Payment|Receipt sent",
        "Invoiced|Payment check|Ready", "New|Processing|Finished", "Request|Bank decision|Credited",
    ),
    "orders.links": (
        "Download receipt|Ask for refund", "Receipt|Cancel order", "Bill|Contract",
        "Reorder|Documents", "Act|Invoice",
    ),
    "receipt.title": (
        "Receipt", "Receipt {order}", "Payment receipt", "Electronic receipt", "Sales slip",
    ),
    "receipt.lines": (
        "Service|Quantity|VAT|Total|By card", "Item|Qty|No VAT|Sum|Card",
        "Subject|Price|Tax|Amount|Paid", "Product|Pcs|Rate|Due|Charged",
        "Line|Units|VAT 20%|To pay|Visa",
    ),
    "receipt.foot": (
        "Fiscal no. 99604{code}", "VAT ID 7701{code}", "Sold at {domain}",
        "Terminal {n}, shift {n}", "Auth 31{code}",
    ),
    "tariff.page": ("Pricing", "Choose a plan", "Plans and prices", "Cost of studies", "Tuition"),
    "tariff.names": (
        "Basic|Standard|Premium", "Start|Plus|Max", "Lite|Optimal|VIP", "Solo|Mentor|Personal",
        "Month|Half year|Year",
    ),
    "tariff.feature": (
        "All lessons", "Homework review", "Personal curator", "Group chat", "Certificate",
        "Webinar records", "Portfolio review", "Lifetime access", "Trainer", "Notes",
    ),
    "tariff.button": ("Choose", "Buy", "Get it", "Subscribe", "Select"),
    "plan.title": (
        "Subscription", "My plan", "Plus plan", "Manage subscription", "Your membership",
    ),
    "plan.rows": (
        "Next charge|Payment method|Billing history", "Due date|Card|Receipts",
        "Paid until|Linked card|Change plan", "Renewal|Wallet|Charges",
        "Bill date|Method|Documents",
    ),
    "plan.cancel": (
        "Cancel subscription", "Turn off auto-renewal", "Do not renew", "Pause plan", "Remove card",
    ),
    "qr.text": (
        "Scan the QR code in your bank app", "Point your camera to pay",
        "Show the code or open the bank", "The code is valid for {minutes} minutes",
        "Pay by QR, no fee",
    ),
    "qr.wait": (
        "Waiting for payment", "Checking payment...", "0{n}:{seconds} left", "Waiting for the bank",
        "Update status",
    ),
    "pay_off": ("5%", "7%", "10%", "15%", "20%", "25%", "30%"),
    "pay_price": ("{sum}",),
    "bank_amount": ("{amount}",),
    "bank_day": ("{day}",),
    "bank_time": ("{time}",),
    "bank_date": ("{day}", "{day}, {time}", "{day} {time}"),
}  # fmt: skip
