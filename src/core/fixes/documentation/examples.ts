import type { MediaType } from '../../contract/contract';
import type { Flow } from '../../openapi/places';
import { isError } from '../../contract/statuses';
import { toPointer } from '../../json';
import { proposal, set, type Fixer, type Subject } from '../fix';
import { errorExample } from '../shared/error-example';
import { failuresIn, type Failure } from '../shared/failures';
import { houseError } from '../shared/house-error';
import { wordsFor } from '../words/words';
import { sampleOf } from './sample';

/** A body put together from what its fields show; what they do not show is for somebody to write. */
export const requestExample: Fixer = (subject) => {
  const { contract } = subject;
  const all = [...contract.operations, ...contract.deliveries];
  return shown(
    subject,
    all.flatMap(({ body }) => body?.content ?? []),
    'request',
  );
};

/** The same of an answer; an error shows what others of its kind show. */
export const responseExample: Fixer = (subject) => {
  const { contract, path } = subject;
  const responses = contract.operations.flatMap((operation) => operation.responses);
  const failing = responses.find(
    ({ status, content }) => isError(status) && content.some((one) => isHere(one, path)),
  );
  const failure: Failure | undefined = Object.values(failuresIn(wordsFor(contract))).find(
    ({ status }) => status === failing?.status,
  );
  const house = houseError(contract);
  const media = failing?.content.find((one) => isHere(one, path));
  const isOfHouse = house?.media.schema?.node === media?.schema?.node;
  const example = failure && house && isOfHouse ? errorExample(contract, house, failure) : undefined;
  if (example) return proposal('safe', { say: 'add', what: 'example' }, [set([...path, 'example'], example)]);
  // What another error shows, or nothing: a made up one would say what is not so.
  if (failing) return undefined;
  return shown(
    subject,
    responses.flatMap(({ content }) => content),
    'response',
  );
};

function shown({ contract, path }: Subject, all: readonly MediaType[], flow: Flow) {
  const media = all.find((one) => isHere(one, path));
  if (!media?.schema || media.node['example'] !== undefined || media.node['examples'] !== undefined)
    return undefined;
  const sample = sampleOf(contract, media.schema, flow);
  if (!sample) return undefined;
  const kind = sample.isWhole ? 'safe' : 'skeleton';
  const what = sample.isWhole ? 'example' : 'example: TODO';
  return proposal(kind, { say: 'add', what }, [set([...path, 'example'], sample.value)]);
}

function isHere(media: MediaType, path: Subject['path']): boolean {
  return toPointer(media.path) === toPointer(path);
}
