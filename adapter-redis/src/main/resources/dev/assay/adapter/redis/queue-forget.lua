-- Forgets tasks wherever they are in the queue; a worker that has one can still settle it, which does nothing then.
-- ARGV: group, tasks
local gone = {}
for i = 2, #ARGV do
  gone[ARGV[i]] = true
  redis.call('HDEL', tasks, ARGV[i])
end
for _, entry in ipairs(redis.call('XRANGE', stream, '-', '+')) do
  if gone[task_of(entry)] then
    forget(entry[1])
  end
end
for _, key in pairs(ready) do
  for _, member in ipairs(redis.call('ZRANGE', key, 0, -1)) do
    local task = waiting_of(member)
    if task and gone[task] then
      redis.call('ZREM', key, member)
    end
  end
end
for _, entry in ipairs(redis.call('XRANGE', dead, '-', '+')) do
  if gone[task_of(entry)] then
    redis.call('XDEL', dead, entry[1])
  end
end
return 1
