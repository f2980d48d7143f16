"""How spam is put together, by the form that carries it, whatever the language."""

from training.synthetic.phrases.contact import Rules

_MESSAGES = (
    "{offer}|{price}|{contact}", "{offer}|{price}|{slogan}|{contact}",
    "{seek}|{price}|{contact}", "{earn}|{price}|{slogan}|{contact}", "{earn}|{offer}|{contact}",
    "{slogan}|{offer}|{price}|{contact}", "{offer}|{contact}|{slogan}",
    "{price}|{offer}|{contact}", "{seek}|{offer}|{slogan}|{contact}", "{offer}|{contact}",
    "{earn}|{contact}", "{earn}|{price}|{contact}", "{giveaway}|{contact}",
    "{giveaway}|{slogan}|{contact}", "{divert}|{contact}", "{story}|{contact}",
    "{story}|{price}|{contact}", "{giveaway}|{price}|{contact}", "{offer}|{dm}", "{price}|{dm}",
    "{offer} @{handle}", "{earn} {link}", "{offer}", "{giveaway}, {dm}", "{reward}|{dm}",
    "{offer}|{phone}", "{seek}|{dm}", "{reward}", "{seek}|{offer}|{story}|{contact}",
)  # fmt: skip

SPAM_ROOTS: Rules = {
    "message": _MESSAGES,
    "sticker": (
        "{offer}", "{offer}|@{handle}", "{price}|{telegram} {handle}", "{giveaway}|{promo_handle}",
        "{earn}|{dm}", "{offer}|{link}", "{seek}|{phone}", "{price}|{dm}", "{earn}|@{handle}",
    ),
    "banner": (
        "{offer}|{slogan}|{button}", "{earn}|{price}|{button}", "{giveaway}|{button}|{contact}",
        "{seek}|{contact}", "{offer}|{price}|{contact}", "{divert}|{button}|{contact}",
    ),
    "card": _MESSAGES,
    "note": (
        "{offer}|{contact}", "{offer}|{price}|{contact}", "{story}|{contact}", "{seek}|{contact}",
        "{greeting}|{offer}|{contact}", "{greeting}|{giveaway}|{contact}", "{earn}|{contact}",
        "{divert}|{contact}",
    ),
    "qr": (
        "{offer}|{scan}", "{giveaway}|{scan}", "{earn}|{price}|{scan}", "{offer}|{price}|{scan}",
        "{scan}|{offer}|{promo_handle}", "{seek}|{scan}|{link}", "{divert}|{scan}",
    ),
    "insert": (
        "{insert_thanks}|{reward}|{steps}|{contact}", "{insert_thanks}|{reward}|{contact}",
        "{reward}|{steps}|{contact}", "{reward}|{steps}|{dm}",
        "{insert_thanks}|{reward}|{steps}|{scan}", "{insert_thanks}|{reward}|{scan}",
    ),
    "chat": (
        "{hello}|{chat_offer}|~{chat_ask}|{chat_terms}|{contact}",
        "{hello}|{chat_offer}|{price}|{contact}", "{chat_offer}|~{chat_ask}|{chat_terms}",
        "{hello}|{chat_offer}|~{chat_ask}|{price}|~{chat_yes}|{contact}",
        "{chat_offer}|{chat_terms}|{price}|{slogan}|{contact}",
        "~{chat_ask}|{hello}|{chat_terms}|{price}|{contact}",
        "{hello}|{chat_offer}|~{chat_doubt}|{slogan}|{chat_terms}|{contact}",
        "{hello} {chat_offer}|{contact}", "{offer}|{price}|{chat_terms}|{contact}",
    ),
    "watermark": (
        "@{promo_handle}", "{promo_handle}", "{offer} @{handle}", "{telegram} {promo_handle}",
        "{offer} {handle}", "{link}", "{work} @{handle}", "{offer} {phone}",
    ),
    "receipt": (
       
        "{transfer_title}|{day}\t{time}|{transfer_sum}\t{sum}.00|{transfer_for}\t{k_reviews}|{contact}",
        "{transfer_title}|{transfer_for}\t{k_reviews}|{transfer_sum}\t{sum}.00|{total}\t{more}.00|{offer}|{contact}",
    ),
    "table": (
        "{rates_title}|{rate}|{rate}|{rate}|{contact}",
        "{rates_title}|{rate}|{rate}|{rate}|{rate}|{contact}",
        "{rates_title}|{rate}|{rate}|{slogan}|{contact}", "{offer}|{rate}|{rate}|{rate}|{dm}",
    ),
    "price_tag": ("{rate_short}|{money}|{contact}", "{offer}|{money}|@{handle}"),
    "box": ("{offer}|{contact}", "{reward}|{contact}", "{giveaway}|{link}", "{offer}|{phone}"),
    "label": ("{offer}|{contact}", "{reward}|{link}", "{giveaway}|{contact}"),
    "code": (
        "https://t.me/{handle}", "https://t.me/{promo_handle}", "https://{invitation}",
        "https://wa.me/79{digits}", "t.me/{handle}", "https://vk.com/{handle}",
        "https://{short_link}", "http://{site_address}/r/{number}",
        "https://t.me/{promo_handle}?start={number}",
    ),
    "chat_with": ("{name}", "{peer}", "{phone}", "{handle}"),
    "shirt": ("{offer}|@{handle}", "{earn}|{promo_handle}"),
}  # fmt: skip
