"""Words of the further pages of profile, in English."""

from training.synthetic.phrases import Rules

FURTHER_PROFILE_EN: Rules = {
    "ent.page": ("Entrance", "Account access", "Who is it?", "Getting in", "Check of access"),
    "ent.hero": (
        "Learn what you love", "Your knowledge, your way", "Studies that fit your day",
        "A new skill every month", "Lessons are waiting for you", "Come in and learn",
        "Thousands of students are here", "From first lesson to a job",
    ),
    "ent.stack": (
        "By e-mail|By phone|By bank account|By square code|By key|By work account",
        "Mail|SMS|Bank|Code from app|Passkey|School network",
        "With a letter|With a call|With a bank|With another device|With a key|With a company",
        "E-mail address|Phone number|Bank ID|Scan a code|Security key|Single sign-on",
        "Enter with mail|Enter with phone|Enter with bank|Enter with QR|Enter with key|Other way",
    ),
    "ent.number": (
        "Your phone number", "Enter your number", "What is your mobile?", "Sign in by phone",
        "Number for the code",
    ),
    "ent.go": ("Go on", "Understood", "Confirm it", "Let's start", "Allow", "Yes, it is me"),
    "ent.key": (
        "Use your passkey?|The key for {domain} is kept on this device",
        "Touch the sensor|Your finger will open the account of {email}",
        "Sign in with a key|Unlock the screen to go on to {domain}",
        "Confirm it is you|Your face or finger is needed for {domain}",
        "Save a passkey|Next time no password for {email} is needed",
    ),
    "ent.cut": (
        "Are you still here?|You did nothing for {minutes} minutes",
        "Time is over|For safety we closed your visit, enter again",
        "You were signed out|The account {email} was opened on another device",
        "Please come in again|This page is too old to be shown",
        "Another device|Only one device may be signed in at a time",
    ),
    "ent.shut": (
        "The account is closed|Access for {email} is stopped for 24 hours",
        "No entrance|Too many tries, come back in {minutes} minutes",
        "Access limited|We saw something strange and locked the profile",
        "Profile is frozen|Write to us to open the account again",
        "Stopped for safety|Change the password to get into the account",
    ),
    "ent.step": (
        "Hello!|A few questions and your profile is ready",
        "Nearly there|Tell us about yourself to set up the account",
        "Welcome to {school}|Your account has been created",
        "Step {n}|Add a photo and a name so that others know you",
        "Profile is ready|You can change all of it in the settings",
    ),
    "ent.sent": (
        "Look into your mail|We sent a link to {email}",
        "Letter is on its way|Open the link in it to confirm the address",
        "Confirm your address|A link for {email} lasts for {minutes} minutes",
        "One tap left|The magic link is in your mailbox",
        "Link sent|No letter? Look into the spam folder",
    ),
    "ent.face": (
        "Look at the camera|Hold your face in the round frame",
        "Turn your head|Slowly to the left and to the right",
        "Checking your face|Take off glasses and come closer",
        "Sign in by face|It is quicker than a password",
        "Selfie for the profile|We compare it with your document",
    ),
    "ent.gone": (
        "Delete the account?|All courses and marks will be lost",
        "Leaving us?|The profile of {email} will be erased in 30 days",
        "Erase the profile|This cannot be undone",
        "Close the account|Certificates will no longer be open",
        "Are you sure?|Your data will be removed from {domain}",
    ),
    "ent.qr": (
        "Sign in by a code|Open the app on your phone and point it here",
        "Scan to get in|Settings, then Devices, then Add",
        "No password needed|Point your camera at this code",
        "The code lives a minute|Confirm the sign-in on your phone",
    ),
    "ent.letter": (
        "Confirm your e-mail|Tap the button to finish your registration",
        "Reset of a password|Somebody asked for a new password for {email}",
        "A new sign-in|Your account was opened in {city}. Was it you?",
        "Your code is {code}|Type it on the page to get into the account",
        "Welcome, {name}|Confirm the address {email}",
    ),
    "ent.riddle": (
        "Choose all squares with cars", "Where are trees?", "Prove that you are a human",
        "Put the piece in its place", "Tick pictures with animals", "Find the same picture",
    ),
    "set.page": ("My settings", "All settings", "Preferences", "Options", "Control panel"),
    "set.who": ("Mum", "Dad", "Guest", "{first_f}", "{first_m}", "Me", "Grandma", "Brother"),
    "set.who.page": (
        "Who learns today?", "Choose a profile", "Whose account?", "Profiles on this device",
    ),
    "set.role": ("Student", "Parent", "Teacher", "Curator", "Company", "School pupil", "Listener"),
    "set.role.page": ("Who are you?", "Choose your role", "I am here as", "How will you use it?"),
    "set.taste": (
        "Design", "Languages", "Music", "Science", "Money", "Sport", "Cooking", "Coding", "Art",
        "Nature", "Travel", "Health",
    ),
    "set.taste.page": (
        "What do you like?", "Your interests", "Choose at least three topics", "About your tastes",
    ),
    "set.medal": (
        "First step", "Week without a miss", "Night owl", "Early bird", "A hundred answers",
        "Helper", "Sprinter", "Explorer", "Top of the class", "Five in a row",
    ),
    "set.medal.page": ("My awards", "Achievements", "Badges of the profile", "{n} awards earned"),
    "set.look": (
        "Light", "Dark", "As on device", "Sepia", "Large letters", "Contrast", "Night", "Calm",
    ),
    "set.look.page": ("Theme of the account", "Look", "Appearance", "Choose colours"),
    "set.child": (
        "Anna, grade {n}", "Son", "Daughter", "{first_f}, {n} years", "{first_m}, {n} years",
        "Add a child", "Max, grade {n}",
    ),
    "set.child.page": ("My family", "Children's accounts", "Family access", "Profiles of children"),
    "set.way": (
        "By e-mail", "By phone", "Secret question", "Spare code", "Through support", "By passport",
        "From another device",
    ),
    "set.way.page": (
        "How to get access back?", "Recover the account", "Lost the password?", "Ways to recover",
    ),
    "set.device": (
        "Windows, browser", "Android phone", "Tablet", "Laptop at home", "Work computer",
        "Smart TV", "Old phone", "App, version {n}", "Linux, browser",
    ),
    "set.leave": ("Sign out everywhere", "End all sessions", "Leave all devices", "Close others"),
    "set.result": ("Done", "Refused", "Wrong code", "Entered", "New device", "Stopped"),
    "set.table": (
        "Date|Device|City|Result", "When|On what|Where|Status", "Day|Browser|Place|Outcome",
        "Time|System|Region|Sign-in",
    ),
    "set.count": ("courses", "friends", "points", "awards", "answers", "days", "certificates"),
    "set.edit": ("Edit the profile", "Change data", "Set up profile", "Share profile"),
    "set.row": (
        "Name and surname", "Password", "Language", "Time zone", "Privacy", "Signature", "Devices",
        "Address", "Date of birth", "Messages", "Linked networks", "Blocked people", "Sound",
        "Download my data", "Phone", "E-mail", "About me", "Site",
    ),
    "set.born": ("Date of birth", "Birthday", "When were you born?", "Your birth date"),
    "set.drop": (
        "Drop a document here", "Choose a file", "Add a scan or a photo", "Upload papers",
    ),
    "set.paper": (
        "passport.jpg", "selfie with passport.png", "diploma.pdf", "registration.jpg",
        "photo_{n}.jpg", "change of name.pdf", "consent of a parent.pdf",
    ),
    "set.old": (
        "Edit profile", "Your signature", "Personal information", "Contact data", "Board options",
        "Avatar control panel",
    ),
}  # fmt: skip
