// Asks for an analysis, follows it, and shows what is read as it is read.
import { headers } from "./key.js";
import { events, refusal, Refused } from "./stream.js";

const API = "/api/v1/github/";
const A_MOMENT = 1500;
const MOST_CUTS = 40;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const part = (id) => document.getElementById(id);

let current = null;

// Starts, or goes on with, the analysis of a login. Another one that is being followed is let go of.
export async function run(login, task = "") {
  current?.abort();
  const mine = new AbortController();
  current = mine;
  begin(login);
  try {
    const id = task || (await submit(login, mine.signal));
    history.replaceState({ login, task: id }, "", `/?login=${encodeURIComponent(login)}`);
    part("cancel").onclick = () => cancel(id);
    await follow(login, id, mine.signal);
  } catch (problem) {
    if (mine.signal.aborted) {
      return;
    }
    fail(login, problem);
  }
}

async function submit(login, signal) {
  const answer = await fetch(`${API}analyze`, {
    method: "POST",
    headers: headers({ "Content-Type": "application/json" }),
    body: JSON.stringify({ username: login }),
    signal,
  });
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return (await answer.json()).user_data.task_id;
}

// A connection may be cut at any time: what was seen last tells where to go on.
async function follow(login, id, signal) {
  let seen = "";
  for (let cuts = 0; cuts < MOST_CUTS; cuts++) {
    try {
      const after = seen ? `&after=${seen}` : "";
      for await (const event of events(`${API}task/${id}/events?preview=html${after}`, signal)) {
        cuts = 0;
        seen = event.id || seen;
        if (await take(login, event)) {
          return;
        }
      }
      if (await ended(login, id, signal)) {
        return;
      }
    } catch (problem) {
      if (signal.aborted || (problem instanceof Refused && problem.status !== 503)) {
        throw problem;
      }
      say("The connection was cut; it is being taken up again.");
    }
    await pause(A_MOMENT);
  }
  throw new Error("The server cannot be reached.");
}

// Returns true if that was the end.
async function take(login, event) {
  const body = JSON.parse(event.data);
  switch (event.event) {
    case "progress":
      part("bar").value = body.progress;
      say(body.message);
      return false;
    case "preview":
      place(body.pieces);
      return false;
    case "completed":
      await arrive(login);
      return true;
    case "failed":
      fail(login, { code: body.error?.code, message: body.message, retryAfter: body.error?.retry_after_seconds });
      return true;
    default:
      return false;
  }
}

// A stream may end without a word of the task's end, if the task was over before it began.
async function ended(login, id, signal) {
  const answer = await fetch(`${API}task/${id}`, { headers: headers(), signal });
  if (!answer.ok) {
    throw await refusal(answer);
  }
  const task = await answer.json();
  return task.status !== "processing" && take(login, { event: task.status, data: JSON.stringify(task) });
}

const placed = new Map();

// Puts pieces of the report in place: a section that has changed takes the place of what it was.
function place(pieces) {
  const live = part("live");
  live.hidden = false;
  part("welcome").hidden = true;
  let before = null;
  for (const { id, html } of pieces) {
    const there = live.querySelector(`:scope > [id="${id}"]`);
    if (there && placed.get(id) === html) {
      before = there;
      continue;
    }
    const template = document.createElement("template");
    template.innerHTML = html;
    const piece = template.content.firstElementChild;
    if (there) {
      there.replaceWith(piece);
    } else if (before) {
      before.after(piece);
    } else {
      live.prepend(piece);
    }
    placed.set(id, html);
    before = piece;
  }
}

// The whole report takes the place of the page, under its own address.
async function arrive(login) {
  say("The report is there.");
  // Going back leads to the start page, and not into the analysis that is over.
  history.replaceState({}, "", location.href);
  history.pushState({}, "", `/report/${encodeURIComponent(login)}`);
  await show(location.pathname);
}

// Shows a page of this server in place of this one; the key, if there is one, goes with the request.
export async function show(address) {
  const answer = await fetch(address, { headers: headers({ Accept: "text/html" }), cache: "no-cache" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  document.dispatchEvent(new Event("assay:shown"));
  const heading = document.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  return answer.ok;
}

async function cancel(id) {
  await fetch(`${API}task/${id}`, { method: "DELETE", headers: headers() });
}

function begin(login) {
  placed.clear();
  part("live").replaceChildren();
  part("live").hidden = true;
  part("problem").hidden = true;
  part("progress").hidden = false;
  part("bar").value = 0;
  document.title = `${login}: being read`;
  say(`Asking GitHub about ${login}.`);
}

function say(text) {
  part("state").textContent = text;
}

function fail(login, problem) {
  const box = part("problem");
  box.textContent = `${problem.message} ${advice(login, problem)}`.trim();
  box.hidden = false;
  part("progress").hidden = true;
  part("welcome").hidden = false;
  document.title = "Assay";
  if (problem.status === 401) {
    part("key")?.focus();
  } else {
    part("login").focus();
  }
}

// What to do about a problem; the server's own words have told what it is.
export function advice(login, { status, code, retryAfter }) {
  const time = retryAfter
    ? ` at ${new Date(Date.now() + retryAfter * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`
    : "";
  if (status === 401) {
    return "Enter the key of this server below.";
  }
  if (status === 404) {
    return `This analysis is not there any more. Press Analyse to ask for ${login} again.`;
  }
  switch (code) {
    case "user_not_found":
      return "Check the spelling.";
    case "github_rate_limited":
      return time ? `Try again${time}.` : "Try again later.";
    case "queue_full":
    case "client_busy":
    case "rate_limited":
      return time ? `Try again${time}.` : "Try again in a moment.";
    case "cancelled":
      return "Press Analyse to start again.";
    case "github_unauthorized":
      return "The operator of this server has to set a token that GitHub accepts.";
    default:
      return "Press Analyse to try again.";
  }
}
