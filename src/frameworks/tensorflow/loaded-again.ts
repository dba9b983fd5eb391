import type { Problem } from '#core';
import type { PyCall, PythonFile } from '#python';
import { hoistingFix } from './hoisting.ts';
import { type RemadeModel, makerText } from './remade-models.ts';

/** What to tell of something that each round or request loads again; `loader` is the call that does, inside its maker. */
export function loadedAgain(
  file: PythonFile,
  model: RemadeModel,
  loader: PyCall = model.maker,
): Problem<'loaded' | 'requested'> {
  const { round } = model;
  const call = round.via.length > 0 ? (file.call(round.at) ?? loader) : loader;
  const fix = hoistingFix(file, model);
  const where = round.by === 'request' ? 'called for every request' : 'in this loop';
  const related = [{ at: round.loop.header, message: where }];
  if (call.node !== loader.node)
    related.push({ at: loader.name, message: 'the model is loaded here' });
  return {
    at: call.name,
    message: round.by === 'request' ? 'requested' : 'loaded',
    slots: { maker: makerText(file, call) },
    related,
    ...(fix ? { fix } : {}),
  };
}
