"""Every block that a layout may name."""

from training.screens.blocks import forms
from training.screens.blocks.account import ACCOUNT
from training.screens.blocks.bank import BANK
from training.screens.blocks.billing import BILLING
from training.screens.blocks.certificates import CERTIFICATES
from training.screens.blocks.checkout import CHECKOUT
from training.screens.blocks.classroom import CLASSROOM
from training.screens.blocks.courses import COURSES
from training.screens.blocks.desk import DESK
from training.screens.blocks.entry import ENTRY
from training.screens.blocks.errands import ERRANDS
from training.screens.blocks.home import HOME
from training.screens.blocks.homework import HOMEWORK
from training.screens.blocks.identity import IDENTITY
from training.screens.blocks.lectures import LECTURES
from training.screens.blocks.leisure import LEISURE
from training.screens.blocks.lesson import LESSON
from training.screens.blocks.lock import LOCK
from training.screens.blocks.media import MEDIA
from training.screens.blocks.orders import ORDERS
from training.screens.blocks.outdoors import OUTDOORS
from training.screens.blocks.pastime import PASTIME
from training.screens.blocks.person import PERSON
from training.screens.blocks.play import PLAY
from training.screens.blocks.pocket import POCKET
from training.screens.blocks.practice import PRACTICE
from training.screens.blocks.progress import PROGRESS
from training.screens.blocks.purse import PURSE
from training.screens.blocks.quizzes import QUIZZES
from training.screens.blocks.reading import READING
from training.screens.blocks.services import SERVICES
from training.screens.blocks.settings import SETTINGS
from training.screens.blocks.sign import SIGN
from training.screens.blocks.tasks import TASKS
from training.screens.blocks.till import TILL
from training.screens.blocks.timetable import TIMETABLE
from training.screens.blocks.tools import TOOLS
from training.screens.blocks.wallets import WALLETS
from training.screens.blocks.web import WEB
from training.screens.blocks.work import WORK
from training.screens.page import Blocks

__all__ = ["BLOCKS", "GROUPS"]

PLAIN: Blocks = {
    "complaint": forms.complaint,
    "support": forms.support,
    "retry": forms.retry,
    "footer": forms.footer,
}
GROUPS: tuple[Blocks, ...] = (
    PLAIN, CHECKOUT, BANK, ORDERS, LESSON, HOMEWORK, COURSES, CERTIFICATES, QUIZZES, TIMETABLE,
    SIGN, ACCOUNT, TOOLS, WEB, LEISURE, LOCK, PURSE, PRACTICE, PERSON, PASTIME, ERRANDS, WORK, HOME,
    CLASSROOM, PROGRESS, TILL, IDENTITY, READING, OUTDOORS, POCKET, WALLETS, BILLING, LECTURES,
    TASKS, ENTRY, SETTINGS, SERVICES, MEDIA, DESK, PLAY,
)  # fmt: skip
BLOCKS: Blocks = {name: block for group in GROUPS for name, block in group.items()}
