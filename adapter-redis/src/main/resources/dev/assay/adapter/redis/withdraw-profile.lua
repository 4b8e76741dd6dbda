-- Takes a profile back if this task has offered it.
-- KEYS: profile, its task
-- ARGV: task
local present = text(KEYS[2])
if present and string.sub(present, 3) == ARGV[1] then
  redis.call('DEL', KEYS[1], KEYS[2])
end
return 1
