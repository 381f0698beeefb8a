import { once } from 'node:events';
import { createServer } from 'node:net';
import { Problem } from '../run/problem.mjs';

/** One port that stays the same from day to day, since a browser keeps its settings by port. */
const USUAL = 8787;

/**
 * The port to serve on: the one asked for, or else the usual one, or else 0 (any free one).
 * Throws a Problem when the one asked for cannot be had.
 */
export async function choosePort(asked) {
  if (asked === undefined) return (await trouble(USUAL)) ? 0 : USUAL;
  const code = await trouble(asked);
  if (!code) return asked;
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
  throw new Problem(
    `Port ${asked} ${why}: choose another with \`npm start -- --port N\`, or leave --port out to get a free one.`,
  );
}

async function trouble(port) {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return error.code;
  } finally {
    server.close();
  }
}
