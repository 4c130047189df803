"""How like one picture is to another: SSIM of their brightness (Wang and others, 2004)."""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageMath

_WINDOW = 8
"""Pixels a side of each window; windows lie beside each other."""
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(one: Image.Image, other: Image.Image) -> float:
    """1 for the same picture; both have the same size."""
    x, y = (image.convert("L").convert("F") for image in (one, other))
    parts = {"x": x, "y": y, "xx": _product(x, x), "yy": _product(y, y), "xy": _product(x, y)}
    means = {name: part.reduce(_WINDOW) for name, part in parts.items()}
    windows: Image.Image = ImageMath.lambda_eval(_index, **means)
    mean = windows.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return float(mean) if isinstance(mean, int | float) else 0.0


def _product(x: Image.Image, y: Image.Image) -> Image.Image:
    product: Image.Image = ImageMath.lambda_eval(lambda of: of["x"] * of["y"], x=x, y=y)
    return product


def _index(of: dict[str, Any]) -> Any:
    x, y = of["x"], of["y"]
    covariance = of["xy"] - x * y
    variances = of["xx"] - x * x + of["yy"] - y * y
    likeness = (x * y * 2.0 + _C1) * (covariance * 2.0 + _C2)
    return likeness / ((x * x + y * y + _C1) * (variances + _C2))
