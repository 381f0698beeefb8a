/**
 * What an operation is for.
 * - `creates`: a POST that makes or triggers something; `makes`: `creates` or `upserts`
 * - `upserts`: a PUT on an item path with a body (the caller chooses the identity)
 * - `lists`, `reads`, `updates`, `deletes`: as they say; `writes`: any unsafe method; `any`
 * - `acts`: does something to what exists, at an address of its own (`POST /messages/{id}/cancel`)
 * - `searches`: a POST that only asks a question, or a QUERY
 */
export const OPERATION_KINDS = [
  'any',
  'creates',
  'upserts',
  'makes',
  'lists',
  'reads',
  'updates',
  'deletes',
  'writes',
  'acts',
  'searches',
] as const;

export type OperationKind = (typeof OPERATION_KINDS)[number];
