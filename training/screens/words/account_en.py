"""English words of sign-in, profile and settings pages; | parts a list."""

from training.synthetic.phrases import Rules

ACCOUNT_EN: Rules = {
    "sign.page": (
        "Sign in", "Log in", "Welcome back!", "Log in to your account", "Student login", "Welcome",
    ),
    "sign.fields": (
        "E-mail|Password", "Login|Password", "Email address|Enter password",
        "Phone or e-mail|Your password", "Username|Secret",
    ),
    "sign.button": ("Sign in", "Log in", "Continue", "Enter", "Next"),
    "sign.forgot": (
        "Forgot password?", "Recover password", "Trouble signing in?", "Reset password",
        "I don't remember it",
    ),
    "sign.keep": (
        "Remember me", "Keep me signed in", "Stay logged in", "Public computer", "Show password",
    ),
    "sign.or": ("or", "or with", "or continue with", "other ways", "another way"),
    "sign.social": (
        "Sign in with Google|Sign in with Apple", "Google|Facebook", "Apple ID|GitHub",
        "Microsoft|SSO", "Continue with Google|Continue with X",
    ),
    "sign.up": (
        "No account? Sign up", "Create account", "Register", "New here? Join",
        "Don't have a profile?",
    ),
    "sign.about": (
        "Learn online at any time", "Over 300 programmes", "Sign in to continue learning",
        "One account for everything", "Knowledge that stays",
    ),
    "new.page": ("Sign up", "Create an account", "New user", "Join us", "Registration"),
    "new.fields": (
        "Name|E-mail|Phone|Password", "Your name|Mail|Phone number|Create password",
        "Full name|Email address|Mobile|Password", "First name|E-mail|Telephone|8+ characters",
        "Nickname|Address|Number|New password",
    ),
    "new.button": ("Sign up", "Create account", "Done", "Join", "Register now"),
    "new.agree": (
        "I agree to the processing of personal data", "I accept the terms", "Send me news",
        "I am over 18", "I agree to the rules",
    ),
    "code.page": (
        "Enter code", "SMS code", "Verify your number", "Confirm sign-in", "Verification code",
        "Two-step login",
    ),
    "code.text": (
        "We sent a code to {phone}", "Code sent to {email}", "Enter 6 digits from the message",
        "Open your authenticator app", "We call {phone}, enter last digits",
    ),
    "code.again": (
        "New code in 0:{seconds}", "Send again", "No code?", "Use another way", "Change number",
    ),
    "reset.page": (
        "Password recovery", "Reset password", "Forgot your password?", "New password",
        "Change password",
    ),
    "reset.text": (
        "Enter the e-mail of your account.", "We will send you a link to create a new password.",
        "Type the new password twice.", "Check {email} and the spam folder.",
        "To restore access enter your e-mail.",
    ),
    "reset.fields": (
        "New password|Repeat password", "Enter password|And again", "Old password|New password",
        "Create password|Confirm", "Password|Password again",
    ),
    "reset.button": ("Reset", "Send link", "Save password", "Recover", "Get letter"),
    "account.retry": (
        "Try to sign in again", "Try again", "Restore access", "Log in again", "Correct it",
    ),
    "pin.page": ("Enter PIN", "Passcode", "App lock", "Hello, {first_f}", "App password"),
    "me.page": (
        "Profile", "Personal data", "My profile", "Edit profile", "Account", "Profile settings",
    ),
    "me.fields": (
        "First name|Last name|E-mail|Phone", "Name|Surname|Mail|Phone number",
        "Student name|Student surname|Email address|Mobile",
        "Given name|Family name|Address|Number", "Your name|Your surname|Mailbox|Contact phone",
    ),
    "me.city": ("London", "Berlin", "Riga", "Dublin", "Prague", "Oslo"),
    "me.photo": ("Change photo", "Upload photo", "Change avatar", "Add photo", "Choose image"),
    "me.save": ("Save", "Save changes", "Update profile", "Done", "Apply"),
    "me.role": ("Student", "Group {code}", "With us since 2021", "Learner", "ID {code}"),
    "me.rows": (
        "Personal data|Notifications|Security|Sign-in methods|Help|Sign out",
        "My profile|Password|Language|Theme|About|Log out",
        "Account|Privacy|Devices|E-mail and phone|Support|Leave",
        "Student data|Change password|Linked accounts|Documents|FAQ|Switch profile",
        "Edit profile|Login|Alerts|Social networks|Guide|End session",
    ),
    "safe.page": (
        "Security", "Login and security", "Password and login", "Account protection",
        "Sign-in settings",
    ),
    "safe.rows": (
        "Password|Phone|E-mail|Active sessions", "Change password|Login number|Mail|Devices",
        "Account password|Backup phone|Backup mail|Login history",
        "Passcode|Mobile|Email|Where you are signed in", "Secret|Passkeys|Address|Log",
    ),
    "safe.notes": (
        "Changed {day}|{phone}|{email}|{n} devices", "Never changed|{phone}|{email}|Online now",
        "Strong|Verified|Not verified|{day}", "Updated {day}|Not set|{email}|Android, {city}",
        "********|{phone}|Checked|Windows, Chrome",
    ),
    "safe.switches": (
        "Two-factor authentication|Face login|Login e-mails",
        "SMS confirmation|Fingerprint|Push at login", "2FA|Biometrics|Auto logout",
        "Two-step check|Quick login|Trusted devices", "Login code|Face ID|Hide profile",
    ),
    "note.page": (
        "Notifications", "Notification settings", "Alerts", "Mailing", "E-mail subscriptions",
    ),
    "note.switches": (
        "School e-mails|SMS|Push|News", "Mail|Telegram|Calls|Offers",
        "Reminders|Digest|Curator messages|Polls", "Chat replies|Marks|System|Ads",
        "All|Important|Sound|Vibration",
    ),
    "me.delete": ("Delete account", "Delete profile", "Deactivate", "Erase data", "Close account"),
    "me.menu": (
        "Profile|Security|Notifications|Language", "Main|Login|Privacy|Social",
        "General|Contacts|Password|Other", "Form|Avatar|Access|Exit", "Data|Sign-in|Sessions|Theme",
    ),
    "leave.reason": (
        "I have another account", "Too many letters", "I do not study any more",
        "I worry about my data", "It is hard to use", "Something else",
    ),
}  # fmt: skip
