import { useEffect, useRef, useState } from 'react';
import * as tf from '@tensorflow/tfjs';
import * as cocoSsd from '@tensorflow-models/coco-ssd';

export function Detector({ onFound }: { onFound: (found: object[]) => void }) {
  const net = useRef<cocoSsd.ObjectDetection | null>(null);
  const video = useRef<HTMLVideoElement>(null);

  const start = async () => {
    net.current = await cocoSsd.load();
    //                  ^^^^^^^^^^^^^^ smell: Each time this component appears it gets a model of its own
    if (video.current) onFound(await net.current.detect(video.current));
  };

  // Once.
  useEffect(() => {
    void start();
  }, []);

  return <video ref={video} />;
}

export function Sum({ numbers }: { numbers: number[] }) {
  const model = useRef<tf.LayersModel | null>(null);

  useEffect(() => {
    model.current = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] }); // smell: Each time
    const timer = setInterval(() => console.log(numbers), 1000);
    return () => {
      clearInterval(timer);
    };
  }, [numbers]);

  return <b>{numbers.length}</b>;
}

export const Guess = () => {
  const [model, setModel] = useState<tf.GraphModel>();
  const [parts, setParts] = useState<{ net?: tf.LayersModel }>({});

  useEffect(() => {
    tf.loadGraphModel('guess/model.json').then((loaded) => { // smell: Each time this component appears
      setModel(loaded);
    });
    const build = async () => {
      const net = await tf.loadLayersModel('guess/layers.json'); // smell: Each time this component appears
      setParts({ net });
    };
    void build();
  }, []);

  return <i>{[model?.inputs.length, parts.net?.layers.length].join()}</i>;
};
