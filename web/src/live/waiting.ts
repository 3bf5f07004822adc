/** How long to wait before trying again: 0.5 s doubling to 10 s, spread so that a hall of tablets does not knock at once. */
export function waitBefore(attempt: number, random: number = Math.random()): number {
  const longest = Math.min(10_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(longest / 2 + (random * longest) / 2);
}

/** The same after an answer that says when to come back (Retry-After, seconds): never earlier, and up to twice as long. */
export function waitAsked(seconds: number, attempt: number, random: number = Math.random()): number {
  return Math.max(Math.round(seconds * 1000 * (1 + random)), waitBefore(attempt, random));
}
