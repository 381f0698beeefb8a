/** Odd on purpose: spaces, comments, both kinds of lists, every kind of text, brackets, anchors. */
export const ODD = `# head
openapi:   3.1.0
info:
    title: "Odd"   # why not
    version: '1'
    description: |
      One.

      Two.

paths:
    /a:
        # of a
        get:
            parameters:
            - name: q   # first
              in: query
            - {name: r, in: query}
            deprecated: true # soon
            responses:
                '200':
                    description: >-
                      A long
                      text.
                    headers: {X-One: {schema: {type: string}}}   # short
                default: &wrong
                    description: wrong
        post:
            parameters: []
            requestBody:
            responses:
                200: {description: ok}
                500: *wrong
        put:
            <<: &shared {summary: shared, tags: [a, b]}
            responses: {}
components:
    schemas:
        Thing:
            type: object
            required: [id, name]
            properties:
                id: {type: string}
                name:
                    type: string
                    description: plain text
                      over two lines


# tail
`;

/** Lists and objects on one line and over several, tabs and spaces. */
export const JSON_TEXT = `{
  "openapi": "3.1.0",
  "paths": {
    "/a": { "get": { "parameters": [], "responses": { "200": { "description": "a \\u00e9" } } } },
    "/b": {
\t\t"post": {
\t\t\t"tags": ["a",
\t\t\t\t"b"],
\t\t\t"responses": {}
\t\t}
    }
  }
}
`;
