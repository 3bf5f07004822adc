import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { appHash } from '../hash-plugin';
import { appShown } from '../src/sealed/app';

const KNOWN = 'f99be05673abf6c0f48220cf793355a7d210dc88c494494185210e37a00980a4';
const folder = mkdtempSync(join(tmpdir(), 'app-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the hash of the app', () => {
  it('is the one that the tellers’ host computes (tests/unit/sealed/test_app.py)', () => {
    mkdirSync(join(folder, 'assets'));
    const files = { 'index.html': '<!doctype html>\n', 'assets/a.js': '1', 'assets.txt': '', 'app-hash.txt': 'what an earlier build wrote' };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    expect(appHash(folder)).toBe(KNOWN);
  });

  it('is shown by its first digits, and not at all where it was not told', () => {
    expect(appShown(KNOWN)).toBe('f99b e056 73ab f6c0');
    expect([appShown('0'.repeat(64)), appShown(null), appShown(undefined)]).toEqual([null, null, null]);
  });
});
