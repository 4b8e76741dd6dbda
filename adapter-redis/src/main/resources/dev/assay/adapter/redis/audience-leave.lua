-- Notes that a client no longer waits for a task; tells who is left behind.
-- KEYS: clients of the task
-- ARGV: client
expect(KEYS[1], 'hash')
local standing = redis.call('HGET', KEYS[1], ARGV[1])
if not standing then
  return 'STRANGER'
end
if standing == 'waits' then
  redis.call('HSET', KEYS[1], ARGV[1], 'left')
  redis.call('HINCRBY', KEYS[1], '#', -1)
end
if tonumber(redis.call('HGET', KEYS[1], '#')) > 0 then
  return 'OTHERS_WAIT'
end
redis.call('HSET', KEYS[1], '!', 1)
return 'LAST'
