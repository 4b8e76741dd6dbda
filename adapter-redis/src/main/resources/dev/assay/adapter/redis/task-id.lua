-- Tells whether a text is the id of a task, by the rule of TaskId in the core.
local TASK_ID = '^github_profile_([a-z0-9_-]+)_' .. string.rep('%d', 33) .. '$'
local function is_task(text)
  local login = type(text) == 'string' and string.match(text, TASK_ID)
  return login and #login <= 39
end
