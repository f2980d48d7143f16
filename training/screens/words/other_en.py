"""English words of screens that no school's support is asked about; | parts a list."""

from training.synthetic.phrases import Rules

OTHER_EN: Rules = {
    "other.nav": (
        "News|Sport|Weather|Events", "Catalog|Delivery|Sale|Stores", "Home|Popular|Picks|Login",
        "Clothes|House|Tech|Kids", "City|World|Culture|Video",
    ),
    "other.tabs": (
        "Home|Search|Bag|More", "Today|Games|Picks|Search", "Feed|Saved|Tags|Menu",
        "Explore|Nearby|Saved|Me", "All|Albums|Liked|Trash",
    ),
    "other.domain": ("city-news.com", "shop24.com", "mailbox.net", "all-sales.com", "portal.info"),
    "other.brand": ("City Herald", "Shop 24", "Portal", "Salesland", "Homely", "Postman"),
    "offline.title": (
        "No internet connection", "You are offline", "Network unavailable", "No signal",
    ),
    "offline.text": (
        "Check Wi-Fi or mobile data.", "Turn on data and try again.", "Flight mode is on.",
        "The router does not answer.",
    ),
    "offline.student": (
        "my internet is gone", "wifi is down again", "no signal in the country",
        "restart the router",
    ),
    "storage.title": ("Storage almost full", "Not enough space", "Memory is full", "0.2 GB left"),
    "storage.text": (
        "Delete apps and photos you do not need.", "Free {n} GB to take a picture.",
        "Backup was not made.", "Cache takes {n} GB.",
    ),
    "storage.student": (
        "phone is full, no photos", "ran out of memory on the phone", "deleted half the gallery",
        "need to clean my phone",
    ),
    "update.title": ("Update available", "New version {n}.2", "System update", "Restart required"),
    "update.text": (
        "Bug fixes and improvements.", "It takes about {minutes} minutes.",
        "The device restarts at night.", "Charge must be above 50%.",
    ),
    "update.student": (
        "update your phone already", "battery drains after the update", "new game version is out",
        "firmware is huge",
    ),
    "crash.title": ("App has stopped", "App crashed", "Game is not responding", "Something broke"),
    "crash.text": (
        "The app closed because of a bug. Send a report?", "Wait or close?",
        "We know about the issue.", "Restart your phone.",
    ),
    "crash.student": (
        "the game keeps crashing", "taxi app is buggy", "forecast is wrong again",
        "maps froze on the road",
    ),
    "location.title": ("Turn on location", "Where are you?", "Place not found", "GPS is off"),
    "location.text": (
        "We will show an exact forecast and routes.", "Needed to call a car.",
        "Change it in phone settings.", "No satellites found.",
    ),
    "location.student": (
        "send me your location", "where are you now?", "meet at the metro", "I am at the parking",
    ),
    "other.retry": ("Retry", "Settings", "Refresh", "Open", "Continue"),
    "talk.line": (
        "are you home?", "buy bread and milk", "be there in {minutes} min", "how is the weather?",
        "happy birthday!!!", "look at this cat", "going to the lake on Saturday", "hahaha",
        "who picks up Mike?", "call you tonight", "what's for dinner?", "send me the pie recipe",
        "tomorrow at {time} by the cafe", "ok", "where are the car keys?", "good night",
        "great photo", "the dog is ill", "got the tickets", "so hot today", "leaving now",
        "take an umbrella",
    ),
    "talk.who": (
        "Mum", "Alex", "Kate L.", "Brother", "House 5", "Darling", "Paul garage", "Granny",
    ),
    "city": (
        "London", "Berlin", "Riga", "Dublin", "Prague", "Oslo", "Rome", "Leeds", "Bristol", "Porto",
    ),
    "sky": ("Clear", "Cloudy", "Light rain", "Snow", "Storm", "Overcast", "Fog", "Windy"),
    "weather.page": ("Weather", "Forecast", "Weather now", "7-day forecast"),
    "weather.facts": (
        "Wind|Humidity|Pressure", "Feels like|Rain|UV index", "Sunrise|Sunset|Wind",
        "Visibility|Dew|Moon",
    ),
    "note.title2": (
        "Shopping list", "Summer ideas", "Day plan", "Pie recipe", "Camping", "Presents", "Books",
        "Movies",
    ),
    "note.item": (
        "milk", "a dozen eggs", "call mum", "water the plants", "pick up a parcel", "batteries",
        "cat food", "fix the tap", "tent", "light bulbs", "apples 2 kg", "walk the dog", "bread",
        "cheese", "wash the car",
    ),
    "note.page2": ("Notes", "My lists", "To do", "Reminders", "Memos"),
    "map.place": (
        "Daisy Cafe", "Victory Park", "Pharmacy 24", "Fuel", "Mall", "Museum", "Station",
        "12 High Street", "Post office", "Bakery",
    ),
    "map.page": ("Maps", "Search places", "Where to?", "Route", "Navigator"),
    "map.way": (
        "{minutes} min, {n} km", "Route: {minutes} min", "Walk {minutes} min",
        "{n} km with traffic", "Arrive at {time}",
    ),
    "store.app": (
        "Photo Editor", "Happy Farm", "Scanner", "Home Fitness", "Calendar", "Weather Plus",
        "Radio", "Recipes", "Chess", "City Taxi",
    ),
    "store.page": ("Apps", "App store", "Top free", "For you", "Games and apps"),
    "store.get": ("Get", "Install", "Open", "Update", "Download"),
    "store.kind": ("Photo & video", "Games", "Tools", "Lifestyle", "Music", "Food"),
    "phone.page": ("Settings", "Phone settings", "Preferences", "System", "Device"),
    "phone.rows": (
        "Wi-Fi|Bluetooth|Display|Sound|Battery|Storage",
        "Network|Screen|Wallpaper|Volume|Power|Apps",
        "Mobile data|Hotspot|Brightness|Ringtone|Memory|About phone",
        "Connections|Modes|Themes|Vibration|Device care|Software update",
        "VPN|NFC|Night mode|Alarm|Charging|Language",
    ),
    "phone.switches": (
        "Airplane mode|Do not disturb|Location", "Flight mode|Dark theme|Rotation",
        "NFC|Flashlight|Auto brightness", "Bluetooth|Power saving|Key sounds",
        "Hotspot|Silent mode|Sync",
    ),
    "game.page": ("2048", "Sudoku", "Match 3", "Minesweeper", "Snake"),
    "game.words": (
        "Score|Best|New game", "Points|Record|Again", "Level|Lives|Pause", "Moves|Time|Menu",
        "Coins|Goal|Hint",
    ),
    "goods.page": ("Catalog of goods", "Sale", "New in", "Hits", "For home"),
    "goods.item": (
        "Sneakers", "Summer dress", "Kettle", "Backpack", "Headphones", "Mug", "Jacket", "Pan",
        "Lamp", "Blanket", "T-shirt", "Shampoo",
    ),
    "goods.add": ("Add to bag", "Want", "Tomorrow", "Delivery {day}", "Pick a size"),
    "news.page": ("News", "Feed", "Top stories", "Today", "Events"),
    "news.line": (
        "New playground opens in the park", "Scientists find a rare butterfly",
        "Warm weekend is promised", "Team reaches the final", "Museum shows hidden paintings",
        "Tiger cub born in the zoo", "Road closed for repair", "Food festival in the centre",
        "Cat comes home after a year", "Apple harvest breaks a record",
    ),
    "article.line": (
        "A thick fog stood over the city in the morning.",
        "People had waited for this day for long.",
        "The works will last till the end of the month.", "Witnesses say it was quick.",
        "The entrance is free for visitors.", "Prices at the market hardly changed.",
        "There were half as many guests last year.", "Details will follow.",
    ),
    "news.meta": ("{minutes} min ago", "{time}, city", "Sport", "Culture", "{day}", "Science"),
    "song": (
        "Summer Rain", "Road Home", "Night City", "White Clouds", "Wave", "Old Yard", "Sunrise",
        "Swing",
    ),
    "band": ("North Band", "Ice & Fire", "Yards", "Mint", "Orchestra 5", "Birds", "Anna Lis"),
    "music.page": ("Now playing", "Music", "Daily playlist", "My wave", "Audio"),
    "event": (
        "Dentist", "Football", "Kate's birthday", "Stand-up", "Yoga", "Train to York",
        "Dinner with Oliver", "Haircut", "Cinema",
    ),
    "month": ("January", "March", "April", "May", "June", "August", "October"),
    "clock.page": ("Alarm", "Clock", "Timer", "World time", "Stopwatch"),
    "clock.note": ("Weekdays", "Every day", "Sat, Sun", "Once", "Wake up", "Medicine"),
    "mail.page": ("Inbox", "Mail", "Letters", "All mail", "Primary"),
    "mail.from": (
        "Airline", "City Tickets", "Corner shop", "Hotel", "Library", "Travel club", "Cinema",
    ),
    "mail.line": (
        "Your parcel has arrived", "Up to 50% off shoes", "Appointment reminder", "Concert tickets",
        "Movies of the week", "Rate your trip", "Booking confirmed",
    ),
    "gallery.page": ("Gallery", "Photos", "Recent", "Summer album", "All photos"),
    "app.name": (
        "Camera", "Clock", "Maps", "Mail", "Music", "Photos", "Weather", "Notes", "Games", "Taxi",
        "Radio", "Files", "Browser", "Contacts", "Phone", "Settings", "Health", "Books",
    ),
    "fit.page": ("Activity", "Steps", "Workouts", "Health", "Sleep"),
    "fit.words": (
        "Steps|Kcal|Km", "Pulse|Sleep|Water", "Walk|Minutes|Floors", "Run|Hike|Bike",
        "Goal|Average|Best",
    ),
    "ride.words": (
        "Economy|Comfort|Van", "Standard|Plus|Kids", "Delivery|Business|Cargo",
        "Share|City|Intercity", "Moto|Car|Truck",
    ),
    "ride.go": ("Order", "Call a car", "Let's go", "Find a driver", "Ride"),
    "month.page": ("Calendar", "My plans", "Diary", "Events", "Agenda"),
}  # fmt: skip
