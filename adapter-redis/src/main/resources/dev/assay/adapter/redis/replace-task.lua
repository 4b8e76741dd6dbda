-- Compare and set by revision, and the event with it: who comes second changes nothing.
-- KEYS: status, state, events
-- ARGV: expected revision, status, revision, attempt, forced, life or '' for the retention, life of the events, channel
local state = fields(KEYS[2], 'revision', 'retention')
if redis.call('EXISTS', KEYS[1]) == 0 or state[1] ~= ARGV[1] or number(state[2]) < 1 then
  return 0
end
local life = ARGV[6]
if life == '' then
  life = state[2]
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', life)
redis.call('HSET', KEYS[2], 'revision', ARGV[3], 'attempt', ARGV[4], 'forced', ARGV[5])
redis.call('PEXPIRE', KEYS[2], life)
if ARGV[3] ~= ARGV[1] then
  tell(KEYS[3], ARGV[3], ARGV[2], ARGV[4], ARGV[5], ARGV[7], ARGV[8])
end
return 1
