"""As much of OpenCV as programs under test need."""

import numpy as np


def resize(picture, size):
    width, height = size
    rows = np.arange(height) * picture.shape[0] // height
    columns = np.arange(width) * picture.shape[1] // width
    return picture[rows][:, columns]


def rectangle(picture, corner, other, colour):
    """Fills what is drawn, so that where it lies shows in the sum."""
    (left, right), (top, bottom) = (sorted([corner[at] % picture.shape[1 - at], other[at] % picture.shape[1 - at]]) for at in (0, 1))
    picture[top : bottom + 1, left : right + 1] = colour
