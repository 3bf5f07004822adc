/** How far each topic of the log has been heard of: `Hemicycle-Position` in, `Hemicycle-After` out. */

export type Positions = Record<string, number>;

export function readPositions(header: string | null): Positions {
  const positions: Positions = {};
  for (const part of (header ?? '').split(',')) {
    const [topic, at] = part.trim().split('=');
    const position = Number(at);
    if (topic && at && Number.isSafeInteger(position)) positions[topic] = position;
  }
  return positions;
}

/** The further of the two, topic by topic. */
export function furthest(a: Positions, b: Positions): Positions {
  const merged = { ...a };
  for (const [topic, at] of Object.entries(b)) merged[topic] = Math.max(merged[topic] ?? 0, at);
  return merged;
}

export function writePositions(positions: Positions): string {
  return Object.entries(positions)
    .map(([topic, at]) => `${topic}=${at}`)
    .join(',');
}

const KEPT = 'hemicycle.positions';
let heard: Positions | null = null;

function current(): Positions {
  heard ??= readPositions(sessionStorage.getItem(KEPT));
  return heard;
}

export function hear(header: string | null): void {
  if (!header) return;
  heard = furthest(current(), readPositions(header));
  sessionStorage.setItem(KEPT, writePositions(heard));
}

export function after(): string {
  return writePositions(current());
}

/** A new sign-in starts anew: positions of another log would make every request wait in vain. */
export function forget(): void {
  heard = {};
  sessionStorage.removeItem(KEPT);
}
