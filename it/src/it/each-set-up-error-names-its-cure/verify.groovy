import org.scorecam.it.Build

def build = Build.of(basedir)
def cases = "${basedir}/cases"
def expected = [
    'model-missing': "The model ${cases}/gone.onnx does not exist. Set <model><file> to an ONNX file.",
    'model-empty': "The model ${fixtures}/models/empty.onnx is empty. Export it again.",
    'model-truncated': "The model ${fixtures}/models/truncated.onnx starts like ONNX, but its 323 bytes cannot be read to the end: it is cut off or damaged. Copy or export it again.",
    'model-not-onnx': "The model ${fixtures}/models/text.onnx is not an ONNX file: its 14 bytes begin with \"weights: none\". Export the model to ONNX, and set <model><file> to that file.",
    'model-twice': "<model> has both <file> (${fixtures}/models/sound.onnx) and <artifact> (org.scorecam.it:model:onnx:1); keep the one that is meant",
    'model-artifact-malformed': '<model><artifact> is model, but must be group:artifact:onnx[:classifier]:version',
    'layer-unknown': "The model ${fixtures}/models/sound.onnx has no layer colors_relu (did you mean colours_relu?). mvn -pl :layer-unknown scorecam:layers lists the layers.",
    'layer-not-spatial': "The layer pool of the model ${fixtures}/models/sound.onnx cannot be the target layer: its shape is (1, 4, 1, 1), and it is not spatial. Choose one with height and width; mvn -pl :layer-not-spatial scorecam:layers lists the layers.",
    'scores-unknown': '<model><scores> is logit, but must be one of auto, logits, probabilities, sigmoid (did you mean logits?)',
    'output-unknown': "The model ${fixtures}/models/sound.onnx has no <output> logit (did you mean logits?); its outputs are logits float (N, 3)",
    'input-unknown': "<inputs> gives age a value, but the model ${fixtures}/models/sound.onnx has no such input; its inputs are photo",
    'input-value-no-number': "<model><inputs><photo> is none, but each value must be a number that a float32 holds (it is float (N, 3, 32, 32) of the model ${fixtures}/models/sound.onnx)",
    'class-offset-no-number': "<model><classOffset> is one, but must be the place of class 0 among the model's scores, a whole number from 0 to 999999, such as 1",
    'class-offset-too-large': "<classOffset> is 3, but the model ${fixtures}/models/sound.onnx has 3 scores: it must be below that",
    'tokens-no-grid': "<model><tokens> is 14, but must be the grid of the transformer's patches, WxH and more than one, such as 14x14",
    'tokens-of-no-transformer': "The model ${fixtures}/models/sound.onnx has no default target layer: no float tensor (N, T, D) of 196 to 212 tokens lies before its scores. <tokens> is 14x14: make it the grid of its patches, as many as the photo's width and height have, or leave it out for a convolutional network.",
    'tokens-missing': "The model ${fixtures}/models/transformer.onnx has no default target layer: behind its last spatial tensor (colours_relu) comes attention (node node/affinity), which moves what is seen to other places. It is a vision transformer: give the grid of its tokens, <tokens>8x8</tokens>, and with it a tensor of tokens in <layer> if the default is not meant; mvn -pl :tokens-missing scorecam:layers lists the layers.",
    'scores-of-one-logit': "<scores>logits</scores>, but the output logit of the model ${fixtures}/models/binary.onnx has one score a photo, of which a softmax makes 1 whatever it is. Set <scores> to sigmoid.",
    'labels-too-few': "<model><labels> ${fixtures}/models/two-labels.txt names 2 classes, but the model scores 3; line i must name class i, counted from 0, one line a class; if the model's first score is a background's, set <classOffset>1</classOffset>",
    'labels-counted-from-one': "<model><labels> ${cases}/labels-from-one.txt counts its classes from 1 to 3, and the model's scores are counted from 0 (subtract 1 from each; where score 0 is a background's, also set <classOffset>1</classOffset>): write one label a line, line i for class i, counted from 0; or {\"0\": \"cat\", \"1\": \"dog\"}, also as a model's id2label",
    'preset-for-floats': "The input photo of the model ${fixtures}/models/pixels.onnx is of type uint8, but <input> (preset unit) makes 0 to 1 of a photo's pixels, and of these only 2 are whole numbers. A model of whole numbers normalises the pixels itself: write <preset>raw</preset>, and no other <scale>, <mean> or <std>.",
    'preset-missing': '<model><input><preset> is missing; write one of torchvision, keras-caffe, keras-tf, unit, raw, the one that the model was trained with; there is no default, because a wrong guess would give plausible, false maps',
    'preset-unknown': '<model><input><preset> is torchvison, but must be one of torchvision, keras-caffe, keras-tf, unit, raw (did you mean torchvision?)',
    'variant-unknown': '<method><variant> is articel, but must be one of article, paper-p, paper-l, pytorch-grad-cam, torch-cam, tf-keras-vis, grad-cam, grad-cam-plus-plus, hires-cam, layer-cam, x-grad-cam, ablation-cam, recipro-cam (did you mean article?)',
    'alpha-out-of-range': '<method><alpha> is 1, but must be a number of at least 0 and below 1, such as 0.5',
    'choice-unknown': '<method><weights> is softmax-over-chanels, but must be one of score, softmax-over-channels (did you mean softmax-over-channels?)',
    'choices-contradictory': '<method><variant> is article, and <summedAt>input</summedAt> leaves no map at the layer\'s size, and <mapNormalisation>layer</mapNormalisation> needs one: set <mapNormalisation>input</mapNormalisation>, or <summedAt>layer</summedAt>',
    'epsilon-out-of-range': '<method><mapEpsilon> is 1e-8 of it, but must be a number of at least 0 and below 1, such as 1.0E-8',
    'effort-of-another-variant': '<effort> is verdict, and the variant paper-p is computed with <summed>activations</summed>, of which a part of the forwards proves nothing: set <effort>full</effort>, or <variant>article</variant> without choices of your own',
    'effort-of-the-gradient': '<effort> is sampled, and the variant grad-cam makes one forward a class, of which none can be saved: <effort> is of Score-CAM alone. Set <effort>full</effort>, or choose a variant of Score-CAM',
    'effort-of-the-part-behind-the-layer': '<effort> is sampled, and the variant ablation-cam makes each map of all its passes of the part behind the layer, of which none can be saved: <effort> is of Score-CAM alone. Set <effort>full</effort>, or choose a variant of Score-CAM',
    'masks-of-the-gradient': '<method><alpha> is a choice of Score-CAM, and <method><variant> is layer-cam, which lays no masks over the photo: leave it out, or choose a variant of Score-CAM',
    'logits-of-probabilities': "<method><score> is logit, and the output logits of the model ${fixtures}/models/sound.onnx holds probabilities, as <scores> says: the scores before them are not found. Export the model without its last softmax or sigmoid, or choose <method><score>probability</score></method>, or output for the numbers as they are",
    'threads-no-number': '<threads> is all, but must be a whole number from 1 to 1024, such as 4',
    'halt-neither-true-nor-false': '<haltOnFailure> is no, but must be true or false',
    'suites-missing': 'no <suites> are configured, so there is nothing to explain: name a folder of photos and its annotations in <suites><suite>, or, where suites-missing is to have none, set <skipIfEmpty>true</skipIfEmpty>, which a parent pom may have beside its <suites>',
    'photos-missing': "suite squares: <images> ${fixtures}/no-photos holds no photo (.jpg, .jpeg, .jpe, .jfif, .png, .bmp, .gif, .webp, .tif or .tiff); correct the path, or put the photos there",
    'photos-no-folder': "suite squares: <images> ${fixtures}/gone is no folder; correct the path",
    'annotations-missing': "annotations ${fixtures}/gone.json do not exist: mend the path in <annotations>, or add the file",
    'annotations-empty': "annotations ${fixtures}/broken/empty.json are empty: write the file again",
    'annotations-malformed': "annotations ${fixtures}/broken/malformed.json are malformed JSON at line 2, column 12 (Unexpected character (',' (code 44)): was expecting double-quote to start field name): write the file again",
    'annotations-without-images': "annotations ${fixtures}/broken/no-images.json name no photo, their list 'images' is empty: add photos",
    'annotations-cut-off': "annotations ${fixtures}/broken/cut-off.xml are malformed XML: <annotation> of line 1, column 1 never ends; the file may be cut off, write it again",
    'annotations-in-two-formats': "annotations ${fixtures}/two-formats have 2 formats, Pascal VOC (.xml): red-1.xml and YOLO (.txt): say which is meant with <format>voc</format> or <format>yolo</format>",
    'annotations-of-other-photos': "suite squares: none of the 1 photos that <annotations> ${fixtures}/broken/other-photos.json names is in <images> ${fixtures}/squares (the first is elsewhere.png); correct one of the paths",
    'class-out-of-range': "suite squares: <classes> gives red the index 3, but the model's classes are 0 to 2",
    'background-class-unknown': 'suite squares: <backgroundClasses> names grey, which is neither a label of the model nor annotated (did you mean gray?)',
    'only-class-unknown': 'suite squares: <onlyClasses> names bleu, which no photo has annotated (did you mean blue?); correct it, or take it out',
    'classes-of-another-data-set': "suite squares: none of the 2 classes that <annotations> ${cases}/synsets.csv has (n01440764, n02123045) is one of the model's, whose labels are red, blue, gray: the annotations have WordNet ids, and the labels do not begin with them. Name a file of labels that does in <model><labels>, as ImageNet's LOC_synset_mapping.txt (n01440764 tench, Tinca tinca), or give each class its index in <classes>",
    'explain-unknown': '<suites>, suite 1, <explain> is predict, but must be one of annotated, predicted (did you mean predicted?)',
    'rule-without-limits': '<rules>, rule 1: it has no limits, so it would judge nothing; write <limits><limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit></limits>, or remove the rule',
    'rule-matches-nothing': '<rules>, rule 1: it matches no explanation, so it would pass with any model (element IMAGE, includes greeen). Names that can be matched: 0, 1, blue, red, squares/blue-1.png and 5 more. Correct the patterns, or remove the rule',
    'element-unknown': '<rules>, rule 1, <element> is PHOTO, but must be one of IMAGE, CLASS, SUITE',
    'metric-unknown': '<rules>, rule 1, limit 1, <metric> is MASS_IN_BOXES, but must be one of MASS_IN_BOX, LIFT, POINTING_GAME, IOU, MAX_BOX_ACC, RANK_ACCURACY, ENTROPY, SPARSENESS, PROBABILITY, TOP1, AVERAGE_DROP, INCREASE_IN_CONFIDENCE, AVERAGE_GAIN, INSERTION, DELETION, ONLY_FOREGROUND, NO_FOREGROUND, CONTROL, SHORTCUT_MASS, FLIP_WITHOUT_SHORTCUT, STAMP_FLIP, STAMP_GAP, BACKGROUND_GAP, CLASS_SIMILARITY, METHOD_AGREEMENT, RANDOMISED_SIMILARITY, MAP_CORRELATION, MAP_RANK_CORRELATION, MAP_SSIM, MAP_DISTANCE, CENTRE_SHIFT, MASS_CHANGE, PROBABILITY_CHANGE, CLASS_CHANGED (did you mean MASS_IN_BOX?)',
    'metric-of-a-suite': '<rules>, rule 1, limit 1, <metric> is MAX_BOX_ACC, but that is measured on a suite as a whole, so it does not go with <element>IMAGE</element>; write <element>SUITE</element>, or limit IOU there',
    'metrics-tau-out-of-range': "<metrics><tau> is 15, but must be a share of the map's maximum, a number of at least 0 and below 1, such as 0.15",
    'limit-out-of-range': '<rules>, rule 1, limit 1, <minimum> is 50, but must be from 0 to 1, as mass in box is; write 50% or 0.50',
    'limit-without-bound': '<rules>, rule 1, limit 1: LIFT has neither <minimum> nor <maximum>; write one of them, such as <minimum>1.5</minimum>',
    'baseline-limits-empty': '<baseline><limits>: it is empty, so drift would be measured and never judged; write <limit><metric>MAP_CORRELATION</metric><minimum>0.85</minimum></limit> there, or remove it: then the defaults hold',
    'baseline-limit-of-no-drift': '<baseline><limits>, limit 1, <metric> is MASS_IN_BOX, but that does not compare with the baseline; move the limit into a rule of <rules>, or write one of MAP_CORRELATION,' +
        ' MAP_RANK_CORRELATION, MAP_SSIM, MAP_DISTANCE, CENTRE_SHIFT, MASS_CHANGE, PROBABILITY_CHANGE, CLASS_CHANGED',
    'output-is-a-file': "<outputDirectory> ${fixtures}/broken/file cannot be written: ${fixtures}/broken/file is a file; remove it, or name another folder",
    'result-missing': "there is no target/result-missing/result.json: no check has run here, or its results were cleaned away. Run one first: mvn -pl :result-missing -am verify, and then: mvn -pl :result-missing scorecam:report",
    'result-malformed': "${fixtures}/broken/result/result.json, line 1, column 21: this is not JSON, or the file was cut off here. Run mvn -pl :result-malformed scorecam:check again."
]
def failures = build.failures()
expected.each { module, message -> assert failures[module] == "Score-CAM: ${message}".toString() }

// names the repositories that were asked, which are those of the user
def unresolved = failures['model-artifact-unknown']
assert unresolved.startsWith('Score-CAM: <model><artifact> org.scorecam.it:model:onnx:1 cannot be resolved (')
assert unresolved.endsWith('); build its module first, and in a reactor run at least the package phase')

assert failures.keySet() == expected.keySet() + 'model-artifact-unknown'
assert build.failedBy('MojoExecutionException') && !build.failedBy('MojoFailureException')
// no forward was made: a run says how it begins
assert build.said('INFO') == []
assert !new File(cases, 'target').exists()
