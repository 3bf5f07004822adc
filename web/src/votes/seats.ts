/** Where the seats of a hemicycle stand: one a delegation, in rows around the rostrum, filled from left to right. */

export interface Place {
  x: number;
  y: number;
  row: number;
}

export interface SeatPlan {
  places: Place[];
  rows: number;
  radius: number; // of one seat
  width: number;
  height: number;
}

const OUTER = 100;
const HOLLOW = 0.4; // inner radius as a part of the outer one

export function seatPlan(seats: number): SeatPlan {
  const rows = rowsFor(seats);
  const gap = rows > 1 ? ((1 - HOLLOW) * OUTER) / (rows - 1) : OUTER * 0.5;
  const radii = Array.from({ length: rows }, (_, row) => (rows > 1 ? HOLLOW * OUTER + row * gap : OUTER));
  const shares = share(seats, radii);
  const places: (Place & { angle: number })[] = [];
  let spacing = gap;
  radii.forEach((radius, row) => {
    const here = shares[row] ?? 0;
    if (here > 1) spacing = Math.min(spacing, (Math.PI * radius) / (here - 1));
    for (let seat = 0; seat < here; seat++) {
      const angle = here === 1 ? Math.PI / 2 : Math.PI - (seat * Math.PI) / (here - 1);
      places.push({ x: radius * Math.cos(angle), y: -radius * Math.sin(angle), row, angle });
    }
  });
  places.sort((a, b) => b.angle - a.angle || a.row - b.row);
  const radius = spacing * 0.44;
  return {
    places: places.map(({ x, y, row }) => ({ x: round(x + OUTER + radius), y: round(y + OUTER + radius), row })),
    rows,
    radius: round(radius),
    width: round(2 * (OUTER + radius)),
    height: round(OUTER + 2 * radius),
  };
}

/** As many rows as let seats stand as far apart along a row as the rows from each other. */
function rowsFor(seats: number): number {
  if (seats < 4) return 1;
  const perRowPair = (Math.PI * (1 + HOLLOW)) / (2 * (1 - HOLLOW));
  return Math.max(2, Math.round((1 + Math.sqrt(1 + (4 * seats) / perRowPair)) / 2));
}

/** Seats for each row, in proportion to its length; together exactly `seats`. */
function share(seats: number, radii: number[]): number[] {
  const all = radii.reduce((sum, radius) => sum + radius, 0);
  const exact = radii.map((radius) => (seats * radius) / all);
  const given = exact.map(Math.floor);
  const order = exact.map((part, row) => ({ row, rest: part - Math.floor(part) })).sort((a, b) => b.rest - a.rest);
  let left = seats - given.reduce((sum, part) => sum + part, 0);
  for (const { row } of order) {
    if (left-- <= 0) break;
    given[row] = (given[row] ?? 0) + 1;
  }
  return given;
}

const round = (value: number): number => Math.round(value * 100) / 100;
