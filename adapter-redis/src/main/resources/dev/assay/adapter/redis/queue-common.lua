-- What the scripts of the queue share. All its keys lie in one slot.
-- KEYS: stream, tasks, interactive, interactive clients, batch, batch clients, clock
-- The stream holds what workers have and the few tasks that go next; the rest waits in two sorted sets by virtual
-- time (start-time fair queueing), so that clients take turns. "tasks" counts deliveries: the fences.
local stream, tasks, clock = KEYS[1], KEYS[2], KEYS[7]
local ready = { interactive = KEYS[3], batch = KEYS[5] }
local clients = { interactive = KEYS[4], batch = KEYS[6] }
local group = ARGV[1]
local WINDOW = 8
local BATCH_WINDOW = 1
local BATCH_TURN = 10

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

-- Moves the first tasks of a lane to the stream; returns how many.
local function move(lane, count)
  local first = redis.call('ZPOPMIN', ready[lane], count)
  local names, served = {}, {}
  local time
  for i = 1, #first, 2 do
    local _, task, client = string.match(first[i], '^(%S+) (%S+) (%S+)$')
    time = tonumber(first[i + 1])
    redis.call('XADD', stream, '*', 'task', task)
    if not served[client] then
      table.insert(names, client)
    end
    served[client] = time
  end
  redis.call('HSET', clock, lane, time)
  -- Whoever has nothing more waiting starts afresh the next time.
  local tags = redis.call('HMGET', clients[lane], unpack(names))
  for i, name in ipairs(names) do
    if tonumber(tags[i] or '0') <= served[name] + 1 then
      redis.call('HDEL', clients[lane], name)
    end
  end
  return #first / 2
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
      local turn = redis.call('HINCRBY', clock, 'turn', 1)
      present = present + move(turn % BATCH_TURN == 0 and 'batch' or 'interactive', 1)
    end
  end
end

local function deliver(entries)
  if #entries == 0 then
    return {}
  end
  local before = redis.call('HMGET', tasks, slice(entries, function(entry) return entry[2][2] end))
  local attempts, deliveries = {}, {}
  for i, entry in ipairs(entries) do
    local attempt = tonumber(before[i] or '0') + 1
    table.insert(attempts, entry[2][2])
    table.insert(attempts, attempt)
    deliveries[i] = { entry[1], entry[2][2], attempt, entry.crashes or 0 }
  end
  redis.call('HSET', tasks, unpack(attempts))
  return deliveries
end
