-- Tells of a change. The change itself is made by then: whatever is wrong with the events, watchers find it by looking.
local function tell(events, revision, status, attempt, forced, life, channel)
  local function append()
    return redis.pcall('XADD', events, 'MAXLEN', '~', 256, revision .. '-0',
      'status', status, 'attempt', attempt, 'forced', forced)
  end
  -- A stream that was written to by something else may refuse the next revision.
  if type(append()) == 'table' then
    redis.call('DEL', events)
    append()
  end
  redis.call('PEXPIRE', events, life)
  -- Without the right to publish, watchers look by themselves.
  redis.pcall('PUBLISH', channel, revision)
end
