-- Notes what GitHub said: of two windows the later one, of two remainders the smaller.
-- KEYS: standing
-- ARGV: now, limit, remaining, resets
local now, resets = tonumber(ARGV[1]), tonumber(ARGV[4])
if resets <= now then
  return 0
end
expect(KEYS[1], 'hash')
local known = fields(KEYS[1], 'remaining', 'resets')
local until_then, remaining = tonumber(known[2] or ''), tonumber(known[1] or '')
if until_then and remaining and until_then < now + 86400000 and (until_then > resets or (until_then == resets and remaining < tonumber(ARGV[3]))) then
  return 0
end
redis.call('HSET', KEYS[1], 'limit', ARGV[2], 'remaining', ARGV[3], 'resets', ARGV[4])
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', resets - now + 60000))
return 1
