-- Notes who was erased, and lets go of those who were noted longer ago than a note stays.
-- KEYS: notes
-- ARGV: field, login, life in milliseconds, the most notes
local time = redis.call('TIME')
local oldest = time[1] * 1000 + math.floor(time[2] / 1000) - ARGV[3]
redis.call('XADD', KEYS[1], 'MINID', string.format('%.0f', oldest), '*', ARGV[1], ARGV[2])
if redis.call('XLEN', KEYS[1]) > tonumber(ARGV[4]) then
  redis.call('XDEL', KEYS[1], redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1][1])
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
