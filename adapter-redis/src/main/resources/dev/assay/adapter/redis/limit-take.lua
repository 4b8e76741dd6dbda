-- Takes units from a bucket, of which only the time is kept at which it is full again.
-- KEYS: bucket
-- ARGV: quota, window in microseconds, units
local quota, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
-- No bucket is ever emptier than empty, whatever is written there.
local missing = math.min(window, math.max(0, number(text(KEYS[1])) - now))
local unit = math.floor(window / quota)
local after = missing + unit * math.min(tonumber(ARGV[3]), quota)
if after > window then
  return { 0, math.floor((window - missing) / unit), after - window, missing }
end
redis.call('SET', KEYS[1], string.format('%.0f', now + after), 'PX', math.ceil(after / 1000))
return { 1, math.floor((window - after) / unit), 0, after }
