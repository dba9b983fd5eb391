import React, { useEffect, useState } from 'react';
import * as tf from '@tensorflow/tfjs';
import * as bodyPix from '@tensorflow-models/body-pix';

export function Parts({ url }: { url: string }) {
  const [net, setNet] = useState<bodyPix.BodyPix | null>(null);
  const [graph, setGraph] = useState<tf.GraphModel>();

  // Once.
  useEffect(() => {
    async function loadNet() {
      setNet(await bodyPix.load()); // smell: Each time this component appears it gets a model of its own
    }
    void loadNet();
    void tf.loadGraphModel('parts.json').then(setGraph); // smell: Each time this component appears
  }, []);

  return <i>{[url, net, graph?.inputs.length].join()}</i>;
}

export function useGuess({ numbers }: { numbers: readonly number[] }) {
  const [model, setModel] = useState<tf.Sequential>();

  React.useEffect(() => {
    const made = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] }); // smell: Each time
    made.build();
    setModel(made);
  }, [numbers]);

  return model;
}

export function useOther() {
  const [other, setOther] = useState<{ readonly dispose?: () => void }>({});

  // It starts as something else than a model, so nobody knows what there is to dispose.
  React.useEffect(() => {
    void tf.loadLayersModel('other.json').then((loaded) => setOther(loaded)); // smell: Each time this component
  }, []);

  return other;
}
