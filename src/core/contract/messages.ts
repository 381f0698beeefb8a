import { spend, STEPS_PER_PART } from '../budget';
import type { JsonObject, JsonPath, JsonValue } from '../json';
import type { Header, MediaType, RequestBody, Response } from './contract';
import { entries, fields, follow, text } from './follow';
import { examplesOf, valueOf } from './parameters';
import { schemaAt } from './schemas';

/** The request body at a place, its reference followed. */
export function bodyAt(
  root: object,
  value: JsonValue | undefined,
  at: JsonPath,
  usedAt: JsonPath,
): RequestBody | undefined {
  const found = follow(root, value, at);
  if (!found) return undefined;
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

/** The responses of an operation in document order, references followed; those that lead nowhere are left out. */
export function responsesAt(
  root: object,
  value: JsonValue | undefined,
  at: JsonPath,
  usedAt: JsonPath,
): Response[] {
  return fields(value).flatMap(([status, response]) => {
    spend(root, STEPS_PER_PART);
    const found = follow(root, response, [...at, status]);
    if (!found) return [];
    const { node, path, beside } = found;
    const used = [...usedAt, status];
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

function headersOf(root: object, of: JsonObject, at: JsonPath, usedAt: JsonPath): Header[] {
  return entries(of['headers']).flatMap(([name, value]) => {
    spend(root, STEPS_PER_PART);
    const found = follow(root, value, [...at, 'headers', name]);
    if (!found) return [];
    const { node, path, beside } = found;
    const used = [...usedAt, 'headers', name];
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

function contentOf(root: object, of: JsonObject, at: JsonPath, usedAt: JsonPath): MediaType[] {
  // No object of OpenAPI may be a reference here, and yet some are: what it leads to is what their authors meant.
  const content = follow(root, of['content'], [...at, 'content']);
  return entries(content?.node).flatMap(([type, value]) => {
    spend(root, STEPS_PER_PART);
    const found = follow(root, value, [...(content?.path ?? at), type]);
    if (!found) return [];
    const { node, path } = found;
    const used = [...usedAt, 'content', type];
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
