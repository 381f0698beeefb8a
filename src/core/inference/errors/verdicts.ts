import type { Operation } from '../../contract/contract';
import type { Flat } from '../../contract/flatten';
import { subjectOf } from '../operations/intent';
import { isSafePost } from '../operations/kinds';
import { segments, singular, words } from '../text/words';

/** Formats that say themselves how failures travel: GraphQL, JSON-RPC. */
export function isOtherProtocol({ route }: Operation, { properties }: Flat): boolean {
  return (
    properties.has('jsonrpc') || segments(route).some(({ text }) => /^(graphql|rpc|json-?rpc)$/i.test(text))
  );
}

/** The question was whether something works or is valid, or what went wrong: then a "no" is a good answer. */
export function asksForVerdict(operation: Operation, { properties }: Flat): boolean {
  if ([...properties.keys()].some((name) => /^(is_?)?valid$/i.test(name)) || isSafePost(operation))
    return true;
  const path = segments(operation.route).filter(({ parameter }) => !parameter);
  const spoken = [...words(path.at(-1)?.text ?? ''), words(operation.operationId ?? '')[0] ?? ''].map(
    singular,
  );
  if (spoken.some((word) => VERDICTS.has(word))) return true;
  return /^(error|failure|problem|fault|issue|exception|crash)$/.test(
    singular(words(subjectOf(operation) ?? '').at(-1) ?? ''),
  );
}

const VERDICTS = new Set(
  'test verify verification siteverify check validate validation lint ping health healthcheck diagnose diagnostic probe simulate preview'.split(
    ' ',
  ),
);
