import groovy.json.JsonSlurper
import org.jsoup.Jsoup
import org.scorecam.it.Build

def (checked, approved) = Build.all(basedir)
def page = Jsoup.parse(new File(basedir, 'target/scorecam/review.html'))
assert page.select('h1').text() == 'Review: 6 new'
assert page.select('#everything').text() == 'mvn scorecam:approve'

// the second build was the command that the page has for a class, as a shell reads it
def goals = new Properties()
new File(basedir, 'invoker.properties').withInputStream { goals.load(it) }
def ofClass = { name -> page.select('.of-class').find { it.select('h3').text().contains(name) } }
assert ofClass('0 red').select('.command').text().replace('"', '') == 'mvn ' + goals['invoker.goals.2']

// it approved the tiles of that class, and no others
def tiles = ofClass('0 red').select('.tile').eachAttr('data-path').toSet()
def baseline = new JsonSlurper().parse(new File(basedir, 'src/test/scorecam/baseline.json')).explanations
assert tiles.size() == 3
assert baseline.collect { "$it.suite/$it.image".toString() }.toSet() == tiles
assert approved.said('INFO') == ['Score-CAM: approved src/test/scorecam/baseline.json: +3 new']
