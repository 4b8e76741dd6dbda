// Shows what this client has asked for, and keeps it up to date while anything runs.
import { headers } from "./key.js";
import { refusal } from "./stream.js";

const AGAIN = 2000;

export async function tasks(table, state) {
  const answer = await fetch("/api/v1/github/tasks?limit=50", { headers: headers() });
  if (!answer.ok) {
    state.textContent = (await refusal(answer)).message;
    return;
  }
  const list = (await answer.json()).tasks;
  state.textContent = list.length ? "" : "Nothing yet.";
  table.hidden = list.length === 0;
  table.tBodies[0].replaceChildren(...list.map((task) => row(task, table, state)));
  if (list.some((task) => task.status === "processing") && table.isConnected) {
    setTimeout(() => tasks(table, state), AGAIN);
  }
}

function row(task, table, state) {
  const line = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.append(task.status === "completed" ? link(`/report/${task.username}`, task.username) : task.username);
  line.append(name, cell("State", words(task)), cell("Asked for", when(task.started_at)), cell("Action", act(task, table, state)));
  return line;
}

function words(task) {
  if (task.status === "processing") {
    return `${task.progress} %, ${task.stage.replaceAll("_", " ")}`;
  }
  return task.status === "failed" ? `failed: ${task.error.code.replaceAll("_", " ")}` : "completed";
}

function act(task, table, state) {
  const button = document.createElement("button");
  button.type = "button";
  if (task.status === "processing") {
    button.textContent = "Cancel";
    button.onclick = async () => {
      button.disabled = true;
      await fetch(`/api/v1/github/task/${task.task_id}`, { method: "DELETE", headers: headers() });
      await tasks(table, state);
    };
  } else {
    button.textContent = "Analyse again";
    button.onclick = () => {
      sessionStorage.setItem("assay:run", task.username);
      location.assign("/");
    };
  }
  button.setAttribute("aria-label", `${button.textContent}: ${task.username}`);
  return button;
}

function cell(label, content) {
  const field = document.createElement("td");
  field.dataset.label = label;
  field.append(content);
  return field;
}

function link(address, text) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

function when(time) {
  return new Date(time).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}
