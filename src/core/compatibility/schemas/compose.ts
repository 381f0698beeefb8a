import { endAt, isUnread, items } from '../../contract/follow';
import { isObject, type JsonObject } from '../../json';
import type { Side } from '../steps/side';
import { unconstrained, type Effective } from './effective';
import { meet } from './meet';
import { ownOf } from './own';
import { behind, defined, isReferenceOnly, type Part } from './part';
import { NULL } from './types';
import { choicesAt, discriminatorAt } from './unions';

// What an edit left alone is the same object, and so is whatever it refers to.
const whole = new WeakMap<JsonObject, Effective>();
const bare = new WeakMap<JsonObject, Effective>();

/** What holds where all of some schemas hold. */
export function effectiveOf(side: Side, parts: readonly Part[]): Effective {
  const [only, ...others] = parts;
  if (!only) return unconstrained({ value: true, path: [] });
  const first = ofPart(side, only, { open: new Set(), isCut: false });
  if (others.length === 0) return first;
  const met = unconstrained(first.at);
  for (const part of parts) meet(met, ofPart(side, part, { open: new Set(), isCut: false }));
  return met;
}

/** What is being composed now. */
interface Composing {
  open: Set<JsonObject>;
  /** A schema turned out to be a part of itself, so what is inside of it is not whole. */
  isCut: boolean;
}

function ofPart(side: Side, written: Part, composing: Composing): Effective {
  const part = defined(side, written);
  const { value } = part;
  if (!isObject(value)) {
    const said = unconstrained(part);
    said.isNever = value === false;
    return said;
  }
  const known = (part.isBare ? bare : whole).get(value);
  if (known) return known;
  // A schema that is made of itself adds nothing to itself.
  const { open } = composing;
  if (open.has(value)) {
    composing.isCut = true;
    return unconstrained(part);
  }
  side.spend(20);
  open.add(value);
  const made = compose(side, part, value, composing);
  open.delete(value);
  if (!composing.isCut || open.size === 0) (part.isBare ? bare : whole).set(value, made);
  return made;
}

function compose(side: Side, part: Part, node: JsonObject, composing: Composing): Effective {
  const { path, isBare } = part;
  const inner = (one: Part): Effective => ofPart(side, isBare ? { ...one, isBare } : one, composing);
  if (isReferenceOnly(side, node)) return unreadable(side, part, node);
  const made = ownOf(part, node);
  if (typeof node['$ref'] === 'string') {
    const target = behind(side, node, path);
    meet(made, target ? inner(target) : unreadable(side, part, node));
  }
  if (typeof node['$dynamicRef'] === 'string' || typeof node['$recursiveRef'] === 'string')
    made.gaps = [...made.gaps, { reason: 'dynamic', side: side.which, path }];
  for (const [i, value] of items(node['allOf']).entries())
    meet(made, inner({ value, path: [...path, 'allOf', i] }));
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const choice = choicesAt(side, node, keyword, path);
    if (choice?.kind === 'many' && !isBare) made.unions = [...made.unions, choice.union];
    if (choice?.kind === 'values') {
      const said = unconstrained(part);
      said.types = choice.types | (choice.hasNull ? NULL : 0);
      said.values = choice.values;
      meet(made, said);
    }
    if (choice?.kind === 'one') {
      const only = { ...inner(choice.only) };
      if (choice.hasNull) only.types |= NULL;
      meet(made, only);
    }
  }
  if (!isBare) made.discriminator ??= discriminatorAt(side, node, path);
  return made;
}

/** Of what lies in another file nothing is known; of what lies nowhere neither. */
function unreadable(side: Side, part: Part, node: JsonObject): Effective {
  const said = unconstrained(part);
  // However many references of this document it takes to leave it.
  const reason = isUnread(endAt(side.root, node, part.path)) ? 'elsewhere' : 'nowhere';
  said.gaps = [{ reason, side: side.which, path: part.path }];
  return said;
}
