// Brings the page to life. Everything here is a convenience: reports can be read without it.
import { setKey } from "./key.js";
import { run, show } from "./run.js";
import { tasks } from "./tasks.js";

const WANTED = "assay:run";
const part = (id) => document.getElementById(id);

function wire() {
  const ask = part("ask");
  const live = part("live");
  ask?.addEventListener("submit", (event) => {
    event.preventDefault();
    const login = part("login").value.trim();
    if (live) {
      setKey(part("key")?.value || "");
      run(login);
    } else {
      // Another page asks the start page to begin. Only a page of this server can leave word there.
      sessionStorage.setItem(WANTED, login);
      location.assign("/");
    }
  });
  const table = part("tasks");
  if (table) {
    tasks(table, part("tasks-state"));
  }
  const keyForm = part("key-form");
  if (keyForm) {
    keyForm.hidden = false;
    keyForm.addEventListener("submit", async (event) => {
      event.preventDefault();
      setKey(part("key").value);
      if (!(await show(location.pathname + location.search)) && part("key-state")) {
        part("key-state").textContent = "The server did not take this key, or has no such report.";
      }
    });
  }
}

function resume() {
  if (!part("live")) {
    return;
  }
  const wanted = sessionStorage.getItem(WANTED);
  sessionStorage.removeItem(WANTED);
  const typed = new URLSearchParams(location.search).get("login") || "";
  part("login").value = wanted || typed;
  if (wanted) {
    run(wanted);
  } else if (history.state?.task && history.state.login === typed) {
    run(typed, history.state.task);
  }
}

document.addEventListener("assay:shown", wire);
// A page that was shown in place of another has an address of its own, which the server knows how to answer.
addEventListener("popstate", () => location.reload());
wire();
resume();
