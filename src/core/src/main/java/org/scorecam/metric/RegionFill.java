package org.scorecam.metric;

/**
 * What stands where a part of a photo is taken out. No fill is neutral: a model that never saw grey may answer to the grey itself
 * (Jain et al., Missingness Bias in Model Debugging, ICLR 2022), which is why {@link Metric#CONTROL} fills an equal area elsewhere.
 */
public enum RegionFill {
    /** The mean colour of what is kept. */
    SURROUNDINGS,
    /** 0 in the model's input: the training photos' mean colour where inputs are standardised. */
    MEAN,
    /** A grey pixel of 128. */
    GREY,
    /** The photo, blurred: a Gaussian of 5 pixels of the input, cut off at 5. */
    BLUR,
    /** A black pixel. */
    BLACK
}
