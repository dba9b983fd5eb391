import * as api from './api.ts';
import type { Kind, Type } from './kinds.ts';

/** What a method of a value of a kind gives; nothing when that is not sure. */
export function ofMethod(owner: Kind, method: string): Type | undefined {
  if (owner === 'tensor' || owner === 'variable') {
    if (api.TENSOR_METHODS.has(method)) return { kind: 'tensor' };
    if (api.LIST_METHODS.has(method)) return { kind: 'tensors' };
    if (method === 'variable') return { kind: 'variable' };
    if (api.SYNC_DOWNLOADS.has(method) || method === 'toString') return { kind: 'plain' };
    if (api.DOWNLOADS.has(method)) return { kind: 'plain', isPromise: true };
  }
  if (owner === 'plain') return { kind: 'plain' };
  if (owner === 'model') {
    if (api.PREDICTIONS.has(method)) return { kind: 'tensor' };
    if (api.PREDICTION_PROMISES.has(method)) return { kind: 'tensor', isPromise: true };
  }
  if (owner === 'webcam' && method === 'capture') return { kind: 'tensor', isPromise: true };
  return undefined;
}
