-- Adds tasks that are not there, while there is room; one that waits among batches moves forward if it is wanted now.
-- ARGV: group, capacity, then (task, lane, client) for each
local offers = {}
for i = 3, #ARGV, 3 do
  table.insert(offers, { task = ARGV[i], lane = ARGV[i + 1], client = ARGV[i + 2] })
end
local known = redis.call('HMGET', tasks, slice(offers, function(offer) return offer.task end))
local present = undelivered()
local waiting = present + redis.call('ZCARD', ready.interactive) + redis.call('ZCARD', ready.batch)
local arrival = increase('arrivals', #offers) - #offers
local answers, added, seen = {}, {}, {}
local queued = { interactive = {}, batch = {} }
local tags = { interactive = {}, batch = {} }
local now = {}

-- The virtual time at which a client's next task starts.
local function start(lane, client)
  if not now[lane] then
    now[lane] = number(redis.call('HGET', clock, lane))
  end
  local tag = tags[lane][client] or number(redis.call('HGET', clients[lane], client))
  local time = math.max(now[lane], tag)
  tags[lane][client] = time + 1
  return time
end

local function withdraw(lane, task)
  for _, member in ipairs(redis.call('ZRANGE', ready[lane], 0, -1)) do
    if waiting_of(member) == task then
      return redis.call('ZREM', ready[lane], member) == 1
    end
  end
  return false
end

local function wait(position, offer)
  table.insert(queued[offer.lane], start(offer.lane, offer.client))
  table.insert(queued[offer.lane], string.format('%016d %s %s', arrival + position, offer.task, offer.client))
end

for i, offer in ipairs(offers) do
  if known[i] or seen[offer.task] then
    answers[i] = 1
    -- Never delivered and not in the stream: it can only wait among the batches.
    if known[i] == '0' and offer.lane == 'interactive' and withdraw('batch', offer.task) then
      wait(i, offer)
    end
  elseif waiting >= tonumber(ARGV[2]) then
    answers[i] = 0
  else
    seen[offer.task] = true
    table.insert(added, offer.task)
    table.insert(added, 0)
    if waiting == present and present < (offer.lane == 'batch' and BATCH_WINDOW or WINDOW) then
      redis.call('XADD', stream, '*', 'task', offer.task)
      present = present + 1
    else
      wait(i, offer)
    end
    waiting = waiting + 1
    answers[i] = 1
  end
end
if #added > 0 then
  redis.call('HSET', tasks, unpack(added))
end
for lane, members in pairs(queued) do
  if #members > 0 then
    redis.call('ZADD', ready[lane], unpack(members))
  end
  for client, tag in pairs(tags[lane]) do
    redis.call('HSET', clients[lane], client, tag)
  end
end
fill(WINDOW, present, BATCH_WINDOW)
return answers
