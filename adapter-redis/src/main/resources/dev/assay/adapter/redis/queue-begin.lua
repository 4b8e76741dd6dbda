-- Fences deliveries that a blocking read has brought.
-- ARGV: group, then (entry, task) for each
local entries = {}
for i = 2, #ARGV, 2 do
  table.insert(entries, { ARGV[i], { 'task', ARGV[i + 1] } })
end
local deliveries = deliver(entries)
fill(WINDOW, undelivered(), BATCH_WINDOW)
return deliveries
