// What the page says, in the language of the browser or the one that was chosen.

import { keptLanguage } from "./kept.js";

const TEXTS = await (await fetch(new URL("texts.json", import.meta.url))).json();

let language = keptLanguage.value in TEXTS ? keptLanguage.value : ofBrowser();

function ofBrowser() {
  const names = navigator.languages.map((tag) => tag.split("-")[0]);
  return names.find((name) => name in TEXTS) ?? "en";
}

export function speak(name) {
  keptLanguage.value = name;
  language = name;
}

export function say(key, values = {}) {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// For names that a bundle or a newer service may bring: classes, models, kinds of contacts.
export function sayOr(key, otherwise) {
  return key in TEXTS[language] ? say(key) : otherwise;
}

export function percent(share) {
  const format = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  // Nothing here is ever quite certain, so rounding must not say that it is.
  if (share > 0.999 && share < 1) return `> ${format.format(0.999)}`;
  if (share < 0.001 && share > 0) return `< ${format.format(0.001)}`;
  return format.format(share);
}

export function milliseconds(number) {
  const digits = { maximumFractionDigits: number < 10 ? 1 : 0 };
  return say("ms", { number: new Intl.NumberFormat(language, digits).format(number) });
}

export function translate(root) {
  root.lang = language;
  for (const node of root.querySelectorAll("[data-text]")) node.textContent = say(node.dataset.text);
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", say(node.dataset.label));
  }
  for (const button of root.querySelectorAll(".languages button")) {
    button.setAttribute("aria-pressed", String(button.value === language));
  }
}
