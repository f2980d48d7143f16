// A bar for each model: its probabilities, class by class, and the class that it says.

import { element } from "./element.js";
import { percent, sayOr } from "./words.js";

export function className(name) {
  return sayOr(`class.${name}`, name);
}

// `models` maps the name of a model to its {class: probability}.
export function bars(models) {
  return element(
    "dl",
    { class: "bars" },
    ...Object.entries(models).map(([name, probabilities]) =>
      row(sayOr(`model.${name}`, name), probabilities),
    ),
  );
}

function row(label, probabilities) {
  const shares = Object.entries(probabilities);
  const [best, share] = shares.reduce((a, b) => (b[1] > a[1] ? b : a));
  const bar = element("div", { class: "bar", "aria-hidden": "true" });
  for (const [index, [name, probability]] of shares.entries()) {
    const part = element("span", { "data-class": name, "data-index": index % 6 });
    part.style.flexGrow = probability;
    bar.append(part);
  }
  return element(
    "div",
    {},
    element("dt", {}, label),
    element("dd", {}, bar, element("span", {}, `${className(best)}, ${percent(share)}`)),
  );
}

// One share of a whole.
export function plainRow(label, share) {
  const part = element("span", {});
  part.style.width = `${share * 100}%`;
  return element(
    "div",
    {},
    element("dt", {}, label),
    element(
      "dd",
      {},
      element("div", { class: "bar plain", "aria-hidden": "true" }, part),
      element("span", {}, percent(share)),
    ),
  );
}
