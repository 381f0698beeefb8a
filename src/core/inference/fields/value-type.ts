/** What a value is, as far as a program that sends or reads it can know. */
export const VALUE_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'time',
  'date',
  'duration',
  'uri',
  'phone',
  'money',
  'list',
  'object',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];
