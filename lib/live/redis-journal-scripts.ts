/**
 * Appends entries, if the lab's counters are still those that their numbers were made from. Answers the counters, and
 * whether it did.
 *
 * Who came with old numbers has the next turn for a moment: else a process that is busy with this lab could be faster
 * each time, and another wait for ever.
 *
 * KEYS: book, entries, sizes, exchanges, states. ARGV: channel, writer, entry, exchange, the limits of entries and
 * bytes, how much of each stays when they are reached, the seconds that a key is kept; then kind and JSON of each entry.
 */
export const APPEND = `
  local book = redis.call('HMGET', KEYS[1], 'entry', 'exchange', 'kept', 'bytes', 'turn', 'turn-ends')
  local entry, exchange = tonumber(book[1]) or 0, tonumber(book[2]) or 0
  local kept, bytes = tonumber(book[3]) or 0, tonumber(book[4]) or 0
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local waits = book[5] and book[5] ~= ARGV[2] and now < tonumber(book[6])
  if waits or entry ~= tonumber(ARGV[3]) or exchange ~= tonumber(ARGV[4]) then
    if not waits then redis.call('HSET', KEYS[1], 'turn', ARGV[2], 'turn-ends', now + 100) end
    return { entry, exchange }
  end

  for n = 10, #ARGV, 2 do
    local kind, json = ARGV[n], ARGV[n + 1]
    entry = entry + 1
    redis.call('XADD', KEYS[2], entry .. '-0', kind, json)
    redis.call('RPUSH', KEYS[3], #json)
    if kind == 'exchange' then
      exchange = exchange + 1
      redis.call('RPUSH', KEYS[4], entry)
    else
      redis.call('RPUSH', KEYS[5], entry)
    end
    kept = kept + 1
    bytes = bytes + #json
  end

  if kept > tonumber(ARGV[5]) or bytes > tonumber(ARGV[6]) then
    while kept > 1 and (kept > tonumber(ARGV[7]) or bytes > tonumber(ARGV[8])) do
      bytes = bytes - redis.call('LPOP', KEYS[3])
      kept = kept - 1
    end
    local oldest = entry - kept + 1
    redis.call('XTRIM', KEYS[2], 'MINID', oldest)
    for list = 4, 5 do
      local first = redis.call('LINDEX', KEYS[list], 0)
      while first and tonumber(first) < oldest do
        redis.call('LPOP', KEYS[list])
        first = redis.call('LINDEX', KEYS[list], 0)
      end
    end
  end

  redis.call('HSET', KEYS[1], 'entry', entry, 'exchange', exchange, 'kept', kept, 'bytes', bytes)
  if book[5] then redis.call('HDEL', KEYS[1], 'turn', 'turn-ends') end
  for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, ARGV[9]) end
  if #ARGV > 9 then redis.call('PUBLISH', ARGV[1], entry) end
  return { entry, exchange, 1 }
`;

/**
 * The newest entries of one kind up to an id, oldest first. Its ids stand in a list; entries that follow each other
 * are read together.
 *
 * KEYS: entries, the list of the kind. ARGV: how many, up to which id.
 */
export const READ_LAST = `
  local ids, found = redis.call('LRANGE', KEYS[2], 0, -1), {}
  local last = #ids
  while last > 0 and tonumber(ids[last]) > tonumber(ARGV[2]) do last = last - 1 end
  local n = math.max(1, last - ARGV[1] + 1)
  while n <= last do
    local from = n
    while n < last and tonumber(ids[n + 1]) == tonumber(ids[n]) + 1 do n = n + 1 end
    for _, entry in ipairs(redis.call('XRANGE', KEYS[1], ids[from], ids[n])) do table.insert(found, entry) end
    n = n + 1
  end
  return found
`;

/**
 * One exchange by its number. Exchanges are kept without a gap up to the newest, so its place in the list follows.
 *
 * KEYS: book, entries, exchanges. ARGV: the number.
 */
export const READ_EXCHANGE = `
  local newest = tonumber(redis.call('HGET', KEYS[1], 'exchange') or 0)
  local back = tonumber(ARGV[1]) - newest - 1
  local id = back < 0 and redis.call('LINDEX', KEYS[3], back)
  if not id then return {} end
  return redis.call('XRANGE', KEYS[2], id, id)
`;

/** Forgets a lab's entries; its numbers go on. KEYS as in {@link APPEND}. */
export const FORGET = `
  redis.call('DEL', KEYS[2], KEYS[3], KEYS[4], KEYS[5])
  if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'kept', 0, 'bytes', 0) end
`;
