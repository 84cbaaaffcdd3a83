"""Writes the photos of this folder: six pixels (or 24x16 of six flat squares), as Pillow stores them."""
import json, os
from PIL import Image, ImageCms, features
import PIL

here = os.path.dirname(os.path.abspath(__file__))
colours = [(200, 30, 40), (20, 180, 60), (30, 50, 220), (250, 240, 10), (90, 90, 90), (0, 0, 0)]
squares = Image.new("RGB", (24, 16))
for i, colour in enumerate(colours):
    squares.paste(colour, (i % 3 * 8, i // 3 * 8, i % 3 * 8 + 8, i // 3 * 8 + 8))
srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
exif = Image.Exif()
exif[0x0112] = 6

squares.save(f"{here}/squares.bmp")
squares.convert("P", palette=Image.Palette.ADAPTIVE).save(f"{here}/palette.bmp")
squares.convert("P", palette=Image.Palette.ADAPTIVE).save(
    f"{here}/frames.gif", save_all=True, append_images=[Image.new("RGB", (24, 16), "white")])
squares.save(f"{here}/lossless.webp", lossless=True, exif=exif, icc_profile=srgb)
squares.save(f"{here}/lossy.webp", quality=90)
squares.convert("RGBA").save(f"{here}/alpha.webp", lossless=True)
squares.save(f"{here}/lzw.tif", compression="tiff_lzw")
squares.save(f"{here}/turned.tif", exif=exif)
squares.save(f"{here}/deflate.tiff", compression="tiff_adobe_deflate", icc_profile=srgb)
squares.convert("CMYK").save(f"{here}/cmyk.tif")
squares.convert("L").save(f"{here}/gray.tif")
squares.convert("1", dither=Image.Dither.NONE).save(f"{here}/bilevel.tif", compression="group4")
squares.save(f"{here}/progressive.jpg", quality=95, progressive=True)
expected = {"tool": f"Pillow {PIL.__version__}, libwebp {features.version('webp')}, libtiff {features.version('libtiff')}"}
for name in sorted(os.listdir(here)):
    if not name.endswith((".py", ".json", ".md")):
        image = Image.open(f"{here}/{name}")
        image.seek(0)
        rgb = image.convert("RGB")
        if rgb.size == squares.size:  # Pillow turns a TIFF by itself
            expected[name] = {"size": rgb.size, "centres": [rgb.getpixel((i % 3 * 8 + 4, i // 3 * 8 + 4)) for i in range(6)]}
json.dump(expected, open(f"{here}/expected.json", "w"), indent=0)
