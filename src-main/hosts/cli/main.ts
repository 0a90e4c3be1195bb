#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts';
import { runProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
try {
  // The code is set rather than exited with, so that everything printed reaches a pipe.
  process.exitCode = await runProgram(terminal, process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  terminal.say(`Clauseline made a mistake and stopped: ${reason}`);
  // Whoever mends the tool can ask for the place; a user is not shown it.
  if (process.env['CLAUSELINE_DEBUG']) console.error(error);
  process.exitCode = exitCodes.fileFailed;
}
