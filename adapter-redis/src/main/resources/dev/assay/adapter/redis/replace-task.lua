-- Compare and set by revision, and the event with it: who comes second changes nothing.
-- KEYS: status, state, events
-- ARGV: expected revision, status, revision, attempt, forced, life or '' for the retention, life of the events, channel
if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('HGET', KEYS[2], 'revision') ~= ARGV[1] then
  return 0
end
local life = ARGV[6]
if life == '' then
  life = redis.call('HGET', KEYS[2], 'retention')
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', life)
redis.call('HSET', KEYS[2], 'revision', ARGV[3], 'attempt', ARGV[4], 'forced', ARGV[5])
redis.call('PEXPIRE', KEYS[2], life)
if ARGV[3] ~= ARGV[1] then
  redis.call('XADD', KEYS[3], 'MAXLEN', '~', 256, ARGV[3] .. '-0',
    'status', ARGV[2], 'attempt', ARGV[4], 'forced', ARGV[5])
  redis.call('PEXPIRE', KEYS[3], ARGV[7])
  redis.call('PUBLISH', ARGV[8], ARGV[3])
end
return 1
