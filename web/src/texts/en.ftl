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

## Votes

vote-yes = Yes
vote-no = No
vote-abstain = Abstain
vote-marked = Voted
vote-none = Did not vote
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
do-await-lots = The rules ask for the drawing of lots
do-await-special-ballot = The rules ask for a special ballot
do-await-candidates = No candidate stands
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
alarm = ALARM
alarm-difference = The recount ({ $recount }) differs from the { $with } ({ $other }). Do not declare before the tellers have looked into it.

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
first-delegate = Name of the head of delegation

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
problem-write-in-not-allowed = This paper takes no names that are written in.
problem-write-in-unreadable = A name that is written in must have 1 to 100 readable characters.
problem-write-in-unclear = Several candidates have the name that is written in. Please mark the one you mean.
problem-too-many-write-ins = Too many names are written in.
problem-excluded-from-round = Your delegation does not vote in this round.
problem-votes-on-paper = Your delegation was given a paper ballot and votes with that.
problem-has-voted = At least one of them has voted or has a paper ballot already. None was issued.
problem-valid-papers-not-said = Please enter how many papers are valid.
problem-no-ballots = This vote is by show of hands.
problem-wrong-mode = This kind of vote does not have that.
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
