import type { Contract, Operation } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import { headerNamesRequest } from '../debugging/request-id-words';
import { answersIn, requestsOf, type Exchanged } from '../fields/exchanged';
import { textOf } from '../fields/data-fields';
import { isAct, isCreate, isSafePost } from '../operations/kinds';
import { isIdentityName } from '../operations/payloads';
import { namesState } from '../operations/states';
import { isNamed } from '../text/sentences';
import { segments, snakeOf, words } from '../text/words';

/*
 * The version of what is edited, by how it travels: what looks a thing up answers with it, what changes it takes it, and
 * what makes it does not. So it is found in any language, whatever it is called.
 */

/** How the version of what is edited is called: in requests, and in answers; and the words that both have. */
interface Called {
  sent: ReadonlySet<string>;
  told: ReadonlySet<string>;
  roots: readonly string[];
}

/** True for a value of a request or answer that travels as the version of what is edited. */
export function travelsAsVersion(contract: Contract, field: Exchanged): boolean {
  const { sent, told, roots } = calledIn(contract);
  if (sent.size === 0 || !isCounter(contract, field)) return false;
  const name = plainName(field.name);
  return sent.has(name) || told.has(name) || rootsIn(field.name).some((one) => roots.includes(one));
}

/** True for what a refusal repeats of the request: it is called as there, and not as in what one reads. */
export function repeatsSeenVersion(contract: Contract, { name }: Exchanged): boolean {
  const { sent, told } = calledIn(contract);
  return sent.has(plainName(name)) && !told.has(plainName(name));
}

/** Beside a reason, say. */
const MOST_BESIDE = 2;

const calledIn = memoizeAlone((contract: Contract): Called => {
  const all = contract.operations.filter(({ kind }) => kind === 'operation');
  const reads = all.filter((one) => one.method === 'get' || isSafePost(one));
  const inputs = new Map(all.map((one) => [one, inputsOf(contract, one)]));
  const namesOf = (one: Operation) => new Set((inputs.get(one) ?? []).map(({ name }) => plainName(name)));
  const writes = all.filter((one) => !reads.includes(one)).map(namesOf);
  const made = new Set(
    all
      .filter((one) => isCreate(contract, one) && !isAct(one) && !isBelowItem(contract, one))
      .flatMap((one) => [...namesOf(one)]),
  );
  const asked = new Set(reads.flatMap((one) => [...namesOf(one)]));
  const answered = reads.flatMap((one) => answeredBy(contract, one));
  const found = { sent: new Set<string>(), told: new Set<string>(), roots: new Set<string>() };
  for (const field of [...inputs.values()].flat()) {
    const name = plainName(field.name);
    const takers = writes.filter((names) => names.has(name));
    if (asked.has(name) || made.has(name) || takers.length < 2 || takers.length === writes.length) continue;
    // What deletes or activates takes nothing else.
    if (!takers.some((names) => names.size <= MOST_BESIDE)) continue;
    const others = new Set(writes.filter((names) => !names.has(name)).flatMap((names) => [...names]));
    for (const one of answered) {
      const told = plainName(one.name);
      if ((told !== name && (asked.has(told) || others.has(told))) || !isLinked(contract, field, one))
        continue;
      found.sent.add(name);
      found.told.add(told);
      for (const root of rootsIn(field.name).filter((word) => rootsIn(one.name).includes(word)))
        found.roots.add(root);
    }
  }
  return { ...found, roots: [...found.roots] };
});

/** `POST /ablaeufe/{ablaufId}/aktivierung`: it does something with what one looks up at the address above. */
function isBelowItem(contract: Contract, { route }: Operation): boolean {
  const above = segments(route).slice(0, -1);
  if (!above.at(-1)?.parameter) return false;
  const address = above.map(({ text }) => text).join('/');
  return contract.operations.some(
    (other) =>
      other.method !== 'post' &&
      segments(other.route)
        .map(({ text }) => text)
        .join('/') === address,
  );
}

/** What a caller sends that may be a version: no address, no identity, nothing that each call carries. */
function inputsOf(contract: Contract, operation: Operation): Exchanged[] {
  return requestsOf(contract, operation)
    .flat()
    .filter((field) => field.in !== 'path' && field.in !== 'cookie' && isCounter(contract, field));
}

function answeredBy(contract: Contract, operation: Operation): Exchanged[] {
  return successesOf(operation)
    .flatMap((response) => answersIn(contract, response).flat())
    .filter((field) => isCounter(contract, field));
}

/** A text or a whole number that is no id, no state and no time. */
function isCounter(contract: Contract, { name, schema, isInItems, in: place }: Exchanged): boolean {
  const { types, parts, properties, items } = flatten(contract, schema);
  const isScalar = types.size > 0 && [...types].every((type) => /^(string|integer|null)$/.test(type));
  const isTime = parts.some(
    ({ node }) => typeof node['format'] === 'string' && node['format'].startsWith('date'),
  );
  if (!isScalar || isTime || isInItems || properties.size > 0 || items) return false;
  return !(
    isIdentityName(name) ||
    /(^|_)(id|key|code)$/.test(snakeOf(name)) ||
    namesState(name) ||
    (place === 'header' && headerNamesRequest(name))
  );
}

/** The same name, a word in common, or the text of the one names the other. */
function isLinked(contract: Contract, sent: Exchanged, told: Exchanged): boolean {
  if (plainName(sent.name) === plainName(told.name)) return true;
  const [own, other] = [rootsIn(sent.name), rootsIn(told.name)];
  return own.some((root) => other.includes(root)) || isNamed(textOf(contract, sent), told.name);
}

/** `X-Gelesene-Version` is `gelesene_version`. */
function plainName(name: string): string {
  return snakeOf(name).replace(/^x_/, '');
}

const SHORTEST = 4;

/** The beginnings of the words of a name: `versionsnummer` and `Gelesene-Version` have `vers` in common. */
function rootsIn(name: string): string[] {
  return words(name)
    .filter(
      (word) =>
        word.length >= SHORTEST &&
        !/^(number|last|current|seen|read|known|base|data|meta|nummer|text)$/.test(word),
    )
    .map((word) => word.slice(0, SHORTEST));
}
