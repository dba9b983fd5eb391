import { l10n, window, workspace } from 'vscode';

const example = (hint: string) => `import keras

def train(images, labels):
    model = keras.Sequential([keras.layers.Dense(10)])
    # ${hint}
    model.compile(optimizer="adam", loss="mse", run_eagerly=True)
    model.fit(images, labels, epochs=5)
    return model
`;

/** A text with a finding, for people who want to see one. */
export async function showExample(): Promise<void> {
  const hint = l10n.t(
    'Point at the underlined argument, then press Ctrl+. (on a Mac: Cmd+.) for its fixes.',
  );
  const content = example(hint);
  const document = await workspace.openTextDocument({ language: 'python', content });
  await window.showTextDocument(document);
}
