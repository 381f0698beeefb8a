import type {
  MediaType,
  Operation,
  Parameter,
  Response,
  Schema,
  Surroundings,
} from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import type { JsonObject, JsonPath } from '../../json';
import { isMarked } from '../../schema/direction';
import { snakeOf } from '../text/words';
import { unreadable } from './members';

/** A named value of one message: a parameter, a header, or a member of the body. */
export interface Exchanged {
  name: string;
  snake: string;
  /** The names from the body, or from the parameter, to it; 0 for an entry of a list or map. */
  steps: readonly (string | number)[];
  in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  schema: Schema;
  /** As written under its key; for a parameter or header, that. */
  raw: JsonObject;
  path: JsonPath;
  usedAt: JsonPath;
  /** There must be a value: it is required, null is none, and so for all that it stands in. */
  required: boolean;
  /** It stands in an entry of a list or map. */
  isInItems: boolean;
  /** The object that it belongs to. */
  owner: Flat | undefined;
  /** Whose examples show it. */
  shownBy: Parameter | MediaType | undefined;
}

/** What can travel together: parameters or headers, and one of the bodies. */
export type Message = readonly Exchanged[];

/** Deep enough for an amount in a line of an order; what all answers are wrapped in is no depth. */
const DEEPEST = 3;
const WRAPPERS = /^(data|error|errors|details|result|payload|response)$/i;
/** What stands further away is asked for by nobody, and shared schemas multiply. */
const MOST_FIELDS = 2_000;

/** What a caller can send, a message for each media type. Of what the provider sends, what that can be. */
export const requestsOf = memoize((surroundings, operation: Operation): Message[] => {
  const { kind, parameters, body } = operation;
  const hidden = kind === 'operation' ? 'readOnly' : 'writeOnly';
  const named = parameters.filter(({ deprecated, unread }) => !deprecated && !unread);
  return together(
    surroundings,
    named.map((parameter) => ofParameter(parameter)),
    body?.content ?? [],
    hidden,
  );
});

/** What an answer can tell, a message for each media type. */
export const answersIn = memoize((surroundings, { headers, content }: Response): Message[] =>
  together(
    surroundings,
    headers.map(({ name, node, path, usedAt, schema }) => ({
      ...{ name, snake: snakeOf(name), steps: [name], in: 'header' as const, raw: node, path, usedAt },
      ...{ schema: schema ?? unreadable(path), required: node['required'] === true },
      ...{ isInItems: false, owner: undefined, shownBy: undefined },
    })),
    content,
    'writeOnly',
  ),
);

function ofParameter(parameter: Parameter): Exchanged {
  const { name, in: place, node: raw, path, usedAt, required, schema = unreadable(path) } = parameter;
  return {
    ...{ name, snake: snakeOf(name), steps: [name], in: place as Exchanged['in'], schema, raw, path, usedAt },
    ...{ required, isInItems: false, owner: undefined, shownBy: parameter },
  };
}

type Hidden = 'readOnly' | 'writeOnly';

function together(
  surroundings: Surroundings,
  beside: readonly Exchanged[],
  content: readonly MediaType[],
  hidden: Hidden,
): Message[] {
  const walk = new Walk(surroundings, hidden);
  const parts = walk.below(beside.map((field) => ({ ...field, fields: [field] })));
  const bodies = content.flatMap((media) => (media.schema ? [walk.body(media, media.schema)] : []));
  return bodies.length > 0 ? bodies.map((body) => [...parts, ...body]) : [parts];
}

/** An object, list or map whose members are still to be read. */
type Open = Pick<Exchanged, 'schema' | 'steps' | 'in' | 'required' | 'isInItems' | 'shownBy'> & {
  fields?: Exchanged[];
};

/** Goes through messages, the nearest members first. */
class Walk {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly hidden: Hidden,
  ) {}

  body(media: MediaType, schema: Schema): Exchanged[] {
    return this.below([{ schema, steps: [], in: 'body', required: true, isInItems: false, shownBy: media }]);
  }

  below(open: readonly Open[]): Exchanged[] {
    const found = open.flatMap(({ fields = [] }) => fields);
    const pending = [...open];
    // A list is walked in the order in which it grows.
    for (const next of pending) {
      if (found.length >= MOST_FIELDS) break;
      const members = this.membersOf(next);
      found.push(...members);
      pending.push(...members, ...this.entriesOf(next));
    }
    return found;
  }

  private membersOf({ schema, steps, ...rest }: Open): Exchanged[] {
    const owner = flatten(this.surroundings, schema);
    const depth = steps.filter((step) => typeof step === 'string' && !WRAPPERS.test(step)).length;
    if (depth >= DEEPEST) return [];
    return [...owner.properties].flatMap(([name, { schema, raw, path, required }]) => {
      if (this.isHidden(raw) || raw['deprecated'] === true) return [];
      const { nullable } = flatten(this.surroundings, schema);
      const isThere = rest.required && required && !nullable && raw['nullable'] !== true;
      const own = { name, snake: snakeOf(name), steps: [...steps, name], schema, raw, path, usedAt: path };
      return [{ ...own, in: rest.in, required: isThere, owner, ...heldBy(rest) }];
    });
  }

  /** One level of entries; those of a list in a list are a table. */
  private entriesOf({ schema, steps, isInItems, ...rest }: Open): Open[] {
    if (isInItems) return [];
    const { items, values } = flatten(this.surroundings, schema);
    return [items, values].flatMap((inner) =>
      inner ? [{ ...rest, schema: inner, steps: [...steps, 0], isInItems: true }] : [],
    );
  }

  private isHidden(raw: JsonObject): boolean {
    return isMarked(raw, this.hidden, this.surroundings.root);
  }
}

function heldBy({ isInItems, shownBy }: Pick<Open, 'isInItems' | 'shownBy'>) {
  return { isInItems, shownBy };
}
