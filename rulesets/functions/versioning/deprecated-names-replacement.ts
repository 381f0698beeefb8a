import { infoOf } from '../../../src/core/contract/head';
import { statesReplacement } from '../../../src/core/inference/versioning/replacements';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** A deprecated operation says what to call in its place, or that nothing takes its place. */
export default perDocument(function* ({ contract, operations, examine }) {
  const language = infoOf(contract)['x-language'];
  const isReadable = typeof language !== 'string' || /^(en|zh)/i.test(language);
  const problems: Placed[] = [];
  let judged = 0;
  for (const operation of operations) {
    if (!operation.deprecated || !isReadable) continue;
    examine(operation);
    judged += 1;
    if (statesReplacement(contract, operation)) continue;
    problems.push({
      message: `${code(operation.name)} should say in its description what to call instead, or that nothing replaces it.`,
      path:
        typeof operation.node['description'] === 'string'
          ? [...operation.path, 'description']
          : operation.path,
      place: operation.name,
    });
  }
  yield* collapse(problems, judged, (count, of, first) => ({
    message: `${count} of ${of} deprecated operations, ${first} among them, do not say what to call instead. Name it in their descriptions.`,
    path: ['paths'],
  }));
});
