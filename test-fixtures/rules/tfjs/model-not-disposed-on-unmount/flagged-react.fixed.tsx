import { useEffect, useRef, useState } from 'react';
import * as tf from '@tensorflow/tfjs';
import * as cocoSsd from '@tensorflow-models/coco-ssd';

export function Detector({ onFound }: { onFound: (found: object[]) => void }) {
  const net = useRef<cocoSsd.ObjectDetection | null>(null);
  const video = useRef<HTMLVideoElement>(null);

  const start = async () => {
    net.current = await cocoSsd.load();
    if (video.current) onFound(await net.current.detect(video.current));
  };

  // Once.
  useEffect(() => {
    void start();
    return () => {
      net.current?.dispose();
      net.current = null;
    };
  }, []);

  return <video ref={video} />;
}

export function Sum({ numbers }: { numbers: number[] }) {
  const model = useRef<tf.LayersModel | null>(null);

  useEffect(() => {
    model.current = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
    const timer = setInterval(() => console.log(numbers), 1000);
    return () => {
      model.current?.dispose();
      model.current = null;
      clearInterval(timer);
    };
  }, [numbers]);

  return <b>{numbers.length}</b>;
}

export const Guess = () => {
  const [model, setModel] = useState<tf.GraphModel>();
  const [parts, setParts] = useState<{ net?: tf.LayersModel }>({});

  useEffect(() => {
    tf.loadGraphModel('guess/model.json').then((loaded) => {
      setModel(loaded);
    });
    const build = async () => {
      const net = await tf.loadLayersModel('guess/layers.json');
      setParts({ net });
    };
    void build();
  }, []);

  return <i>{[model?.inputs.length, parts.net?.layers.length].join()}</i>;
};
