import assert from 'node:assert/strict';
import { citationScripts } from './citation-scripts';

/** Their form only: no test asks the network. */
describe('the addresses of rulesets/docs/citations.yaml', () => {
  let scripts: Awaited<ReturnType<typeof citationScripts>>;
  before(async () => {
    scripts = await citationScripts();
  });

  it('are https, one for each place, with nothing in them that would end a Markdown link', () => {
    const { standards, addressOf } = scripts;
    assert.ok(standards.size > 30);
    for (const [document, { url, sections = {} }] of standards) {
      const places = Object.keys(sections).map((section) => addressOf({ document, section }));
      const all = [addressOf({ document }), ...places];
      assert.equal(all[0], url);
      for (const address of all)
        assert.match(address ?? '', /^https:\/\/[a-z0-9.-]+\.[a-z]+\/[^\s()<>[\]"'{}]*$/, document);
      assert.equal(new Set(all).size, all.length, `two places of ${document} have one address`);
    }
  });

  it('number the sections of RFCs and drafts as these do', () => {
    const { standards, addressOf } = scripts;
    const numbered = [...standards].filter(([document]) => /^(?:RFC|draft|JSON Schema)/.test(document));
    assert.ok(numbered.length > 15);
    for (const [document, { sections = {} }] of numbered)
      for (const section of Object.keys(sections))
        assert.ok(addressOf({ document, section })?.endsWith(`#section-${section}`), section);
  });
});
