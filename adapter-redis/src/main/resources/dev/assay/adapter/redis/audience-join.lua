-- Adds a client to those who wait for a task, unless the last of them has left.
-- A client's name has no such signs as the two other fields: '#', how many wait, and '!', that the last has left.
-- KEYS: clients of the task
-- ARGV: client, life, most clients that are named; one more is counted, and never leaves
expect(KEYS[1], 'hash')
if redis.call('HGET', KEYS[1], '!') then
  return 0
end
local standing = redis.call('HGET', KEYS[1], ARGV[1])
if standing or redis.call('HLEN', KEYS[1]) < tonumber(ARGV[3]) then
  redis.call('HSET', KEYS[1], ARGV[1], 'waits')
end
if standing ~= 'waits' then
  redis.call('HINCRBY', KEYS[1], '#', 1)
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
