import type { Example, Response, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { statesNothing } from '../text/heaps';
import { saysNeverSent } from '../text/taken-back';
import { isObject, type JsonObject, type JsonPath } from '../../json';
import { memoizeByNode, memoizeBySchema, type Written } from '../../contract/memoize';
import { textsBelow } from './walk';
import { codeOf } from './codes';
import { inside } from './members';
import { spoken } from './plain';
import { shownAt } from './shown-at';
import { statementsIn, type Statement } from './statements';

/** What a response says of itself, for a reader who wants to know which failure it is. */
export interface Said {
  /** Its description, as a person reads it. */
  description: string;
  /** All that a caller reads of it: description, the texts, names and codes of its own examples. A component's name is not. */
  texts: string;
  /** The same, one failure at a time: the sentences of the description, and each example as a whole. */
  statements: readonly Statement[];
  /** Of these, the examples and the alternatives of the body. */
  shown: readonly Statement[];
  /** The codes that it can carry, where they are listed: by its schema, or by its examples. */
  codes: ReadonlySet<string>;
}

/** A page of prose says no more than its first sentences; a program's log pasted as an example says nothing. */
const MOST_CHARACTERS = 4_000;
const MOST_TEXTS = 200;

/** Reads a response. Of a schema that others share only a lone code counts among the texts: a list of all says nothing. */
export function saidBy(
  surroundings: Surroundings,
  response: Written<Response> & { description: string },
): Said {
  const description = statesNothing(response.description) ? '' : response.description;
  if (saysNeverSent(description))
    return { description: '', texts: '', statements: [], shown: [], codes: new Set() };
  const { texts, shown, codes } = bodySaid(surroundings, response);
  return {
    description,
    texts: [description, ...texts].join('\n').slice(0, MOST_CHARACTERS),
    statements: [...statementsIn(description.slice(0, MOST_CHARACTERS)), ...shown],
    shown,
    codes,
  };
}

const bodySaid = memoizeByNode((surroundings, { content }: Written<Response>) => {
  const texts: string[] = [];
  const shown: Statement[] = [];
  const codes = new Set<string>();
  for (const { node, schema, examples } of content) {
    const named = isObject(node['examples']) ? node['examples'] : {};
    for (const { value, path } of examples) {
      const said = aboutExample(named, path);
      for (const text of textsBelow(value, path)) {
        if (texts.length + said.length >= MOST_TEXTS) break;
        // A link or a pointer tells no reader which failure this is; a `type` URI ends in the code.
        said.push(spoken(text.text.replace(/^https?:\/\/\S*\//, '')));
      }
      texts.push(...said);
      shown.push({ text: said.join('\n'), code: undefined });
    }
    const variants = schema && schema.component === undefined ? variantsSaid(surroundings, schema) : [];
    texts.push(...variants);
    shown.push(...variants.map((text) => ({ text, code: undefined })));
    const known =
      schema &&
      (examples.length === 0 ? codesPromised(surroundings, schema) : codesIn(surroundings, schema, examples));
    for (const code of known ?? []) codes.add(code);
  }
  if (codes.size === 1) texts.push(...[...codes].map(spoken));
  return { texts, shown: codes.size === 1 ? [...shown, ...ofCodes(codes)] : shown, codes };
});

function ofCodes(codes: ReadonlySet<string>): Statement[] {
  return [...codes].map((code) => ({ text: spoken(code), code: undefined }));
}

/** The name and the summary of an example among others. */
function aboutExample(named: JsonObject, path: JsonPath): string[] {
  const at = path.lastIndexOf('examples');
  const name = at < 0 ? undefined : path[at + 1];
  if (typeof name !== 'string') return [];
  const { summary, description } = isObject(named[name]) ? named[name] : {};
  return [spoken(name), ...[summary, description].filter((text) => typeof text === 'string')];
}

/** What the alternatives of a body say that belongs to this response alone. */
function variantsSaid(surroundings: Surroundings, schema: Schema): string[] {
  return flatten(surroundings, schema).variants.map((variant) => {
    const { parts, properties } = flatten(surroundings, variant);
    const consts = [...properties.values()].map(({ raw, schema: { node } }) => raw['const'] ?? node['const']);
    const texts = parts.flatMap(({ node }) => [node['title'], node['description']]);
    return [...texts, ...consts]
      .filter((text) => typeof text === 'string')
      .map(spoken)
      .join('\n');
  });
}

/** Without examples: hundreds of answers share one schema. */
const codesPromised = memoizeBySchema((surroundings, schema) => codesIn(surroundings, schema, []));

/** The values of the codes of a body and of its envelope, as the schema lists them and the examples show them. */
function codesIn(
  surroundings: Surroundings,
  schema: Schema,
  examples: readonly Example[],
  above: readonly string[] = [],
): string[] {
  const flat = flatten(surroundings, schema);
  return [...flat.properties].flatMap(([name, property]) => {
    const place = [...above, name];
    const code = codeOf(surroundings, flat, name, property, shownAt(examples, place));
    const inner = above.length === 0 ? inside(surroundings, name, property) : undefined;
    return [
      ...(code && !code.isProse ? code.values : []),
      ...(inner ? codesIn(surroundings, inner, examples, place) : []),
    ];
  });
}
