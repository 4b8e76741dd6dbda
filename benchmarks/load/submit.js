// Submits analyses that have to be done, at a steady rate: node submit.js BASE_URL PER_SECOND SECONDS
// Every other one is for somebody new, the rest forces fresh data of somebody known.
'use strict';
const autocannon = require('autocannon');

const [base, rate, duration] = process.argv.slice(2);
const people = ['octocat', 'prolific-pam', 'unicode-uma', 'conventional-connie'];
let sent = 0;

function body() {
  sent += 1;
  return sent % 2 === 0
    ? { username: `user-${Date.now()}-${sent}`.slice(0, 39) }
    : { username: people[sent % people.length], force_refresh: true };
}

autocannon(
  {
    url: `${base}/api/v1/github/analyze`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections: 5,
    overallRate: Number(rate),
    duration: Number(duration),
    setupClient: (client) => client.setBody(JSON.stringify(body())),
    requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) }],
  },
  (failure, result) => {
    if (failure) {
      throw failure;
    }
    const { p50, p99, p99_9: p999, max } = result.latency;
    const answers = Object.entries(result.statusCodeStats).map(([status, { count }]) => `${status}: ${count}`);
    console.log(
      `cold: ${result.requests.total} in ${result.duration} s; p50 ${p50} ms, p99 ${p99} ms, p99.9 ${p999} ms,` +
        ` max ${max} ms; ${answers.join(', ')}; errors ${result.errors}, timeouts ${result.timeouts}`
    );
  }
);
