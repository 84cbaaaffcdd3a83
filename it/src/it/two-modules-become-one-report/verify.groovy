import org.jsoup.Jsoup
import org.scorecam.it.Build

def builds = Build.all(basedir)
assert builds[0].lines().findAll { it.contains('thread-safe') } == []
assert builds[0].lines().any {
    it ==~ /\[INFO\] Score-CAM: 2 modules, \d+ explanations: .* Report: report\/target\/scorecam-aggregate\/index.html/
}
assert builds[1].lines().any { it.contains('Report: target/scorecam-aggregate/index.html') }

for (target in ['report/target', 'target']) {
    def folder = new File(basedir, target + '/scorecam-aggregate')
    def overview = Jsoup.parse(new File(folder, 'index.html'))
    assert overview.select('h1').text() == 'Failed: the rules are violated in 1 of 2 modules'
    def rows = overview.select('tbody tr')
    assert rows.collect { it.select('th').text() + ' ' + it.select('.badge').text() } == ['one Passed', 'two Failed', 'All ']
    rows.select('a').each { link ->
        def page = new File(folder, link.attr('href'))
        def pictures = Jsoup.parse(page).select('img')
        assert !pictures.empty
        pictures.each { assert new File(page.parentFile, it.attr('src')).file }
        assert new File(page.parentFile, 'result.json').file
    }
}
