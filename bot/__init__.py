"""The Telegram bot: answers routine screenshots and questions, and hands the rest to a person.

It knows the graph over HTTP only, through `reviewlens.client`.
"""
