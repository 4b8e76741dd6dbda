-- Notes what GitHub said: of two windows the later one, of two remainders the smaller.
-- KEYS: standing
-- ARGV: now, limit, remaining, resets
local now, resets = tonumber(ARGV[1]), tonumber(ARGV[4])
if resets <= now then
  return 0
end
local known = redis.call('HMGET', KEYS[1], 'remaining', 'resets')
if known[2] then
  local until_then = tonumber(known[2])
  if until_then > resets or (until_then == resets and tonumber(known[1]) < tonumber(ARGV[3])) then
    return 0
  end
end
redis.call('HSET', KEYS[1], 'limit', ARGV[2], 'remaining', ARGV[3], 'resets', ARGV[4])
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', resets - now + 60000))
return 1
