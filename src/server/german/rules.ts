/**
 * What rules and the engine write, who write English and know of no other language. It is read back from what they
 * wrote, so the values of a message have numbers here instead of names.
 */
export const RULES: Readonly<Record<string, string>> = {
  // Messages.
  '`{0}` is evaluated while autograd records every operation and keeps its activations, since `eval()` does not switch that off; evaluate under `torch.no_grad()` or `torch.inference_mode()`.':
    '`{0}` wird ausgewertet, während Autograd jede Operation aufzeichnet und ihre Aktivierungen behält, denn `eval()` schaltet das nicht ab; besser unter `torch.no_grad()` oder `torch.inference_mode()` auswerten.',
  '`{0}` keeps the graph of every batch with all its activations, since nothing runs backwards through it here; compute under `torch.no_grad()`, or append `{1}` without its graph.':
    '`{0}` behält den Graphen jedes Batches mit allen Aktivierungen, da hier nichts rückwärts durch ihn läuft; besser unter `torch.no_grad()` rechnen oder `{1}` ohne seinen Graphen anhängen.',
  '`{0}` keeps the graph of every batch alive through `{1}`, although gradients have run through it; append `{1}` without its graph.':
    '`{0}` hält über `{1}` den Graphen jedes Batches am Leben, obwohl die Gradienten schon durch ihn gelaufen sind; besser `{1}` ohne seinen Graphen anhängen.',
  '`{0}` is a tensor that the graph of every step hangs on, so none of their nodes can be freed; add `{1}` without its graph.':
    'An `{0}` hängt der Graph jedes Schritts, sodass keiner ihrer Knoten freigegeben werden kann; besser `{1}` ohne seinen Graphen addieren.',
  '`{0}` keeps the graph of every step alive through its loss, so none of their nodes can be freed; append `{1}` without its graph.':
    '`{0}` hält über den Verlust den Graphen jedes Schritts am Leben, sodass keiner ihrer Knoten freigegeben werden kann; besser `{1}` ohne seinen Graphen anhängen.',
  '`{0}` keeps the graph of every step with all activations, since nothing runs backwards through it here; evaluate under `torch.no_grad()`, or add `{1}` without its graph.':
    '`{0}` behält den Graphen jedes Schritts mit allen Aktivierungen, da hier nichts rückwärts durch ihn läuft; besser unter `torch.no_grad()` auswerten oder `{1}` ohne seinen Graphen addieren.',
  '`{0}` keeps the graph of every step with all activations, since nothing runs backwards through it here; evaluate under `torch.no_grad()`, or append `{1}` without its graph.':
    '`{0}` behält den Graphen jedes Schritts mit allen Aktivierungen, da hier nichts rückwärts durch ihn läuft; besser unter `torch.no_grad()` auswerten oder `{1}` ohne seinen Graphen anhängen.',
  '`{0}` makes this tensor in main memory, and `{1}` copies it to the device in every step; make it there with `device=`.':
    '`{0}` erzeugt diesen Tensor im Hauptspeicher, und `{1}` kopiert ihn in jedem Schritt auf das Gerät; besser mit `device=` dort erzeugen.',
  'The batch normalization after this `{0}` subtracts its bias again and has a shift of its own, so the bias takes memory and work for nothing; leave it out with `bias=False`.':
    'Die Batch-Normalisierung hinter `{0}` zieht dessen Bias wieder ab und hat eine eigene Verschiebung; der Bias kostet also umsonst Speicher und Arbeit. Besser mit `bias=False` weglassen.',
  'The batch normalization after this `{0}` subtracts its bias again and has a shift of its own, so the bias takes memory and work for nothing; leave it out with `use_bias=False`.':
    'Die Batch-Normalisierung hinter `{0}` zieht dessen Bias wieder ab und hat eine eigene Verschiebung; der Bias kostet also umsonst Speicher und Arbeit. Besser mit `use_bias=False` weglassen.',
  '`{0}` keeps a tensor of every {1} as long as the callback lives; keep its number instead, for example `float({2})`.':
    '`{0}` behält einen Tensor aus {1}, solange der Callback lebt; besser nur die Zahl behalten, zum Beispiel `float({2})`.',
  '`{0}` keeps whole results of every {1} as long as the callback lives; keep what is needed of them, or write them to a file.':
    '`{0}` behält ganze Ergebnisse aus {1}, solange der Callback lebt; besser nur behalten, was gebraucht wird, oder in eine Datei schreiben.',
  '`clear_session` also throws {0} away in Keras 3, so models made after it run without it; set it again right behind.':
    '`clear_session` verwirft in Keras 3 auch {0}, sodass spätere Modelle ohne sie laufen; besser gleich danach wieder setzen.',
  '`clear_session` in every round of this loop runs the garbage collector and resets Keras although the loop makes no model; leave it out.':
    '`clear_session` ruft in jedem Durchlauf dieser Schleife die Speicherbereinigung auf und setzt Keras zurück, obwohl die Schleife kein Modell erzeugt; besser weglassen.',
  '`clear_session` in `{0}` runs the garbage collector and resets Keras while the model is in use; leave it out.':
    '`clear_session` in `{0}` ruft die Speicherbereinigung auf und setzt Keras zurück, während das Modell in Gebrauch ist; besser weglassen.',
  '`evaluate` goes through all its data after every batch of this loop; do it once per epoch, or every so many batches.':
    '`evaluate` geht nach jedem Batch dieser Schleife alle seine Daten durch; besser einmal je Epoche oder nur alle paar Batches.',
  '`{0}` in `{1}` goes through all its data after every batch; do it in `on_epoch_end`, or every so many batches.':
    '`{0}` in `{1}` geht nach jedem Batch alle seine Daten durch; besser in `on_epoch_end` oder nur alle paar Batches.',
  '`fit` trains for one epoch in every round of this loop and sets its data up anew each time; call it once with `epochs` and put what happens in between into a callback.':
    '`fit` trainiert in jedem Durchlauf dieser Schleife nur eine Epoche und bereitet seine Daten jedes Mal neu vor; besser einmal mit `epochs` aufrufen und in einen Callback legen, was dazwischen geschieht.',
  '`{0}` is made anew whenever this `Lambda` layer is called, and no model ever trains its weights; make it outside and apply it to the tensor, or write a `Layer` class.':
    '`{0}` entsteht bei jedem Aufruf dieser `Lambda`-Schicht neu, und kein Modell trainiert je seine Gewichte; besser außerhalb erzeugen und auf den Tensor anwenden oder eine `Layer`-Klasse schreiben.',
  '`{0}` leaves the graph at every step and runs as Python on one processor core while the accelerator waits; write it with operations of Keras or TensorFlow.':
    '`{0}` verlässt in jedem Schritt den Graphen und läuft als Python auf einem Prozessorkern, während der Beschleuniger wartet; besser mit Operationen von Keras oder TensorFlow schreiben.',
  'One `Lambda` layer per round cuts a piece out of the same tensor, and in training each piece gives back a gradient of the size of the whole; split the tensor once with `keras.ops.split` or `tf.split`.':
    'In jedem Durchlauf schneidet eine `Lambda`-Schicht ein Stück aus demselben Tensor, und im Training liefert jedes Stück einen Gradienten von der Größe des Ganzen zurück; besser den Tensor einmal mit `keras.ops.split` oder `tf.split` teilen.',
  '`{0}` keeps this `{1}` off the fused cuDNN kernel, so a GPU works through the sequence step by step in many small operations; use the default unless the model needs it.':
    '`{0}` hält diese `{1}`-Schicht vom fusionierten cuDNN-Kernel fern, sodass eine GPU die Folge Schritt für Schritt in vielen kleinen Operationen abarbeitet; besser beim Standardwert bleiben, wenn das Modell nichts anderes braucht.',
  '`RNN` runs a `{0}` step by step in many small operations, while the `{1}` layer computes the same with one fused cuDNN kernel on a GPU.':
    '`RNN` führt eine `{0}` Schritt für Schritt in vielen kleinen Operationen aus, während die Schicht `{1}` auf einer GPU dasselbe mit einem fusionierten cuDNN-Kernel berechnet.',
  '`{0}` takes in the data of every batch and `reset_state` never empties it, so the metric holds the predictions of all epochs; keep running sums instead, or empty it there.':
    '`{0}` nimmt die Daten jedes Batches auf, und `reset_state` leert es nie, sodass die Metrik die Vorhersagen aller Epochen behält; besser laufende Summen führen oder es dort leeren.',
  '`{0}` builds a new model in every round of this loop although it is the same each time; build it once and reset its weights, as `clear_session()` in every round took even more CPU time when we measured it.':
    '`{0}` baut in jedem Durchlauf dieser Schleife ein neues Modell, obwohl es jedes Mal dasselbe ist; besser einmal bauen und seine Gewichte zurücksetzen, denn `clear_session()` in jedem Durchlauf kostete in unserer Messung noch mehr CPU-Zeit.',
  '`{0}` builds a new model in every round of this loop while Keras keeps state of the earlier ones; build it once where rounds need the same model, else clear the session first, which slows the growth of memory but saves no energy (with it, the rounds took more CPU time when we measured them).':
    '`{0}` baut in jedem Durchlauf dieser Schleife ein neues Modell, während Keras Zustand der früheren behält; besser einmal bauen, wo die Durchläufe dasselbe Modell brauchen, sonst vorher die Session leeren, was den Speicher langsamer wachsen lässt, aber keine Energie spart (in unserer Messung brauchten die Durchläufe damit mehr CPU-Zeit).',
  '`{0}` builds a new model for each training in this loop, and Keras keeps some state of each; if memory grows over many rounds, clear the session at the start of each.':
    '`{0}` baut für jedes Training in dieser Schleife ein neues Modell, und Keras behält von jedem etwas Zustand; wenn der Speicher über viele Durchläufe wächst, besser zu Beginn jedes Durchlaufs die Session leeren.',
  '`{0}` builds a new model in every trial of this search while Keras keeps state of the earlier ones; clear the session first or give each trial a process of its own, which slows the growth of memory but saves no energy.':
    '`{0}` baut in jedem Versuch dieser Suche ein neues Modell, während Keras Zustand der früheren behält; besser vorher die Session leeren oder jedem Versuch einen eigenen Prozess geben, was den Speicher langsamer wachsen lässt, aber keine Energie spart.',
  '`{0}` clones a model in every round of this loop while Keras keeps state of the earlier ones; clone it once and reset its weights, or release the old one first.':
    '`{0}` klont in jedem Durchlauf dieser Schleife ein Modell, während Keras Zustand der früheren behält; besser einmal klonen und die Gewichte zurücksetzen oder zuerst das alte freigeben.',
  '`compile` in every round of this loop throws away the traced training functions each time; compile once before the loop.':
    '`compile` verwirft in jedem Durchlauf dieser Schleife die schon übersetzten Trainingsfunktionen; besser einmal vor der Schleife kompilieren.',
  '`{0}` loads the same files again in every round of this loop; load them once before the loop.':
    '`{0}` lädt in jedem Durchlauf dieser Schleife dieselben Dateien noch einmal; besser einmal vor der Schleife laden.',
  '`{0}` loads the same files for every request; load them once when the server starts.':
    '`{0}` lädt für jede Anfrage dieselben Dateien; besser einmal laden, wenn der Server startet.',
  '`{0}` loads the same model again in every round of this loop; load it once before the loop.':
    '`{0}` lädt in jedem Durchlauf dieser Schleife dasselbe Modell noch einmal; besser einmal vor der Schleife laden.',
  '`{0}` makes the model anew for every request; load it once when the server starts.':
    '`{0}` erzeugt das Modell für jede Anfrage neu; besser einmal beim Start des Servers laden.',
  'This model is made for nothing, since `{0}` gets another one before anything uses it; leave the first one out.':
    'Dieses Modell entsteht umsonst, denn `{0}` bekommt ein anderes, bevor es jemand benutzt; besser das erste weglassen.',
  'Each run of this cell builds one more model, and Keras keeps state of the earlier ones until the kernel ends; build it in a cell of its own, or call `clear_session` at the top of this one.':
    'Jeder Lauf dieser Zelle baut ein weiteres Modell, und Keras behält Zustand der früheren, bis der Kernel endet; besser in einer eigenen Zelle bauen oder oben in dieser `clear_session` aufrufen.',
  'All {0} epochs run even when the validation loss has long stopped falling; the callback `EarlyStopping` ends training there and can bring the best weights back.':
    'Alle {0} Epochen laufen, auch wenn der Validierungsverlust längst nicht mehr sinkt; der Callback `EarlyStopping` beendet das Training dort und kann die besten Gewichte zurückholen.',
  'This network trains in single precision; on a GPU with tensor cores the policy `mixed_float16` often takes less time and energy, at some risk to accuracy.':
    'Dieses Netz trainiert mit einfacher Genauigkeit; auf einer GPU mit Tensor-Kernen braucht die Policy `mixed_float16` oft weniger Zeit und Energie, mit einem gewissen Risiko für die Genauigkeit.',
  '`{0}` sets up a whole data pipeline for one sample in every round of this loop; collect the samples and predict once, or call `predict_on_batch` where each sample needs the answer before.':
    '`{0}` richtet in jedem Durchlauf dieser Schleife eine ganze Datenpipeline für ein einziges Beispiel ein; besser die Beispiele sammeln und einmal vorhersagen oder `predict_on_batch` aufrufen, wo jedes Beispiel die vorige Antwort braucht.',
  '`{0}` works on a symbolic Keras tensor, which Keras 3 refuses and older versions wrap in a layer per operation; use `keras.ops` or a layer.':
    '`{0}` arbeitet auf einem symbolischen Keras-Tensor, was Keras 3 ablehnt und ältere Versionen je Operation in eine Schicht verpacken; besser `keras.ops` oder eine Schicht benutzen.',
  '`run_eagerly=True` runs every training and prediction step operation by operation in Python; remove it once debugging is done.':
    '`run_eagerly=True` führt jeden Trainings- und Vorhersageschritt Operation für Operation in Python aus; besser entfernen, sobald die Fehlersuche beendet ist.',
  '`run_eagerly = True` runs every training and prediction step operation by operation in Python; remove it once debugging is done.':
    '`run_eagerly = True` führt jeden Trainings- und Vorhersageschritt Operation für Operation in Python aus; besser entfernen, sobald die Fehlersuche beendet ist.',
  '`run_functions_eagerly(True)` switches off every `tf.function` of the program; remove it once debugging is done.':
    '`run_functions_eagerly(True)` schaltet jede `tf.function` des Programms aus; besser entfernen, sobald die Fehlersuche beendet ist.',
  '`{0}` records a stack trace for every operation and looks through every gradient for NaN; remove it once the error is found.':
    '`{0}` hält zu jeder Operation einen Stacktrace fest und durchsucht jeden Gradienten nach NaN; besser entfernen, sobald der Fehler gefunden ist.',
  '`n_jobs={0}` trains Keras models in processes that each load TensorFlow, start threads for all cores and reserve the GPU; train them one after the other with `n_jobs=1`.':
    '`n_jobs={0}` trainiert Keras-Modelle in Prozessen, die jeweils TensorFlow laden, Threads für alle Kerne starten und die GPU belegen; besser mit `n_jobs=1` eines nach dem anderen trainieren.',
  '`update_freq={0}` writes a record at nearly every training step, which slows training down; write once per epoch, or every few hundred batches.':
    '`update_freq={0}` schreibt in fast jedem Trainingsschritt einen Eintrag, was das Training bremst; besser einmal je Epoche oder alle paar hundert Batches schreiben.',
  '`get_weights` copies all weights and `{0}` keeps every copy, of which at most one is read again; keep the best one only or let `ModelCheckpoint` write it to disk.':
    '`get_weights` kopiert alle Gewichte, und `{0}` behält jede Kopie, von denen höchstens eine wieder gelesen wird; besser nur die beste behalten oder sie von `ModelCheckpoint` auf den Datenträger schreiben lassen.',
  '`{0}` opens a figure in every round, and pyplot keeps each of them with all its data until it is closed; call `close` once it is saved.':
    '`{0}` öffnet in jedem Durchlauf eine Abbildung, und pyplot behält jede mit all ihren Daten, bis sie geschlossen wird; besser `close` aufrufen, sobald sie gespeichert ist.',
  '`{0}` opens a figure whenever Keras calls `{1}`, and pyplot keeps each of them until it is closed; call `close` once it is saved.':
    '`{0}` öffnet jedes Mal eine Abbildung, wenn Keras `{1}` aufruft, und pyplot behält jede, bis sie geschlossen wird; besser `close` aufrufen, sobald sie gespeichert ist.',
  '`{0}` is copied as a whole in every round to become a little longer, so the work grows with the square of the rounds; collect the parts in a list and join them once after the loop.':
    '`{0}` wird in jedem Durchlauf ganz kopiert, um ein wenig länger zu werden, sodass die Arbeit mit dem Quadrat der Durchläufe wächst; besser die Teile in einer Liste sammeln und nach der Schleife einmal zusammenfügen.',
  '`{0}` is copied as a whole in every round to become a little longer, so the work grows with the square of the rounds; write the parts into a `tf.TensorArray` and `concat` it after the loop.':
    '`{0}` wird in jedem Durchlauf ganz kopiert, um ein wenig länger zu werden, sodass die Arbeit mit dem Quadrat der Durchläufe wächst; besser die Teile in ein `tf.TensorArray` schreiben und nach der Schleife `concat` aufrufen.',
  '`enable_debug_mode()` runs every input pipeline step by step in Python, without parallel work or prefetching; remove it once debugging is done.':
    '`enable_debug_mode()` führt jede Eingabepipeline Schritt für Schritt in Python aus, ohne parallele Arbeit und Vorausladen; besser entfernen, sobald die Fehlersuche beendet ist.',
  '`enable_check_numerics()` looks through the result of every operation for NaN and infinity; remove it once debugging is done.':
    '`enable_check_numerics()` sucht im Ergebnis jeder Operation nach NaN und Unendlich; besser entfernen, sobald die Fehlersuche beendet ist.',
  '`enable_dump_debug_info()` writes every operation and what it gives to disk; remove it once debugging is done.':
    '`enable_dump_debug_info()` schreibt jede Operation und ihr Ergebnis auf den Datenträger; besser entfernen, sobald die Fehlersuche beendet ist.',
  'This makes a new `tf.function` in every round of the loop, and each is traced into a graph again; make it once before the loop.':
    'Hier entsteht in jedem Durchlauf der Schleife eine neue `tf.function`, und jede wird wieder in einen Graphen übersetzt; besser einmal vor der Schleife erzeugen.',
  'This makes a new `tf.function` in every round of the loop, and each is traced into a graph again; make it once before the loop and hand over as arguments what changes.':
    'Hier entsteht in jedem Durchlauf der Schleife eine neue `tf.function`, und jede wird wieder in einen Graphen übersetzt; besser einmal vor der Schleife erzeugen und als Argumente übergeben, was sich ändert.',
  '`{0}` is another Python number in every round of this loop, and `{1}` is traced again for each; hand over a tensor, such as `tf.constant({0})`.':
    '`{0}` ist in jedem Durchlauf dieser Schleife eine andere Python-Zahl, und `{1}` wird für jede neu in einen Graphen übersetzt; besser einen Tensor übergeben, etwa `tf.constant({0})`.',
  'Tracing runs this Python loop and writes its operations into the graph {0} times over; loop over `tf.range` to have them once.':
    'Die Übersetzung in einen Graphen führt diese Python-Schleife aus und schreibt ihre Operationen {0}-mal hinein; besser über `tf.range` laufen, damit sie einmal darin stehen.',
  '`{0}` adds operations to the graph in every round of this loop, so each `run` takes longer and memory grows; build them once before the loop, or give each round a graph of its own.':
    '`{0}` fügt dem Graphen in jedem Durchlauf dieser Schleife Operationen hinzu, sodass jedes `run` länger dauert und der Speicher wächst; besser einmal vor der Schleife bauen oder jedem Durchlauf einen eigenen Graphen geben.',
  '`{0}` is printed or logged in every step, so the program waits for the device each time instead of preparing the next step; show it every hundred steps, or a mean once per epoch.':
    '`{0}` wird in jedem Schritt ausgegeben oder protokolliert, sodass das Programm jedes Mal auf das Gerät wartet, statt den nächsten Schritt vorzubereiten; besser alle hundert Schritte ausgeben oder einen Mittelwert je Epoche.',
  '`{0}` adds up a number read from the device in every step, so the program waits for the device each time; add up on the device, for example with `keras.metrics.Mean`, and read it once per epoch.':
    '`{0}` addiert in jedem Schritt eine vom Gerät gelesene Zahl, sodass das Programm jedes Mal auf das Gerät wartet; besser auf dem Gerät addieren, zum Beispiel mit `keras.metrics.Mean`, und einmal je Epoche lesen.',
  '`{0}` writes the whole of `{1}` into the graph, which is copied for every session; feed it through a placeholder, or read it in a `tf.data` pipeline.':
    '`{0}` schreibt `{1}` als Ganzes in den Graphen, der für jede Session kopiert wird; besser über einen Platzhalter zuführen oder in einer `tf.data`-Pipeline lesen.',
  '`{0}` writes the whole of `{1}` into each graph that is traced here; hand it over as an argument, or make the tensor once outside.':
    '`{0}` schreibt `{1}` als Ganzes in jeden Graphen, der hier entsteht; besser als Argument übergeben oder den Tensor einmal außerhalb erzeugen.',
  'This tape gives one gradient only, and `persistent=True` keeps every intermediate result until the tape itself is gone; leave it out, so that the gradient frees them.':
    'Dieses Tape liefert nur einen Gradienten, und `persistent=True` behält alle Zwischenergebnisse, bis das Tape selbst verschwindet; besser weglassen, damit der Gradient sie freigibt.',
  'This persistent tape keeps every intermediate result until the next round replaces it; `del {0}` after its last gradient frees them earlier.':
    'Dieses dauerhafte Tape behält alle Zwischenergebnisse, bis der nächste Durchlauf sie ersetzt; `del {0}` nach seinem letzten Gradienten gibt sie früher frei.',
  'An interactive session is opened in every round of this loop and never closed, and stays the default one, so the memory and threads of all of them pile up; open one `tf.Session` before the loop.':
    'In jedem Durchlauf dieser Schleife wird eine interaktive Session geöffnet und nie geschlossen, und sie bleibt die Standard-Session, sodass sich Speicher und Threads von allen anhäufen; besser vor der Schleife eine `tf.Session` öffnen.',
  'A session is opened anew in every round of this loop, which sets up devices, threads and variables again each time; open one before the loop.':
    'In jedem Durchlauf dieser Schleife wird eine Session neu geöffnet, was Geräte, Threads und Variablen jedes Mal wieder einrichtet; besser eine vor der Schleife öffnen.',
  'This function leaves an interactive session open, and because it makes itself the default one, its device memory and threads stay taken after each call; use `tf.Session` in a `with` block, or close it.':
    'Diese Funktion lässt eine interaktive Session offen, und weil sie sich selbst zur Standard-Session macht, bleiben Gerätespeicher und Threads nach jedem Aufruf belegt; besser `tf.Session` in einem `with`-Block benutzen oder sie schließen.',
  'This session is not used any more, but stays open beside the one opened later, and so do its variables and threads; close it first, or open it in a `with` block.':
    'Diese Session wird nicht mehr benutzt, bleibt aber neben der später geöffneten offen und mit ihr ihre Variablen und Threads; besser zuerst schließen oder in einem `with`-Block öffnen.',
  'This tape records every operation and keeps its intermediate results, but no gradient is ever taken from it; run the code without it.':
    'Dieses Tape zeichnet jede Operation auf und behält ihre Zwischenergebnisse, aber es wird nie ein Gradient daraus gebildet; besser den Code ohne es ausführen.',
  '`{0}` gets a tensor of the graph that is being traced, which has no value outside and keeps that whole graph in memory; return it, or assign it to a `tf.Variable`.':
    '`{0}` bekommt einen Tensor des Graphen, der gerade entsteht; außerhalb hat er keinen Wert und hält den ganzen Graphen im Speicher. Besser zurückgeben oder einer `tf.Variable` zuweisen.',
  '`{0}` keeps a tensor of every step, so none of them can be freed while training runs; keep its number instead, for example `float({1})`.':
    '`{0}` behält einen Tensor aus jedem Schritt, sodass keiner freigegeben werden kann, solange das Training läuft; besser nur die Zahl behalten, zum Beispiel `float({1})`.',
  '`{0}` keeps a tensor of every step, so none of them can be freed while training runs; keep what is needed of it, for example `{1}.numpy()` or a running metric.':
    '`{0}` behält einen Tensor aus jedem Schritt, sodass keiner freigegeben werden kann, solange das Training läuft; besser nur behalten, was gebraucht wird, zum Beispiel `{1}.numpy()` oder eine laufende Metrik.',
  '`cache` after `repeat` keeps every repetition of the data and never reads one back; put it before `repeat`.':
    '`cache` nach `repeat` behält jede Wiederholung der Daten und liest nie eine zurück; besser vor `repeat` setzen.',
  '`cache` after random augmentation draws once and then trains on the same pictures in every epoch; put it before the augmentation.':
    '`cache` nach zufälliger Augmentierung würfelt einmal und trainiert dann in jeder Epoche auf denselben Bildern; besser vor die Augmentierung setzen.',
  '`cache` after `shuffle` keeps one order for all epochs, and the buffer of `shuffle` is filled for one only; put it before `shuffle`.':
    '`cache` nach `shuffle` behält eine Reihenfolge für alle Epochen, und der Puffer von `shuffle` wird nur für eine gefüllt; besser vor `shuffle` setzen.',
  '`cache` before `take` is never read to its end, so TensorFlow throws it away and prepares the data anew in every epoch; put it after `take`.':
    '`cache` vor `take` wird nie zu Ende gelesen, sodass TensorFlow den Cache verwirft und die Daten in jeder Epoche neu aufbereitet; besser nach `take` setzen.',
  '`map` runs this function once per element although it works on whole batches; put it after `batch` and it runs once per batch.':
    '`map` führt diese Funktion einmal je Element aus, obwohl sie auf ganzen Batches funktioniert; nach `batch` läuft sie nur einmal je Batch.',
  '`map` does this random work on one element after the other, since TensorFlow runs only functions without state in parallel by itself; `num_parallel_calls` uses the other cores.':
    '`map` erledigt diese Zufallsarbeit an einem Element nach dem anderen, weil TensorFlow von selbst nur Funktionen ohne Zustand parallel ausführt; `num_parallel_calls` nutzt die anderen Kerne.',
  'This pipeline ends without `prefetch`, so TensorFlow up to 2.10 prepares each batch while the accelerator waits; newer versions add the step by themselves.':
    'Diese Pipeline endet ohne `prefetch`, sodass TensorFlow bis 2.10 jeden Batch vorbereitet, während der Beschleuniger wartet; neuere Versionen fügen den Schritt von selbst hinzu.',
  '`{0}` makes the same pipeline in every round of this loop, which copies its data or opens its files again; make it once before the loop and iterate over it in each round.':
    '`{0}` baut in jedem Durchlauf dieser Schleife dieselbe Pipeline, was ihre Daten kopiert oder ihre Dateien wieder öffnet; besser einmal vor der Schleife bauen und in jedem Durchlauf darüber iterieren.',
  '`{0}` is added to the pipeline in every round of this loop, and its function is traced again each time; build the pipeline once before the loop.':
    '`{0}` wird der Pipeline in jedem Durchlauf dieser Schleife hinzugefügt, und seine Funktion wird jedes Mal neu in einen Graphen übersetzt; besser die Pipeline einmal vor der Schleife bauen.',
  '`{0}` reads these files one after the other, although they are shuffled later; where storage is slow, `num_parallel_reads` lets several be waited for at once.':
    '`{0}` liest diese Dateien nacheinander, obwohl sie später gemischt werden; bei langsamem Speicher lässt `num_parallel_reads` auf mehrere zugleich warten.',
  '`interleave` takes turns between files but reads one at a time; where storage is slow, `num_parallel_calls` lets several be waited for at once, in the same order.':
    '`interleave` wechselt zwischen Dateien, liest aber nur eine auf einmal; bei langsamem Speicher lässt `num_parallel_calls` auf mehrere zugleich warten, in derselben Reihenfolge.',
  '`flat_map` reads these files one after the other, although they are shuffled later; where storage is slow, `interleave` with `num_parallel_calls` lets several be waited for at once.':
    '`flat_map` liest diese Dateien nacheinander, obwohl sie später gemischt werden; bei langsamem Speicher lässt `interleave` mit `num_parallel_calls` auf mehrere zugleich warten.',
  '`tf.tidy` cannot wait: what this asynchronous function makes before its first `await` is disposed right there, and what it makes later never; tidy the synchronous parts inside it.':
    '`tf.tidy` kann nicht warten: Was diese asynchrone Funktion vor ihrem ersten `await` erzeugt, wird gleich dort freigegeben, und was sie später erzeugt, nie; besser die synchronen Teile darin aufräumen.',
  '`{0}` stops the page {1} until the graphics card has caught up; `await` the values of `{2}()` instead.':
    '`{0}` hält die Seite {1} an, bis die Grafikkarte nachgekommen ist; besser mit `await` auf die Werte von `{2}()` warten.',
  'This leaves a tensor behind that nothing holds, {0}; wrap the chain in `tf.tidy`.':
    'Hier bleibt {0} ein Tensor zurück, den niemand hält; besser die Kette in `tf.tidy` einschließen.',
  'This leaves {0} tensors behind that nothing holds, {1}; wrap the chain in `tf.tidy`.':
    'Hier bleiben {1} {0} Tensoren zurück, die niemand hält; besser die Kette in `tf.tidy` einschließen.',
  '`{0}` gets a new tensor {1}, and the one before stays behind; dispose it first.':
    '`{0}` bekommt {1} einen neuen Tensor, und der vorige bleibt zurück; besser ihn zuerst freigeben.',
  'The model is loaded {0}; load it once, keep it and use it again.':
    'Das Modell wird {0} geladen; besser einmal laden, behalten und wiederverwenden.',
  'Each time this component appears it gets a model of its own, which stays in memory when the component goes; dispose it {0}, or load it once outside.':
    'Jedes Mal, wenn diese Komponente erscheint, bekommt sie ein eigenes Modell, das im Speicher bleibt, wenn sie verschwindet; besser {0} freigeben oder einmal außerhalb laden.',
  'The prediction in `{0}` is never disposed, {1} another one stays behind; call `{0}.dispose()` after its last use.':
    'Die Vorhersage in `{0}` wird nie freigegeben, {1} bleibt eine weitere zurück; besser nach der letzten Verwendung `{0}.dispose()` aufrufen.',
  'Nothing holds this prediction, and another one stays behind {0}; give it a name and dispose it, or wrap it in `tf.tidy`.':
    'Niemand hält diese Vorhersage, und {0} bleibt eine weitere zurück; besser ihr einen Namen geben und sie freigeben oder sie in `tf.tidy` einschließen.',
  "The `'cpu'` backend computes in plain JavaScript, the slowest way there is; use `'wasm'`, `'webgl'` or `'webgpu'`.":
    "Das Backend `'cpu'` rechnet in reinem JavaScript, dem langsamsten Weg, den es gibt; besser `'wasm'`, `'webgl'` oder `'webgpu'`.",
  'In Node `@tensorflow/tfjs` computes in plain JavaScript; `@tensorflow/tfjs-node` runs the native library, with the same functions.':
    'In Node rechnet `@tensorflow/tfjs` in reinem JavaScript; `@tensorflow/tfjs-node` führt die native Bibliothek aus, mit denselben Funktionen.',
  '`{0}` is made {1} and never disposed; call `{0}.dispose()` after its last use.':
    '`{0}` entsteht {1} und wird nie freigegeben; besser nach der letzten Verwendung `{0}.dispose()` aufrufen.',
  '`{0}` gets a new tensor in every round of this loop, and the one before stays behind; dispose it first.':
    '`{0}` bekommt in jedem Durchlauf dieser Schleife einen neuen Tensor, und der vorige bleibt zurück; besser ihn zuerst freigeben.',

  // What messages are filled in with, where it is no code.
  batch: 'jedem Batch',
  epoch: 'jeder Epoche',
  'the distribution': 'die Verteilung',
  'the `{0}` policy': 'die Policy `{0}`',
  'in the function that the effect returns': 'in der Funktion, die der Effekt zurückgibt',
  'in every round of this loop': 'in jedem Durchlauf dieser Schleife',
  'again and again': 'immer wieder',
  'each time this handler runs': 'bei jedem Lauf dieses Handlers',
  'with each call of this function': 'bei jedem Aufruf dieser Funktion',
  once: 'einmal',

  // Other places.
  'called for every request': 'für jede Anfrage aufgerufen',
  'called from here': 'von hier aufgerufen',
  'for this search': 'für diese Suche',
  'switched to evaluation here': 'hier auf Auswertung geschaltet',
  'in this loop': 'in dieser Schleife',
  'inside of the layer': 'innerhalb der Schicht',
  'normalized here': 'hier normalisiert',
  'replaced here': 'hier ersetzt',
  'set here, once': 'hier gesetzt, einmal',
  'the batches are made here': 'die Batches entstehen hier',
  'the cell': 'die Zelle',
  'the later session': 'die spätere Session',
  'the model is loaded here': 'hier wird das Modell geladen',
  'the model is made here': 'hier entsteht das Modell',
  'this function gives a promise': 'diese Funktion liefert ein Promise',
  'this one too': 'diese auch',
  'this step is on the wrong side': 'dieser Schritt steht auf der falschen Seite',

  // Titles of fixes.
  'Call `{0}` again after `{1}`': '`{0}` nach `{1}` erneut aufrufen',
  'Call `{0}` instead of `{1}`': '`{0}` statt `{1}` aufrufen',
  'Call `{0}` once with `{1}`': '`{0}` einmal mit `{1}` aufrufen',
  'Clear the Keras session at the start of each round':
    'Zu Beginn jedes Durchlaufs die Keras-Session leeren',
  'Leave the graph behind: `.detach()`': 'Den Graphen zurücklassen: `.detach()`',
  'Evaluate under `torch.no_grad()`': 'Unter `torch.no_grad()` auswerten',
  'Close the figure: `{0}`': 'Abbildung schließen: `{0}`',
  'Collect the parts and join them once after the loop':
    'Teile sammeln und nach der Schleife einmal zusammenfügen',
  'Delete `{0}` after its last gradient': '`{0}` nach dem letzten Gradienten löschen',
  'Dispose `{0}` after its last use': '`{0}` nach der letzten Verwendung freigeben',
  'Dispose the model when the component goes': 'Modell freigeben, wenn die Komponente verschwindet',
  'Dispose the prediction': 'Vorhersage freigeben',
  'Dispose the tensor that `{0}` held before': 'Den Tensor freigeben, den `{0}` vorher hielt',
  'Hand over a tensor: `{0}`': 'Einen Tensor übergeben: `{0}`',
  'Keep the number: `{0}`': 'Nur die Zahl behalten: `{0}`',
  'Leave out `{0}`': '`{0}` weglassen',
  'Make it on the device: `device={0}`': 'Auf dem Gerät erzeugen: `device={0}`',
  'Leave the bias out': 'Bias weglassen',
  'Load the model once and keep it': 'Modell einmal laden und behalten',
  'Map whole batches': 'map auf ganze Batches anwenden',
  'Move `{0}` out of the loop': '`{0}` aus der Schleife ziehen',
  'Move `{0}` out of the loop and start each round from its first weights':
    '`{0}` aus der Schleife ziehen und jeden Durchlauf mit den ersten Gewichten beginnen',
  'Move the cache': 'cache verschieben',
  'Open the session in a `{0}` block': 'Session in einem `{0}`-Block öffnen',
  'Predict all of `{0}` at once': 'Alles in `{0}` auf einmal vorhersagen',
  'Prefetch batches': 'Batches vorausladen',
  'Remove `{0}`': '`{0}` entfernen',
  'Run the map in parallel': 'map parallel ausführen',
  'Run the code without the tape': 'Code ohne das Tape ausführen',
  'Remove the unused model': 'Unbenutztes Modell entfernen',
  'Stop early': 'Früh anhalten',
  'Tidy up behind the chain': 'Hinter der Kette aufräumen',
  'Train one model at a time': 'Modelle nacheinander trainieren',
  'Wait for `{0}`': 'Auf `{0}` warten',
  'Write once per epoch': 'Einmal je Epoche schreiben',

  // Summaries.
  'Bias of a layer that batch normalization takes away again':
    'Bias einer Schicht, den die Batch-Normalisierung wieder abzieht',
  'Keras callback that keeps tensors or predictions of every batch or epoch':
    'Keras-Callback, der Tensoren oder Vorhersagen jedes Batches oder jeder Epoche behält',
  '`clear_session` that resets mixed precision or the distribution':
    '`clear_session`, das gemischte Genauigkeit oder die Verteilung zurücksetzt',
  '`clear_session` in a loop or callback that makes no model':
    '`clear_session` in einer Schleife oder einem Callback, die kein Modell erzeugen',
  'Whole evaluation after every training batch': 'Ganze Auswertung nach jedem Trainings-Batch',
  '`fit` called for one epoch at a time in a loop, on the same model and data':
    '`fit` wird in einer Schleife für je eine Epoche aufgerufen, mit demselben Modell und denselben Daten',
  'Lambda layer that makes weights, leaves the graph, or takes a tensor apart piece by piece':
    'Lambda-Schicht, die Gewichte erzeugt, den Graphen verlässt oder einen Tensor Stück für Stück zerlegt',
  'LSTM or GRU with an argument that keeps it off the fused GPU kernel':
    'LSTM oder GRU mit einem Argument, das sie vom fusionierten GPU-Kernel fernhält',
  'Keras metric that keeps all predictions and never lets them go':
    'Keras-Metrik, die alle Vorhersagen behält und nie loslässt',
  'Keras model built, cloned or compiled in every round of a loop or trial of a search':
    'Keras-Modell, das in jedem Durchlauf einer Schleife oder jedem Versuch einer Suche gebaut, geklont oder kompiliert wird',
  'Model loaded in every round of a loop or for every web request':
    'Modell, das in jedem Durchlauf einer Schleife oder für jede Web-Anfrage geladen wird',
  'Model that is replaced by another one before anything uses it':
    'Modell, das durch ein anderes ersetzt wird, bevor es jemand benutzt',
  'Notebook cell that builds and trains another model each time it is run':
    'Notebook-Zelle, die bei jedem Lauf ein weiteres Modell baut und trainiert',
  'Long training with validation data that nothing ends early':
    'Langes Training mit Validierungsdaten, das nichts vorzeitig beendet',
  'Large network trained in single precision throughout':
    'Großes Netz, das durchweg mit einfacher Genauigkeit trainiert',
  '`predict` called on one sample at a time in a loop':
    '`predict` wird in einer Schleife für je ein Beispiel aufgerufen',
  'TensorFlow function called on the symbolic tensor of a Keras model':
    'TensorFlow-Funktion, die auf dem symbolischen Tensor eines Keras-Modells aufgerufen wird',
  'Eager debugging mode left on, so nothing is compiled into a graph':
    'Eager-Modus zur Fehlersuche ist noch an, sodass nichts in einen Graphen übersetzt wird',
  'Search of scikit-learn that trains Keras models in parallel processes':
    'Suche von scikit-learn, die Keras-Modelle in parallelen Prozessen trainiert',
  'TensorBoard callback that writes after every batch':
    'TensorBoard-Callback, der nach jedem Batch schreibt',
  'Copy of all weights kept after every epoch':
    'Kopie aller Gewichte, die nach jeder Epoche behalten wird',
  'Losses added up or collected with the graph of every step':
    'Verluste mit dem Graphen jedes Schritts addiert oder gesammelt',
  'Outputs of a network collected with the graph of every batch':
    'Ausgaben eines Netzes mit dem Graphen jedes Batches gesammelt',
  'Network evaluated while autograd records every operation':
    'Netz ausgewertet, während Autograd jede Operation aufzeichnet',
  'Matplotlib figure opened again and again, saved and never closed':
    'Matplotlib-Abbildung, die immer wieder geöffnet, gespeichert und nie geschlossen wird',
  'Tensor that is copied in every round of a loop to become a little longer':
    'Tensor, der in jedem Durchlauf einer Schleife kopiert wird, um ein wenig länger zu werden',
  'Tensor made in main memory and copied to the device in every step':
    'Tensor, der im Hauptspeicher entsteht und in jedem Schritt auf das Gerät kopiert wird',
  'Model, tokenizer or pipeline loaded in every round of a loop or for every web request':
    'Modell, Tokenizer oder Pipeline, die in jedem Durchlauf einer Schleife oder für jede Webanfrage geladen wird',
  'Anomaly detection of autograd left on': 'Anomalieerkennung von Autograd, die an geblieben ist',
  'Debug mode of TensorFlow left on': 'Modus zur Fehlersuche von TensorFlow ist noch an',
  '`tf.function` made anew in every round of a loop':
    '`tf.function`, die in jedem Durchlauf einer Schleife neu entsteht',
  'Changing Python number handed to a `tf.function`':
    'Wechselnde Python-Zahl, die einer `tf.function` übergeben wird',
  'Python loop in a `tf.function` that is unrolled into a huge graph':
    'Python-Schleife in einer `tf.function`, die zu einem riesigen Graphen ausgerollt wird',
  'Operations added to a TensorFlow 1 graph in every round of a loop':
    'Operationen, die einem TensorFlow-1-Graphen in jedem Durchlauf einer Schleife hinzugefügt werden',
  'Loss printed, logged or added up on the host in every training step':
    'Verlust, der in jedem Trainingsschritt auf dem Host ausgegeben, protokolliert oder addiert wird',
  'Large array written into a graph as a constant':
    'Großes Array, das als Konstante in einen Graphen geschrieben wird',
  'Persistent gradient tape that is not needed or outlives its last gradient':
    'Dauerhaftes Gradient-Tape, das nicht nötig ist oder seinen letzten Gradienten überlebt',
  '`tf.Session` opened in every round of a loop':
    '`tf.Session`, die in jedem Durchlauf einer Schleife geöffnet wird',
  '`tf.Session` that stays open when its work is done':
    '`tf.Session`, die offen bleibt, wenn ihre Arbeit getan ist',
  'Gradient tape that no gradient is ever taken from':
    'Gradient-Tape, aus dem nie ein Gradient gebildet wird',
  'Tensor of a `tf.function` stored outside of it':
    'Tensor einer `tf.function`, der außerhalb von ihr gespeichert wird',
  'Tensors collected step after step in a container that outlives the loop':
    'Tensoren, die Schritt für Schritt in einem Behälter gesammelt werden, der die Schleife überlebt',
  '`cache` of a tf.data pipeline at a place where it saves nothing or keeps too much':
    '`cache` einer tf.data-Pipeline an einer Stelle, wo er nichts spart oder zu viel behält',
  '`map` of a tf.data pipeline runs a simple function per element instead of per batch':
    '`map` einer tf.data-Pipeline führt eine einfache Funktion je Element statt je Batch aus',
  '`map` with random augmentation runs on one core, element after element':
    '`map` mit zufälliger Augmentierung läuft auf einem Kern, Element für Element',
  'tf.data pipeline for training ends without `prefetch`':
    'tf.data-Pipeline fürs Training endet ohne `prefetch`',
  'tf.data pipeline built anew in every round of a loop':
    'tf.data-Pipeline, die in jedem Durchlauf einer Schleife neu gebaut wird',
  'Files of a tf.data pipeline are read one after the other':
    'Dateien einer tf.data-Pipeline werden nacheinander gelesen',
  '`tf.tidy` around an asynchronous function': '`tf.tidy` um eine asynchrone Funktion',
  'Values of a tensor read synchronously in a loop':
    'Werte eines Tensors, die in einer Schleife synchron gelesen werden',
  'Intermediate tensors of a chain of operations left behind':
    'Zwischentensoren einer Kette von Operationen bleiben zurück',
  'Tensor stored in place of another one that is never disposed':
    'Tensor, der an die Stelle eines anderen tritt, den niemand freigibt',
  'TensorFlow.js model loaded again for every use':
    'TensorFlow.js-Modell, das für jede Verwendung neu geladen wird',
  'Model of a component that outlives the component':
    'Modell einer Komponente, das die Komponente überlebt',
  'Prediction of a TensorFlow.js model never disposed':
    'Vorhersage eines TensorFlow.js-Modells, die nie freigegeben wird',
  'TensorFlow.js runs on plain JavaScript': 'TensorFlow.js läuft in reinem JavaScript',
  'Tensor made again and again and never disposed':
    'Tensor, der immer wieder entsteht und nie freigegeben wird',
  'Variable that gets a new tensor in every round of a loop':
    'Variable, die in jedem Durchlauf einer Schleife einen neuen Tensor bekommt',

  // What rules belong to, and why it wastes energy.
  'Tensor never released': 'Tensor nie freigegeben',
  'TensorFlow.js keeps tensors on the device until they are disposed; nothing else frees them, so memory fills up.':
    'TensorFlow.js behält Tensoren auf dem Gerät, bis sie freigegeben werden; nichts anderes gibt sie frei, also füllt sich der Speicher.',
  'Work done the slow way': 'Arbeit auf dem langsamen Weg',
  'The same result takes many times the time, and the processor draws its power all along.':
    'Dasselbe Ergebnis braucht ein Vielfaches der Zeit, und der Prozessor verbraucht die ganze Zeit Strom.',
  'Model made again and again': 'Modell immer wieder neu gebaut',
  'Each new model costs its construction and tracing again, and the state of the old ones piles up.':
    'Jedes neue Modell kostet noch einmal seinen Aufbau und seine Übersetzung, und der Zustand der alten häuft sich an.',
  'Tensor kept longer than needed': 'Tensor länger behalten als nötig',
  'A tensor that something still refers to cannot be freed, so memory fills up step by step.':
    'Ein Tensor, auf den noch etwas verweist, kann nicht freigegeben werden, also füllt sich der Speicher Schritt für Schritt.',
  'Resource never released': 'Ressource nie freigegeben',
  'What is opened and never closed (a session, a figure) keeps its memory, and may keep threads and devices too.':
    'Was geöffnet und nie geschlossen wird (eine Session, eine Abbildung), behält seinen Speicher und womöglich auch Threads und Geräte.',
  'Inference without batches': 'Inferenz ohne Batches',
  'The fixed cost of a prediction is paid for every sample instead of once per batch.':
    'Die festen Kosten einer Vorhersage fallen für jedes Beispiel an statt einmal je Batch.',
  'Debug mode left on': 'Modus zur Fehlersuche noch an',
  'Code that could run as one compiled graph runs operation by operation in Python.':
    'Code, der als ein übersetzter Graph laufen könnte, läuft Operation für Operation in Python.',
  'Data prepared element by element': 'Daten Element für Element aufbereitet',
  'The fixed cost of calling a function is paid for every element instead of once per batch.':
    'Die festen Kosten eines Funktionsaufrufs fallen für jedes Element an statt einmal je Batch.',
  'Accelerator waits for its data': 'Beschleuniger wartet auf seine Daten',
  'An accelerator that waits for the next batch draws power and computes nothing.':
    'Ein Beschleuniger, der auf den nächsten Batch wartet, verbraucht Strom und berechnet nichts.',
  'Data prepared again and again': 'Daten immer wieder aufbereitet',
  'Work whose result could be kept is done anew in every epoch.':
    'Arbeit, deren Ergebnis sich behalten ließe, wird in jeder Epoche von Neuem getan.',
  'Logs written all the time': 'Ständig geschriebene Protokolle',
  'Records that nobody needs one by one take their time in every training step.':
    'Einträge, die niemand einzeln braucht, kosten in jedem Trainingsschritt Zeit.',
  'Graph traced again and again': 'Graph immer wieder übersetzt',
  'Tracing runs the Python code and compiles a graph; done again for the same work, it only heats the processor.':
    'Die Übersetzung führt den Python-Code aus und erzeugt einen Graphen; für dieselbe Arbeit wiederholt, heizt sie nur den Prozessor.',
  'Graph that grows while it runs': 'Graph, der im Lauf wächst',
  'Operations added in a loop stay in the graph, so every run has more to look through and memory fills up.':
    'Operationen, die in einer Schleife hinzukommen, bleiben im Graphen, sodass jeder Lauf mehr durchzusehen hat und der Speicher sich füllt.',
  'Work whose result nobody uses': 'Arbeit, deren Ergebnis niemand nutzt',
  'Computing or keeping what is never looked at costs the same as what is needed.':
    'Zu berechnen oder zu behalten, was nie jemand ansieht, kostet so viel wie das, was gebraucht wird.',
  'Slow path where a fast kernel exists': 'Langsamer Weg, obwohl es einen schnellen Kernel gibt',
  'Many small operations keep an accelerator on without keeping it busy.':
    'Viele kleine Operationen halten einen Beschleuniger unter Strom, ohne ihn auszulasten.',
  'Processes that push each other aside': 'Prozesse, die einander verdrängen',
  'More threads than cores spend their time on waiting and switching, and each process loads everything once more.':
    'Mehr Threads als Kerne verbringen ihre Zeit mit Warten und Wechseln, und jeder Prozess lädt alles noch einmal.',
  'Work the framework does not know about': 'Arbeit, von der das Framework nichts weiß',
  'What goes past the framework, it can neither track nor release, and it has to wrap it as well as it can.':
    'Was am Framework vorbeigeht, kann es weder verfolgen noch freigeben, und es muss es einhüllen, so gut es kann.',
  'Training that goes on when nothing gets better':
    'Training, das weitergeht, wenn nichts besser wird',
  'Epochs after the best one cost as much as those before and leave a worse model.':
    'Epochen nach der besten kosten so viel wie die davor und hinterlassen ein schlechteres Modell.',
  'More precision than the result needs': 'Mehr Genauigkeit, als das Ergebnis braucht',
  'Numbers of twice the size take twice the memory traffic and leave the fastest units of a GPU idle.':
    'Doppelt so große Zahlen brauchen doppelt so viel Speicherverkehr und lassen die schnellsten Einheiten einer GPU ungenutzt.',
  'Saving setting lost on the way': 'Sparende Einstellung unterwegs verloren',
  'A setting that saves work does nothing any more once something else has reset it.':
    'Eine Einstellung, die Arbeit spart, bewirkt nichts mehr, sobald etwas anderes sie zurückgesetzt hat.',
  'Data copied again and again': 'Daten immer wieder kopiert',
  'Making something longer by copying all of it costs more with every round.':
    'Etwas zu verlängern, indem man es ganz kopiert, kostet mit jedem Durchlauf mehr.',
  'Device made to wait in every step': 'Gerät muss in jedem Schritt warten',
  'An accelerator works ahead of the program; a number read in every step makes each wait for the other.':
    'Ein Beschleuniger arbeitet dem Programm voraus; eine Zahl, die in jedem Schritt gelesen wird, lässt beide aufeinander warten.',

  // Why there is no figure, and what was measured.
  'the one measurement we know found less memory and next to no energy':
    'die eine Messung, die wir kennen, fand weniger Speicher und so gut wie keine Energie',
  'the one measurement we know is of PyTorch, and showed less memory and next to no energy':
    'die eine Messung, die wir kennen, betrifft PyTorch und zeigte weniger Speicherbedarf, aber so gut wie keine eingesparte Energie',
  'no energy figure for callbacks that keep tensors has been published that we could check':
    'für Callbacks, die Tensoren behalten, ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'how much a lost policy costs depends on the device and has not been measured for this smell':
    'was eine verlorene Policy kostet, hängt vom Gerät ab und wurde für dieses Muster nicht gemessen',
  'a run of ours measured CPU time, nobody has measured energy':
    'ein eigener Lauf hat CPU-Zeit gemessen, Energie hat niemand gemessen',
  'no energy figure has been published that we could check':
    'es ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for metrics that keep predictions has been published that we could check':
    'für Metriken, die Vorhersagen behalten, ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'CNN on CIFAR-10, 50 epochs, one Tesla T4: 0.025646 → 0.033797 kWh':
    'CNN auf CIFAR-10, 50 Epochen, eine Tesla T4: 0,025646 → 0,033797 kWh',
  'no energy figure for loading models again has been published that we could check':
    'für das wiederholte Laden von Modellen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'nobody has measured models that are made and never used':
    'Modelle, die entstehen und nie benutzt werden, hat niemand gemessen',
  'how often somebody runs a cell again is not written in it':
    'wie oft jemand eine Zelle wieder ausführt, steht nicht in ihr',
  'how many epochs are for nothing depends on the model and its data':
    'wie viele Epochen umsonst sind, hängt vom Modell und seinen Daten ab',
  'measurements reach from no clear difference to less than half, so there is no one figure':
    'Messungen reichen von keinem klaren Unterschied bis zu weniger als der Hälfte, daher gibt es keinen einzelnen Wert',
  'no energy figure for Keras has been published that we could check':
    'für Keras ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'nobody has published an energy figure for it, and once compiled the operation costs the same':
    'dafür hat niemand einen Energiewert veröffentlicht, und einmal übersetzt kostet die Operation dasselbe',
  'nobody has published an energy figure for it that we could check':
    'dafür hat niemand einen Energiewert veröffentlicht, den wir prüfen konnten',
  'nobody has measured the energy of kept copies':
    'die Energie behaltener Kopien hat niemand gemessen',
  'no energy figure for kept graphs has been published that we could check':
    'für behaltene Graphen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'the one figure we know of is read off a chart, and speaks of about 2 % of the carbon':
    'die einzige Angabe, die wir kennen, ist von einem Diagramm abgelesen und spricht von etwa 2 % des CO2',
  'no energy figure for open figures has been published that we could check':
    'für offene Abbildungen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for tensors that grow by copying has been published that we could check':
    'für Tensoren, die durch Kopieren wachsen, ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for such copies has been published that we could check':
    'für solche Kopien ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for anomaly detection has been published that we could check':
    'zur Anomalieerkennung wurde keine Energieangabe veröffentlicht, die wir prüfen konnten',
  'no energy figure for debug modes has been published that we could check':
    'für Modi zur Fehlersuche ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for repeated tracing has been published that we could check':
    'für wiederholtes Übersetzen in einen Graphen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for retracing has been published that we could check':
    'für erneutes Übersetzen in einen Graphen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for unrolled loops has been published that we could check':
    'für ausgerollte Schleifen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for growing graphs has been published that we could check':
    'für wachsende Graphen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for waiting in every step has been published that we could check':
    'für das Warten in jedem Schritt ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for constants in graphs has been published that we could check':
    'für Konstanten in Graphen ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for persistent tapes has been published that we could check':
    'für dauerhafte Tapes ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for repeated sessions has been published that we could check':
    'für wiederholte Sessions ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for open sessions has been published that we could check':
    'für offene Sessions ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for unused tapes has been published that we could check':
    'für unbenutzte Tapes ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'no energy figure for leaked graph tensors has been published that we could check':
    'für Tensoren, die aus einem Graphen entkommen, ist kein Energiewert veröffentlicht, den wir prüfen konnten',
  'CNN on CIFAR-10, 50 epochs, one Tesla T4: 0.025646 → 0.037393 kWh':
    'CNN auf CIFAR-10, 50 Epochen, eine Tesla T4: 0,025646 → 0,037393 kWh',
  'the one measurement of `cache` there is was of data that was cheap to prepare':
    'die eine Messung von `cache`, die es gibt, betraf Daten, die leicht aufzubereiten waren',
  'only its time has been measured, which depends on how small the elements are':
    'nur die Zeit wurde gemessen, und sie hängt davon ab, wie klein die Elemente sind',
  'how long an accelerator waits for its data depends on the machine':
    'wie lange ein Beschleuniger auf seine Daten wartet, hängt vom Rechner ab',
  'it depends on where the files lie and on whether the accelerator waits for them':
    'es hängt davon ab, wo die Dateien liegen und ob der Beschleuniger auf sie wartet',
  'memory was measured, energy was not': 'Speicher wurde gemessen, Energie nicht',
  'time was measured, energy was not': 'Zeit wurde gemessen, Energie nicht',
  'the study of rebuilt models does not speak of rounds that need models of their own':
    'die Studie zu neu gebauten Modellen sagt nichts über Durchläufe, die eigene Modelle brauchen',
  'the study of kept tensors does not speak of single numbers':
    'die Studie zu behaltenen Tensoren sagt nichts über einzelne Zahlen',
  'CNN on CIFAR-10': 'CNN auf CIFAR-10',
  'three image models in PyTorch, single runs': 'drei Bildmodelle in PyTorch, einzelne Läufe',
  'ModernBERT, three runs': 'ModernBERT, drei Läufe',
  'TensorFlow CNN on CIFAR-10, thirty runs each': 'TensorFlow-CNN auf CIFAR-10, je dreißig Läufe',
  "An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization.":
    'Eine Epoche über 512 Zufallsbilder in der Größe von CIFAR-10, mit drei Faltungen, die vor der Batch-Normalisierung einen Bias haben.',
  'A small CNN labels 20 batches of 32 pictures of 28 x 28, and the session is cleared after each.':
    'Ein kleines CNN ordnet 20 Batches aus 32 Bildern mit 28 x 28 ein, und nach jedem wird die Session geleert.',
  '16 training steps of a small network on 32 rows each, with an `evaluate` of 256 rows after each.':
    '16 Trainingsschritte eines kleinen Netzes mit je 32 Zeilen und einem `evaluate` über 256 Zeilen nach jedem.',
  '20 epochs over 256 rows of a small network, one `fit` for each epoch.':
    '20 Epochen über 256 Zeilen mit einem kleinen Netz, ein `fit` je Epoche.',
  'Six training steps of 32 convolutions over 4 channels each: a `Lambda` layer cuts out the channels of each.':
    'Sechs Trainingsschritte mit 32 Faltungen über je 4 Kanäle: Eine `Lambda`-Schicht schneidet die Kanäle jeder Faltung heraus.',
  'An epoch over 2,048 sequences of 100 steps, with an LSTM of 128 units that is kept off the fused kernel.':
    'Eine Epoche über 2.048 Folgen von 100 Schritten, mit einem LSTM von 128 Einheiten, das vom fusionierten Kernel ferngehalten wird.',
  "Four rounds of one epoch over 256 random pictures of CIFAR-10's size: the CNN is built and compiled in every round.":
    'Vier Durchläufe von je einer Epoche über 256 Zufallsbilder in der Größe von CIFAR-10: Das CNN wird in jedem Durchlauf gebaut und kompiliert.',
  'An epoch over 50,000 pictures of 32 x 32 with a small CNN that is made anew for it, while the old ones stay.':
    'Eine Epoche über 50.000 Bilder mit 32 x 32 und einem kleinen CNN, das dafür neu gebaut wird, während die alten bleiben.',
  'A small CNN labels ten batches of 32 pictures of 28 x 28: it is loaded for each of them.':
    'Ein kleines CNN ordnet zehn Batches aus 32 Bildern mit 28 x 28 ein: Für jeden wird es geladen.',
  'A small CNN is loaded to label one batch of 32 pictures of 32 x 32.':
    'Ein kleines CNN wird geladen, um einen Batch aus 32 Bildern mit 32 x 32 einzuordnen.',
  'A small CNN labels 25 pictures of 28 x 28: `predict` once per picture.':
    'Ein kleines CNN ordnet 25 Bilder mit 28 x 28 ein: ein `predict` je Bild.',
  'A small CNN labels 64 pictures of 32 x 32: `predict` once per picture.':
    'Ein kleines CNN ordnet 64 Bilder mit 32 x 32 ein: ein `predict` je Bild.',
  'An epoch of a network with three dense layers over 2,048 rows, compiled with `run_eagerly=True`.':
    'Eine Epoche eines Netzes mit drei dichten Schichten über 2.048 Zeilen, kompiliert mit `run_eagerly=True`.',
  'An epoch of 64 steps of a small network, with a TensorBoard callback that writes after every batch.':
    'Eine Epoche von 64 Schritten eines kleinen Netzes, mit einem TensorBoard-Callback, der nach jedem Batch schreibt.',
  'Five epochs of a network with three dense layers over 2,048 rows, with anomaly detection on.':
    'Fünf Epochen eines Netzes mit drei dichten Schichten über 2.048 Zeilen, bei eingeschalteter Suche nach Anomalien.',
  'A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows, its losses added up with their graph.':
    'Ein Netz mit drei dichten Schichten aus 512 Einheiten, ausgewertet über 60 Batches aus 256 Zeilen, dessen Verluste mit ihrem Graphen addiert werden.',
  'A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows while autograd records it.':
    'Ein Netz mit drei dichten Schichten aus 512 Einheiten, ausgewertet über 60 Batches aus 256 Zeilen, während Autograd alles aufzeichnet.',
  'A network with three dense layers of 512 units, whose outputs for 60 batches of 256 rows are kept with their graph.':
    'Ein Netz mit drei dichten Schichten aus 512 Einheiten, dessen Ausgaben zu 60 Batches aus 256 Zeilen mit ihrem Graphen behalten werden.',
  'The outputs of 400 batches, 32 x 64 floats each, are joined one after the other.':
    'Die Ausgaben von 400 Batches, je 32 x 64 Gleitkommazahlen, werden eine nach der anderen angehängt.',
  'An epoch of a network with three dense layers over 2,048 rows, with `tf.debugging.enable_check_numerics()` left on.':
    'Eine Epoche eines Netzes mit drei dichten Schichten über 2.048 Zeilen, bei eingeschaltetem `tf.debugging.enable_check_numerics()`.',
  'Six rounds of three training steps: every round makes a `tf.function` of the step.':
    'Sechs Durchläufe von drei Trainingsschritten: Jeder Durchlauf macht eine `tf.function` aus dem Schritt.',
  'Eight training steps of a `tf.function` that takes the number of the step as a Python number.':
    'Acht Trainingsschritte einer `tf.function`, die die Nummer des Schritts als Python-Zahl bekommt.',
  'A `tf.function` with a Python loop of 80 rounds, traced once and called 20 times.':
    'Eine `tf.function` mit einer Python-Schleife von 80 Durchläufen, einmal übersetzt und 20-mal aufgerufen.',
  'A TensorFlow 1 loop of 150 rounds that adds the operations of an assignment to the graph in every round.':
    'Eine TensorFlow-1-Schleife von 150 Durchläufen, die dem Graphen in jedem die Operationen einer Zuweisung hinzufügt.',
  'An array of 64 MB that a `tf.function` takes in as a constant; traced once, called ten times.':
    'Ein Array von 64 MB, das eine `tf.function` als Konstante aufnimmt; einmal übersetzt, zehnmal aufgerufen.',
  'Fifteen eager training steps of a dense network (batches of 512), each with a persistent tape that is asked once and kept until the next step.':
    'Fünfzehn Eager-Trainingsschritte eines dichten Netzes (Batches von 512), jeder mit einem dauerhaften Tape, das einmal befragt und bis zum nächsten Schritt behalten wird.',
  'A TensorFlow 1 program with a graph of ten dense layers: a session is opened, restored and left open for each of 20 batches.':
    'Ein TensorFlow-1-Programm mit einem Graphen aus zehn dichten Schichten: Für jeden von 20 Batches wird eine Session geöffnet, wiederhergestellt und offen gelassen.',
  'A TensorFlow 1 program opens a session with 128 MB of weights, leaves it open, and goes on with another session and 128 MB of arrays.':
    'Ein TensorFlow-1-Programm öffnet eine Session mit 128 MB Gewichten, lässt sie offen und macht mit einer anderen Session und 128 MB Arrays weiter.',
  'An eager evaluation of 40 batches of 256 rows under a gradient tape that nobody asks.':
    'Eine Eager-Auswertung von 40 Batches aus 256 Zeilen unter einem Gradient-Tape, das niemand befragt.',
  "Three epochs over 512 random pictures of CIFAR-10's size in a loop of one's own, which keeps the loss tensor of every step.":
    'Drei Epochen über 512 Zufallsbilder in der Größe von CIFAR-10 in einer eigenen Schleife, die den Verlust-Tensor jedes Schritts behält.',
  'Five epochs over 100 of 150 JPEG pictures of 128 x 128: the cache stands before `take`, so it is never complete and every epoch decodes again.':
    'Fünf Epochen über 100 von 150 JPEG-Bildern mit 128 x 128: Der Cache steht vor `take`, wird also nie vollständig, und jede Epoche dekodiert von Neuem.',
  '5,000 pictures of 28 x 28 are scaled and their labels one-hot encoded, one element after the other, then batched by 128; two epochs.':
    '5.000 Bilder mit 28 x 28 werden skaliert und ihre Labels One-Hot-kodiert, Element für Element, danach zu Batches von 128; zwei Epochen.',
  '300 pictures of 96 x 96 are resized, cropped, turned and coloured at random by a `map` on one core; two epochs.':
    '300 Bilder mit 96 x 96 werden von einem `map` auf einem Kern zufällig skaliert, beschnitten, gedreht und gefärbt; zwei Epochen.',
  'Two epochs of training on 500 pictures of 64 x 64 that are resized on the way, from a pipeline without `prefetch`, which TensorFlow adds by itself since 2.12.':
    'Zwei Epochen Training auf 500 Bildern mit 64 x 64, die unterwegs skaliert werden, aus einer Pipeline ohne `prefetch`, das TensorFlow seit 2.12 von selbst hinzufügt.',
  'Eight epochs over 1,000 rows in batches of 100: the pipeline is built anew in every epoch.':
    'Acht Epochen über 1.000 Zeilen in Batches von 100: Die Pipeline wird in jeder Epoche neu gebaut.',
  'Eight record files of 500 compressed records each are read one after the other, then shuffled and batched; two epochs.':
    'Acht Dateien mit je 500 komprimierten Datensätzen werden nacheinander gelesen, dann gemischt und zu Batches; zwei Epochen.',
  'The mean of each of 8,000 rows of 1,000 numbers is read with `dataSync`, on a backend without a graphics card.':
    'Der Mittelwert von 8.000 Zeilen mit je 1.000 Zahlen wird mit `dataSync` gelesen, auf einem Backend ohne Grafikkarte.',
  'A small CNN, read from memory, labels one picture of 28 x 28 after the other: it is loaded for each of a hundred.':
    'Ein kleines CNN, aus dem Speicher gelesen, ordnet ein Bild mit 28 x 28 nach dem anderen ein: Für jedes von hundert wird es geladen.',
  'A small CNN labels sixty batches of 32 pictures of 28 x 28, in plain JavaScript.':
    'Ein kleines CNN ordnet sechzig Batches aus 32 Bildern mit 28 x 28 ein, in reinem JavaScript.',
  'CPU time measured with two programs': 'CPU-Zeit, an zwei Programmen gemessen',
  'Energy of a graphics card measured with two programs':
    'Energie einer Grafikkarte, an zwei Programmen gemessen',
  'Own measurement: tensors left behind by the fixtures of these rules':
    'Eigene Messung: Tensoren, die die Testfälle dieser Regeln zurücklassen',

  // Comments that silence findings.
  'Comment for Joulelint that silences nothing':
    'Kommentar für Joulelint, der nichts stumm schaltet',
  'Comment for Joulelint that cannot be understood':
    'Kommentar für Joulelint, der nicht zu verstehen ist',
  'Comments for the linter': 'Kommentare für den Linter',
  'A comment that does nothing hides what it was meant for.':
    'Ein Kommentar, der nichts bewirkt, verdeckt, wofür er gedacht war.',
  'this is about a comment, not about code': 'hier geht es um einen Kommentar, nicht um Code',
  'No rule is called `{0}`, so this entry silences nothing.':
    'Keine Regel heißt `{0}`, deshalb schaltet dieser Eintrag nichts stumm.',
  'No rule is called `{0}` (did you mean `{1}`?), so this entry silences nothing.':
    'Keine Regel heißt `{0}` (meinten Sie `{1}`?), deshalb schaltet dieser Eintrag nichts stumm.',
  '`{0}` silences nothing here.': '`{0}` schaltet hier nichts stumm.',
  '{0} and {1} silence nothing here.': '{0} und {1} schalten hier nichts stumm.',
  '`{0}` is silenced by another comment already.':
    '`{0}` ist schon durch einen anderen Kommentar stumm geschaltet.',
  '{0} and {1} are silenced by another comment already.':
    '{0} und {1} sind schon durch einen anderen Kommentar stumm geschaltet.',
  'No `disable` of `{0}` is open here, so this `enable` ends nothing.':
    'Hier ist kein `disable` von `{0}` offen, deshalb beendet dieses `enable` nichts.',
  'No `disable` of {0} and {1} is open here, so this `enable` ends nothing.':
    'Hier ist kein `disable` von {0} und {1} offen, deshalb beendet dieses `enable` nichts.',
  'A colon must follow `joulelint`, so this comment silences nothing.':
    'Auf `joulelint` muss ein Doppelpunkt folgen, deshalb schaltet dieser Kommentar nichts stumm.',
  'The rules must be named, as in `{0}`, so this comment silences nothing.':
    'Die Regeln müssen genannt sein, wie in `{0}`, deshalb schaltet dieser Kommentar nichts stumm.',
  'The list of rules has no closing `]`, so this comment silences nothing.':
    'Der Liste der Regeln fehlt die schließende `]`, deshalb schaltet dieser Kommentar nichts stumm.',
  'The list of rules is empty, so this comment silences nothing.':
    'Die Liste der Regeln ist leer, deshalb schaltet dieser Kommentar nichts stumm.',
  'Only a reason that begins with `--` may follow the list of rules, so this comment silences nothing.':
    'Auf die Liste der Regeln darf nur eine Begründung folgen, die mit `--` beginnt, deshalb schaltet dieser Kommentar nichts stumm.',
  '`{0}` is no suppression (did you mean `{1}`?), so this comment silences nothing.':
    '`{0}` schaltet nichts stumm (meinten Sie `{1}`?), deshalb bewirkt dieser Kommentar nichts.',
  '`{0}` is no suppression (use {1} or {2}), so this comment silences nothing.':
    '`{0}` schaltet nichts stumm (möglich sind {1} oder {2}), deshalb bewirkt dieser Kommentar nichts.',
  'A word must follow the colon (use {0} or {1}), so this comment silences nothing.':
    'Auf den Doppelpunkt muss ein Wort folgen ({0} oder {1}), deshalb schaltet dieser Kommentar nichts stumm.',
  'Remove the suppression comment': 'Kommentar entfernen',
  'Remove `{0}` from the suppression comment': '`{0}` aus dem Kommentar entfernen',
  'Replace `{0}` by `{1}`': '`{0}` durch `{1}` ersetzen',
};
