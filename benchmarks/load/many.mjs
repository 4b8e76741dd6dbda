// Many at once: one client submits all of a file's logins in batches, another ten of them while the first still waits, and
// somebody asks for a single login every five seconds: node many.mjs BASE_URL LOGINS_FILE SECONDS [SERVER_PID]
// The server must believe X-Forwarded-For (ASSAY_TRUSTED_PROXIES=127.0.0.1) and limit no client. Needs node 18 or newer.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const [base, file, length, pid] = process.argv.slice(2);
const logins = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const singles = logins.splice(0, 60);
const ten = logins.splice(0, 10);
const waits = [];
let open = true;

async function call(client, path, body) {
  const answer = await fetch(base + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${answer.status} for ${path}: ${text.slice(0, 300)}`);
  }
  return JSON.parse(text);
}

const submit = async (client, usernames) =>
  (await call(client, '/api/v1/github/analyze/batch', { usernames })).batch_id;

async function counts(client, batch) {
  const { counts: by } = await call(client, `/api/v1/github/batch/${batch}`);
  return by;
}

const ended = (by) => (by.completed ?? 0) + (by.failed ?? 0) + (by.cancelled ?? 0);

async function askSingly() {
  while (open && singles.length > 0) {
    const start = performance.now();
    try {
      const profile = await call('10.0.0.3', `/api/v1/github/user/${singles.shift()}`);
      waits.push([performance.now() - start, profile.processing_time_seconds ?? 0]);
    } catch (failure) {
      console.log(`a single login: ${failure.message}`);
    }
    await sleep(5000);
  }
}

async function tenOfAnother() {
  await sleep(10000);
  const start = performance.now();
  const batch = await submit('10.0.0.2', ten);
  while (open && ended(await counts('10.0.0.2', batch)) < ten.length) {
    await sleep(100);
  }
  console.log(`ten of another client, after the first client's had waited 10 s: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const memory = () => (pid ? Math.round(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024) : NaN);

const start = performance.now();
const batches = [];
for (let i = 0; i < logins.length; i += 100) {
  batches.push(await submit('10.0.0.1', logins.slice(i, i + 100)));
}
console.log(`${logins.length} submitted in ${((performance.now() - start) / 1000).toFixed(1)} s`);
const others = [askSingly(), tenOfAnother()];
let done = 0;
while (done < logins.length && performance.now() - start < length * 1000) {
  await sleep(10000);
  const before = done;
  done = 0;
  const states = {};
  for (const batch of batches) {
    const by = await counts('10.0.0.1', batch);
    done += ended(by);
    for (const [state, number] of Object.entries(by)) {
      states[state] = (states[state] ?? 0) + number;
    }
  }
  const at = (performance.now() - start) / 1000;
  console.log(`${at.toFixed(0)} s: ${done} ended, ${done - before} since, ${(done / at).toFixed(1)}/s in all, ${memory()} MiB, ${JSON.stringify(states)}`);
}
open = false;
await Promise.all(others);
waits.sort((a, b) => a[0] - b[0]);
const shown = waits.map(([ms]) => Math.round(ms));
console.log(`single logins, ms: p50 ${shown[Math.floor(shown.length / 2)]}, most ${shown.at(-1)}, all ${shown.join(' ')}`);
