import { createContext, useEffect, useRef, useState } from 'react';
import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';

const loading = tf.loadLayersModel('shared.json');
let shared: tf.GraphModel | undefined;
export const Models = createContext<tf.GraphModel | undefined>(undefined);

// Loaded once for all.
export function Shared() {
  const model = useRef<tf.LayersModel | null>(null);
  useEffect(() => {
    void loading.then((loaded) => {
      model.current = loaded;
    });
  }, []);
  return <b>{String(model.current)}</b>;
}

export function Lazy({ register }: { register: (model: tf.GraphModel) => void }) {
  const [, setModel] = useState<tf.GraphModel>();
  useEffect(() => {
    const load = async () => {
      shared ??= await tf.loadGraphModel('lazy.json');
      setModel(shared);
      // Whoever gets this one may dispose it.
      const other = await tf.loadGraphModel('other.json');
      register(other);
    };
    void load();
  }, []);
  return null;
}

// This one has nothing to dispose.
export function Named() {
  const net = useRef<mobilenet.MobileNet | null>(null);
  useEffect(() => {
    void mobilenet.load().then((loaded) => {
      net.current = loaded;
    });
  }, []);
  return null;
}

// As long as the page.
export default function App() {
  const [model, setModel] = useState<tf.GraphModel>();
  useEffect(() => {
    void tf.loadGraphModel('app.json').then(setModel);
  }, []);
  return <Models.Provider value={model}>{null}</Models.Provider>;
}
