/**
 * The script that saves changes. It makes all changes to the shared state, so that replicas agree on their order. It
 * checks everything before its first write, because a script cannot be rolled back.
 *
 * Keys of a world: `meta` holds the settings, their version, and the epoch, which a reset replaces. All other keys belong to
 * an epoch: `task:…` is the record of a task, `index` has the tasks by the time after which they may be deleted, `changes`
 * is the stream of numbered changes, `ledger` the stream of requests, and `upload:…` a file. `counts`, `numbers` and
 * `deliveries` are hashes.
 */

import { defineScript, serverTime } from '../script.ts';

/** Maximum number of tasks in an entry of the stream of changes. */
const tasksPerEntry = 100;

/** Maximum number of changes to keep. A replica that has missed more reloads everything. */
const maxChanges = 10_000;

/** Maximum number of requests to keep. */
export const maxRequests = 1000;

/** Maximum total size of uploaded files in bytes. Beyond it, the oldest are deleted. */
const maxUploadBytes = 256 * 1024 * 1024;

/** Maximum number of old tasks that each change deletes. */
const maxPruned = 10;

/** Milliseconds from the time after which a task may be deleted to the expiry of its record. */
const expirySlack = 60_000;

/**
 * Saves changes. Arguments: epoch, basis, whether it is a reset, settings, the four values of their clock; gateway and amount
 * of a cost; gateway, name, size and content of an upload; a request and whether it is billable; channel and message;
 * number of tasks, then the name, gateway, header, body and deletion time of each, and whether it is new; number of
 * deliveries, then the name and JSON of each. Returns the outcome; after `saved`, also the version of the settings, whether
 * records have lost their expiry, and the last change before and after.
 */
export const saveScript = defineScript(`
local base = KEYS[1]
local meta = base .. ':meta'
${serverTime}
local state = redis.call('HMGET', meta, 'epoch', 'version', 'last', 'moment', 'world', 'speed', 'frozen')
local epoch = state[1]
local isReset = ARGV[3] == '1'
if not epoch then return { 'missing', server } end
if not isReset and epoch ~= ARGV[1] then return { 'conflict', server } end
if ARGV[2] ~= '' and ARGV[2] ~= state[2] then return { 'conflict', server } end

local first = 19
local count = tonumber(ARGV[18])
if not isReset then
  for at = first, first + count * 6 - 1, 6 do
    if ARGV[at + 5] == '1' and redis.call('EXISTS', base .. ':' .. epoch .. ':task:' .. ARGV[at]) == 1 then
      return { 'taken', server }
    end
  end
end

local before = state[3]
local last = before
if isReset then
  redis.call('SADD', base .. ':old', epoch)
  epoch = micros
  last = '0-0'
  redis.call('HSET', meta, 'epoch', epoch, 'last', last)
end
local prefix = base .. ':' .. epoch .. ':'
local counts = prefix .. 'counts'

local version = state[2]
local moment, world, speed, frozen = state[4], state[5], state[6], state[7]
local persists = 0
if ARGV[4] ~= '' then
  local expired = frozen == '0' and tonumber(speed) >= 1
  moment, world, speed, frozen = ARGV[5], ARGV[6], ARGV[7], ARGV[8]
  version = tostring(redis.call('HINCRBY', meta, 'version', 1))
  redis.call('HSET', meta, 'settings', ARGV[4], 'moment', moment, 'world', world, 'speed', speed, 'frozen', frozen)
  if expired and (frozen == '1' or tonumber(speed) < 1) then
    redis.call('HSET', meta, 'persists', version)
    persists = 1
  end
end
local now = tonumber(moment)
if frozen == '0' then now = now + (millis - tonumber(world)) * tonumber(speed) end
local expires = frozen == '0' and tonumber(speed) >= 1

local index = prefix .. 'index'
local old = redis.call('ZRANGEBYSCORE', index, '-inf', string.format('(%.17g', now), 'LIMIT', 0, ${maxPruned})
for _, name in ipairs(old) do
  redis.call('UNLINK', prefix .. 'task:' .. name)
  redis.call('ZREM', index, name)
  redis.call('HDEL', prefix .. 'deliveries', name)
end

local hasChanged = false
local entry = {}
local function flush()
  local number = tonumber(string.match(last, '^%d+')) + 1
  last = string.format('%d-%s', number, micros)
  if #entry == 0 then entry = { 'n', '' } end
  redis.call('XADD', prefix .. 'changes', 'MAXLEN', '~', ${maxChanges}, last, unpack(entry))
  entry = {}
  hasChanged = true
end

for at = first, first + count * 6 - 1, 6 do
  local name, gateway, header, body, forgotten = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], ARGV[at + 4]
  local key = prefix .. 'task:' .. name
  if ARGV[at + 5] == '1' then
    redis.call('HINCRBY', counts, 'tasks', 1)
    redis.call('HINCRBY', counts, 'tasks ' .. gateway, 1)
  else
    local before = redis.call('GET', key)
    if before then header = string.match(before, '^[^\\n]*') end
  end
  local record = header .. '\\n' .. body
  if expires and forgotten ~= '' then
    local left = math.min(math.max(tonumber(forgotten) - now, 0) + ${expirySlack}, 1e13)
    redis.call('SET', key, record, 'PX', string.format('%.0f', left))
  else
    redis.call('SET', key, record)
  end
  redis.call('ZADD', index, forgotten == '' and '+inf' or forgotten, name)
  table.insert(entry, 't')
  table.insert(entry, record)
  if #entry >= ${2 * tasksPerEntry} then flush() end
end

local at = first + count * 6
for delivery = 1, tonumber(ARGV[at]) do
  local name, json = ARGV[at + delivery * 2 - 1], ARGV[at + delivery * 2]
  if redis.call('EXISTS', prefix .. 'task:' .. name) == 1 then
    redis.call('HSET', prefix .. 'deliveries', name, json)
  end
  table.insert(entry, 'd')
  table.insert(entry, json)
  if #entry >= ${2 * tasksPerEntry} then flush() end
end

if ARGV[9] ~= '' then redis.call('HINCRBYFLOAT', counts, 'spent ' .. ARGV[9], ARGV[10]) end
if ARGV[11] ~= '' then
  local name = ARGV[11] .. ':' .. ARGV[12]
  redis.call('HINCRBY', counts, 'uploads ' .. ARGV[11], 1)
  redis.call('SET', prefix .. 'upload:' .. name, ARGV[14])
  redis.call('RPUSH', prefix .. 'uploads', ARGV[13] .. ' ' .. name)
  local bytes = redis.call('HINCRBY', counts, 'bytes', ARGV[13])
  while bytes > ${maxUploadBytes} do
    local oldest = redis.call('LPOP', prefix .. 'uploads')
    if not oldest then break end
    local size, other = string.match(oldest, '^(%d+) (.*)$')
    redis.call('UNLINK', prefix .. 'upload:' .. other)
    bytes = redis.call('HINCRBY', counts, 'bytes', '-' .. size)
  end
end
local isCounted = ARGV[9] ~= '' or ARGV[11] ~= ''
if #entry > 0 or (isCounted and not hasChanged) then flush() end

if ARGV[15] ~= '' then
  local number = redis.call('HINCRBY', counts, 'requests', 1)
  if ARGV[16] == '1' then redis.call('HINCRBY', counts, 'billable', 1) end
  redis.call('XADD', prefix .. 'ledger', 'MAXLEN', '~', ${maxRequests}, number .. '-0', 'r', ARGV[15])
end

if hasChanged then redis.call('HSET', meta, 'last', last) end
if hasChanged or isReset or ARGV[4] ~= '' then
  local channel, message = string.match(ARGV[17], '^(%S+) (.*)$')
  -- The changes are saved: a lost announcement is no failure.
  redis.pcall('PUBLISH', channel, message)
end
return { 'saved', server, version, persists, before, last }
`);
