// Pictures in, cards out.

import { className } from "./bars.js";
import { Card } from "./card.js";
import { asJson, copy } from "./copy.js";
import { element } from "./element.js";
import { watchInputs } from "./inputs.js";
import { Keys } from "./keys.js";
import { Queue } from "./queue.js";
import { ask, Problem } from "./service.js";
import { say, speak, translate } from "./words.js";

const AT_A_TIME = 2;

const at = (id) => document.getElementById(id);
const keys = new Keys();
const queue = new Queue(AT_A_TIME);
let cards = [];
let leaving = new AbortController();

function check(files) {
  at("nothing").textContent = files.length === 0 ? say("no-files") : "";
  if (files.length === 0) return;
  const fresh = files.map((file) => new Card(file, file.name, { again, copy: copyAndSay }));
  cards = [...fresh, ...cards];
  at("cards").prepend(...fresh.map((card) => card.root));
  document.body.classList.add("has-results");
  at("results").hidden = false;
  for (const card of fresh) enqueue(card);
  progress();
  fresh[0].root.scrollIntoView({ block: "nearest" });
}

function enqueue(card) {
  queue.add(() => verdict(card), { first: true });
}

function again(card) {
  card.checking();
  enqueue(card);
  progress();
}

async function verdict(card) {
  card.checking();
  const { signal } = leaving;
  const began = performance.now();
  try {
    const explanation = await ask("explain", card.file, talk(card, signal));
    card.explained(explanation, performance.now() - began);
    queue.add(() => intent(card, signal), { first: false });
  } catch (error) {
    if (signal.aborted) return;
    card.failed(asProblem(error));
  }
  aloud(card.summary);
  progress();
}

async function intent(card, signal) {
  try {
    card.intentTold(await ask("intent", card.file, talk(card, signal)));
  } catch (error) {
    if (signal.aborted) return;
    card.intentFailed(asProblem(error));
  }
  progress();
}

function talk(card, signal) {
  return { keys, signal, onBusy: (seconds) => card.busy(seconds), onAgain: () => card.checking() };
}

function asProblem(error) {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem("internal", { detail: String(error) });
}

function progress() {
  const all = cards.length;
  const checked = cards.filter((card) => card.checked).length;
  const intents = cards.filter((card) => card.told).length;
  at("bar").max = 2 * all;
  at("bar").value = checked + intents;
  at("results").dataset.done = String(intents === all);
  at("progress-text").textContent =
    checked < all
      ? say("progress.checking", { checked, all })
      : intents < all
        ? say("progress.intents", { intents, all })
        : say("progress.done", { counts: counts() });
}

function counts() {
  const names = cards.filter((card) => card.explanation).map((card) => card.explanation.class_name);
  const said = [...new Set(names)].map(
    (name) => `${className(name)}: ${names.filter((other) => other === name).length}`,
  );
  const failed = cards.filter((card) => card.problem).length;
  if (failed) said.push(say("progress.failed", { number: failed }));
  return said.join(" · ");
}

// What a screen reader says; a log, so that fast answers do not cut each other off.
function aloud(text) {
  at("said").append(element("p", {}, text));
  if (at("said").children.length > 50) at("said").firstChild.remove();
}

async function copyAndSay(text, button) {
  const said = say((await copy(text)) ? "copied" : "not-copied");
  const before = button.textContent;
  button.textContent = said;
  aloud(said);
  setTimeout(() => {
    if (button.textContent === said) button.textContent = before;
  }, 2000);
}

function clear() {
  leaving.abort();
  leaving = new AbortController();
  queue.clear();
  for (const card of cards) card.preview.close();
  cards = [];
  at("cards").replaceChildren();
  at("results").hidden = true;
  document.body.classList.remove("has-results");
  at("files").focus();
}

function tell() {
  translate(document.documentElement);
  for (const card of cards) card.render();
  if (cards.length) progress();
}

tell();
watchInputs(check, () => {
  at("nothing").textContent = `${say("problem.unreachable")}. ${say("problem.unreachable.detail")}`;
});
at("clear").addEventListener("click", clear);
at("copy-all").addEventListener("click", (event) =>
  copyAndSay(asJson(cards.map((card) => card.answer)), event.currentTarget),
);
at("show-boxes").addEventListener("change", (event) =>
  document.body.classList.toggle("no-boxes", !event.currentTarget.checked),
);
for (const button of document.querySelectorAll(".languages button")) {
  button.addEventListener("click", () => {
    speak(button.value);
    tell();
  });
}
document.body.classList.add("ready");
