/** The offset between this machine's clock and the server's, so that replicas agree on the time. */

import type { ClockSettings } from '../../../mock-clock.ts';

/** Milliseconds after which a less precise measurement replaces the current one. */
const validity = 60_000;

/** Converts the settings of a mock's clock between this machine's time and the server's. */
export class ServerClock {
  #offset = 0;
  #delay = Infinity;
  #measuredAt = -Infinity;
  /** The settings that were converted last, so that they convert back without a difference. */
  #last: { readonly here: ClockSettings; readonly there: ClockSettings } | undefined;

  /** True once the offset is known precisely enough. */
  get isExact(): boolean {
    return this.#delay < 5;
  }

  /**
   * Records a measurement. The one with the shortest delay is used.
   *
   * @param sent this machine's time of the request
   * @param received this machine's time of the reply
   * @param server the server's time in between
   */
  measure(sent: number, received: number, server: number): void {
    const delay = received - sent;
    if (delay < 0 || (delay >= this.#delay && received - this.#measuredAt < validity)) return;
    const offset = server - (sent + received) / 2;
    this.#delay = delay;
    this.#measuredAt = received;
    // An offset within the uncertainty of the delay counts as zero.
    this.#offset = Math.abs(offset) <= delay / 2 + 1 ? 0 : Math.round(offset);
  }

  /** Converts settings from this machine's time to the server's. */
  toServer(here: ClockSettings): ClockSettings {
    if (this.#last && isEqual(this.#last.here, here)) return this.#last.there;
    const there = { ...here, world: here.world + this.#offset };
    this.#last = { here, there };
    return there;
  }

  /** Converts settings from the server's time to this machine's. */
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
