import * as tf from '@tensorflow/tfjs';
import * as cocoSsd from '@tensorflow-models/coco-ssd';
import * as posenet from '@tensorflow-models/posenet';

const video = document.querySelector('video');
const choice = document.querySelector('select');
const settings = { multiplier: 0.5 };
let net;
let poses;
let model;
let isReady = false;
let other;
let second = null;

// A button that loads, and another one that uses it.
document.querySelector('#load').addEventListener('click', async () => {
  net = await cocoSsd.load();
});
document.querySelector('#look').addEventListener('click', async () => {
  console.log(await net.detect(video));
});

// Once for a camera that runs on.
document.querySelector('#start').onclick = async () => {
  const detector = await cocoSsd.load();
  while (!video.paused) {
    console.log(await detector.detect(video));
    await tf.nextFrame();
  }
};

document.querySelector('#watch').onclick = async () => {
  poses = await posenet.load();
  const frame = async () => {
    console.log(await poses.estimateSinglePose(video));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

// Only the first time.
document.querySelector('#lazy').onclick = async () => {
  if (!isReady) {
    model = await tf.loadLayersModel('lazy.json');
    isReady = true;
  }
  console.log(tf.tidy(() => model.predict(tf.zeros([1, 4])).arraySync()));
};

async function prepare() {
  other = await cocoSsd.load();
  console.log(await other.detect(video));
}

document.querySelector('#careful').onclick = async () => {
  if (!other) await prepare();
  console.log(await other.detect(video));
};

document.querySelector('#returning').onclick = async () => {
  if (second) return;
  second = await cocoSsd.load();
  console.log(await second.detect(video));
};

// Another one each time, perhaps.
document.querySelector('#chosen').onclick = async () => {
  const chosen = await tf.loadGraphModel(choice.value);
  console.log(tf.tidy(() => chosen.predict(tf.zeros([1, 4])).arraySync()));
};

document.querySelector('#slider').oninput = ({ target }) => {
  settings.multiplier = Number(target.value);
};

document.querySelector('#tuned').onclick = async () => {
  const tuned = await posenet.load(settings);
  console.log(await tuned.estimateSinglePose(video));
};

// Nothing but a warm cache.
document.querySelector('#early').onmouseenter = async () => {
  const early = await cocoSsd.load();
  console.log('loaded', early !== undefined);
};

// At most once.
window.addEventListener('load', async () => {
  const loaded = await cocoSsd.load();
  console.log(await loaded.detect(video));
});
