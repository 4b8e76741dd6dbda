-- Sets a quota aside until then; never shortens that.
-- KEYS: block
-- ARGV: now, until
local known = number(text(KEYS[1]))
if known >= tonumber(ARGV[2]) and known < tonumber(ARGV[1]) + 86400000 then
  return 0
end
local life = tonumber(ARGV[2]) - tonumber(ARGV[1])
if life > 0 then
  redis.call('SET', KEYS[1], ARGV[2], 'PX', string.format('%.0f', life + 60000))
end
return 1
