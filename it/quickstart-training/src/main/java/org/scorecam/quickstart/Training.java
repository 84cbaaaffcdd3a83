package org.scorecam.quickstart;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Teaches a network the classes of its samples. */
final class Training {

    private static final String ENGINE = "PyTorch";
    private static final int BATCH = 16;
    private static final int PHOTO = 3 * Network.SIZE * Network.SIZE;

    /** What a lit cell of the last map costs. Cells that do not help go dark, so the map shows what the answer is made of. */
    private static final float SPARSITY = 0.03f;

    private final int seed;
    private final int epochs;

    Training(int seed, int epochs) {
        this.seed = seed;
        this.epochs = epochs;
    }

    /** Trains; the network's weights live as long as the model that comes back. */
    Model train(Network network, List<Sample> samples) {
        Engine.getEngine(ENGINE).setRandomSeed(seed);
        Model model = Model.newInstance("inspector", ENGINE);
        model.setBlock(network.block);
        int steps = epochs * (samples.size() / BATCH);
        Tracker rate = Tracker.cosine()
                .setBaseValue(3e-3f)
                .optFinalValue(3e-5f)
                .setMaxUpdates(steps)
                .build();
        Loss loss = Loss.softmaxCrossEntropyLoss();
        DefaultTrainingConfig config = new DefaultTrainingConfig(loss)
                .optOptimizer(Adam.builder()
                        .optLearningRateTracker(rate)
                        .optWeightDecays(1e-4f)
                        .build());
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.initialize(new Shape(1, 3, Network.SIZE, Network.SIZE));
            Augmentation augmentation = new Augmentation(new SplittableRandom(seed));
            List<Sample> shuffled = new ArrayList<>(samples);
            Random order = new Random(seed);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(shuffled, order);
                epoch(trainer, loss, augmentation, shuffled, epoch);
            }
        }
        return model;
    }

    private void epoch(Trainer trainer, Loss loss, Augmentation augmentation, List<Sample> samples, int epoch) {
        double sum = 0;
        int batches = samples.size() / BATCH;
        for (int i = 0; i < batches; i++) {
            sum += step(trainer, loss, augmentation, samples.subList(i * BATCH, (i + 1) * BATCH));
        }
        System.out.printf("  epoch %2d of %d, mean loss %.4f%n", epoch + 1, epochs, sum / batches);
    }

    private static float step(Trainer trainer, Loss loss, Augmentation augmentation, List<Sample> batch) {
        float[] photos = new float[batch.size() * PHOTO];
        float[] kinds = new float[batch.size()];
        for (int i = 0; i < batch.size(); i++) {
            augmentation.write(batch.get(i), photos, i * PHOTO);
            kinds[i] = batch.get(i).kind.index;
        }
        float value;
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDArray input = scope.create(photos, new Shape(batch.size(), 3, Network.SIZE, Network.SIZE));
            NDArray expected = scope.create(kinds);
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDList answer = trainer.forward(new NDList(input));
                NDArray mean = loss.evaluate(new NDList(expected), new NDList(answer.get(0)));
                gradients.backward(mean.add(answer.get(1).sum().mul(SPARSITY / batch.size())));
                value = mean.getFloat();
            }
            trainer.step();
        }
        return value;
    }
}
