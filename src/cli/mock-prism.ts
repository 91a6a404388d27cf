/** `npm run mock:prism`: serves every contract by the unmodified `prism` command, each on a port of its own. */

import { fileURLToPath } from 'node:url';
import { contracts } from '../../generated/contracts.ts';
import { type StockPrism, startStockPrism } from '../../mocks/stock-prism.ts';

const firstPort = Number(process.argv[2] ?? 4010);
if (!Number.isInteger(firstPort) || firstPort < 1 || firstPort > 65000) {
  console.error(
    `The port must be a number from 1 to 65000, not "${process.argv[2]}". Usage: npm run mock:prism -- [PORT]`,
  );
  process.exit(2);
}

const started: StockPrism[] = [];
const closeAll = () => Promise.all(started.map((prism) => prism.close()));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, closeAll);

try {
  for (const [index, name] of Object.keys(contracts).entries()) {
    const contract = fileURLToPath(new URL(`../../generated/${name}/openapi.json`, import.meta.url));
    const onLine = (line: string) => console.log(`${name}  ${line}`);
    started.push(await startStockPrism({ contract, port: firstPort + index, onLine }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
  await closeAll();
}
