import { expect, test } from 'vitest';
import { foldersOf } from '../../src/server/client.ts';

const NOTHING = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
const FOLDERS = [
  { uri: 'file:///a', name: 'a' },
  { uri: 'file:///b', name: 'b' },
];

test.each([
  [{}, []],
  [{ workspaceFolders: FOLDERS, rootUri: 'file:///a', rootPath: '/a' }, ['file:///a', 'file:///b']],
  [{ rootUri: 'file:///a', rootPath: '/a' }, ['file:///a']],
  [{ workspaceFolders: [], rootPath: '/some folder' }, ['file:///some%20folder']],
])('folders are known in whichever way an editor names them: %j', (params, folders) => {
  expect(foldersOf({ ...NOTHING, ...params })).toEqual(folders);
});
