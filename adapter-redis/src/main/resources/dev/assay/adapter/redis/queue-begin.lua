-- Fences deliveries that a blocking read has brought.
-- ARGV: group, then the entries
local entries = {}
for i = 2, #ARGV do
  table.insert(entries, redis.call('XRANGE', stream, ARGV[i], ARGV[i])[1])
end
local deliveries = deliver(entries)
fill(WINDOW, undelivered(), BATCH_WINDOW)
return deliveries
