"""Any picture Pillow may give us, as opaque sRGB with eight bits a channel."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

_ROUNDED_TO_BYTE = [(value + 128) // 257 for value in range(65536)]


def opaque_srgb(image: Image.Image) -> Image.Image:
    """A new picture in mode RGB: profile applied, transparency laid on white, no metadata."""
    alpha = _alpha_of(image)
    colours = _to_srgb(_eight_bits(image), image.info.get("icc_profile"))
    if alpha is None:
        # The pixels without the file around them; a copy would take as long as decoding them.
        plain = colours._new(colours.im)
        plain.info = {}
        return plain
    flat = Image.new("RGB", colours.size, "white")
    flat.paste(colours, mask=alpha)
    return flat


def _alpha_of(image: Image.Image) -> Image.Image | None:
    """The opacity of each pixel (mode L), if any may be less than full."""
    if not image.has_transparency_data:
        return None
    if image.mode == "I;16":
        # Pillow's own conversion compares the key with values it has clipped to a byte.
        key = image.info["transparency"]
        return image.convert("I").point([0 if v == key else 255 for v in range(65536)], "L")
    if image.mode not in ("LA", "RGBA"):
        image = image.convert("RGBA")
    return image.getchannel("A")


def _eight_bits(image: Image.Image) -> Image.Image:
    """The colours alone, in mode L, RGB or CMYK."""
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    if image.mode == "I;16":
        return image.convert("I").point(_ROUNDED_TO_BYTE, "L")
    if image.mode in ("1", "LA"):
        return image.convert("L")
    # By way of RGBA: a palette with graded opacity goes to RGB only with a warning.
    return image.convert("RGBA").convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Mode RGB. A profile that is broken or made for other channels is passed over."""
    if profile:
        try:
            return _by_profile(image, profile)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return image if image.mode == "RGB" else image.convert("RGB")


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    if image.mode == "L" and source.profile.xcolor_space == "RGB ":
        image = image.convert("RGB")
    target = ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    return image.convert("RGB") if converted is None else converted
