// Answers what is on a picture.
import express from 'express';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-node';

const app = express();
const FOLDER = path.join(__dirname, 'model');

app.post('/guess', async (request, response) => {
  const model = await tf.node.loadSavedModel(FOLDER); // smell: The model is loaded each time this handler runs
  const guess = tf.tidy(() => model.predict(tf.node.decodeImage(request.body)) as tf.Tensor);
  response.json(await guess.array());
  guess.dispose();
});

app.listen(8080);
