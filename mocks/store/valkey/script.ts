/** Scripts that the server runs as one step. */

import { createHash } from 'node:crypto';

/** A script in Lua, and the name by which a server that has seen it knows it. */
export interface Script {
  readonly lua: string;
  readonly hash: string;
}

/** Defines a script. Its only key is the beginning of the keys of a world, which stand in one slot of a cluster. */
export function defineScript(lua: string): Script {
  return { lua, hash: createHash('sha1').update(lua).digest('hex') };
}

/** Lua that reads the server's clock: `millis` and `micros`, and `server`, which is `millis` as text. */
export const serverTime = `
local time = redis.call('TIME')
local micros = time[1] .. string.format('%06d', time[2])
local millis = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local server = string.format('%.3f', millis)`;
