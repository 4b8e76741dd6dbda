-- Sets units aside, and counts the call against the allowance of the account.
-- KEYS: standing, block, allowance
-- ARGV: now, units, calls an hour
local now, units = tonumber(ARGV[1]), tonumber(ARGV[2])

-- No limit of GitHub lasts for a day: a later time is no time of it.
local function lasts(time)
  return time > now and time < now + 86400000
end

-- Returns a count and when it ends; nothing where they are no whole numbers.
local function counted(key, count, ends)
  local known = fields(key, count, ends)
  if string.match(known[1] or '', '^-?%d+$') and lasts(number(known[2])) then
    return tonumber(known[1]), tonumber(known[2])
  end
end

local remaining, resets = counted(KEYS[1], 'remaining', 'resets')
local calls, ends = counted(KEYS[3], 'calls', 'end')
local refused = 0
local function refuse(time)
  refused = math.max(refused, time)
end
local block = number(text(KEYS[2]))
if lasts(block) then
  refuse(block)
end
if remaining and remaining < math.max(1, units) then
  refuse(resets)
end
if calls and calls >= tonumber(ARGV[3]) then
  refuse(ends)
end
if refused > 0 then
  return refused
end
if calls then
  redis.call('HINCRBY', KEYS[3], 'calls', 1)
else
  expect(KEYS[3], 'hash')
  redis.call('HSET', KEYS[3], 'calls', 1, 'end', string.format('%.0f', now + 3600000))
  redis.call('PEXPIRE', KEYS[3], 3660000)
end
if remaining then
  redis.call('HINCRBY', KEYS[1], 'remaining', -units)
end
return 0
