"""The text in a picture: read it with EasyOCR, order it, find contacts in it."""
