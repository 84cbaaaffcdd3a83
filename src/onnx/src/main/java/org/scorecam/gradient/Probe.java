package org.scorecam.gradient;

import java.util.List;
import java.util.Map;

/** What a model's tensors are on one input of the size that it will run on; a batch of 1. */
public interface Probe {
    /** The shape of each of these tensors. */
    Map<String, long[]> shapes(List<String> tensors);

    /** The numbers of each of these tensors, which hold whole numbers. */
    Map<String, long[]> integers(List<String> tensors);
}
