import type { Contract, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { isCode } from '../../errors/code-names';
import { deepMembers, listsIn, type Member } from '../../fields/lists';
import { successSchemas } from '../../operations/kinds';
import { idOf } from '../../operations/known-ids';
import { isIdentityName } from '../../operations/payloads';
import { namesState } from '../../operations/states';
import { segments } from '../../text/words';
import { inputsOf } from './inputs';
import { pagesOf } from './log';
import { isMoment } from './moment';
import { isMeant, plainWords } from './spoken';
import { lookUpsOf, type LookUp } from './thing';

/**
 * What keeps a caller from reading what became of one thing, step by step; undefined where nothing does.
 * - `steps`: no list of them, neither in the thing nor beside it
 * - `what`, `when`: what its entries do not tell
 * - `whose`: the list beside it cannot be asked for one thing
 */
export type StepsLack = 'steps' | 'what' | 'when' | 'whose';

export function stepsLack(contract: Contract, log: Operation): StepsLack | undefined {
  const lookUps = lookUpsOf(contract, log);
  const within = lookUps.flatMap(({ operation, things }) =>
    [...things, ...successSchemas(operation)].flatMap((thing) => stepListsIn(contract, thing)),
  );
  const beside = contract.operations.filter(
    (operation) => operation !== log && isStepList(contract, operation),
  );
  const own = stepListsOf(contract, log);
  const entries = [
    ...within,
    ...own.flatMap((operation) => pagesOf(contract, operation).map(({ list }) => list.entry)),
  ];
  // What a list beside the log holds is no step where it is the thing that the log lists.
  const listed = new Set(pagesOf(contract, log).map(({ list }) => list.entry.node));
  const lacks = entries.map((entry) => (listed.has(entry.node) ? 'what' : stepLack(contract, entry)));
  if (lacks.includes(undefined)) return undefined;
  return lacks.find((lack) => lack !== undefined) ?? (beside.length > 0 ? 'whose' : 'steps');
}

/** The operations beside a log that list the steps of one of its things. */
export function stepListsOf(contract: Contract, log: Operation): Operation[] {
  const lookUps = lookUpsOf(contract, log);
  return contract.operations.filter(
    (operation) =>
      operation !== log && isStepList(contract, operation) && isOfOne(contract, operation, lookUps),
  );
}

/** The lists of a thing whose entries look like steps. */
export function stepListsIn(surroundings: Surroundings, thing: Schema, depth = 0): Schema[] {
  return listsIn(surroundings, thing, 'writeOnly').flatMap(({ isMap, schema, name = '', entry }) => {
    if (isMap || keyword(flatten(surroundings, schema), 'maxItems') === 1) return [];
    if (flatten(surroundings, entry).properties.size === 0) return [];
    // An attempt has steps of its own.
    const inner = depth === 0 ? stepListsIn(surroundings, entry, 1) : [];
    const isOne = STEPS.test(plainWords(name)) || stepLack(surroundings, entry) === undefined;
    return isOne ? [entry, ...inner] : inner;
  });
}

const STEPS =
  /(^|_)(attempts?|events?|history|timeline|transitions?|steps?|logs?|deliveries|trail|status(es)?|states|changes|activity|journey|lifecycle|verlauf|historie|ereignisse|versuche|schritte|historial|historico|eventos?|intentos|pasos|etapas|historique|evenements|etapes|tentatives|tentativas|storico|eventi|passi|tentativi)(_|$)|历史|轨迹|步骤|记录|事件|历程/;

function stepLack(surroundings: Surroundings, entry: Schema): 'what' | 'when' | undefined {
  const members = deepMembers(surroundings, entry, 'writeOnly').filter((one) => isMeant(surroundings, one));
  const isTime = (member: (typeof members)[number]) => isMoment(surroundings, member);
  const tells = (one: (typeof members)[number]) =>
    (namesWhat(one.name) && isValue(surroundings, one.schema)) || isOneOfSeveral(surroundings, one);
  if (!members.some((one) => !isTime(one) && tells(one))) return 'what';
  return members.some(
    (one) => isTime(one) && !/(^|_)(next|expires|expiry|scheduled)(_|$)/.test(plainWords(one.name)),
  )
    ? undefined
    : 'when';
}

/** Whatever it is called, each entry has one of the words that the contract lists; the reason of a failure is none. */
function isOneOfSeveral(surroundings: Surroundings, { name, schema, isAlways }: Member): boolean {
  const flat = flatten(surroundings, schema);
  const listed = keyword(flat, 'enum');
  return isAlways && !isCode(name) && flat.types.has('string') && Array.isArray(listed) && listed.length > 2;
}

function namesWhat(name: string): boolean {
  return namesState(name) || NAMES_WHAT.test(plainWords(name));
}

const NAMES_WHAT =
  /(^|_)(type|event|step|action|what|kind|name|outcome|result|activity|transition|to|ereignis|schritt|typ|art|evento|tipo|paso|etapa|accion|evenement|etape|passo|resultado|ergebnis)$|事件|步骤|类型|动作|结果/;

function isValue(surroundings: Surroundings, schema: Schema): boolean {
  const { types, properties, variants } = flatten(surroundings, schema);
  return (
    (properties.size === 0 && (types.has('string') || types.has('integer'))) ||
    variants.some((one) => isValue(surroundings, one))
  );
}

/** An operation that answers with a list of what happened, whether or not its entries tell everything. */
function isStepList(contract: Contract, operation: Operation): boolean {
  const pages = pagesOf(contract, operation);
  const last = segments(operation.route).findLast(({ parameter }) => !parameter)?.text ?? '';
  return (
    pages.length > 0 &&
    (STEPS.test(plainWords(last)) ||
      STEPS.test(plainWords(operation.operationId ?? '')) ||
      pages.some(
        ({ list }) =>
          stepLack(contract, list.entry) === undefined &&
          !PARTS.test(plainWords(`${last}_${list.name ?? ''}`)),
      ))
  );
}

/** What belongs to a message and is no step, though it has a type and a time. */
const PARTS =
  /(^|_)(media|attachments?|files?|recipients?|links?|parts?|replies|comments?|notes?|messages?|templates?)(_|$)/;

/** It stands below one thing, or takes the thing's id. */
function isOfOne(contract: Contract, operation: Operation, lookUps: readonly LookUp[]): boolean {
  const path = (one: Operation) =>
    segments(one.route).map(({ text, parameter }) => (parameter ? '{}' : text.toLowerCase()));
  const isBelow = lookUps.some(({ operation: one }) => {
    const [item, list] = [path(one), path(operation)];
    return item.at(-1) === '{}' && list.length > item.length && item.every((part, i) => part === list[i]);
  });
  if (isBelow) return true;
  const ids = new Set(lookUps.flatMap(({ operation: one }) => namesOfId(contract, one)));
  const own = operation.parameters
    .filter(({ in: place }) => place === 'path')
    .map(({ name }) => plainWords(name));
  return [...own, ...inputsOf(contract, operation).map(({ field }) => plainWords(field.name))].some(
    (name) => ids.has(name) || OF_MESSAGE.test(name),
  );
}

const OF_MESSAGE =
  /(^|_)(message|msg|sms|notification|nachricht|nachrichten|mensaje|mensagem|messaggio|resource|subject|object|related_object)_?(id|ids|sid|uuid|nr|no|name|kennung|number)$|(^|_)(message|sms|resource|subject|nachricht|mensaje|mensagem)$|消息(编号|id)/;

function namesOfId(contract: Contract, lookUp: Operation): string[] {
  const parameter = idOf(contract, lookUp);
  const sent = inputsOf(contract, lookUp).filter(({ field }) => field.required && isIdentityName(field.name));
  return [...(parameter ? [parameter.name] : []), ...sent.map(({ field }) => field.name)]
    .map(plainWords)
    .filter((name) => name !== 'id');
}
