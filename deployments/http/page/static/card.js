// What is known of one picture, and how it is shown.

import { bars, className, plainRow } from "./bars.js";
import { asJson } from "./copy.js";
import { element } from "./element.js";
import { Preview } from "./preview.js";
import { milliseconds, percent, say, sayOr } from "./words.js";

const FEW_LINES = 8;

let made = 0;

export class Card {
  explanation = null;
  intent = null;
  wholeMs = null;
  problem = null;
  intentProblem = null;
  #state = say.bind(null, "state.waiting");
  #facts = element("div", { class: "facts" });

  // `acts` has again(card) and copy(text, button).
  constructor(file, name, acts) {
    this.file = file;
    this.name = name;
    this.acts = acts;
    this.preview = new Preview(file, name);
    this.titleId = `card-${(made += 1)}`;
    this.root = element(
      "article",
      { class: "card", "aria-labelledby": this.titleId },
      this.preview.root,
      this.#facts,
    );
    this.render();
  }

  get checked() {
    return this.explanation !== null || this.problem !== null;
  }

  get told() {
    return this.intent !== null || this.intentProblem !== null || this.problem !== null;
  }

  get answer() {
    const { name, explanation, intent } = this;
    const problem = this.problem ?? this.intentProblem;
    return { file: name, explanation, intent, ...(problem && { problem: said(problem) }) };
  }

  // One line, as it is read aloud.
  get summary() {
    return `${this.name}: ${this.#headline()}`;
  }

  checking() {
    this.problem = null;
    this.#state = say.bind(null, "state.checking");
    this.render();
  }

  busy(seconds) {
    this.#state = say.bind(null, "state.busy", { seconds });
    this.render();
  }

  explained(explanation, wholeMs) {
    this.explanation = explanation;
    this.wholeMs = wholeMs;
    this.preview.mark(explanation.lines, explanation.picture);
    this.render();
    this.preview.onPoint((index, on) => this.#light(index, on));
  }

  intentTold(intent) {
    this.intent = intent;
    this.render();
  }

  failed(problem) {
    this.problem = problem;
    this.preview.refuse();
    this.render();
  }

  intentFailed(problem) {
    this.intentProblem = problem;
    this.render();
  }

  render() {
    const opened = this.#facts.querySelector("details")?.open ?? false;
    const focused = this.#facts.contains(document.activeElement) && document.activeElement.dataset.act;
    this.root.setAttribute("aria-busy", String(!this.checked));
    this.#facts.replaceChildren(
      element("h3", { id: this.titleId, title: this.name }, this.name),
      ...(this.explanation ? this.#explained(opened) : this.#unexplained()),
    );
    if (focused) this.#facts.querySelector(`[data-act=${focused}]`)?.focus();
    this.preview.translate();
  }

  #headline() {
    if (this.problem) return words(this.problem);
    if (!this.explanation) return this.#state();
    const { class_name, proba } = this.explanation;
    return `${className(class_name)}, ${say("probability", { percent: percent(proba) })}`;
  }

  #unexplained() {
    if (!this.problem) return [element("p", { class: "state" }, this.#state())];
    const again = button("again", say("again"), say("again.named", { name: this.name }));
    again.addEventListener("click", () => this.acts.again(this));
    return [
      element("p", { class: "verdict failed" }, say("state.failed")),
      element("p", { class: "error" }, words(this.problem)),
      detail(this.problem),
      element("div", { class: "row" }, again),
    ];
  }

  #explained(opened) {
    const { class_name, proba, probabilities, base, action, degraded } = this.explanation;
    return [
      element(
        "p",
        { class: "verdict", "data-class": class_name, "data-action": action ?? "" },
        element("strong", {}, className(class_name)),
        " ",
        element("span", {}, say("probability", { percent: percent(proba) })),
      ),
      action && element("p", { class: "action", "data-action": action }, say(`action.${action}`)),
      degraded ? element("p", { class: "notice" }, say("degraded")) : null,
      section("contacts", this.#contacts()),
      section("models", bars({ stacking: probabilities, ...base })),
      section("lines", this.#lines()),
      section("intent", this.#intent()),
      this.#timings(opened),
      this.#copyButton(),
    ].filter((part) => part !== null);
  }

  #contacts() {
    const { contacts } = this.explanation;
    if (contacts.length === 0) return element("p", { class: "hint" }, say("contacts.none"));
    // Not links: nobody should get to a spammer by a slip of the finger.
    const items = contacts.map(({ kind, value }) =>
      element("li", {}, element("b", {}, sayOr(`contact.${kind}`, kind)), " ", value),
    );
    return element("ul", { class: "chips" }, ...items);
  }

  #lines() {
    const { lines } = this.explanation;
    if (lines.length === 0) return element("p", { class: "hint" }, say("lines.none"));
    const items = lines.map(({ text, confidence }, index) => {
      const share = percent(confidence);
      const sure = element("span", { title: say("lines.sure", { percent: share }) }, share);
      const item = element("li", {}, element("q", {}, text), " ", sure);
      item.addEventListener("pointerenter", () => this.#light(index, true));
      item.addEventListener("pointerleave", () => this.#light(index, false));
      return item;
    });
    const list = element("ol", { class: "read", "aria-label": say("lines") }, ...items);
    // What scrolls must be reachable by the keyboard.
    if (items.length > FEW_LINES) list.tabIndex = 0;
    return list;
  }

  #light(index, on) {
    this.preview.light(index, on);
    this.#facts.querySelectorAll(".read li")[index]?.classList.toggle("lit", on);
  }

  #intent() {
    if (this.intentProblem) {
      return element("div", {}, element("p", {}, words(this.intentProblem)), detail(this.intentProblem));
    }
    if (!this.intent) return element("p", { class: "hint" }, say("intent.waiting"));
    const { intent, probabilities, confident, warning } = this.intent;
    const label = (name) => sayOr(`intent.${name}`, name);
    const values = { label: label(intent), percent: percent(probabilities[intent]) };
    const rows = Object.entries(probabilities).map(([name, share]) => plainRow(label(name), share));
    return element(
      "div",
      { class: "told", "data-confident": confident },
      element("p", {}, say(confident ? "intent.sure" : "intent.unsure", values)),
      warning ? element("p", { class: "hint", lang: "en" }, warning) : null,
      element("dl", { class: "bars" }, ...rows),
    );
  }

  #timings(opened) {
    const { timings_ms, bundle } = this.explanation;
    const rows = Object.entries(timings_ms).map(([name, ms]) => [
      sayOr(`timing.${name}`, sayOr(`model.${name}`, name)),
      ms,
    ]);
    rows.push([say("timing.whole"), this.wholeMs]);
    const list = rows.map(([name, ms]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, milliseconds(ms))),
    );
    const details = element(
      "details",
      {},
      element("summary", { "data-act": "timings" }, `${say("timings")}: ${milliseconds(this.wholeMs)}`),
      element("dl", { class: "timings" }, ...list),
      element("p", { class: "hint" }, say("bundle", bundle)),
    );
    details.open = opened;
    return details;
  }

  #copyButton() {
    const copy = button("copy", say("copy"), say("copy.named", { name: this.name }));
    copy.addEventListener("click", () => this.acts.copy(asJson(this.answer), copy));
    return element("div", { class: "row" }, copy);
  }
}

function section(name, content) {
  return element("section", { class: name }, element("h4", {}, say(name)), content);
}

function button(act, text, label) {
  return element("button", { type: "button", "data-act": act, "aria-label": label }, text);
}

function words({ slug, title }) {
  return sayOr(`problem.${slug}`, title || say("problem.http"));
}

// The service speaks English; what goes wrong before it is asked is ours to say.
function detail({ slug, detail }) {
  if (detail) return element("p", { class: "hint", lang: "en" }, detail);
  return element("p", { class: "hint" }, sayOr(`problem.${slug}.detail`, ""));
}

function said({ slug, title, detail, status }) {
  return { type: `urn:reviewlens:${slug}`, title, status, detail };
}
