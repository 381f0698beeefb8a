import { statusFaults } from '../../../src/core/inference/async/status-faults';
import { statusResources } from '../../../src/core/inference/async/status-resources';
import { code, listed } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** A status resource names its final states, says why something failed, and when. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const { operation, schema, isJob } of statusResources(contract, operations)) {
    examine(operation);
    const { status, ends, missing } = statusFaults(contract, schema);
    if (!status)
      yield {
        message: `What ${code(operation.name)} answers should have a \`status\` that names its final states: whoever polls has to know when to stop.`,
        path: schema.path,
      };
    else if (!ends)
      yield {
        message: `${code(status.name)} should name its final states, both success and failure: whoever polls has to know when to stop.`,
        path: status.path,
      };
    if (isJob && missing.length > 0)
      yield {
        message: `What ${code(operation.name)} answers should also have ${listed(missing)}: after a failure the caller has to know why and since when.`,
        path: schema.path,
      };
  }
});
