// Follows a task by events and by WebSocket, as a page does, and tells of each change.
'use strict';
function followTask(base, task, tell) {
  const events = new EventSource(`${base}/api/v1/github/task/${task}/events`);
  for (const name of ['progress', 'completed', 'failed']) {
    events.addEventListener(name, (event) => {
      tell(`event ${name} ${event.lastEventId}`);
      if (name !== 'progress') {
        events.close();
        tell('end');
      }
    });
  }

  function follow(seen) {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/task/${task}` + (seen ? `?after=${seen}` : ''));
    socket.onmessage = (message) => {
      const body = JSON.parse(message.data);
      seen = body.revision;
      tell(`frame ${body.status} ${seen}`);
    };
    socket.onclose = (event) => {
      tell(`close ${event.code}`);
      if (event.code === 1000 || event.code >= 4000) {
        tell('end');
      } else {
        setTimeout(() => follow(seen), 500);
      }
    };
  }
  follow(0);
}

if (typeof process !== 'undefined') {
  // node --experimental-eventsource --experimental-websocket follow.js BASE_URL TASK_ID
  // Waiting for a reconnect does not keep the process alive.
  setInterval(() => {}, 1000);
  followTask(process.argv[2], process.argv[3], (line) => console.log(line));
}
