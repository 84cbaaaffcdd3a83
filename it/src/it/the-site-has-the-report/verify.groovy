import org.jsoup.Jsoup

def page = { file -> Jsoup.parse(new File(basedir, 'target/site/' + file)) }

def english = page('scorecam.html')
assert english.select('main, #bodyColumn').text().contains('Failed: ')
assert !english.select('link[href*=maven-theme], link[href*=apache-maven-fluido]').empty : 'the skin of the site'
def menu = english.select('a[href=project-reports.html]')
assert menu.text().contains('Project Reports')
assert page('project-reports.html').select('#bodyColumn a[href=scorecam.html]').text() == 'Score-CAM'

// a narrow page is as wide as its window
english.select('#bodyColumn table').each { assert it.parent().attr('style') == 'overflow-x: auto' }

def pictures = english.select('td img')
assert !pictures.empty
pictures.each {
    assert it.attr('alt').startsWith('heat of ')
    assert new File(basedir, 'target/site/' + it.attr('src')).file
}
english.select('a[href^=scorecam/]').each { assert new File(basedir, 'target/site/' + it.attr('href')).file }
assert !english.select('a[href=scorecam/index.html]').empty

assert page('ja/scorecam.html').text().contains('不合格')
assert new File(basedir, 'target/site/ja/scorecam/index.html').file
