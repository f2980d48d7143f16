"""What honest buyers and shops write in English: more wordings, for training only."""

from training.synthetic.phrases.contact import Rules
from training.synthetic.phrases.training_only.reviews_en import REVIEWS_EN

HONEST_EN: Rules = REVIEWS_EN | {
    "thanks": (
        "Much appreciated!", "You made our day", "Cheers!", "Baked for you with a smile",
        "Hope it makes you happy", "Packed by Emma with love", "From our workshop to your home",
        "We are a small family, thank you", "Hugs from the studio", "Welcome to the club",
        "Sew happy you chose us", "Thx a lot, granny", "Thank you, dear neighbours",
        "For my beloved sister", "To the sweetest teacher", "Your order supports our dream",
        "Sip slowly and relax", "Stay cosy", "Take care of yourself", "Sweet dreams, little one",
        "A big thank you to the courier", "We really appreciate your trust", "Bon appetit",
        "Thank you for being patient with the post", "You are awesome", "With gratitude",
        "Thanks a million", "Hope the kids like it",
    ),
    "telegram": (
        "telegram for orders", "TG of the shop", "Orders in Telegram", "Telegram support",
        "News in Telegram", "Ask the tailor in TG",
    ),
    "whatsapp": (
        "Orders by WhatsApp", "WhatsApp for fittings", "Shop WhatsApp", "WhatsApp help desk",
        "Service WhatsApp", "Call the workshop",
    ),
    "sale": (
        "Mid-season offers", "Last pieces", "Back to school", "Everything must go",
        "Second item {percent}% cheaper", "Outlet", "Now {rub}{sum}", "Today's special",
        "Student discount {percent}%", "Happy hours till {time}", "Save {rub}{sum}", "Hot price",
        "Kids' week", "1+1=3", "Set of {n}, better value", "Members save {percent}%",
        "Bonus points x{n}", "Limited edition", "Spring offers", "Cyber week", "Gift wrap included",
        "Introductory price", "Moving out sale", "Price drop", "Mother's Day bouquet", "Trial size",
        "Sample sale", "Tasting on Saturday", "Crazy days", "Collect {n} stamps, coffee free",
        "Refill and save",
    ),
    "promise": (
        "Merino wool", "No added sugar", "Stainless steel", "Shockproof", "Baby safe",
        "Anti-slip sole", "Fits any handle", "Cruelty free", "Machine washable", "Recycled bottle",
        "Cold pressed", "Lasts {k} hours", "Fast charging", "Wrinkle free", "Farm fresh",
        "Dermatologist tested", "Scratch resistant", "Double stitched", "Solid oak", "BPA free",
        "Next day dispatch", "Money back if it doesn't fit", "Tried by {k} families",
        "Real silver 925", "Stays sharp", "Non-stick", "UV protection", "Ready in {k} minutes",
        "Folds flat", "Kind to sensitive skin", "Rechargeable",
    ),
    "help": (
        "Broken on arrival? Send a picture", "Lost a screw? We post one free",
        "Chat with our stylist", "Exchange desk", "Engraving questions", "Hot line for parents",
        "Our fitters are here to advise", "Refund questions", "Repair workshop", "Warranty claims",
        "Not your size? We swap it", "Talk to a pharmacist", "Tuning and advice",
        "Where is my parcel? Ring us", "Manager of the store", "Complaints and ideas",
        "Need an invoice?", "Delivery desk", "Ask about allergens", "Installation team",
        "Return address inside",
    ),
    "ask_review": (
        "Happy or not, write it honestly", "A few lines help other parents",
        "Which shade did you pick? Tell us", "Be frank, we can take it", "Say what went wrong",
        "Good or bad, we read it all", "Drop a comment about the fit",
        "Others choose by your words", "Post a picture of the first bake",
        "Was the courier polite?", "How did the coffee taste?", "We get better with your notes",
        "Stars are up to you", "Rate us the way you feel", "Pass it on to a friend",
        "Tag us in your garden photo", "Tell about your height and size",
    ),
    "honest_scan": (
        "Origin of this wool", "Batch and expiry", "Track your parcel", "Wi-Fi for guests", "Menu",
        "How to tie it", "Sewing pattern", "Pair with your watch", "Nutrition table",
        "Playlist for the evening", "Declaration of conformity", "Ticket", "Where to recycle it",
        "Firmware update", "Lesson one", "Size calculator",
    ),
    "site": (
        "{shop_name}-shop.com", "shop.{shop_name}.com", "{shop_name}-home.com", "my{shop_name}.com",
        "{shop_name}.net", "the{shop_name}.store",
    ),
    "care": (
        "Use a laundry bag", "Lay flat to dry", "No tumble drying", "Turn inside out",
        "Descale every month", "Charge fully first", "Oil the wood twice a year",
        "Season the pan before cooking", "Feed once in spring", "Rinse after the sea",
        "Polish with a dry rag", "Do not soak", "Separate dark colours", "Keep the lid closed",
        "Refrigerate after opening", "Not for microwave", "Steam gently", "Avoid perfume on pearls",
        "Brush the suede", "Let it air a day", "Replace the filter after {k} weeks",
        "Apply to damp hair", "Patch test first", "Brew {n} minutes", "Fold, do not hang",
        "Bring water to 80",
    ),
    "terms": (
        "Not valid with other offers", "One coupon per order", "Underwear can't be returned",
        "Points expire {day}", "Sizes limited", "From {rub}{sum} delivery is free",
        "Refund to the same card", "With tags only", "Prices at the till may differ",
    ),
    "peer": (
        "Hubby", "Grandma", "Class parents", "Dad", "Neighbour {name}", "Flower shop",
        "Pick-up point", "Bakery {shop_name}", "Nail master {name}", "Best friend", "Dog walker",
        "Book club", "Aunt {name}", "Bank", "Repair shop",
    ),
    "wish": (
        "May your dreams come true", "Get well soon", "Congrats, graduate!", "Welcome, baby",
        "Happy anniversary", "Happy Easter", "To my favourite girl", "Many happy returns",
        "Shine on", "Good luck at school", "Stay warm this winter", "You've got this",
        "Joy to your house", "Be kind", "Dance more",
    ),
    "todo": (
        "book the dentist", "potatoes, onions", "nappies size {n}", "pay for gas", "light bulbs",
        "feed the cat", "swap shoes at the shop", "flour and yeast", "collect the suit",
        "water the ficus", "leave feedback for the plumber", "get cash for the market",
    ),
    "greeting": (
        "Good afternoon!", "Dear parents", "Hello neighbour", "Hey sunshine", "Dear friend",
        "Hi granny", "To my sweetheart", "Dear guest",
    ),
    "honest_button": (
        "Choose size", "To basket", "Details", "Compare", "Try on", "Pick a colour", "Book a table",
        "Notify me", "Read more", "Check stock",
    ),
    "hello": (
        "Morning!", "Hello, it's the tailor", "Hi mum", "Good to hear you", "Hey bro",
        "Hello, courier here", "Hi auntie", "Evening!",
    ),
    "chat_thanks": (
        "super, cheers", "you saved me", "lovely, see you", "noted", "that was quick", "thx",
        "brilliant", "sweet, appreciate it", "phew, good",
    ),
    "price_ask": (
        "did you overpay?", "was it on offer?", "how many bucks?", "what do they want for it?",
        "with shipping?", "what's the damage?", "is that with the discount?", "cheaper than mine?",
    ),
    "price_says": (
        "{sum}, with points {number}", "around {rub}{sum}", "dropped to {rub}{sum} yesterday",
        "got it for {sum} second hand", "a gift, no idea", "two for {rub}{sum}",
        "was {more}, now {sum}",
    ),
    "money_says": (
        "transferred {sum} for the curtains", "keep the change", "my half is {rub}{sum}",
        "here's {rub}{sum} for pizza", "mum, top up my phone pls",
        "class fund: {sum} each by {day}", "refund came, {rub}{sum}, dinner on me",
    ),
    "sample": (
        "Not for sale", "Demo", "My work", "Photo by me", "Specimen", "Author's photo", "Preview",
        "Swatch", "All rights reserved", "Own photo",
    ),
    "receipt_title": (
        "Cash receipt", "Order form {number}", "Bill", "Till {n}", "Thank you, come again",
        "Return slip {number}", "Tax invoice", "Table {n}", "Packing slip",
    ),
    "item": (
        "{product}, {colour}\t{sum}.00", "{product} {letter}\t{sum}", "Gift wrap\t{n}.00",
        "Delivery\t{sum}.00", "{product} x{n}\t{more}", "Set of {n}\t{sum}.00", "Repair\t{sum}",
    ),
    "total": (
        "Grand total", "Balance due", "Subtotal", "To be paid", "Net", "Sum incl. VAT", "Payable",
        "Order sum", "Refund total",
    ),
    "paid": (
        "Debit", "Points", "Voucher", "By transfer", "Change", "Terminal", "Gift certificate",
        "On delivery",
    ),
    "discount": (
        "Loyalty", "Promo", "Points used", "Birthday", "Staff price", "Markdown", "Student",
        "Rounding", "Club card",
    ),
    "transfer_title": (
        "Refund issued", "Bill paid", "Sent to mum", "Paid by card", "Rent paid", "Purchase",
        "Booking confirmed", "Returned to card", "Utility payment",
    ),
    "transfer_sum": (
        "Value", "Debited", "Total charged", "Refund", "Deposit", "Cost", "Order value",
    ),
    "transfer_to": (
        "Shop", "Merchant", "Sent to", "Beneficiary", "Tenant", "Landlord", "Sender", "Payee",
    ),
    "size_title": (
        "How to measure", "Fit guide", "Body measurements", "Kids' sizes", "Foot length table",
        "Sizing help", "Which size am I?", "Conversion table",
    ),
    "fact": (
        "Length\t{height} cm", "Power\t{number} W", "Filling\tdown", "Fibre\t{n} g",
        "Battery\t{number} mAh", "Season\twinter", "Carbs\t{n} g", "Lining\tviscose",
        "Heel\t{n} cm", "Pages\t{number}", "Shelf life\t{n} months", "Sole\trubber",
        "Country\tPortugal", "Sugar\t{n} g", "Seats\t{n}", "Load\t{weight} kg",
    ),
    "order": (
        "Shipment {number}", "Waybill {number}", "Locker {n}", "Invoice no. {number}",
        "Ticket {number}", "Return {number}", "Bag {n} of {k}", "Shelf {n}, {number}",
    ),
    "fragile": (
        "Do not stack", "Liquid inside", "Open carefully", "No knife", "Perishable", "Keep frozen",
        "Eggs, go easy", "Live plants", "Mind the mirror", "Do not bend",
    ),
    "slogan_shirt": (
        "Plant mama", "Future astronaut", "Wild and free", "Grumpy before nine", "Tokyo nights",
        "Mountains are calling", "World's okayest brother", "Read more books", "Cash only",
        "Money talks", "Eat sleep ski", "Feminist", "Surf club", "Trust me, I'm a nurse",
        "King of the grill", "Sorry I'm late", "Dino squad", "Espresso yourself",
        "Chaos coordinator", "Grandpa's fishing buddy", "Route of dreams", "University",
        "Stay humble", "Lucky one", "Moonchild", "Nope", "Five star dad",
        "Fully paid, barely awake", "Gamer mode on", "Retro summer", "Big sister",
        "Cat people unite", "Keep it simple",
    ),
    "seller": (
        "warm hugs from the studio", "your florist", "the baker", "Team {shop_name}",
        "sincerely, the owners", "packed by hand", "your local shop", "the sewing ladies",
        "always here for you", "neighbourhood cafe",
    ),
    "shop": (
        "{shop_name} ceramics", "{shop_name} coffee roasters", "{shop_name} & daughters",
        "{shop_name} pet supplies", "Studio {shop_name}", "{shop_name} knitwear", "Family farm",
        "Slow fashion", "{shop_name} toys", "Local honey", "Tailor {shop_name}", "Garden centre",
        "{shop_name} optics", "Bike repair", "{shop_name} flowers", "Second hand with soul",
        "{shop_name} candles", "Pharmacy", "Pick up in store", "Hardware by {shop_name}",
        "{shop_name} jewellery", "Spring lookbook", "Refill station", "{shop_name} outdoor",
        "Wedding atelier", "Tea house {shop_name}", "House of {shop_name}",
        "Ask for a loyalty card",
    ),
    "delivery": (
        "Leave at the door", "stuck at customs since {day}", "courier after {time}",
        "Locker {number}", "collected on {day}", "Dispatch {day}", "Signed by {name}",
        "Return by {day}", "three weeks by sea", "box {n} of {k}", "shipped next morning",
        "held till {day}",
    ),
    "tag": (
        "SKU {number}", "RRP {rub}{sum}", "lot {number}", "2-pack", "EU {size_number}",
        "cocoa {percent}%", "phthalate free", "SPF {n}", "hand knitted", "elastane {n}%",
        "lactose free", "{number} mg", "store below 25", "roast {day}", "wool {percent}%",
        "extra virgin", "shade {n}", "dishwasher ok", "one size", "height {height}",
        "cashmere blend", "{number} pcs", "vol. {n}", "inspected by {n}", "5V USB",
        "lead free glaze", "batch {number}", "sterile", "fat {n}%", "filling: down", "petite",
        "glossy finish", "crafted in Portugal", "for oily hair", "with mint", "use by {day}",
    ),
    "colour": (
        "khaki", "mustard", "lilac", "navy", "off-white", "emerald", "burgundy", "sand", "coral",
        "teal", "charcoal",
    ),
}  # fmt: skip
