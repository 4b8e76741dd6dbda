-- What the scripts of the queue share. All its keys lie in one slot.
-- KEYS: stream, tasks, interactive, interactive clients, batch, batch clients, clock
-- The stream holds what workers have and the few tasks that go next; the rest waits in two sorted sets by virtual
-- time (start-time fair queueing), so that clients take turns. "tasks" counts deliveries: the fences.
local stream, tasks, clock = KEYS[1], KEYS[2], KEYS[7]
local ready = { interactive = KEYS[3], batch = KEYS[5] }
local clients = { interactive = KEYS[4], batch = KEYS[6] }
local group = ARGV[1]
local WINDOW = 4
local BATCH_TURN = 10

local function undelivered()
  return redis.call('XLEN', stream) - redis.call('XPENDING', stream, group)[1]
end

local function next_lane()
  local interactive = redis.call('ZCARD', ready.interactive)
  local batch = redis.call('ZCARD', ready.batch)
  if interactive + batch == 0 then
    return nil
  end
  if interactive == 0 then
    return 'batch'
  end
  -- A steady flow of interactive work must not starve the batches.
  if batch > 0 and redis.call('HINCRBY', clock, 'turn', 1) % BATCH_TURN == 0 then
    return 'batch'
  end
  return 'interactive'
end

-- Moves tasks to the stream until so many there have not been delivered.
local function fill(level, present)
  while present < level do
    local lane = next_lane()
    if not lane then
      break
    end
    local first = redis.call('ZPOPMIN', ready[lane])
    local _, task, client = string.match(first[1], '^(%S+) (%S+) (%S+)$')
    local time = tonumber(first[2])
    redis.call('HSET', clock, lane, time)
    -- Whoever has nothing more waiting starts afresh the next time.
    if tonumber(redis.call('HGET', clients[lane], client) or '0') <= time + 1 then
      redis.call('HDEL', clients[lane], client)
    end
    redis.call('XADD', stream, '*', 'task', task)
    present = present + 1
  end
end

local function deliver(entries)
  local deliveries = {}
  for _, entry in ipairs(entries) do
    local task = entry[2][2]
    table.insert(deliveries, { entry[1], task, redis.call('HINCRBY', tasks, task, 1), entry.crashes or 0 })
  end
  return deliveries
end
