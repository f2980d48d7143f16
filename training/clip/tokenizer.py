"""A small byte-level BPE in the form that transformers' CLIPTokenizer loads."""

import json
from collections.abc import Iterable

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers
from transformers import CLIPTokenizer

START, END = "<|startoftext|>", "<|endoftext|>"
WORD_END = "</w>"
CONTEXT = 48


def train_tokenizer(corpus: Iterable[str], vocab_size: int = 4096) -> CLIPTokenizer:
    """Learn at most ``vocab_size`` tokens from ``corpus``; every byte has its own, so none is lost.

    The end token is also the padding, as in OpenAI's CLIP: the first one in a row closes the text
    and is the one that the text tower pools.
    """
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    # A byte that closes a word but was never seen so would become the unknown token, which is the
    # end token too, and the text would be pooled in its middle.
    bare = [*letters, *(letter + WORD_END for letter in letters)]
    blank = CLIPTokenizer().backend_tokenizer
    learner = Tokenizer(models.BPE(end_of_word_suffix=WORD_END))
    learner.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    learner.pre_tokenizer = blank.pre_tokenizer
    learner.train_from_iterator(
        corpus,
        trainers.BpeTrainer(
            vocab_size=vocab_size - len(letters) - 2,
            initial_alphabet=letters,
            end_of_word_suffix=WORD_END,
            show_progress=False,
        ),
    )
    merges = _merges(learner)
    tokens = dict.fromkeys([*bare, *("".join(pair) for pair in merges), START, END])
    return CLIPTokenizer(
        vocab={token: index for index, token in enumerate(tokens)},
        merges=merges,
        model_max_length=CONTEXT,
    )


def _merges(learner: Tokenizer) -> list[tuple[str, str]]:
    stored = json.loads(learner.to_str())["model"]["merges"]
    return [(left, right) for left, right in stored]
