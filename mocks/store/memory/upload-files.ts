/** Files uploaded to a gateway. */

/** Maximum total size in bytes. Beyond it, the oldest files are deleted. */
const maxBytes = 256 * 1024 * 1024;

/** Uploaded files by name. */
export class UploadFiles {
  readonly #files = new Map<string, File>();
  #bytes = 0;

  /** The file with a name. */
  get(name: string): File | undefined {
    return this.#files.get(name);
  }

  /** Adds a file. */
  add(name: string, file: File): void {
    this.#files.set(name, file);
    this.#bytes += file.size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#bytes <= maxBytes) break;
      this.#files.delete(oldest);
      this.#bytes -= size;
    }
  }

  /** Deletes all files. */
  clear(): void {
    this.#files.clear();
    this.#bytes = 0;
  }
}
