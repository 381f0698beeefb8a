import { isCheck } from '../../../core/reading/findings';
import type { LintReport } from '../../../core/report';
import type { Formatter, Reviewed } from '../format';
import { linesAround } from '../lines';
import { listingOf } from '../listed';
import { factsOf, passes, titleOf, verdict } from '../outcome';
import { nameOf } from '../place';
import { gapsIn } from '../problems';
import { escapingCommands } from '../visible';
import { formatTexts, type FormatTexts } from '../texts/texts';
import { checkBody } from './check';
import { findingList, type FilePage } from './findings';
import { Html, html, nothing } from './html';
import { STYLE } from './style';

/** For handing on: one page that needs no network and no script, for screen and paper. */
export const page: Formatter = (reviewed, context) => {
  const say = formatTexts(context.locale);
  const { word, facts } = verdict(reviewed, context);
  const title = titleOf(reviewed, say);
  const several = reviewed.length > 1;
  const listing = listingOf(reviewed);
  const files = reviewed.map((one, i) => {
    const lines = linesAround(one.text, listing(one.report.findings).listed);
    const page: FilePage = { file: one.file, lines, listing, say, context };
    return html` <section class="file" id="file-${i + 1}" aria-labelledby="name-${i + 1}">
      <h2 id="name-${i + 1}">
        <span class="name">${nameOf(one.file)}</span
        >${isCheck(one.report) ? html` <span class="exercise">${one.report.exercise}</span>` : nothing}
      </h2>
      ${isCheck(one.report) ? checkBody(one.report, page) : lintBody(one, one.report, page)}
    </section>`;
  });
  const { markup } = html`<!doctype html>
    <html lang="${say.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title} · ${word}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>${title} <span class="verdict ${passes(context) ? 'pass' : 'fail'}">${word}</span></h1>
            <p class="facts">${facts}</p>
          </header>
          ${several ? overview(reviewed, say) : nothing} ${files}
        </main>
        <footer>${say.madeBy(context.version)}</footer>
      </body>
    </html> `;
  return escapingCommands(markup, '&#58;', '&#35;&#35;');
};

function lintBody(one: Reviewed, report: LintReport, page: FilePage): Html {
  const { say } = page;
  const notes = [...gapsIn(one, say), ...(report.omitted ? [say.omitted(report.omitted)] : [])];
  const clean = report.findings.length === 0 && notes.length === 0;
  return html` ${clean ? html`<p class="quiet">${say.nothingFound}</p>` : nothing}
  ${notes.map((note) => html`<p class="notice">${note}</p>`)}
  ${report.findings.length === 0 ? nothing : findingList(report.findings, page)}`;
}

/** The files and what came out for each, with a way down to it. */
function overview(reviewed: readonly Reviewed[], say: FormatTexts): Html {
  const rows = reviewed.map(
    ({ file, report }, i) =>
      html` <tr>
        <th scope="row"><a href="#file-${i + 1}">${nameOf(file)}</a></th>
        <td>${isCheck(report) ? report.exercise : ''}</td>
        <td>${factsOf(report, say)}</td>
      </tr>`,
  );
  return html` <table class="overview">
    <thead>
      <tr>
        <th scope="col">${say.file}</th>
        <th scope="col">${say.exercise}</th>
        <th scope="col">${say.result}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
