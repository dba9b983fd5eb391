import { Component } from 'react';
import * as tf from '@tensorflow/tfjs';

export class Digits extends Component {
  async componentDidMount() {
    this.model = await tf.loadLayersModel('digits.json');
  }

  componentWillUnmount() {
    this.model?.dispose();
  }

  render() {
    return <button onClick={() => console.log(this.model.layers.length)}>Count</button>;
  }
}
