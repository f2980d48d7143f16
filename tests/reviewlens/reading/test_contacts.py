import pytest

from reviewlens.reading.contacts import Contact, contacts_of, find_contacts
from reviewlens.reading.lines import Code, Line, Reading

BOX = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("пиши @Ivan_petrov1 сейчас", "telegram", "@ivan_petrov1"),
        ("https://t.me/some_channel", "telegram", "@some_channel"),
        ("T.me/Some_Channel", "telegram", "@some_channel"),
        ("т.мe/some_channel", "telegram", "@some_channel"),
        ("t,me / some_channel", "telegram", "@some_channel"),
        ("t.me/+AbCdEf12345", "telegram", "t.me/+AbCdEf12345"),
        ("@Sоmе_оnе", "telegram", "@some_one"),
        ("@so\u200bme_one", "telegram", "@some_one"),
        ("t.me/0sikogoh_275", "telegram", "@osikogoh_275"),
        ("@1ilymay", "telegram", "@lilymay"),
        ("telegram: Nhusoxy", "telegram", "@nhusoxy"),
        ("ТГ syniresyky_syn", "telegram", "@syniresyky_syn"),
        ("в телеге betyfefyve60", "telegram", "@betyfefyve60"),
        ("почта Anna.B@mail.example.ru", "email", "anna.b@mail.example.ru"),
        ("www.shop-example.ru/sale, и", "link", "www.shop-example.ru/sale"),
        ("https://example.com/", "link", "example.com"),
        ("vk.com/Some.one", "vk", "vk.com/some.one"),
        ("https://m.vk.com/id123", "vk", "vk.com/id123"),
        ("https://chat.whatsapp.com/AbCdEfGhIj12", "whatsapp", "chat.whatsapp.com/AbCdEfGhIj12"),
        ("wa.me/79211234567", "whatsapp", "+79211234567"),
    ],
)
def test_finds(text: str, kind: str, value: str) -> None:
    assert [found for found in find_contacts(text) if found.kind == kind] == [Contact(kind, value)]


@pytest.mark.parametrize(
    "number",
    [
        "8 (921) 123-45-67",
        "+7 921 1234567",
        "89211234567",
        "+7(921)123-45-67",
        "8-921-123-45-67",
        "8.921.123.45.67",
        "8 921 123 45 67",
        "7 921 123 45 67",
        "8 92l l23-45-67",
    ],
)
def test_finds_a_number_however_it_is_written(number: str) -> None:
    assert find_contacts(f"звони {number} днём") == (Contact("phone", "+79211234567"),)


def test_letters_for_digits_in_a_number() -> None:
    assert find_contacts("8 ОО1 ООО-45-67") == ()
    assert find_contacts("8 9О1 1О2-45-67") == (Contact("phone", "+79011024567"),)


@pytest.mark.parametrize("word", ["WhatsApp", "ватсап", "Вотсап:", "вацап", "WA"])
def test_a_number_beside_the_name_of_whatsapp(word: str) -> None:
    for text in (f"{word} 8-901-339-06-66", f"{word}\n8-901-339-06-66"):
        assert Contact("whatsapp", "+79013390666") in find_contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "размер М, рост 170",
        "цена 1 500 руб. за 2 шт.",
        "@abc",
        "@100500",
        "10:30",
        "арт. 123456",
        "a@b",
        "telegram channel",
        "тг или звонок",
        "2021-03-04 12:30",
    ],
)
def test_finds_nothing_in(text: str) -> None:
    assert find_contacts(text) == ()


def test_each_contact_once_in_a_steady_order() -> None:
    text = "8 921 123-45-67 @second_one t.me/first_one @First_one +79211234567"
    assert [contact.value for contact in find_contacts(text)] == [
        "@first_one",
        "@second_one",
        "+79211234567",
    ]


def test_codes_are_contacts_and_hold_some() -> None:
    reading = Reading((Line("пиши @second_one", 0.9, BOX),), (Code("https://t.me/first_one", BOX),))
    assert contacts_of(reading) == (
        Contact("telegram", "@first_one"),
        Contact("telegram", "@second_one"),
        Contact("qr", "https://t.me/first_one"),
    )
