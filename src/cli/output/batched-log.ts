/** Writes the lines of one turn of the event loop at once, which matters under load. */
export function createBatchedLog(
  write: (text: string) => void = (text) => process.stdout.write(text),
): (line: string) => void {
  let pending: string[] = [];
  return (line) => {
    pending.push(line);
    if (pending.length > 1) return;
    setImmediate(() => {
      const text = `${pending.join('\n')}\n`;
      pending = [];
      write(text);
    });
  };
}
