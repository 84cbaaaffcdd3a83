import org.scorecam.it.Build

def (first, approved, added, nothing) = Build.all(basedir)
assert added.said('WARNING').contains('1 explanation is not in the baseline src/test/scorecam/baseline.json, so nothing was' +
    ' compared there: squares/gray-1.png (class 2 gray)')
assert nothing.failures().values()[0].contains('scorecam.approve.includes (squares/nothing*) matches no explanation')
