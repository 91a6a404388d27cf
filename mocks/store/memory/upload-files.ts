/** Files that were uploaded to a gateway. */

/** The most bytes that are kept. Beyond it, the oldest files are forgotten first. */
const mostBytes = 256 * 1024 * 1024;

/** Files by their names. */
export class UploadFiles {
  readonly #files = new Map<string, File>();
  #bytes = 0;

  /** The file of a name. */
  get(name: string): File | undefined {
    return this.#files.get(name);
  }

  /** Keeps a file. */
  add(name: string, file: File): void {
    this.#files.set(name, file);
    this.#bytes += file.size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#bytes <= mostBytes) break;
      this.#files.delete(oldest);
      this.#bytes -= size;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#files.clear();
    this.#bytes = 0;
  }
}
