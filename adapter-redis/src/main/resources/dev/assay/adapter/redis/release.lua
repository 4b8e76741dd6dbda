-- KEYS: claim
-- ARGV: holder
if text(KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return 1
