-- Caches a profile unless the one that is there is better: complete, or else of a later submission.
-- KEYS: profile, its task
-- ARGV: profile, '1' if complete, task, life
local present = text(KEYS[2])
if present and redis.call('EXISTS', KEYS[1]) == 1 then
  local complete = string.sub(present, 1, 1)
  if complete > ARGV[2] or (complete == ARGV[2] and string.sub(present, 3) > ARGV[3]) then
    return 0
  end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[4])
redis.call('SET', KEYS[2], ARGV[2] .. ' ' .. ARGV[3], 'PX', ARGV[4])
return 1
