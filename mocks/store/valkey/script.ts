/** Lua scripts that the server runs atomically. */

import { createHash } from 'node:crypto';

/** A Lua script, and the hash under which the server caches it. */
export interface Script {
  readonly lua: string;
  readonly hash: string;
}

/** Defines a script. Its only key is the prefix of a world's keys, which are all in one slot of a cluster. */
export function defineScript(lua: string): Script {
  return { lua, hash: createHash('sha1').update(lua).digest('hex') };
}

/** Lua that reads the server's clock: `millis` and `micros`, and `server`, which is `millis` as text. */
export const serverTime = `
local time = redis.call('TIME')
local micros = time[1] .. string.format('%06d', time[2])
local millis = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local server = string.format('%.3f', millis)`;
