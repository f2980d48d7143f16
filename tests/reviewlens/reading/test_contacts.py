import pytest

from reviewlens.reading.contacts import Contact, find_contacts


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("пиши @Ivan_petrov1 сейчас", "telegram", "@ivan_petrov1"),
        ("https://t.me/some_channel", "telegram", "@some_channel"),
        ("T.me/Some_Channel", "telegram", "@some_channel"),
        ("почта Anna.B@mail.example.ru", "email", "anna.b@mail.example.ru"),
        ("www.shop-example.ru/sale, и", "link", "www.shop-example.ru/sale"),
        ("https://example.com/", "link", "example.com"),
        ("звони 8 (921) 123-45-67", "phone", "+79211234567"),
        ("+7 921 1234567", "phone", "+79211234567"),
    ],
)
def test_finds(text: str, kind: str, value: str) -> None:
    assert find_contacts(text) == (Contact(kind, value),)


@pytest.mark.parametrize(
    "text",
    ["", "размер М, рост 170", "цена 1 500 руб. за 2 шт.", "@abc", "10:30", "арт. 123456", "a@b"],
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
