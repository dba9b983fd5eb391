import { Component, type OnDestroy, type OnInit } from '@angular/core';
import * as tf from '@tensorflow/tfjs';

@Component({ selector: 'letters', template: '<canvas></canvas>' })
export class LettersComponent implements OnInit, OnDestroy {
  private model?: tf.LayersModel;
  private timer = 0;

  async ngOnInit() {
    this.model = await tf.loadLayersModel('assets/letters.json');
    this.timer = setInterval(() => console.log(this.model?.layers.length), 1000);
  }

  ngOnDestroy() {
    this.model?.dispose();
    clearInterval(this.timer);
  }
}

class Base {
  ngOnDestroy() {
    console.log('gone');
  }
}

@Component({ selector: 'words', template: '' })
export class WordsComponent extends Base {
  model?: tf.LayersModel;

  async ngAfterViewInit() {
    this.model = await tf.loadLayersModel('assets/words.json');
  }
}
