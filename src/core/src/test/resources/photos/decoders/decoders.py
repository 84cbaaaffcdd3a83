"""Writes the photos of this folder, one for each kind of file that encoders make, and what Pillow reads of them.

    pip install pillow==13.0.0 numpy==2.4.6 tifffile==2026.3.3 imagecodecs==2026.3.6 pypng==0.20220715.0
    python3 decoders.py

expected.json has for each photo that Pillow reads its size and the SHA-256 of its pixels, as Image.open(...).convert("RGB") gives them;
beside it the pixels themselves (base64 of zlib) where a decoder may interpolate otherwise. Of gray of 16 bits, which Pillow clips at 255,
it has the higher eight, as OpenCV has; of a big-endian BigTIFF, which Pillow does not know, what was written.
"""
import base64, hashlib, io, json, pathlib, struct, zlib
import imagecodecs, numpy, PIL, png, tifffile
from PIL import Image, features

HERE = pathlib.Path(__file__).resolve().parent
W, H = 45, 37  # odd, so that no block, chroma sample or byte comes out even


def scene():
    """Gradients, a disc, stripes of single pixels and some grain: 45x37."""
    y, x = numpy.mgrid[0:H, 0:W]
    rgb = numpy.stack([x * 255 // (W - 1), y * 255 // (H - 1), (x + y) * 255 // (W + H - 2)], axis=-1)
    rgb[(x - 30) ** 2 + (y - 12) ** 2 < 80] = (220, 30, 40)
    rgb[(x < 12) & (x % 2 == 0) & (y > 20)] = (20, 40, 230)
    grain = numpy.random.RandomState(7).randint(-12, 13, rgb.shape)
    return numpy.clip(rgb + grain, 0, 255).astype(numpy.uint8)


RGB = scene()
PHOTO = Image.fromarray(RGB)
GRAY = numpy.asarray(PHOTO.convert("L"))
ALPHA = numpy.clip(numpy.mgrid[0:H, 0:W][1] * 6, 0, 255).astype(numpy.uint8)
RGBA = numpy.dstack([RGB, ALPHA])
DEEP = (RGB.astype(numpy.uint16) << 8) | numpy.random.RandomState(8).randint(0, 256, RGB.shape).astype(numpy.uint16)
VALUES = set()  # names whose pixels are kept, too


def write(name, content, values=False):
    (HERE / name).write_bytes(content)
    if values: VALUES.add(name)


def save(name, image=PHOTO, **options):
    file = io.BytesIO()
    image.save(file, format={"jpg": "JPEG", "tif": "TIFF"}.get(name.split(".")[1], name.split(".")[1].upper()), **options)
    write(name, file.getvalue())
    return file.getvalue()


def jpegs():
    for sampling in ("4:4:4", "4:2:2", "4:2:0", "4:1:1"):
        save(f"{sampling.replace(':', '')}.jpg", subsampling=sampling, quality=85)
    write("440.jpg", imagecodecs.jpeg8_encode(RGB, level=85, subsampling="440"), values=True)
    save("progressive.jpg", progressive=True)
    save("progressive-444.jpg", progressive=True, subsampling="4:4:4")
    save("optimised.jpg", optimize=True, quality=60)
    save("restarts.jpg", restart_marker_blocks=2)
    save("gray.jpg", Image.fromarray(GRAY))
    save("gray-progressive.jpg", Image.fromarray(GRAY), progressive=True)
    plain = save("rgb.jpg", keep_rgb=True)  # by its Adobe marker
    save("cmyk.jpg", PHOTO.convert("CMYK"))
    inks = 255 - numpy.asarray(PHOTO.convert("CMYK"))
    write("ycck.jpg", imagecodecs.jpeg8_encode(inks, colorspace="CMYK", outcolorspace="YCCK", level=85))
    ycc = (HERE / "444.jpg").read_bytes()
    jfif = ycc[2:2 + 2 + struct.unpack(">H", ycc[4:6])[0]]
    adobe = lambda transform: b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00" + bytes([transform])
    bare = ycc[:2] + ycc[2 + len(jfif):]
    write("jfif-adobe0.jpg", ycc[:2] + jfif + adobe(0) + bare[2:])
    write("adobe0-jfif.jpg", ycc[:2] + adobe(0) + jfif + bare[2:])
    write("adobe0.jpg", ycc[:2] + adobe(0) + bare[2:])
    write("adobe1.jpg", ycc[:2] + adobe(1) + bare[2:])
    write("adobe2.jpg", ycc[:2] + adobe(2) + bare[2:])
    write("bare.jpg", bare)
    at = plain.index(b"\xff\xee")
    write("bare-rgb.jpg", plain[:at] + plain[at + 16:])  # its components are named R, G and B
    write("twelve-bits.jpg", imagecodecs.jpeg8_encode((DEEP >> 4).astype(numpy.uint16), bitspersample=12))
    write("lossless.jpg", imagecodecs.jpeg8_encode(RGB, lossless=True))
    frame = ycc.index(b"\xff\xc0")
    write("arithmetic.jpg", ycc[:frame + 1] + b"\xc9" + ycc[frame + 2:])  # by its frame header alone: it is not decoded


def png_of(rows, **options):
    file = io.BytesIO()
    png.Writer(size=(W, H), **options).write(file, rows)
    return file.getvalue()


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def pngs():
    save("rgb.png"); save("rgba.png", Image.fromarray(RGBA)); save("gray.png", Image.fromarray(GRAY))
    save("gray-alpha.png", Image.fromarray(numpy.dstack([GRAY, ALPHA]), "LA"))
    write("interlaced.png", png_of(RGB.reshape(H, -1).tolist(), greyscale=False, interlace=True))
    write("rgb16.png", png_of(DEEP.reshape(H, -1).tolist(), greyscale=False, bitdepth=16))
    write("rgb16-interlaced.png", png_of(DEEP.reshape(H, -1).tolist(), greyscale=False, bitdepth=16, interlace=True))
    deep = numpy.dstack([DEEP, ALPHA.astype(numpy.uint16) * 257])
    write("rgba16.png", png_of(deep.reshape(H, -1).tolist(), greyscale=False, alpha=True, bitdepth=16))
    write("gray16.png", png_of(DEEP[:, :, 0].tolist(), greyscale=True, bitdepth=16))
    write("gray-alpha16.png", png_of(deep[:, :, (0, 3)].reshape(H, -1).tolist(), greyscale=True, alpha=True, bitdepth=16))
    for bits in (1, 2, 4):
        write(f"gray{bits}.png", png_of((GRAY >> 8 - bits).tolist(), greyscale=True, bitdepth=bits))
        palette = [tuple(int(v) for v in RGB[i, i]) for i in range(1 << bits)]
        write(f"palette{bits}.png", png_of((GRAY >> 8 - bits).tolist(), palette=palette, bitdepth=bits))
    few = [(250, 10, 20), (20, 240, 30), (40, 30, 230)]
    write("palette-short.png", png_of((GRAY % 3).tolist(), palette=few, bitdepth=8))
    write("palette-interlaced.png", png_of((GRAY % 3).tolist(), palette=few, bitdepth=2, interlace=True))
    save("palette8.png", PHOTO.quantize(256))
    save("palette-alpha.png", PHOTO.quantize(64), transparency=3)
    rgb = (HERE / "rgb.png").read_bytes()
    save("transparent-colour.png", transparency=tuple(int(v) for v in RGB[0, 0]))
    gamma = chunk(b"gAMA", struct.pack(">I", 100000)) + chunk(b"cHRM", struct.pack(">8I", *[31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000]))
    write("gamma.png", rgb[:33] + gamma + rgb[33:])


def gifs():
    save("palette.gif", PHOTO.quantize(256)); save("two.gif", PHOTO.quantize(2)); save("gray.gif", Image.fromarray(GRAY))
    save("transparent.gif", PHOTO.quantize(32), transparency=5)
    save("interlaced.gif", PHOTO.quantize(64), interlace=1); save("plain-rows.gif", PHOTO.quantize(64), interlace=0)
    save("animation.gif", PHOTO.quantize(64), save_all=True, append_images=[Image.fromarray(255 - RGB).quantize(64)], comment=b"a comment")
    grain = numpy.random.RandomState(9).randint(0, 256, (150, 150)).astype(numpy.uint8)
    save("full-table.gif", Image.fromarray(grain))


def bmps():
    save("rgb.bmp"); save("rgba.bmp", Image.fromarray(RGBA)); save("palette.bmp", PHOTO.quantize(256))
    save("gray.bmp", Image.fromarray(GRAY)); save("bilevel.bmp", PHOTO.convert("1"))
    rgb = (HERE / "rgb.bmp").read_bytes()
    rows = [rgb[54 + i * 136:54 + (i + 1) * 136] for i in range(H)]
    write("top-down.bmp", rgb[:22] + struct.pack("<i", -H) + rgb[26:54] + b"".join(reversed(rows)))
    packed = numpy.zeros((H, 46), numpy.uint16)
    packed[:, :W] = (RGB[:, :, 0] >> 3).astype(numpy.uint16) << 11 | (RGB[:, :, 1] >> 2).astype(numpy.uint16) << 5 | RGB[:, :, 2] >> 3
    head = struct.pack("<2sIHHI IiiHHIIiiII 3I", b"BM", 66 + packed.nbytes, 0, 0, 66, 40, W, -H, 1, 16, 3, packed.nbytes, 2835, 2835, 0, 0, 0xF800, 0x7E0, 0x1F)
    write("565.bmp", head + packed.astype("<u2").tobytes())


def riff(*chunks):
    body = b"".join(name + struct.pack("<I", len(c)) + c + b"\0" * (len(c) % 2) for name, c in chunks)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def webps():
    for method in range(7):
        for quality in (30, 80):
            save(f"lossy-m{method}-q{quality}.webp", method=method, quality=quality)
        save(f"lossless-m{method}.webp", lossless=True, method=method)
    save("lossy-q5.webp", quality=5); save("lossy-q100.webp", quality=100)
    save("lossy-alpha.webp", Image.fromarray(RGBA), quality=80)
    save("lossy-alpha-raw.webp", Image.fromarray(RGBA), quality=80, alpha_quality=50)
    save("lossless-alpha.webp", Image.fromarray(RGBA), lossless=True)
    save("lossless-exact.webp", Image.fromarray(RGBA), lossless=True, exact=True)
    save("lossless-few.webp", PHOTO.quantize(7).convert("RGB"), lossless=True)
    still = (HERE / "lossy-m4-q80.webp").read_bytes()
    size = lambda w, h: struct.pack("<I", w - 1)[:3] + struct.pack("<I", h - 1)[:3]
    frame = lambda x, y, file: struct.pack("<I", x // 2)[:3] + struct.pack("<I", y // 2)[:3] + size(W, H) + b"\x64\0\0\0" + file[12:]
    lossless = (HERE / "lossless-m4.webp").read_bytes()
    for name, first in (("lossy", still), ("lossless", lossless)):
        write(f"animation-{name}.webp", riff((b"VP8X", b"\x02\0\0\0" + size(70, 50)), (b"ANIM", b"\xff\x80\x40\xff\0\0"),
                                             (b"ANMF", frame(6, 8, first)), (b"ANMF", frame(20, 0, lossless))))
    save("animation.webp", save_all=True, append_images=[Image.fromarray(255 - RGB)], quality=80)


def tiff(name, data, **options):
    file = io.BytesIO()
    tifffile.imwrite(file, data, metadata=None, **options)
    write(name, file.getvalue())


def tiffs():
    save("rgb.tif"); save("gray.tif", Image.fromarray(GRAY)); save("cmyk.tif", PHOTO.convert("CMYK")); save("palette.tif", PHOTO.quantize(256))
    for kind in ("tiff_lzw", "tiff_deflate", "tiff_adobe_deflate", "packbits"):
        save(f"{kind.replace('tiff_', '').replace('_', '-')}.tif", compression=kind)
    for kind in ("group3", "group4", "tiff_ccitt"):
        save(f"{kind.replace('tiff_', '')}.tif", PHOTO.convert("1"), compression=kind)
    save("bilevel.tif", PHOTO.convert("1"))
    save("jpeg.tif", compression="jpeg", quality=90)
    rgb = dict(photometric="rgb")
    tiff("jpeg-rgb.tif", RGB, compression="jpeg", compressionargs={"level": 90, "outcolorspace": "rgb"}, **rgb)
    tiff("jpeg-tiled.tif", RGB, compression="jpeg", tile=(16, 16), **rgb)
    tiff("jpeg-gray.tif", GRAY, compression="jpeg", photometric="minisblack")
    tiff("lzw-predictor.tif", RGB, compression="lzw", predictor=True, **rgb)
    tiff("lzw-strips.tif", RGB, compression="lzw", rowsperstrip=5, **rgb)
    tiff("deflate-predictor.tif", RGB, compression="zlib", predictor=True, **rgb)
    tiff("strips.tif", RGB, rowsperstrip=5, **rgb); tiff("big-endian.tif", RGB, byteorder=">", **rgb)
    tiff("tiled.tif", RGB, tile=(16, 32), **rgb); tiff("tiled-lzw.tif", RGB, tile=(16, 16), compression="lzw", **rgb)
    planes = numpy.moveaxis(RGB, -1, 0).copy()
    tiff("planar.tif", planes, planarconfig="separate", **rgb)
    tiff("planar-lzw.tif", planes, planarconfig="separate", compression="lzw", rowsperstrip=5, **rgb)
    tiff("planar-tiled.tif", planes, planarconfig="separate", compression="zlib", tile=(16, 16), **rgb)
    tiff("bigtiff.tif", RGB, bigtiff=True, **rgb); tiff("bigtiff-big-endian.tif", RGB, bigtiff=True, byteorder=">", compression="lzw", **rgb)
    tiff("rgb16.tif", DEEP, **rgb); tiff("rgb16-big-endian.tif", DEEP, byteorder=">", compression="lzw", **rgb)
    tiff("rgb16-predictor.tif", DEEP, compression="zlib", predictor=True, **rgb)
    tiff("gray16.tif", DEEP[:, :, 0], photometric="minisblack")
    tiff("white-is-zero.tif", GRAY, photometric="miniswhite")
    tiff("alpha.tif", RGBA, extrasamples=["unassalpha"], **rgb)
    straight = RGB.astype(numpy.uint32) * ALPHA[:, :, None] // 255
    tiff("associated-alpha.tif", numpy.dstack([straight.astype(numpy.uint8), ALPHA]), extrasamples=["assocalpha"], **rgb)
    deep = numpy.dstack([straight.astype(numpy.uint16) * 257, ALPHA.astype(numpy.uint16) * 257])
    tiff("associated-alpha16.tif", deep, extrasamples=["assocalpha"], **rgb)
    tiff("fourth-sample.tif", RGBA, extrasamples=["unspecified"], **rgb)
    for kind in ("zstd", "lzma", "webp", "lerc", "jpeg2000", "jpegxl"):
        tiff(f"{kind}.tif", RGB, compression=kind, **rgb)
    tiff("float.tif", GRAY.astype(numpy.float32), photometric="minisblack")
    tiff("pages.tif", numpy.stack([RGB, 255 - RGB]), **rgb)


for file in HERE.iterdir():
    if file.suffix not in (".py", ".json"): file.unlink()
for make in (jpegs, pngs, gifs, bmps, webps, tiffs): make()
tools = f"Pillow {PIL.__version__} (libjpeg-turbo {features.version('libjpeg_turbo')}, libwebp {features.version('webp')}, libtiff {features.version('libtiff')}), tifffile {tifffile.__version__}, imagecodecs {imagecodecs.__version__}, pypng {png.__version__}"
PATHS = {"bigtiff-big-endian.tif": HERE / "rgb.tif"}
expected = {"tools": tools}
for file in sorted(HERE.iterdir()):
    if file.suffix in (".py", ".json"): continue
    try:
        with Image.open(PATHS.get(file.name, file)) as image:
            deep = image.mode == "I;16"
            rgb = Image.fromarray((numpy.asarray(image) >> 8).astype(numpy.uint8)).convert("RGB") if deep else image.convert("RGB")
    except Exception as error:
        expected[file.name] = {"refused": f"{type(error).__name__}: {error}".replace(str(HERE), "")[:120]}
        continue
    expected[file.name] = {"size": rgb.size, "sha256": hashlib.sha256(rgb.tobytes()).hexdigest()}
    if file.name in VALUES: expected[file.name]["rgb"] = base64.b64encode(zlib.compress(rgb.tobytes(), 9)).decode()
(HERE / "expected.json").write_text(json.dumps(expected, indent=0) + "\n")
