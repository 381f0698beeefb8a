/** A call that cannot be carried out: the message says what to do. Exit code 2. */
export class UsageError extends Error {}

export const USAGE = `API Kata: the review of the editor, on the command line

  api-kata check <exercise> <file>   review an answer to an exercise
  api-kata lint <file>               lint any OpenAPI file with the same rules
  api-kata list                      the exercises
  api-kata grade <files>             grade many submissions: api-kata grade --help
  api-kata merge <results>           put the results of several graders together

Options
  --format text|json   text for people (default), json for programs: the Report of media/report.schema.json
  --locale en|zh-cn    the language of the texts (default: from LANG)
  --help, --version

A file named - is standard input.
Exit code: 0 all goals met, or no finding above info; 1 unmet goals or findings; 2 could not run.

Example
  api-kata check first-call first-call/openapi.yaml
`;
