import assert from 'node:assert/strict';
import { citationScripts } from './citation-scripts';

const RFC = 'https://www.rfc-editor.org/rfc/rfc9110.html';
const DRAFT = 'draft-ietf-httpapi-idempotency-key-header-07';
const ZALANDO = 'https://opensource.zalando.com/restful-api-guidelines/';

describe('citations as links', () => {
  let withLinks: Awaited<ReturnType<typeof citationScripts>>['withLinks'];
  before(async () => {
    ({ withLinks } = await citationScripts());
  });
  const cases: Record<string, [string, string]> = {
    'a document and its section are one link, a further section its own': [
      'RFC 9110 §9.2.2: idempotent. §9.3.3: POST.',
      `[RFC 9110 §9.2.2](${RFC}#section-9.2.2): idempotent. [§9.3.3](${RFC}#section-9.3.3): POST.`,
    ],
    'a document alone': ['（RFC 9110）', `（[RFC 9110](${RFC})）`],
    'a code span that is cited as a whole': [
      `The draft (\`${DRAFT}\` §2.7)`,
      `The draft ([\`${DRAFT}\` §2.7](https://datatracker.ietf.org/doc/html/${DRAFT}#section-2.7))`,
    ],
    'a named rule in a code span': [
      'Microsoft Azure REST API Guidelines, `lro-returns-only-202`: 202',
      '[Microsoft Azure REST API Guidelines, `lro-returns-only-202`](https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#lro-returns-only-202): 202',
    ],
    'rules by number': [
      'Zalando RESTful API Guidelines，规则 203、212。',
      `[Zalando RESTful API Guidelines，规则 203](${ZALANDO}#203)、[212](${ZALANDO}#212)。`,
    ],
    'a page of its own for each risk': [
      'OWASP API Security Top 10 2023, API7',
      '[OWASP API Security Top 10 2023, API7](https://owasp.org/API-Security/editions/2023/en/0xa7-server-side-request-forgery/)',
    ],
    'objects, in the version that is named': [
      '**OpenAPI 规范 3.0，Schema Object**，OpenAPI Specification, Link Object',
      '**[OpenAPI 规范 3.0，Schema Object](https://spec.openapis.org/oas/v3.0.4.html#schema-object)**，[OpenAPI Specification, Link Object](https://spec.openapis.org/oas/v3.1.2.html#link-object)',
    ],
    'a plain name': [
      'W3C Trace Context, the header `traceparent`.',
      '[W3C Trace Context](https://www.w3.org/TR/trace-context/), the header `traceparent`.',
    ],
  };
  for (const [what, [text, expected]] of Object.entries(cases))
    it(what, () => assert.equal(withLinks(text), expected));

  const untouched: Record<string, string> = {
    'a heading': '## What RFC 9110 says',
    'a link': '- [RFC 9110](https://example.com/), [what RFC 9457 §3 says](https://example.com/)',
    'a code block': '```yaml\ndescription: see RFC 9110 §9.2.2\n```',
    'part of a code span': 'The description `see RFC 9110 §9.2.2` is one, and so is `RFC 9110 and more`.',
    'what is not on the list': 'RFC 999 §1 and RFC 9110 §99.9',
    'a text without citations': '# Title\n\nWords.\n',
  };
  for (const [what, text] of Object.entries(untouched))
    it(`leaves as it is: ${what}`, () => assert.equal(withLinks(text), text));

  it('changes nothing where it has made its links', () => {
    for (const [text] of Object.values(cases)) {
      const once = withLinks(text);
      assert.equal(withLinks(once), once);
    }
  });
});
