-- Sets units aside, and counts the call against the allowance of the account.
-- KEYS: standing, block, allowance
-- ARGV: now, units, calls an hour
local now, units = tonumber(ARGV[1]), tonumber(ARGV[2])
local standing = redis.call('HMGET', KEYS[1], 'remaining', 'resets')
local current = standing[2] and tonumber(standing[2]) > now
local allowance = redis.call('HMGET', KEYS[3], 'calls', 'end')
local counting = allowance[2] and tonumber(allowance[2]) > now
local refused = 0
local function refuse(time)
  if tonumber(time) > refused then
    refused = tonumber(time)
  end
end
local block = redis.call('GET', KEYS[2])
if block and tonumber(block) > now then
  refuse(block)
end
if current and tonumber(standing[1]) < math.max(1, units) then
  refuse(standing[2])
end
if counting and tonumber(allowance[1]) >= tonumber(ARGV[3]) then
  refuse(allowance[2])
end
if refused > 0 then
  return refused
end
if counting then
  redis.call('HINCRBY', KEYS[3], 'calls', 1)
else
  redis.call('HSET', KEYS[3], 'calls', 1, 'end', string.format('%.0f', now + 3600000))
  redis.call('PEXPIRE', KEYS[3], 3660000)
end
if current then
  redis.call('HINCRBY', KEYS[1], 'remaining', -units)
end
return 0
