"""Trouble with payments in English: what the page says and what the student writes."""

from training.synthetic.phrases import Rules

PAYMENT_EN: Rules = {
    "card-declined.title": (
        "Card declined", "Your card was declined", "The bank declined the payment",
        "Payment declined", "Card not accepted", "Declined by issuer",
    ),
    "card-declined.text": (
        "Your bank declined the charge on card *{card4}. Try another card.",
        "The issuer refused this payment of {sum}. Contact your bank.",
        "We could not charge {sum}: do_not_honor.",
        "This card was rejected. No money has been taken.",
        "Authorisation refused, response code 05. Choose a different card.",
    ),
    "card-declined.student": (
        "my card keeps getting declined", "the payment is declined but I have money",
        "tried two cards, both are rejected at checkout", "why does your site decline my card?",
        "bank says all fine, you still decline the charge",
    ),
    "payment-failed.title": (
        "Payment failed", "We could not process your payment", "Payment error",
        "Payment was not completed", "Something went wrong with the payment", "Checkout failed",
    ),
    "payment-failed.text": (
        "Order {order} has not been paid. Please try again later.",
        "The payment provider is not responding. You have not been charged.",
        "We did not get a confirmation for {sum}. Error {code}.",
        "A technical problem stopped this transaction.",
        "Please retry or choose another payment method.",
    ),
    "payment-failed.student": (
        "I can't pay for the course, it shows an error", "payment failed again with error {code}",
        "checkout is broken, can't buy the course", "pressed pay and it just spins, then fails",
        "transaction fails every time I try to pay",
    ),
    "no-funds.title": (
        "Insufficient funds", "Not enough money on the card", "Balance too low",
        "Card has insufficient funds", "Not enough balance",
    ),
    "no-funds.text": (
        "Card *{card4} does not have enough money for {sum}.",
        "Top up your account or pay with another card.",
        "You need {amount} more to complete this purchase.",
        "The charge of {sum} exceeds the available balance.",
        "Please add money and repeat the payment.",
    ),
    "no-funds.student": (
        "it says insufficient funds but my balance is fine", "not enough funds? I have the money",
        "why is my balance too low for {sum}", "the page claims I lack money, not true",
        "insufficient balance error when I buy the course",
    ),
    "threeds.title": (
        "Verification timed out", "3-D Secure failed", "Payment not authenticated",
        "Confirmation code expired", "Your bank could not verify you",
    ),
    "threeds.text": (
        "The code from your bank was not entered in time. Start again.",
        "3-D Secure session is over. Return to the store and repeat the payment.",
        "We could not authenticate card *{card4}. The charge of {sum} is cancelled.",
        "Wrong one-time password. One attempt left.", "The bank's page did not answer in time.",
    ),
    "threeds.student": (
        "the bank code came too late and payment timed out", "3d secure never finishes",
        "cannot confirm the payment, code expired", "bank verification page is stuck on loading",
        "one-time code for the purchase is not accepted",
    ),
    "promo-code.title": (
        "Promo code not found", "Invalid promo code", "This code has expired",
        "Coupon cannot be applied", "Discount not applied",
    ),
    "promo-code.text": (
        "The code {promo} does not apply to this order.",
        "Check that {promo} is spelled correctly.", "{promo} expired on {day}.",
        "This coupon works for first purchases only.",
        "Sorry, {promo} was already used. Total is {sum}.",
    ),
    "promo-code.student": (
        "my promo code {promo} does not work", "no discount after I enter the coupon",
        "the code {promo} says expired but I got it today", "coupon is not applied to my total",
        "promised discount is missing at checkout",
    ),
    "card-details.title": (
        "Invalid card number", "Check your card details", "Your card has expired",
        "Security code is incorrect", "Card information is wrong",
    ),
    "card-details.text": (
        "Check the number, the expiry date and the code on the back.",
        "Card *{card4} cannot be used: it is out of date.",
        "We do not recognise this card number. Enter 16 digits.",
        "The CVC does not match. Try again.",
        "This card does not exist, please correct the number.",
    ),
    "card-details.student": (
        "it says invalid card number but it is right", "card details are correct, not accepted",
        "my cvc is refused at checkout", "can't add my card to pay for the course",
        "expiry date of the card is not accepted",
    ),
    "installment.title": (
        "Installments not approved", "Instalment plan declined", "Pay later is unavailable",
        "Your financing request was declined",
    ),
    "installment.text": (
        "The partner bank refused the plan for {sum}. Please pay in full.",
        "You cannot pay for this order in parts.", "Request {order} received a negative decision.",
        "The first instalment of {amount} did not go through.",
    ),
    "installment.student": (
        "instalments were refused, can I pay another way?", "can't pay in parts, it fails",
        "plan approved but the first payment failed", "why was my pay later request declined?",
    ),
    "double-charge.title": (
        "Charged twice", "Duplicate charge", "Payment taken two times", "Two identical payments",
    ),
    "double-charge.text": (
        "We found two payments of {sum} for order {order}.", "Card *{card4} was charged twice.",
        "{sum} was taken again at {time}. Check your transactions.",
        "If you did not make the second payment, tell your bank.",
    ),
    "double-charge.student": (
        "I was charged twice for one course", "you took {sum} two times, refund please",
        "double charge on my card, see the statement", "paid once but see two payments",
        "there are two identical charges from you",
    ),
    "bank-push.title": (
        "Payment declined", "Declined: {sum}", "Transaction on hold", "Suspicious payment",
        "Purchase blocked",
    ),
    "bank-push.text": (
        "{sum} at {school} was declined. Card *{card4}. Limit exceeded.",
        "Online purchase of {sum} refused. Call us to confirm it.",
        "Card *{card4}: refused {sum} at {time}. Balance {amount}.",
        "We stopped a payment of {sum} to protect your money.",
        "Online payments are off for card *{card4}.",
    ),
    "bank-push.student": (
        "my bank sent a notification that payment was declined", "bank blocked the payment to you",
        "got this push from the bank, what is wrong?", "bank app says the purchase is suspicious",
        "limit exceeded when paying your school, see screenshot",
    ),
    "refund-pending.title": (
        "Refund pending", "Refund not completed", "Your refund is being reviewed",
        "Waiting for a refund", "Refund delayed",
    ),
    "refund-pending.text": (
        "{sum} for order {order} will arrive by {day}.",
        "Your refund request was sent to accounting on {day}.",
        "The bank has not credited {sum} yet. It takes up to 10 days.",
        "We could not return money to card *{card4}.", "Refund status: under review since {day}.",
    ),
    "refund-pending.student": (
        "when do I get my money back?", "refund was promised by {day}, nothing came",
        "waiting two weeks for a refund of {sum}", "where is the refund for order {order}?",
        "I cancelled the course, money is not returned",
    ),
    "receipt-missing.title": (
        "Receipt not found", "Receipt is not ready", "We could not send the receipt",
        "Invoice is unavailable", "No receipt for this payment",
    ),
    "receipt-missing.text": (
        "The receipt for order {order} has not been issued. Check later.",
        "We could not send a receipt to {email}.",
        "A receipt appears after the payment of {sum} is confirmed.",
        "No payment document for {day} in our records.",
    ),
    "receipt-missing.student": (
        "I paid but got no receipt", "the receipt never came to {email}",
        "need an invoice for my company, cannot download it", "please send the receipt for {day}",
        "where is my payment confirmation?",
    ),
    "unpaid-invoice.title": (
        "Invoice not paid", "Awaiting payment", "Invoice overdue", "Payment not received",
        "You have an unpaid invoice",
    ),
    "unpaid-invoice.text": (
        "Invoice {order} for {sum} is due on {day}.",
        "We do not see your payment for {order}. Access will be closed.",
        "The payment is still processing. Check again in a day.",
        "You owe {sum} under your contract.",
    ),
    "unpaid-invoice.student": (
        "money is gone but the order is still unpaid", "I paid the invoice, status did not change",
        "it says awaiting payment although I paid", "payment left my account, you show debt {sum}",
    ),
    "auto-charge.title": (
        "Subscription renewed", "Subscription charge", "Automatic payment failed",
        "Could not renew your subscription", "Subscription on hold",
    ),
    "auto-charge.text": (
        "{sum} was taken from card *{card4} for the next month.",
        "We could not charge {sum} for your plan. Update the payment method.",
        "Next charge of {sum} is on {day}. It is too late to cancel.",
        "The automatic payment was refused, access ends on {day}.",
    ),
    "auto-charge.student": (
        "you charged {sum} for a subscription I cancelled", "how do I stop the automatic payment?",
        "renewal payment failed, I changed the card", "why was I billed for another month?",
    ),
}  # fmt: skip
