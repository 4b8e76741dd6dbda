-- Renews the leases of deliveries that were not taken back.
-- ARGV: group, consumer, then (entry, task, attempt) for each
for i = 3, #ARGV, 3 do
  if redis.call('HGET', tasks, ARGV[i + 1]) == ARGV[i + 2] then
    redis.call('XCLAIM', stream, group, ARGV[2], 0, ARGV[i], 'JUSTID')
  end
end
return 1
