// The picture, and boxes over its lines of text.

import { drawn, element } from "./element.js";
import { say } from "./words.js";

// How far the shapes of what the browser shows and of what the models saw may be apart: rounding.
const SAME_SHAPE = 0.03;

export class Preview {
  #image = element("img", { decoding: "async" });
  #note = element("p", { class: "hint" });
  #frame = element("div", { class: "frame" }, this.#image);
  #size = null;
  #boxes = null;
  #state = "loading";
  #refused = false;
  root = element("div", { class: "preview" }, this.#frame, this.#note);

  constructor(file, name) {
    this.name = name;
    this.url = URL.createObjectURL(file);
    this.#image.addEventListener("load", () => this.#now("shown"));
    this.#image.addEventListener("error", () => this.#now("hidden"));
    this.#image.src = this.url;
    this.translate();
  }

  // `lines` in pixels of an upright picture of `size`.
  mark(lines, size) {
    this.#size = size;
    this.#refused = false;
    this.#boxes = drawn(
      "svg",
      {
        viewBox: `0 0 ${size.width} ${size.height}`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
      },
      ...lines.map(({ box, text }) =>
        drawn("polygon", { points: box.join(" ") }, drawn("title", {}, text)),
      ),
    );
    this.#draw();
  }

  // The service could not read it either: an empty frame would say nothing.
  refuse() {
    this.#refused = true;
    this.#draw();
  }

  // The box of one line stands out.
  light(index, on) {
    this.#boxes?.children[index]?.classList.toggle("lit", on);
  }

  onPoint(listener) {
    for (const [index, box] of [...this.#boxes.children].entries()) {
      box.addEventListener("pointerenter", () => listener(index, true));
      box.addEventListener("pointerleave", () => listener(index, false));
    }
  }

  translate() {
    this.#image.alt = say("preview", { name: this.name });
    const unseen = this.#state === "hidden" && this.#size;
    this.#note.textContent = unseen ? say("no-preview") : this.#turned() ? say("turned") : "";
    this.#note.hidden = this.#note.textContent === "";
  }

  close() {
    URL.revokeObjectURL(this.url);
  }

  #now(state) {
    this.#state = state;
    this.#image.hidden = state === "hidden";
    this.#draw();
  }

  #draw() {
    const { naturalWidth, naturalHeight } = this.#image;
    const shown = this.#state === "shown" && naturalHeight > 0;
    this.#frame.hidden = this.#refused && this.#state === "hidden";
    const ratio = shown ? naturalWidth / naturalHeight : this.#seenRatio();
    if (ratio) this.#frame.style.setProperty("--ratio", ratio);
    if (this.#boxes && this.#state !== "loading") {
      if (this.#turned()) this.#boxes.remove();
      else this.#frame.append(this.#boxes);
    }
    this.translate();
  }

  #seenRatio() {
    return this.#size ? this.#size.width / this.#size.height : null;
  }

  #turned() {
    const { naturalWidth, naturalHeight } = this.#image;
    if (this.#state !== "shown" || !this.#size || naturalHeight === 0) return false;
    return Math.abs(Math.log(naturalWidth / naturalHeight / this.#seenRatio())) > SAME_SHAPE;
  }
}
