/** The second verifier in node: `node build/verify.mjs PATH...`, each a bundle or a folder of `*.bundle.json`. One line of JSON a file;
exit status as in section 10 of the specification. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './failure';
import { verify } from './verify';

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
    const report = await verify(contentOf(file));
    say({ status: report.holds ? 0 : 1, codes: report.findings.flatMap(({ code }) => code ?? []), ...report });
    return report.holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ status: 2, codes: [error.code], about: error.about });
    return 2;
  }
}

const statuses: number[] = [];
for (const file of process.argv.slice(2).flatMap(filesOf)) statuses.push(await statusOf(file));
process.exitCode = statuses.length ? Math.max(...statuses) : 2;
