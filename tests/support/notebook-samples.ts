/** A cell of a notebook file, with an output that mentions what must not be found there. */
export function codeCell(id: string, source: readonly string[]) {
  const outputs = [{ output_type: 'stream', text: ['tensorflow 1e-05 -0.30\n'] }];
  return { cell_type: 'code', id, execution_count: 1, metadata: {}, outputs, source };
}

export function notebookFile(cells: readonly unknown[], indent: number | undefined = 1): string {
  const metadata = { kernelspec: { language: 'python', name: 'python3' } };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, indent)}\n`;
}

const TITLE = { cell_type: 'markdown', source: ['# Digits, größer 🔋'], metadata: {} };

/** The import is in one cell, the loop in another; magics and cells in other languages between them. */
export const DIGITS_CELLS = {
  title: TITLE,
  imports: codeCell('c1', [
    '%matplotlib inline\n',
    'import tensorflow as tf\n',
    '!pip install keras\n',
  ]),
  model: codeCell('c0', ['model = tf.keras.Sequential([tf.keras.layers.Dense(1)])']),
  tape: codeCell('c2', [
    'with tf.GradientTape(persistent=True) as tape:\n',
    '    loss = model(x)\n',
    'gradients = tape.gradient(loss, weights)',
  ]),
  shell: codeCell('c3', ['%%bash\n', 'for x in y; do run_eagerly=True; done\n']),
  compile: codeCell('c4', ['model.compile(\n', '    "adam", run_eagerly=True)']),
};
