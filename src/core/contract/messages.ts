import { spend, STEPS_PER_PART } from '../budget';
import type { JsonObject, JsonPath, JsonValue } from '../json';
import type { Header, MediaType, RequestBody, Response } from './contract';
import { endAt, entries, fields, follow, isUnread, text, type Unread } from './follow';
import { examplesOf, valueOf } from './parameters';
import { schemaAt } from './schemas';
import { telling } from './unread';

/** The request body at a place, its reference followed. */
export function bodyAt(
  root: object,
  value: JsonValue | undefined,
  at: JsonPath,
  usedAt: JsonPath,
): RequestBody | undefined {
  const found = endAt(root, value, at);
  if (!found) return undefined;
  if (isUnread(found)) return unreadBody(found, value as JsonObject, at, usedAt);
  const { node, path, beside } = found;
  return {
    node,
    path,
    usedAt,
    required: node['required'] === true,
    description: beside.description || text(node, 'description'),
    content: contentOf(root, node, path, usedAt),
  };
}

function unreadBody(
  { unread, beside }: Unread,
  node: JsonObject,
  path: JsonPath,
  usedAt: JsonPath,
): RequestBody {
  const description = beside.description ?? '';
  const known: RequestBody = { node, path, usedAt, required: false, description, content: [] };
  return telling(known, ['node', 'required', 'description', 'content'], new Set([unread]));
}

/**
 * The responses of an operation in document order, references followed; those that lead nowhere are left out. Of one in
 * another file the status is known.
 */
export function responsesAt(
  root: object,
  value: JsonValue | undefined,
  at: JsonPath,
  usedAt: JsonPath,
): Response[] {
  return fields(value).flatMap(([status, response]) => {
    spend(root, STEPS_PER_PART);
    const found = endAt(root, response, [...at, status]);
    if (!found) return [];
    const used = [...usedAt, status];
    if (isUnread(found)) return unreadResponse(status, found, response as JsonObject, [...at, status], used);
    const { node, path, beside } = found;
    return {
      node,
      path,
      usedAt: used,
      status,
      description: beside.description || text(node, 'description'),
      headers: headersOf(root, node, path, used),
      content: contentOf(root, node, path, used),
    };
  });
}

function unreadResponse(
  status: string,
  { unread, beside }: Unread,
  node: JsonObject,
  path: JsonPath,
  usedAt: JsonPath,
): Response {
  const description = beside.description ?? '';
  const known: Response = { node, path, usedAt, status, description, headers: [], content: [], unread: true };
  return telling(known, ['node', 'description', 'headers', 'content'], new Set([unread]));
}

function headersOf(root: object, of: JsonObject, at: JsonPath, usedAt: JsonPath): Header[] {
  return entries(of['headers']).flatMap(([name, value]) => {
    spend(root, STEPS_PER_PART);
    const place = [...at, 'headers', name];
    const found = endAt(root, value, place);
    if (!found) return [];
    const used = [...usedAt, 'headers', name];
    if (isUnread(found)) return unreadHeader(name, found, value as JsonObject, place, used);
    const { node, path, beside } = found;
    return {
      node,
      path,
      usedAt: used,
      name,
      description: beside.description || text(node, 'description'),
      ...valueOf(root, node, path, used),
    };
  });
}

function unreadHeader(
  name: string,
  { unread, beside }: Unread,
  node: JsonObject,
  path: JsonPath,
  usedAt: JsonPath,
): Header {
  const description = beside.description ?? '';
  const known: Header = { node, path, usedAt, name, description, schema: undefined, examples: [] };
  return telling(known, ['node', 'description', 'schema', 'examples'], new Set([unread]));
}

function contentOf(root: object, of: JsonObject, at: JsonPath, usedAt: JsonPath): MediaType[] {
  // No object of OpenAPI may be a reference here, and yet some are: what it leads to is what their authors meant.
  const content = follow(root, of['content'], [...at, 'content']);
  return entries(content?.node).flatMap(([type, value]) => {
    spend(root, STEPS_PER_PART);
    const place = [...(content?.path ?? at), type];
    const found = endAt(root, value, place);
    if (!found) return [];
    const used = [...usedAt, 'content', type];
    if (isUnread(found)) return unreadMediaType(type, found, value as JsonObject, place, used);
    const { node, path } = found;
    return {
      node,
      path,
      usedAt: used,
      type,
      schema: schemaAt(root, node['schema'], [...path, 'schema'], [...used, 'schema']),
      examples: examplesOf(root, node, path),
    };
  });
}

function unreadMediaType(
  type: string,
  { unread }: Unread,
  node: JsonObject,
  path: JsonPath,
  usedAt: JsonPath,
): MediaType {
  const known: MediaType = { node, path, usedAt, type, schema: undefined, examples: [] };
  return telling(known, ['node', 'schema', 'examples'], new Set([unread]));
}
