-- A claim that names no task is none.
-- KEYS: claim
-- ARGV: expected holder or '', next holder, life
local holder = text(KEYS[1])
if is_task(holder) and holder ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
