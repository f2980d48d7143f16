"""The grammar's alternatives: what spammers and honest buyers write, in Russian and English.

``{name}`` stands for another rule or for a filler of training.synthetic.wording; ``|`` starts a
new line of the picture, ``~`` marks a chat's line as the phone's owner's, and a tab parts a line
into a left and a right cell. What is in ``training_only`` comes on top, outside the test part.
"""

from training.synthetic.phrases.contact import Rules
from training.synthetic.phrases.honest_en import HONEST_EN
from training.synthetic.phrases.honest_ru import HONEST_RU
from training.synthetic.phrases.spam_en import SPAM_EN
from training.synthetic.phrases.spam_ru import SPAM_RU

__all__ = ["HONEST_EN", "HONEST_RU", "SPAM_EN", "SPAM_RU", "Rules"]
