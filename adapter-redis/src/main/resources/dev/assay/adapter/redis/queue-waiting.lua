-- ARGV: group
return undelivered() + redis.call('ZCARD', ready.interactive) + redis.call('ZCARD', ready.batch)
