-- Takes over deliveries whose lease is over, and forgets consumers that are gone for good.
-- ARGV: group, consumer, lease, most, idle time of a consumer that is gone
local claimed = redis.call('XAUTOCLAIM', stream, group, ARGV[2], ARGV[3], '0-0', 'COUNT', ARGV[4])[2]
local entries = {}
for i = 1, #claimed do
  local entry = claimed[i]
  if entry then
    local pending = redis.call('XPENDING', stream, group, entry[1], entry[1], 1)
    entry.crashes = pending[1][4] - 1
    table.insert(entries, entry)
  end
end
for _, info in ipairs(redis.call('XINFO', 'CONSUMERS', stream, group)) do
  local fields = {}
  for i = 1, #info, 2 do
    fields[info[i]] = info[i + 1]
  end
  if fields['pending'] == 0 and fields['idle'] > tonumber(ARGV[5]) and fields['name'] ~= ARGV[2] then
    redis.call('XGROUP', 'DELCONSUMER', stream, group, fields['name'])
  end
end
return deliver(entries)
