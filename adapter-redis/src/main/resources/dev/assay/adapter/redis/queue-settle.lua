-- Ends deliveries, unless they were taken back: then the attempts do not match.
-- ARGV: group, then (entry, task, attempt, settlement) for each
local endings = {}
for i = 2, #ARGV, 4 do
  table.insert(endings, { entry = ARGV[i], task = ARGV[i + 1], attempt = ARGV[i + 2], settlement = ARGV[i + 3] })
end
local attempts = redis.call('HMGET', tasks, slice(endings, function(ending) return ending.task end))
local answers, entries, ended, back = {}, {}, {}, {}
for i, ending in ipairs(endings) do
  answers[i] = 0
  -- Acknowledged first: deleting alone would leave them pending for ever. What is not pending was settled before: a
  -- worker whose connection broke asks twice.
  if attempts[i] == ending.attempt and redis.call('XACK', stream, group, ending.entry) == 1 then
    answers[i] = 1
    table.insert(entries, ending.entry)
    if ending.settlement == 'HANDED_BACK' then
      table.insert(back, ending.task)
    else
      table.insert(ended, ending.task)
    end
    if ending.settlement == 'DEAD' then
      redis.call('XADD', dead, 'MAXLEN', '~', MOST_DEAD, '*', 'task', ending.task, 'attempt', ending.attempt,
        'reason', 'no worker could end it')
    end
  end
end
if #entries > 0 then
  redis.call('XDEL', stream, unpack(entries))
end
if #ended > 0 then
  redis.call('HDEL', tasks, unpack(ended))
end
for _, task in ipairs(back) do
  redis.call('XADD', stream, '*', 'task', task)
end
return answers
