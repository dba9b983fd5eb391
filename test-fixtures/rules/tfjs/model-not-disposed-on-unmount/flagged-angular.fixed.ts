import { Component, type OnInit } from '@angular/core';
import * as tf from '@tensorflow/tfjs';

@Component({ selector: 'digits', template: '<canvas></canvas>' })
export class DigitsComponent implements OnInit {
  model?: tf.LayersModel;

  ngOnInit() {
    void this.loadModel();
  }

  ngOnDestroy() {
    this.model?.dispose();
  }

  private async loadModel() {
    this.model = await tf.loadLayersModel('assets/digits.json');
  }
}
