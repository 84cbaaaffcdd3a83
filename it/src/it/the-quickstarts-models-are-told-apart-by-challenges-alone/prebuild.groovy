import org.scorecam.it.Folder

Folder.copy(new File(quickstart), new File(basedir, 'quickstart'), 'pom.xml', 'src')
new File(basedir, 'quickstart/src/test/scorecam/baseline.json').delete()
def pom = new File(basedir, 'quickstart/pom.xml')
def rules = new File(basedir, 'rules.xml').text
pom.text = pom.text.replaceFirst(/(?s) *<rules>.*<\/rules>\n/, java.util.regex.Matcher.quoteReplacement(rules))
return true
