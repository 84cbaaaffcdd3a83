import org.scorecam.it.Build

def lines = Build.of(basedir).lines()
assert lines.contains('This plugin has 10 goals:')
assert lines.findAll { it ==~ /scorecam:\w+/ } == ['scorecam:aggregate', 'scorecam:approve', 'scorecam:calibrate', 'scorecam:check', 'scorecam:help', 'scorecam:init', 'scorecam:layers', 'scorecam:merge', 'scorecam:report', 'scorecam:settings']
