/** Verifies beside the page, which stays quick. One bundle a worker. */

import { Refusal } from './failure';
import { verify, type Asked, type Report } from './verify';

/** `broken`: this browser could not do it. */
export type Answer = { report: Report } | { refused: Refusal['code'] } | { broken: string };

const answer = (it: Answer): void => postMessage(it);

addEventListener('message', ({ data }: MessageEvent<{ file: ArrayBuffer; asked: Asked }>) => {
  verify(new Uint8Array(data.file), data.asked).then(
    (report) => answer({ report }),
    (error: unknown) => answer(error instanceof Refusal ? { refused: error.code } : { broken: String(error) }),
  );
});
