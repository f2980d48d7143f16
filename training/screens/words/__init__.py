"""Every word of the screens as grammar rules, by language."""

from training.screens.words.account_en import ACCOUNT_EN
from training.screens.words.account_ru import ACCOUNT_RU
from training.screens.words.common import COMMON_EN, COMMON_RU
from training.screens.words.course_en import COURSE_EN
from training.screens.words.course_ru import COURSE_RU
from training.screens.words.further_course_en import FURTHER_COURSE_EN
from training.screens.words.further_course_ru import FURTHER_COURSE_RU
from training.screens.words.further_desk_en import FURTHER_DESK_EN
from training.screens.words.further_desk_ru import FURTHER_DESK_RU
from training.screens.words.further_other_en import FURTHER_OTHER_EN
from training.screens.words.further_other_ru import FURTHER_OTHER_RU
from training.screens.words.further_payment_en import FURTHER_PAYMENT_EN
from training.screens.words.further_payment_ru import FURTHER_PAYMENT_RU
from training.screens.words.further_profile_en import FURTHER_PROFILE_EN
from training.screens.words.further_profile_ru import FURTHER_PROFILE_RU
from training.screens.words.money_en import MONEY_EN
from training.screens.words.money_ru import MONEY_RU
from training.screens.words.more_other_en import MORE_OTHER_EN
from training.screens.words.more_other_ru import MORE_OTHER_RU
from training.screens.words.other_en import OTHER_EN
from training.screens.words.other_ru import OTHER_RU
from training.screens.words.payment_en import PAYMENT_EN
from training.screens.words.payment_ru import PAYMENT_RU
from training.screens.words.profile_en import PROFILE_EN
from training.screens.words.profile_ru import PROFILE_RU
from training.screens.words.study_en import STUDY_EN
from training.screens.words.study_ru import STUDY_RU

__all__ = ["ENGLISH", "RUSSIAN"]

RUSSIAN = (
    COMMON_RU
    | MONEY_RU
    | STUDY_RU
    | ACCOUNT_RU
    | OTHER_RU
    | PAYMENT_RU
    | COURSE_RU
    | PROFILE_RU
    | MORE_OTHER_RU
    | FURTHER_PAYMENT_RU
    | FURTHER_COURSE_RU
    | FURTHER_PROFILE_RU
    | FURTHER_OTHER_RU
    | FURTHER_DESK_RU
)
ENGLISH = (
    COMMON_EN
    | MONEY_EN
    | STUDY_EN
    | ACCOUNT_EN
    | OTHER_EN
    | PAYMENT_EN
    | COURSE_EN
    | PROFILE_EN
    | MORE_OTHER_EN
    | FURTHER_PAYMENT_EN
    | FURTHER_COURSE_EN
    | FURTHER_PROFILE_EN
    | FURTHER_OTHER_EN
    | FURTHER_DESK_EN
)
