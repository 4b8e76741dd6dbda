// Reads server-sent events by fetch, because an EventSource can show no key.
import { headers } from "./key.js";

export class Refused extends Error {
  constructor(status, problem, retryAfter) {
    super(problem.detail || `The server answered ${status}.`);
    this.status = status;
    this.code = problem.code || "";
    this.retryAfter = retryAfter;
  }
}

export async function refusal(answer) {
  let problem = {};
  try {
    problem = await answer.json();
  } catch {
    // A proxy in front answers in words of its own.
  }
  return new Refused(answer.status, problem, Number(answer.headers.get("Retry-After")) || 0);
}

// Yields {event, id, data} until the stream ends. Throws Refused if there is none.
export async function* events(url, signal) {
  const answer = await fetch(url, { headers: headers({ Accept: "text/event-stream" }), signal, cache: "no-store" });
  if (answer.status === 204) {
    return;
  }
  if (!answer.ok) {
    throw await refusal(answer);
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    rest += value;
    for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
      const event = parse(rest.slice(0, end));
      rest = rest.slice(end + 2);
      if (event) {
        yield event;
      }
    }
  }
}

export function parse(block) {
  const event = { event: "message", id: "", data: "" };
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) {
      const field = line.slice(0, colon);
      const text = line.slice(colon + 1).replace(/^ /, "");
      event[field] = field === "data" && event.data ? `${event.data}\n${text}` : text;
    }
  }
  return event.data ? event : null;
}
