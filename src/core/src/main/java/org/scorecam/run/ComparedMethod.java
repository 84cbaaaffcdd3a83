package org.scorecam.run;

import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.store.PhotoStore;

/**
 * A method whose maps are compared with the judged ones.
 *
 * @param store of what its forwards have told
 */
record ComparedMethod(ScoreCam scoreCam, PhotoStore store) {
    Variant variant() {
        return scoreCam.method().variant();
    }
}
