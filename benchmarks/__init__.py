"""Measurements beside other people's programs; nothing else imports them."""
