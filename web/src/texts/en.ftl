# The screens' own words. Texts of the assembly (titles, sentences) come from the services.

app-name = Hemicycle
app-load-failed = This page could not be loaded.
app-no-such-page = There is no such page.
language = Language
try-again = Try again
to-sign-in = To the sign-in
close = Close
cancel = Cancel
back = Back
add = Add
name = Name
reason = Reason
year = Year
print = Print
understood = Understood

rehearsal = REHEARSAL
rehearsal-note = Nothing here counts

connection-connecting = Connecting
connection-live = Connected
connection-offline = No connection

## Signing in

sign-in = Sign in
sign-in-as = Sign in as
sign-in-welcome = Every delegation, one vote.
sign-in-about = The voice of the assembly: presence, votes, elections and results, live in the hall.
sign-out = Sign out
sign-out-unsent = Your vote has not been sent yet.
signing-in = Signing in…
staff = Staff
badge-code = Badge code
badge-code-hint = As printed on your badge, or scan its QR code.
scan-badge = Scan the badge
pin = PIN
user-name = User name
password = Password
choose-assembly = Which assembly?
no-assembly-yet = There is no assembly yet.
delegate = Delegate
observer = Observer
chair = Chair
desk = Registration desk
teller = Teller
operator = Operator
display = Hall display
auditor = Auditor
secretary = Secretariat

## Votes

vote-yes = Yes
vote-no = No
vote-abstain = Abstain
vote-marked = Voted
vote-none = Did not vote
vote-absent = Absent
vote-suspended = No vote (right suspended)
vote-off-the-roll = Not on the roll
seat-taken = In the hall
seat-empty = Not in the hall
seat-map = Seats of the delegations
seat-map-of-vote = How the delegations voted
roll-call-as-table = Roll call as a list
mode = Kind of vote
mode-recorded = Recorded vote
mode-secret = Secret ballot
mode-hands = Show of hands
mode-as-tabled = As tabled
poll-prepared = Vote prepared
poll-open = Voting is open
poll-held = Voting is on hold
poll-closed = Voting is closed
poll-declared = Result declared
poll-void = Vote annulled
poll-repeat = Repeated vote
outcome-adopted = Adopted
outcome-not_adopted = Not adopted
outcome-no_quorum = No quorum
outcome-counted = Counted
round-number = Round { $number }
turnout = { $voted } of { $of } have voted
time-left = Time left
time-held = On hold
voted = Voted
still-to-vote = Still to vote
on-the-roll = On the roll
may-vote = May vote
elected = Elected
tally-unknown = The live count is being rebuilt and is not known at the moment.
not-voting = Present, did not vote
papers = Papers
blank-papers = Blank
required = Required
quorum = Quorum
announcements = Announcements

## The delegate's tablet

tablet-connecting = Connecting to the assembly…
tablet-waiting = No vote is open
tablet-waiting-note = When the chair opens a vote, it appears here by itself.
tablet-checking = One moment…
tablet-checking-note = It is not known yet whether your vote is in. Checking.
tablet-open = Voting is open. Choose:
tablet-confirm = You are about to vote:
tablet-sending = Sending your vote…
tablet-sending-note = Not received yet. Please wait.
tablet-busy-note = The platform is busy. Your vote has not been received yet; it will be sent again by itself.
tablet-unsent = Your vote has NOT been sent yet
tablet-unsent-note = It is kept on this tablet and will be sent as soon as there is a connection. Leave this page open, or raise your hand to call a teller.
tablet-received = Your vote has been received
tablet-received-secret = Your secret vote is in the ballot box. What you chose is not shown or kept on this tablet.
tablet-changed = Your changed vote has been received
tablet-held = Voting is on hold
tablet-held-note = The chair has paused the vote. It will go on here by itself.
tablet-hands = Vote by show of hands
tablet-hands-note = Please raise your hand when the chair asks. There is nothing to do on the tablet.
tablet-not-voting = You cannot vote in this poll
tablet-refused = Your vote was NOT accepted
tablet-closed = Voting is closed
tablet-closed-voted = Your vote was received. The result is being established.
tablet-closed-not-voted = You did not vote. The result is being established.
tablet-void = The vote was annulled
tablet-void-note = The chair has annulled this vote. Nothing that was cast in it counts.
tablet-result = The result
choose-anew = Choose anew. Until you confirm, your earlier vote stands.
keep-my-vote = Keep my vote as it is
confirm-vote = Confirm my vote
confirm-change-allowed = You may change your vote until voting is closed.
confirm-final = Your vote is final once confirmed.
change-vote = Change my vote
vote-again = Vote again
review-vote = Continue
mark-up-to = { $marks ->
    [one] Mark one candidate.
   *[other] Mark up to { $marks } candidates.
}
mark-exactly = Mark exactly { $marks } candidates.
marked-of = { $marked } of { $most } marked
blank-vote = Blank vote
blank-vote-note = For none of the candidates
you-voted = You voted
your-delegation-voted = Your delegation voted:
receipt-line = Received at { $at } · receipt { $number }
receipt-number = Receipt { $number }
refused-earlier-stands = Your earlier vote stands.
read-the-text = Read the text
agenda = Agenda
agenda-now = Now
agenda-next = Next
agenda-done = Closed
agenda-empty = The agenda is empty.

## The chair

next-step = Next step
do-open = Open the vote
do-close = Close the vote
do-resume = Resume the vote
do-hold = Hold
do-extend = + 1 minute
do-declare = Declare the result
do-prepare = Prepare the vote
do-repeat = Prepare the repeated vote
do-call-first-round = Call the first round
do-call-round = Call the next round
do-await-round = Working out who is elected…
do-second-vote = Prepare the second vote
do-call-special = Call the special ballot
do-draw-lots = Draw lots
do-acclaim = Elect by acclamation
do-ballot-instead = Call a ballot instead
do-nominate = Nobody stands: nominate
do-await-motion = Another vote comes first
do-open-item = Open the agenda item
do-close-item = Close the agenda item
do-none = Nothing left to do
open-item = Open
close-item = Close
time-limit = Time for voting
time-none = No limit
seconds = { $seconds } seconds
presence = Presence
presence-unknown = Presence is not known yet.
present-of = of { $eligible } in the hall
accredited-of = { $accredited } accredited of { $members } members
quorum-met = Quorum
quorum-lost = NO QUORUM
quorum-unknown = Quorum is checked when the vote opens
quorum-needed = needed: { $required }
not-voted-yet = Not voted yet
all-have-voted = All have voted.
secret-no-live-count = Secret ballot: only the turnout is known before the close.
not-declared-yet = Recounted, not declared yet
no-poll = There is no vote at the moment.
no-item-open = No agenda item is open
void-vote = Annul the vote
void-note = An annulled vote is kept with its reason; nothing in it counts. It can be repeated.
stage-tabled = Tabled
stage-adopted = Adopted
stage-not_adopted = Not adopted
stage-nominating = Candidates being nominated
stage-polling = Election under way
stage-decided = Decided
seats = { $seats ->
    [one] One seat
   *[other] { $seats } seats
}
rounds-so-far = { $rounds ->
    [0] No round yet
    [one] One round so far
   *[other] { $rounds } rounds so far
}
tie = Tie
withdrawn = withdrawn
new-motion = New motion
title-in = Title in { $language }
subject = Subject
subject-resolution = Resolution
subject-procedural = Procedure
subject-budget = Budget
subject-programme = Programme of activities
subject-relations = Relations with organizations
subject-host = Next host
subject-regulations = Regulations
subject-constitution = Constitution
table-motion = Table the motion
announce = Announce
announce-to = To
announce-for = Shown for
until-taken-down = Until taken down
take-down = Take down
announcements-none = None at the moment.
announced = Announced.
announced-to-you = For your delegation
acknowledge = I have taken note
acknowledged-at = Taken note at { $at }
acknowledged-of = { $acknowledged } of { $of } have taken note
acknowledged-missing = Not yet:
ask-acknowledgement = Ask delegates to acknowledge
to-audiences = To everyone at these screens
addressees = Delegations and delegates
to-delegations = To some delegations or delegates alone
template = Template
templates = Templates
template-none = None
template-name = Name of a new template
template-keep = Keep as a template
template-change = Change the chosen template
template-drop = Remove the chosen template
minutes-long = { $minutes } minutes
deliveries = Notices outside the hall
delivery-log = Log
delivery-what = Notice
delivery-to = To
delivery-state = State
delivery-waiting = Waiting
delivery-delivered = Delivered
delivery-dead = Given up
delivery-dropped = No longer sent
delivery-tries = tries: { $tries }
delivery-next = next at { $at }
delivery-paused = Paused since { $since }: too much was given up
delivery-resume = Resume
delivery-remove = Remove
redeliver = Send again
deliveries-waiting = { $waiting } waiting
deliveries-none = Nothing has been sent so far.
subscribers-none = Nobody outside the hall is told.
subscriber-add = Add a receiver
subscriber-gone = removed
told-of = Told of
notice-announcement = Announcements
notice-result = Results
notice-resolution = Resolutions
notice-document = Documents
notice-item = Agenda items opened
channel-webhook = Webhook
channel-email = E-mail
address-webhook = Address (HTTPS)
address-email = E-mail address
email-off-note = E-mail is off: no mail server is set.
webhook-secret = Secret of this webhook:
webhook-secret-once = It is shown only now. The receiver checks every notice with it.
answer-timeout = no answer in time
answer-unreachable = cannot be reached
answer-inside = the address leads inside this network
answer-given-up = given up after the last try
audience-delegate = Tablets
audience-hall = Hall
audience-chair = Chair and staff
audience-public = Public
hall-display = Hall display
hall-language = Language { $place } of the hall display
layout = Layout
layout-auto = Automatic
layout-agenda = Agenda
layout-poll = Vote
layout-result = Result
layout-announcement = Announcement
blank = Blank the display
unblank = Show the display again
held-restored = The platform came back from a backup made while this vote was open. Ballots acknowledged since are back from the log, and nothing was taken meanwhile. Resume the vote, close it, or declare it void.
held-restored-secret = The platform came back from a backup made while this secret vote was open. Ballots taken after the backup are on no log and are lost; nobody can say how many. Declare it void and repeat it.
alarm = ALARM
alarm-difference = Counted from the stored ballots ({ $recount }); in the { $with } ({ $other }). Do not declare before the tellers have looked into it.
alarm-with-live-tally = live tally
alarm-with-log = log of ballots
alarm-with-urn = urn
alarm-with-recount = recount at the close
alarm-of-voted = voted
alarm-of-papers = papers
alarm-ballots = { $ballots ->
    [one] One ballot differs.
   *[other] { $ballots } ballots differ.
}
alarm-acknowledge = Acknowledge the difference
alarm-note = This repairs nothing. The difference stays on record, with your name and your reason; it leaves the screens.

## The registration desk

find-delegation = Find a delegation
find-hint = Country, code or name
nothing-found = Nothing found.
choose-delegation = Choose a delegation on the list.
in-hall = In the hall
not-in-hall = Not in the hall
suspended = Vote suspended
suspended-list = Suspended voting rights
suspended-none = None.
suspend = Suspend
first-day = First day
first-day-note = Without a date: from today.
restore = Restore
member = Member
members = Members
accredited = Accredited
check-in = Check in
check-out = Check out
check-in-all = Check in all
check-out-all = Check out all
holds-the-vote = Holds the vote
hand-over = Hand the vote over
no-credential = No valid badge
issue-credential = Issue badge
reissue-credential = New badge
credential-of = Badge of { $name }
credential-once = Shown only this once. A new one makes the old one invalid.
badge-qr = QR code of the badge
delegation = Delegation
function = Function
function-head = Head of delegation
function-alternate = Alternate
function-adviser = Adviser
function-observer = Observer
add-delegate = Add a delegate
add-delegation = Add a delegation
observer-delegation = None: an observer delegation
observer-name = Name of the organisation
delegation-empty = The delegation is added without people. It is on no roll until somebody else has approved its first person.

## The public results

results = Results
results-public = Public results
results-other-languages = The sentence in the other languages
results-none = Nothing has been declared yet.
results-which = This address names no assembly. Use the link that the assembly has published.
resolutions = Register of resolutions
resolutions-none = No resolution has been adopted yet.
all-years = All years
mandates = Mandates
office = Office
office-president = President
office-vice_president = Vice-President
office-secretary-general = Secretary General
office-vice-president-africa = Vice-President for Africa
office-delegate-africa = Delegate for Africa
office-vice-president-americas = Vice-President for the Americas
office-delegate-americas = Delegate for the Americas
office-vice-president-asia = Vice-President for Asia
office-delegate-asia = Delegate for Asia
office-vice-president-europe = Vice-President for Europe
office-delegate-europe = Delegate for Europe
term = Term
from-to = { $from } to { $to }
manifest = Frozen question and roll: { $hash }

## Operations

health = Health of the services
health-ok = Working
health-down = Not working
health-unknown = Not known yet
service-registration = Registration
service-voting = Voting
service-elections = Elections
service-notifications = Notifications
assembly = Assembly
assemblies = Assemblies
members-count = { $members ->
    [one] one member
   *[other] { $members } members
}
audit-log = Log of privileged acts
audit-about = Each service chains its log by hashes; a broken chain shows that something was altered.
audit-check = Check the chains
audit-entries = { $entries ->
    [one] one entry
   *[other] { $entries } entries
}
audit-intact = Intact
audit-broken = Broken
staff-accounts = Staff accounts
role = Role
create-account = Create the account
import-members = Import members
import-about = CSV with these columns:
import-commit = Take the list over
import-done = The list has been taken over.
rows-valid = { $rows ->
    [one] one row is right
   *[other] { $rows } rows are right
}
rows-invalid = { $rows ->
    [one] one row has errors
   *[other] { $rows } rows have errors
}

## The teller

recount = Recount
recount-about = Counts the stored ballots again, by itself.
recount-after-close = Possible once the vote is closed.
count-again = Count again
counted-of = Live count: { $counted } of { $accepted } ballots counted, replaced ones included
totals = Totals of the show of hands
totals-about = Two people enter the totals, each alone. They count when they are alike.
totals-sign = Sign these totals
totals-entered = Your totals are entered. They count once a second person enters the same.
totals-awaited = Totals are entered by two people, each alone. When they are alike, the result can be declared.
totals-agreed = Both totals are alike. The chair can declare the result.
totals-correct = Correct them

## Elections

new-contest = New election
open-contest = Open the election
choose-office = Choose an office
candidates = Candidates
candidates-none = Nobody stands yet.
nominate = Nominate
nominated-by = Member of the candidate
withdraw = Withdraw
withdraw-for-good = Withdraw for good?
region = Region
region-of-member = The region of the member
region-africa = Africa
region-americas = Americas
region-asia = Asia
region-europe = Europe
region-asia-pacific = Asia and the Pacific
region-africa-and-asia-pacific = Africa, Asia and the Pacific
region-eastern-europe = Eastern Europe
region-latin-america-and-caribbean = Latin America and the Caribbean
region-western-europe-and-others = Western Europe and other States
seats-open-now = Seats open this time
seats-left = { $left } of { $seats } to be filled
seats-filled = All filled
seats-held = Seats held after this session: { $seats }
awaits-call = Ballot to be called
awaits-result = Result awaited
awaits-special-ballot = Special ballot due
awaits-lots = Lots to be drawn
awaits-acclamation = Acclamation possible
awaits-candidates = Nobody stands
barred-member-held = the member holds a seat
barred-region-held = the region has its seat
barred-too-soon = too soon after another office
barred-terms-served = terms have been served
written-in = written in
special-ballot = Special ballot
round-kind-ballot = Ballot { $number }
round-kind-special = Special ballot after ballot { $number }
round-kind-lots = Drawing of lots after ballot { $number }
round-kind-acclamation = Elected by acclamation
earlier-rounds = { $rounds ->
    [one] One earlier step
   *[other] { $rounds } earlier steps
}
tie-lead = Equal votes at the lead
tie-last_seat = Equal votes for the last seat
tie-last_qualifying = Equal votes for the last place in the next ballot
tie-elimination = Equal votes at the lowest place
exclude-members = Exclude members…
exclude-note = They may not vote in this ballot, and are not on its roll. The reason goes into the log.
call-without = { $members ->
    [one] Call the ballot without this member
   *[other] Call the ballot without these { $members } members
}
excluded-members = Not voting: { $members }
full-term = A full term
temporary-seat = Seat for a time
vacancy = Vacancy
fills-vacancy = Fills the rest of a mandate
rest-of-mandate = The rest of the mandate of { $person }, until { $ends }
term-years = { $years ->
    [one] One year
   *[other] { $years } years
}
agenda-item = Agenda item
extra-due = { $region } is left out among those who preside: the rules give it a seat for a time.
find-member = Country or code
take-out = Take out { $name }
save = Save

## Lots

lots = Drawing of lots
lots-for-lead = The votes are equal. The one drawn gets the seat.
lots-for-last_seat = The votes are equal for the last seat. The one drawn gets it.
lots-for-last_qualifying = The votes are equal for the last place in the next ballot. The one drawn stands in it.
lots-for-elimination = The votes are equal at the lowest place. The one drawn LEAVES the contest.
lots-way-seed = Draw here
lots-way-hand = Drawn by hand
lots-commitment = Fingerprint of the sealed number (SHA-256)
lots-commitment-note = It stood here since the votes were equal. Note it before the witnesses speak: it proves afterwards that the number was not changed.
lots-drawn-name = Name drawn
lots-hand-note = It counts once two different people have entered the same name.
lots-enter = Enter this name
lots-enter-or-draw = Enter or draw
lots-entered = { $name } is entered. Waiting for a second person to enter the same name.
lots-draw = Draw the lot
lots-fell-on = The lot fell on
lots-witnessed = Witnesses: { $witnesses }
witnesses = Witnesses
witnesses-note = Two or more. Each gives a word of their own that nobody could foresee.
witness-add = One more witness
word = Word
lots-check = How anybody can check it
lots-by-hand-note = Drawn by hand before the witnesses, and entered alike by { $people } people.
lots-proof-sealed = Fingerprint published before the draw
lots-proof-words = The witnesses’ words
lots-proof-number = The sealed number, opened
lots-proof-seed = Seed: SHA-256 of number, words and tied candidates
lots-proof-least = Drawn: who has the least SHA-256 of seed and candidate
lots-again-alike = Drawn again on this device: the same
lots-again-different = Drawn again on this device: NOT the same
lots-again-cannot = This device cannot draw it again here.

## Motions

new-amendment = New amendment
amend = Amend
amends = Amends
amends-nothing = Nothing: a motion of its own
role-motion = Motion
role-amendment = Amendment
role-part = Part
distance = Distance from the text
distance-of = Distance { $distance }
distance-note = 1 is furthest from the text, and voted on first.
moot-if-adopted = If it is adopted, these are not put any more
order-of-voting = Order of voting
comes-next = Comes next
stage-waits = Waits for another vote
stage-moot = Not put
stage-withdrawn = Withdrawn
waits-amendments-first = First: the amendment “{ $first }”
waits-parts-first = First: the part “{ $first }”
waits-further-amendment-first = First: “{ $first }”, which is further from the text
waits-majority-undecided = First: “{ $first }”, which decides the majority
waits-earlier-proposal-first = First: “{ $first }”, tabled earlier on the same question
waits-priority-first = First: “{ $first }”, which has or decides priority
parts = Parts
parts-note = Each part is voted on, then the whole. If all operative parts are rejected, so is the whole.
part-title = Title of part { $number }
part-operative = Operative
part-not-operative = Not operative
part-add = One more part
divide = Divide into parts
needs-as-parent = Needs what the motion it amends needs.
more-about-the-vote = More about the vote
majority = Majority
majority-of-subject = As the subject needs
majority-simple = Simple majority
majority-two_thirds = Two-thirds majority
majority-two_thirds_of_members = Two thirds of all members
majority-two_thirds_valid = Two thirds of the valid papers
majority-more_than_half_valid = More than half of the valid papers
majority-majority_of_members = Majority of all members
majority-inline = A majority of its own
majority-most = The most votes decide
share-at-least = at least { $fraction } of: { $base }
share-more-than = more than { $fraction } of: { $base }
base-members = all members
base-eligible = members with the right to vote
base-accredited = members with an accredited delegation
base-present = members present
base-yes_no = votes for or against
base-valid = valid votes
base-fixed = { $size }, a number fixed by the rules
question = Question
question-note = Proposals on one question are put in the order in which they were tabled.
on-question = Question: { $question }
gives-priority-to = If adopted, gives priority to
sets-majority-of = Decides the majority of
if-adopted = If adopted
if-not = If not
withdraw-motion = Withdraw the motion
withdraw-motion-note = Possible until a vote on it has been opened. It stays on record with the reason.
second-vote-due = Equally divided: a second vote is due
as-amended = { $amendments ->
    [one] As amended (one amendment)
   *[other] As amended ({ $amendments } amendments)
}
without-parts = { $parts ->
    [one] Without the part rejected
   *[other] Without the { $parts } parts rejected
}
what-was-decided = What was decided

## Results and corrections

result = Result
working = How it was decided
to-be-verified = Rule to be verified
outcome-postponed = Postponed
corrected = Corrected
as-announced = As announced
correction-turn = { $from } → { $to }
correction-by = Corrected by { $name }, { $at }
correct-vote = Correct a vote
correct-note = What was announced stays on record. The result is decided anew by the same rule, with this vote put right.
recorded-as = Recorded as
correct-to = Correct it to
record = The record of this vote
sheet-result = Result sheet
sheet-roll-call = Roll call
sheet-reconciliation = Reconciliation
sheet-mandates = List of mandates
minutes-of-votes = Minutes of the votes
all-days = All days
absent = Absent, did not vote
invalid-papers = Invalid
of-them-on-paper = Of them on paper
mandate-ended = ended early: { $reason }

## Writing in, and voting on paper

write-in = Another name
write-in-name = Write a name
write-in-add = Mark this name
tablet-excluded = Your delegation does not vote in this round
tablet-excluded-note = The chair has called this round without it. There is nothing to do on the tablet.
tablet-on-paper = Your delegation votes on paper
tablet-on-paper-note = A teller has given out your paper ballot. Put it into the box before voting is closed: this tablet does not know whether it is in.
tablet-closed-on-paper = Your delegation was given a paper ballot. The result is being established.
paper-ballots = Paper ballots
paper-about = For delegations that cannot vote on a tablet. Whoever has a paper ballot can no longer vote on a tablet in this ballot.
paper-for = Delegations that get one
paper-issue = { $papers ->
    [one] Give out one paper ballot
   *[other] Give out { $papers } paper ballots
}
paper-given = Given out to
paper-none = None given out.
paper-issued = { $papers ->
    [one] One paper ballot
   *[other] { $papers } paper ballots
}
paper-awaited = Paper ballots were given out: { $papers }. Two tellers count the box and enter the totals; when they are alike, the result can be declared.
paper-totals = Totals of the paper ballots
paper-totals-about = What was in the box. Two people enter it, each alone. It counts when both are alike.
papers-of-issued = { $papers } of { $issued } given out
total-valid = Valid papers
total-blank = Blank papers
total-invalid = Invalid papers

## Credentials

credentials = Credentials
credentials-in_order = In order
credentials-disputed = In dispute
credentials-refused = Refused
credentials-not-on-the-roll = The delegation is on no roll and cannot vote.
dispute = Dispute the credentials
dispute-note = The delegation is on no roll until the dispute is settled.
settle = Settle the dispute
settle-note = Accepted, the delegation is on the roll again. Refused, it stays off it.
settle-accept = Accept
settle-refuse = Refuse

## The rules

rules = Rules of this assembly
in-force-from = In force from { $from }
rules-to-verify = { $rules ->
    [one] One rule to be verified
   *[other] { $rules } rules to be verified
}
rules-verified = No rule is marked as to be verified
rules-by-subject = Majorities by subject
quorum-none = None
checked-at-open = checked at opening
checked-at-close = checked at the close
equal-votes = A motion equally divided
tie-motion-rejected = is rejected
tie-motion-revote = is voted on again, then rejected
corrections = Correction of recorded votes
corrections-within = { $hours ->
    [0] Not possible
   *[other] within { $hours } hours of the declaration
}
postponed-by = where abstentions are { $fraction } of the votes cast
offices = Offices
ballots-need = Ballots { $ballots }: { $majority }
stands-all = all stand
stands-minus_lowest = without the lowest
stands-top_2 = the two highest
stands-twice_seats = at most twice the seats
stands-open = anyone may enter
remedy-revote = ballot taken again
remedy-special = special ballot
remedy-lots = lots
sole-yes_no = A sole candidate: yes or no
sole-ballot = A sole candidate: by ballot
sole-acclamation = No more than seats: acclamation
write-ins-allowed = Names may be written in
distinct = Its holders differ in: { $traits }

## The floor

floor = The floor
floor-nobody = Nobody has the floor.
floor-yours = You have the floor
floor-next = Next speaker
floor-your-place = Your place in the list: { $place }
floor-withdraw = Withdraw
floor-list-is-closed = The list of speakers is closed
floor-list-empty = Nobody is waiting.
floor-observers-not-invited = On this item observers speak when the chair invites them.
floor-moved = Before the meeting: { $what }
floor-moved-by = Moved by: { $who }.
floor-may-speak = May speak: in favour { $in_favour }, against { $against }
floor-more = More
floor-end-turn = End the turn
give-floor = Give the floor: { $who }
give-point-of-order = Point of order: { $who }
floor-move-up = Move up: { $who }
floor-strike-off = Strike off the list: { $who }
floor-show-all = Show all ({ $count })
floor-close-list = Close the list
floor-reopen-list = Reopen the list
floor-draw = Draw lots
floor-drawn = Order drawn by lot; seed { $seed }…
floor-used = Time on this item: { $used } of { $of }
floor-add = On behalf of a delegation
floor-kind = What for
floor-times = Times and debate
floor-turn-minutes = Minutes a turn
floor-item-minutes = Minutes for the item
floor-set = Set
floor-invite-observers = Observers are invited to speak
floor-record = Record of speakers
speech-point_of_order = Point of order
speech-in_favour = In favour of the motion
speech-against = Against the motion
speech-statement = Statement
speech-explanation = Explanation of vote
speech-reply = Right of reply
ask-point_of_order = Point of order
ask-in_favour = Speak in favour
ask-against = Speak against
ask-statement = Ask for the floor
ask-explanation = Explain my vote
ask-reply = Right of reply
debate-closed = The debate is closed
debate-adjourned = The debate is adjourned
debate-meeting_suspended = The meeting is suspended
debate-meeting_adjourned = The meeting is adjourned
debate-resume = Resume
debate-close = Close the debate
debate-adjourn = Adjourn the debate
procedural-motion = Procedural motion
procedure-move = Move
procedure-suspend_meeting = Suspension of the meeting
procedure-adjourn_meeting = Adjournment of the meeting
procedure-adjourn_debate = Adjournment of the debate
procedure-close_list = Closing of the list of speakers
procedure-close_debate = Closure of the debate
waits-procedural-motion-first = First: “{ $first }”, a procedural motion

## Why something was refused

problem-unknown = Something went wrong. Please try again.
problem-unreachable = There is no connection to the server. Please try again.
problem-unknown-poll = This vote does not exist.
problem-poll-not-open = Voting is not open.
problem-poll-closed = Voting was already closed when your vote arrived.
problem-poll-already-open = The vote is already open.
problem-another-poll-open = Another vote is still open.
problem-another-round-open = The last round is not decided yet.
problem-not-on-the-roll = Your delegation is not on the roll of this vote.
problem-voting-right-suspended = The voting right of your delegation is suspended.
problem-not-present = Your delegation is not checked in to the hall. Please see the registration desk.
problem-not-the-voting-delegate = Another delegate of your delegation holds the vote.
problem-choice-not-offered = This choice is not offered in this vote.
problem-wrong-token = Your session has ended. Please sign in again.
problem-expired-token = Your session has ended. Please sign in again.
problem-not-signed-in = Please sign in.
problem-wrong-role = Your role does not allow this.
problem-body-too-large = That is too large.
problem-malformed-json = The request could not be read.
problem-invalid = Something is missing or not right.
problem-ballot-superseded = A newer vote of your delegation is already in the box.
problem-ballot-id-reused = This ballot was already used. Please vote again.
problem-no-change-allowed = A vote cannot be changed in this poll.
problem-credential-revoked = This badge is no longer valid. Please see the registration desk.
problem-no-quorum = There is no quorum: too few delegations are in the hall.
problem-malformed-csv = The list has errors. Nothing was taken over.
problem-rule-not-supported = This rule is not supported.
problem-too-many-tries = Too many tries. Please wait a few minutes.
problem-unavailable = The service is not available at the moment. Please try again.
problem-not-heard-yet = The system is still catching up. Please try again in a moment.
problem-observer = Observers do not vote.
problem-wrong-credentials = The badge code and PIN, or the user name and password, are not right.
problem-session-ended = Your session has ended. Please sign in again.
problem-poll-already-prepared = This motion already has a vote that is not decided yet.
problem-poll-void = This vote was annulled.
problem-poll-declared = The result of this vote is declared and stands.
problem-poll-not-closed = Close the vote first.
problem-empty-roll = No accredited delegation has the right to vote.
problem-too-many-marks = Too many candidates are marked.
problem-too-few-marks = Too few candidates are marked.
problem-marked-twice = One candidate is marked twice.
problem-no-ballots = This vote is by show of hands.
problem-wrong-mode = This kind of vote does not have that.
problem-nothing-to-acknowledge = No difference stands on this vote.
problem-restored-secret-poll = This secret vote came back from a backup without the ballots taken after it. Declare it void and repeat it.
problem-totals-not-agreed = Two different people must enter the same totals first.
problem-totals-already-agreed = The totals have been agreed and counted; they stand.
problem-totals-impossible = These totals cannot be right: they do not go with the number of members, or of papers issued.
problem-motion-already-adopted = This motion has been adopted. Repeat its vote, or table a new motion, to reconsider it.
problem-secrecy-cannot-be-lowered = This question is to be decided by secret ballot; that cannot be lowered.
problem-store-unavailable = The service cannot store anything at the moment. Please try again.
problem-not-found = That does not exist.
problem-delegation-exists = This member already has a delegation.
problem-head-exists = This delegation already has a head.
problem-too-many-delegates = This delegation has too many delegates.
problem-cannot-hold-the-vote = This delegate cannot hold the vote.
problem-no-valid-credential = There is no valid badge.
problem-already-suspended = The voting right is already suspended.
problem-not-suspended = The voting right is not suspended.
problem-member-exists = This member exists already.
problem-unknown-member = There is no such member.
problem-candidate-twice = This candidate stands already.
problem-candidate-elected = This candidate is already elected.
problem-nominations-closed = Nominations are closed.
problem-contest-decided = This election is decided.
problem-nobody-stands = There is no candidate.
problem-amendments-first = An amendment is still to be voted on. Amendments are put before the text.
problem-parts-first = A part is still to be voted on. The parts are put before the whole.
problem-further-amendment-first = Another amendment is further from the text, and is put first.
problem-majority-undecided = Another vote decides which majority this motion needs, and is taken first.
problem-earlier-proposal-first = Another proposal on the same question was tabled earlier, and is put first.
problem-priority-first = A vote on priority is still to be taken, or another proposal was given priority.
problem-motion-moot = This motion is never put: what was decided has made it moot.
problem-motion-withdrawn = This motion is never put: it was withdrawn.
problem-motion-decided = This motion has been decided already.
problem-vote-has-begun = Voting on this motion has begun. It can no longer be amended, moved or withdrawn.
problem-impossible-order = Such an order of voting is not possible.
problem-circular-order = The motions would wait for one another, and none could ever be put.
problem-no-corrections-here = Only the standing result of a recorded vote on a motion can be corrected, where the rules allow it.
problem-correction-too-late = The time for corrections is over.
problem-unknown-voter = No vote of this member is recorded here.
problem-not-the-recorded-vote = The vote of this member is recorded otherwise by now.
problem-admission-has-effect = The correction would undo an admission that has taken effect.
problem-write-in-not-allowed = No name can be written in on this paper.
problem-write-in-unreadable = A name that is written in has 1 to 100 characters that can be read.
problem-write-in-unclear = Several candidates bear this name. Mark the one you mean.
problem-too-many-write-ins = Too many names are written in.
problem-excluded-from-round = Your delegation does not vote in this round.
problem-votes-on-paper = Your delegation was given a paper ballot, and votes with that.
problem-has-voted = These have voted, or have a paper ballot already: { $members }. None was given out.
problem-hands-for-several-marks = A show of hands can only be taken where each member has one mark.
problem-valid-papers-not-said = Where a paper may carry several marks, the number of valid papers must be given.
problem-candidate-barred = The rules do not let this person be elected here: { $why }.
problem-candidate-withdrawn = This candidate has withdrawn for good.
problem-unknown-contest = This election does not exist.
problem-unknown-candidate = There is no such candidate in this election.
problem-unknown-assembly = This assembly does not exist.
problem-no-seat-for-region = No seat of this election is filled by that region.
problem-region-unclear = Say which region is meant.
problem-not-awaited = The election waits for something else by now.
problem-witnesses-missing = At least two witnesses are needed, each named once, and each with a word where lots are drawn here.
problem-unknown-mandate = This mandate does not exist.
problem-mandate-running = This mandate has not ended; there is no vacancy to fill.
problem-mandate-over = This mandate has ended already.
problem-term-too-long = Such a term ends after the last day that can be written.
problem-already-disputed = These credentials are in dispute already.
problem-not-disputed = These credentials are not in dispute.
problem-seats-unclear = The office does not have these seats: name no more than it has.
problem-nobody-addressed = Say to whom this is announced.
problem-private-and-public = An announcement goes to whole audiences or to named delegations and delegates, not to both at once.
problem-nobody-to-acknowledge = Only delegates can acknowledge; this announcement does not go to them.
problem-no-acknowledgement-asked = No acknowledgement is asked of you for this announcement, or its time is over.
problem-shipped-template = This template came with the platform: it can be changed, not removed.
problem-too-many-templates = The organisation has as many templates as it can keep. Remove one first.
problem-address-not-allowed = Notices cannot be sent to this address. It must begin with https and lie outside this network.
problem-email-off = E-mail is off: no mail server is set.
problem-already-subscribed = This address is told already. Remove it first to change what it is told.
problem-too-many-subscribers = There are as many receivers as can be told. Remove one first.
problem-delivery-dropped = This notice was withdrawn or its receiver removed; it is not sent any more.

## Documents

documents = Documents
documents-none = No document has been distributed yet.
documents-new = { $count } new
documents-general = General
document-new = New
document-instead = Not yet in { $wanted }; shown in { $shown }.
document-kept = Can be read without a network
document-loading = The document is on its way…
open-pdf = Open the PDF
document-kind-draft = Draft resolution
document-kind-report = Report
document-kind-application = Application for membership
document-kind-offer_to_host = Offer to host
document-kind-other = Other document
document-draft = In preparation
document-scheduled = Goes out at
document-published = Published
document-withdrawn = Withdrawn
document-symbol = Number
document-kind = Kind
document-title = Title
document-revise = Change
document-withdraw = Withdraw the document
new-document = New document
new-documents-are = New documents are
readers = For
readers-delegations = Delegations
readers-signed_in = Everyone in the assembly
readers-public = The public
original = Original
original-language = Language of the original
embargo-until = Embargo until
languages-needed = Languages it must have
translation-missing = Missing
translation-in_translation = In translation
translation-ready = Ready
translation-begun = Translation has begun
translation-stopped = No translation after all
version = Version { $version }
versions = All versions
file = File
outcome = Outcome
file-pdf = PDF
file-html = Page
file-text = Text
publish = Publish
publish-incomplete = Publish as it is
publish-lacking = Not there yet in { $languages }.
many-files = Many files at once
many-files-about = The name of each file carries the number of its document and its language:
many-files-too-many = At most { $most } files at once.
upload-files = Upload ({ $count })
file-uploaded = Uploaded
file-waits = Waits
new-documents = New documents
new-documents-about = Titles and agenda items can be given now or later.
publish-many = Publish ({ $count })
file-published = Published
file-fault-name = The name carries no number and language, or ends in neither .pdf, .html nor .txt
file-fault-language = No official language: ar, en, es or fr
file-fault-empty = Empty
file-fault-size = Too large
file-fault-twice = A file for this document and language is there already
file-fault-withdrawn = The document has been withdrawn
file-fault-content = What is in it is not what its name says
problem-file-empty = The file is empty.
problem-file-type-unknown = This is neither a PDF nor HTML nor plain text in UTF-8, whatever its name says.
problem-file-type-wrong = The file is named as { $named }, but what is in it is { $found }.
problem-file-damaged = The file begins as a PDF but does not end as one: it is cut short, or something was added to it.
problem-file-active = The PDF carries scripts, commands or other files. Save it without these.
problem-upload-stalled = The file did not arrive in time. Nothing was kept; send it again.
problem-symbol-taken = Another document of this assembly bears the number { $symbol }.
problem-too-many-documents = This assembly has as many documents as it can have: { $most }.
problem-too-many-versions = There are as many versions in this language as there can be: { $most }.
problem-file-is-there = There is a file in this language, so its translation is ready.
problem-nothing-to-publish = The document has no file in any language yet.
problem-languages-missing = The document must be there in these languages too: { $languages }.
problem-document-published = The document has been published; an embargo would come too late.
problem-document-withdrawn = The document has been withdrawn.
problem-not-in-this-language = The document is not there in this language.

## The agenda and the minutes

agenda-adopted = Adopted
adopt-agenda = Adopt the agenda
agenda-changes = Changed since the adoption
agenda-changes-none = Nothing has been changed.
delay-none = On time
delay-late = { $minutes } min late
delay-early = { $minutes } min early
delay-late-hours = { $hours } h { $minutes } min late
delay-early-hours = { $hours } h { $minutes } min early
delay-late-days = { $days } d { $hours } h late
delay-early-days = { $days } d { $hours } h early
minutes-short = { $minutes } min
new-item = New item
change-item = Change the item
remove-item = Remove the item
item-kind = Kind
item-kind-decision = Decision
item-kind-election = Election
item-kind-panel = Panel
item-kind-ceremony = Ceremony
item-kind-information = Information
item-number = Number
item-start = Planned for
item-minutes = Minutes planned
item-responsible = Responsible
item-state-planned = Planned
item-state-open = Open
item-state-suspended = Suspended
item-state-closed = Closed
move-up = Move up
move-down = Move down
move-to-sitting = Move to a sitting
no-sitting = Without a sitting
sitting = Sitting
sitting-state-planned = Planned
sitting-state-open = Open
sitting-state-suspended = Suspended
sitting-state-closed = Closed
sitting-day = Day
sitting-begins = Begins
sitting-ends = Ends
new-sitting = Plan a sitting
change = Change
remove = Remove
import-programme = Import a programme
change-item-added = Added
change-item-changed = Changed
change-item-moved = Moved
change-item-removed = Removed
change-sitting-planned = Sitting planned
change-sitting-changed = Sitting changed
change-sitting-removed = Sitting removed
do-open-sitting = Open the sitting
do-close-sitting = Close the sitting
do-suspend = Suspend
do-resume-item = Resume
conduct = Conduct of the decision
conduct-item = Item opened
conduct-statements = Statements and explanations of vote
conduct-announced = Voting announced
conduct-vote = Vote
conduct-result = Result
conduct-next = Next
minutes = Minutes
minutes-none = No sitting has been opened yet.
minutes-unwritten = Told from the record; nothing has been written yet.
minutes-version = Version { $version }, saved by { $by } at { $at }
minutes-free = Free text
minutes-told-now = The record now says:
minutes-refresh = Look for additions
incident = Incident
note-incident = Note the incident
problem-item-not-open = The agenda item is not open. Open it first.
problem-item-has-running-poll = A vote under this agenda item is running. Close the vote first.
problem-item-begun = This agenda item has begun: it is neither removed nor planned anew.
problem-item-has-business = Motions or elections hang on this agenda item.
problem-item-closed = This agenda item is closed.
problem-agenda-full = The agenda is full.
problem-agenda-empty = There is nothing on the agenda that could be adopted.
problem-agenda-adopted = The agenda has been adopted already.
problem-start-outside-sitting = This time is not within the sitting.
problem-start-without-sitting = This item is planned for a time of day, so it needs a sitting.
problem-sitting-not-open = The sitting is not open. Open it first.
problem-another-sitting-open = Another sitting is open. Close it first.
problem-sitting-has-open-item = An agenda item is still open. Suspend or close it first.
problem-sitting-begun = The sitting has begun.
problem-sitting-not-empty = Items are planned for this sitting. Move or remove them first.
problem-sitting-not-held = The sitting has not been opened yet.
problem-sitting-impossible = This sitting cannot be planned: it must end after it begins, lie within the days of the assembly and overlap no other.
problem-minutes-changed = Somebody else has saved these minutes meanwhile. Nothing was overwritten.
problem-floor-item-closed = This item is closed; nobody speaks on it any more.
problem-floor-item-not-open = Open the item first.
problem-floor-voting-has-begun = Voting has begun. Only a point of order on the conduct of the voting may interrupt it.
problem-floor-list-closed = The list of speakers is closed. A point of order or the right of reply may still be asked for.
problem-floor-list-full = The list of speakers is full.
problem-floor-already-asked = Your delegation is on the list already.
problem-floor-not-invited = Observers speak when they are invited to; on this item they have not been.
problem-floor-members-only = This is for delegations of members.
problem-floor-no-delegation = This delegation is not known here.
problem-floor-debate-closed = The debate is closed. An explanation of vote or the right of reply may be asked for.
problem-floor-rests = The debate rests until the chair resumes it.
problem-floor-no-motion = There is no procedural motion on which this side may speak.
problem-floor-enough-speakers = As many as the rules allow have asked to speak on this side.
problem-floor-point-of-order-first = A point of order is waiting and comes first.
problem-floor-time-used-up = The time set for this item is used up. Set more before the floor is given.
problem-floor-held-elsewhere = Someone has the floor on another item. End that turn first.
problem-floor-request-over = This request is no longer waiting.
problem-floor-not-yours = Only your own request can be withdrawn.
problem-floor-place-unknown = There is no such place in the list.
problem-procedure-already-moved = The same motion is before the meeting already.
problem-procedural-motion-first = A procedural motion is before the meeting and is put first.

## The register of resolutions

resolution-called = Resolution { $number }
resolution-annulled = Annulled
resolution-annulled-why = A later vote or a correction has undone the adoption of this resolution.
resolution-provisional = Provisional text
resolution-provisional-why = This is the text as it was put to the vote. The final text has not been released yet.
resolution-imported = From earlier records
resolution-imported-why = Adopted before this register was kept here, and entered into it later.
resolution-instead = There is no text in { $wanted }. The text in { $shown } is shown.
resolution-no-text = The register holds no text of this resolution.
resolution-read-in = Language of the document
resolution-document = Document to print
resolution-source = Source
resolution-vote = The vote
resolution-title = Title
resolution-text = Text
resolution-lines = Each line of the text is a numbered paragraph.
resolution-edit = Final text
resolution-missing = No text yet in: { $languages }
adopted-on-day = Adopted on { $day }
permanent-address = Permanent address
version-save = Save as a new version
version-release = Release version { $version }
version-written = { $who }, { $when }
version-released = Released: { $who }, { $when }
version-released-on = Final text, version { $version }, released on { $day }
version-draft = Draft
version-as-adopted = The text as it was put to the vote
relations = Related resolutions
relation-refers_to = Refers to
relation-supersedes = Supersedes
relation-by-refers_to = Referred to by
relation-by-supersedes = Superseded by
relation-add = Add
register-words = Words of title or text
register-number = Number
register-search = Search
register-search-all = Search the whole register
register-found = Resolutions found: { $total }
register-none = No resolution matches. Try fewer words, or another year.
register-pages = Pages
register-whole = The whole register:
register-feed = Feed of what is new (Atom)
page-of = Page { $page } of { $pages }
page-before = Previous
page-after = Next
import-resolutions = Import earlier resolutions
import-row = Row
import-texts = Texts in
import-first = { $shown } of { $rows } rows are shown, those with errors first.
problem-unknown-resolution = There is no such resolution in this register.
problem-unknown-version = This resolution has no such version.
problem-version-superseded = Someone has written version { $newest } meanwhile. Open the resolution again; nothing was overwritten.
problem-not-the-newest-version = Only the newest version, { $newest }, can be released.
problem-version-released = This version has been released already.
problem-not-earlier = Resolution { $year }/{ $number } is not earlier than this one.
problem-unknown-relation = Resolution { $year }/{ $number } is not in this register.

## Texts of motions

motions = Motions
motions-without-item = Under no item of the agenda
motion-under-item = Item of the agenda
motion-text = Text of the motion
text-note = One paragraph a line. Paragraphs are numbered when the text is shown.
text-in = Text in { $language }
text-as-put = The text as it was put to the vote
texts-here = Texts under this item
motion-has-no-text = There is no text.
differences = Differences against the text
would-stand = Text as it would stand
contested = Two adopted amendments change the same paragraphs: { $paragraphs }. The one adopted later stands.
contested-would = An adopted amendment has changed the same paragraphs: { $paragraphs }. This one would take its place.
not-in-text = Not worked into this text: { $motions }. It is written in free words, or its paragraphs were not found. The secretariat adapts the text.
amendment-own-words = In its own words
changes-to-text = Changes, paragraph by paragraph
change-reword = Reword
change-delete = Delete
change-insert = Insert after
change-insert-first = Insert at the beginning
change-undo = Undo
change-at = { $what }: paragraph { $number }
wording-in = Wording in { $language }
words-inserted = [inserted:
words-deleted = [deleted:
words-end = ]
paragraph-number = Paragraph { $number }
paragraph-replaced = reworded
paragraph-inserted = inserted
paragraph-deleted = deleted
part-first = From paragraph
part-last = to
problem-no-text-to-change = Only an amendment of a motion that has a text can change its paragraphs.
problem-sub-amendment-in-free-words = An amendment of an amendment is written in its own words.
problem-nothing-changed = An amendment by paragraph has at least one change.
problem-no-such-paragraph = There is no paragraph { $paragraph } in all languages of this text. They have { $last }.
problem-paragraph-changed-twice = Two changes are made at paragraph { $paragraph }. Make them one.
problem-change-without-words = What replaces or follows paragraph { $paragraph } needs its words.
problem-change-in-other-languages = The change at paragraph { $paragraph } is needed in all languages of the text, and in no other: { $languages }.
## The desk: check-in, badges, tablets

queue-full = Nothing was recorded: this machine has no room for more unsent scans. Connect it first.
no-badge-code = This is not the code of a badge.
choose-person = Several people are found: choose one.
nobody-found = Nobody is found. Check the spelling, or propose a person who is not on the list.
check-in-or-out = Checking in or out
scan-or-type = Scan a badge, or type a name
scan-hint = Badge code, name or country
camera = Camera
badge-not-known-here = Badge not known on this machine
scan-came = Checked in at { $time }
scan-went = Checked out at { $time }
scan-waiting = Kept on this machine since { $time }, not yet sent
scan-overtaken = Seen at { $time }; a later scan of another desk stands
scan-refused = Not recorded, { $time }:
desk-offline-note = Go on working: it is sent by itself when the connection is back.
list-of = The list is of { $time }.
show-queue = Show what is not sent
seen = Seen
zone-floor = Floor of the hall
zone-observers = Observers’ seats
print-pins = Print the PINs apart
pin-apart = Keep this apart from the badge.
voting-right = Voting right
right-in-force = In force
right-from-to = Suspended from { $from } until { $to }
right-to-come = To be suspended from { $from }
right-since = Suspended since { $from }
walk-in = Person not on the list
walk-in-note = Somebody else at the desk, or an operator, must approve. Until then the person is in no delegation and gets no badge.
walk-in-waits = { $name } now waits for the approval of a second person.
name-latin = Name in Latin letters
name-own = Name in its own script (optional)
walk-in-reason = Why the person is admitted (letter shown, who vouches)
namesakes = Somebody of that name is there already:
same-delegation = this delegation
another-person = It is another person: propose all the same
walk-in-propose = Propose for approval
walk-ins-waiting = Waiting for approval
proposed-by = Proposed by { $name }
same-name = Same name: { $name },
approve = Approve
refuse = Refuse
tablets-out = Tablets still out
show-list = Show the list
find-tablet = Find a tablet or a person
tablet = Tablet
given-at = Given out
tablet-bound = Bound
yes-word = Yes
take-back = Take back
tablets-all-back = All tablets are back.
tablet-and-photo = Tablet, photo
give-tablet = Give out a tablet
tablet-label = What is written on it
give-out = Give out
tablet-given = Tablet { $tablet } is given out.
photo = Photo for the badge (optional)
photo-note = Made small here; forgotten one day after the assembly.
photo-kept = The photo is kept for the badge.
photo-remove = Remove the photo
photo-removed = Photo removed
photo-unreadable = This file is not a picture that can be shown.
import-invitations = Import the invitation list
arrived-of = { $arrived } of { $all } arrived
arrived = Arrived
missing = Missing
missing-only = Only those missing
in-hall-may-vote = In the hall, may vote
reissue-note = The badge of { $name } stops being valid at once, at sign-in and at the door.
list-too-large = The list is too large to be kept on this machine: it needs the network.
desk-sign-out-unsent = Not all is sent yet: signing out waits for the connection.
problem-unknown-badge = This code is on no badge of this assembly.
problem-badge-revoked = This badge is no longer valid.
problem-unknown-person = This person is on no list of this assembly.
problem-scan-too-old = This was scanned too long ago. Check the person in or out anew.
problem-reason-needed = There is a valid badge: say why a new one is needed.
problem-possible-duplicate = Somebody of that name is there already: { $who }. Nothing was added.
problem-walk-in-decided = { $by } has decided on { $name } already.
problem-second-person-needed = Somebody else must approve { $name }: not who proposed it.
problem-delegates-need-approval = The desk adds a delegation without delegates. Each person is then proposed, and approved by somebody else.
problem-too-many-waiting = Too many people wait for approval; decide on them first.
problem-tablet-is-out = Tablet { $tablet } is with { $name } and was not returned.
problem-tablet-returned = Tablet { $tablet } was returned already.
problem-not-a-photo = This is not a photo that can be kept.
problem-other-file-previewed = This is not the file that was looked at. Look at it first; nothing was done.
desk-offline = { $unsent ->
    [0] Offline: all is sent.
    [one] Offline: { $unsent } not yet sent.
   *[other] Offline: { $unsent } not yet sent.
  }
scans-refused = { $scans ->
    [one] { $scans } scan was not recorded
   *[other] { $scans } scans were not recorded
  }
badges-issued = { $badges ->
    [one] { $badges } badge issued
   *[other] { $badges } badges issued
  }
print-badges = { $badges ->
    [one] Print the badge
   *[other] Print { $badges } badges
  }
issue-missing = { $badges ->
    [one] Issue the missing badge
   *[other] Issue { $badges } missing badges
  }
## The operator's wall

store-database = Database
store-log = Log of facts
store-redis = Redis
milliseconds = { $ms } ms
wall-behind = Facts not yet heard
wall-outbox = Facts waiting to be sent
wall-dead = Facts rejected
wall-disk = Free on the disk
wall-gigabytes = { $free } of { $of } GB
wall-version = Version
wall-since = Running since
wall-stopped = It has stopped hearing.
wall-not-known = Not known
wall-one-server = Screens of this server only: those of the others are out of reach.
wall-screens = Screens and tablets online
wall-tablets = Delegates’ tablets
wall-public = Public screens
wall-gone = { $screens ->
    [one] one gone
   *[other] { $screens } gone
}
wall-lost = { $tablets ->
    [one] One tablet was lost during this vote
   *[other] { $tablets } tablets were lost during this vote
}
wall-no-other = No other tablet of this delegation is online
wall-others = { $tablets ->
    [one] One other tablet of this delegation is online
   *[other] { $tablets } other tablets of this delegation are online
}
wall-none-lost = No tablet has been lost during this vote
wall-reconciled = Reconciliation of the votes
wall-agree = { $votes ->
    [0] No vote has been declared yet
    [one] One vote, and all its records agree
   *[other] { $votes } votes, and all their records agree
}
wall-different = { $votes ->
    [one] The records of one vote differ
   *[other] The records of { $votes } votes differ
}
wall-unknown = { $votes ->
    [one] One vote could not be compared with every record
   *[other] { $votes } votes could not be compared with every record
}
wall-compared = Continuous comparison of database, log and live tally
wall-looked = Last look { $time }; votes running or just closed: { $current }
wall-looks-elsewhere = Another process of voting makes the comparison.
wall-no-difference = No difference found
self-test = Start-of-day test
self-test-run = Run the test
self-test-about = Run it before the doors open. Every check is named; what is not known does not pass.
verdict-go = Go
verdict-watch = Go, with remarks
verdict-no-go = No go
mark-go = Go
mark-watch = Remark
mark-no-go = No go
check-services = All four services answer
check-services-help = See the card of the service, and its log.
check-version = All services run the same version
check-version-help = Build and start the services again, all from the same release.
check-stores = Database, log and Redis answer quickly
check-stores-figure = slowest: { $figure } ms
check-stores-help = See which store is named, whether it runs, and what else uses its machine.
check-hearing = Every service has heard all facts
check-hearing-figure = at most { $figure } behind
check-hearing-help = Wait a moment and run the test again; if a service has stopped hearing, restart it.
check-outbox = No fact is waiting to be sent
check-outbox-figure = at most { $figure } waiting
check-outbox-help = See whether the log of facts answers and the relay runs.
check-letters = No fact was rejected
check-letters-figure = at most { $figure } rejected
check-letters-help = See the log of the service; a rejected fact is missing on its screens.
check-disk = There is room on the disk
check-disk-figure = { $figure } GB free
check-disk-help = Make room before the session begins.
check-chains = The log of privileged acts is intact
check-chains-help = Keep everything as it is and inform the auditor.
check-reconciled = The records of all votes agree
check-reconciled-figure = { $figure } differ
check-reconciled-help = Open the reconciliation sheet of the vote with the tellers.
check-clock = This machine’s clock is right
check-clock-figure = { $figure } s apart
check-clock-help = Set the clock of this machine, and of the server, from the network.
check-secure = The hall is served over an encrypted connection
check-secure-help = Fit for a rehearsal on this machine; for a hall, start the platform behind its edge.
check-assembly = The assembly takes place today
check-assembly-help = Check its dates, and that the right assembly is chosen.
check-screens = Chair, desk, tellers and hall display are online
check-screens-help = Sign in at the posts named.
certificate = Certificate for tablets
certificate-card = A tablet must trust this hall’s own authority once. The page shows the code to scan, the fingerprint and the steps.
certificate-open = Open the page
certificate-title = Let a tablet trust this hall
certificate-none = This platform is not served over an encrypted connection of its own, as in a trial on one machine. Tablets need no certificate here.
certificate-about = Scan the code with the tablet, or open this address in its browser:
certificate-qr = QR code of the certificate’s address
certificate-download = Download the certificate
certificate-fingerprint = Fingerprint (SHA-256), to compare with what the tablet shows
certificate-ipad = iPad
certificate-ipad-1 = Scan the code with the camera, open the address in Safari, and allow the profile to be downloaded.
certificate-ipad-2 = Open Settings, then Profile Downloaded, and choose Install.
certificate-ipad-3 = Open Settings, General, About, Certificate Trust Settings.
certificate-ipad-4 = Switch on full trust for the certificate whose fingerprint is the one above.
certificate-android = Android
certificate-android-1 = Scan the code and download the file.
certificate-android-2 = Open Settings, Security, Encryption and credentials, Install a certificate, CA certificate.
certificate-android-3 = Choose the downloaded file and compare the fingerprint with the one above.
certificate-after = Afterwards the sign-in page opens without a warning. If it warns, do not go on: ask the operator.

## Keys of the chair's screen

keys = Keys
keys-about = None of these keys closes, declares or annuls. What cannot be taken back is only brought into focus; then press Enter.
keys-on = Use these keys
key-next = Go to the next step
key-hold = Hold the vote, or go on with it
key-extend = Give one more minute
key-void = Ask for the reason to annul
key-agenda = Go to the agenda
key-floor = Go to the speakers’ list
key-help = Show these keys
key-escape = Close what is open
# The tablet: practice, the vote handed over, calls for a teller, own votes
practice = Practice vote
practice-about = Opens a vote for the hall to try, for two minutes. It decides nothing and is on no record.
do-practise = Open a practice vote
practice-mark = PRACTICE
practice-mark-note = This vote is for trying. It decides nothing.
tablet-cut-off = Voting closed before you confirmed
tablet-cut-off-note = Your choice was not sent. You did not vote.
tablet-cut-off-stands = Your change was not sent. Your earlier vote stands.
vote-of-delegation = The vote of your delegation
vote-held-by-you = You hold the vote.
vote-held-by = { $name } holds the vote.
handed-over-line = { $at }: handed over to { $to } by { $by }. This is recorded.
hand-over-vote = Hand the vote over
hand-over-to = To whom?
hand-over-pin = Your PIN
hand-over-about = From then on { $name } votes for your delegation, and you no longer do. This is recorded.
hand-over-about-other = From then on { $name } votes for your delegation. This is recorded.
hand-over-nobody = Nobody else of your delegation has a valid badge.
call-teller = Call a teller
call-why = What is it about?
call-reason-tablet = The tablet
call-reason-question = A question on the vote
call-reason-secrecy = Secrecy of the vote
call-reason-other = Something else
call-waiting = The tellers have been called.
call-coming = { $name } is coming.
call-withdraw = No longer needed
calls = Calls from delegations
call-answer = I am coming
call-end = Done
own-votes = How my delegation voted
own-votes-none = No result has been declared yet.
own-vote-none = Your delegation cast no vote
own-vote-not-told = Votes are not recorded by name
problem-not-the-holder = Only who holds the vote, the head of the delegation or the registration desk can hand it over.
problem-pin-needed = Confirm with your PIN. If that does not help, sign in again with your badge.
problem-call-answered = Somebody else has answered this call already.
problem-call-over = This call is over.
problem-called-just-now = Your delegation called a moment ago. Wait a little, then call again.

## A sealed vote, and a result that anybody checks
proof-open = Check this result
proof-about = Your browser counts again by itself from the published audit file and checks every signature in it. It asks nobody.
proof-running = Checking…
proof-holds = Everything holds
proof-holds-note = Counted again in this browser, the figures and the outcome are the same.
proof-fails = Something does not hold
proof-fails-note = What failed is said below. Keep the file and show it to the tellers.
proof-refused = This is no audit file that can be checked
proof-other-vote = This file is not of this vote, or tells another result than this page
proof-unsigned = Everything else holds. Two tellers have not signed the file yet.
proof-broken = This browser could not make the checks. Try another one.
proof-counted = Counted again
proof-issued = Voting tokens given out
proof-unused = Tokens not used
proof-unopened = Ballots that do not open; only their own voters can have made them so
proof-platform-key = Fingerprint of the platform’s key
proof-teller-key = Fingerprint of teller { $number }’s key
proof-compare = Compare it with the one shown in the hall: no file can say who the platform is.
proof-download = Download the audit file
proof-elsewhere = Check a file you have
proof-limits = What no file can tell: whether the tablets ran the published app, whether both signers, the relay and the urn were in one hand, and whether the roll was right.
proof-title = Check a result
proof-drop = Drop an audit file here
proof-choose = Choose a file
proof-stays = The file stays on this device; nothing is sent anywhere.
proof-place = Found at: { $about }
proof-manifest = The question, the rules and the roll are those that were frozen when the vote opened.
proof-requests = Each delegation was given one token at most, on its own tablet, and both signers have the same list.
proof-tokens-sealed = Every ballot has a genuine token of this vote, and no token was used twice.
proof-tokens-recorded = Every ballot is of a member on the roll.
proof-ballots-sealed = Every ballot was signed by the holder of its token, and has not been altered since.
proof-ballots-recorded = Every change of a vote follows from the vote before it, and the last one counts.
proof-sums = There are not more ballots than tokens, nor more tokens and paper ballots than members.
proof-set = The ballots are those that were in the box when the vote closed.
proof-count = Counted again, figures, majority, quorum and outcome are those declared.
proof-acts = The log of acts has no gap, and agrees with what was shown in the hall.
proof-signatures-sealed = The file is signed by the platform and by two tellers at least.
proof-signatures-recorded = The file is signed by the platform.
fault-unreadable = The file cannot be read.
fault-not-canonical = The file is not written in the one form that an audit file has.
fault-form = The file lacks something that an audit file has, or holds something else.
fault-manifest-hash = The question, the rules or the roll were altered after the opening.
fault-key-twice = One key plays two parts.
fault-request-of-another-round = A token was asked for in another vote.
fault-request-not-on-roll = A token was asked for by a delegation or a tablet that is not on the roll.
fault-request-twice = One delegation was given two tokens.
fault-request-signature = A request for a token was not signed by its tablet.
fault-issue-log-signature = A signer’s list is not signed by that signer.
fault-issue-logs-differ = The lists of the two signers are not alike.
fault-token-of-another-round = A ballot has a token of another vote.
fault-token-signature-a = A token was not signed by the secretariat’s signer.
fault-token-signature-b = A token was not signed by the tellers’ signer.
fault-token-twice = One token was used twice.
fault-cast-key-twice = Two tokens hold the same key.
fault-ballot-signature = A ballot was altered, or was not made by the holder of its token.
fault-ballot-not-on-roll = A ballot is of a member that is not on the roll.
fault-ballot-twice = One ballot stands twice.
fault-chain-broken = A change of a vote does not follow from the vote before it.
fault-marks-unfit = A ballot is marked as no paper of this vote can be.
fault-paper-not-on-roll = A paper ballot was given to a member that is not on the roll.
fault-paper-and-token = A delegation was given both a token and a paper ballot.
fault-paper-sums = The totals of the paper ballots do not add up.
fault-paper-signature = The totals of the paper ballots are not signed by two tellers.
fault-without-a-request = A delegation is said to go without its vote, and never had a token.
fault-without-signature = That a delegation goes without its vote is not signed by two tellers.
fault-more-ballots-than-tokens = There are more ballots than tokens, or more tokens and paper ballots than members.
fault-set-hash = A ballot was added, taken away or changed after the close.
fault-closed-signature = The closed box is not signed by two tellers.
fault-box-key-differs = The box was opened with a key that is not that teller’s.
fault-result-of-another-vote = The result is of another vote.
fault-count-differs = Counted again, the figures are others.
fault-majority-differs = The majority required is another.
fault-quorum-differs = The quorum is another, or was not there as declared.
fault-outcome-differs = From these figures follows another outcome.
fault-roll-call-differs = The roll call says otherwise than the ballots.
fault-acts-broken = The log of acts was altered or has a gap.
fault-acts-incomplete = The log of acts lacks an act of this vote, or tells it otherwise.
fault-checkpoint-differs = The log of acts is not the one shown in the hall.
fault-bundle-signature = A signature on the file is not valid.
fault-bundle-unsigned = A signature that the file needs is missing.
mode-sealed = Sealed secret ballot
sealed-why = Your choice is sealed on this tablet and sent without your name; only two of the three tellers together can open the box, after the close. Your tablet then checks by itself that your ballot is in it, and anyone can count again.
sealed-one-operator = Rehearsal secrecy: one operator plays all parts and could learn a vote.
sealed-accepted = Accepted. Once the box is open, your tablet checks that your ballot is in it.
sealed-counted = Your ballot was counted as you marked it.
sealed-missing = Your ballot is missing: tell a teller
sealed-unopened = Your ballot could not be opened: tell a teller
sealed-differs = These are not the ballots that were in the box: tell a teller
sealed-alarm-note = The tellers have been called to your place. Leave this tablet as it is.
seal-title = Sealed vote
seal-make-keys = Make my keys for this round
seal-keys-about = They are made on this device and stay on it. Two of three tellers can open the box, none alone.
seal-my-number = You are teller { $number } of this round. Keep this device with you until the result is declared.
seal-keys-of = { $made } of 3 tellers have made their keys
seal-host-waits = The tellers’ host has not made its keys yet.
seal-elsewhere = Your keys of this round are not on this device. Use the device on which you made them.
seal-fingerprints = Fingerprints, to be compared
seal-teller = Teller { $number }
seal-signer-a = Signer of the secretariat
seal-signer-b = Signer of the tellers
seal-urn = Urn
seal-relay = Relay
seal-empty = The box is empty
seal-issued = Tokens given out
seal-received = Ballots in the box
seal-unused = Tokens not used
seal-on-paper = Paper ballots given out
seal-logs-differ = The lists of the two signers are not alike. Stop, and have the round voided.
seal-host-late = The last ballots from the tellers’ host are late. Look whether it runs.
seal-closed-set = Hash of the closed box
seal-open = Open the box
seal-open-about = You sign the hash of the closed box, and publish your key of this round. With the second teller the box is open; this cannot be taken back.
seal-opened = { $opened } of 2 tellers have opened the box
seal-sign = Check the audit file and sign it
seal-sign-about = This browser counts again and checks everything first. It signs only what holds.
seal-signed = You have signed the audit file.
seal-not-signed = Not signed: something does not hold.
seal-paper-sign = Sign the totals of the paper ballots
ballots-given = Ballots given out
turnout-sealed = Ballots given out: { $voted } of { $of }
log-head = Log of acts, entry { $number }
seal-this = Seal this vote
seal-waits-keys = Sealed. Three tellers and their host make their keys before it can be opened.
seal-ready = Sealed. The keys are there and the box is empty: it can be opened.
secret-on-trust = Secret on trust: names and votes are stored apart, but whoever runs the platform could put them together again.
problem-sealed-without-write-ins = Names can be written in on this paper, so it cannot be sealed.
problem-no-teller-host = The tellers’ host is not connected, so this vote cannot be sealed.
problem-teller-keys-complete = Three tellers have made their keys for this vote already.
problem-teller-keys-differ = You have made other keys for this vote, on another device. Those stand.
problem-sealed-keys-missing = Three tellers and their host must make their keys before a sealed vote can be opened.
problem-sealed-ballots = This vote is sealed: its ballots go through the tellers’ host.
problem-request-for-another-delegation = A token can only be asked for one’s own delegation.
problem-token-already-issued = Your delegation was given its token for this vote on another tablet. Vote there, or tell a teller.
problem-device-not-on-roll = This tablet was not bound to your delegation when the vote opened. Vote on one that was, or tell a teller.
problem-bad-request-signature = The request of this tablet is not signed as it must be. Tell a teller.
problem-browser-unfit = This tablet cannot seal a ballot: its connection to the hall is not encrypted. Tell a teller.
problem-manifest-differs = What was frozen for this vote is not what this tablet was told. Do not vote on it; tell a teller.
problem-token-unsound = A signer gave this tablet no valid token. Tell a teller.
problem-acceptance-unsound = The word that your ballot was accepted is not signed by the tellers’ relay. Tell a teller.
problem-round-not-open = The tellers’ host takes no requests for this vote now.
problem-no-such-round = The tellers’ host does not know this vote. Tell a teller.
problem-ask-the-secretariat-first = The secretariat’s signer has not answered this tablet yet.
problem-box-full = The tellers’ host takes no more ballots. Tell a teller.
problem-no-bundle = There is no audit file of this vote: it was closed before such files were made, or names could be written in.
problem-round-keys-lost = The keys of this vote are lost. Declare it void and repeat it.
problem-urn-closed = The urn of this vote is closed. Nothing was taken.
problem-urn-not-closed = The urn waits for the last ballots from the tellers’ host.
problem-not-a-teller-of-this-vote = You are not one of the three tellers of this vote.
problem-signature-wrong = The signature is not of what was to be signed, by your key of this vote.
problem-box-already-open = Two tellers have opened the box of this vote already.
problem-box-not-open = Two tellers must open the box of this vote first.
problem-paper-not-agreed = Two people must have entered the same totals of the paper ballots first.
problem-paper-unsigned = Two tellers must sign the totals of the paper ballots before the result can be declared.
problem-without-a-request = This delegation has no token, so it can be given a paper ballot while the vote runs.
problem-reason-differs = Another reason was signed for this delegation. Sign the same one.
