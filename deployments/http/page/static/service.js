// One picture to one route of the service, with patience where it is busy.

const MOST_TRIES = 20;
const LONGEST_PAUSE_S = 60;
const TIMEOUT_MS = 120_000;

export class Problem extends Error {
  // `slug` chooses our words, `detail` is what the service says itself.
  constructor(slug, { title = "", detail = "", status = 0 } = {}) {
    super(detail || title || slug);
    Object.assign(this, { slug, title, detail, status });
  }
}

// `keys` gives and asks for API keys, `onBusy(seconds)` hears of each 429 and `onAgain` of the try
// after it, `signal` gives up.
export async function ask(route, file, { keys, onBusy, onAgain, signal }) {
  for (let tries = 1; ; tries += 1) {
    const key = keys.current;
    const response = await send(route, file, key, signal);
    if (response.ok) return response.json();
    if (response.status === 401) {
      await keys.other(key, signal);
      tries = 0;
    } else if (response.status === 429 && tries < MOST_TRIES) {
      const seconds = retryAfter(response);
      onBusy(seconds);
      await pause(seconds * 1000, signal);
      onAgain();
    } else {
      throw await problemOf(response);
    }
  }
}

async function send(route, file, key, signal) {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new Problem("unreadable");
  }
  const headers = { "Content-Type": "application/octet-stream" };
  if (key) headers.Authorization = `Bearer ${key}`;
  try {
    return await fetch(new URL(route, document.baseURI), {
      method: "POST",
      body: file,
      headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  } catch {
    signal.throwIfAborted();
    throw new Problem("unreachable");
  }
}

async function problemOf(response) {
  const document = await response.json().catch(() => ({}));
  const slug = String(document.type ?? "").replace(/^urn:reviewlens:/, "") || "http";
  return new Problem(slug, { status: response.status, ...document });
}

// Seconds, or a date, as RFC 9110 has it.
function retryAfter(response) {
  const said = response.headers.get("Retry-After");
  if (said === null) return 1;
  const seconds = Number.isNaN(Number(said)) ? (Date.parse(said) - Date.now()) / 1000 : Number(said);
  return Math.min(Math.max(Math.ceil(seconds) || 1, 1), LONGEST_PAUSE_S);
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
