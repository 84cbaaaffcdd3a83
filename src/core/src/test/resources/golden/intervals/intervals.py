"""The values of IntervalsGoldenTest: pip install numpy==2.4.6 scipy==1.17.1; python intervals.py > intervals.json"""
import json

import numpy as np
from scipy import stats

# pandas-free and without a seed of its own: a list that can be read
VALUES = [round(0.5 + 0.45 * np.sin(1.7 * i) * np.cos(0.3 * i), 4) for i in range(40)]
THEN = [round(v - 0.02 + 0.05 * np.sin(2.9 * i), 4) for i, v in enumerate(VALUES)]
DRAWS = 200_000


def clopper_pearson():
    cases = [(0, 1), (1, 1), (0, 40), (1, 40), (20, 40), (38, 40), (40, 40), (3, 7), (137, 1000), (9990, 10000), (49999, 50000)]
    found = []
    for kept, n in cases:
        for confidence in (0.9, 0.95, 0.99):
            ci = stats.binomtest(kept, n).proportion_ci(confidence, "exact")
            # binomtest's own solver is good to 1e-12 times n: the beta quantiles themselves
            tail = (1 - confidence) / 2
            low = 0.0 if kept == 0 else float(stats.beta.ppf(tail, kept, n - kept + 1))
            high = 1.0 if kept == n else float(stats.beta.isf(tail, kept + 1, n - kept))
            assert abs(low - ci.low) < 1e-9 and abs(high - ci.high) < 1e-9
            found.append({"kept": kept, "all": n, "confidence": confidence, "low": low, "high": high})
    return found


def wilson(kept, n, confidence):
    ci = stats.binomtest(kept, n).proportion_ci(confidence, "wilson")
    return ci.low, ci.high


def paired():
    """Newcombe 1998, method 10, from SciPy's Wilson intervals: SciPy itself has no interval of paired shares."""
    found = []
    for a, b, c, d in [(30, 0, 0, 0), (0, 30, 0, 0), (0, 0, 0, 30), (20, 6, 2, 2), (14, 5, 0, 22), (3, 9, 8, 2), (900, 40, 12, 48), (1, 0, 0, 1)]:
        n = a + b + c + d
        for confidence in (0.9, 0.95, 0.99):
            p1, p2 = (a + b) / n, (a + c) / n
            (l1, u1), (l2, u2) = wilson(a + b, n, confidence), wilson(a + c, n, confidence)
            margins = (a + b) * (c + d) * (a + c) * (b + d)
            cross = a * d - b * c
            phi = 0 if margins == 0 else (max(cross - n / 2, 0) if cross > 0 else cross) / np.sqrt(margins)
            below = np.sqrt((p1 - l1) ** 2 - 2 * phi * (p1 - l1) * (u2 - p2) + (u2 - p2) ** 2)
            above = np.sqrt((p2 - l2) ** 2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1) ** 2)
            found.append({"pairs": [a, b, c, d], "confidence": confidence,
                          "low": float(max(-1, p1 - p2 - below)), "high": float(min(1, p1 - p2 + above))})
    return found


def interval(data, statistic, confidence, paired=False):
    rng = np.random.default_rng(1)
    ci = stats.bootstrap(data, statistic, confidence_level=confidence, n_resamples=DRAWS, batch=1000, paired=paired,
                         vectorized=True, method="percentile", rng=rng).confidence_interval
    return [float(ci.low), float(ci.high)]


def bootstrap():
    values, then = np.array(VALUES), np.array(THEN)
    found = []
    for confidence in (0.9, 0.95):
        found.append({"statistic": "MEAN", "confidence": confidence, "paired": False,
                      "interval": interval((values,), np.mean, confidence)})
        found.append({"statistic": "MEAN", "confidence": confidence, "paired": True,
                      "interval": interval((values, then), lambda a, b, axis: np.mean(a, axis) - np.mean(b, axis), confidence, True)})
        if confidence == 0.9:  # a quantile of the draws of a percentile may be where they jump: there draws decide
            continue
        for name, percent in (("MEDIAN", 50), ("P10", 10)):
            found.append({"statistic": name, "confidence": confidence, "paired": False,
                          "interval": interval((values,), lambda a, axis: np.percentile(a, percent, axis), confidence)})
            found.append({"statistic": name, "confidence": confidence, "paired": True,
                          "interval": interval((values, then), lambda a, b, axis: np.percentile(a, percent, axis)
                                               - np.percentile(b, percent, axis), confidence, True)})
    return found


print(json.dumps({"values": [float(v) for v in VALUES], "then": [float(v) for v in THEN],
                  "clopperPearson": clopper_pearson(), "paired": paired(),
                  "bootstrap": bootstrap()}, indent=1))
