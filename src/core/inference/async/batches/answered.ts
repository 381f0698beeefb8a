import type { Contract, MediaType, Operation, Response, Schema } from '../../../contract/contract';
import { isError, successesOf } from '../../../contract/statuses';
import { leadsTo } from '../../http-semantics/leads-to';
import { endsInParameter } from '../../operations/kinds';
import { namesState } from '../../operations/states';
import { segments, snakeOf } from '../../text/words';
import { addressOf, getsBelow } from '../addresses';
import { handleOf } from '../long-running';
import { choicesOf, listsIn } from '../../fields/lists';
import { nameMembers } from './named';

/** A body that answers a batch, at once or later. */
export interface AnsweredBody {
  operation: Operation;
  response: Response;
  media: MediaType;
  schema: Schema;
  /** It comes where everything was refused. */
  isRefusal?: true;
}

/**
 * True where every answer to a batch tells something: its own bodies do, or, where it hands out a job, an answer that
 * this leads to. Later answers are read only where the first does not tell. A refusal with results is an answer, too.
 */
export function everyAnswer(
  contract: Contract,
  operation: Operation,
  tells: (body: AnsweredBody) => boolean,
): boolean {
  const successes = successesOf(operation);
  if (successes.length === 0) return false;
  const isTold = successes.every((response) => {
    const own = bodiesOf(operation, response);
    if (own.length > 0 && own.every(tells)) return true;
    return laterBodies(contract, operation, response).some(tells);
  });
  return isTold && refusalsWithResults(contract, operation).every(tells);
}

/** The bodies in which the caller of a batch may read what became of it. */
export function answersTo(contract: Contract, operation: Operation): AnsweredBody[] {
  return successesOf(operation).flatMap((response) => [
    ...bodiesOf(operation, response),
    ...laterBodies(contract, operation, response),
  ]);
}

function bodiesOf(operation: Operation, response: Response): AnsweredBody[] {
  return response.content.flatMap((media) =>
    media.schema ? [{ operation, response, media, schema: media.schema }] : [],
  );
}

/** Errors whose body has a state for each of several things. */
function refusalsWithResults(contract: Contract, operation: Operation): AnsweredBody[] {
  const names = new Set(nameMembers(contract, operation).map(({ name }) => snakeOf(name)));
  return operation.responses
    .filter(({ status }) => isError(status) && !/^5/.test(status))
    .flatMap((response) => bodiesOf(operation, response))
    .filter(({ schema }) =>
      listsIn(contract, schema, 'writeOnly').some(({ entry, isMap }) =>
        choicesOf(contract, entry).some(({ properties }) => {
          const all = [...properties.keys()];
          const isNamed = isMap || all.some((name) => names.has(snakeOf(name)));
          return isNamed && all.some((name) => namesState(name) || STATE.test(name));
        }),
      ),
    )
    .map((body) => ({ ...body, isRefusal: true as const }));
}

const STATE = /^(outcome|result|estado|ergebnis|zustand|etat|statut|stato|resultado)$/i;

/** What the GETs answer that a job leads to: on the batch, and on the lists below it. */
function laterBodies(contract: Contract, operation: Operation, response: Response): AnsweredBody[] {
  const handle = handleOf(contract, operation, response);
  const monitor = handle === undefined || handle === 'dead-end' ? undefined : handle.monitor;
  const named = [
    ...(monitor ? [monitor] : []),
    ...contract.operations.filter((get) => isJob(get, operation, contract)),
  ];
  const all = new Set(named.flatMap((get) => [get, ...getsBelow(contract, addressOf(get.route))]));
  return [...all].flatMap((get) => successesOf(get).flatMap((answer) => bodiesOf(get, answer)));
}

function isJob(get: Operation, batch: Operation, contract: Contract): boolean {
  if (get.method !== 'get') return false;
  const path = segments(get.route);
  if (!endsInParameter(get) && !path.at(-2)?.parameter) return false;
  return leadsTo(contract, batch, get);
}
