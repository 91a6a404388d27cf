/** The URL of a Valkey or Redis server, and what becomes of its errors. */

import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../mocks/store/open-store.ts';
import { StoreError } from '../../../../mocks/store/store-error.ts';
import { checkServer, storeErrorOf } from '../../../../mocks/store/valkey/valkey-failure.ts';
import { parseValkeyUrl, shownAddress } from '../../../../mocks/store/valkey/valkey-url.ts';
import { ServerClock } from '../../../../mocks/store/valkey/world/server-clock.ts';

const plain = {
  host: 'localhost',
  port: 6379,
  isSecure: false,
  username: undefined,
  password: undefined,
  database: 0,
  isCluster: false,
  prefix: 'video-gateway-kit',
};

describe('the URL', () => {
  it.each([
    ['valkey://localhost', {}],
    ['redis://localhost:6380/', { port: 6380 }],
    ['valkeys://localhost', { isSecure: true }],
    ['rediss://localhost/3', { isSecure: true, database: 3 }],
    [
      'valkey://user:p%40ss@cache.example:1',
      { host: 'cache.example', port: 1, username: 'user', password: 'p@ss' },
    ],
    ['redis://:secret@localhost', { password: 'secret' }],
    ['redis://[::1]:6379', { host: '::1' }],
    ['valkey://localhost?cluster=true&prefix=staging', { isCluster: true, prefix: 'staging' }],
  ])('%s is read', (url, changes) => {
    expect(parseValkeyUrl(url)).toEqual({ ...plain, ...changes });
  });

  it.each([
    ['valkey://', /cannot be read/],
    ['valkey://user:secret@', /cannot be read/],
    ['http://:secret@localhost', /There is no store/],
    ['valkey://:secret@localhost/mine', /number of a database/],
    ['valkey://:secret@localhost?clusters=true', /unknown parameter "clusters"/],
    ['valkey://:secret@localhost?cluster=yes', /must be true or false/],
    ['valkey://:secret@localhost/1?cluster=true', /only database 0/],
    ['valkey://:secret@localhost?prefix={a}', /1 to 100 letters/],
    ['valkey://us%er:secret@localhost', /percent-encoded/],
  ])('%s is refused, and the password is not shown', (url, message) => {
    expect(() => openStore(url)).toThrow(StoreError);
    expect(() => openStore(url)).toThrow(message);
    expect(() => openStore(url)).not.toThrow(/secret/);
  });

  it('is shown without user and password', () => {
    expect(shownAddress(parseValkeyUrl('rediss://user:secret@[::1]/2'))).toBe('valkeys://[::1]:6379');
  });
});

describe('an error of the server', () => {
  const context = {
    address: 'valkey://localhost:6379',
    password: 'secret',
    isSent: true,
    connectionError: undefined,
  };

  it.each([
    ['NOAUTH Authentication required.', /asks for a password/],
    ['WRONGPASS invalid username-password pair', /is wrong/],
    ["OOM command not allowed when used memory > 'maxmemory'.", /raise maxmemory/],
    ["READONLY You can't write against a read only replica.", /address of the primary/],
    ['MOVED 1234 127.0.0.1:7001', /add \?cluster=true/],
    ['ERR DB index is out of range', /no database with that number/],
    ['NOPERM no permissions with secret', /lacks a permission/],
    ['MISCONF Redis is configured to save RDB snapshots', /disk/],
    ['EXECABORT of another kind', /refuses: EXECABORT/],
    ['Command timed out', /has not answered in time/],
    ['Connection is closed.', /connection is lost/],
    ['connect ECONNREFUSED 127.0.0.1:6379', /cannot be reached: connect ECONNREFUSED/],
  ])('%s is explained', (message, explanation) => {
    const error = storeErrorOf(new Error(message), context);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(explanation);
    expect(error.message).not.toContain('secret');
    expect(error.cause).toBeUndefined();
  });

  it('names the error of the connection if there is none', () => {
    const connectionError = new Error('connect ECONNREFUSED 127.0.0.1:6379');
    const error = storeErrorOf(new Error("Stream isn't writeable"), { ...context, connectionError });
    expect(error.message).toBe(
      'The store at valkey://localhost:6379 cannot be reached: connect ECONNREFUSED 127.0.0.1:6379',
    );
  });

  it('a server before version 7 is too old', () => {
    expect(() => checkServer('redis_version:6.2.14\r\n', 'valkey://a')).toThrow(/too old: it is version 6.2/);
    expect(() => checkServer('redis_version:7.2.4\r\nvalkey_version:8.0.1\r\n', 'valkey://a')).not.toThrow();
  });

  it.each([
    [
      'maxmemory:1000\r\nmaxmemory_policy:allkeys-lru\r\n',
      /maxmemory-policy to noeviction \(it is allkeys-lru\)/,
    ],
    ['maxmemory:1000\r\nmaxmemory_policy:noeviction\r\n', undefined],
    ['maxmemory:0\r\nmaxmemory_policy:volatile-lru\r\n', undefined],
  ])('a server that deletes keys when its memory is full loses tasks: %j', (memory, refusal) => {
    const check = () => checkServer(`redis_version:7.2.4\r\n${memory}`, 'valkey://a');
    if (refusal) expect(check).toThrow(refusal);
    else expect(check).not.toThrow();
  });

  it.each([
    ['Command timed out', true, true],
    ['Connection is closed.', true, true],
    ['Connection is closed.', false, false],
    ["Stream isn't writeable and enableOfflineQueue options is false", true, false],
    ['READONLY You can’t write against a read only replica.', true, false],
  ])('after %j, sent %j, the command may have run: %j', (message, isSent, mayHaveRun) => {
    expect(storeErrorOf(new Error(message), { ...context, isSent }).mayHaveRun).toBe(mayHaveRun);
  });
});

describe('the clock of the server', () => {
  const settings = { moment: 5, world: 1000, speed: 2, frozen: false };

  it('turns this machine’s time into the server’s and back, by the measurement with the shortest delay', () => {
    const clock = new ServerClock();
    clock.measure(0, 100, 5000);
    clock.measure(200, 202, 7201);
    clock.measure(300, 390, 100_000);
    expect(clock.isExact).toBe(true);
    expect(clock.toServer(settings)).toEqual({ ...settings, world: 8000 });
    expect(clock.fromServer({ ...settings, world: 9000 })).toEqual({ ...settings, world: 2000 });
  });

  it('takes a difference that the delay explains for none', () => {
    const clock = new ServerClock();
    clock.measure(0, 10, 9);
    expect(clock.toServer(settings)).toEqual(settings);
  });

  it('gives settings back as they went in, although the difference was measured anew', () => {
    const clock = new ServerClock();
    clock.measure(0, 10, 5005);
    const there = clock.toServer(settings);
    clock.measure(100, 102, 5200);
    expect(clock.fromServer(there)).toEqual(settings);
    clock.measure(70_000, 70_100, 99_999);
    expect(clock.toServer(settings)).toEqual(there);
  });
});
