-- Keeps a result unless a later attempt has kept one.
-- KEYS: result, fence
-- ARGV: result, attempt, life
if number(text(KEYS[2])) > tonumber(ARGV[2]) then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
return 1
