"""Made-up screenshots sorted by what a student wants of an online school's support.

Held out for the test part, so that it shows nothing seen in training:

* fonts by family (training.synthetic.sources.load_sources) and photos by file;
* wordings: a fifth of every rule's alternatives (training.screens.writing). Names, sums, dates,
  numbers and the single labels within lists may recur;
* palettes, chat styles, the looks of alerts, banners, sheets, toasts and error pages, and in every
  place of every intent (checkout, bank, lesson, sign-in...) at least one page layout. Layouts that
  came later are of the training part alone, so that the test part stays as it is.

A design is a palette, a device, a layout or chat style, and a look of its trouble: none of the
test part's designs is ever drawn in training. Captions, devices, icons and the kinds of trouble are
shared.

The training part is parted once more, into fit and tune, so that something can be chosen on designs
and wordings that a model has not seen.
"""

from training.screens.intents import INTENTS, KINDS, Intent
from training.screens.screen import CHAT, Screen, draw_screen, screen_rng

__all__ = ["CHAT", "INTENTS", "KINDS", "Intent", "Screen", "draw_screen", "screen_rng"]
