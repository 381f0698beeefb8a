import { flatten, keyword } from '../../contract/flatten';
import type { Change } from '../../document/edits/change';
import { toPointer } from '../../json';
import { saysDefaultVersion } from '../../inference/versioning/default-version';
import { proposal, set, type Fixer } from '../fix';
import { completed } from '../skeleton';

/** The pattern of a version that is shown, and an example of one that is described. */
export const versionHeaderTyped: Fixer = (subject) => {
  const { contract, path } = subject;
  const pointer = toPointer(path);
  const parameters = contract.operations.flatMap((operation) => operation.parameters);
  const parameter = parameters.find((one) => toPointer(one.path) === pointer);
  if (!parameter?.schema) return undefined;
  const flat = flatten(contract, parameter.schema);
  const has = (...names: string[]) => names.some((name) => keyword(flat, name) !== undefined);
  const shown = parameter.examples[0]?.value ?? keyword(flat, 'example') ?? keyword(flat, 'default');
  const date = /\b20\d\d-[01]\d-[0-3]\d\b/.exec(
    typeof shown === 'string' ? shown : parameter.description,
  )?.[0];
  const known = typeof shown === 'string' ? shown : date;
  const form =
    known === undefined
      ? undefined
      : /^20\d\d-[01]\d-[0-3]\d$/.test(known)
        ? '^\\d{4}-\\d{2}-\\d{2}$'
        : numberForm(known);
  const changes: Change[] = [
    ...(form === undefined || has('pattern', 'enum', 'const', 'format') || flat.types.has('integer')
      ? []
      : [set([...parameter.schema.path, 'pattern'], form)]),
    ...(shown === undefined && known !== undefined ? [set([...path, 'example'], known)] : []),
  ];
  const what = changes.map((change) => String(change.path.at(-1))).join(', ');
  if (changes.length === 0 && !parameter.required && !saysDefaultVersion(contract, parameter))
    return completed(subject, [path], 'noVersion');
  return proposal('suggestion', { say: 'add', what }, changes);
};

function numberForm(version: string): string | undefined {
  const [, prefix] = /^(v?)\d+$/.exec(version) ?? [];
  return prefix === undefined ? undefined : `^${prefix}\\d+$`;
}
