import { Component, Injectable, type OnDestroy, type OnInit } from '@angular/core';
import * as tf from '@tensorflow/tfjs';

// A service lives as long as the page, and its constructor runs once.
@Injectable({ providedIn: 'root' })
export class Models {
  readonly digits = tf.loadLayersModel('assets/digits.json');
}

@Component({ selector: 'digits', template: '' })
export class DigitsComponent implements OnInit, OnDestroy {
  model?: tf.LayersModel;

  async ngOnInit() {
    this.model = await tf.loadLayersModel('assets/digits.json');
  }

  ngOnDestroy() {
    this.model?.dispose();
  }
}
