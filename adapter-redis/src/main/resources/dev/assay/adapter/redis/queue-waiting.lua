-- Returns how many tasks wait, and those of them among which the oldest is.
-- ARGV: group
local waiting = undelivered()
local answer = { waiting }
if waiting > 0 then
  for _, entry in ipairs(redis.call('XREVRANGE', stream, '+', '-', 'COUNT', waiting)) do
    local task = task_of(entry)
    if is_task(task) then
      table.insert(answer, task)
    end
  end
end
for _, lane in pairs(ready) do
  answer[1] = answer[1] + redis.call('ZCARD', lane)
  -- Arrival stands first in each member: the least of them came first.
  local first
  for _, member in ipairs(redis.call('ZRANGE', lane, 0, -1)) do
    if waiting_of(member) and (not first or member < first) then
      first = member
    end
  end
  if first then
    table.insert(answer, (waiting_of(first)))
  end
end
return answer
