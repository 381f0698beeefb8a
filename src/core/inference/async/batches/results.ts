import type { Contract, Example, Operation, Schema } from '../../../contract/contract';
import { flatten, type Flat } from '../../../contract/flatten';
import { isObject } from '../../../json';
import { shownAt } from '../../errors/shown-at';
import { isIdentityName } from '../../operations/payloads';
import { namesState } from '../../operations/states';
import { snakeOf } from '../../text/words';
import { answeredAlone, lookedUpBy } from './alone';
import { everyAnswer, type AnsweredBody } from './answered';
import { choicesOf, listsIn, membersOf, type List, type Member } from '../../fields/lists';
import { givenMembers, nameMembers } from './named';
import { isOfSome, saidOf, scalarsSent } from './said-of-results';
import { isGoodState, namesAccepted, namesRefused } from './words';

/** True where each answer to a batch leads to a result for each thing: which one, what became of it, and its id. */
export function tellsResults(contract: Contract, operation: Operation): boolean {
  return everyAnswer(contract, operation, (body) => {
    const lack = lackingResult(contract, operation, body);
    // Where everything was refused, nothing has an id.
    return lack === undefined || (body.isRefusal === true && lack === 'id');
  });
}

/** What the results of a body do not tell; `list`: there are none. */
export type LackingResult = 'list' | 'which' | 'how' | 'id';

/** What is missing from a body before it is one result for each thing; undefined where nothing is. */
export function lackingResult(
  contract: Contract,
  operation: Operation,
  body: AnsweredBody,
): LackingResult | undefined {
  const lists = listsIn(contract, body.schema, 'writeOnly');
  const said = saidOf(contract, body, lists);
  // What was not reached has no result.
  if (body.operation === operation && said.some((one) => ONLY_SOME.test(one))) return 'list';
  // Each thing has its name there, whoever made it up.
  const names = new Set(
    [...nameMembers(contract, operation), ...givenMembers(contract, operation)].map(({ name }) =>
      snakeOf(name),
    ),
  );
  const known: Known = {
    names,
    ids: answeredAlone(contract, operation),
    lookups: lookedUpBy(contract),
    isOrdered: said.some((one) => ORDERED.test(one)),
    sent: scalarsSent(operation),
    isJob: operation.responses.some(({ status }) => status === '202'),
  };
  return new Reader(contract, known, body.media.examples).lackingIn(lists);
}

interface Known {
  /** What the things of the batch are named by. */
  names: ReadonlySet<string>;
  /** What only the answer to one thing alone has: its id among others. */
  ids: ReadonlySet<string>;
  /** What the operations that look something up are given. */
  lookups: ReadonlySet<string>;
  /** The place of a result tells whose it is. */
  isOrdered: boolean;
  /** The names, numbers and texts in the examples of what is sent; undefined where there are none. */
  sent: ReadonlySet<string> | undefined;
  /** What it takes is worked off after the answer. */
  isJob: boolean;
}

/** Reads lists of results. */
class Reader {
  constructor(
    private readonly contract: Contract,
    private readonly known: Known,
    private readonly shown: readonly Example[],
  ) {}

  lackingIn(lists: readonly List[]): LackingResult | undefined {
    const told = lists.filter((list) => this.isOfObjects(list) || this.isMapToIds(list));
    const lacks = [
      ...told.map((list) => this.lackingOf(list)),
      ...told.flatMap((good) => told.map((bad) => this.lackingOfTwo(good, bad))),
    ];
    if (lacks.includes(undefined)) return undefined;
    return lacks.find((lack) => lack !== 'list') ?? 'list';
  }

  /** One list of all of them. */
  private lackingOf(list: List): LackingResult | undefined {
    const { name = '' } = list;
    if (this.isMapToIds(list) || namesRefused(name) || isOfSome(this.contract, list)) return 'list';
    const choices = this.choicesOf(list.entry);
    if (!choices.every((members) => this.tellsWhich(list, members))) return 'which';
    if (!this.tellsHow(choices)) return choices.some(speaksOfState) ? 'how' : 'list';
    return this.alwaysTellsId(choices) ? undefined : 'id';
  }

  /** Where the accepted have a choice of their own, in each of these. */
  private alwaysTellsId(choices: readonly Member[][]): boolean {
    const accepted = choices.filter((members) => !members.some(isFault));
    if (choices.length < 2 || accepted.length === 0) return choices.some((members) => this.tellsId(members));
    const withId = accepted.filter((members) => this.tellsIdOfAll(members));
    // What a job has not reached yet is a choice that tells less than each of the others.
    const isOpen = (members: readonly Member[]) =>
      this.known.isJob && choices.every((other) => other === members || isLess(members, other));
    return withId.length > 0 && accepted.every((members) => withId.includes(members) || isOpen(members));
  }

  /** Not only at times, unless nothing is demanded. */
  private tellsIdOfAll(members: readonly Member[]): boolean {
    const demands = members.some(({ isAlways }) => isAlways);
    return this.tellsId(demands ? members.filter(({ isAlways }) => isAlways) : members);
  }

  /** Two lists: one of what was accepted, one of what was refused. */
  private lackingOfTwo(good: List, bad: List): LackingResult | undefined {
    if (good === bad || namesRefused(good.name ?? '') || !namesRefused(bad.name ?? '')) return 'list';
    if (!this.isOfObjects(bad)) return 'list';
    const accepted = this.choicesOf(good.entry);
    const isById = this.isMapToIds(good);
    const isTold = isById || accepted.every((members) => this.tellsWhich(good, members));
    if (!isTold || !this.choicesOf(bad.entry).every((members) => this.tellsWhich(bad, members)))
      return 'which';
    return isById || accepted.every((members) => this.tellsIdOfAll(members)) ? undefined : 'id';
  }

  /** What can be in an entry. What says no type says nothing. */
  private choicesOf(entry: Schema): Member[][] {
    return choicesOf(this.contract, entry).map((choice) =>
      membersOf(this.contract, choice, 'writeOnly').filter(({ schema, raw }) => {
        const flat = flatten(this.contract, schema);
        return flat.types.size > 0 || flat.variants.length > 0 || enumOf([flat], raw).length > 0;
      }),
    );
  }

  private isOfObjects({ entry }: List): boolean {
    return choicesOf(this.contract, entry).some(({ properties }) => properties.size > 0);
  }

  /** `accepted: { "order-17": "msg_8fk2" }`. */
  private isMapToIds({ isMap, entry, name = '' }: List): boolean {
    return isMap && flatten(this.contract, entry).types.has('string') && namesAccepted(name);
  }

  private tellsWhich(list: List, members: readonly Member[]): boolean {
    if (list.isMap) return this.isKeyedAsSent(list);
    if (this.known.isOrdered) return true;
    const telling = members.filter((member) => this.isWhich(member));
    const demands = members.some(({ required, around }) => required && around.length === 0);
    return telling.length > 0 && (!demands || telling.some(({ isAlways }) => isAlways));
  }

  /** The keys that an example shows are among what that of the request sends: positions of a map would be none. */
  private isKeyedAsSent({ steps }: List): boolean {
    const keys = shownAt(this.shown, steps).flatMap((value) => (isObject(value) ? Object.keys(value) : []));
    const { sent } = this.known;
    return sent === undefined || keys.length === 0 || keys.some((key) => sent.has(key));
  }

  private isWhich({ name, schema, around }: Member): boolean {
    const snake = snakeOf(name);
    const { types, properties } = flatten(this.contract, schema);
    if (properties.size > 0 || isInError(around)) return false;
    if (this.known.names.has(snake) && !types.has('boolean')) return true;
    return types.has('integer') && INDEX.test(snake);
  }

  /** A state, or what only accepted and only refused ones have. */
  private tellsHow(choices: readonly Member[][]): boolean {
    const states = choices.map((members) => members.filter(isState));
    if (this.isToldApart(choices)) return true;
    if (states.every((found) => found.length > 0)) {
      const values = states
        .flat()
        .flatMap(({ schema, raw }) => enumOf([flatten(this.contract, schema)], raw));
      // A closed list of states has one for those that were refused.
      return values.length === 0 || !values.every(isGoodState);
    }
    const failing = choices.map((members) => members.some(isFault));
    const naming = choices.map((members) => this.tellsId(members));
    return choices.length > 1
      ? failing.some(Boolean) && naming.some((named, i) => named && failing[i] === false)
      : failing.includes(true) && naming.includes(true);
  }

  /** A member of each choice has values there that it has in no other: a state, whatever it is called. */
  private isToldApart(choices: readonly Member[][]): boolean {
    const [first = [], ...others] = choices;
    if (others.length === 0 || !choices.some((members) => members.some(isFault))) return false;
    return first.some(({ name, around }) => {
      if (around.length > 1 || isInError(around)) return false;
      const values = choices.map((members) => {
        const own = members.find((one) => one.name === name && one.around.join() === around.join());
        return own?.isAlways ? enumOf([flatten(this.contract, own.schema)], own.raw) : [];
      });
      const all = values.flat();
      return values.every((some) => some.length > 0) && new Set(all).size === all.length;
    });
  }

  /** The id by which an accepted one is looked up, or its address. */
  private tellsId(members: readonly Member[]): boolean {
    return members.some(({ name, around, schema }) => {
      const snake = snakeOf(name);
      const { types, properties } = flatten(this.contract, schema);
      if (properties.size > 0 || types.has('boolean') || isInError(around)) return false;
      // Called as where one looks it up, whatever that is.
      if (this.known.lookups.has(snake) && this.known.ids.has(snake)) return true;
      const isBeside = around.every((one) => /^(attributes|data)$/i.test(one));
      if (
        (isBeside && this.known.names.has(snake)) ||
        OF_OTHERS.test(snake) ||
        around.some((one) => /^(batch|job)$/i.test(one))
      )
        return false;
      if (/^(href|url|uri|link|self|location|message_(url|href|uri|link))$/.test(snake)) return true;
      // Whatever the message itself calls it.
      if (this.known.ids.has(snake) && !isState({ name, around }) && !isPlain(snake)) return true;
      return ID.test(snake) || (isIdentityName(name) && /message|msg|sms/i.test(name));
    });
  }
}

const ID =
  /^_?(id|sid|uuid|guid)$|(^|_)(message|msg|sms|notification|nachricht|mensaje|mensagem|resource)_?(id|sid|uuid|name)$/;
/** What belongs to something else. */
const OF_OTHERS =
  /(^|_)(batch|job|group|request|trace|client|customer|caller|external|own|custom|account|correlation|correlator|reference|ref|template|error|item)(_|$)/;
const INDEX =
  /(^|_)(index|idx|indice|position|pos|row|line|ordinal|offset|number|no|i|n|item|entry|zeile|linea|ligne|seq|sequence)(_number|_index)?$/;

/** What an answer also tells of a message, and no id: when, how much, what it says of itself. */
function isPlain(snake: string): boolean {
  return (
    /(^|_)(at|on|time|date|timestamp|price|cost|currency|segments|parts|count|type|message|text|detail|title|description|code|error|reason|channel|from|sender|direction|version)$/.test(
      snake,
    ) || snake.startsWith('@')
  );
}

function isLess(members: readonly Member[], other: readonly Member[]): boolean {
  return members.length < other.length && members.every(({ name }) => other.some((one) => one.name === name));
}

function isInError(around: readonly string[]): boolean {
  return around.some((one) =>
    /(errors?|problems?|failure|fault|status_?reason|fehler|error(e|es)?)$/i.test(one),
  );
}

function speaksOfState(members: readonly Member[]): boolean {
  return members.some((member) => isState(member) || isFault(member));
}

/** `status`, `state`, `result`, `accepted: true`, a status code of its own. */
function isState({ name, around }: Pick<Member, 'name' | 'around'>): boolean {
  if (isInError(around)) return false;
  return (
    namesState(name) ||
    /^(http_)?(status|state)(_code)?$|^(result|outcome|disposition|verdict|ok|success|succeeded|successful|accepted|is_accepted|was_accepted|queued|estado|zustand|ergebnis|statut|etat|stato|esito|resultado|situacao)$/.test(
      snakeOf(name),
    )
  );
}

function isFault({ name }: Member): boolean {
  return /(^|_)(errors?|problems?|failures?|faults?|reasons?|rejection|fehler|grund|erreurs?|erros?|errore|errori)(_|$)/.test(
    snakeOf(name),
  );
}

function enumOf(flats: readonly Pick<Flat, 'parts'>[], raw: Member['raw']): string[] {
  const nodes = [raw, ...flats.flatMap(({ parts }) => parts.map(({ node }) => node))];
  return nodes.flatMap((node) => {
    const listed =
      node['const'] !== undefined ? [node['const']] : Array.isArray(node['enum']) ? node['enum'] : [];
    return listed.filter((value): value is string => typeof value === 'string');
  });
}

const ORDERED =
  /\b(same order|in (the |its |their )?order of|in its order|order of the (request|messages|items|batch)|ordered like|one[- ]to[- ]one|position(s|ally)? (match|correspond))\b|顺序(一致|相同|对应)|顺序与请求|按(请求|提交)(里|中)?的?顺序|gleichen? reihenfolge|reihenfolge der|mismo orden|m[êe]me ordre|mesma ordem|stesso ordine|同じ順/i;
const ONLY_SOME =
  /\b(each|every|those) (message|item|entry|one|text|line|row)s? (that|which) (was|were|is|are|has been|have been) (handled|processed|reached|tried|attempted|looked at|read)\b|\b(up|until) to the first (refused|failed|bad|invalid)/i;
