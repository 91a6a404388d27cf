/** Loaded before a server's own program: tells the parent process, when asked, what it has used so far. */

/** Processor time and memory that a process has used. */
export interface Usage {
  /** Processor time, in microseconds. */
  readonly cpu: number;
  /** Resident memory, in bytes. */
  readonly resident: number;
}

process.on('message', (message) => {
  if (message === 'usage') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, resident: process.memoryUsage.rss() } satisfies Usage);
  }
});
