-- Delivers the next tasks to a consumer.
-- ARGV: group, consumer, most
local most = tonumber(ARGV[3])
fill(most, undelivered(), most)
local reply = redis.call('XREADGROUP', 'GROUP', group, ARGV[2], 'COUNT', most, 'STREAMS', stream, '>')
local deliveries = buried
if reply then
  deliveries = deliver(reply[1][2])
  -- Whoever waits for the stream wakes up.
  fill(WINDOW, undelivered(), BATCH_WINDOW)
end
return deliveries
