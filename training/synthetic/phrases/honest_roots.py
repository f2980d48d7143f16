"""How honest words are put together, by the form that carries them, whatever the language."""

from training.synthetic.phrases.contact import Rules

HONEST_ROOTS: Rules = {
    "message": (
        "{thanks}", "{thanks}|{seller}", "{size}", "{size}|{fit}", "{shop}", "{delivery}", "{tag}",
        "{product}|{tag}", "{product}", "{review}", "{review}|{size}", "{review}|{review}",
        "{product}|{review}", "{delivery}|{review}", "{tag}|{shop}", "{thanks}|{review}|{delivery}",
        "{product}|{size}|{tag}", "{size}|{delivery}", "{review}|{thanks}|{shop}",
        "{shop}|{product}|{tag}", "{product}|{tag}|{tag}|{shop}", "{review}|{review}|{review}",
        "{shop}|{thanks}|{delivery}", "{review}|{size}|{fit}|{review}", "{bargain}",
        "{bargain}|{review}", "{product}|{bargain}|{review}", "{about_reviews}",
        "{about_reviews}|{review}", "{shop}|{help}", "{bargain}|{thanks}", "{warning}",
        "{warning}|{about_reviews}", "{shop}|{sale}|{site}", "{sale}|{product}|{money}",
    ),
    "sticker": (
        "{sale}", "{sale}|{shop}", "{product}|{money}", "{size}", "{thanks}", "{fit}|{size}",
        "{review}", "{promise}", "{promise}|{shop}", "{bargain}", "{product}|{promise}",
    ),
    "banner": (
        "{sale}|{product}|{honest_button}", "{shop}|{promise}|{honest_button}",
        "{product}|{money}|{honest_button}", "{sale}|{shop}|{site}", "{shop}|{phone}",
        "{product}|{promise}|{shop}", "{shop}|{site}|{phone}",
    ),
    "card": (
        "{thanks}|{seller}", "{sale}|{product}|{shop}", "{quote}|{review}|{name}", "{care}|{care}",
        "{shop}|{promise}|{site}", "{quote}|{bargain}|{review}|{name}", "{product}|{tag}|{tag}",
        "{thanks}|{help}|{phone}", "{wish}", "{wish}|{shop}", "{before}|{after}",
        "{shop}|{help}|{mail}", "{sale}|{terms}|{shop}",
    ),
    "note": (
        "{thanks}", "{thanks}|{seller}", "{wish}", "{thanks}|{name}", "{greeting}|{thanks}|{name}",
        "{review}", "{size}|{review}", "{wish}|{name}", "{greeting}|{help}|{phone}",
        "{about_reviews}", "{todo}|{todo}|{todo}", "{size}|{fit}", "{name} {phone}",
    ),
    "qr": (
        "{honest_scan}", "{honest_scan}|{shop}", "{product}|{honest_scan}", "{care}|{honest_scan}",
        "{shop}|{honest_scan}|{site}", "{product}|{tag}|{honest_scan}", "{thanks}|{honest_scan}",
        "{help}|{phone}|{honest_scan}",
    ),
    "insert": (
        "{thanks}|{care}|{care}", "{thanks}|{help}|{phone}", "{thanks}|{ask_review}|{shop}",
        "{thanks}|{ask_review}|{honest_scan}", "{thanks}|{care}|{site}", "{shop}|{promise}|{help}",
        "{thanks}|{help}|{mail}", "{thanks}|{wish}|{shop}", "{thanks}|{terms}|{site}",
        "{thanks}|{ask_review}|{help}|@{handle}", "{thanks}|{help}|{whatsapp} {phone}",
    ),
    "chat": (
        "{hello}|{order_news}|~{chat_thanks}", "{order_news}|{delivery}|~{chat_thanks}",
        "~{hello}|~{buyer_ask}|{seller_says}|~{chat_thanks}", "~{look}|{opinion}|~{bargain}",
        "~{buyer_ask}|{seller_says}|~{size}|{seller_says}|~{chat_thanks}",
        "~{look}|{price_ask}|~{price_says}|{opinion}", "{price_ask}|~{price_says}|{opinion}",
        "~{look}|{opinion}|~{size}|{opinion}|~{about_reviews}",
        "{hello}|{order_news}|{help} {phone}|~{chat_thanks}", "~{money_says}|{chat_thanks}",
        "{price_ask}|~{price_says}|{money_says}|~{chat_thanks}",
        "~{hello}|~{buyer_ask}|{seller_says}|{help}|{phone}",
    ),
    "watermark": (
        "{site}", "@{handle}", "{shop_name}", "{shop}", "{shop} {phone}", "{sample}", "{name}",
        "{sample} {shop_name}", "{telegram} {handle}", "{vk_link}", "{site} {phone}",
    ),
    "receipt": (
        "{receipt_title}|{item}|{item}|{item}|{total}\t{more}.00|{day}\t{time}",
        "{shop}|{receipt_title}|{item}|{item}|{total}\t{sum}.00|{paid}\t{sum}.00|{thanks}",
        "{receipt_title}|{item}|{item}|{item}|{item}|{discount}\t-{percent}%|{total}\t{more}.00",
        "{shop}|{day}\t{time}|{item}|{total}\t{sum}.00|{site}|{phone}",
        "{transfer_title}|{day}\t{time}|{transfer_sum}\t{sum}.00|{transfer_to}\t{name}",
    ),
    "table": (
        "{size_title}|{size_head}|{size_row}|{size_row}|{size_row}",
        "{size_title}|{size_head}|{size_row}|{size_row}|{size_row}|{size_row}|{fit}",
        "{shop}|{item}|{item}|{item}|{phone}", "{product}|{fact}|{fact}|{fact}",
        "{product}|{fact}|{fact}|{fact}|{fact}|{site}", "{sale}|{item}|{item}|{item}|{shop}",
    ),
    "price_tag": (
        "{product}|{money}", "{product}|{more}|{money}", "{sale}|{product}|{money}",
        "{product}|{money}|{tag}", "{money}", "{shop}|{product}|{money}|{day}",
    ),
    "box": (
        "{product}|{letter} / {size_number}|{tag}", "{shop}|{product}|{tag}", "{delivery}|{name}",
        "{order}|{delivery}", "{product}|{tag}|{tag}", "{number}|{delivery}|{fragile}", "{fragile}",
        "{order}|{name}|{phone}",
    ),
    "label": (
        "{product}|{tag}", "{product}|{promise}|{tag}", "{shop_name}|{product}|{tag}|{tag}",
        "{product}|{tag}|{delivery}|{site}", "{shop_name}|{product}", "{product}|{promise}|{phone}",
        "{product}|{honest_scan}|{tag}",
    ),
    "code": (
        "https://{site_address}", "https://{site_address}/manual/{number}", "{number}{digits}",
        "https://{site_address}/product/{number}", "http://{site_address}/care",
        "01046{digits}21{number}", "https://t.me/{handle}", "https://vk.com/{handle}",
        "WB-{number}", "t={day}&s={sum}&fn={digits}", "https://{site_address}/app",
        "https://wa.me/79{digits}",
    ),
    "chat_with": ("{name}", "{peer}", "{phone}", "{handle}"),
    "shirt": ("{slogan_shirt}", "{shop_name}", "{slogan_shirt}|{shop_name}", "{wish}", "{number}"),
}  # fmt: skip
