-- Takes over deliveries whose lease is over, and forgets consumers that are gone for good.
-- ARGV: group, consumer, lease, most, idle time of a consumer that is gone
local entries = {}
-- Asked for by idle time, whatever their place in the list: what lives may be older than what is lost.
for _, lost in ipairs(redis.call('XPENDING', stream, group, 'IDLE', ARGV[3], '-', '+', ARGV[4])) do
  local entry = redis.call('XCLAIM', stream, group, ARGV[2], ARGV[3], lost[1])[1]
  if entry and entry[2] then
    entry.crashes = lost[4]
    table.insert(entries, entry)
  else
    -- Somebody deleted the entry: there is nothing left to hand out.
    redis.call('XACK', stream, group, lost[1])
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
