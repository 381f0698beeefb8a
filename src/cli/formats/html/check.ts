import { figuresIn } from '../../../core/reading/figures';
import { findingsByUse } from '../../../core/reading/findings';
import { isUnreadable, metGoals, pointsIn } from '../../../core/reading/goals';
import type { GoalReport, NextBestFix, Report } from '../../../core/report';
import { MARKS } from '../marks';
import { place } from '../place';
import type { FormatTexts } from '../texts/texts';
import { findingList, type FilePage } from './findings';
import { html, nothing, type Html } from './html';
import { sentence } from './prose';

/** The report of an exercise: score, what is good, what is next, goals, findings, figures. */
export function checkBody(report: Report, page: FilePage): Html {
  const { say } = page;
  if (isUnreadable(report))
    return html`<p class="notice">${say.unreadable}</p>
      ${section(say.heading.mendFirst, findingList(report.findings, page))}`;
  const { first, ofGoals, beside } = findingsByUse(report);
  return html` ${scoreCard(report, say)}
  ${
    first.length === 0
      ? nothing
      : section(
          say.heading.mendFirst,
          html`<p class="notice">${say.firstNote}</p>
            ${findingList(first, page)}`,
        )
  }
  ${report.nextBestFix ? onwards(report.nextBestFix, report, page) : nothing}
  ${section(say.heading.goals, goalTable(report, say))}
  ${ofGoals.length === 0 ? nothing : section(say.findings, findingList(ofGoals, page))}
  ${
    beside.length === 0
      ? nothing
      : section(
          say.heading.beside,
          html`<p class="quiet">${say.besideNote}</p>
            ${findingList(beside, page)}`,
        )
  }
  ${section(say.heading.metrics, figureList(report, say))}`;
}

function section(title: string, body: Html): Html {
  return html`<section>
    <h3>${title}</h3>
    ${body}
  </section>`;
}

function scoreCard(report: Report, say: FormatTexts): Html {
  const { score, goals, complete } = report;
  const sum = pointsIn(report).join(' + ') || '0';
  // The goals say the same in words.
  const bar = goals.map(
    ({ state, weight }) => html`<span class="${state}" style="flex-grow:${weight}"></span>`,
  );
  return html` <div class="score">
    <p class="value"><strong>${score}</strong> <span>/ 100</span></p>
    <p class="formula">
      ${say.goalsMet(metGoals(report), goals.length)}<br />${sum} =
      ${score}${complete ? '' : ` · ${say.atLeast(say.outOf(score))}`}
    </p>
    <div class="bar" aria-hidden="true">${bar}</div>
  </div>`;
}

/** What is good first, then what to do next. Where all is done, the goals say so already. */
function onwards(next: NextBestFix, { goals, strengths }: Report, { file, say }: FilePage): Html {
  const good = strengths.map((strength) => html`<li>${sentence(strength)}</li>`);
  const title = goals.find(({ id }) => id === next.goal)?.title ?? '';
  return html`<div class="pair">
    ${
      good.length === 0
        ? nothing
        : section(
            say.heading.strengths,
            html`<ul class="strengths">
              ${good}
            </ul>`,
          )
    }
    <section class="next">
      <h3>${say.heading.next} <span class="gain">+${next.gain}</span></h3>
      <p class="message">${sentence(next.message)}</p>
      <p class="quiet">${sentence(title)} · <span class="place">${place(file, next.range)}</span></p>
    </section>
  </div>`;
}

function goalTable({ goals }: Report, say: FormatTexts): Html {
  return html` <table class="goals">
    <thead>
      <tr>
        <th scope="col">${say.stateTitle}</th>
        <th scope="col">${say.goal}</th>
        <th scope="col" class="number">${say.weight}</th>
      </tr>
    </thead>
    <tbody>
      ${goals.map((goal) => goalRow(goal, say))}
    </tbody>
  </table>`;
}

function goalRow({ state, title, weight, reason, design }: GoalReport, say: FormatTexts): Html {
  const remark = reason || (design ? say.design(design) : '');
  return html` <tr class="${state}">
    <td class="state"><span aria-hidden="true">${MARKS[state]}</span> ${say.state[state]}</td>
    <th scope="row">
      ${sentence(title)}${remark === '' ? nothing : html`<span class="remark">${sentence(remark)}</span>`}
    </th>
    <td class="number">${weight}</td>
  </tr>`;
}

function figureList({ metrics }: Report, say: FormatTexts): Html {
  const rows = figuresIn(metrics, say).map(
    ({ label, value }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<dl class="figures">${rows}</dl>`;
}
