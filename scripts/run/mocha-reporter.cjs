/**
 * Mocha's spec reporter for people, and its JSON reporter's record in the file that API_KATA_REPORT names.
 * Where MOCHA_LINE_PREFIX is set, each line starts with it, to be told apart in a log that others write to.
 */
const { format } = require('node:util');
const { Base, JSON: JsonReporter, Spec } = require('mocha').reporters;

const prefix = process.env.MOCHA_LINE_PREFIX;
if (prefix) Base.consoleLog = (...args) => console.log(`${prefix} ${format(...args)}`);

module.exports = class SpecAndRecord extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const output = process.env.API_KATA_REPORT;
    if (output) new JsonReporter(runner, { reporterOptions: { output }, reporterOption: { output } });
  }
};
