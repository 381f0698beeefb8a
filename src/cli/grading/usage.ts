export const GRADE_USAGE = `API Kata: grade many submissions at once

  api-kata grade <file, folder or 'pattern'>...   one row of results per submission
  api-kata merge <results.ndjson>...              the results of several graders, as one run would give them

A folder means all .yaml, .yml and .json files below it, without hidden folders, node_modules and links to folders.
Without --exercise the folder of a file names the exercise: .../first-call/openapi.yaml, .../first-call/ann.yaml.

Options of grade
  --exercise ID          all files answer this exercise
  --output, -o FILE      write the results there (default: standard output); an existing file is never overwritten
  --format ndjson|csv    JSON by line (default; media/results.schema.json) or a table (RFC 4180)
  --resume FILE          take over the rows of FILE that are graded and whose file, content, exercise and engine are
                         the same, and grade the rest; writes to FILE itself unless --output names another. Repeatable
  --shard I/N            grade only part I of N; files are dealt out by their content, alike on every machine
  --jobs, -j N           workers (default: one per core); each takes 60 to 150 MB
  --timeout SECONDS      for one file (default: 10); a file that takes longer is not checked, the others go on
  --min-score N          exit with 1 where a score is below N
  --locale en|zh-cn      the language of the reasons (default: from LANG)

Options of merge
  --output, -o FILE, --format ndjson|csv, --locale en|zh-cn    as above; one file is enough, to make a table of it

States of a row: graded; notChecked (no score could be found out); unreadable (missing, binary, no OpenAPI).
Only what is graded has a score. The rows are in the order of the paths; the same files give the same bytes.

Exit code of grade: 0 every file is graded, whatever the scores; 1 some are not, or a score is below --min-score;
2 could not run; 130 after Ctrl-C, 143 after SIGTERM: what was graded is kept, and --resume goes on from there.
Exit code of merge: 0 complete; 1 merged, and something is missing; 2 not merged.

Examples
  api-kata grade submissions --output results.ndjson
  api-kata grade 'class-*/first-call/*.yaml' --format csv --output scores.csv
  api-kata grade submissions --shard 1/2 -o 1.ndjson      and on another machine
  api-kata grade submissions --shard 2/2 -o 2.ndjson      then
  api-kata merge 1.ndjson 2.ndjson --format csv -o scores.csv
`;
