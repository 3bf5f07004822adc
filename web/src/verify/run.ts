/** A verification in a worker of its own: the page stays quick, and the cryptography is loaded only here. */

import type { Asked } from './verify';
import type { Answer } from './worker';

const PATIENCE_MS = 120_000;

export function verifyBeside(file: ArrayBuffer, asked: Asked = {}): Promise<Answer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Answer>((resolve) => {
    const late = setTimeout(() => resolve({ broken: 'late' }), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => (clearTimeout(late), resolve(data));
    worker.onerror = (event) => (clearTimeout(late), resolve({ broken: event.message }));
    worker.postMessage({ file, asked });
  }).finally(() => worker.terminate());
}
