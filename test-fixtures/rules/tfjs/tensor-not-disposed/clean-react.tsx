import { useEffect, useRef } from 'react';
import * as tf from '@tensorflow/tfjs';

export function Meter({ numbers }: { numbers: number[] }) {
  const weights = useRef<tf.Tensor1D | null>(null);

  useEffect(() => {
    const tensor = tf.tensor1d(numbers);
    weights.current = tensor;
    return () => {
      tensor.dispose();
    };
  }, [numbers]);

  const show = async () => {
    const total: tf.Scalar = tf.tidy(() => weights.current!.sum());
    console.log(await total.data());
    total.dispose();
  };

  return <button onClick={show}>Show</button>;
}
