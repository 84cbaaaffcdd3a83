import org.scorecam.it.Build

def (told, silent) = Build.all(basedir)
def commands = told.lines().findAll { it.startsWith('::') }
assert commands.size() == 6
assert commands[0] ==~ /::error file=.*fixtures\/squares\/blue-1\.png,title=Score-CAM%3A Mass in box::squares\/blue-1\.png \(class 1 blue\): mass in box is 0\.08, but expected minimum is 0\.50/

// once: the second build says nothing
def summary = new File(basedir, 'step-summary.md').getText('UTF-8')
assert summary.startsWith('## Score-CAM failed: 6 of 6 explanations violate the rules\n')
assert summary.count('## Score-CAM') == 1
assert !silent.lines().any { it.startsWith('::') }
