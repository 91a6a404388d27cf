/** Scripts that open, read and delete a world. */

import { defineScript, serverTime } from '../script.ts';
import { maxRequests } from './save-script.ts';

/** Version of the format of all keys. Raise it with each change that another version of the mock cannot read. */
const format = 1;

/** Creates a world, unless it exists. Arguments: seed, settings, the four values of their clock. */
export const openScript = defineScript(`
local meta = KEYS[1] .. ':meta'
${serverTime}
local state = redis.call('HMGET', meta, 'epoch', 'seed', 'format')
if state[1] then
  if state[3] ~= '${format}' then return { 'format', server } end
  if state[2] ~= ARGV[1] then return { 'seed', server } end
  return { 'opened', server }
end
redis.call('HSET', meta, 'format', '${format}', 'epoch', micros, 'seed', ARGV[1], 'version', 1, 'last', '0-0', 'settings', ARGV[2],
  'moment', ARGV[3], 'world', ARGV[4], 'speed', ARGV[5], 'frozen', ARGV[6])
return { 'opened', server }
`);

/**
 * Reads changes since a position. Arguments: epoch, version, the last known change, the change of the last known counts,
 * the maximum number of changes, and the number of the last known request, or nothing to leave out requests. If changes are
 * missing, it returns `gap` and the position to reload from.
 */
export const readScript = defineScript(`
local base = KEYS[1]
local meta = base .. ':meta'
${serverTime}
local state = redis.call('HMGET', meta, 'epoch', 'version', 'last')
local epoch, version, last = state[1], state[2], state[3]
if not epoch then return { 'missing', server } end
local prefix = base .. ':' .. epoch .. ':'
local seen = ARGV[3]
local hasGap = epoch ~= ARGV[1]
local entries = {}
if not hasGap and last ~= seen then
  entries = redis.call('XRANGE', prefix .. 'changes', seen, '+', 'COUNT', ARGV[5] + 1)
  local first = entries[1] and entries[1][1] or ''
  if seen ~= '0-0' then
    hasGap = first ~= seen
    table.remove(entries, 1)
  else
    hasGap = string.match(first, '^1%-') == nil
  end
end
if hasGap then
  local rest = redis.call('HMGET', meta, 'settings', 'persists')
  return { 'gap', server, epoch, version, last, redis.call('HGETALL', prefix .. 'counts'), rest[1], rest[2] }
end
local settings = false
if version ~= ARGV[2] then settings = redis.call('HGET', meta, 'settings') end
local counts = false
if last ~= ARGV[4] then counts = redis.call('HGETALL', prefix .. 'counts') end
local requests = false
if ARGV[6] ~= '' then
  local ledger = redis.call('HMGET', prefix .. 'counts', 'requests', 'billable')
  local newest = tonumber(ledger[1] or '0')
  local lines = {}
  if newest > tonumber(ARGV[6]) then
    local after = string.format('%d-0', tonumber(ARGV[6]) + 1)
    lines = redis.call('XREVRANGE', prefix .. 'ledger', '+', after, 'COUNT', ${maxRequests})
  end
  requests = { newest, ledger[2] or '0', lines }
end
return { 'changes', server, version, settings, last, entries, counts, requests }
`);

/** Appends requests without changes to the ledger. Arguments: epoch, then each request and whether it is billable. */
export const appendScript = defineScript(`
local base = KEYS[1]
local epoch = redis.call('HGET', base .. ':meta', 'epoch')
if epoch ~= ARGV[1] then return 0 end
local prefix = base .. ':' .. epoch .. ':'
for at = 2, #ARGV, 2 do
  local number = redis.call('HINCRBY', prefix .. 'counts', 'requests', 1)
  if ARGV[at + 1] == '1' then redis.call('HINCRBY', prefix .. 'counts', 'billable', 1) end
  redis.call('XADD', prefix .. 'ledger', 'MAXLEN', '~', ${maxRequests}, number .. '-0', 'r', ARGV[at])
end
return 1
`);

/** Allocates a block of numbers and returns the last. Arguments: epoch, counter, size. */
export const takeScript = defineScript(`
local base = KEYS[1]
if redis.call('HGET', base .. ':meta', 'epoch') ~= ARGV[1] then return 0 end
return redis.call('HINCRBY', base .. ':' .. ARGV[1] .. ':numbers', ARGV[2], ARGV[3])
`);

/** Removes the expiry of tasks' records. Arguments: epoch, then their names. */
export const persistScript = defineScript(`
local base = KEYS[1]
local state = redis.call('HMGET', base .. ':meta', 'epoch', 'speed', 'frozen')
if state[1] ~= ARGV[1] or (state[3] == '0' and tonumber(state[2]) >= 1) then return 0 end
for at = 2, #ARGV do redis.call('PERSIST', base .. ':' .. ARGV[1] .. ':task:' .. ARGV[at]) end
return 1
`);

/** Records that no record has an expiry anymore. Argument: the version of the settings that required it. */
export const persistedScript = defineScript(`
local meta = KEYS[1] .. ':meta'
if redis.call('HGET', meta, 'persists') == ARGV[1] then redis.call('HDEL', meta, 'persists') end
return 1
`);

/**
 * Deletes a part of an ended epoch. Returns 1 if more is left. Arguments: epoch, maximum number of records.
 */
export const cleanScript = defineScript(`
local base = KEYS[1]
if redis.call('HGET', base .. ':meta', 'epoch') == ARGV[1] then return 0 end
local prefix = base .. ':' .. ARGV[1] .. ':'
local names = redis.call('ZRANGE', prefix .. 'index', 0, tonumber(ARGV[2]) - 1)
for _, name in ipairs(names) do
  redis.call('UNLINK', prefix .. 'task:' .. name)
  redis.call('ZREM', prefix .. 'index', name)
end
if #names > 0 then return 1 end
for _, upload in ipairs(redis.call('LRANGE', prefix .. 'uploads', 0, -1)) do
  redis.call('UNLINK', prefix .. 'upload:' .. string.match(upload, '^%d+ (.*)$'))
end
redis.call('UNLINK', prefix .. 'index', prefix .. 'changes', prefix .. 'ledger', prefix .. 'counts', prefix .. 'numbers',
  prefix .. 'deliveries', prefix .. 'uploads')
redis.call('SREM', base .. ':old', ARGV[1])
return 0
`);

/** Ends a world. `cleanScript` then deletes its content. */
export const dropScript = defineScript(`
local base = KEYS[1]
local epoch = redis.call('HGET', base .. ':meta', 'epoch')
if epoch then redis.call('SADD', base .. ':old', epoch) end
redis.call('DEL', base .. ':meta')
return 1
`);
