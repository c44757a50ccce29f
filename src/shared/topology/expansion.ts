import { type Alias, isAlias, isCollection, isNode, isPair, type Node } from 'yaml';

/** What the anchors and aliases of a YAML tree come to. */
export interface Expansion {
  /** The node an alias stands for, the node itself else; null for nothing. */
  resolve(node: unknown): Node | null;
  /** Aliases without an anchor before them. */
  readonly unknown: readonly AliasPlace[];
  /** The first alias that makes the tree too large, or that contains itself; null where none does. */
  readonly excess: (AliasPlace & { readonly cyclic: boolean }) | null;
}

export interface AliasPlace {
  readonly name: string;
  /** Offset in the text. */
  readonly offset: number;
}

/**
 * Nodes a file may have once every alias is replaced by what it stands for. A cluster of 250
 * machines with ten lines each has 5,000; a "billion laughs" file has billions.
 */
export const MOST_NODES = 20_000;

/** Links the aliases and measures the tree, in work proportional to the text, not to the tree. */
export function expand(root: Node): Expansion {
  const links = link(root);
  return {
    resolve: (node) => {
      if (isAlias(node)) return links.targets.get(node) ?? null;
      return isNode(node) ? node : null;
    },
    unknown: links.unknown,
    excess: measure(root, links.targets),
  };
}

interface Links {
  readonly targets: Map<Alias, Node>;
  readonly unknown: AliasPlace[];
}

/** An alias means the latest node of that name before it in the text. */
function link(root: Node): Links {
  const anchors = new Map<string, Node>();
  const links: Links = { targets: new Map(), unknown: [] };
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) links.targets.set(node, target);
      else links.unknown.push(placeOf(node));
      return;
    }
    if (isNode(node) && 'anchor' in node && node.anchor) anchors.set(node.anchor, node);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(root);
  return links;
}

function measure(root: Node, targets: ReadonlyMap<Alias, Node>): Expansion['excess'] {
  const sizes = new Map<unknown, number>();
  const open = new Set<unknown>();
  let excess: Expansion['excess'] = null;
  const sizeOf = (node: unknown): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    open.add(node);
    let size = 1;
    for (const child of childrenOf(node)) size += sizeOf(child);
    if (isAlias(node)) {
      const target = targets.get(node);
      const cyclic = open.has(target);
      if (target) size += cyclic ? MOST_NODES : sizeOf(target);
      if (size > MOST_NODES || cyclic) excess ??= { ...placeOf(node), cyclic };
    }
    open.delete(node);
    sizes.set(node, size);
    if (size > MOST_NODES && root === node) excess ??= { name: '', offset: 0, cyclic: false };
    return size;
  };
  sizeOf(root);
  return excess;
}

function childrenOf(node: unknown): readonly unknown[] {
  if (isPair(node)) return [node.key, node.value];
  return isCollection(node) ? node.items : [];
}

function placeOf(alias: Alias): AliasPlace {
  return { name: alias.source, offset: alias.range?.[0] ?? 0 };
}
