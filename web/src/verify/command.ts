/** The second verifier in node: `node build/command.js [--ballot ID] [--checkpoint NUMBER:HASH] PATH...`, each path a bundle or a folder of
`*.bundle.json`. One line of JSON a file; exit status as in section 10 of the specification. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './failure';
import { noted } from './noted';
import { verify, type Asked } from './verify';

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { ballot: { type: 'string' }, checkpoint: { type: 'string', multiple: true, default: [] } },
});
const checkpoints = values.checkpoint.map((written) => {
  const [number = '', hash = ''] = written.split(':');
  return noted(number, hash) ?? misused('a checkpoint is written NUMBER:HASH, of the hash the first 16 digits or more');
});
const asked: Asked = { checkpoints, ballot: values.ballot };

function misused(how: string): never {
  console.error(how);
  process.exit(2);
}

const filesOf = (path: string): string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).filter((name) => name.endsWith('.bundle.json')).sort().map((name) => join(path, name)) : [path];

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal('unreadable');
  }
}

async function statusOf(file: string): Promise<number> {
  const say = (told: object): void => console.log(JSON.stringify({ file, ...told }));
  try {
    const report = await verify(contentOf(file), asked);
    const status = report.holds && report.found !== false ? 0 : 1;
    say({ status, codes: report.findings.flatMap(({ code }) => code ?? []), ...report });
    return status;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ status: 2, codes: [error.code], about: error.about });
    return 2;
  }
}

const statuses: number[] = [];
for (const file of positionals.flatMap(filesOf)) statuses.push(await statusOf(file));
process.exitCode = statuses.length ? Math.max(...statuses) : 2;
