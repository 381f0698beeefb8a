import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import type { JsonObject, JsonPath } from '../../json';
import { isSafePost } from '../operations/kinds';
import { snakeOf } from '../text/words';

/** How callers name a place in a list: an opaque cursor (also the id of the last item), a row, or a page number. */
export type PositionStyle = 'cursor' | 'offset' | 'page';

/** An input that steers paging: a query parameter, a member of one (`page[size]`), or a body property of a search. */
export interface PagingInput {
  name: string;
  path: JsonPath;
  usedAt: JsonPath;
  schema: Schema | undefined;
  description: string;
  required: boolean;
  /** On its way out, in the schema or in the words of its description. */
  deprecated: boolean;
}

export interface Paging {
  size: PagingInput | undefined;
  position: (PagingInput & { style: PositionStyle }) | undefined;
  /** All positions: some APIs offer a cursor beside page numbers. */
  positions: readonly PagingInput[];
  styles: ReadonlySet<PositionStyle>;
}

const SIZE =
  /^(page_|paging_|pagination_)?(limit|size|length|count|per_page|max_results|max_items|max_keys|max_page_size|maxpagesize|page_size|page_limit|page_count|page_length|results_per_page|items_per_page|hits_per_page|records_per_page|batch_size|top|first|last|take|rows|num_results|num|max|n)$|^perpage$|^pagesize$|^maxresults$|^(max_)?(anzahl|seitengrosse|seitengroesse|limite|tamano|tamano_pagina|tamanho|tamanho_pagina|taille|taille_page|dimensione|cantidad|quantidade|par_page|por_pagina|pro_seite|per_pagina|aantal)$|每页|条数/;

const CURSOR =
  /(^|_)(cursor|marker|bookmark|continuation|page_?token|next_?token|continuation_?token|sync_?token|skip_?token|scroll_id|start_key|last_key|last_evaluated_key|exclusive_start_key)(_id)?$|^(page_|paging_)?(after|before|token|next|since_id|max_id|from_id|after_id|before_id|last_id|next_id|starting_after|ending_before|start_after|end_before|start_from|anchor|pointer|search_after|(stream_)?position)$|(^|_)(marke|fortsetzung|fortsetzungsmarke|lesezeichen|puntero|marcador|curseur|jeton|cursore|segnalibro|posicion|posicao|posizione)$|^(siguiente|suivante?|proxim[oa]|seguinte|prossim[oa]|weiter)$|游标|续读/;

/** True for the name of an opaque place in a list. */
export function isCursorName(snake: string): boolean {
  return CURSOR.test(snake);
}

const OFFSET =
  /^(page_|paging_|pagination_)?(offset|skip|start_index|start_position|first_result|row_offset|start_row|start_at|desplazamiento|deslocamento|decalage|versatz)$|偏移/;
const PAGE =
  /^(page_|paging_|pagination_)?(page|number|page_number|page_num|page_no|page_index|pagenumber|current_page|seite|seitennummer|pagina|numero_pagina|numero_de_pagina)$|页码/;

/** True for the name of a page size: how many things a page has. */
export function isSizeName(snake: string): boolean {
  return SIZE.test(snake);
}

/** True for the name of a number of rows to pass over. */
export function isOffsetName(snake: string): boolean {
  return OFFSET.test(snake);
}

/** True for the name of a page by its number. */
export function isPageName(snake: string): boolean {
  return PAGE.test(snake);
}

/** The inputs by which a caller pages through what an operation answers. */
export const pagingOf = memoize((contract, operation: Operation): Paging =>
  read(inputsOf(contract, operation), operation),
);

function read(all: readonly PagingInput[], operation: Operation): Paging {
  // Beside the way that stays, the one that goes is none.
  const staying = all.filter(({ deprecated }) => !deprecated);
  const inputs = staying.some((input) => styleOf(input)) ? staying : all;
  const positions = inputs.flatMap((input) => {
    const style = styleOf(input);
    return style ? [{ ...input, style }] : [];
  });
  const range = operation.parameters.find((one) => one.in === 'header' && /^range$/i.test(one.name));
  // A range of items (PostgREST) says both where and how many.
  const ranged = range && { ...range, style: 'offset' as const };
  return {
    size: inputs.find((input) => SIZE.test(snakeOf(input.name)) && !isFlag(input)) ?? ranged,
    position: positions.find(({ style }) => style === 'cursor') ?? positions[0] ?? ranged,
    positions,
    styles: new Set(positions.map(({ style }) => style)),
  };
}

function styleOf(input: PagingInput): PositionStyle | undefined {
  const name = snakeOf(input.name);
  const types = input.schema?.node['type'];
  const isNumber = types === 'integer' || types === 'number';
  if (isFlag(input) || isMoment(input)) return undefined;
  if (CURSOR.test(name)) return 'cursor';
  // `offset: { type: string, description: Offset token from the last page. }`
  if (OFFSET.test(name)) return types === 'string' && OPAQUE.test(input.description) ? 'cursor' : 'offset';
  // A page that is no number is a token (`page: { type: string }`).
  if (PAGE.test(name))
    return types === 'string' && !/\bnumber\b/i.test(input.description) ? 'cursor' : 'page';
  if (/^(start|from|index)$/.test(name) && isNumber) return 'offset';
  if (/^(since|start|from)$/.test(name) && /\b(id|cursor|token)\b/i.test(input.description)) return 'cursor';
  return undefined;
}

const OPAQUE =
  /\b(token|opaque|cursor|encoded)\b|\b(returned|received|given|value)\b[^.]{0,40}\b(previous|prior|last|earlier|preceding) (response|page|request|call|result)|\bnext_(page|offset)\b|令牌|游标/i;

/** `created_after` and `since` as a date are filters: they choose rows, they do not walk through them. */
function isMoment({ schema, description }: PagingInput): boolean {
  const format = schema?.node['format'];
  if (typeof format === 'string' && /date|time/i.test(format)) return true;
  return (
    /\b(date|timestamp|ISO[- ]?8601|RFC[- ]?3339)\b/i.test(description) &&
    !/cursor|page|position/i.test(description)
  );
}

const LEAVING = /^\W*deprecated\b|^\W*已弃用/i;

function isFlag({ schema }: PagingInput): boolean {
  return schema?.node['type'] === 'boolean';
}

function inputsOf(contract: Surroundings, operation: Operation): PagingInput[] {
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const inputs = query.flatMap((parameter): PagingInput[] => {
    const { name, path, usedAt, schema, description, required } = parameter;
    const deprecated = parameter.deprecated || LEAVING.test(description);
    const members = schema ? membersOf(contract, schema, usedAt, `${name}_`) : [];
    return [{ name, path, usedAt, schema, description, required, deprecated }, ...members];
  });
  if (!isSafePost(operation)) return inputs;
  const bodies = (operation.body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const inBody = bodies.flatMap((schema) => membersOf(contract, schema, schema.usedAt, ''));
  const nested = inBody
    .filter(({ name }) => /^(page|paging|pagination|page_?info|options|cursor)$/i.test(name))
    .flatMap(({ schema, name }) => (schema ? membersOf(contract, schema, schema.usedAt, `${name}_`) : []));
  return [...inputs, ...inBody, ...nested];
}

/** The members of an object, by their own name and behind the name of the object. */
function membersOf(contract: Surroundings, schema: Schema, usedAt: JsonPath, prefix: string): PagingInput[] {
  const { properties } = flatten(contract, schema);
  return [...properties].map(([name, property]) => ({
    name: /^(page|paging|pagination)_$/i.test(prefix) ? `${prefix}${name}` : name,
    path: property.path,
    usedAt,
    schema: property.schema,
    description: described(property.raw) || described(property.schema.node),
    required: property.required,
    deprecated: property.schema.node['deprecated'] === true || LEAVING.test(described(property.raw)),
  }));
}

function described(node: JsonObject): string {
  const text = node['description'];
  return typeof text === 'string' ? text : '';
}
