// Squarified tree maps (Bruls, Huizing, van Wijk, 2000), as Squarify.cs lays them out.
export interface Tile { x: number; y: number; width: number; height: number }

/** Positive values, falling; tiles come back in the same order. */
export function squarify(values: number[], space: Tile): Tile[] {
  const tiles: Tile[] = [], scale = space.width * space.height / values.reduce((sum, v) => sum + v, 0);
  for (let start = 0; start < values.length;) {
    const side = Math.min(space.width, space.height), areas = values.slice(start).map(v => v * scale);
    let count = 1;
    while (count < areas.length && worst(areas.slice(0, count + 1), side) <= worst(areas.slice(0, count), side)) count++;
    space = place(areas.slice(0, count), space, tiles);
    start += count;
  }
  return tiles;
}

/** The most elongated tile of a row, as the ratio of its sides. */
function worst(areas: number[], side: number): number {
  const sum = areas.reduce((total, area) => total + area, 0);
  return Math.max(side * side * Math.max(...areas) / (sum * sum), sum * sum / (side * side * Math.min(...areas)));
}

/** Lays a row along the shorter side and returns what is left. */
function place(areas: number[], space: Tile, tiles: Tile[]): Tile {
  const sum = areas.reduce((total, area) => total + area, 0), upright = space.width >= space.height;
  const thick = sum / (upright ? space.height : space.width);
  let at = upright ? space.y : space.x;
  for (const area of areas) {
    const length = area / thick;
    tiles.push(upright ? { x: space.x, y: at, width: thick, height: length } : { x: at, y: space.y, width: length, height: thick });
    at += length;
  }
  return upright ? { ...space, x: space.x + thick, width: space.width - thick } : { ...space, y: space.y + thick, height: space.height - thick };
}
