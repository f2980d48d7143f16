"""What honest buyers and shops write in English."""

from training.synthetic.phrases.contact import Rules
from training.synthetic.phrases.honest_roots import HONEST_ROOTS

HONEST_EN: Rules = HONEST_ROOTS | {
    "thanks": (
        "Thank you!", "Thanks for your order", "Made with love", "Enjoy!", "Have a nice day",
        "Thanks mom", "We love our customers", "Happy birthday", "Thank you for your review",
        "Best wishes",
    ),
    "rub": ("$", "€", "USD ", "EUR "),
    "money": ("{rub}{sum}", "{sum} {rub}"),
    "telegram": ("Telegram", "TG", "Our Telegram", "telegram"),
    "whatsapp": ("WhatsApp", "WA", "Whats App", "whatsapp"),
    "bargain": (
        "paid {rub}{sum}", "got it {percent}% off", "{rub}{sum} well spent", "bought on sale",
        "cheap and good", "overpriced at {rub}{sum}", "saved {rub}{sum}", "worth the money",
        "refunded {rub}{sum} for the defect", "card cashback {percent}%",
    ),
    "about_reviews": (
        "read the reviews, not sorry", "my honest review", "review after a month",
        "reviews were right", "first review I write", "reviews lie, poor quality",
        "thanks for your reviews", "why was my review removed?",
    ),
    "warning": (
        "wrong item sent", "beware, a fake", "refund came in {n} days", "seller does not answer",
        "they wanted 5 stars, I give 2", "not leather", "found an advert in the box",
    ),
    "sale": (
        "{percent}% off", "-{percent}%", "SALE", "Buy {n} get 1", "New arrival", "Best seller",
        "Black Friday", "Up to {percent}% off", "Only today", "Best price", "Free gift inside",
    ),
    "promise": (
        "100% cotton", "{n} year warranty", "Original", "Premium quality", "Fast delivery", "Vegan",
        "14 days return", "Made with care", "Soft and warm",
    ),
    "help": (
        "Questions? Call us", "Customer care", "Help line", "Something wrong? Write to us",
        "Support 9-21", "We will help", "Before you rate, contact us",
    ),
    "ask_review": (
        "We would love your review", "Tell others what you think", "Share your photo",
        "Your opinion matters", "Rate your order", "Let us know how it fits",
    ),
    "honest_scan": (
        "Scan for the manual", "Check authenticity", "Our site", "Product code", "Get the app",
        "Assembly video", "Recipes inside", "Register warranty", "Scan me", "Pick-up code",
    ),
    "site": ("{shop_name}.com", "www.{shop_name}.com", "{shop_name}.shop", "{site_link}"),
    "care": (
        "Wash at 30", "Do not bleach", "Hand wash", "Iron inside out", "Dry in shade", "Keep dry",
        "Store in a cool place", "Wipe with a cloth",
    ),
    "terms": (
        "Returns in 14 days", "Until {day}", "See the site", "While stocks last",
        "Keep the receipt",
    ),
    "quote": (
        "Customer review", "What they say", "5 out of 5", "Review", "Honest opinion", "5 stars",
    ),
    "name": ("Anna", "Maria K.", "John", "Kate", "Alex", "Olga P.", "Peter", "Sarah", "Nick"),
    "peer": (
        "Mom", "{shop_name} store", "Support", "Sister", "Courier", "{name} tailor", "Delivery",
        "Seller {name}", "Family",
    ),
    "wish": (
        "Happy New Year!", "Be happy", "Love you", "Best mom", "Good vibes", "Smile",
        "To the best dad", "Merry Christmas", "Enjoy your day",
    ),
    "before": ("Before", "Expectation", "Day 1", "Left: before", "Then"),
    "after": ("After", "Reality", "Day 30", "Right: after", "Now"),
    "todo": ("milk", "bread", "pick up order", "call mom", "return dress", "eggs", "buy a gift"),
    "greeting": ("Hello!", "Dear customer", "Hi there", "Dear buyer", "Hey"),
    "honest_button": ("Add to cart", "Buy", "See more", "Shop now", "Catalogue", "View"),
    "hello": ("Hello!", "Hi)", "Good day", "Hey", "Good evening"),
    "order_news": (
        "Your order is packed", "Order {number} is on its way", "The courier comes at {time}",
        "Parcel at pick-up point", "Payment of {rub}{sum} received", "Your refund is approved",
        "Your pick-up code is {number}",
    ),
    "buyer_ask": (
        "do you have {letter}?", "does it run small?", "When will you ship {number}?",
        "wrong colour came", "can I swap for {letter}?", "it came broken", "how much is it?",
    ),
    "seller_says": (
        "Yes, in stock", "Take your usual size", "We ship tomorrow", "Please send a photo",
        "It is {rub}{sum}", "We refund defects", "Please send the order number",
        "{percent}% off till Sunday",
    ),
    "chat_thanks": ("Thanks!", "ok", "great", "Fine, waiting", "got it, thank you", "Perfect"),
    "look": ("look what came", "how is it?", "this dress", "keep or return?", "tried it on"),
    "opinion": (
        "Pretty!", "suits you", "not sure", "take it", "love the colour", "leave them a review",
    ),
    "price_ask": ("how much?", "what did it cost?", "Price?", "expensive?", "where from?"),
    "price_says": ("{rub}{sum}", "{sum} on sale", "{more} full price", "{rub}{sum}, free delivery"),
    "money_says": (
        "sent you {rub}{sum}", "send me {sum} for the gift", "I owe you {sum}",
        "{sum} for the taxi",
    ),
    "sample": ("Sample", "My photo", "Copy", "Do not copy", "Proof", "Draft"),
    "receipt_title": (
        "RECEIPT", "Sales receipt", "Receipt {number}", "Welcome", "Invoice {number}",
    ),
    "item": ("{product}\t{sum}.00", "{product}\t{sum}", "{product}\t{n} x {sum}", "Bag\t{n}.00"),
    "total": ("TOTAL", "Total", "Amount due", "Sum", "To pay"),
    "paid": ("Card", "Cash", "Paid", "Contactless", "Visa"),
    "discount": ("Discount", "Sale", "Card discount", "Bonus", "Coupon"),
    "transfer_title": ("Payment sent", "Order paid", "Receipt", "Success", "Transfer done"),
    "transfer_sum": ("Amount", "Sum", "Charged", "Order total", "Paid"),
    "transfer_to": ("To", "From", "Recipient", "Payer", "Client"),
    "size_title": ("Size chart", "Measurements", "Sizes", "Size guide", "Find your size"),
    "size_head": ("Size\tBust", "Size\tLength", "US\tEU", "Height\tWeight", "Size\tWaist"),
    "size_row": (
        "{letter}\t{size_number}", "{letter}\t{height}", "{size_number}\t{height}",
        "{size_number}\t{weight}",
    ),
    "fact": (
        "Cotton\t{percent}%", "Weight\t{number} g", "Colour\t{colour}", "Item\t{number}",
        "Volume\t{number} ml", "Price\t{rub}{sum}", "Protein\t{n} g", "Fat\t{n} g",
        "Made in\tTurkey", "Warranty\t{n} years",
    ),
    "order": ("Order {number}", "Parcel {number}", "No {number}", "Box {n}", "Ref {number}"),
    "fragile": ("Fragile", "Handle with care", "This side up", "Passed QC", "Keep dry", "Glass"),
    "slogan_shirt": (
        "Best mom", "Born to be wild", "Coffee first", "Game over", "No pain no gain",
        "Vacation mode", "Just married", "Team bride", "Brooklyn 1984", "Rock is alive",
        "Show me the money", "Hustle",
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
