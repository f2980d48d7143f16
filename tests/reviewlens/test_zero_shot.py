from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from reviewlens.arrays import Embeddings
from reviewlens.clip import Clip
from reviewlens.errors import NotSupported
from reviewlens.settings import EncoderSettings
from reviewlens.zero_shot import INTENTS, OTHER, PROMPTS, ZeroShot, prompts_of, scripts_of
from tests.conftest import ROOT


class Colours:
    """A CLIP of three colours: a text is where the colours that it names are."""

    scale = 10.0

    def __init__(self, known: str = "abcdefghijklmnopqrstuvwxyz ") -> None:
        self.known = known
        self.embedded: list[str] = []

    def embed_texts(self, texts: Sequence[str]) -> Embeddings:
        self.embedded += texts
        rows = np.array([[name in text for name in ("red", "green", "blue")] for text in texts])
        lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)
        return np.asarray(rows / lengths, dtype=np.float32)

    def count_tokens(self, text: str) -> int:
        """A token for each word of known letters, one for each byte of others."""
        unknown = [sign for sign in text.lower() if sign not in self.known]
        return len(text.split()) + len("".join(unknown).encode())


RED: Embeddings = np.array([1, 0, 0], dtype=np.float32)


def test_the_nearest_class_is_the_most_probable() -> None:
    answer = ZeroShot(Colours()).answer(RED, [["blue"], ["red"], ["green"]])  # type: ignore[arg-type]
    assert answer.probabilities == pytest.approx(np.exp([0, 10, 0]) / np.exp([0, 10, 0]).sum())
    assert answer.unread == ()


def test_the_texts_of_a_class_are_averaged() -> None:
    zero_shot = ZeroShot(Colours())  # type: ignore[arg-type]
    mixed, other = zero_shot.answer(RED, [["red", "green"], ["blue"]]).probabilities
    assert mixed / other == pytest.approx(np.exp(10 * np.sqrt(0.5)))


def test_a_text_is_embedded_once() -> None:
    clip = Colours()
    zero_shot = ZeroShot(clip)  # type: ignore[arg-type]
    for _ in range(2):
        zero_shot.answer(RED, [["red", "green"], ["blue", "red"]])
    assert sorted(clip.embedded) == ["blue", "green", "red"]


def test_texts_that_are_not_read_are_left_out_where_others_are_there() -> None:
    clip = Colours()
    zero_shot = ZeroShot(clip)  # type: ignore[arg-type]
    answer = zero_shot.answer(RED, [["red", "красный"], ["синий"], ["blue"]])
    assert answer.unread == (1,)
    assert "красный" not in clip.embedded
    assert "синий" in clip.embedded


def test_an_alphabet_is_judged_by_a_sentence_and_not_by_a_short_label() -> None:
    latin = ZeroShot(Colours())  # type: ignore[arg-type]
    assert latin.reads("x")
    assert latin.reads("123, 45!")
    assert not latin.reads("СМС")
    assert not latin.reads("SMS or СМС")
    assert not latin.reads("πληρωμή")
    both = ZeroShot(Colours("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя "))  # type: ignore[arg-type]
    assert both.reads("СМС")


def test_scripts_are_told_by_letters() -> None:
    assert scripts_of("SMS 5 не пришла!") == {"LATIN", "CYRILLIC"}
    assert scripts_of("123 ₽") == set()


def test_every_intent_has_several_texts_in_both_languages() -> None:
    assert tuple(PROMPTS) == (*INTENTS, OTHER)
    for label, texts in PROMPTS.items():
        assert prompts_of(label) == texts
        by_script = [scripts_of(text) for text in texts]
        assert by_script.count({"LATIN"}) >= 3
        assert by_script.count({"CYRILLIC"}) >= 3


def test_other_labels_stand_in_sentences_of_their_language() -> None:
    assert "a photo of refund" in prompts_of("refund")
    assert "скриншот: возврат" in prompts_of("возврат")


@pytest.fixture(scope="module")
def embedded() -> ZeroShot:
    source = str(ROOT / "models" / "embedded" / "clip")
    return ZeroShot(Clip(EncoderSettings(source=source, device="cpu")))


class TestEmbedded:
    """The CLIP that ships."""

    @pytest.mark.parametrize("text", ["SMS", "a refund", "СМС", "возврат денег", "42"])
    def test_reads_english_and_russian(self, text: str, embedded: ZeroShot) -> None:
        assert embedded.reads(text)

    @pytest.mark.parametrize("label", ["επιστροφή χρημάτων", "退款", "استرداد"])
    def test_reads_no_other_alphabet(self, label: str, embedded: ZeroShot) -> None:
        picture = np.full(256, 1 / 16, np.float32)
        answer = embedded.answer(picture, [prompts_of("refund"), prompts_of(label)])
        assert answer.unread == (1,)


def test_a_clip_without_a_tokenizer_says_so(tiny_clip: Path) -> None:
    clip = Clip(EncoderSettings(source=str(tiny_clip), device="cpu"))
    with pytest.raises(NotSupported, match="tokenizer"):
        ZeroShot(clip).answer(np.zeros(12, np.float32), [["a"], ["b"]])
