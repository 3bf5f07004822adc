/** Whether a report is of the vote for which it was asked. */

import type { Report } from './verify';

/** What a page says of the vote, for which a report is asked. */
export interface Told { poll_id: string; manifest_hash: string | null; counts?: Record<string, number>[] }

/** Whether the report is of that vote, with those figures: a good file of another vote proves nothing of this one. */
export const isOf = (report: Report, { poll_id, manifest_hash, counts }: Told): boolean =>
  report.poll_id === poll_id && report.manifest_hash === manifest_hash &&
  (!counts || !report.counted || counts.some((told) => Object.entries(report.counted!.counts).every(([id, of]) => told[id] === of)));
