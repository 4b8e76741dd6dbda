-- Ends deliveries, unless they were taken back: then the attempts do not match.
-- KEYS[8]: dead letters
-- ARGV: group, then (entry, task, attempt, settlement) for each
local settled = {}
for i = 2, #ARGV, 4 do
  local entry, task, attempt, settlement = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
  if redis.call('HGET', tasks, task) == attempt then
    -- Acknowledged first: deleting alone would leave it pending for ever.
    redis.call('XACK', stream, group, entry)
    redis.call('XDEL', stream, entry)
    if settlement == 'HANDED_BACK' then
      redis.call('XADD', stream, '*', 'task', task)
    else
      redis.call('HDEL', tasks, task)
    end
    if settlement == 'DEAD' then
      redis.call('XADD', KEYS[8], 'MAXLEN', '~', 1000, '*', 'task', task, 'attempt', attempt)
    end
    table.insert(settled, 1)
  else
    table.insert(settled, 0)
  end
end
return settled
