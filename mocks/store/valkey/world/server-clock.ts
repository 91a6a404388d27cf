/** The difference between the clocks of this machine and of the server, by which replicas agree on the time. */

import type { ClockSettings } from '../../../mock-clock.ts';

/** Milliseconds after which a measurement is replaced by one that is not better. */
const validity = 60_000;

/** Translates the settings of a mock's clock between this machine's time and the server's. */
export class ServerClock {
  #offset = 0;
  #delay = Infinity;
  #measuredAt = -Infinity;
  /** The settings that were translated last, so that they come out as they went in. */
  #last: { readonly here: ClockSettings; readonly there: ClockSettings } | undefined;

  /** True once the difference is known closely enough. */
  get isExact(): boolean {
    return this.#delay < 5;
  }

  /**
   * Takes note of a measurement: of several, the one with the shortest delay is right.
   *
   * @param sent this machine's time when the server was asked
   * @param received the same when its answer came
   * @param server the server's time in between
   */
  measure(sent: number, received: number, server: number): void {
    const delay = received - sent;
    if (delay < 0 || (delay >= this.#delay && received - this.#measuredAt < validity)) return;
    const offset = server - (sent + received) / 2;
    this.#delay = delay;
    this.#measuredAt = received;
    // A difference that the delay explains is none.
    this.#offset = Math.abs(offset) <= delay / 2 + 1 ? 0 : Math.round(offset);
  }

  /** Settings with the server's time, from those with this machine's. */
  toServer(here: ClockSettings): ClockSettings {
    if (this.#last && isEqual(this.#last.here, here)) return this.#last.there;
    const there = { ...here, world: here.world + this.#offset };
    this.#last = { here, there };
    return there;
  }

  /** Settings with this machine's time, from those with the server's. */
  fromServer(there: ClockSettings): ClockSettings {
    if (this.#last && isEqual(this.#last.there, there)) return this.#last.here;
    const here = { ...there, world: there.world - this.#offset };
    this.#last = { here, there };
    return here;
  }
}

function isEqual(one: ClockSettings, other: ClockSettings): boolean {
  return (
    one.moment === other.moment &&
    one.world === other.world &&
    one.speed === other.speed &&
    one.frozen === other.frozen
  );
}
