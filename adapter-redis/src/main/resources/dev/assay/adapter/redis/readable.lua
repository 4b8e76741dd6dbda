-- Reads values that something else may have written. What cannot be read counts as absent; a right that is missing
-- does not hide behind that, because the write that follows needs it too.

-- Returns a string, or false.
local function text(key)
  local value = redis.pcall('GET', key)
  return type(value) == 'string' and value
end

-- Returns fields of a hash, each of them or false.
local function fields(key, ...)
  local values = redis.pcall('HMGET', key, ...)
  return values.err and {} or values
end

-- Returns a number; 0 for what is none.
local function number(value)
  return tonumber(value or '0') or 0
end

-- Clears a key of another type, which would refuse a write.
local function expect(key, kind)
  local present = redis.call('TYPE', key).ok
  if present ~= kind and present ~= 'none' then
    redis.call('DEL', key)
  end
end
