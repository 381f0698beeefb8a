/** Operations that send and answer values at all the places that evidence looks at. */
export const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /flows/{flow_id}:
    parameters: [{ name: flow_id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: readFlow
      responses:
        '200':
          description: ok
          headers: { etag: { required: true, schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Flow' } } }
        '304': { description: same, headers: { Age: { schema: { type: integer } } } }
    put:
      operationId: replaceFlow
      parameters: [{ name: If-Match, in: header, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Flow' } } } }
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Flow' } } } }
        '204': { description: empty, headers: { ETag: { schema: { type: string } } } }
        4XX:
          description: no
          headers: { Retry-After: { schema: { type: integer } } }
          content:
            application/problem+json:
              schema: { type: object, required: [code], properties: { code: { type: string, enum: [a, failed] }, kind: { type: string } } }
              examples: { one: { value: { code: a, kind: x } }, two: { value: { code: failed, kind: y } }, wrong: { value: { code: c, kind: z } } }
    delete:
      operationId: deleteFlow
      parameters: [{ name: If-Match, in: query, schema: { type: string } }]
      responses: { '204': { description: gone } }
  /batches:
    post:
      operationId: sendBatch
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - { $ref: '#/components/schemas/Batch' }
                - { type: object, properties: { valid_for: { type: integer }, page: { type: object, properties: { size: { type: integer, minimum: 1, maximum: 9 } } } } }
      responses:
        '202':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  results: { type: array, items: { type: object, properties: { index: { type: integer }, state: { type: string } } } }
                  by_reference: { type: object, additionalProperties: { type: object, properties: { outcome: { type: string } } } }
        '500': { $ref: 'other.yaml#/Error' }
  /imports:
    post:
      operationId: import
      requestBody:
        content:
          application/json: { schema: { type: object, properties: { valid_for: { type: integer, description: in seconds }, a: { type: string } } } }
          text/csv: { schema: { type: object, properties: { valid_for: { type: integer } } } }
      responses: { '201': { description: ok } }
webhooks:
  flow.changed:
    post:
      operationId: flowChanged
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Flow' } } } }
      responses: { '204': { description: ok } }
components:
  schemas:
    Batch:
      type: object
      required: [items]
      properties:
        items:
          type: array
          items:
            type: object
            required: [reference]
            properties: { reference: { type: string, maxLength: 40 }, note: { type: string }, a: { type: object, properties: { b: { type: object, properties: { c: { type: object, properties: { d: { type: string } } } } } } } }
    Flow:
      oneOf:
        - { type: object, required: [revision, kind], properties: { revision: { type: integer, readOnly: true }, kind: { const: a }, secret: { type: string, writeOnly: true } } }
        - { type: object, required: [revision], properties: { revision: { type: integer, readOnly: true }, kind: { const: b }, old: { type: string, deprecated: true }, anything: {} } }
`;
