import type { Contract, Operation, SecurityRequirement } from '../../contract/contract';
import type { Given } from '../steps/given';
import { note, Step, type Findings } from '../steps/step';
import { compareSchemes, namesInBaseline } from './schemes';

/** One way in: the schemes that are asked for together, by their names in the baseline, and the scopes of each. */
type Alternative = ReadonlyMap<string, ReadonlySet<string>>;

/** Compares which credentials operations ask for. */
export class Security {
  private readonly names: ReadonlyMap<string, string>;
  private readonly schemes = new Map<string, Step>();

  constructor(
    private readonly given: Given,
    private readonly before: Contract,
    private readonly after: Contract,
  ) {
    this.names = namesInBaseline(before, after);
  }

  step(before: Operation, after: Operation): Step {
    return new Step((into) => {
      const old = alternatives(before.security, new Map());
      const now = alternatives(after.security, this.names);
      this.compare(into, old, now, before, after);
      for (const name of new Set(old.flatMap((one) => [...one.keys()])))
        if (now.some((one) => one.has(name))) into.next.push(this.scheme(name));
    });
  }

  private compare(
    into: Findings,
    old: readonly Alternative[],
    now: readonly Alternative[],
    before: Operation,
    after: Operation,
  ): void {
    const lost = old.filter((one) => !now.some((other) => isEnough(one, other)));
    const won = now.filter((one) => !old.some((other) => isEnough(one, other)));
    const at = { path: placeOf(after, before.node['security'] !== undefined), base: placeOf(before, false) };
    const facts = { before: said(old), after: said(now) };
    if (lost.length > 0) note(into, 'security-tightened', 'tightened', at, facts);
    else if (won.length > 0) note(into, 'security-loosened', 'loosened', at, facts);
  }

  private scheme(name: string): Step {
    let step = this.schemes.get(name);
    if (!step) {
      const old = this.before.securitySchemes.get(name);
      const renamed = [...this.names].find(([, base]) => base === name)?.[0] ?? name;
      const now = this.after.securitySchemes.get(renamed);
      step = new Step((into) => {
        if (old && now) compareSchemes(this.given, into, old, now);
      });
      this.schemes.set(name, step);
    }
    return step;
  }
}

/** The ways in; where nothing is asked for, one that asks for nothing. */
function alternatives(
  security: readonly SecurityRequirement[] | undefined,
  names: ReadonlyMap<string, string>,
): Alternative[] {
  if (!security || security.length === 0) return [new Map()];
  return security.map(
    (requirement) =>
      new Map(
        Object.entries(requirement).map(([name, scopes]) => [names.get(name) ?? name, new Set(scopes)]),
      ),
  );
}

/** Whether who has all of the first has all of the second. */
function isEnough(credentials: Alternative, asked: Alternative): boolean {
  return [...asked].every(([name, scopes]) => {
    const held = credentials.get(name);
    return held !== undefined && [...scopes].every((scope) => held.has(scope));
  });
}

/** Where an operation says it, else where it inherits it; where it has just begun to inherit, the operation. */
function placeOf({ node, path, security }: Operation, isOwn: boolean) {
  if (node['security'] !== undefined) return [...path, 'security'];
  return security && !isOwn ? ['security'] : path;
}

/** `key + token (read, write) | anonymous` */
function said(ways: readonly Alternative[]): string {
  return ways
    .map((way) => {
      const parts = [...way].map(([name, scopes]) =>
        scopes.size > 0 ? `${name} (${[...scopes].join(', ')})` : name,
      );
      return parts.length > 0 ? parts.join(' + ') : 'anonymous';
    })
    .join(' | ');
}
