from keras.layers import LSTM, CuDNNLSTM


def recurrent(units, has_gpu):
    # Here the fused kernel is a class of its own.
    if has_gpu:
        return CuDNNLSTM(units)
    return LSTM(units, recurrent_activation="hard_sigmoid")
