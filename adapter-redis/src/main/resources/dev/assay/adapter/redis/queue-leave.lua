-- Hands back whatever a consumer still has, and forgets it.
-- ARGV: group, consumer
for _, pending in ipairs(redis.call('XPENDING', stream, group, '-', '+', 1000, ARGV[2])) do
  local entry = redis.call('XRANGE', stream, pending[1], pending[1])[1]
  redis.call('XACK', stream, group, pending[1])
  redis.call('XDEL', stream, pending[1])
  if entry then
    redis.call('XADD', stream, '*', 'task', entry[2][2])
  end
end
redis.call('XGROUP', 'DELCONSUMER', stream, group, ARGV[2])
return 1
