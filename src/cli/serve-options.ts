import { type Command, InvalidArgumentError } from 'commander';

export interface ServeFlags {
  readonly port: number;
  readonly host: string;
}

/** Adds where a server listens. */
export function addServeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'port to listen on, 0 for any that is free', parsePort, 4321)
    .option('--host <address>', 'address to listen on', 'localhost');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is 0 to 65535.');
  return port;
}
