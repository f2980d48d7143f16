"""Plain text to an entry of answers.yaml, by the likeness to its questions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.answers import Answers, Entry

_COURTESY_THRESHOLD = 0.85


@dataclass(frozen=True)
class Match:
    """The entry whose question is most like a text, and the cosine similarity, 0 to 1."""

    key: str
    similarity: float


class QuestionMatcher:
    """TF-IDF of character n-grams over all questions: misspellings and endings weigh little.

    Courtesies are taken off first: "Thanks, it did not help" is no thanks.
    """

    def __init__(self, answers: Answers, threshold: float) -> None:
        self._threshold = threshold
        entries: Mapping[str, Entry] = {**answers.intents, **answers.faq}
        questions = [
            (key, question)
            for key, entry in entries.items()
            for question in (*entry.questions.ru, *entry.questions.en)
        ]
        self._keys = [key for key, _ in questions]
        self._is_courtesy = np.array([entries[key].courtesy for key in self._keys])
        self._vectorizer = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True
        )
        self._questions = self._vectorizer.fit_transform(question for _, question in questions)
        courtesies = sorted(
            (question for key, question in questions if entries[key].courtesy),
            key=len,
            reverse=True,
        )
        self._courtesies = re.compile(
            rf"\b({'|'.join(map(re.escape, courtesies)) or '(?!)'})\b", re.IGNORECASE
        )

    def match(self, text: str) -> Match | None:
        """The entry that a text asks for, None where no question is similar enough."""
        rest = self._courtesies.sub(" ", text)
        if re.search(r"\w", rest):
            found = self._best(rest, ~self._is_courtesy)
            if found and found.similarity >= self._threshold:
                return found
        found = self._best(text, self._is_courtesy)
        return found if found and found.similarity >= _COURTESY_THRESHOLD else None

    def _best(self, text: str, among: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Match | None:
        if not among.any():
            return None
        similarities = (self._questions @ self._vectorizer.transform([text]).T).toarray()[:, 0]
        index = int(np.argmax(np.where(among, similarities, -1)))
        return Match(self._keys[index], float(similarities[index]))
