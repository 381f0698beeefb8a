import type { Contract, Operation, Response } from '../../contract/contract';
import { infoOf, tagsOf } from '../../contract/head';
import type { JsonValue } from '../../json';

/** Everything a caller would read about this failure: the response, the other 5xx, the operation, its tags, the API. */
export function textsAround(
  contract: Contract,
  operation: Operation,
  response: Response,
): (JsonValue | undefined)[] {
  return [
    response.description,
    response.node['summary'],
    ...operation.responses.filter(({ status }) => /^5|^default$/i.test(status)).map((one) => one.description),
    operation.summary,
    operation.description,
    ...tagsOf(contract, operation).map((tag) => tag['description']),
    infoOf(contract)['description'],
  ];
}

/** True where a text says something about sending the request again, for or against. */
export function mentionsRetry(text: JsonValue | undefined): boolean {
  return (
    typeof text === 'string' &&
    /\bre-?tr(y|ies|ied|ying|yable)\b|\btry(ing)? (it |this |the request )?(again|later)|\bre-?sen[dt]|\bresubmit|\bsen[dt](ing)? (it |this |the (same )?request )?(again|twice)|\brepeat|idempoten|\b(nothing|not|never) (was|were|has been|been|is) (processed|carried out|executed|charged|sent|stored|saved|created|accepted)/i.test(
      text,
    )
  );
}
