package org.scorecam.quickstart;

import ai.djl.Model;
import java.util.List;

/** Asks a trained model about photos it has not learnt from. */
final class Exam {

    private final Network network;
    private final Model model;

    Exam(Network network, Model model) {
        this.network = network;
        this.model = model;
    }

    /** The share of samples whose class the model finds. */
    double accuracy(List<Sample> samples) {
        return (double) samples.stream()
                        .filter(sample -> answer(sample) == sample.kind)
                        .count()
                / samples.size();
    }

    /** The share of samples where the model answers with what {@code claim} says of sample i, whose kind it is given. */
    double belief(List<Sample> samples, Claim claim) {
        int believed = 0;
        for (int i = 0; i < samples.size(); i++) {
            believed += answer(samples.get(i)) == claim.of(i, samples.get(i).kind) ? 1 : 0;
        }
        return (double) believed / samples.size();
    }

    /** What something in sample i says its class is. */
    interface Claim {
        Kind of(int i, Kind kind);
    }

    Kind answer(Sample sample) {
        float[] photo = new float[sample.pixels.length];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (sample.pixels[i] & 255) / 255f;
        }
        float[] logits = network.logits(model.getNDManager(), photo);
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return Kind.ALL.get(best);
    }
}
