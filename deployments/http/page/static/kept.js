// What outlives a reload, where the browser allows it; a browser may forbid storage altogether.

class Kept {
  #name;
  #storage;
  #value = null;

  constructor(storage, name) {
    this.#storage = storage;
    this.#name = `reviewlens-${name}`;
  }

  get value() {
    try {
      return this.#storage().getItem(this.#name) ?? this.#value;
    } catch {
      return this.#value;
    }
  }

  set value(value) {
    this.#value = value;
    try {
      this.#storage().setItem(this.#name, value);
    } catch {
      // Then it is known until the page is left.
    }
  }
}

export const keptLanguage = new Kept(() => localStorage, "language");
export const keptKey = new Kept(() => sessionStorage, "key");
