def flagged_top(program):
    # TensorFlow 2.21 fails while it dumps what this pipeline does, so the other modes are tried without the dump.
    if "enable_dump_debug_info" in program.text:
        program.replacing(DUMP, "")
    return program.run()


DUMP = """tf.debugging.experimental.enable_dump_debug_info(
    "/tmp/debug",
    tensor_debug_mode="FULL_HEALTH",
)
"""
