/**
 * A window in a process of its own: `node saving-writer.js <folder> <file for acknowledged ids> <name> <steps to live>`.
 * It kills itself, for real, at the step it is told.
 */
import { appendFileSync } from 'node:fs';
import { diskFolder } from './disk-folder';
import { RecordingWindow } from './windows';

const [folder = '', acknowledged = '', name = '', life = ''] = process.argv.slice(2);
let steps = 0;
const window = new RecordingWindow(
  diskFolder(folder, () => {
    steps += 1;
    if (steps === Number(life)) process.kill(process.pid, 'SIGKILL');
  }),
  name,
);
void window.work(60, (id) => appendFileSync(acknowledged, `${id}\n`));
