"""What spammers write in English."""

from training.synthetic.phrases.contact import CONTACT, Rules
from training.synthetic.phrases.spam_roots import SPAM_ROOTS

SPAM_EN: Rules = SPAM_ROOTS | CONTACT | {
    "offer": (
        "We pay for {reviews}", "Get paid for {reviews}", "Money for {reviews}",
        "Cash for {reviews}", "Write {reviews}, earn cash", "Leave {reviews} and get {rub}{sum}",
        "We buy {reviews}", "Earn on {reviews}", "Full refund for {reviews}",
        "{percent}% cashback for {reviews}", "{rub}{sum} for {reviews}", "{reviews} = money",
        "Sell us {reviews}", "Rate 5 stars, get {rub}{sum}", "Gift card for {reviews}",
        "{rub}{sum} reward for {reviews}", "Get your money back for {reviews}",
        "Paid for {reviews}, {rub}{sum} each", "Write {reviews} for us, we pay",
    ),
    "reviews": (
        "reviews", "a review", "5 star reviews", "your review", "good reviews", "photo reviews",
        "honest looking reviews", "positive reviews", "every review", "reviews and ratings",
        "simple reviews", "product reviews",
    ),
    "earn": (
        "Earn money {where}", "Work {where}", "Make money {where}", "Easy money {where}",
        "Part-time job {where}", "Need cash? Work {where}", "Extra income {where}", "Remote work",
        "Side job {where}", "Start earning {where}", "Want to earn {where}?",
    ),
    "work": ("Easy money", "Work from home", "Side job", "Extra income", "Paid reviews"),
    "where": (
        "at home", "from home", "online", "with your phone", "without experience", "on reviews",
        "every day", "in your free time", "with no investment", "from your sofa",
    ),
    "seek": (
        "Reviewers wanted", "We need people for {reviews}", "Hiring now", "Join our team",
        "Looking for people to write {reviews}", "Testers needed", "Shoppers wanted {where}",
    ),
    "price": (
        "{n} reviews = {rub}{sum}", "{n} reviews - {rub}{sum}", "{rub}{sum} per review",
        "{rub}{sum} a day", "up to {rub}{sum} a day", "from {rub}{sum} per week", "{rub}{sum}/day",
        "{rub}{sum} for {n} reviews", "paid {rub}{sum} at once", "one review {rub}{sum}",
    ),
    "money": ("{rub}{sum}", "{sum} {rub}"),
    "rub": ("$", "€", "USD ", "EUR ", "RUB "),
    "slogan": (
        "Paid daily", "No scam", "Start today", "Fast and easy", "Limited spots", "100% real",
        "Instant payout", "Only {n} places left", "Free training", "No investment", "Do it now",
        "Trusted by {percent} people",
    ),
    "dm": (
        "DM me", "Link in profile", "Link in bio", "Contacts in my profile", "PM for details",
        "Send me a message", "Check my profile", "Inbox me", "Details in DM",
    ),
    "mail_word": ("E-mail", "Mail us", "Mail", "Write to", "Contact mail"),
    "giveaway": (
        "Free products for {reviews}", "Buy it, review it, full refund", "100% refund after review",
        "Test products for free, keep them", "Free item for 5 stars",
        "Refund via PayPal for a review", "We return {percent}% for {reviews}",
        "Free samples, just review",
    ),
    "divert": (
        "Same thing cheaper at {site_link}", "Buy direct, save {percent}%",
        "Do not buy here, text me", "Secret deals in our channel",
        "Cheaper than here by {percent}%", "Promo codes in the channel",
        "Get it for {rub}{sum}, message me",
    ),
    "story": (
        "I made {rub}{more} with reviews", "They pay me {rub}{sum} per review",
        "I quit my job, reviews pay me", "Got {rub}{sum} for {n} reviews",
        "Ask me how I earn {rub}{sum} a day", "My friend pays for reviews",
    ),
    "button": (
        "Get money", "Start now", "Join", "Claim {rub}{sum}", "Apply", "Contact us", "Learn more",
    ),
    "greeting": ("Hello!", "Dear customer", "Hi there", "Attention!", "Hey", "Dear buyer"),
    "scan": (
        "Scan to earn", "Scan the QR", "Scan and get {rub}{sum}", "Join by QR", "Scan for details",
        "QR to our Telegram", "Scan to claim cash", "Point your camera, get paid",
    ),
    "insert_thanks": (
        "Thank you for your purchase!", "Dear customer!", "Thanks for choosing us",
        "Do you like it?", "We value you", "Your order is here!",
    ),
    "reward": (
        "Get {rub}{sum} for a review", "{rub}{sum} gift card for 5 stars",
        "Review us, get {rub}{sum} back", "Leave 5 stars, receive {rub}{sum}",
        "Cash back {rub}{sum} for a photo review", "Free gift for a good review",
        "Earn {rub}{sum}: leave a review",
    ),
    "steps": (
        "1. Review 2. Screenshot 3. Money", "Send us a screenshot",
        "Post a review, send us the link", "Rate 5 stars and contact us",
        "Send order number and screenshot",
    ),
    "hello": ("Hello!", "Hi)", "Good day", "Hey there", "Hi, got a minute?", "Hello dear"),
    "chat_offer": (
        "We pay {rub}{sum} for a review on our product", "Looking for people to write reviews",
        "I have an easy remote job for you", "Do you want to earn with reviews?",
        "We refund the order if you give 5 stars", "Part-time, reviews only, paid daily",
        "Like products and get {rub}{sum} a day",
    ),
    "chat_ask": (
        "How much?", "what do I do?", "Tell me more", "Is it a scam?", "how do you pay?", "when?",
    ),
    "chat_terms": (
        "We send a link, you review, we pay", "{rub}{sum} each, paid the same day",
        "Give 5 stars, send a screenshot, get {rub}{sum}", "No experience needed",
        "Text is ready, just copy it", "{n} reviews make {rub}{more}",
    ),
    "chat_yes": ("I am in", "ok", "Yes please", "Sure", "where do I write?", "+"),
    "chat_doubt": ("really?", "Is this real?", "scam?", "any proof?", "not sure"),
    "transfer_title": ("Transfer sent", "Payment received", "Receipt", "Payout", "Success", "Paid"),
    "transfer_sum": ("Amount", "Received", "Sum", "Paid", "Credited"),
    "transfer_for": ("For", "Note", "Message", "Comment", "Purpose"),
    "total": ("TOTAL", "Total", "Sum", "Payout", "Balance"),
    "rates_title": (
        "What we pay", "Review rates", "Our payouts", "Price list for reviews", "Earnings table",
        "Rates",
    ),
    "rate": (
        "{k} reviews\t{rub}{sum}", "photo review\t{rub}{sum}", "video review\t{rub}{sum}",
        "5 stars\t{rub}{sum}", "per day\t{rub}{more}", "short review\t{rub}{sum}",
        "bring a friend\t{rub}{sum}",
    ),
    "rate_short": ("1 review", "A review", "5 stars", "Per review", "We pay"),
    "name": ("Anna", "Maria K.", "John", "Kate", "Alex", "Olga P.", "Peter", "Sarah", "Nick"),
    "peer": (
        "HR {name}", "Manager {name}", "Easy job", "Review club", "{shop_name} store",
        "Remote work", "Cash bot",
    ),
    "call": (
        "Write to", "DM me", "Contact", "Message us", "Join", "Details here", "Text me", "Find us",
        "Our channel", "More info", "Ask here", "Follow",
    ),
    "telegram": ("Telegram", "TG", "tg channel", "telegram bot", "Telegram channel", "on telegram"),
    "vk": ("VK", "VK group", "Find me on VK", "our VK", "vk page"),
    "whatsapp": ("WhatsApp", "WA", "Whatsapp me", "Call or text", "Phone", "whats app"),
}  # fmt: skip
