// Runs a few jobs at a time, and those that matter more before the others.

export class Queue {
  #most;
  #running = 0;
  #first = [];
  #then = [];

  constructor(most) {
    this.#most = most;
  }

  // A job is a function that gives a promise, which must not be rejected.
  add(job, { first }) {
    (first ? this.#first : this.#then).push(job);
    this.#start();
  }

  clear() {
    this.#first = [];
    this.#then = [];
  }

  async #start() {
    if (this.#running === this.#most) return;
    const job = this.#first.shift() ?? this.#then.shift();
    if (!job) return;
    this.#running += 1;
    await job();
    this.#running -= 1;
    this.#start();
  }
}
