-- Adds a task that is not there.
-- KEYS: status, state, events
-- ARGV: status, revision, attempt, forced, life, retention, life of the events, channel, trace
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[5])
redis.call('DEL', KEYS[2], KEYS[3])
redis.call('HSET', KEYS[2], 'revision', ARGV[2], 'attempt', ARGV[3], 'forced', ARGV[4], 'retention', ARGV[6],
  'trace', ARGV[9])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
tell(KEYS[3], ARGV[2], ARGV[1], ARGV[3], ARGV[4], ARGV[7], ARGV[8])
return 1
