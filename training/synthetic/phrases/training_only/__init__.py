"""What belongs to the training part alone, so that more wordings leave the test part as it is."""

from training.synthetic.phrases.contact import Rules
from training.synthetic.phrases.training_only.advert_roots import ADVERT_ROOTS
from training.synthetic.phrases.training_only.deals_ru import DEALS_RU
from training.synthetic.phrases.training_only.goods_ru import GOODS_RU
from training.synthetic.phrases.training_only.honest_en import HONEST_EN
from training.synthetic.phrases.training_only.honest_ru import HONEST_RU as WORDS_RU
from training.synthetic.phrases.training_only.spam_en import SPAM_EN as OFFERS_EN
from training.synthetic.phrases.training_only.spam_ru import SPAM_RU as OFFERS_RU

HONEST_RU: Rules = WORDS_RU | GOODS_RU
SPAM_EN: Rules = ADVERT_ROOTS | OFFERS_EN
SPAM_RU: Rules = ADVERT_ROOTS | OFFERS_RU | DEALS_RU

__all__ = ["HONEST_EN", "HONEST_RU", "SPAM_EN", "SPAM_RU"]
