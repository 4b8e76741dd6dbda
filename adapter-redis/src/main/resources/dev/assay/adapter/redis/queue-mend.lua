-- Clears keys of the queue that hold something of another type: they would refuse every command.
for i, kind in ipairs({ 'stream', 'hash', 'zset', 'hash', 'zset', 'hash', 'hash', 'stream' }) do
  expect(KEYS[i], kind)
end
return 1
