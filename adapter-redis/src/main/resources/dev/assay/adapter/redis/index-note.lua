-- Notes a task of a client, unless it has as many under way as it may.
-- KEYS: tasks in their order, started tasks that may not have ended
-- ARGV: member, task, most under way or 0 for any, most in all, life
local most = tonumber(ARGV[3])
expect(KEYS[1], 'zset')
expect(KEYS[2], 'set')
if most > 0 then
  if redis.call('SCARD', KEYS[2]) >= most then
    return 0
  end
  redis.call('SADD', KEYS[2], ARGV[2])
  redis.call('PEXPIRE', KEYS[2], ARGV[5])
end
redis.call('ZADD', KEYS[1], 0, ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -tonumber(ARGV[4]) - 1)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1
