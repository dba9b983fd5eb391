import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { cleanupEdits, lodgers } from '#tfjs';

/** Where each framework lets a component clean up. */
const WHERE = {
  cleanup: 'in the function that the effect returns',
  componentWillUnmount: 'in `componentWillUnmount`',
  ngOnDestroy: 'in `ngOnDestroy`',
  onUnmounted: 'in `onUnmounted`',
  unmounted: 'in `unmounted`',
  onDestroy: 'in `onDestroy`',
} as const;

export default javascriptRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: 'Model of a component that outlives the component',
  messages: {
    kept: 'Each time this component appears it gets a model of its own, which stays in memory when the component goes; dispose it {where}, or load it once outside.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsModelDispose, evidence.tfjsOwnLeaks],
  fix: 'unsafe',
  mentions: [
    [
      'useEffect',
      'useLayoutEffect',
      'componentDidMount',
      'ngOnInit',
      'ngAfterViewInit',
      'mounted',
      'created',
      'onMount',
      'onBeforeMount',
    ],
  ],

  *check(file) {
    for (const lodger of lodgers(file)) {
      const edits = cleanupEdits(file, lodger);
      yield {
        at: file.range(lodger.call),
        message: 'kept',
        slots: { where: WHERE[lodger.mount.farewell] },
        ...(edits && {
          fix: {
            title: 'Dispose the model when the component goes',
            applicability: 'unsafe',
            edits,
          },
        }),
      };
    }
  },
});
