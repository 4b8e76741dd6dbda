// Follows a task as a page does: node --experimental-eventsource --experimental-websocket follow.js BASE_URL TASK_ID
'use strict';
const [base, task] = process.argv.slice(2);

const events = new EventSource(`${base}/api/v1/github/task/${task}/events`);
for (const name of ['progress', 'completed', 'failed']) {
  events.addEventListener(name, (event) => {
    console.log('event', name, event.lastEventId);
    if (name !== 'progress') {
      events.close();
    }
  });
}

const socket = new WebSocket(`${base.replace('http', 'ws')}/task/${task}`);
socket.onmessage = (event) => console.log('frame', JSON.parse(event.data).status);
socket.onclose = (event) => console.log('close', event.code);
