def flagged(program):
    names = program.run()
    watcher = names["watcher"]
    return {
        "model": names["model"],
        "outputs": watcher.outputs,
        "means": watcher.means,
        "predictions": watcher.predictions,
        "history": watcher.history,
    }
