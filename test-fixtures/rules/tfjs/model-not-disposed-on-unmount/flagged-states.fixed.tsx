import React, { useEffect, useState } from 'react';
import * as tf from '@tensorflow/tfjs';
import * as bodyPix from '@tensorflow-models/body-pix';

export function Parts({ url }: { url: string }) {
  const [net, setNet] = useState<bodyPix.BodyPix | null>(null);
  const [graph, setGraph] = useState<tf.GraphModel>();

  // Once.
  useEffect(() => {
    async function loadNet() {
      setNet(await bodyPix.load());
    }
    void loadNet();
    void tf.loadGraphModel('parts.json').then(setGraph);
  }, []);
  useEffect(() => () => net?.dispose(), [net]);
  useEffect(() => () => graph?.dispose(), [graph]);

  return <i>{[url, net, graph?.inputs.length].join()}</i>;
}

export function useGuess({ numbers }: { numbers: readonly number[] }) {
  const [model, setModel] = useState<tf.Sequential>();

  React.useEffect(() => {
    const made = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
    made.build();
    setModel(made);
  }, [numbers]);
  React.useEffect(() => () => model?.dispose(), [model]);

  return model;
}

export function useOther() {
  const [other, setOther] = useState<{ readonly dispose?: () => void }>({});

  // It starts as something else than a model, so nobody knows what there is to dispose.
  React.useEffect(() => {
    void tf.loadLayersModel('other.json').then((loaded) => setOther(loaded));
  }, []);

  return other;
}
