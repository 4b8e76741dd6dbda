// One process of a comparison, as dev.assay.benchmarks.peers.Peers is for the engines in Java:
// node bullmq.mjs usual|tuned REDIS_URL WORKERS enqueue COUNT PER_SECOND | work COUNT MILLISECONDS
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const { Queue, Worker } = createRequire(`${process.cwd()}/package.json`)('bullmq');
const [mode, url, workers, role, count, number] = process.argv.slice(2);
const tuned = mode === 'tuned';
const { hostname, port } = new URL(url);
const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
const millis = () => performance.timeOrigin + performance.now();

async function enqueue() {
  const queue = new Queue('jobs', { connection, defaultJobOptions: tuned ? { removeOnComplete: true } : {} });
  await queue.waitUntilReady();
  const start = performance.now();
  const perSecond = Number(number);
  if (tuned && perSecond === 0) {
    for (let i = 0; i < count; i += 500) {
      const part = Math.min(500, count - i);
      await queue.addBulk(Array.from({ length: part }, () => ({ name: 'job', data: { at: millis() } })));
    }
  } else {
    for (let i = 0; i < count; i += 1) {
      if (perSecond > 0) {
        await sleep(start + (i * 1000) / perSecond - performance.now());
      }
      await queue.add('job', { at: millis() });
    }
  }
  console.log(`enqueued ${count} ${((performance.now() - start) / 1000).toFixed(3)}`);
  await queue.close();
}

async function work() {
  const length = Number(number);
  const cold = Math.floor(count / 5); // as for the engines in Java, which warm up meanwhile
  const delays = [];
  let warm = 0;
  let done = 0;
  const worker = new Worker(
    'jobs',
    async (job) => {
      const now = millis();
      if (delays.length === cold) {
        warm = now;
      }
      delays.push(now - job.data.at);
      if (length >= 1000) {
        console.log(`started ${Math.floor(now)}`);
      }
      if (length > 0) {
        await sleep(length);
      }
      done += 1;
      if (done === Number(count)) {
        const sorted = delays.slice(cold).sort((a, b) => a - b);
        const at = (part) => sorted[Math.floor(sorted.length * part)].toFixed(2);
        console.log(`done ${sorted.length} ${((millis() - warm) / 1000).toFixed(3)} ${at(0.5)} ${at(0.99)}`);
      }
    },
    { connection, concurrency: Number(workers), ...(tuned ? { lockDuration: 3000, stalledInterval: 1000 } : {}) }
  );
  worker.on('error', (failure) => console.error(failure));
  await worker.waitUntilReady();
  console.log('ready');
}

await (role === 'enqueue' ? enqueue() : work());
