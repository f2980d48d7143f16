"""Words of the further pages of no intent, in English."""

from training.synthetic.phrases import Rules

FURTHER_OTHER_EN: Rules = {
    "srv.ride.page": ("Taxi", "Ride", "My trip", "Car nearby", "Car sharing"),
    "srv.cart.page": ("Basket of dishes", "Groceries", "Supper to order", "Cart", "From the cafe"),
    "srv.cart.go": (
        "Order for {amount}", "To the kitchen, {amount}", "Deliver in {minutes} min",
        "Send the order", "Bring it by {time}",
    ),
    "srv.buy": ("Add to cart", "Buy in one click", "Take it", "To the basket", "Reserve"),
    "srv.about": (
        "Cotton, made in {city}", "Warranty of {n} years", "Rated 4.{n}", "Can be returned",
        "Only {n} left", "Delivered on {day}",
    ),
    "srv.size.heads": (
        "Size|Chest|Waist|Hips", "Size|Length|Sleeve|Neck", "US|EU|UK|cm", "Age|Height|Weight|Head",
    ),
    "srv.from": (
        "From|To|When|Guests", "Where|Arrival|Departure|Rooms", "City|Date|Back|Passengers",
        "Origin|Target|Day|Adults",
    ),
    "srv.find": ("Find tickets", "Search hotels", "Show options", "Find cheaper", "Choose a tour"),
    "srv.hall": ("Screen", "Stage", "Hall {n}", "Front of the cabin", "Exit"),
    "srv.end": (
        "Railway station", "Airport", "River port", "Hospital", "Central market", "Stadium",
        "North bridge", "Botanical garden",
    ),
    "srv.board.page": ("Timetable", "Departures", "Bus stop", "Trains today", "Next buses"),
    "srv.gov.page": ("Services", "City services", "State services", "My documents", "Office"),
    "srv.gov.thing": (
        "Fines", "Passport", "See a doctor", "Pension", "Kindergarten", "Taxes on a car",
        "Marriage", "Housing", "Birth of a child", "Hunting licence", "Voting", "Parking permit",
    ),
    "srv.meter.page": ("Meters", "My flat", "Readings", "House and light", "Utilities"),
    "srv.meter": (
        "Cold water", "Hot water", "Electricity, day", "Electricity, night", "Gas", "Heating",
    ),
    "srv.meter.send": ("Send readings", "Hand in", "Save readings", "Send till {day}"),
    "srv.left.page": ("My number", "Mobile plan", "SIM card", "Traffic left", "Minutes and GB"),
    "srv.left": (
        "Internet|Calls|Messages", "GB|Min|SMS", "Traffic|Minutes|Texts", "Data|Talk|Roaming",
    ),
    "srv.drive.page": ("Parking", "Fuel", "My car", "Charging of a car", "Zone {n}0{n}"),
    "srv.drive": (
        "Zone|Place|Till", "Fuel|Range|Trip", "Column|Litres|Sort", "Charge|Power|Left",
    ),
    "srv.drive.go": ("Start", "Stop parking", "Open the car", "Fill the tank", "Half an hour more"),
    "srv.move": (
        "Squats", "Plank", "Push-ups", "Lunges", "Stretching", "Bridge", "Rowing", "Jumps",
    ),
    "srv.turn": (
        "Left in {n}00 m", "Straight on for {n} km", "Exit {n} of the circle",
        "Right at the bridge", "Keep to the left lane",
    ),
    "srv.slot.page": ("Haircut", "Visit a doctor", "Book a table", "Car wash", "Choose a time"),
    "med.tale.page": ("Stories", "Live", "Moments", "Broadcast", "On air"),
    "med.tale": (
        "Summer begins!", "Guess where we are", "Our cat is one year old", "Good morning, sea",
        "New recipe on the page", "Ask me anything",
    ),
    "med.watch": ("Watch", "Trailer", "From the start", "Next part", "Continue watching"),
    "med.genre": (
        "Drama, {n} seasons", "Comedy, 1 h {minutes} min", "Thriller, 4.{n}", "Cartoon, 6+",
        "Fantasy, part {n}", "Detective of 2024",
    ),
    "med.film": (
        "Last Harbour", "The Quiet House", "Red Planet", "Two Brothers", "Winter Road",
        "Captain Hook's Dog", "City of Owls", "Blue Whale", "The Baker",
    ),
    "med.like": ("Subscribe", "Follow", "Join", "Like it", "Add to mine"),
    "med.said": (
        "wow!", "hello from Rome", "more please", "who is that?", "great song", "so funny",
        "louder!", "first",
    ),
    "med.comic.page": ("Comics", "Chapter {n}", "Manga", "Strip of the day", "Page {n}"),
    "med.bubble": ("Boom!", "Where is he?", "Run!", "Oh no...", "I knew it!", "What is that?"),
    "med.team": (
        "Rovers", "Spartans", "Northern Bears", "Dynamos", "Red Wings", "Sailors", "Falcons",
        "United",
    ),
    "med.odds.page": ("Line", "Forecasts of matches", "Live matches", "Football today", "Odds"),
    "med.odds.heads": ("Win 1|Draw|Win 2", "Home|Draw|Away", "1|X|2", "First|Equal|Second"),
    "med.table.page": ("Table", "Standings", "Premier league", "Group A", "Season"),
    "med.table.heads": ("P|W|D|Pts", "M|W|L|Pts", "Games|Won|Lost|Points", "Pl|W|L|GD"),
    "med.star.page": ("Horoscope", "Stars today", "Signs", "Tarot", "Day of the stars"),
    "med.sign": (
        "Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo", "Libra", "Scorpio", "Archer",
        "Capricorn", "Aquarius", "Pisces",
    ),
    "med.star": (
        "A good day for walks.", "Wait with large decisions.", "Somebody will call you.",
        "Do not quarrel with your neighbours.", "The moon helps gardeners.",
    ),
    "med.fun.page": ("Just for fun", "Poll", "Who are you?", "Guess it", "Memes"),
    "med.poll": (
        "Tea or coffee?", "Which cat are you?", "Where shall we go in summer?",
        "Which film is this still from?", "Who will win the cup?",
    ),
    "med.option": (
        "Of course", "The red one", "Never", "Mountains", "To the sea", "A lazy cat", "Both",
        "Nobody knows",
    ),
    "med.meme": (
        "When it is Monday", "Me at five in the morning", "Nobody: my cat:", "Expectation",
        "That one friend", "And then it rained",
    ),
    "med.cast.page": ("Podcasts", "Radio shows", "Episodes", "Audiobooks", "Listen"),
    "med.episode": (
        "Part {n}. The lake", "Part {n}. A guest from the north", "Part {n}. Old letters",
        "Part {n}. Why we sleep", "Part {n}. Talk about bread",
    ),
    "med.date.page": ("Nearby", "Meet", "Likes", "People around", "Pairs"),
    "med.date": (
        "loves dogs and rain", "plays the drums", "looks for a friend to hike", "cooks well",
        "{n} km from you",
    ),
    "med.bill.page": ("Events", "Where to go", "Posters", "Museums", "Concerts"),
    "med.bill": (
        "Night of museums", "Jazz in the park", "Swan lake", "Fair of honey", "Comedy evening",
        "Rock festival", "Exhibition of old cars",
    ),
    "med.counts": (
        "Posts|Followers|Following", "Photos|Friends|Groups", "Clips|Fans|Likes",
        "Pins|Readers|Reads",
    ),
}  # fmt: skip
