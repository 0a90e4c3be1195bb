/** An edge between an earlier and a later clause, by their places in two lists. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * One-to-one assignment of greatest total weight over sparse edges. Each connected group of edges
 * is solved by itself with the Hungarian method (Kuhn 1955, Munkres 1957), so that the cost is that
 * of the largest group. Ties go to the lower place in the lists.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  return groupsOf(edges)
    .flatMap(solveGroup)
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

function groupsOf(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(node, root);
    return root;
  };
  for (const { a, b } of edges) parent.set(find(`a${a}`), find(`b${b}`));
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = find(`a${edge.a}`);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}

function solveGroup(edges: readonly Edge[]): Edge[] {
  if (edges.length === 1) return [...edges];
  const rows = [...new Set(edges.map((edge) => edge.a))].sort((x, y) => x - y);
  const columns = [...new Set(edges.map((edge) => edge.b))].sort((x, y) => x - y);
  const weights = new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge] as const));
  const size = Math.max(rows.length, columns.length);
  const cost = rangeOf(size).map((i) =>
    rangeOf(size).map((j) => -(weights.get(`${rows[i] ?? -1} ${columns[j] ?? -1}`)?.weight ?? 0)),
  );
  return hungarian(cost).flatMap((column, row) => {
    const edge = weights.get(`${rows[row] ?? -1} ${columns[column] ?? -1}`);
    return edge ? [edge] : [];
  });
}

function rangeOf(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

/** Column of each row in the assignment of least cost; square matrix, shortest augmenting paths. */
function hungarian(cost: readonly (readonly number[])[]): number[] {
  const size = cost.length;
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    augment({ cost, size, rowPotential, columnPotential, rowOf }, row);
  }
  const columns = new Array<number>(size).fill(0);
  for (let column = 1; column <= size; column += 1) columns[(rowOf[column] ?? 1) - 1] = column - 1;
  return columns;
}

interface Matching {
  readonly cost: readonly (readonly number[])[];
  readonly size: number;
  readonly rowPotential: number[];
  readonly columnPotential: number[];
  readonly rowOf: number[];
}

interface Search {
  readonly least: number[];
  readonly used: boolean[];
  readonly way: number[];
}

function augment(matching: Matching, row: number): void {
  const { size, rowOf } = matching;
  const search: Search = {
    least: new Array<number>(size + 1).fill(Infinity),
    used: new Array<boolean>(size + 1).fill(false),
    way: new Array<number>(size + 1).fill(0),
  };
  rowOf[0] = row;
  let column = 0;
  do {
    search.used[column] = true;
    const next = cheapestColumn(matching, search, column);
    shift(matching, search.used, search.least, search.least[next] ?? 0);
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = search.way[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}

/** The free column that costs least to reach; the lowest among equals. */
function cheapestColumn(matching: Matching, search: Search, column: number): number {
  const { cost, size, rowPotential, columnPotential, rowOf } = matching;
  const row = rowOf[column] ?? 0;
  const costs = cost[row - 1] ?? [];
  let next = 0;
  for (let j = 1; j <= size; j += 1) {
    if (search.used[j]) continue;
    const reduced = (costs[j - 1] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[j] ?? 0);
    if (reduced < (search.least[j] ?? Infinity)) {
      search.least[j] = reduced;
      search.way[j] = column;
    }
    if (next === 0 || (search.least[j] ?? Infinity) < (search.least[next] ?? Infinity)) next = j;
  }
  return next;
}

function shift(matching: Matching, used: readonly boolean[], least: number[], delta: number): void {
  const { size, rowPotential, columnPotential, rowOf } = matching;
  for (let j = 0; j <= size; j += 1) {
    if (used[j]) {
      const row = rowOf[j] ?? 0;
      rowPotential[row] = (rowPotential[row] ?? 0) + delta;
      columnPotential[j] = (columnPotential[j] ?? 0) - delta;
    } else {
      least[j] = (least[j] ?? Infinity) - delta;
    }
  }
}
