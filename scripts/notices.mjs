/** Collects the licences of the packages that the bundles contain: most ask that their text goes where their code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In: esbuild's metafiles. Out: one text, a section per package, by name. @throws Error where a package has no licence */
export function notices(metafiles) {
  const folders = new Set(metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(packagesIn));
  const sections = [...folders].map(section).sort((a, b) => a.title.localeCompare(b.title, 'en'));
  const unique = new Map(sections.map((one) => [one.title, one.text]));
  const head = 'API Kata contains code of these packages.\n';
  return [
    head,
    ...[...unique].map(([title, text]) => `${'-'.repeat(72)}\n${title}\n\n${text.trim()}\n`),
  ].join('\n');
}

/** The package folders of what really went into a file; what was shaken off needs no notice. */
function packagesIn({ inputs }) {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return folder && bytesInOutput > 0 ? [folder] : [];
  });
}

function section(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[sc]e|copying)(\.|-|$)/i.test(entry));
  const title = `${name} ${version} (${license})`;
  if (!license && !file) throw new Error(`${name} states no licence`);
  if (file) return { title, text: readFileSync(join(folder, file), 'utf8') };
  // Some packages state their licence in package.json only.
  const by = typeof author === 'string' ? author : author?.name;
  return { title, text: `Licence: ${license}${by ? `. Copyright ${by}` : ''}` };
}
