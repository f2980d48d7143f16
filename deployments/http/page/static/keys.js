// The API key: asked for only where the service wants one, and kept only in this tab.

import { keptKey } from "./kept.js";

export class Keys {
  #form = document.getElementById("key");
  #field = document.getElementById("key-field");
  #refused = document.getElementById("key-refused");
  #waiting = [];

  constructor() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take(this.#field.value.trim());
    });
  }

  get current() {
    return keptKey.value;
  }

  // Resolves when there is another key than the one that was refused.
  async other(refused, signal) {
    if (this.current !== refused) return;
    this.#ask(refused !== null);
    await new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      signal.addEventListener("abort", () => {
        this.#form.hidden = true;
        reject(signal.reason);
      });
    });
  }

  #ask(wasRefused) {
    this.#refused.hidden = !wasRefused;
    if (!this.#form.hidden) return;
    this.#form.hidden = false;
    this.#field.focus();
  }

  #take(key) {
    // A header can carry no other letters, so that such a key cannot be one of the service's.
    if (!/^[\x20-\x7e]+$/.test(key)) {
      this.#refused.hidden = false;
      return;
    }
    keptKey.value = key;
    this.#field.value = "";
    this.#form.hidden = true;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
