"""Trouble with sign-in and profiles in English: what the page says, what the student writes."""

from training.synthetic.phrases import Rules

PROFILE_EN: Rules = {
    "wrong-password.title": (
        "Wrong password", "Incorrect login or password", "Could not sign in", "Login failed",
        "Password does not match",
    ),
    "wrong-password.text": (
        "Check your keyboard layout. Attempts left: {n}.",
        "No user {email} or the password is wrong.", "You entered an old password. Recover access.",
        "Too many attempts. Try again in {minutes} minutes.",
    ),
    "wrong-password.student": (
        "I can't log in to my account", "it says wrong password but it is right",
        "forgot my account password", "my login is not accepted",
        "changed the password and cannot sign in",
    ),
    "sms-code.title": (
        "Code did not arrive", "Could not send the code", "Wrong SMS code", "Code expired",
        "SMS not delivered",
    ),
    "sms-code.text": (
        "We sent a code to {phone}. Resend in {seconds} sec.",
        "The sign-in message was not delivered. Check your number.",
        "You asked for too many codes. Wait {minutes} minutes.",
        "This code is no longer valid, request a new one.",
    ),
    "sms-code.student": (
        "sms with login code does not come", "waiting an hour for the code on my phone",
        "I type the sms code and it is wrong", "no verification code on {phone}",
    ),
    "email-unconfirmed.title": (
        "E-mail not confirmed", "Confirm your e-mail", "Address is not verified",
        "Confirmation link expired",
    ),
    "email-unconfirmed.text": (
        "We sent a letter to {email}. Follow the link in it.",
        "Access to your account is limited until you verify the address.",
        "The link worked for 24 hours. Ask for a new letter.",
        "Check the spam folder or change the address.",
    ),
    "email-unconfirmed.student": (
        "confirmation e-mail does not arrive", "it asks to verify e-mail, the link is dead",
        "no letter on {email} after sign up", "made a typo in my e-mail when registering",
    ),
    "blocked.title": (
        "Account blocked", "Your account is suspended", "Profile locked", "Account disabled",
        "Sign-in is temporarily blocked",
    ),
    "blocked.text": (
        "We noticed a sign-in from a new device and locked the profile.",
        "The account {email} is disabled for breaking the rules.",
        "Your account will be available in 24 hours.", "Write to support to unlock it.",
    ),
    "blocked.student": (
        "my account is blocked, why?", "can't enter, profile is suspended",
        "please unlock the account {email}", "account locked after I changed my phone",
    ),
    "session.title": (
        "Session expired", "You are signed out", "Please sign in again", "Session timed out",
    ),
    "session.text": (
        "For your safety we ended this session.", "Sign in once more to go on with your account.",
        "Your token is out of date. Authorise again.", "You can be signed in on two devices only.",
    ),
    "session.student": (
        "I am logged out of my account all the time", "asks to sign in every five minutes",
        "session expires right after login", "why does it throw me out of the profile?",
    ),
    "two-factor.title": (
        "Wrong verification code", "Two-factor authentication", "Confirm it is you",
        "Authenticator code rejected",
    ),
    "two-factor.text": (
        "Enter six digits from your authenticator app.", "No backup codes left, contact support.",
        "The sign-in code changes every 30 seconds, enter a new one.",
        "Your phone's clock is off, so the code was refused.",
    ),
    "two-factor.student": (
        "lost my phone with the authenticator, can't log in", "2fa code is not accepted",
        "how to turn off two-step verification?", "backup code for sign in does not work",
    ),
    "reset-link.title": (
        "Reset link expired", "Password not changed", "Password is too weak",
        "Passwords do not match",
    ),
    "reset-link.text": (
        "This link was already used. Ask for a password reset again.",
        "Use at least 8 characters with a digit and a capital letter.",
        "The new password is the same as the old one.",
        "The recovery letter to {email} was not sent.",
    ),
    "reset-link.student": (
        "password reset e-mail does not come", "can't change my password, error",
        "recovery link does not open", "new password is not saved in the profile",
    ),
    "avatar.title": (
        "Photo not uploaded", "Could not update avatar", "Avatar was not saved",
        "Profile picture is too large",
    ),
    "avatar.text": (
        "Use JPG or PNG up to 5 MB.", "The profile photo must be at least 200 by 200.",
        "The server refused the image, code {code}.", "Your avatar did not pass the check.",
    ),
    "avatar.student": (
        "I can't set a profile photo", "avatar does not upload", "profile picture gives an error",
        "my avatar does not change in the account",
    ),
    "name.title": (
        "Name not saved", "Wrong name in profile", "Could not change your name",
        "Name has invalid characters",
    ),
    "name.text": (
        "The last name can be changed once in 30 days.",
        "Only letters and hyphens are allowed here.", "Your profile data was not saved. Try again.",
        "Send a document to support to correct your name.",
    ),
    "name.student": (
        "my name is wrong in the profile", "please change my last name in the account",
        "I can't correct my name in settings", "name in the profile does not save",
    ),
    "change-email.title": (
        "This e-mail is already taken", "E-mail not changed", "Could not change the address",
        "Invalid e-mail format",
    ),
    "change-email.text": (
        "{email} belongs to another account.", "Confirm the new e-mail with the link we sent.",
        "Use an address like name@mail.com.", "The e-mail cannot be changed in the account now.",
    ),
    "change-email.student": (
        "can't change the e-mail in my profile", "says e-mail is taken but it is mine",
        "I lost my old mailbox, how to link a new one?", "change my account address to {email}",
    ),
    "change-phone.title": (
        "Phone number already in use", "Phone not changed", "Invalid phone number",
        "Could not link the phone",
    ),
    "change-phone.text": (
        "{phone} is linked to another profile.", "Enter the phone with a country code.",
        "Confirm the old number to set a new one.", "The number can be changed once a day.",
    ),
    "change-phone.student": (
        "new number, can't change phone in profile", "phone does not link to my account",
        "my number {phone} is used by another profile", "how to change the login phone?",
    ),
    "settings-save.title": (
        "Changes not saved", "Settings were not saved", "Could not save the profile",
        "Profile not updated",
    ),
    "settings-save.text": (
        "Fill in the required fields of the form.",
        "The profile server did not answer. Code {code}.",
        "We could not update your personal data.", "Reload the settings page and try again.",
    ),
    "settings-save.student": (
        "profile changes are not saved", "save button in settings does nothing",
        "can't turn off notifications in my account", "I want to delete my account, it fails",
    ),
}  # fmt: skip
