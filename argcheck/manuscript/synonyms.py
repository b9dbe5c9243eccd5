"""Nouns of like meaning that end terms: a thesaurus in small (Roget's classes of words), for names that may be one.

In some field most of these are told apart (a measure and an indicator, a method and a technique). So that two of them
stand in one line says little by itself, and who asks has to look at how the two are used.
"""

from __future__ import annotations

from functools import cache

from argcheck.manuscript.words import STOP, root, words

_FAMILIES = """
work labour labor effort toil task duty
model scheme template formula
order sequence ordering arrangement ranking
gap spread divide gulf differential difference disparity discrepancy
cover coverage canopy
network web mesh
theory doctrine account teaching
practice custom habit routine usage convention
reading perusal consultation
threat menace peril danger hazard risk
isolation seclusion
teacher instructor tutor educator
pupil student learner
reward prize award bonus premium
aid help assistance support relief attendance care
remedy cure treatment therapy
harbour harbor haven port
street road lane
shop store outlet
car automobile vehicle
error mistake fault slip lapse
exam examination test assessment
obstacle barrier hurdle impediment obstruction
vessel ship boat craft
wage salary pay earnings remuneration
lawyer attorney solicitor advocate
doctor physician clinician practitioner
coast shore seaboard
dwelling house home residence
board council committee commission
card sheet leaflet slip
score mark grade rating result
index indicator measure metric gauge
clause provision article stipulation paragraph section
memory recall retention recollection storage
density concentration abundance frequency
strategy approach plan policy tactic
date day time
area zone region district
boundary border frontier
choice decision selection option
change shift alteration modification transformation
growth increase rise expansion enlargement extension
decline decrease fall drop reduction
cost expense charge expenditure spending outlay
price rate tariff
effect impact influence consequence outcome
method technique process
aim goal objective purpose
rule norm regulation
law statute act
agreement accord pact treaty compact settlement
conflict dispute quarrel
group cohort
category class type kind
worker employee labourer laborer
firm company enterprise business
customer client consumer buyer
owner proprietor holder
tenant renter lessee
fee levy due charge
income revenue proceeds
harvest crop yield
plot parcel field
forest wood woodland
meadow pasture grassland
flower bloom blossom
illness disease sickness ailment disorder
wound injury
nurse carer caregiver
hospital clinic infirmary
death mortality
child kid youngster
school academy college
lesson class
book volume tome
letter epistle missive
report account
record register log
list catalogue catalog inventory
picture image illustration
song tune melody
word term expression
sentence phrase
author writer
speaker talker
dialect vernacular
talk conversation dialogue discourse
meeting assembly gathering session
election ballot poll
party faction
state nation country
government administration
migrant immigrant newcomer
refugee exile
attack assault raid
defence defense protection
guard sentinel watchman
prison jail gaol
prisoner inmate convict detainee
crime offence offense
court tribunal
verdict ruling judgment judgement
punishment penalty sanction
permit licence license authorisation authorization
petition appeal request
complaint grievance
reply response answer
problem difficulty issue
proof evidence
assumption presumption supposition premise
belief conviction
view opinion stance attitude
feeling emotion sentiment
trust confidence faith
skill ability competence proficiency capability
learning acquisition
training instruction coaching schooling
motive incentive motivation
behaviour behavior conduct
event occurrence incident episode
step stage phase
period era epoch
speed velocity pace
length duration
size extent magnitude
amount quantity volume
number count tally
share portion proportion fraction
component constituent
use usage utilisation utilization
device apparatus instrument tool
sample specimen
survey poll questionnaire
trial experiment
observation monitoring surveillance
inspection audit
delay lag
shortage scarcity lack deficit
surplus excess
demand need
stock reserve
transport transportation carriage haulage
route path track
railway railroad
ticket fare
bicycle bike
ride trip journey voyage
load burden
soil ground earth
cloth fabric textile
clothing dress garment
meal repast
drink beverage
room chamber
garden yard
town city municipality
village hamlet settlement
inhabitant resident dweller
neighbour neighbor
neighbourhood neighborhood
member affiliate
leader head chief
manager director executive
officer official functionary
personnel staff workforce
crew team
job post position
contract agreement
debt liability
subsidy grant
merchant trader dealer
goods wares merchandise
journalist reporter
photograph photo
margin rim fringe edge
centre center core
site location spot place
movement motion
leisure recreation
player participant
loss damage harm
safety security
warning alert alarm
gift donation
priest cleric clergyman
ritual rite ceremony
festival feast celebration
tradition heritage
story tale narrative
forecast prediction projection
estimate estimation approximation
link connection relation relationship tie bond
similarity resemblance likeness
equality parity
justice fairness
right entitlement privilege prerogative
prestige status standing
guilt culpability blame
work activity undertaking enterprise
model algorithm routine program programme
method algorithm
order arrangement layout disposition configuration
sound noise tone din
date timing schedule
name surname label title designation appellation
principle maxim tenet precept axiom rule norm
test quiz examination assessment
density prevalence incidence occurrence frequency
market sector industry trade branch
house building edifice structure
letter note message
machine engine motor
king monarch ruler sovereign
soldier trooper warrior
military army defence defense
war warfare conflict hostility
peace truce armistice
migration mobility relocation movement
money currency cash
bank lender creditor
loan credit advance borrowing
investment outlay
tax duty levy toll tariff
profit gain return
trade commerce traffic
competition rivalry contest
farm holding estate
land terrain ground
animal creature beast
insect pest
seed grain kernel
river stream watercourse
lake pond
sea ocean
wind breeze gale
rain rainfall precipitation
storm tempest
flood inundation flooding
fire blaze burning
heat warmth
light illumination brightness lighting
colour color hue shade
shape form figure
angle slope gradient incline
weight mass heaviness
force strength power
pressure stress strain tension
crack fracture fissure
fault defect flaw failure
repair maintenance upkeep
material substance matter
wood timber lumber
stone rock
bridge crossing
signal cue sign
film movie
play drama
poem verse
language tongue idiom
accent pronunciation
meaning sense signification
grammar syntax
text passage extract
document paper record
archive repository
source origin
cause reason ground
result outcome finding
task assignment job exercise
course programme program curriculum
subject topic theme
knowledge understanding
idea notion concept thought
attention focus concentration
perception sensation awareness
anxiety worry apprehension
pain ache
sleep rest slumber
fatigue tiredness exhaustion weariness
diet nutrition
drug medicine medication
dose dosage
symptom sign
infection contagion
vaccine inoculation vaccination
operation surgery
birth delivery
pregnancy gestation
marriage wedding matrimony
family household kin
person individual
population populace people
society community
class stratum rank
organisation organization institution body association
office bureau agency department
ministry department
judge magistrate justice
control supervision oversight
power authority
freedom liberty
order command directive
protest demonstration rally
strike walkout stoppage
union league federation alliance coalition
negotiation bargaining
visit call
service provision
product commodity article
brand label
advertisement advert advertising
sale selling
purchase buying
supply provision
container box receptacle
package parcel packet
tool implement utensil
software program application
query search request
page sheet leaf
user client visitor
display screen interface
sensor detector probe
measurement reading
value figure
variance dispersion spread
mean average
ratio proportion quotient
probability likelihood chance
pattern design
structure composition construction
function role
direction orientation course
distance range separation
interval gap spacing pause
start beginning onset outset
end finish ending termination
holiday vacation
match game contest
victory win triumph
enemy foe opponent adversary
friend companion ally
partner spouse mate
joy happiness pleasure delight
sorrow grief sadness
success achievement attainment accomplishment performance
failure breakdown collapse
talent gift
intelligence intellect
teaching instruction tuition pedagogy
exercise drill practice
homework assignment coursework
feedback comment
audience public readership
critic reviewer
review appraisal evaluation assessment
rating ranking evaluation
position standing place
custom rule
fine penalty
guideline recommendation directive
plant factory works mill
boss employer
hiring recruitment
dismissal layoff redundancy
skill craft
breed race strain
herd flock
nest burrow den
prey quarry
parasite pathogen
root stem
worship devotion
saint martyr
monk friar
church chapel parish
shrine sanctuary
grave tomb burial
clock watch timepiece
bell chime
script handwriting
manuscript codex
print engraving
ship steamer
captain skipper
sailor seaman mariner
cargo freight load
dock quay wharf
route course itinerary
gap divergence
order succession
density intensity
cover layer
practice conduct
network grid
strategy programme program
clause rule provision
memory recollection remembrance
date moment timing
board authority
score point
card form slip
recall remembering
stack storeroom
ward unit floor
collection corpus holding
rank position standing
centre center facility hub
review survey overview
council assembly
handover handoff transfer
class group set
store buffer
participant respondent volunteer subject
patient client case
questionnaire survey form
sample cohort panel
site location place venue
household family home
manager supervisor executive
customer consumer buyer shopper
citizen resident inhabitant
voter elector
measure intervention step
scheme initiative project programme
goal target objective
benefit gain advantage
harm damage injury
species taxon
habitat biotope
stream river brook
document text record
diary journal
word lexeme
utterance sentence
accent dialect
emotion feeling affect
knowledge expertise
lesson session class
course module
dataset corpus
algorithm procedure
feature attribute trait
threshold cutoff
crisis downturn slump
alliance coalition bloc
movement campaign
supporter backer
opponent adversary rival
expert specialist
landlord lessor
bread loaf
flour meal
road highway
cyclist rider
walker pedestrian
passenger traveller traveler
timetable schedule
ferry boat
fuel petrol gas
bridge viaduct
tower spire
notice announcement
penalty fine sanction
vacancy opening
recruit newcomer
chairman chair president
budget allocation
grant subsidy award
"""


def _forms(word: str) -> tuple[str, ...]:
    """A noun, and what is left of its plural without the `s`: `duties` is met as `dutie`, `boxes` as `boxe`."""
    if word.endswith("y"):
        return (word, f"{word[:-1]}ie")
    return (word, f"{word}e") if word.endswith(("s", "x", "ch", "sh")) else (word,)


KINDRED: dict[str, tuple[int, ...]] = {}
"""The lines in which a noun stands."""
SPELT: dict[str, str] = {}
"""The noun that is meant by what is left of its plural."""
for _number, _line in enumerate(_FAMILIES.split("\n")):
    for _word in _line.split():
        for _form in _forms(_word):
            KINDRED[_form] = (*KINDRED.get(_form, ()), _number)
            SPELT[_form] = _word


@cache
def ways(phrase: str) -> tuple[frozenset[str], ...]:
    """For each content word of a phrase its root and those of nouns of like meaning: for saying that it is absent."""
    return tuple({root(word): _roots(word) for word in words(phrase) if word not in STOP and len(word) > 2}.values())


def _roots(noun: str) -> frozenset[str]:
    places = {*KINDRED.get(noun, ()), *KINDRED.get(noun.removesuffix("s"), ())}
    alike = (word for word, lines in KINDRED.items() if not places.isdisjoint(lines)) if places else ()
    return frozenset(map(root, (noun, *alike)))


def enough(wanted: tuple[frozenset[str], ...]) -> int:
    """How many of a phrase's words speak of it: one and two of them all, of more all but a third."""
    return len(wanted) if len(wanted) < 3 else -(-len(wanted) * 2 // 3)


def met(wanted: tuple[frozenset[str], ...], roots: frozenset[str] | set[str]) -> int:
    """How many of a phrase's words stand among some roots, or nouns of like meaning do."""
    return sum(not each.isdisjoint(roots) for each in wanted)
