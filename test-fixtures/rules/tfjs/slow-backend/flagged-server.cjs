const express = require('express');
const tf = require('@tensorflow/tfjs'); // smell: In Node `@tensorflow/tfjs` computes in plain JavaScript

const app = express();
const model = tf.loadLayersModel('https://example.org/model.json');

app.get('/predict', async (request, response) => {
  const output = tf.tidy(() => tf.ones([1, 2]));
  response.json({ shape: output.shape, layers: (await model).layers.length });
  output.dispose();
});
