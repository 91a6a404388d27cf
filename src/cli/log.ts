/** Writes lines to the standard output: all of one turn of the event loop at once, which under load is many. */
export function createLog(write: (text: string) => void = (text) => process.stdout.write(text)) {
  let waiting: string[] = [];
  return (line: string): void => {
    waiting.push(line);
    if (waiting.length > 1) return;
    setImmediate(() => {
      const text = `${waiting.join('\n')}\n`;
      waiting = [];
      write(text);
    });
  };
}
