import { expect, test } from 'vitest';
import { decode } from '../../src/project/decode.ts';
import { encodeLike } from '../../src/project/encode.ts';

const TEXTS: readonly { name: string; bytes: Uint8Array }[] = [
  { name: 'UTF-8', bytes: Buffer.from('x = "画像 😀"\n') },
  { name: 'UTF-8 with a mark', bytes: Buffer.from('\ufeffx = "é"\n') },
  { name: 'little UTF-16', bytes: Buffer.from('\ufeffx = "😀"\n', 'utf16le') },
  { name: 'big UTF-16', bytes: Buffer.from('\ufeffx = "😀"\n', 'utf16le').swap16() },
  { name: 'latin-1', bytes: Buffer.from('# coding: latin-1\nx = "\xe9\xfc"\n', 'latin1') },
  {
    name: 'Shift JIS',
    bytes: Buffer.concat([
      Buffer.from('# coding: shift_jis\nx = "'),
      Buffer.of(0x89, 0xe6, 0x91, 0x9c, 0x83, 0x5c),
      Buffer.from('"\n'),
    ]),
  },
];

test.each(TEXTS)('$name is written as it was read', ({ bytes }) => {
  const read = decode(bytes);
  if (read.kind !== 'text') throw new Error(read.message);
  expect(encodeLike(bytes, read.text)).toEqual(Buffer.from(bytes));
  const longer = `${read.text}y = 2\n${read.text.slice(-8)}`;
  expect(decode(encodeLike(bytes, longer) ?? Buffer.of(0))).toEqual({ kind: 'text', text: longer });
});

test('a letter the encoding lacks is not written as something else', () => {
  const bytes = Buffer.from('# coding: latin-1\nx = "\xe9"\n', 'latin1');
  expect(encodeLike(bytes, '# coding: latin-1\nx = "画"\n')).toBeUndefined();
});

test('a text that would be read as another encoding is not written', () => {
  const bytes = Buffer.from('# coding: latin-1\nx = "\xe9"\n', 'latin1');
  expect(encodeLike(bytes, 'import keras\nimport tensorflow\nx = "\xe9"\n')).toBeUndefined();
});
