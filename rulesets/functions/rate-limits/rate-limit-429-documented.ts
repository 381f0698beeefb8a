import { responsesPlace } from '../../../src/core/contract/statuses';
import { isPlumbing } from '../../../src/core/inference/errors/answers';
import { documentsThrottling } from '../../../src/core/inference/rate-limits/throttling';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Every operation documents what a caller gets who calls too often. */
export default perOperation(
  function* (_, operation, examine) {
    if (isPlumbing(operation)) return;
    examine(operation);
    if (documentsThrottling(operation)) return;
    yield {
      place: operation.name,
      message: `${code(operation.name)} should document \`429\`: otherwise a throttled client meets an error that it has no type for.`,
      path: responsesPlace(operation),
    };
  },
  {
    collapse: (count, of, first) => ({
      message: `${count} of ${of} operations should document \`429\`, among them ${first}: otherwise a throttled client meets an error that it has no type for.`,
      path: ['paths'],
    }),
  },
);
