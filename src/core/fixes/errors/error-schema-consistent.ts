import type { Contract, Response } from '../../contract/contract';
import { words } from '../../inference/text/words';
import { isError } from '../../contract/statuses';
import { responsesAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { errorExample } from '../shared/error-example';
import { failuresIn, type Failure } from '../shared/failures';
import { houseError } from '../shared/house-error';
import { wordsFor } from '../words/words';

/** An error without a body gets the one that the others have. */
export const errorSchemaConsistent: Fixer = (subject) => {
  const { contract } = subject;
  const house = houseError(contract);
  if (!house) return undefined;
  const bare = responsesAt(subject).filter(
    ({ status, content, node }) => isError(status) && content.length === 0 && !('content' in node),
  );
  const changes = bare.map((response) => {
    const failure = failureOf(contract, response);
    const example = failure && errorExample(contract, house, failure);
    const media = { schema: house.schema, ...(example ? { example } : {}) };
    return set([...response.path, 'content'], { [house.media.type]: media });
  });
  return proposal('shared-component', { say: 'add', what: house.media.type }, changes);
};

/** What its own text says of it, where that is short enough to be a title. */
function failureOf(contract: Contract, { status, description }: Response): Failure | undefined {
  const failures = failuresIn(wordsFor(contract));
  const known: Failure | undefined = Object.values(failures).find((one) => one.status === status);
  const own = words(description);
  if (!/^\d{3}$/.test(status) || own.length === 0 || own.length > 12) return known;
  const title = description.replace(/[.。]$/, '');
  const code = known?.code ?? own.slice(0, 4).join('_');
  // A code is for programs, whatever language the text speaks.
  if (!/^[\w-]+$/.test(code)) return known;
  return { status, names: [title], title, description, code };
}
