-- What the scripts of the queue share. All its keys lie in one slot.
-- KEYS: stream, tasks, interactive, interactive clients, batch, batch clients, clock, dead letters
-- The stream holds what workers have and the few tasks that go next; the rest waits in two sorted sets by virtual
-- time (start-time fair queueing), so that clients take turns. "tasks" counts deliveries: the fences.
local stream, tasks, clock, dead = KEYS[1], KEYS[2], KEYS[7], KEYS[8]
local ready = { interactive = KEYS[3], batch = KEYS[5] }
local clients = { interactive = KEYS[4], batch = KEYS[6] }
local group = ARGV[1]
local WINDOW = 8
local BATCH_WINDOW = 1
local BATCH_TURN = 10
local MOST_DEAD = 1000
local LONGEST_SHOWN = 200

local function undelivered()
  return redis.call('XLEN', stream) - redis.call('XPENDING', stream, group)[1]
end

-- Commands take many at once: a call costs more than what it does.
local function slice(list, transform)
  local values = {}
  for i, item in ipairs(list) do
    values[i] = transform(item)
  end
  return unpack(values)
end

-- What this run has set aside; a delivery of one part tells the worker.
local buried = {}

-- Sets aside what is no task, so that it holds up nothing that is one.
local function bury(shown, place)
  table.insert(buried, { place })
  redis.call('XADD', dead, 'MAXLEN', '~', MOST_DEAD, '*', 'task', string.sub(shown, 1, LONGEST_SHOWN),
    'entry', place, 'reason', 'no task id')
end

local function forget(entry)
  redis.call('XACK', stream, group, entry)
  redis.call('XDEL', stream, entry)
end

-- Returns the task that an entry of the stream names, by the name of the field: others may stand beside it.
local function task_of(entry)
  for i = 1, #entry[2], 2 do
    if entry[2][i] == 'task' then
      return entry[2][i + 1]
    end
  end
end

-- Returns the entries that name a task, each task once; the others leave the stream.
local function readable(entries)
  local good, seen = {}, {}
  for _, entry in ipairs(entries) do
    entry.task = task_of(entry)
    if not is_task(entry.task) then
      bury(entry.task or table.concat(entry[2], ' '), entry[1])
      forget(entry[1])
    elseif seen[entry.task] then
      forget(entry[1])
    else
      seen[entry.task] = true
      table.insert(good, entry)
    end
  end
  return good
end

-- Returns the parts of what waits in a lane: its task and its client; nothing if it cannot be read.
local function waiting_of(member)
  local task, client = string.match(member, '^%S+ (%S+) (%S+)$')
  if is_task(task) then
    return task, client
  end
end

local function increase(field, by)
  local value = redis.pcall('HINCRBY', clock, field, by)
  if type(value) ~= 'number' then
    redis.call('HSET', clock, field, by)
    return by
  end
  return value
end

-- Moves the first tasks of a lane to the stream; returns how many.
local function move(lane, count)
  local first = redis.call('ZPOPMIN', ready[lane], count)
  local names, served = {}, {}
  local moved, time = 0, nil
  for i = 1, #first, 2 do
    local task, client = waiting_of(first[i])
    if task then
      time = tonumber(first[i + 1])
      redis.call('XADD', stream, '*', 'task', task)
      moved = moved + 1
      if not served[client] then
        table.insert(names, client)
      end
      served[client] = time
    else
      bury(first[i], lane)
    end
  end
  if moved == 0 then
    return 0
  end
  redis.call('HSET', clock, lane, time)
  -- Whoever has nothing more waiting starts afresh the next time.
  local tags = redis.call('HMGET', clients[lane], unpack(names))
  for i, name in ipairs(names) do
    if number(tags[i]) <= served[name] + 1 then
      redis.call('HDEL', clients[lane], name)
    end
  end
  return moved
end

-- Moves tasks to the stream until so many there have not been delivered. Batches stop at a level of their own: what
-- lies in the stream goes before any interactive task that comes later.
local function fill(level, present, batches)
  while present < level do
    local interactive = redis.call('ZCARD', ready.interactive)
    local batch = redis.call('ZCARD', ready.batch)
    if interactive == 0 and (batch == 0 or present >= batches) then
      break
    elseif interactive == 0 then
      present = present + move('batch', batches - present)
    elseif batch == 0 then
      present = present + move('interactive', level - present)
    else
      -- A steady flow of interactive work must not starve the batches.
      local turn = increase('turn', 1)
      present = present + move(turn % BATCH_TURN == 0 and 'batch' or 'interactive', 1)
    end
  end
end

local function deliver(found)
  local entries = readable(found)
  if #entries == 0 then
    return buried
  end
  local before = redis.call('HMGET', tasks, slice(entries, function(entry) return entry.task end))
  local attempts, deliveries = {}, {}
  for i, entry in ipairs(entries) do
    local attempt = number(before[i]) + 1
    table.insert(attempts, entry.task)
    table.insert(attempts, attempt)
    deliveries[i] = { entry[1], entry.task, attempt, entry.crashes or 0 }
  end
  redis.call('HSET', tasks, unpack(attempts))
  for _, place in ipairs(buried) do
    table.insert(deliveries, place)
  end
  return deliveries
end
