"""Made-up screenshots sorted by what a student wants of an online school's support.

Held out for the test part, so that it shows nothing seen in training:

* fonts by family (training.synthetic.sources.load_sources) and photos by file;
* wordings: a fifth of every rule's alternatives (training.screens.writing). Names, sums, dates,
  numbers and the single labels within lists may recur;
* palettes, chat styles, the looks of alerts, banners, sheets, toasts and error pages, and in every
  place of every intent (checkout, bank, lesson, sign-in...) at least one page layout.

A design is a palette, a device, a layout or chat style, and a look of its trouble: none of the
test part's designs is ever drawn in training. The training part is halved in the same way into fit and tune,
so that something can be chosen on screens that a model has not seen. Captions, devices, icons and the kinds of trouble are
shared.
"""

from training.screens.intents import INTENTS, KINDS, Intent
from training.screens.screen import Screen, draw_screen, screen_rng

__all__ = ["INTENTS", "KINDS", "Intent", "Screen", "draw_screen", "screen_rng"]
