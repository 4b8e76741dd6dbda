-- Adds tasks that are not there, while there is room.
-- ARGV: group, capacity, then (task, lane, client) for each
local present = undelivered()
local waiting = present + redis.call('ZCARD', ready.interactive) + redis.call('ZCARD', ready.batch)
local answers = {}
for i = 3, #ARGV, 3 do
  local task, lane, client = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if redis.call('HEXISTS', tasks, task) == 1 then
    table.insert(answers, 1)
  elseif waiting >= tonumber(ARGV[2]) then
    table.insert(answers, 0)
  else
    redis.call('HSET', tasks, task, 0)
    if waiting == present and present < WINDOW then
      redis.call('XADD', stream, '*', 'task', task)
      present = present + 1
    else
      local now = tonumber(redis.call('HGET', clock, lane) or '0')
      local start = math.max(now, tonumber(redis.call('HGET', clients[lane], client) or '0'))
      redis.call('HSET', clients[lane], client, start + 1)
      local arrival = redis.call('HINCRBY', clock, 'arrivals', 1)
      redis.call('ZADD', ready[lane], start, string.format('%016d', arrival) .. ' ' .. task .. ' ' .. client)
    end
    waiting = waiting + 1
    table.insert(answers, 1)
  end
end
fill(WINDOW, present)
return answers
