"""How a spammer is reached, whatever the language."""

Rules = dict[str, tuple[str, ...]]

CONTACT: Rules = {
    "contact": (
        "{call}|@{handle}", "{call}|{handle}", "{call} @{handle}", "{call}: {handle}",
        "{telegram} @{handle}", "{telegram}: {handle}", "{telegram}|{handle}", "@{handle}",
        "{link}", "{call}|{link}", "{telegram} {link}", "{whatsapp}|{phone}", "{whatsapp} {phone}",
        "{telegram} @{handle}|{whatsapp} {phone}", "{call}|{telegram} {handle}", "{dm}",
        "{call}|{promo_handle}", "@{promo_handle}", "{vk} {vk_link}", "{call}|{vk_link}",
        "{mail_word} {mail}", "{call}|{wa_link}", "{wa_link}", "{phone}", "{call} {phone}",
        "{telegram} {invitation}", "{call}|{short_link}", "{dm}|@{handle}", "{vk}|{vk_link}",
    ),
}  # fmt: skip
