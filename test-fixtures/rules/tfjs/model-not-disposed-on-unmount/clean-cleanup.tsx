import { useEffect, useState } from 'react';
import * as tf from '@tensorflow/tfjs';

export function Curve({ units }: { units: number }) {
  const [model, setModel] = useState<tf.Sequential>();
  useEffect(() => {
    const made = tf.sequential({ layers: [tf.layers.dense({ units, inputShape: [1] })] });
    setModel(made);
    return () => {
      made.dispose();
    };
  }, [units]);
  return <p>{model?.layers.length}</p>;
}
