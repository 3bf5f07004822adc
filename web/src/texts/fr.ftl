# Les mots des écrans. Les textes de l’assemblée viennent des services.

app-name = Hemicycle
app-load-failed = Cette page n’a pas pu être chargée.
app-no-such-page = Cette page n’existe pas.
language = Langue
try-again = Réessayer
to-sign-in = Vers la connexion
close = Fermer
cancel = Annuler
back = Retour
add = Ajouter
name = Nom
reason = Motif
year = Année
print = Imprimer
understood = Compris

rehearsal = RÉPÉTITION
rehearsal-note = Rien ici ne compte

connection-connecting = Connexion en cours
connection-live = Connecté
connection-offline = Pas de connexion

## Connexion

sign-in = Se connecter
sign-in-as = Se connecter en tant que
sign-in-welcome = Chaque délégation, une voix.
sign-in-about = La voix de l’assemblée : présences, votes, élections et résultats, en direct dans la salle.
sign-out = Se déconnecter
sign-out-unsent = Votre vote n’a pas encore été envoyé.
signing-in = Connexion…
staff = Personnel
badge-code = Code du badge
badge-code-hint = Tel qu’imprimé sur votre badge, ou scannez son code QR.
scan-badge = Scanner le badge
pin = Code PIN
user-name = Nom d’utilisateur
password = Mot de passe
choose-assembly = Quelle assemblée ?
no-assembly-yet = Il n’y a pas encore d’assemblée.
delegate = Délégué
observer = Observateur
chair = Présidence
desk = Bureau d’enregistrement
teller = Scrutateur
operator = Opérateur
display = Écran de la salle
auditor = Auditeur
secretary = Secrétariat

## Votes

vote-yes = Oui
vote-no = Non
vote-abstain = Abstention
vote-marked = A voté
vote-none = N’a pas voté
vote-absent = Absent
vote-suspended = Sans vote (droit suspendu)
vote-off-the-roll = Hors de la liste des votants
seat-taken = Dans la salle
seat-empty = Absent de la salle
seat-map = Sièges des délégations
seat-map-of-vote = Le vote des délégations
roll-call-as-table = Vote nominal en liste
mode = Mode de scrutin
mode-recorded = Vote enregistré
mode-secret = Scrutin secret
mode-hands = Vote à main levée
mode-as-tabled = Comme prévu
poll-prepared = Vote préparé
poll-open = Le vote est ouvert
poll-held = Le vote est suspendu
poll-closed = Le vote est clos
poll-declared = Résultat proclamé
poll-void = Vote annulé
poll-repeat = Vote répété
outcome-adopted = Adopté
outcome-not_adopted = Non adopté
outcome-no_quorum = Pas de quorum
outcome-counted = Dépouillé
round-number = Tour { $number }
turnout = { $voted } sur { $of } ont voté
time-left = Temps restant
time-held = Suspendu
voted = Ont voté
still-to-vote = Doivent encore voter
on-the-roll = Sur la liste d’appel
may-vote = Peuvent voter
elected = Élu
tally-unknown = Le décompte en direct est en reconstruction et n’est pas connu pour l’instant.
not-voting = Présents, n’ont pas voté
papers = Bulletins
blank-papers = Blancs
required = Requis
quorum = Quorum
announcements = Annonces

## La tablette

tablet-connecting = Connexion à l’assemblée…
tablet-waiting = Aucun vote n’est ouvert
tablet-waiting-note = Dès que la présidence ouvre un vote, il apparaît ici de lui-même.
tablet-checking = Un instant…
tablet-checking-note = On ne sait pas encore si votre vote est enregistré. Vérification en cours.
tablet-open = Le vote est ouvert. Choisissez :
tablet-confirm = Vous allez voter :
tablet-sending = Envoi de votre vote…
tablet-sending-note = Pas encore reçu. Veuillez patienter.
tablet-busy-note = La plateforme est très sollicitée. Votre vote n’a pas encore été reçu ; il sera renvoyé automatiquement.
tablet-unsent = Votre vote n’est PAS encore envoyé
tablet-unsent-note = Il est conservé sur cette tablette et sera envoyé dès que la connexion reviendra. Laissez cette page ouverte, ou levez la main pour appeler un scrutateur.
tablet-received = Votre vote a été reçu
tablet-received-secret = Votre vote secret est dans l’urne. Votre choix n’est ni affiché ni conservé sur cette tablette.
tablet-changed = Votre vote modifié a été reçu
tablet-held = Le vote est suspendu
tablet-held-note = La présidence a suspendu le vote. Il reprendra ici de lui-même.
tablet-hands = Vote à main levée
tablet-hands-note = Levez la main quand la présidence le demande. Rien à faire sur la tablette.
tablet-not-voting = Vous ne pouvez pas voter dans ce scrutin
tablet-refused = Votre vote n’a PAS été accepté
tablet-closed = Le vote est clos
tablet-closed-voted = Votre vote a été reçu. Le résultat est en cours d’établissement.
tablet-closed-not-voted = Vous n’avez pas voté. Le résultat est en cours d’établissement.
tablet-void = Le vote a été annulé
tablet-void-note = La présidence a annulé ce vote. Rien de ce qui y a été exprimé ne compte.
tablet-result = Le résultat
choose-anew = Choisissez à nouveau. Jusqu’à confirmation, votre vote précédent reste valable.
keep-my-vote = Garder mon vote
confirm-vote = Confirmer mon vote
confirm-change-allowed = Vous pouvez changer votre vote jusqu’à la clôture.
confirm-final = Une fois confirmé, votre vote est définitif.
change-vote = Changer mon vote
vote-again = Voter de nouveau
review-vote = Continuer
mark-up-to = { $marks ->
    [one] Cochez un candidat.
   *[other] Cochez jusqu’à { $marks } candidats.
}
mark-exactly = Cochez exactement { $marks } candidats.
marked-of = { $marked } sur { $most } cochés
blank-vote = Vote blanc
blank-vote-note = Pour aucun des candidats
you-voted = Vous avez voté
your-delegation-voted = Votre délégation a voté :
receipt-line = Reçu à { $at } · récépissé { $number }
receipt-number = Récépissé { $number }
refused-earlier-stands = Votre vote précédent reste valable.
read-the-text = Lire le texte
agenda = Ordre du jour
agenda-now = En cours
agenda-next = Ensuite
agenda-done = Clos
agenda-empty = L’ordre du jour est vide.

## La présidence

next-step = Prochaine étape
do-open = Ouvrir le vote
do-close = Clore le vote
do-resume = Reprendre le vote
do-hold = Suspendre
do-extend = + 1 minute
do-declare = Proclamer le résultat
do-prepare = Préparer le vote
do-repeat = Préparer le vote répété
do-call-first-round = Appeler le premier tour
do-call-round = Appeler le tour suivant
do-await-round = Établissement des élus…
do-second-vote = Préparer le second vote
do-call-special = Appeler le scrutin spécial
do-draw-lots = Tirer au sort
do-acclaim = Élire par acclamation
do-ballot-instead = Appeler un tour plutôt
do-nominate = Aucune candidature : en enregistrer
do-await-motion = Un autre vote passe d’abord
do-open-item = Ouvrir le point
do-close-item = Clore le point
do-none = Plus rien à faire
open-item = Ouvrir
close-item = Clore
time-limit = Durée du vote
time-none = Sans limite
seconds = { $seconds } secondes
presence = Présences
presence-unknown = Les présences ne sont pas encore connues.
present-of = sur { $eligible } dans la salle
accredited-of = { $accredited } accrédités sur { $members } membres
quorum-met = Quorum
quorum-lost = PAS DE QUORUM
quorum-unknown = Le quorum est vérifié à l’ouverture du vote
quorum-needed = requis : { $required }
not-voted-yet = N’ont pas encore voté
all-have-voted = Tous ont voté.
secret-no-live-count = Scrutin secret : seule la participation est connue avant la clôture.
not-declared-yet = Recompté, pas encore proclamé
no-poll = Aucun vote pour l’instant.
no-item-open = Aucun point n’est ouvert
void-vote = Annuler le vote
void-note = Un vote annulé est conservé avec son motif ; rien n’y compte. Il peut être répété.
stage-tabled = Déposée
stage-adopted = Adoptée
stage-not_adopted = Non adoptée
stage-nominating = Candidatures en cours
stage-polling = Élection en cours
stage-decided = Décidée
seats = { $seats ->
    [one] Un siège
   *[other] { $seats } sièges
}
rounds-so-far = { $rounds ->
    [0] Aucun tour encore
    [one] Un tour jusqu’ici
   *[other] { $rounds } tours jusqu’ici
}
tie = Égalité
withdrawn = retiré
new-motion = Nouvelle motion
title-in = Titre en { $language }
subject = Objet
subject-resolution = Résolution
subject-procedural = Procédure
subject-budget = Budget
subject-programme = Programme d’activités
subject-relations = Relations avec des organisations
subject-host = Prochain hôte
subject-regulations = Règlement
subject-constitution = Statut
table-motion = Déposer la motion
announce = Annoncer
announce-to = À
announce-for = Affichée pendant
until-taken-down = Jusqu’au retrait
take-down = Retirer
announcements-none = Aucune pour l’instant.
announced = Annoncé.
announced-to-you = À votre délégation
acknowledge = J’en ai pris note
acknowledged-at = Pris note à { $at }
acknowledged-of = { $acknowledged } sur { $of } en ont pris note
acknowledged-missing = Pas encore :
ask-acknowledgement = Demander aux délégués d’accuser réception
to-audiences = À tous, sur ces écrans
addressees = Délégations et délégués
to-delegations = À certaines délégations ou à certains délégués seulement
template = Modèle
templates = Modèles
template-none = Aucun
template-name = Nom du nouveau modèle
template-keep = Enregistrer comme modèle
template-change = Modifier le modèle choisi
template-drop = Supprimer le modèle choisi
minutes-long = { $minutes } minutes
deliveries = Avis à l’extérieur de la salle
delivery-log = Journal
delivery-what = Avis
delivery-to = À
delivery-state = État
delivery-waiting = En attente
delivery-delivered = Remis
delivery-dead = Abandonné
delivery-dropped = N’est plus envoyé
delivery-tries = essais : { $tries }
delivery-next = prochain à { $at }
delivery-paused = Suspendu depuis { $since } : trop d’abandons
delivery-resume = Reprendre
delivery-remove = Supprimer
redeliver = Renvoyer
deliveries-waiting = { $waiting } en attente
deliveries-none = Rien n’a encore été envoyé.
subscribers-none = Personne n’est avisé à l’extérieur de la salle.
subscriber-add = Ajouter un destinataire
subscriber-gone = supprimé
told-of = Avisé de
notice-announcement = Annonces
notice-result = Résultats
notice-resolution = Résolutions
notice-document = Documents
notice-item = Points de l’ordre du jour ouverts
channel-webhook = Webhook
channel-email = Courriel
address-webhook = Adresse (HTTPS)
address-email = Adresse électronique
email-off-note = Le courriel est désactivé : aucun serveur n’est configuré.
webhook-secret = Secret de ce webhook :
webhook-secret-once = Il n’est affiché que maintenant. Le destinataire s’en sert pour vérifier chaque avis.
answer-timeout = pas de réponse à temps
answer-unreachable = injoignable
answer-inside = l’adresse mène à l’intérieur de ce réseau
answer-given-up = abandonné après le dernier essai
audience-delegate = Tablettes
audience-hall = Salle
audience-chair = Présidence et personnel
audience-public = Public
hall-display = Écran de la salle
hall-language = Langue { $place } de l’écran
layout = Disposition
layout-auto = Automatique
layout-agenda = Ordre du jour
layout-poll = Vote
layout-result = Résultat
layout-announcement = Annonce
blank = Éteindre l’écran
unblank = Rallumer l’écran
held-restored = La plateforme a été rétablie à partir d’une sauvegarde faite pendant ce vote. Les bulletins confirmés depuis ont été repris du journal, et rien n’a été reçu entre-temps. Reprenez le vote, clôturez-le ou annulez-le.
held-restored-secret = La plateforme a été rétablie à partir d’une sauvegarde faite pendant ce vote secret. Les bulletins reçus après la sauvegarde ne figurent dans aucun journal et sont perdus ; nul ne peut en dire le nombre. Annulez ce vote et recommencez-le.
alarm = ALARME
alarm-difference = Compté d’après les bulletins enregistrés ({ $recount }) ; dans : { $with } ({ $other }). Ne proclamez pas avant l’examen des scrutateurs.
alarm-with-live-tally = décompte en direct
alarm-with-log = journal des bulletins
alarm-with-urn = urne
alarm-with-recount = recomptage à la clôture
alarm-of-voted = votants
alarm-of-papers = bulletins
alarm-ballots = { $ballots ->
    [one] Un bulletin diffère.
   *[other] { $ballots } bulletins diffèrent.
}
alarm-acknowledge = Prendre acte de la différence
alarm-note = Rien n’est réparé par cet acte. La différence reste consignée, avec votre nom et votre motif ; elle quitte les écrans.

## Le bureau d’enregistrement

find-delegation = Trouver une délégation
find-hint = Pays, code ou nom
nothing-found = Rien trouvé.
choose-delegation = Choisissez une délégation dans la liste.
in-hall = Dans la salle
not-in-hall = Absent de la salle
suspended = Vote suspendu
suspended-list = Droits de vote suspendus
suspended-none = Aucun.
suspend = Suspendre
first-day = Premier jour
first-day-note = Sans date : à compter d’aujourd’hui.
restore = Rétablir
member = Membre
members = Membres
accredited = Accrédités
check-in = Enregistrer l’entrée
check-out = Enregistrer la sortie
check-in-all = Entrée de tous
check-out-all = Sortie de tous
holds-the-vote = Détient le vote
hand-over = Remettre le vote
no-credential = Pas de badge valable
issue-credential = Délivrer un badge
reissue-credential = Nouveau badge
credential-of = Badge de { $name }
credential-once = Affiché cette seule fois. Un nouveau badge invalide l’ancien.
badge-qr = Code QR du badge
delegation = Délégation
function = Fonction
function-head = Chef de délégation
function-alternate = Suppléant
function-adviser = Conseiller
function-observer = Observateur
add-delegate = Ajouter un délégué
add-delegation = Ajouter une délégation
observer-delegation = Aucun : délégation d’observateurs
observer-name = Nom de l’organisation
delegation-empty = La délégation est ajoutée sans membres. Elle ne figure sur aucune liste tant qu’une autre personne n’a pas approuvé son premier membre.

## Les résultats publics

results = Résultats
results-public = Résultats publics
results-other-languages = La phrase dans les autres langues
results-none = Rien n’a encore été proclamé.
results-which = Cette adresse ne désigne aucune assemblée. Utilisez le lien publié par l’assemblée.
resolutions = Registre des résolutions
resolutions-none = Aucune résolution n’a encore été adoptée.
all-years = Toutes les années
mandates = Mandats
office = Fonction
office-president = Président
office-vice_president = Vice-président
office-secretary-general = Secrétaire général
office-vice-president-africa = Vice-président (Afrique)
office-delegate-africa = Délégué (Afrique)
office-vice-president-americas = Vice-président (Amériques)
office-delegate-americas = Délégué (Amériques)
office-vice-president-asia = Vice-président (Asie)
office-delegate-asia = Délégué (Asie)
office-vice-president-europe = Vice-président (Europe)
office-delegate-europe = Délégué (Europe)
term = Durée
from-to = du { $from } au { $to }
manifest = Question et liste figées : { $hash }

## Exploitation

health = État des services
health-ok = En marche
health-down = En panne
health-unknown = Pas encore connu
service-registration = Enregistrement
service-voting = Vote
service-elections = Élections
service-notifications = Notifications
assembly = Assemblée
assemblies = Assemblées
members-count = { $members ->
    [one] un membre
   *[other] { $members } membres
}
audit-log = Journal des actes privilégiés
audit-about = Chaque service enchaîne son journal par empreintes ; une chaîne rompue montre une altération.
audit-check = Vérifier les chaînes
audit-entries = { $entries ->
    [one] une entrée
   *[other] { $entries } entrées
}
audit-intact = Intact
audit-broken = Rompu
staff-accounts = Comptes du personnel
role = Rôle
create-account = Créer le compte
import-members = Importer les membres
import-about = CSV avec ces colonnes :
import-commit = Reprendre la liste
import-done = La liste a été reprise.
rows-valid = { $rows ->
    [one] une ligne est juste
   *[other] { $rows } lignes sont justes
}
rows-invalid = { $rows ->
    [one] une ligne a des erreurs
   *[other] { $rows } lignes ont des erreurs
}

## Le scrutateur

recount = Recomptage
recount-about = Compte à nouveau, de lui-même, les bulletins enregistrés.
recount-after-close = Possible une fois le vote clos.
count-again = Recompter
counted-of = Décompte en direct : { $counted } bulletins sur { $accepted }, bulletins remplacés compris
totals = Totaux du vote à main levée
totals-about = Deux personnes saisissent les totaux, chacune seule. Ils comptent s’ils concordent.
totals-sign = Signer ces totaux
totals-entered = Vos totaux sont saisis. Ils comptent dès qu’une seconde personne saisit les mêmes.
totals-awaited = Deux personnes saisissent les totaux, chacune seule. S’ils concordent, le résultat peut être proclamé.
totals-agreed = Les deux totaux concordent. La présidence peut proclamer le résultat.
totals-correct = Les corriger

## Les élections

new-contest = Nouvelle élection
open-contest = Ouvrir l’élection
choose-office = Choisissez une fonction
candidates = Candidatures
candidates-none = Aucune candidature pour l’instant.
nominate = Enregistrer une candidature
nominated-by = Membre dont relève la candidature
withdraw = Retirer
withdraw-for-good = Retirer définitivement ?
region = Région
region-of-member = La région du membre
region-africa = Afrique
region-americas = Amériques
region-asia = Asie
region-europe = Europe
region-asia-pacific = Asie et Pacifique
region-africa-and-asia-pacific = Afrique, Asie et Pacifique
region-eastern-europe = Europe orientale
region-latin-america-and-caribbean = Amérique latine et Caraïbes
region-western-europe-and-others = Europe occidentale et autres États
seats-open-now = Sièges à pourvoir cette fois
seats-left = { $left } sur { $seats } à pourvoir
seats-filled = Tout est pourvu
seats-held = Sièges pourvus après cette session : { $seats }
awaits-call = Tour à appeler
awaits-result = Résultat attendu
awaits-special-ballot = Scrutin spécial requis
awaits-lots = Tirage au sort requis
awaits-acclamation = Acclamation possible
awaits-candidates = Aucune candidature
barred-member-held = le membre a déjà un siège
barred-region-held = la région a déjà son siège
barred-too-soon = trop tôt après une autre fonction
barred-terms-served = mandats épuisés
written-in = nom inscrit
special-ballot = Scrutin spécial
round-kind-ballot = Tour { $number }
round-kind-special = Scrutin spécial après le tour { $number }
round-kind-lots = Tirage au sort après le tour { $number }
round-kind-acclamation = Élection par acclamation
earlier-rounds = { $rounds ->
    [one] Une étape antérieure
   *[other] { $rounds } étapes antérieures
}
tie-lead = Égalité en tête
tie-last_seat = Égalité pour le dernier siège
tie-last_qualifying = Égalité pour la dernière place au tour suivant
tie-elimination = Égalité à la dernière place
exclude-members = Exclure des membres…
exclude-note = Ils ne votent pas à ce tour et ne figurent pas sur sa liste. Le motif est consigné au journal.
call-without = { $members ->
    [one] Appeler le tour sans ce membre
   *[other] Appeler le tour sans ces { $members } membres
}
excluded-members = Ne votent pas : { $members }
full-term = Mandat complet
temporary-seat = Siège temporaire
vacancy = Vacance
fills-vacancy = Complète un mandat
rest-of-mandate = Le reste du mandat de { $person }, jusqu’au { $ends }
term-years = { $years ->
    [one] Un an
   *[other] { $years } ans
}
agenda-item = Point de l’ordre du jour
extra-due = { $region } n’est pas représentée à la présidence : le règlement lui donne un siège temporaire.
find-member = Pays ou code
take-out = Ôter { $name }
save = Enregistrer

## Le tirage au sort

lots = Tirage au sort
lots-for-lead = Les voix sont égales. Le siège revient à la personne désignée par le sort.
lots-for-last_seat = Les voix sont égales pour le dernier siège. Il revient à la personne désignée par le sort.
lots-for-last_qualifying = Les voix sont égales pour la dernière place au tour suivant. La personne désignée par le sort s’y présente.
lots-for-elimination = Les voix sont égales à la dernière place. La personne désignée par le sort QUITTE le scrutin.
lots-way-seed = Tirer ici
lots-way-hand = Tiré à la main
lots-commitment = Empreinte du nombre scellé (SHA-256)
lots-commitment-note = Elle est affichée depuis l’égalité. Notez-la avant que les témoins ne parlent : elle prouve ensuite que le nombre n’a pas changé.
lots-drawn-name = Nom tiré
lots-hand-note = Il compte dès que deux personnes différentes ont saisi le même nom.
lots-enter = Saisir ce nom
lots-enter-or-draw = Saisir ou tirer
lots-entered = { $name } est saisi. Une seconde personne doit saisir le même nom.
lots-draw = Tirer au sort
lots-fell-on = Le sort a désigné
lots-witnessed = Témoins : { $witnesses }
witnesses = Témoins
witnesses-note = Deux ou plus. Chacun donne un mot de son choix, que nul ne pouvait prévoir.
witness-add = Un témoin de plus
word = Mot
lots-check = Comment chacun peut vérifier
lots-by-hand-note = Tiré à la main devant les témoins, et saisi à l’identique par { $people } personnes.
lots-proof-sealed = Empreinte publiée avant le tirage
lots-proof-words = Les mots des témoins
lots-proof-number = Le nombre scellé, ouvert
lots-proof-seed = Graine : SHA-256 du nombre, des mots et des candidatures à égalité
lots-proof-least = Désigné : le plus petit SHA-256 de la graine et de la candidature
lots-again-alike = Tiré à nouveau sur cet appareil : identique
lots-again-different = Tiré à nouveau sur cet appareil : DIFFÉRENT
lots-again-cannot = Cet appareil ne peut pas refaire le tirage ici.

## Les motions

new-amendment = Nouvel amendement
amend = Amender
amends = Amende
amends-nothing = Rien : motion autonome
role-motion = Motion
role-amendment = Amendement
role-part = Partie
distance = Éloignement du texte
distance-of = Éloignement { $distance }
distance-note = 1 est le plus éloigné du texte, et mis aux voix en premier.
moot-if-adopted = S’il est adopté, ceux-ci ne sont plus mis aux voix
order-of-voting = Ordre de mise aux voix
comes-next = À mettre aux voix
stage-waits = Attend un autre vote
stage-moot = Sans objet
stage-withdrawn = Retirée
waits-amendments-first = D’abord : l’amendement « { $first } »
waits-parts-first = D’abord : la partie « { $first } »
waits-further-amendment-first = D’abord : « { $first } », plus éloigné du texte
waits-majority-undecided = D’abord : « { $first } », qui fixe la majorité
waits-earlier-proposal-first = D’abord : « { $first } », déposée plus tôt sur la même question
waits-priority-first = D’abord : « { $first } », qui a ou fixe la priorité
parts = Parties
parts-note = Chaque partie est mise aux voix, puis l’ensemble. Si toutes les parties du dispositif sont rejetées, l’ensemble l’est aussi.
part-title = Titre de la partie { $number }
part-operative = Dispositif
part-not-operative = Hors dispositif
part-add = Une partie de plus
divide = Diviser en parties
needs-as-parent = Requiert la majorité de la motion qu’il amende.
more-about-the-vote = Plus sur le vote
majority = Majorité
majority-of-subject = Selon l’objet
majority-simple = Majorité simple
majority-two_thirds = Majorité des deux tiers
majority-two_thirds_of_members = Deux tiers de tous les membres
majority-two_thirds_valid = Deux tiers des bulletins valables
majority-more_than_half_valid = Plus de la moitié des bulletins valables
majority-majority_of_members = Majorité de tous les membres
majority-inline = Majorité particulière
majority-most = Majorité relative
share-at-least = au moins { $fraction } : { $base }
share-more-than = plus de { $fraction } : { $base }
base-members = tous les membres
base-eligible = membres ayant le droit de vote
base-accredited = membres ayant une délégation accréditée
base-present = membres présents
base-yes_no = voix pour ou contre
base-valid = suffrages valables
base-fixed = { $size }, nombre fixé par le règlement
question = Question
question-note = Les propositions sur une même question sont mises aux voix dans l’ordre de leur dépôt.
on-question = Question : { $question }
gives-priority-to = Si elle est adoptée, donne la priorité à
sets-majority-of = Fixe la majorité de
if-adopted = Si elle est adoptée
if-not = Sinon
withdraw-motion = Retirer la motion
withdraw-motion-note = Possible tant qu’aucun vote n’a été ouvert. Elle reste consignée avec son motif.
second-vote-due = Partage égal : un second vote est requis
as-amended = { $amendments ->
    [one] Tel que modifié (un amendement)
   *[other] Tel que modifié ({ $amendments } amendements)
}
without-parts = { $parts ->
    [one] Sans la partie rejetée
   *[other] Sans les { $parts } parties rejetées
}
what-was-decided = Ce qui a été décidé

## Résultats et corrections

result = Résultat
working = Comment c’est décidé
to-be-verified = Règle à vérifier
outcome-postponed = Ajourné
corrected = Corrigé
as-announced = Tel que proclamé
correction-turn = { $from } → { $to }
correction-by = Corrigé par { $name }, { $at }
correct-vote = Corriger un vote
correct-note = Ce qui a été proclamé reste consigné. Le résultat est établi à nouveau selon la même règle, ce vote étant corrigé.
recorded-as = Enregistré
correct-to = À corriger en
record = Les actes de ce vote
sheet-result = Feuille de résultat
sheet-roll-call = Vote nominal
sheet-reconciliation = Rapprochement
sheet-mandates = Liste des mandats
minutes-of-votes = Procès-verbal des votes
all-days = Tous les jours
absent = Absents, n’ont pas voté
invalid-papers = Nuls
of-them-on-paper = Dont sur papier
mandate-ended = terminé avant terme : { $reason }

## Noms inscrits et vote sur papier

write-in = Autre nom
write-in-name = Inscrivez un nom
write-in-add = Cocher ce nom
tablet-excluded = Votre délégation ne vote pas à ce tour
tablet-excluded-note = La présidence a appelé ce tour sans elle. Rien à faire sur la tablette.
tablet-on-paper = Votre délégation vote sur papier
tablet-on-paper-note = Un scrutateur a remis votre bulletin papier. Mettez-le dans l’urne avant la clôture : cette tablette ignore s’il y est.
tablet-closed-on-paper = Votre délégation a reçu un bulletin papier. Le résultat est en cours d’établissement.
paper-ballots = Bulletins papier
paper-about = Pour les délégations qui ne peuvent voter sur tablette. Qui a reçu un bulletin papier ne vote plus sur tablette à ce scrutin.
paper-for = Délégations qui en reçoivent
paper-issue = { $papers ->
    [one] Remettre un bulletin papier
   *[other] Remettre { $papers } bulletins papier
}
paper-given = Remis à
paper-none = Aucun bulletin remis.
paper-issued = { $papers ->
    [one] Un bulletin papier
   *[other] { $papers } bulletins papier
}
paper-awaited = Bulletins papier remis : { $papers }. Deux scrutateurs dépouillent l’urne et saisissent les totaux ; s’ils concordent, le résultat peut être proclamé.
paper-totals = Totaux des bulletins papier
paper-totals-about = Le contenu de l’urne. Deux personnes le saisissent, chacune seule. Il compte si les deux concordent.
papers-of-issued = { $papers } sur { $issued } remis
total-valid = Bulletins valables
total-blank = Bulletins blancs
total-invalid = Bulletins nuls

## Les pouvoirs

credentials = Pouvoirs
credentials-in_order = En règle
credentials-disputed = Contestés
credentials-refused = Refusés
credentials-not-on-the-roll = La délégation ne figure sur aucune liste et ne peut voter.
dispute = Contester les pouvoirs
dispute-note = La délégation ne figure sur aucune liste tant que la contestation n’est pas tranchée.
settle = Trancher la contestation
settle-note = Acceptés, la délégation revient sur la liste. Refusés, elle en reste exclue.
settle-accept = Accepter
settle-refuse = Refuser

## Les règles

rules = Règles de cette assemblée
in-force-from = En vigueur depuis le { $from }
rules-to-verify = { $rules ->
    [one] Une règle à vérifier
   *[other] { $rules } règles à vérifier
}
rules-verified = Aucune règle n’est à vérifier
rules-by-subject = Majorités par objet
quorum-none = Aucun
checked-at-open = vérifié à l’ouverture
checked-at-close = vérifié à la clôture
equal-votes = Motion : partage égal des voix
tie-motion-rejected = est rejetée
tie-motion-revote = est mise aux voix de nouveau, puis rejetée
corrections = Correction des votes enregistrés
corrections-within = { $hours ->
    [0] Impossible
   *[other] dans les { $hours } heures suivant la proclamation
}
postponed-by = si les abstentions atteignent { $fraction } des suffrages
offices = Fonctions
ballots-need = Tours { $ballots } : { $majority }
stands-all = toutes les candidatures
stands-minus_lowest = sans la dernière
stands-top_2 = les deux premières
stands-twice_seats = au plus le double des sièges
stands-open = ouvert à toute candidature
remedy-revote = nouveau tour
remedy-special = scrutin spécial
remedy-lots = tirage au sort
sole-yes_no = Candidature unique : oui ou non
sole-ballot = Candidature unique : au scrutin
sole-acclamation = Pas plus que de sièges : acclamation
write-ins-allowed = Noms inscrits admis
distinct = Titulaires différents par : { $traits }

## La parole

floor = La parole
floor-nobody = Personne n’a la parole.
floor-yours = Vous avez la parole
floor-next = Orateur suivant
floor-your-place = Votre place dans la liste : { $place }
floor-withdraw = Retirer
floor-list-is-closed = La liste des orateurs est close
floor-list-empty = Personne n’est inscrit.
floor-observers-not-invited = Sur ce point, les observateurs prennent la parole sur invitation de la présidence.
floor-moved = Motion en discussion : { $what }
floor-moved-by = Auteur de la motion : { $who }.
floor-may-speak = Peuvent intervenir : pour { $in_favour }, contre { $against }
floor-more = Plus
floor-end-turn = Fin de l’intervention
give-floor = Donner la parole : { $who }
give-point-of-order = Motion d’ordre : { $who }
floor-move-up = Avancer : { $who }
floor-strike-off = Rayer de la liste : { $who }
floor-show-all = Tout afficher ({ $count })
floor-close-list = Clore la liste
floor-reopen-list = Rouvrir la liste
floor-draw = Tirer au sort
floor-drawn = Ordre tiré au sort ; graine { $seed }…
floor-used = Temps sur ce point : { $used } sur { $of }
floor-add = Au nom d’une délégation
floor-kind = Objet
floor-times = Temps et débat
floor-turn-minutes = Minutes par intervention
floor-item-minutes = Minutes pour le point
floor-set = Fixer
floor-invite-observers = Les observateurs sont invités à intervenir
floor-record = Relevé des orateurs
speech-point_of_order = Motion d’ordre
speech-in_favour = Pour la motion
speech-against = Contre la motion
speech-statement = Intervention
speech-explanation = Explication de vote
speech-reply = Droit de réponse
ask-point_of_order = Motion d’ordre
ask-in_favour = Parler pour
ask-against = Parler contre
ask-statement = Demander la parole
ask-explanation = Expliquer mon vote
ask-reply = Droit de réponse
debate-closed = Le débat est clos
debate-adjourned = Le débat est ajourné
debate-meeting_suspended = La séance est suspendue
debate-meeting_adjourned = La séance est levée
debate-resume = Reprendre
debate-close = Clore le débat
debate-adjourn = Ajourner le débat
procedural-motion = Motion de procédure
procedure-move = Présenter la motion
procedure-suspend_meeting = Suspension de la séance
procedure-adjourn_meeting = Ajournement de la séance
procedure-adjourn_debate = Ajournement du débat
procedure-close_list = Clôture de la liste des orateurs
procedure-close_debate = Clôture du débat
waits-procedural-motion-first = D’abord : « { $first } », motion de procédure

## Motifs de refus

problem-unknown = Une erreur s’est produite. Veuillez réessayer.
problem-unreachable = Pas de connexion au serveur. Veuillez réessayer.
problem-unknown-poll = Ce vote n’existe pas.
problem-poll-not-open = Le vote n’est pas ouvert.
problem-poll-closed = Le vote était déjà clos quand votre vote est arrivé.
problem-poll-already-open = Le vote est déjà ouvert.
problem-another-poll-open = Un autre vote est encore ouvert.
problem-another-round-open = Le dernier tour n’est pas encore décidé.
problem-not-on-the-roll = Votre délégation n’est pas sur la liste de ce vote.
problem-voting-right-suspended = Le droit de vote de votre délégation est suspendu.
problem-not-present = Votre délégation n’est pas enregistrée dans la salle. Adressez-vous au bureau d’enregistrement.
problem-not-the-voting-delegate = Un autre délégué de votre délégation détient le vote.
problem-choice-not-offered = Ce choix n’est pas proposé dans ce vote.
problem-wrong-token = Votre session est terminée. Veuillez vous reconnecter.
problem-expired-token = Votre session est terminée. Veuillez vous reconnecter.
problem-not-signed-in = Veuillez vous connecter.
problem-wrong-role = Votre rôle ne le permet pas.
problem-body-too-large = C’est trop volumineux.
problem-malformed-json = La demande est illisible.
problem-invalid = Quelque chose manque ou est inexact.
problem-ballot-superseded = Un vote plus récent de votre délégation est déjà dans l’urne.
problem-ballot-id-reused = Ce bulletin a déjà servi. Veuillez voter de nouveau.
problem-no-change-allowed = Dans ce scrutin, un vote ne peut être changé.
problem-credential-revoked = Ce badge n’est plus valable. Adressez-vous au bureau d’enregistrement.
problem-no-quorum = Pas de quorum : trop peu de délégations sont dans la salle.
problem-malformed-csv = La liste contient des erreurs. Rien n’a été repris.
problem-rule-not-supported = Cette règle n’est pas prise en charge.
problem-too-many-tries = Trop d’essais. Patientez quelques minutes.
problem-unavailable = Le service est indisponible pour l’instant. Veuillez réessayer.
problem-not-heard-yet = Le système rattrape son retard. Réessayez dans un instant.
problem-observer = Les observateurs ne votent pas.
problem-wrong-credentials = Le code du badge et le code PIN, ou le nom et le mot de passe, sont inexacts.
problem-session-ended = Votre session est terminée. Veuillez vous reconnecter.
problem-poll-already-prepared = Cette motion a déjà un vote qui n’est pas encore décidé.
problem-poll-void = Ce vote a été annulé.
problem-poll-declared = Le résultat de ce vote est proclamé et demeure.
problem-poll-not-closed = Clôturez d’abord le vote.
problem-empty-roll = Aucune délégation accréditée n’a le droit de vote.
problem-too-many-marks = Trop de candidats sont cochés.
problem-too-few-marks = Trop peu de candidats sont cochés.
problem-marked-twice = Un candidat est coché deux fois.
problem-no-ballots = Ce vote se fait à main levée.
problem-wrong-mode = Ce mode de scrutin ne le prévoit pas.
problem-nothing-to-acknowledge = Aucune différence n’est en suspens pour ce vote.
problem-restored-secret-poll = Ce vote secret a été rétabli sans les bulletins reçus après la sauvegarde. Annulez-le et recommencez-le.
problem-totals-not-agreed = Deux personnes différentes doivent d’abord saisir les mêmes totaux.
problem-totals-already-agreed = Les totaux sont concordants et comptés ; ils ne changent plus.
problem-totals-impossible = Ces totaux ne peuvent pas être exacts : ils ne correspondent pas au nombre de membres ou de bulletins remis.
problem-motion-already-adopted = Cette motion est adoptée. Pour y revenir, répétez le vote ou déposez-en une nouvelle.
problem-secrecy-cannot-be-lowered = Cette question relève du scrutin secret ; cela ne peut être abaissé.
problem-store-unavailable = Le service ne peut rien enregistrer pour l’instant. Veuillez réessayer.
problem-not-found = Cela n’existe pas.
problem-delegation-exists = Ce membre a déjà une délégation.
problem-head-exists = Cette délégation a déjà un chef.
problem-too-many-delegates = Cette délégation a trop de délégués.
problem-cannot-hold-the-vote = Ce délégué ne peut détenir le vote.
problem-no-valid-credential = Il n’y a pas de badge valable.
problem-already-suspended = Le droit de vote est déjà suspendu.
problem-not-suspended = Le droit de vote n’est pas suspendu.
problem-member-exists = Ce membre existe déjà.
problem-unknown-member = Ce membre n’existe pas.
problem-candidate-twice = Ce candidat se présente déjà.
problem-candidate-elected = Ce candidat est déjà élu.
problem-nominations-closed = Les candidatures sont closes.
problem-contest-decided = Cette élection est décidée.
problem-nobody-stands = Il n’y a pas de candidat.
problem-amendments-first = Un amendement reste à mettre aux voix. Les amendements passent avant le texte.
problem-parts-first = Une partie reste à mettre aux voix. Les parties passent avant l’ensemble.
problem-further-amendment-first = Un autre amendement est plus éloigné du texte et passe d’abord.
problem-majority-undecided = Un autre vote fixe la majorité requise et passe d’abord.
problem-earlier-proposal-first = Une autre proposition sur la même question a été déposée plus tôt et passe d’abord.
problem-priority-first = Un vote sur la priorité reste à prendre, ou une autre proposition a la priorité.
problem-motion-moot = Cette motion n’est pas mise aux voix : une décision l’a rendue sans objet.
problem-motion-withdrawn = Cette motion n’est pas mise aux voix : elle a été retirée.
problem-motion-decided = Cette motion est déjà décidée.
problem-vote-has-begun = Le vote sur cette motion a commencé. Elle ne peut plus être amendée, déplacée ni retirée.
problem-impossible-order = Cet ordre de mise aux voix est impossible.
problem-circular-order = Les motions s’attendraient l’une l’autre, et aucune ne pourrait être mise aux voix.
problem-no-corrections-here = Seul le résultat en vigueur d’un vote enregistré sur une motion peut être corrigé, si le règlement le permet.
problem-correction-too-late = Le délai de correction est écoulé.
problem-unknown-voter = Aucun vote de ce membre n’est enregistré ici.
problem-not-the-recorded-vote = Le vote de ce membre est désormais enregistré autrement.
problem-admission-has-effect = La correction annulerait une admission qui a pris effet.
problem-write-in-not-allowed = Aucun nom ne peut être inscrit sur ce bulletin.
problem-write-in-unreadable = Un nom inscrit compte de 1 à 100 caractères lisibles.
problem-write-in-unclear = Plusieurs candidatures portent ce nom. Cochez celle que vous visez.
problem-too-many-write-ins = Trop de noms sont inscrits.
problem-excluded-from-round = Votre délégation ne vote pas à ce tour.
problem-votes-on-paper = Votre délégation a reçu un bulletin papier et vote avec celui-ci.
problem-has-voted = Ceux-ci ont déjà voté ou reçu un bulletin : { $members }. Aucun bulletin n’a été remis.
problem-hands-for-several-marks = Le vote à main levée n’est possible que si chaque membre a un seul choix.
problem-valid-papers-not-said = Si un bulletin peut porter plusieurs choix, indiquez le nombre de bulletins valables.
problem-candidate-barred = Le règlement ne permet pas cette élection ici : { $why }.
problem-candidate-withdrawn = Cette candidature est retirée définitivement.
problem-unknown-contest = Cette élection n’existe pas.
problem-unknown-candidate = Cette candidature n’existe pas dans cette élection.
problem-unknown-assembly = Cette assemblée n’existe pas.
problem-no-seat-for-region = Aucun siège de cette élection ne revient à cette région.
problem-region-unclear = Précisez la région.
problem-not-awaited = L’élection attend désormais autre chose.
problem-witnesses-missing = Il faut au moins deux témoins, nommés une seule fois, chacun avec un mot si le tirage se fait ici.
problem-unknown-mandate = Ce mandat n’existe pas.
problem-mandate-running = Ce mandat n’est pas terminé ; il n’y a pas de vacance.
problem-mandate-over = Ce mandat est déjà terminé.
problem-term-too-long = Un tel mandat dépasse la dernière date possible.
problem-already-disputed = Ces pouvoirs sont déjà contestés.
problem-not-disputed = Ces pouvoirs ne sont pas contestés.
problem-seats-unclear = La fonction n’a pas ces sièges : n’en indiquez pas plus qu’elle n’en a.
problem-nobody-addressed = Indiquez à qui cette annonce s’adresse.
problem-private-and-public = Une annonce s’adresse à des publics entiers ou à des délégations et délégués désignés, non aux deux à la fois.
problem-nobody-to-acknowledge = Seuls les délégués peuvent accuser réception ; cette annonce ne leur est pas adressée.
problem-no-acknowledgement-asked = Aucun accusé de réception ne vous est demandé pour cette annonce, ou son temps est écoulé.
problem-shipped-template = Ce modèle est fourni avec la plateforme : il peut être modifié, non supprimé.
problem-too-many-templates = L’organisation a atteint le nombre maximal de modèles. Supprimez-en un d’abord.
problem-address-not-allowed = Les avis ne peuvent pas être envoyés à cette adresse. Elle doit commencer par https et se trouver hors de ce réseau.
problem-email-off = Le courriel est désactivé : aucun serveur n’est configuré.
problem-already-subscribed = Cette adresse est déjà avisée. Supprimez-la d’abord pour modifier ce dont elle est avisée.
problem-too-many-subscribers = Le nombre maximal de destinataires est atteint. Supprimez-en un d’abord.
problem-delivery-dropped = Cet avis a été retiré ou son destinataire supprimé ; il n’est plus envoyé.

## Documents

documents = Documents
documents-none = Aucun document n’a encore été distribué.
documents-new = { $count } nouveau(x)
documents-general = Généralités
document-new = Nouveau
document-instead = Pas encore disponible en { $wanted } ; affiché en { $shown }.
document-kept = Consultable sans réseau
document-loading = Chargement du document…
open-pdf = Ouvrir le PDF
document-kind-draft = Projet de résolution
document-kind-report = Rapport
document-kind-application = Demande d’adhésion
document-kind-offer_to_host = Offre d’accueil
document-kind-other = Autre document
document-draft = En préparation
document-scheduled = Diffusion le
document-published = Publié
document-withdrawn = Retiré
document-symbol = Cote
document-kind = Nature
document-title = Titre
document-revise = Modifier
document-withdraw = Retirer le document
new-document = Nouveau document
new-documents-are = Nature des nouveaux documents
readers = Destinataires
readers-delegations = Délégations
readers-signed_in = Tous les participants
readers-public = Le public
original = Original
original-language = Langue de l’original
embargo-until = Embargo jusqu’au
languages-needed = Langues requises
translation-missing = Manquante
translation-in_translation = En traduction
translation-ready = Prête
translation-begun = Traduction commencée
translation-stopped = Traduction abandonnée
version = Version { $version }
versions = Toutes les versions
file = Fichier
outcome = Résultat
file-pdf = PDF
file-html = Page
file-text = Texte
publish = Publier
publish-incomplete = Publier en l’état
publish-lacking = Versions linguistiques manquantes : { $languages }.
many-files = Plusieurs fichiers à la fois
many-files-about = Le nom de chaque fichier porte la cote du document et sa langue :
many-files-too-many = { $most } fichiers au plus à la fois.
upload-files = Téléverser ({ $count })
file-uploaded = Téléversé
file-waits = En attente
new-documents = Nouveaux documents
new-documents-about = Les titres et les points de l’ordre du jour peuvent être indiqués maintenant ou plus tard.
publish-many = Publier ({ $count })
file-published = Publié
file-fault-name = Le nom ne porte pas de cote et de langue, ou ne finit ni par .pdf, ni par .html, ni par .txt
file-fault-language = Ce n’est pas une langue officielle : ar, en, es ou fr
file-fault-empty = Vide
file-fault-size = Trop volumineux
file-fault-twice = Il y a déjà un fichier pour ce document et cette langue
file-fault-withdrawn = Le document a été retiré
file-fault-content = Son contenu n’est pas ce que son nom annonce
problem-file-empty = Le fichier est vide.
problem-file-type-unknown = Ce n’est ni un PDF, ni du HTML, ni du texte en UTF-8, quel que soit son nom.
problem-file-type-wrong = Le nom du fichier annonce { $named }, mais son contenu est { $found }.
problem-file-damaged = Le fichier commence comme un PDF mais ne finit pas comme tel : il est tronqué, ou quelque chose y a été ajouté.
problem-file-active = Le PDF contient des scripts, des commandes ou d’autres fichiers. Enregistrez-le sans ceux-ci.
problem-upload-stalled = Le fichier n’est pas arrivé à temps. Rien n’a été conservé ; renvoyez-le.
problem-symbol-taken = Un autre document de cette assemblée porte la cote { $symbol }.
problem-too-many-documents = Cette assemblée a atteint le nombre maximal de documents : { $most }.
problem-too-many-versions = Le nombre maximal de versions dans cette langue est atteint : { $most }.
problem-file-is-there = Il y a un fichier dans cette langue : sa traduction est prête.
problem-nothing-to-publish = Le document n’a encore de fichier dans aucune langue.
problem-languages-missing = Le document doit aussi exister dans ces langues : { $languages }.
problem-document-published = Le document est publié ; un embargo viendrait trop tard.
problem-document-withdrawn = Le document a été retiré.
problem-not-in-this-language = Le document n’existe pas dans cette langue.

## L’ordre du jour et le procès-verbal

agenda-adopted = Adopté
adopt-agenda = Adopter l’ordre du jour
agenda-changes = Modifications depuis l’adoption
agenda-changes-none = Rien n’a été modifié.
delay-none = À l’heure
delay-late = { $minutes } min de retard
delay-early = { $minutes } min d’avance
delay-late-hours = { $hours } h { $minutes } min de retard
delay-early-hours = { $hours } h { $minutes } min d’avance
delay-late-days = { $days } j { $hours } h de retard
delay-early-days = { $days } j { $hours } h d’avance
minutes-short = { $minutes } min
new-item = Nouveau point
change-item = Modifier le point
remove-item = Retirer le point
item-kind = Nature
item-kind-decision = Décision
item-kind-election = Élection
item-kind-panel = Table ronde
item-kind-ceremony = Cérémonie
item-kind-information = Information
item-number = Numéro
item-start = Prévu à
item-minutes = Minutes prévues
item-responsible = Responsable
item-state-planned = Prévu
item-state-open = En cours
item-state-suspended = Suspendu
item-state-closed = Clos
move-up = Monter
move-down = Descendre
move-to-sitting = Déplacer vers une séance
no-sitting = Sans séance
sitting = Séance
sitting-state-planned = Prévue
sitting-state-open = Ouverte
sitting-state-suspended = Suspendue
sitting-state-closed = Levée
sitting-day = Jour
sitting-begins = Début
sitting-ends = Fin
new-sitting = Prévoir une séance
change = Modifier
remove = Retirer
import-programme = Importer un programme
change-item-added = Ajouté
change-item-changed = Modifié
change-item-moved = Déplacé
change-item-removed = Retiré
change-sitting-planned = Séance prévue
change-sitting-changed = Séance modifiée
change-sitting-removed = Séance retirée
do-open-sitting = Ouvrir la séance
do-close-sitting = Lever la séance
do-suspend = Suspendre
do-resume-item = Reprendre
conduct = Conduite de la décision
conduct-item = Point ouvert
conduct-statements = Déclarations et explications de vote
conduct-announced = Vote annoncé
conduct-vote = Vote
conduct-result = Résultat
conduct-next = Suite
minutes = Procès-verbal
minutes-none = Aucune séance n’a encore été ouverte.
minutes-unwritten = D’après les faits enregistrés ; rien n’a encore été rédigé.
minutes-version = Version { $version }, enregistrée par { $by } à { $at }
minutes-free = Texte libre
minutes-told-now = Les faits enregistrés disent désormais :
minutes-refresh = Chercher les ajouts
incident = Incident
note-incident = Consigner l’incident
problem-item-not-open = Le point de l’ordre du jour n’est pas ouvert. Ouvrez-le d’abord.
problem-item-has-running-poll = Un vote est en cours sur ce point. Clôturez-le d’abord.
problem-item-begun = L’examen de ce point a commencé : il n’est ni retiré ni reprogrammé.
problem-item-has-business = Des motions ou des élections relèvent de ce point.
problem-item-closed = Ce point est clos.
problem-agenda-full = L’ordre du jour est complet.
problem-agenda-empty = L’ordre du jour ne contient rien à adopter.
problem-agenda-adopted = L’ordre du jour a déjà été adopté.
problem-start-outside-sitting = Cette heure est hors de la séance.
problem-start-without-sitting = Ce point est prévu à une heure donnée : il lui faut une séance.
problem-sitting-not-open = La séance n’est pas ouverte. Ouvrez-la d’abord.
problem-another-sitting-open = Une autre séance est ouverte. Levez-la d’abord.
problem-sitting-has-open-item = Un point est encore ouvert. Suspendez-le ou clôturez-le d’abord.
problem-sitting-begun = La séance a commencé.
problem-sitting-not-empty = Des points sont prévus pour cette séance. Déplacez-les ou retirez-les d’abord.
problem-sitting-not-held = La séance n’a pas encore été ouverte.
problem-sitting-impossible = Cette séance ne peut être prévue : elle doit finir après son début, tomber pendant l’assemblée et n’en chevaucher aucune autre.
problem-minutes-changed = Une autre personne a enregistré ce procès-verbal entre-temps. Rien n’a été écrasé.
problem-floor-item-closed = Ce point est clos ; on n’y intervient plus.
problem-floor-item-not-open = Ouvrez d’abord le point.
problem-floor-voting-has-begun = Le scrutin est ouvert. Seule une motion d’ordre sur son déroulement peut l’interrompre.
problem-floor-list-closed = La liste des orateurs est close. Une motion d’ordre ou le droit de réponse peuvent encore être demandés.
problem-floor-list-full = La liste des orateurs est complète.
problem-floor-already-asked = Votre délégation est déjà inscrite.
problem-floor-not-invited = Les observateurs interviennent sur invitation ; sur ce point, ils n’ont pas été invités.
problem-floor-members-only = Cela est réservé aux délégations des membres.
problem-floor-no-delegation = Cette délégation n’est pas connue ici.
problem-floor-debate-closed = Le débat est clos. Une explication de vote ou le droit de réponse peuvent être demandés.
problem-floor-rests = Le débat est interrompu jusqu’à sa reprise par la présidence.
problem-floor-no-motion = Aucune motion de procédure ne permet à ce côté d’intervenir.
problem-floor-enough-speakers = Le nombre d’orateurs permis de ce côté est atteint.
problem-floor-point-of-order-first = Une motion d’ordre attend et passe d’abord.
problem-floor-time-used-up = Le temps fixé pour ce point est épuisé. Fixez-en davantage avant de donner la parole.
problem-floor-held-elsewhere = Quelqu’un a la parole sur un autre point. Mettez d’abord fin à cette intervention.
problem-floor-request-over = Cette demande n’est plus en attente.
problem-floor-not-yours = Seule votre propre demande peut être retirée.
problem-floor-place-unknown = Cette place n’existe pas dans la liste.
problem-procedure-already-moved = La même motion est déjà en discussion.
problem-procedural-motion-first = Une motion de procédure est en discussion et est mise aux voix d’abord.

## The register of resolutions

resolution-called = Résolution { $number }
resolution-annulled = Annulée
resolution-annulled-why = Un vote ultérieur ou une rectification a mis à néant l’adoption de cette résolution.
resolution-provisional = Texte provisoire
resolution-provisional-why = Ceci est le texte mis aux voix. Le texte définitif n’a pas encore été publié.
resolution-imported = Repris d’archives antérieures
resolution-imported-why = Adoptée avant la tenue du présent registre et reportée ultérieurement.
resolution-instead = Il n’existe pas de texte dans la langue demandée ({ $wanted }). Le texte affiché est dans la langue suivante : { $shown }.
resolution-no-text = Le registre ne contient pas le texte de cette résolution.
resolution-read-in = Langue du document
resolution-document = Document à imprimer
resolution-source = Source
resolution-vote = Le vote
resolution-title = Titre
resolution-text = Texte
resolution-lines = Chaque ligne du texte forme un paragraphe numéroté.
resolution-edit = Texte définitif
resolution-missing = Pas encore de texte en : { $languages }
adopted-on-day = Adoptée le { $day }
permanent-address = Adresse permanente
version-save = Enregistrer comme nouvelle version
version-release = Publier la version { $version }
version-written = { $who }, { $when }
version-released = Publiée : { $who }, { $when }
version-released-on = Texte définitif, version { $version }, publiée le { $day }
version-draft = Projet
version-as-adopted = Le texte mis aux voix
relations = Résolutions connexes
relation-refers_to = Renvoie à
relation-supersedes = Remplace
relation-by-refers_to = Mentionnée par
relation-by-supersedes = Remplacée par
relation-add = Ajouter
register-words = Mots du titre ou du texte
register-number = Numéro
register-search = Rechercher
register-search-all = Chercher dans tout le registre
register-found = Résolutions trouvées : { $total }
register-none = Aucune résolution ne correspond. Essayez avec moins de mots ou une autre année.
register-pages = Pages
register-whole = Le registre complet :
register-feed = Flux des nouveautés (Atom)
page-of = Page { $page } sur { $pages }
page-before = Précédente
page-after = Suivante
import-resolutions = Importer des résolutions antérieures
import-row = Ligne
import-texts = Textes en
import-first = { $shown } lignes sur { $rows } sont affichées, celles qui contiennent des erreurs en premier.
problem-unknown-resolution = Cette résolution ne figure pas dans ce registre.
problem-unknown-version = Cette version de la résolution n’existe pas.
problem-version-superseded = Quelqu’un a rédigé entre-temps la version { $newest }. Rouvrez la résolution ; rien n’a été écrasé.
problem-not-the-newest-version = Seule la version la plus récente ({ $newest }) peut être publiée.
problem-version-released = Cette version a déjà été publiée.
problem-not-earlier = La résolution { $year }/{ $number } n’est pas antérieure à celle-ci.
problem-unknown-relation = La résolution { $year }/{ $number } ne figure pas dans ce registre.

## Texts of motions

motions = Motions
motions-without-item = Sous aucun point de l’ordre du jour
motion-under-item = Point de l’ordre du jour
motion-text = Texte de la motion
text-note = Un paragraphe par ligne. Les paragraphes sont numérotés à l’affichage.
text-in = Texte en { $language }
text-as-put = Le texte tel qu’il a été mis aux voix
texts-here = Textes sous ce point
motion-has-no-text = Il n’y a pas de texte.
differences = Différences par rapport au texte
would-stand = Texte tel qu’il se lirait
contested = Deux amendements adoptés modifient les mêmes paragraphes : { $paragraphs }. Celui adopté en dernier l’emporte.
contested-would = Un amendement adopté a déjà modifié les mêmes paragraphes : { $paragraphs }. Celui-ci le remplacerait.
not-in-text = Non intégré dans ce texte : { $motions }. Il est rédigé en termes libres, ou ses paragraphes n’ont pas été retrouvés. Le secrétariat adapte le texte.
amendment-own-words = En termes libres
changes-to-text = Modifications, paragraphe par paragraphe
change-reword = Reformuler
change-delete = Supprimer
change-insert = Insérer après
change-insert-first = Insérer au début
change-undo = Annuler
change-at = { $what } : paragraphe { $number }
wording-in = Libellé en { $language }
words-inserted = [inséré :
words-deleted = [supprimé :
words-end = ]
paragraph-number = Paragraphe { $number }
paragraph-replaced = reformulé
paragraph-inserted = inséré
paragraph-deleted = supprimé
part-first = Du paragraphe
part-last = au
problem-no-text-to-change = Seul un amendement à une motion qui a un texte peut en modifier les paragraphes.
problem-sub-amendment-in-free-words = Un sous-amendement est rédigé en termes libres.
problem-nothing-changed = Un amendement par paragraphe comporte au moins une modification.
problem-no-such-paragraph = Il n’y a pas de paragraphe { $paragraph } dans toutes les langues de ce texte. Elles en ont { $last }.
problem-paragraph-changed-twice = Deux modifications portent sur le paragraphe { $paragraph }. N’en faites qu’une.
problem-change-without-words = Ce qui remplace ou suit le paragraphe { $paragraph } doit être rédigé.
problem-change-in-other-languages = La modification au paragraphe { $paragraph } est nécessaire dans toutes les langues du texte, et dans aucune autre : { $languages }.
## Le bureau : entrées, badges, tablettes

queue-full = Rien n’a été enregistré : ce poste ne peut pas garder davantage de passages non envoyés. Rétablissez d’abord la connexion.
no-badge-code = Ce n’est pas le code d’un badge.
choose-person = Plusieurs personnes trouvées : choisissez-en une.
nobody-found = Personne n’a été trouvé. Vérifiez l’orthographe ou proposez une personne hors liste.
check-in-or-out = Entrée ou sortie
scan-or-type = Scannez un badge ou tapez un nom
scan-hint = Code du badge, nom ou pays
camera = Caméra
badge-not-known-here = Badge inconnu de ce poste
scan-came = Entrée enregistrée à { $time }
scan-went = Sortie enregistrée à { $time }
scan-waiting = Gardé sur ce poste depuis { $time }, pas encore envoyé
scan-overtaken = Vu à { $time } ; un passage ultérieur à un autre poste prévaut
scan-refused = Non enregistré, { $time } :
desk-offline-note = Continuez : l’envoi se fera de lui-même au retour de la connexion.
list-of = La liste date de { $time }.
show-queue = Voir ce qui n’est pas envoyé
seen = Vu
zone-floor = Parterre de la salle
zone-observers = Places des observateurs
print-pins = Imprimer les codes PIN à part
pin-apart = À conserver séparément du badge.
voting-right = Droit de vote
right-in-force = En vigueur
right-from-to = Suspendu du { $from } au { $to }
right-to-come = Sera suspendu à partir du { $from }
right-since = Suspendu depuis le { $from }
walk-in = Personne hors liste
walk-in-note = Une autre personne du bureau, ou un opérateur, doit approuver. D’ici là, la personne n’est dans aucune délégation et ne reçoit pas de badge.
walk-in-waits = { $name } attend maintenant l’approbation d’une seconde personne.
name-latin = Nom en caractères latins
name-own = Nom dans son écriture d’origine (facultatif)
walk-in-reason = Motif de l’admission (lettre présentée, garant)
namesakes = Une personne de ce nom existe déjà :
same-delegation = cette délégation
another-person = C’est une autre personne : proposer quand même
walk-in-propose = Proposer à l’approbation
walk-ins-waiting = En attente d’approbation
proposed-by = Proposé par { $name }
same-name = Même nom : { $name },
approve = Approuver
refuse = Refuser
tablets-out = Tablettes non rendues
show-list = Voir la liste
find-tablet = Trouver une tablette ou une personne
tablet = Tablette
given-at = Remise le
tablet-bound = Liée
yes-word = Oui
take-back = Reprendre
tablets-all-back = Toutes les tablettes ont été rendues.
tablet-and-photo = Tablette, photo
give-tablet = Remettre une tablette
tablet-label = L’inscription qu’elle porte
give-out = Remettre
tablet-given = La tablette { $tablet } est remise.
photo = Photo pour le badge (facultative)
photo-note = Réduite ici ; effacée un jour après l’assemblée.
photo-kept = La photo est gardée pour le badge.
photo-remove = Retirer la photo
photo-removed = Photo retirée
photo-unreadable = Ce fichier n’est pas une image lisible.
import-invitations = Importer la liste des invités
arrived-of = { $arrived } arrivés sur { $all }
arrived = Arrivés
missing = Absents
missing-only = Absents seulement
in-hall-may-vote = Dans la salle, peuvent voter
reissue-note = Le badge de { $name } cesse aussitôt d’être valable, à la connexion comme à la porte.
list-too-large = La liste est trop grande pour être gardée sur ce poste : il lui faut le réseau.
desk-sign-out-unsent = Tout n’est pas encore envoyé : la déconnexion attend le réseau.
problem-unknown-badge = Ce code ne figure sur aucun badge de cette assemblée.
problem-badge-revoked = Ce badge n’est plus valable.
problem-unknown-person = Cette personne ne figure sur aucune liste de cette assemblée.
problem-scan-too-old = Ce passage est trop ancien. Enregistrez de nouveau l’entrée ou la sortie.
problem-reason-needed = Un badge valable existe : indiquez pourquoi il en faut un nouveau.
problem-possible-duplicate = Une personne de ce nom existe déjà : { $who }. Rien n’a été ajouté.
problem-walk-in-decided = { $by } s’est déjà prononcé sur { $name }.
problem-second-person-needed = Une autre personne que l’auteur de la proposition doit approuver { $name }.
problem-delegates-need-approval = Le bureau ajoute une délégation sans délégués. Chaque personne est ensuite proposée, puis approuvée par quelqu’un d’autre.
problem-too-many-waiting = Trop de personnes attendent l’approbation ; prononcez-vous d’abord.
problem-tablet-is-out = La tablette { $tablet } est chez { $name } et n’a pas été rendue.
problem-tablet-returned = La tablette { $tablet } a déjà été rendue.
problem-not-a-photo = Ce n’est pas une photo qui puisse être gardée.
problem-other-file-previewed = Ce n’est pas le fichier qui a été examiné. Examinez-le d’abord ; rien n’a été fait.
desk-offline = { $unsent ->
    [0] Hors ligne : tout est envoyé.
    [one] Hors ligne : { $unsent } passage pas encore envoyé.
   *[other] Hors ligne : { $unsent } passages pas encore envoyés.
  }
scans-refused = { $scans ->
    [one] { $scans } passage n’a pas été enregistré
   *[other] { $scans } passages n’ont pas été enregistrés
  }
badges-issued = { $badges ->
    [one] { $badges } badge délivré
   *[other] { $badges } badges délivrés
  }
print-badges = { $badges ->
    [one] Imprimer le badge
   *[other] Imprimer { $badges } badges
  }
issue-missing = { $badges ->
    [one] Délivrer le badge manquant
   *[other] Délivrer { $badges } badges manquants
  }
## Le tableau de bord de l’opérateur

store-database = Base de données
store-log = Journal des faits
store-redis = Redis
milliseconds = { $ms } ms
wall-behind = Faits pas encore entendus
wall-outbox = Faits à envoyer
wall-dead = Faits rejetés
wall-disk = Libre sur le disque
wall-gigabytes = { $free } sur { $of } Go
wall-version = Version
wall-since = En marche depuis
wall-stopped = Il n’entend plus.
wall-not-known = Inconnu
wall-one-server = Écrans de ce serveur uniquement : ceux des autres sont hors d’atteinte.
wall-screens = Écrans et tablettes en ligne
wall-tablets = Tablettes des délégués
wall-public = Écrans publics
wall-gone = { $screens ->
    [one] un parti
   *[other] { $screens } partis
}
wall-lost = { $tablets ->
    [one] Une tablette perdue pendant ce vote
   *[other] { $tablets } tablettes perdues pendant ce vote
}
wall-no-other = Aucune autre tablette de cette délégation n’est en ligne
wall-others = { $tablets ->
    [one] Une autre tablette de cette délégation est en ligne
   *[other] { $tablets } autres tablettes de cette délégation sont en ligne
}
wall-none-lost = Aucune tablette perdue pendant ce vote
wall-reconciled = Concordance des votes
wall-agree = { $votes ->
    [0] Aucun résultat proclamé pour l’instant
    [one] Un vote, et toutes ses traces concordent
   *[other] { $votes } votes, et toutes leurs traces concordent
}
wall-different = { $votes ->
    [one] Les traces d’un vote diffèrent
   *[other] Les traces de { $votes } votes diffèrent
}
wall-unknown = { $votes ->
    [one] Un vote n’a pas pu être comparé à toutes les traces
   *[other] { $votes } votes n’ont pas pu être comparés à toutes les traces
}
wall-compared = Comparaison continue de la base, du journal et du décompte en direct
wall-looked = Dernier examen { $time } ; votes en cours ou tout juste clos : { $current }
wall-looks-elsewhere = La comparaison est faite par un autre processus du vote.
wall-no-difference = Aucune différence constatée
self-test = Essai du début de journée
self-test-run = Lancer l’essai
self-test-about = À lancer avant l’ouverture des portes. Chaque contrôle est nommé ; ce qui n’est pas connu ne passe pas.
verdict-go = Prêt
verdict-watch = Prêt, avec remarques
verdict-no-go = Pas prêt
mark-go = Prêt
mark-watch = Remarque
mark-no-go = Pas prêt
check-services = Les quatre services répondent
check-services-help = Voir la fiche du service et son journal.
check-version = Tous les services ont la même version
check-version-help = Reconstruire et relancer les services, tous de la même version.
check-stores = Base de données, journal et Redis répondent vite
check-stores-figure = le plus lent : { $figure } ms
check-stores-help = Voir quel support est nommé, s’il tourne, et ce qui occupe sa machine.
check-hearing = Chaque service a entendu tous les faits
check-hearing-figure = retard maximal : { $figure }
check-hearing-help = Attendre un instant et relancer l’essai ; si un service n’entend plus, le redémarrer.
check-outbox = Aucun fait n’attend d’être envoyé
check-outbox-figure = en attente, au plus : { $figure }
check-outbox-help = Voir si le journal des faits répond et si le relais tourne.
check-letters = Aucun fait n’a été rejeté
check-letters-figure = rejetés, au plus : { $figure }
check-letters-help = Voir le journal du service ; un fait rejeté manque sur ses écrans.
check-disk = Il y a de la place sur le disque
check-disk-figure = { $figure } Go libres
check-disk-help = Faire de la place avant le début de la session.
check-chains = Le registre des actes privilégiés est intact
check-chains-help = Tout laisser en l’état et prévenir l’auditeur.
check-reconciled = Les traces de tous les votes concordent
check-reconciled-figure = différents : { $figure }
check-reconciled-help = Ouvrir la feuille de concordance du vote avec les scrutateurs.
check-clock = L’horloge de cette machine est juste
check-clock-figure = écart : { $figure } s
check-clock-help = Régler l’horloge de cette machine et celle du serveur par le réseau.
check-secure = La salle est servie par une connexion chiffrée
check-secure-help = Convient à une répétition sur cette machine ; pour une salle, placer la plateforme derrière sa passerelle.
check-assembly = L’assemblée se tient aujourd’hui
check-assembly-help = Vérifier ses dates, et que la bonne assemblée est choisie.
check-screens = Présidence, bureau, scrutateurs et écran de la salle sont en ligne
check-screens-help = Ouvrir une session aux postes nommés.
certificate = Certificat pour les tablettes
certificate-card = Une tablette doit faire confiance une fois à l’autorité propre à cette salle. La page montre le code à scanner, l’empreinte et les étapes.
certificate-open = Ouvrir la page
certificate-title = Faire confiance à cette salle
certificate-none = Cette plateforme n’est pas servie par une connexion chiffrée qui lui soit propre, comme lors d’un essai sur une machine. Les tablettes n’ont besoin d’aucun certificat ici.
certificate-about = Scannez le code avec la tablette, ou ouvrez cette adresse dans son navigateur :
certificate-qr = Code QR de l’adresse du certificat
certificate-download = Télécharger le certificat
certificate-fingerprint = Empreinte (SHA-256), à comparer avec celle que montre la tablette
certificate-ipad = iPad
certificate-ipad-1 = Scannez le code avec l’appareil photo, ouvrez l’adresse dans Safari et autorisez le téléchargement du profil.
certificate-ipad-2 = Ouvrez Réglages, puis Profil téléchargé, et choisissez Installer.
certificate-ipad-3 = Ouvrez Réglages, Général, Informations, Réglages des certificats.
certificate-ipad-4 = Activez la confiance totale pour le certificat dont l’empreinte est celle ci-dessus.
certificate-android = Android
certificate-android-1 = Scannez le code et téléchargez le fichier.
certificate-android-2 = Ouvrez Paramètres, Sécurité, Chiffrement et identifiants, Installer un certificat, Certificat CA.
certificate-android-3 = Choisissez le fichier téléchargé et comparez l’empreinte avec celle ci-dessus.
certificate-after = Ensuite la page de connexion s’ouvre sans avertissement. S’il y en a un, n’allez pas plus loin : appelez l’opérateur.

## Touches de l’écran de la présidence

keys = Touches
keys-about = Aucune de ces touches ne clôt, ne proclame ni n’annule. Ce qui est irréversible est seulement mis en évidence ; appuyez ensuite sur Entrée.
keys-on = Utiliser ces touches
key-next = Aller à l’étape suivante
key-hold = Suspendre le vote ou le reprendre
key-extend = Accorder une minute de plus
key-void = Demander le motif de l’annulation
key-agenda = Aller à l’ordre du jour
key-floor = Aller à la liste des orateurs
key-help = Montrer ces touches
key-escape = Fermer ce qui est ouvert
# The tablet: practice, the vote handed over, calls for a teller, own votes
practice = Vote d’essai
practice-about = Ouvre, pour deux minutes, un vote que la salle peut essayer. Il ne décide rien et ne figure nulle part.
do-practise = Ouvrir un vote d’essai
practice-mark = ESSAI
practice-mark-note = Ce vote sert à s’exercer. Il ne décide rien.
tablet-cut-off = Le scrutin a été clos avant votre confirmation
tablet-cut-off-note = Votre choix n’a pas été envoyé. Vous n’avez pas voté.
tablet-cut-off-stands = Votre modification n’a pas été envoyée. Votre vote antérieur est maintenu.
vote-of-delegation = Le vote de votre délégation
vote-held-by-you = C’est vous qui détenez le vote.
vote-held-by = { $name } détient le vote.
handed-over-line = { $at } : remis à { $to } par { $by }. C’est consigné.
hand-over-vote = Remettre le vote
hand-over-to = À qui ?
hand-over-pin = Votre code PIN
hand-over-about = Dès lors, { $name } vote pour votre délégation, et vous ne votez plus. C’est consigné.
hand-over-about-other = Dès lors, { $name } vote pour votre délégation. C’est consigné.
hand-over-nobody = Personne d’autre dans votre délégation n’a de badge valable.
call-teller = Appeler un scrutateur
call-why = De quoi s’agit-il ?
call-reason-tablet = La tablette
call-reason-question = Une question sur le vote
call-reason-secrecy = Le secret du vote
call-reason-other = Autre chose
call-waiting = Les scrutateurs ont été appelés.
call-coming = { $name } arrive.
call-withdraw = Plus nécessaire
calls = Appels des délégations
call-answer = J’y vais
call-end = Réglé
own-votes = Comment ma délégation a voté
own-votes-none = Aucun résultat n’a encore été proclamé.
own-vote-none = Votre délégation n’a pas voté
own-vote-not-told = Les votes ne sont pas consignés nominativement
problem-not-the-holder = Seuls le détenteur du vote, le chef de la délégation ou le bureau d’enregistrement peuvent le remettre.
problem-pin-needed = Confirmez avec votre code PIN. Si cela ne suffit pas, connectez-vous de nouveau avec votre badge.
problem-call-answered = Quelqu’un d’autre a déjà répondu à cet appel.
problem-call-over = Cet appel est terminé.
problem-called-just-now = Votre délégation vient d’appeler. Patientez un peu avant de rappeler.

## A sealed vote, and a result that anybody checks
proof-open = Vérifier ce résultat
proof-about = Votre navigateur recompte lui-même à partir du fichier de contrôle publié et vérifie chacune de ses signatures. Il ne demande rien à personne.
proof-running = Vérification en cours…
proof-holds = Tout est exact
proof-holds-note = Recomptés dans ce navigateur, les chiffres et l’issue du vote sont les mêmes.
proof-fails = Quelque chose n’est pas exact
proof-fails-note = Ce qui a échoué est indiqué ci-dessous. Conservez le fichier et montrez-le aux scrutateurs.
proof-refused = Ce fichier n’est pas un fichier de contrôle vérifiable
proof-other-vote = Ce fichier n’est pas celui de ce vote, ou donne un autre résultat que cette page
proof-unsigned = Tout le reste est exact. Deux scrutateurs n’ont pas encore signé le fichier.
proof-broken = Ce navigateur n’a pas pu effectuer les vérifications. Essayez-en un autre.
proof-counted = Recompté
proof-issued = Jetons de vote remis
proof-unused = Jetons non utilisés
proof-unopened = Bulletins qui ne s’ouvrent pas ; seuls leurs auteurs ont pu les rendre tels
proof-platform-key = Empreinte de la clé de la plateforme
proof-teller-key = Empreinte de la clé du scrutateur { $number }
proof-compare = Comparez-la à celle affichée dans la salle : aucun fichier ne peut dire qui est la plateforme.
proof-download = Télécharger le fichier de contrôle
proof-elsewhere = Vérifier un fichier que vous possédez
proof-limits = Ce qu’aucun fichier ne peut dire : si les tablettes exécutaient l’application publiée, si les deux signataires, le relais et l’urne étaient dans une seule main, et si la liste était exacte.
proof-title = Vérifier un résultat
proof-drop = Déposez ici un fichier de contrôle
proof-choose = Choisir un fichier
proof-stays = Le fichier reste sur cet appareil ; rien n’est envoyé.
proof-place = Constaté à : { $about }
proof-manifest = La question, les règles et la liste sont celles qui ont été figées à l’ouverture du vote.
proof-requests = Chaque délégation a reçu au plus un jeton, sur sa propre tablette, et les deux signataires ont la même liste.
proof-tokens-sealed = Chaque bulletin porte un jeton authentique de ce vote, et aucun jeton n’a servi deux fois.
proof-tokens-recorded = Chaque bulletin est celui d’un membre inscrit sur la liste.
proof-ballots-sealed = Chaque bulletin a été signé par le détenteur de son jeton et n’a pas été modifié depuis.
proof-ballots-recorded = Chaque changement de vote fait suite au vote précédent, et le dernier compte.
proof-sums = Il n’y a pas plus de bulletins que de jetons, ni plus de jetons et de bulletins papier que de membres.
proof-set = Les bulletins sont ceux qui étaient dans l’urne à la clôture du vote.
proof-count = Après recomptage, les chiffres, la majorité, le quorum et l’issue sont ceux qui ont été proclamés.
proof-acts = Le journal des actes est sans lacune et concorde avec ce qui a été affiché dans la salle.
proof-signatures-sealed = Le fichier est signé par la plateforme et par au moins deux scrutateurs.
proof-signatures-recorded = Le fichier est signé par la plateforme.
fault-unreadable = Le fichier est illisible.
fault-not-canonical = Le fichier n’est pas écrit dans la forme unique d’un fichier de contrôle.
fault-form = Il manque au fichier un élément d’un fichier de contrôle, ou il contient autre chose.
fault-manifest-hash = La question, les règles ou la liste ont été modifiées après l’ouverture.
fault-key-twice = Une même clé joue deux rôles.
fault-request-of-another-round = Un jeton a été demandé dans un autre vote.
fault-request-not-on-roll = Un jeton a été demandé par une délégation ou une tablette absente de la liste.
fault-request-twice = Une délégation a reçu deux jetons.
fault-request-signature = Une demande de jeton n’a pas été signée par sa tablette.
fault-issue-log-signature = La liste d’un signataire n’est pas signée par lui.
fault-issue-logs-differ = Les listes des deux signataires diffèrent.
fault-token-of-another-round = Un bulletin porte un jeton d’un autre vote.
fault-token-signature-a = Un jeton n’a pas été signé par le signataire du secrétariat.
fault-token-signature-b = Un jeton n’a pas été signé par le signataire des scrutateurs.
fault-token-twice = Un jeton a servi deux fois.
fault-cast-key-twice = Deux jetons contiennent la même clé.
fault-ballot-signature = Un bulletin a été modifié, ou n’a pas été établi par le détenteur de son jeton.
fault-ballot-not-on-roll = Un bulletin est celui d’un membre absent de la liste.
fault-ballot-twice = Un bulletin figure deux fois.
fault-chain-broken = Un changement de vote ne fait pas suite au vote précédent.
fault-marks-unfit = Un bulletin est rempli comme aucun bulletin de ce vote ne peut l’être.
fault-paper-not-on-roll = Un bulletin papier a été remis à un membre absent de la liste.
fault-paper-and-token = Une délégation a reçu à la fois un jeton et un bulletin papier.
fault-paper-sums = Les totaux des bulletins papier ne concordent pas.
fault-paper-signature = Les totaux des bulletins papier ne sont pas signés par deux scrutateurs.
fault-without-a-request = Une délégation est dite privée de vote alors qu’elle n’a jamais eu de jeton.
fault-without-signature = La mention d’une délégation privée de vote n’est pas signée par deux scrutateurs.
fault-more-ballots-than-tokens = Il y a plus de bulletins que de jetons, ou plus de jetons et de bulletins papier que de membres.
fault-set-hash = Un bulletin a été ajouté, retiré ou modifié après la clôture.
fault-closed-signature = L’urne close n’est pas signée par deux scrutateurs.
fault-box-key-differs = L’urne a été ouverte avec une clé qui n’est pas celle du scrutateur.
fault-result-of-another-vote = Le résultat est celui d’un autre vote.
fault-count-differs = Après recomptage, les chiffres sont différents.
fault-majority-differs = La majorité requise est différente.
fault-quorum-differs = Le quorum est différent, ou n’était pas atteint comme il a été proclamé.
fault-outcome-differs = De ces chiffres découle une autre issue.
fault-roll-call-differs = L’appel nominal dit autre chose que les bulletins.
fault-acts-broken = Le journal des actes a été modifié ou comporte une lacune.
fault-acts-incomplete = Il manque au journal un acte de ce vote, ou il le relate autrement.
fault-checkpoint-differs = Le journal des actes n’est pas celui affiché dans la salle.
fault-bundle-signature = Une signature du fichier n’est pas valide.
fault-bundle-unsigned = Une signature requise manque au fichier.
mode-sealed = Scrutin secret scellé
sealed-why = Votre choix est scellé sur cette tablette et envoyé sans votre nom ; seuls deux des trois scrutateurs, ensemble, peuvent ouvrir l’urne, après la clôture. Votre tablette vérifie ensuite d’elle-même que votre bulletin s’y trouve, et chacun peut recompter.
sealed-one-operator = Secret de répétition : un seul opérateur joue tous les rôles et pourrait connaître un vote.
sealed-accepted = Accepté. Une fois l’urne ouverte, votre tablette vérifie que votre bulletin s’y trouve.
sealed-counted = Votre bulletin a été compté tel que vous l’avez rempli.
sealed-missing = Votre bulletin manque : prévenez un scrutateur
sealed-unopened = Votre bulletin n’a pas pu être ouvert : prévenez un scrutateur
sealed-differs = Ces bulletins ne sont pas ceux qui étaient dans l’urne : prévenez un scrutateur
sealed-alarm-note = Les scrutateurs ont été appelés à votre place. Laissez cette tablette en l’état.
seal-title = Vote scellé
seal-make-keys = Créer mes clés pour ce tour
seal-keys-about = Elles sont créées sur cet appareil et y restent. Deux scrutateurs sur trois peuvent ouvrir l’urne, aucun seul.
seal-my-number = Vous êtes le scrutateur { $number } de ce tour. Gardez cet appareil avec vous jusqu’à la proclamation du résultat.
seal-keys-of = { $made } scrutateurs sur 3 ont créé leurs clés
seal-host-waits = L’hôte des scrutateurs n’a pas encore créé ses clés.
seal-elsewhere = Vos clés de ce tour ne sont pas sur cet appareil. Utilisez celui sur lequel vous les avez créées.
seal-fingerprints = Empreintes, à comparer
seal-teller = Scrutateur { $number }
seal-signer-a = Signataire du secrétariat
seal-signer-b = Signataire des scrutateurs
seal-urn = Urne
seal-relay = Relais
seal-empty = L’urne est vide
seal-issued = Jetons remis
seal-received = Bulletins dans l’urne
seal-unused = Jetons non utilisés
seal-on-paper = Bulletins papier remis
seal-logs-differ = Les listes des deux signataires diffèrent. Arrêtez, et faites annuler le tour.
seal-host-late = Les derniers bulletins de l’hôte des scrutateurs tardent. Vérifiez qu’il fonctionne.
seal-closed-set = Empreinte de l’urne close
seal-open = Ouvrir l’urne
seal-open-about = Vous signez l’empreinte de l’urne close et publiez votre clé de ce tour. Avec le deuxième scrutateur, l’urne est ouverte ; cela est irrévocable.
seal-opened = { $opened } scrutateurs sur 2 ont ouvert l’urne
seal-sign = Vérifier le fichier de contrôle et le signer
seal-sign-about = Ce navigateur recompte et vérifie tout d’abord. Il ne signe que ce qui est exact.
seal-signed = Vous avez signé le fichier de contrôle.
seal-not-signed = Non signé : quelque chose n’est pas exact.
seal-paper-sign = Signer les totaux des bulletins papier
ballots-given = Bulletins remis
turnout-sealed = Bulletins remis : { $voted } sur { $of }
log-head = Journal des actes, entrée { $number }
seal-this = Sceller ce vote
seal-waits-keys = Scellé. Trois scrutateurs et leur hôte créent leurs clés avant l’ouverture.
seal-ready = Scellé. Les clés sont prêtes et l’urne est vide : le vote peut être ouvert.
secret-on-trust = Secret sur la confiance : noms et votes sont conservés séparément, mais celui qui exploite la plateforme pourrait les rapprocher.
problem-sealed-without-write-ins = Des noms peuvent être ajoutés sur ce bulletin ; il ne peut donc être scellé.
problem-no-teller-host = L’hôte des scrutateurs n’est pas connecté ; ce vote ne peut donc être scellé.
problem-teller-keys-complete = Trois scrutateurs ont déjà créé leurs clés pour ce vote.
problem-teller-keys-differ = Vous avez créé d’autres clés pour ce vote, sur un autre appareil. Ce sont elles qui valent.
problem-sealed-keys-missing = Trois scrutateurs et leur hôte doivent créer leurs clés avant l’ouverture d’un vote scellé.
problem-sealed-ballots = Ce vote est scellé : ses bulletins passent par l’hôte des scrutateurs.
problem-request-for-another-delegation = Un jeton ne peut être demandé que pour sa propre délégation.
problem-token-already-issued = Votre délégation a reçu son jeton pour ce vote sur une autre tablette. Votez-y, ou prévenez un scrutateur.
problem-device-not-on-roll = Cette tablette n’était pas liée à votre délégation à l’ouverture du vote. Votez sur une tablette qui l’était, ou prévenez un scrutateur.
problem-bad-request-signature = La demande de cette tablette n’est pas signée comme il se doit. Prévenez un scrutateur.
problem-browser-unfit = Cette tablette ne peut pas sceller de bulletin : sa connexion à la salle n’est pas chiffrée. Prévenez un scrutateur.
problem-manifest-differs = Ce qui a été figé pour ce vote n’est pas ce qui a été dit à cette tablette. Ne votez pas sur elle ; prévenez un scrutateur.
problem-token-unsound = Un signataire n’a pas remis de jeton valable à cette tablette. Prévenez un scrutateur.
problem-acceptance-unsound = L’acceptation de votre bulletin n’est pas signée par le relais des scrutateurs. Prévenez un scrutateur.
problem-round-not-open = L’hôte des scrutateurs ne reçoit pas de demandes pour ce vote en ce moment.
problem-no-such-round = L’hôte des scrutateurs ne connaît pas ce vote. Prévenez un scrutateur.
problem-ask-the-secretariat-first = Le signataire du secrétariat n’a pas encore répondu à cette tablette.
problem-box-full = L’hôte des scrutateurs ne reçoit plus de bulletins. Prévenez un scrutateur.
problem-no-bundle = Il n’existe pas de fichier de contrôle de ce vote : il a été clos avant l’existence de ces fichiers, ou des noms pouvaient y être ajoutés.
problem-round-keys-lost = Les clés de ce vote sont perdues. Annulez-le et recommencez-le.
problem-urn-closed = L’urne de ce vote est close. Rien n’a été accepté.
problem-urn-not-closed = L’urne attend les derniers bulletins de l’hôte des scrutateurs.
problem-not-a-teller-of-this-vote = Vous n’êtes pas l’un des trois scrutateurs de ce vote.
problem-signature-wrong = La signature n’est pas celle de ce qui devait être signé, par votre clé de ce vote.
problem-box-already-open = Deux scrutateurs ont déjà ouvert l’urne de ce vote.
problem-box-not-open = Deux scrutateurs doivent d’abord ouvrir l’urne de ce vote.
problem-paper-not-agreed = Deux personnes doivent d’abord avoir saisi les mêmes totaux des bulletins papier.
problem-paper-unsigned = Deux scrutateurs doivent signer les totaux des bulletins papier avant la proclamation du résultat.
problem-without-a-request = Cette délégation n’a pas de jeton ; un bulletin papier peut lui être remis pendant le vote.
problem-reason-differs = Un autre motif a été signé pour cette délégation. Signez le même.
