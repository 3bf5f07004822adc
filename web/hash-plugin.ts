/** Writes `app-hash.txt`: the hash of the app as it was built, after verifier/SPECIFICATION.md, section 3. It is what tellers compare. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const WRITTEN = 'app-hash.txt';
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

export function appHash(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== WRITTEN)
    .sort();
  const files = paths.map((path) => `${JSON.stringify(path)}:${JSON.stringify(sha256(readFileSync(join(folder, path))))}`);
  return sha256(`hemicycle/app/1\0{${files.join()}}`);
}

export function hash(): Plugin {
  let folder = '';
  return {
    name: 'hemicycle-hash',
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    enforce: 'post',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    closeBundle: () => writeFileSync(join(folder, WRITTEN), `${appHash(folder)}\n`),
  };
}
