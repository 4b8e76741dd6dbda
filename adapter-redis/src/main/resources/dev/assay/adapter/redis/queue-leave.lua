-- Hands back whatever a consumer still has, and forgets it.
-- ARGV: group, consumer
for _, pending in ipairs(redis.call('XPENDING', stream, group, '-', '+', 1000, ARGV[2])) do
  local entry = redis.call('XRANGE', stream, pending[1], pending[1])[1]
  forget(pending[1])
  local task = entry and task_of(entry)
  if is_task(task) then
    redis.call('XADD', stream, '*', 'task', task)
  end
end
redis.call('XGROUP', 'DELCONSUMER', stream, group, ARGV[2])
return 1
