"""English words of pages that belong to the training part alone."""

from training.synthetic.phrases import Rules

MORE_OTHER_EN: Rules = {
    "feed.page": ("Feed", "Friends", "Following", "Clips", "Popular"),
    "film.page": ("Films", "Videos", "Series", "Channel", "Trending"),
    "film.shelf": ("New", "Comedies", "Because you watched", "Top 10", "For children"),
    "food.page": ("Menu", "Delivery", "Kitchen", "Recipes", "Cafe"),
    "dish": (
        "Tomato soup", "Pizza with ham", "Green salad", "Fried rice", "Apple pie", "Burger",
        "Pancakes", "Grilled fish", "Noodles",
    ),
    "trip.page": ("Tickets", "Trips", "Hotels", "Delivery", "Travel"),
    "photo.page": ("Editor", "Camera", "Retouch", "Filters", "Collage"),
    "photo.tools": ("Light|Contrast|Colour", "Warmth|Shadows|Sharpness", "Blur|Tone|Grain"),
    "camera.modes": ("Video|Photo|Portrait", "Slow|Photo|Night", "Clip|Photo|Panorama"),
    "sport.page": ("Matches", "Sport", "Results", "League", "Cup"),
    "people.page": ("Contacts", "Phone", "Calls", "People", "Favourites"),
    "file.page": ("Files", "Documents", "Disk", "Downloads", "Project"),
    "file.name": (
        "Summer.jpg", "Old photos", "plan.pdf", "Music", "Garden", "list.txt", "Archive",
        "budget.xls", "Scans", "backup.zip", "Films", "notes.doc",
    ),
    "work.page": ("Document 1", "Table", "Board", "Untitled", "Report"),
    "board.column": ("To do", "Doing", "Done", "Ideas", "Later", "Check"),
    "chart.page": ("Statistics", "Overview", "Reports", "Markets", "Analytics"),
    "chart.parts": ("Food|House|Car|Rest", "Search|Ads|Links|Mail", "North|South|East|West"),
    "chart.totals": ("Visits|Users|Pages", "Views|Clicks|Likes", "Day|Week|Month"),
    "home.page": ("Home", "My house", "Recorder", "New tab", "Device"),
    "house.thing": (
        "Lamp", "Kitchen", "Heating", "Door", "Fan", "TV", "Curtains", "Socket", "Garage", "Pump",
    ),
    "read.page": ("Forum", "Encyclopedia", "Jobs", "Questions", "Adverts"),
    "air.page": ("Air", "Rain map", "10 days", "Sky", "Sun and moon"),
    "care.page": ("Clinic", "Doctors", "Medicines", "Health", "Appointments"),
    "pocket.page": ("My cards of shops", "Club card", "Bonus card", "Tickets", "Discounts"),
    "job": (
        "Driver", "Cook", "Shop assistant", "Accountant", "Builder", "Courier", "Hairdresser",
        "Engineer", "Cleaner",
    ),
    "doctor": ("Dentist", "Surgeon", "Eye doctor", "Therapist", "Midwife", "Cardiologist"),
    "show": (
        "Morning news", "Cartoons", "Football", "The weather", "A film of the 80s", "Animals",
        "Big concert", "Cooking together", "Evening show", "Detective, part {n}",
    ),
}  # fmt: skip
