import { longText, NAMES, PATTERNS, REFERENCES } from './hostile';
import type { Random } from './random';

const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
const OK = "responses: { '200': { description: ok } }";

/** A small spec that means to be endless, or large without end: each of one kind, of a size up to some 100 KB. */
export function attackOf(random: Random): string {
  return random.of(ATTACKS)(random, 1 + random.below(random.chance(0.8) ? 300 : 3_000));
}

type Attack = (random: Random, size: number) => string;

const many = (size: number, part: (i: number) => string) =>
  Array.from({ length: size }, (_, i) => part(i)).join('');
const quoted = (text: string) => JSON.stringify(text);
const component = (name: string, schema: string) => `    ${quoted(name)}: ${schema}\n`;
const schemas = (text: string) => `${HEAD}paths: {}\ncomponents:\n  schemas:\n${text}`;
const reference = (random: Random, to: string) =>
  `{ $ref: ${quoted(`#/components/schemas/${random.chance(0.5) ? to : encoded(to)}`)} }`;
const encoded = (name: string) =>
  [...name].map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');

const ATTACKS: readonly Attack[] = [
  // Patterns against texts.
  (random) =>
    schemas(
      component(
        'A',
        `{ type: string, pattern: ${quoted(random.of(PATTERNS))}, example: ${quoted(longText(random))} }`,
      ),
    ),
  (random, size) =>
    schemas(
      many(size, (i) =>
        component(`A${i}`, `{ pattern: ${quoted(random.of(PATTERNS))}, example: ${quoted('a'.repeat(99))} }`),
      ),
    ),
  (random) => {
    const patterns = `{ ${quoted(random.of(PATTERNS))}: {} }`;
    return schemas(
      component(
        'A',
        `{ type: object, patternProperties: ${patterns}, example: { ${quoted(longText(random))}: 1 } }`,
      ),
    );
  },
  // References: fans, chains, circles, with and without encoding.
  (random, size) =>
    schemas(
      many(Math.min(size, 40), (i) =>
        component(
          `A${i}`,
          `{ allOf: [${reference(random, `A${i + 1}`)}, ${reference(random, `A${i + 1}`)}] }`,
        ),
      ),
    ),
  (random, size) => schemas(many(size, (i) => component(`A${i}`, reference(random, `A${i + 1}`)))),
  (random, size) =>
    schemas(
      many(size, (i) => component(`A${i}`, `{ items: ${reference(random, `A${random.below(size)}`)} }`)),
    ),
  (random, size) =>
    schemas(many(size, (i) => component(`A${i}`, `{ $ref: ${quoted(random.of(REFERENCES))} }`))),
  // Examples against schemas that hold themselves.
  (random, size) =>
    schemas(
      component(
        'R',
        `{ properties: { a: { ${random.of(['oneOf', 'anyOf', 'allOf'])}: [${Array(3).fill(reference(random, 'R')).join()}] } } }`,
      ) +
        many(Math.min(size, 200), (i) =>
          component(
            `E${i}`,
            `{ allOf: [${reference(random, 'R')}], example: ${'{"a":'.repeat(18)}1${'}'.repeat(18)} }`,
          ),
        ),
    ),
  // Aliases.
  (random, size) =>
    `${HEAD}paths: {}\nx-a: &a ${quoted(longText(random))}\nx-b:\n${many(size * 10, () => '- *a\n')}`,
  (random, size) =>
    `${HEAD}paths: {}\nx-a0: &a0 [1, 1]\n${many(Math.min(size, 40), (i) => `x-a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`,
  // Many of one thing.
  (random, size) => {
    const parameters = many(
      size,
      (i) =>
        `        - { name: ${quoted(random.of(NAMES) + String(i % 9))}, in: ${random.of(['query', 'path', 'header'])} }\n`,
    );
    return `${HEAD}paths:\n  /a:\n    get:\n      ${OK}\n      parameters:\n${parameters}`;
  },
  (_, size) => `${HEAD}paths:\n  ${many(size, (i) => `/{p${i}}`)}:\n    get: { ${OK} }\n`,
  (_, size) => `${HEAD}paths:\n${many(size, (i) => `  /{a${i}}/{b}: { get: { ${OK} } }\n`)}`,
  (random, size) =>
    `${HEAD}paths:\n${many(size, (i) => `  /a${i}: { ${random.of(['get', 'post', 'put'])}: { operationId: same, ${OK} } }\n`)}`,
  (_, size) =>
    schemas(
      component('A', `{ type: object, properties: {${many(size, (i) => ` p${i}: { type: string },`)} } }`),
    ),
  (_, size) => `${HEAD}paths: {}\ntags:\n${many(size, (i) => `  - { name: t${i} }\n`)}`,
  // Long texts in every place that rules read.
  (random) => {
    const text = quoted(longText(random));
    return `${HEAD}paths:\n  /a:\n    post:\n      summary: ${text}\n      description: ${text}\n      operationId: ${text}\n      tags: [${text}]\n      parameters: [{ name: ${text}, in: query, description: ${text}, schema: { type: string, enum: [${text}], default: ${text} } }]\n      responses: { '429': { description: ${text}, headers: { Retry-After: { description: ${text} } } } }\n`;
  },
  // Names.
  (random, size) => {
    const names = [...new Set(Array.from({ length: Math.min(size, 40) }, () => random.of(NAMES)))];
    return schemas(
      names
        .map((name) =>
          component(
            name,
            `{ properties: { ${quoted(random.of(NAMES))}: ${reference(random, random.of(NAMES))} }, required: [${quoted(random.of(NAMES))}] }`,
          ),
        )
        .join(''),
    );
  },
  // Depth.
  (_, size) => `${HEAD}paths: {}\nx: ${'['.repeat(size)}${']'.repeat(size)}\n`,
  (_, size) =>
    schemas(
      component('A', `${'{ items: '.repeat(Math.min(size, 190))}{}${' }'.repeat(Math.min(size, 190))}`),
    ),
];
