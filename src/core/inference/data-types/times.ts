/** What happens to a thing, as names of times have it: `created_on`, `date_sent`. */
const HAPPENED =
  '(created|updated|modified|changed|deleted|removed|started|ended|finished|completed|expires|expired|published|sent|received|delivered|joined|signed|issued|paid|closed|opened|activated|archived|canceled|cancelled|registered|scheduled|posted|submitted|resolved|read|seen)';

const TIMES = [
  // `flat` and `format` end in "at" too: a word of its own.
  /._at$/,
  /._timestamp$|^timestamp$/,
  /._(date_?time)$|^date_?time$/,
  /._time$/,
  new RegExp(`${HAPPENED}_on$`),
  new RegExp(`^date_${HAPPENED}$`),
];

/** Ends like a time, and is none: an adjective, or how long something takes. */
const OTHER =
  /(^|_)(look|point|aim|work|stop|located|based|found|stay|sold|good|valued|priced)_at$|^(what|where|this|is|has)_|(^|_)(real|full|part|one|over|half|any|all|some|first|lead|wait|waiting|run|response|processing|elapsed|cook|cooking|prep|preparation|total|travel|delay|idle|cpu|up|down|life|turnaround|transit|handling|build|load|play|playing|service|session|average|avg|max|min|hold|talk|ring|queue|execution|render|compute|flight|driving|walking)_time$/;

/** True where the words of a name promise a point in time. */
export function isTimeName(snake: string): boolean {
  return !OTHER.test(snake) && TIMES.some((pattern) => pattern.test(snake));
}
