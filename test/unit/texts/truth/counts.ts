import { fromFragment, isObject, valueAt, type JsonObject, type JsonValue } from '../../../../src/core/json';

/*
 * How many there can be of what a message counts, counted without the engine: each thing where it stands, and again
 * wherever a reference leads to it.
 */

interface Operation {
  method: string;
  route: string;
  node: JsonObject;
  /** Sent by the API: a webhook or a callback. */
  isSent: boolean;
}

/** The most that a document can have of the things that a template counts, by the words behind the number. */
export function mostOf(words: string, root: JsonObject): number {
  const [, count] = COUNTED.find(([noun]) => noun.test(words)) ?? [];
  return count ? count(root) : nodesOf(root).length;
}

const statusesOf = (root: JsonObject, status: RegExp) =>
  operationsOf(root).flatMap(({ node }) =>
    Object.keys(membersOf(node['responses'])).filter((one) => status.test(one)),
  ).length;
const methodsOf = (root: JsonObject, method: RegExp) =>
  operationsOf(root).filter((one) => method.test(one.method)).length;
const pathsOf = (root: JsonObject) => Object.keys(membersOf(root['paths'])).length;
const having = (root: JsonObject, key: string) =>
  nodesOf(root).filter((node) => Object.hasOwn(node, key)).length;
const deprecated = (root: JsonObject) => nodesOf(root).filter((node) => node['deprecated'] === true).length;

const COUNTED: readonly (readonly [RegExp, (root: JsonObject) => number])[] = [
  [/^`202` responses/, (root) => statusesOf(root, /^202$/)],
  [/^`201` responses/, (root) => statusesOf(root, /^201$/)],
  [/^successful responses/, (root) => statusesOf(root, /^[23d]/i)],
  [/^error (responses|bodies)/, (root) => statusesOf(root, /^[45d]/i) * 4],
  [/^GET, HEAD and DELETE operations/, (root) => methodsOf(root, /^(get|head|delete)$/)],
  [/^PATCH operations/, (root) => methodsOf(root, /^patch$/)],
  [/^(updates|writes)/, (root) => methodsOf(root, /^(put|patch|post|delete)$/)],
  [/^deprecated (operations|properties)/, deprecated],
  [/^deliveries/, (root) => operationsOf(root).filter(({ isSent }) => isSent).length],
  [/^bodies/, (root) => operationsOf(root).filter(({ node }) => node['requestBody'] !== undefined).length],
  [/^(secured |paged )?(operations|lists)|^names of operations/, (root) => operationsOf(root).length],
  [/^(more of the )?paths/, pathsOf],
  [/^enums/, (root) => having(root, 'enum') + having(root, 'x-extensible-enum')],
  [/^descriptions/, (root) => having(root, 'description')],
];

function operationsOf(root: JsonObject): Operation[] {
  const found: Operation[] = [];
  const add = (items: JsonValue | undefined, isSent: boolean): void => {
    for (const [route, written] of Object.entries(membersOf(items))) {
      const item = followed(root, written);
      for (const [method, node] of Object.entries(item)) {
        if (!/^(get|put|post|delete|options|head|patch|trace|query)$/.test(method) || !isObject(node))
          continue;
        found.push({ method, route, node, isSent });
        if (!isSent)
          for (const callback of Object.values(membersOf(node['callbacks'])))
            add(followed(root, callback), true);
      }
    }
  };
  add(root['paths'], false);
  for (const section of ['webhooks', 'x-webhooks']) add(root[section], true);
  return found;
}

/** Every object of the document. */
function nodesOf(root: JsonObject): JsonObject[] {
  const all: JsonObject[] = [root];
  for (const node of all)
    for (const member of Object.values(node))
      for (const one of Array.isArray(member) ? member.flat(9) : [member]) if (isObject(one)) all.push(one);
  return all;
}

function followed(root: JsonObject, value: JsonValue | undefined): JsonObject {
  const { $ref } = membersOf(value);
  return membersOf(typeof $ref === 'string' ? valueAt(root, fromFragment($ref.slice(1))) : value);
}

const membersOf = (value: JsonValue | undefined): JsonObject => (isObject(value) ? value : {});
