-- KEYS: status, state
local status = redis.call('GET', KEYS[1])
if not status then
  return {}
end
local state = fields(KEYS[2], 'attempt', 'forced', 'trace', 'revision')
return { status, state[1] or '0', state[2] or '0', state[3] or '', state[4] or '' }
