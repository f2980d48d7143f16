"""The line reader's network, in the form that EasyOCR loads: a module that stands by itself."""

import torch
from torch import nn


class Model(nn.Module):
    """A small CRNN: grey lines 32 px high to scores of characters, from left to right.

    The recurrent layers see one step for four pixels and score it as two, so that narrow letters
    keep steps of their own at half of the cost. The columns also reach the scores directly: their
    shapes are learnt much sooner that way.
    """

    def __init__(self, num_class: int, channels: list[int], hidden_size: int) -> None:
        """Five stages of convolutions need five ``channels``; class 0 is the blank."""
        super().__init__()
        self.num_class = num_class
        first, second, third, fourth, last = channels
        self.features = nn.Sequential(
            _stage(1, first, 5, stride=2),
            _stage(first, second),
            nn.MaxPool2d(2),
            _stage(second, third),
            _stage(third, third),
            nn.MaxPool2d((2, 1)),
            _stage(third, fourth),
            nn.MaxPool2d((2, 1)),
            nn.Conv2d(fourth, last, (2, 3), padding=(0, 1), bias=False),
            nn.BatchNorm2d(last),
            nn.ReLU(inplace=True),
        )
        self.sequence = nn.LSTM(
            last, hidden_size, num_layers=2, bidirectional=True, batch_first=True
        )
        self.scores = nn.Linear(2 * hidden_size + last, 2 * num_class)

    def forward(self, image: torch.Tensor, text: object = None) -> torch.Tensor:  # noqa: ARG002
        """Scores (n, width / 2, num_class) of ``image`` (n, 1, 32, width) in [-1, 1].

        The width is a multiple of four. ``text`` is not used: EasyOCR passes it to every network.
        """
        columns = self.features(image).squeeze(2).transpose(1, 2)
        steps, _ = self.sequence(columns)
        return self.scores(torch.cat([steps, columns], dim=2)).reshape(
            image.shape[0], -1, self.num_class
        )


def _stage(inputs: int, outputs: int, kernel: int = 3, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )
