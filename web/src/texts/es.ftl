# Las palabras de las pantallas. Los textos de la asamblea vienen de los servicios.

app-name = Hemicycle
app-load-failed = No se pudo cargar esta página.
app-no-such-page = Esta página no existe.
language = Idioma
try-again = Reintentar
to-sign-in = Ir al inicio de sesión
close = Cerrar
cancel = Cancelar
back = Volver
add = Añadir
name = Nombre
reason = Motivo
year = Año
print = Imprimir
understood = Entendido

rehearsal = ENSAYO
rehearsal-note = Nada de esto cuenta

connection-connecting = Conectando
connection-live = Conectado
connection-offline = Sin conexión

## Inicio de sesión

sign-in = Iniciar sesión
sign-in-as = Iniciar sesión como
sign-in-welcome = Cada delegación, un voto.
sign-in-about = La voz de la asamblea: presencia, votaciones, elecciones y resultados, en directo en la sala.
sign-out = Cerrar sesión
sign-out-unsent = Su voto aún no se ha enviado.
signing-in = Iniciando sesión…
staff = Personal
badge-code = Código de la acreditación
badge-code-hint = Como figura en su acreditación, o escanee su código QR.
scan-badge = Escanear la acreditación
pin = PIN
user-name = Usuario
password = Contraseña
choose-assembly = ¿Qué asamblea?
no-assembly-yet = Todavía no hay asamblea.
delegate = Delegado
observer = Observador
chair = Presidencia
desk = Mesa de registro
teller = Escrutador
operator = Operador
display = Pantalla de la sala
auditor = Auditor
secretary = Secretaría

## Votaciones

vote-yes = Sí
vote-no = No
vote-abstain = Abstención
vote-marked = Votó
vote-none = No votó
vote-absent = Ausente
vote-suspended = Sin voto (derecho suspendido)
vote-off-the-roll = No figura en la lista de votantes
seat-taken = En la sala
seat-empty = Fuera de la sala
seat-map = Asientos de las delegaciones
seat-map-of-vote = El voto de las delegaciones
roll-call-as-table = Votación nominal en lista
mode = Tipo de votación
mode-recorded = Votación registrada
mode-secret = Votación secreta
mode-hands = A mano alzada
mode-as-tabled = Según lo previsto
poll-prepared = Votación preparada
poll-open = La votación está abierta
poll-held = La votación está en pausa
poll-closed = La votación está cerrada
poll-declared = Resultado proclamado
poll-void = Votación anulada
poll-repeat = Votación repetida
outcome-adopted = Aprobado
outcome-not_adopted = No aprobado
outcome-no_quorum = Sin quórum
outcome-counted = Escrutado
round-number = Vuelta { $number }
turnout = Han votado { $voted } de { $of }
time-left = Tiempo restante
time-held = En pausa
voted = Han votado
still-to-vote = Faltan por votar
on-the-roll = En la lista
may-vote = Pueden votar
elected = Elegido
tally-unknown = El recuento en directo se está reconstruyendo y no se conoce por ahora.
not-voting = Presentes, no votaron
papers = Papeletas
blank-papers = En blanco
required = Necesarios
quorum = Quórum
announcements = Anuncios

## La tableta

tablet-connecting = Conectando con la asamblea…
tablet-waiting = No hay ninguna votación abierta
tablet-waiting-note = Cuando la presidencia abra una votación, aparecerá aquí por sí sola.
tablet-checking = Un momento…
tablet-checking-note = Aún no se sabe si su voto está registrado. Comprobando.
tablet-open = La votación está abierta. Elija:
tablet-confirm = Va a votar:
tablet-sending = Enviando su voto…
tablet-sending-note = Aún no recibido. Espere, por favor.
tablet-busy-note = La plataforma está muy solicitada. Su voto aún no se ha recibido; se enviará de nuevo automáticamente.
tablet-unsent = Su voto AÚN NO se ha enviado
tablet-unsent-note = Se guarda en esta tableta y se enviará en cuanto haya conexión. Deje esta página abierta o levante la mano para llamar a un escrutador.
tablet-received = Su voto ha sido recibido
tablet-received-secret = Su voto secreto está en la urna. Su elección no se muestra ni se guarda en esta tableta.
tablet-changed = Su voto modificado ha sido recibido
tablet-held = La votación está en pausa
tablet-held-note = La presidencia ha detenido la votación. Continuará aquí por sí sola.
tablet-hands = Votación a mano alzada
tablet-hands-note = Levante la mano cuando la presidencia lo pida. No hay nada que hacer en la tableta.
tablet-not-voting = No puede votar en esta votación
tablet-refused = Su voto NO fue aceptado
tablet-closed = La votación está cerrada
tablet-closed-voted = Su voto fue recibido. Se está estableciendo el resultado.
tablet-closed-not-voted = No ha votado. Se está estableciendo el resultado.
tablet-void = La votación fue anulada
tablet-void-note = La presidencia ha anulado esta votación. Nada de lo emitido en ella cuenta.
tablet-result = El resultado
choose-anew = Elija de nuevo. Hasta que confirme, vale su voto anterior.
keep-my-vote = Mantener mi voto
confirm-vote = Confirmar mi voto
confirm-change-allowed = Puede cambiar su voto hasta el cierre.
confirm-final = Una vez confirmado, su voto es definitivo.
change-vote = Cambiar mi voto
vote-again = Votar de nuevo
review-vote = Continuar
mark-up-to = { $marks ->
    [one] Marque un candidato.
   *[other] Marque hasta { $marks } candidatos.
}
mark-exactly = Marque exactamente { $marks } candidatos.
marked-of = { $marked } de { $most } marcados
blank-vote = Voto en blanco
blank-vote-note = Por ninguno de los candidatos
you-voted = Usted votó
your-delegation-voted = Su delegación votó:
receipt-line = Recibido a las { $at } · recibo { $number }
receipt-number = Recibo { $number }
refused-earlier-stands = Vale su voto anterior.
read-the-text = Leer el texto
agenda = Orden del día
agenda-now = Ahora
agenda-next = A continuación
agenda-done = Cerrado
agenda-empty = El orden del día está vacío.

## La presidencia

next-step = Siguiente paso
do-open = Abrir la votación
do-close = Cerrar la votación
do-resume = Reanudar la votación
do-hold = Pausar
do-extend = + 1 minuto
do-declare = Proclamar el resultado
do-prepare = Preparar la votación
do-repeat = Preparar la repetición
do-call-first-round = Convocar la primera vuelta
do-call-round = Convocar la siguiente vuelta
do-await-round = Determinando los elegidos…
do-second-vote = Preparar la segunda votación
do-call-special = Convocar la votación especial
do-draw-lots = Proceder al sorteo
do-acclaim = Elegir por aclamación
do-ballot-instead = Convocar votación en su lugar
do-nominate = Sin candidaturas: registrar
do-await-motion = Otra votación va antes
do-open-item = Abrir el punto
do-close-item = Cerrar el punto
do-none = No queda nada por hacer
open-item = Abrir
close-item = Cerrar
time-limit = Tiempo de votación
time-none = Sin límite
seconds = { $seconds } segundos
presence = Presencia
presence-unknown = La presencia aún no se conoce.
present-of = de { $eligible } en la sala
accredited-of = { $accredited } acreditados de { $members } miembros
quorum-met = Quórum
quorum-lost = SIN QUÓRUM
quorum-unknown = El quórum se comprueba al abrir la votación
quorum-needed = necesario: { $required }
not-voted-yet = Aún no han votado
all-have-voted = Todos han votado.
secret-no-live-count = Votación secreta: antes del cierre solo se conoce la participación.
not-declared-yet = Recontado, aún no proclamado
no-poll = No hay votación por ahora.
no-item-open = No hay ningún punto abierto
void-vote = Anular la votación
void-note = Una votación anulada se conserva con su motivo; nada en ella cuenta. Puede repetirse.
stage-tabled = Presentada
stage-adopted = Aprobada
stage-not_adopted = No aprobada
stage-nominating = Candidaturas abiertas
stage-polling = Elección en curso
stage-decided = Decidida
seats = { $seats ->
    [one] Un puesto
   *[other] { $seats } puestos
}
rounds-so-far = { $rounds ->
    [0] Ninguna vuelta aún
    [one] Una vuelta hasta ahora
   *[other] { $rounds } vueltas hasta ahora
}
tie = Empate
withdrawn = retirado
new-motion = Nueva moción
title-in = Título en { $language }
subject = Asunto
subject-resolution = Resolución
subject-procedural = Procedimiento
subject-budget = Presupuesto
subject-programme = Programa de actividades
subject-relations = Relaciones con organizaciones
subject-host = Próxima sede
subject-regulations = Reglamento
subject-constitution = Estatuto
table-motion = Presentar la moción
announce = Anunciar
announce-to = Para
announce-for = Se muestra durante
until-taken-down = Hasta retirarlo
take-down = Retirar
announcements-none = Ninguno por ahora.
announced = Anunciado.
announced-to-you = Para su delegación
acknowledge = He tomado nota
acknowledged-at = Se tomó nota a las { $at }
acknowledged-of = { $acknowledged } de { $of } han tomado nota
acknowledged-missing = Aún no:
ask-acknowledgement = Pedir acuse de recibo a los delegados
to-audiences = A todos, en estas pantallas
addressees = Delegaciones y delegados
to-delegations = Solo a algunas delegaciones o delegados
template = Plantilla
templates = Plantillas
template-none = Ninguna
template-name = Nombre de la nueva plantilla
template-keep = Guardar como plantilla
template-change = Modificar la plantilla elegida
template-drop = Eliminar la plantilla elegida
minutes-long = { $minutes } minutos
deliveries = Avisos fuera de la sala
delivery-log = Registro
delivery-what = Aviso
delivery-to = Para
delivery-state = Estado
delivery-waiting = En espera
delivery-delivered = Entregado
delivery-dead = Abandonado
delivery-dropped = Ya no se envía
delivery-tries = intentos: { $tries }
delivery-next = próximo a las { $at }
delivery-paused = En pausa desde las { $since }: demasiados abandonos
delivery-resume = Reanudar
delivery-remove = Eliminar
redeliver = Enviar de nuevo
deliveries-waiting = { $waiting } en espera
deliveries-none = Aún no se ha enviado nada.
subscribers-none = No se avisa a nadie fuera de la sala.
subscriber-add = Añadir un destinatario
subscriber-gone = eliminado
told-of = Se le avisa de
notice-announcement = Anuncios
notice-result = Resultados
notice-resolution = Resoluciones
notice-document = Documentos
notice-item = Puntos del orden del día abiertos
channel-webhook = Webhook
channel-email = Correo electrónico
address-webhook = Dirección (HTTPS)
address-email = Dirección de correo
email-off-note = El correo está desactivado: no hay servidor configurado.
webhook-secret = Secreto de este webhook:
webhook-secret-once = Solo se muestra ahora. El destinatario verifica con él cada aviso.
answer-timeout = sin respuesta a tiempo
answer-unreachable = inaccesible
answer-inside = la dirección lleva al interior de esta red
answer-given-up = abandonado tras el último intento
audience-delegate = Tabletas
audience-hall = Sala
audience-chair = Presidencia y personal
audience-public = Público
hall-display = Pantalla de la sala
hall-language = Idioma { $place } de la pantalla
layout = Disposición
layout-auto = Automática
layout-agenda = Orden del día
layout-poll = Votación
layout-result = Resultado
layout-announcement = Anuncio
blank = Apagar la pantalla
unblank = Mostrar la pantalla
held-restored = La plataforma se restableció a partir de una copia de seguridad hecha durante esta votación. Las papeletas confirmadas desde entonces se han recuperado del registro, y entretanto no se recibió ninguna. Reanude la votación, ciérrela o anúlela.
held-restored-secret = La plataforma se restableció a partir de una copia de seguridad hecha durante esta votación secreta. Las papeletas recibidas después de la copia no figuran en ningún registro y se han perdido; nadie puede decir cuántas eran. Anule la votación y repítala.
alarm = ALARMA
alarm-difference = Contado a partir de las papeletas guardadas ({ $recount }); en: { $with } ({ $other }). No proclame antes de que los escrutadores lo examinen.
alarm-with-live-tally = recuento en vivo
alarm-with-log = registro de papeletas
alarm-with-urn = urna
alarm-with-recount = recuento al cierre
alarm-of-voted = votantes
alarm-of-papers = papeletas
alarm-ballots = { $ballots ->
    [one] Difiere una papeleta.
   *[other] Difieren { $ballots } papeletas.
}
alarm-acknowledge = Dar por conocida la diferencia
alarm-note = Esto no repara nada. La diferencia queda registrada, con su nombre y su motivo; desaparece de las pantallas.

## La mesa de registro

find-delegation = Buscar una delegación
find-hint = País, código o nombre
nothing-found = No se encontró nada.
choose-delegation = Elija una delegación de la lista.
in-hall = En la sala
not-in-hall = Fuera de la sala
suspended = Voto suspendido
suspended-list = Derechos de voto suspendidos
suspended-none = Ninguno.
suspend = Suspender
first-day = Primer día
first-day-note = Sin fecha: a partir de hoy.
restore = Restablecer
member = Miembro
members = Miembros
accredited = Acreditados
check-in = Registrar entrada
check-out = Registrar salida
check-in-all = Entrada de todos
check-out-all = Salida de todos
holds-the-vote = Tiene el voto
hand-over = Ceder el voto
no-credential = Sin acreditación válida
issue-credential = Emitir acreditación
reissue-credential = Nueva acreditación
credential-of = Acreditación de { $name }
credential-once = Se muestra solo esta vez. Una nueva invalida la anterior.
badge-qr = Código QR de la acreditación
delegation = Delegación
function = Función
function-head = Jefe de delegación
function-alternate = Suplente
function-adviser = Asesor
function-observer = Observador
add-delegate = Añadir un delegado
add-delegation = Añadir una delegación
observer-delegation = Ninguno: delegación observadora
observer-name = Nombre de la organización
delegation-empty = La delegación se añade sin personas. No figura en la lista de votantes hasta que otra persona apruebe a su primer integrante.

## Los resultados públicos

results = Resultados
results-public = Resultados públicos
results-other-languages = La frase en los demás idiomas
results-none = Aún no se ha proclamado nada.
results-which = Esta dirección no indica ninguna asamblea. Use el enlace que la asamblea ha publicado.
resolutions = Registro de resoluciones
resolutions-none = Aún no se ha aprobado ninguna resolución.
all-years = Todos los años
mandates = Mandatos
office = Cargo
office-president = Presidente
office-vice_president = Vicepresidente
office-secretary-general = Secretario General
office-vice-president-africa = Vicepresidente por África
office-delegate-africa = Delegado por África
office-vice-president-americas = Vicepresidente por las Américas
office-delegate-americas = Delegado por las Américas
office-vice-president-asia = Vicepresidente por Asia
office-delegate-asia = Delegado por Asia
office-vice-president-europe = Vicepresidente por Europa
office-delegate-europe = Delegado por Europa
term = Período
from-to = del { $from } al { $to }
manifest = Pregunta y lista fijadas: { $hash }

## Operación

health = Estado de los servicios
health-ok = Funciona
health-down = No funciona
health-unknown = Aún no se conoce
service-registration = Registro
service-voting = Votación
service-elections = Elecciones
service-notifications = Notificaciones
assembly = Asamblea
assemblies = Asambleas
members-count = { $members ->
    [one] un miembro
   *[other] { $members } miembros
}
audit-log = Registro de actos privilegiados
audit-about = Cada servicio encadena su registro con resúmenes; una cadena rota indica una alteración.
audit-check = Comprobar las cadenas
audit-entries = { $entries ->
    [one] una entrada
   *[other] { $entries } entradas
}
audit-intact = Íntegro
audit-broken = Roto
staff-accounts = Cuentas del personal
role = Función
create-account = Crear la cuenta
import-members = Importar miembros
import-about = CSV con estas columnas:
import-commit = Adoptar la lista
import-done = La lista ha sido adoptada.
rows-valid = { $rows ->
    [one] una fila es correcta
   *[other] { $rows } filas son correctas
}
rows-invalid = { $rows ->
    [one] una fila tiene errores
   *[other] { $rows } filas tienen errores
}

## El escrutador

recount = Recuento
recount-about = Cuenta de nuevo, por sí mismo, las papeletas guardadas.
recount-after-close = Posible una vez cerrada la votación.
count-again = Contar de nuevo
counted-of = Recuento en directo: { $counted } de { $accepted } papeletas, incluidas las sustituidas
totals = Totales de la votación a mano alzada
totals-about = Dos personas introducen los totales, cada una por su cuenta. Valen si coinciden.
totals-sign = Firmar estos totales
totals-entered = Sus totales se han introducido. Cuentan cuando otra persona introduce los mismos.
totals-awaited = Dos personas introducen los totales, cada una por separado. Si coinciden, se puede proclamar el resultado.
totals-agreed = Ambos totales coinciden. La presidencia puede proclamar el resultado.
totals-correct = Corregirlos

## Las elecciones

new-contest = Nueva elección
open-contest = Abrir la elección
choose-office = Elija un cargo
candidates = Candidaturas
candidates-none = Aún no hay candidaturas.
nominate = Registrar una candidatura
nominated-by = Miembro de la candidatura
withdraw = Retirar
withdraw-for-good = ¿Retirar definitivamente?
region = Región
region-of-member = La región del miembro
region-africa = África
region-americas = Américas
region-asia = Asia
region-europe = Europa
region-asia-pacific = Asia y el Pacífico
region-africa-and-asia-pacific = África, Asia y el Pacífico
region-eastern-europe = Europa Oriental
region-latin-america-and-caribbean = América Latina y el Caribe
region-western-europe-and-others = Europa Occidental y otros Estados
seats-open-now = Puestos por cubrir esta vez
seats-left = { $left } de { $seats } por cubrir
seats-filled = Todo cubierto
seats-held = Puestos cubiertos tras esta reunión: { $seats }
awaits-call = Votación por convocar
awaits-result = En espera del resultado
awaits-special-ballot = Procede votación especial
awaits-lots = Procede sorteo
awaits-acclamation = Aclamación posible
awaits-candidates = Sin candidaturas
barred-member-held = el miembro ya tiene un puesto
barred-region-held = la región ya tiene su puesto
barred-too-soon = demasiado pronto tras otro cargo
barred-terms-served = mandatos agotados
written-in = nombre escrito
special-ballot = Votación especial
round-kind-ballot = Votación { $number }
round-kind-special = Votación especial tras la votación { $number }
round-kind-lots = Sorteo tras la votación { $number }
round-kind-acclamation = Elección por aclamación
earlier-rounds = { $rounds ->
    [one] Un paso anterior
   *[other] { $rounds } pasos anteriores
}
tie-lead = Empate en cabeza
tie-last_seat = Empate por el último puesto
tie-last_qualifying = Empate por el último lugar en la siguiente votación
tie-elimination = Empate en el último lugar
exclude-members = Excluir miembros…
exclude-note = No votan en esta votación ni figuran en su lista. El motivo consta en el registro.
call-without = { $members ->
    [one] Convocar la votación sin este miembro
   *[other] Convocar la votación sin estos { $members } miembros
}
excluded-members = No votan: { $members }
full-term = Mandato completo
temporary-seat = Puesto temporal
vacancy = Vacante
fills-vacancy = Completa un mandato
rest-of-mandate = El resto del mandato de { $person }, hasta el { $ends }
term-years = { $years ->
    [one] Un año
   *[other] { $years } años
}
agenda-item = Punto del orden del día
extra-due = { $region } no está representada en la presidencia: el reglamento le da un puesto temporal.
find-member = País o código
take-out = Quitar { $name }
save = Guardar

## El sorteo

lots = Sorteo
lots-for-lead = Hay empate. El puesto corresponde a la persona que designe la suerte.
lots-for-last_seat = Hay empate por el último puesto. Corresponde a la persona que designe la suerte.
lots-for-last_qualifying = Hay empate por el último lugar en la siguiente votación. Concurre la persona que designe la suerte.
lots-for-elimination = Hay empate en el último lugar. La persona que designe la suerte DEJA de concurrir.
lots-way-seed = Sortear aquí
lots-way-hand = Sorteo a mano
lots-commitment = Huella del número sellado (SHA-256)
lots-commitment-note = Figura aquí desde el empate. Anótela antes de que hablen los testigos: prueba después que el número no ha cambiado.
lots-drawn-name = Nombre sorteado
lots-hand-note = Vale cuando dos personas distintas introducen el mismo nombre.
lots-enter = Introducir este nombre
lots-enter-or-draw = Introducir o sortear
lots-entered = { $name } se ha introducido. Falta que otra persona introduzca el mismo nombre.
lots-draw = Sortear
lots-fell-on = La suerte recayó en
lots-witnessed = Testigos: { $witnesses }
witnesses = Testigos
witnesses-note = Dos o más. Cada uno da una palabra propia que nadie pueda prever.
witness-add = Un testigo más
word = Palabra
lots-check = Cómo puede comprobarlo cualquiera
lots-by-hand-note = Sorteado a mano ante los testigos e introducido de igual modo por { $people } personas.
lots-proof-sealed = Huella publicada antes del sorteo
lots-proof-words = Las palabras de los testigos
lots-proof-number = El número sellado, abierto
lots-proof-seed = Semilla: SHA-256 del número, las palabras y las candidaturas empatadas
lots-proof-least = Designado: el menor SHA-256 de la semilla y la candidatura
lots-again-alike = Sorteado de nuevo en este dispositivo: igual
lots-again-different = Sorteado de nuevo en este dispositivo: DISTINTO
lots-again-cannot = Este dispositivo no puede repetir aquí el sorteo.

## Las mociones

new-amendment = Nueva enmienda
amend = Enmendar
amends = Enmienda a
amends-nothing = Nada: moción propia
role-motion = Moción
role-amendment = Enmienda
role-part = Parte
distance = Distancia del texto
distance-of = Distancia { $distance }
distance-note = 1 es la más alejada del texto y se vota primero.
moot-if-adopted = Si se aprueba, estas ya no se someten a votación
order-of-voting = Orden de votación
comes-next = Le toca ahora
stage-waits = Espera otra votación
stage-moot = No se somete
stage-withdrawn = Retirada
waits-amendments-first = Antes: la enmienda «{ $first }»
waits-parts-first = Antes: la parte «{ $first }»
waits-further-amendment-first = Antes: «{ $first }», más alejada del texto
waits-majority-undecided = Antes: «{ $first }», que fija la mayoría
waits-earlier-proposal-first = Antes: «{ $first }», presentada antes sobre la misma cuestión
waits-priority-first = Antes: «{ $first }», que tiene o decide la prioridad
parts = Partes
parts-note = Se vota cada parte y luego el conjunto. Si se rechazan todas las partes dispositivas, se rechaza el conjunto.
part-title = Título de la parte { $number }
part-operative = Dispositiva
part-not-operative = No dispositiva
part-add = Una parte más
divide = Dividir en partes
needs-as-parent = Requiere la mayoría de la moción que enmienda.
more-about-the-vote = Más sobre la votación
majority = Mayoría
majority-of-subject = Según el asunto
majority-simple = Mayoría simple
majority-two_thirds = Mayoría de dos tercios
majority-two_thirds_of_members = Dos tercios de todos los miembros
majority-two_thirds_valid = Dos tercios de las papeletas válidas
majority-more_than_half_valid = Más de la mitad de las papeletas válidas
majority-majority_of_members = Mayoría de todos los miembros
majority-inline = Mayoría propia
majority-most = Mayoría relativa
share-at-least = al menos { $fraction }: { $base }
share-more-than = más de { $fraction }: { $base }
base-members = todos los miembros
base-eligible = miembros con derecho de voto
base-accredited = miembros con delegación acreditada
base-present = miembros presentes
base-yes_no = votos a favor o en contra
base-valid = votos válidos
base-fixed = { $size }, número fijado por el reglamento
question = Cuestión
question-note = Las propuestas sobre una misma cuestión se votan en el orden de su presentación.
on-question = Cuestión: { $question }
gives-priority-to = Si se aprueba, da prioridad a
sets-majority-of = Fija la mayoría de
if-adopted = Si se aprueba
if-not = Si no
withdraw-motion = Retirar la moción
withdraw-motion-note = Posible mientras no se haya abierto su votación. Queda constancia con el motivo.
second-vote-due = Empate: procede una segunda votación
as-amended = { $amendments ->
    [one] En su forma enmendada (una enmienda)
   *[other] En su forma enmendada ({ $amendments } enmiendas)
}
without-parts = { $parts ->
    [one] Sin la parte rechazada
   *[other] Sin las { $parts } partes rechazadas
}
what-was-decided = Lo que se decidió

## Resultados y correcciones

result = Resultado
working = Cómo se decidió
to-be-verified = Regla por verificar
outcome-postponed = Aplazado
corrected = Corregido
as-announced = Tal como se proclamó
correction-turn = { $from } → { $to }
correction-by = Corregido por { $name }, { $at }
correct-vote = Corregir un voto
correct-note = Lo proclamado queda consignado. El resultado se decide de nuevo por la misma regla, con este voto corregido.
recorded-as = Registrado
correct-to = Corregir a
record = Las actas de esta votación
sheet-result = Hoja de resultado
sheet-roll-call = Votación nominal
sheet-reconciliation = Conciliación
sheet-mandates = Lista de mandatos
minutes-of-votes = Acta de las votaciones
all-days = Todos los días
absent = Ausentes, no votaron
invalid-papers = Nulas
of-them-on-paper = De ellas en papel
mandate-ended = terminado antes de plazo: { $reason }

## Nombres escritos y voto en papel

write-in = Otro nombre
write-in-name = Escriba un nombre
write-in-add = Marcar este nombre
tablet-excluded = Su delegación no vota en esta vuelta
tablet-excluded-note = La presidencia ha convocado esta vuelta sin ella. No hay nada que hacer en la tableta.
tablet-on-paper = Su delegación vota en papel
tablet-on-paper-note = Un escrutador ha entregado su papeleta. Deposítela en la urna antes del cierre: esta tableta no sabe si está en ella.
tablet-closed-on-paper = Su delegación recibió una papeleta. Se está estableciendo el resultado.
paper-ballots = Papeletas
paper-about = Para las delegaciones que no pueden votar en tableta. Quien tiene una papeleta ya no vota en tableta en esta votación.
paper-for = Delegaciones que la reciben
paper-issue = { $papers ->
    [one] Entregar una papeleta
   *[other] Entregar { $papers } papeletas
}
paper-given = Entregadas a
paper-none = Ninguna entregada.
paper-issued = { $papers ->
    [one] Una papeleta
   *[other] { $papers } papeletas
}
paper-awaited = Papeletas entregadas: { $papers }. Dos escrutadores cuentan la urna e introducen los totales; si coinciden, se puede proclamar el resultado.
paper-totals = Totales de las papeletas
paper-totals-about = Lo que había en la urna. Dos personas lo introducen por separado. Vale si coinciden.
papers-of-issued = { $papers } de { $issued } entregadas
total-valid = Papeletas válidas
total-blank = Papeletas en blanco
total-invalid = Papeletas nulas

## Las credenciales

credentials = Credenciales de la delegación
credentials-in_order = En regla
credentials-disputed = Impugnadas
credentials-refused = Rechazadas
credentials-not-on-the-roll = La delegación no figura en ninguna lista y no puede votar.
dispute = Impugnar las credenciales
dispute-note = La delegación no figura en ninguna lista hasta que se resuelva la impugnación.
settle = Resolver la impugnación
settle-note = Aceptadas, la delegación vuelve a la lista. Rechazadas, queda fuera de ella.
settle-accept = Aceptar
settle-refuse = Rechazar

## Las reglas

rules = Reglas de esta asamblea
in-force-from = En vigor desde el { $from }
rules-to-verify = { $rules ->
    [one] Una regla por verificar
   *[other] { $rules } reglas por verificar
}
rules-verified = Ninguna regla por verificar
rules-by-subject = Mayorías por asunto
quorum-none = Ninguno
checked-at-open = se comprueba al abrir
checked-at-close = se comprueba al cerrar
equal-votes = Moción con empate
tie-motion-rejected = queda rechazada
tie-motion-revote = se vota de nuevo y luego queda rechazada
corrections = Corrección de votos registrados
corrections-within = { $hours ->
    [0] No es posible
   *[other] dentro de las { $hours } horas siguientes a la proclamación
}
postponed-by = si las abstenciones llegan a { $fraction } de los votos
offices = Cargos
ballots-need = Votaciones { $ballots }: { $majority }
stands-all = todas las candidaturas
stands-minus_lowest = sin la última
stands-top_2 = las dos primeras
stands-twice_seats = como máximo el doble de los puestos
stands-open = abierto a toda candidatura
remedy-revote = nueva votación
remedy-special = votación especial
remedy-lots = sorteo
sole-yes_no = Candidatura única: sí o no
sole-ballot = Candidatura única: por votación
sole-acclamation = No más que puestos: aclamación
write-ins-allowed = Se admiten nombres escritos
distinct = Titulares distintos en: { $traits }

## Uso de la palabra

floor = Uso de la palabra
floor-nobody = Nadie está en uso de la palabra.
floor-yours = Tiene la palabra
floor-next = Siguiente orador
floor-your-place = Su lugar en la lista: { $place }
floor-withdraw = Retirar
floor-list-is-closed = La lista de oradores está cerrada
floor-list-empty = No hay nadie inscrito.
floor-observers-not-invited = En este punto, los observadores intervienen por invitación de la Presidencia.
floor-moved = Moción en examen: { $what }
floor-moved-by = Autor de la moción: { $who }.
floor-may-speak = Pueden intervenir: a favor { $in_favour }, en contra { $against }
floor-more = Más
floor-end-turn = Fin de la intervención
give-floor = Dar la palabra: { $who }
give-point-of-order = Cuestión de orden: { $who }
floor-move-up = Adelantar: { $who }
floor-strike-off = Suprimir de la lista: { $who }
floor-show-all = Mostrar todos ({ $count })
floor-close-list = Cerrar la lista
floor-reopen-list = Reabrir la lista
floor-draw = Sortear
floor-drawn = Orden sorteado; semilla { $seed }…
floor-used = Tiempo en este punto: { $used } de { $of }
floor-add = En nombre de una delegación
floor-kind = Motivo
floor-times = Tiempos y debate
floor-turn-minutes = Minutos por intervención
floor-item-minutes = Minutos para el punto
floor-set = Fijar
floor-invite-observers = Se invita a intervenir a los observadores
floor-record = Registro de oradores
speech-point_of_order = Cuestión de orden
speech-in_favour = A favor de la moción
speech-against = En contra de la moción
speech-statement = Intervención
speech-explanation = Explicación de voto
speech-reply = Derecho de respuesta
ask-point_of_order = Cuestión de orden
ask-in_favour = Hablar a favor
ask-against = Hablar en contra
ask-statement = Pedir la palabra
ask-explanation = Explicar mi voto
ask-reply = Derecho de respuesta
debate-closed = El debate está cerrado
debate-adjourned = El debate está aplazado
debate-meeting_suspended = La sesión está suspendida
debate-meeting_adjourned = La sesión está levantada
debate-resume = Reanudar
debate-close = Cerrar el debate
debate-adjourn = Aplazar el debate
procedural-motion = Moción de procedimiento
procedure-move = Presentar la moción
procedure-suspend_meeting = Suspensión de la sesión
procedure-adjourn_meeting = Levantamiento de la sesión
procedure-adjourn_debate = Aplazamiento del debate
procedure-close_list = Cierre de la lista de oradores
procedure-close_debate = Cierre del debate
waits-procedural-motion-first = Antes: «{ $first }», moción de procedimiento

## Por qué se rechazó algo

problem-unknown = Algo ha fallado. Inténtelo de nuevo.
problem-unreachable = No hay conexión con el servidor. Inténtelo de nuevo.
problem-unknown-poll = Esta votación no existe.
problem-poll-not-open = La votación no está abierta.
problem-poll-closed = La votación ya estaba cerrada cuando llegó su voto.
problem-poll-already-open = La votación ya está abierta.
problem-another-poll-open = Otra votación sigue abierta.
problem-another-round-open = La última vuelta aún no está decidida.
problem-not-on-the-roll = Su delegación no figura en la lista de esta votación.
problem-voting-right-suspended = El derecho de voto de su delegación está suspendido.
problem-not-present = Su delegación no está registrada en la sala. Acuda a la mesa de registro.
problem-not-the-voting-delegate = Otro delegado de su delegación tiene el voto.
problem-choice-not-offered = Esta opción no se ofrece en esta votación.
problem-wrong-token = Su sesión ha terminado. Inicie sesión de nuevo.
problem-expired-token = Su sesión ha terminado. Inicie sesión de nuevo.
problem-not-signed-in = Inicie sesión, por favor.
problem-wrong-role = Su función no lo permite.
problem-body-too-large = Es demasiado grande.
problem-malformed-json = No se pudo leer la solicitud.
problem-invalid = Falta algo o no es correcto.
problem-ballot-superseded = Un voto más reciente de su delegación ya está en la urna.
problem-ballot-id-reused = Esta papeleta ya se usó. Vote de nuevo, por favor.
problem-no-change-allowed = En esta votación no se puede cambiar el voto.
problem-credential-revoked = Esta acreditación ya no es válida. Acuda a la mesa de registro.
problem-no-quorum = No hay quórum: hay muy pocas delegaciones en la sala.
problem-malformed-csv = La lista tiene errores. No se adoptó nada.
problem-rule-not-supported = Esta regla no se admite.
problem-too-many-tries = Demasiados intentos. Espere unos minutos.
problem-unavailable = El servicio no está disponible por ahora. Inténtelo de nuevo.
problem-not-heard-yet = El sistema se está poniendo al día. Inténtelo en un momento.
problem-observer = Los observadores no votan.
problem-wrong-credentials = El código y el PIN, o el usuario y la contraseña, no son correctos.
problem-session-ended = Su sesión ha terminado. Inicie sesión de nuevo.
problem-poll-already-prepared = Esta moción ya tiene una votación aún no decidida.
problem-poll-void = Esta votación fue anulada.
problem-poll-declared = El resultado de esta votación está proclamado y es firme.
problem-poll-not-closed = Cierre primero la votación.
problem-empty-roll = Ninguna delegación acreditada tiene derecho a voto.
problem-too-many-marks = Hay demasiados candidatos marcados.
problem-too-few-marks = Hay muy pocos candidatos marcados.
problem-marked-twice = Un candidato está marcado dos veces.
problem-no-ballots = Esta votación es a mano alzada.
problem-wrong-mode = Este tipo de votación no lo prevé.
problem-nothing-to-acknowledge = No hay ninguna diferencia pendiente en esta votación.
problem-restored-secret-poll = Esta votación secreta se restableció sin las papeletas recibidas después de la copia de seguridad. Anúlela y repítala.
problem-totals-not-agreed = Antes, dos personas distintas deben introducir los mismos totales.
problem-totals-already-agreed = Los totales están acordados y contados; ya no cambian.
problem-totals-impossible = Estos totales no pueden ser correctos: no concuerdan con el número de miembros o de papeletas entregadas.
problem-motion-already-adopted = Esta moción está aprobada. Para reconsiderarla, repita la votación o presente otra.
problem-secrecy-cannot-be-lowered = Esta cuestión se decide en votación secreta; eso no puede rebajarse.
problem-store-unavailable = El servicio no puede guardar nada por ahora. Inténtelo de nuevo.
problem-not-found = Eso no existe.
problem-delegation-exists = Este miembro ya tiene una delegación.
problem-head-exists = Esta delegación ya tiene jefe.
problem-too-many-delegates = Esta delegación tiene demasiados delegados.
problem-cannot-hold-the-vote = Este delegado no puede tener el voto.
problem-no-valid-credential = No hay acreditación válida.
problem-already-suspended = El derecho de voto ya está suspendido.
problem-not-suspended = El derecho de voto no está suspendido.
problem-member-exists = Este miembro ya existe.
problem-unknown-member = No existe tal miembro.
problem-candidate-twice = Este candidato ya se presenta.
problem-candidate-elected = Este candidato ya está elegido.
problem-nominations-closed = Las candidaturas están cerradas.
problem-contest-decided = Esta elección está decidida.
problem-nobody-stands = No hay ningún candidato.
problem-amendments-first = Queda una enmienda por votar. Las enmiendas van antes que el texto.
problem-parts-first = Queda una parte por votar. Las partes van antes que el conjunto.
problem-further-amendment-first = Otra enmienda está más alejada del texto y va antes.
problem-majority-undecided = Otra votación fija la mayoría que se requiere y va antes.
problem-earlier-proposal-first = Otra propuesta sobre la misma cuestión se presentó antes y va primero.
problem-priority-first = Queda por votar la prioridad, o se dio prioridad a otra propuesta.
problem-motion-moot = Esta moción no se somete a votación: lo decidido la dejó sin objeto.
problem-motion-withdrawn = Esta moción no se somete a votación: fue retirada.
problem-motion-decided = Esta moción ya está decidida.
problem-vote-has-begun = La votación de esta moción ha comenzado. Ya no puede enmendarse, cambiarse de orden ni retirarse.
problem-impossible-order = Ese orden de votación no es posible.
problem-circular-order = Las mociones se esperarían unas a otras y ninguna podría someterse a votación.
problem-no-corrections-here = Solo puede corregirse el resultado vigente de una votación registrada sobre una moción, si el reglamento lo permite.
problem-correction-too-late = El plazo de corrección ha vencido.
problem-unknown-voter = No consta aquí ningún voto de este miembro.
problem-not-the-recorded-vote = El voto de este miembro consta ahora de otro modo.
problem-admission-has-effect = La corrección anularía una admisión que ya surtió efecto.
problem-write-in-not-allowed = No se puede escribir ningún nombre en esta papeleta.
problem-write-in-unreadable = Un nombre escrito tiene de 1 a 100 caracteres legibles.
problem-write-in-unclear = Varias candidaturas llevan ese nombre. Marque la que desea.
problem-too-many-write-ins = Hay demasiados nombres escritos.
problem-excluded-from-round = Su delegación no vota en esta vuelta.
problem-votes-on-paper = Su delegación recibió una papeleta y vota con ella.
problem-has-voted = Estos ya votaron o tienen papeleta: { $members }. No se entregó ninguna.
problem-hands-for-several-marks = Solo se vota a mano alzada si cada miembro tiene una sola marca.
problem-valid-papers-not-said = Si una papeleta admite varias marcas, indique el número de papeletas válidas.
problem-candidate-barred = El reglamento no permite esta elección aquí: { $why }.
problem-candidate-withdrawn = Esta candidatura se retiró definitivamente.
problem-unknown-contest = Esta elección no existe.
problem-unknown-candidate = No existe tal candidatura en esta elección.
problem-unknown-assembly = Esta asamblea no existe.
problem-no-seat-for-region = Ningún puesto de esta elección corresponde a esa región.
problem-region-unclear = Indique la región.
problem-not-awaited = La elección espera ahora otra cosa.
problem-witnesses-missing = Se necesitan al menos dos testigos, cada uno nombrado una vez y con su palabra si el sorteo se hace aquí.
problem-unknown-mandate = Este mandato no existe.
problem-mandate-running = Este mandato no ha terminado; no hay vacante.
problem-mandate-over = Este mandato ya terminó.
problem-term-too-long = Tal mandato termina después de la última fecha posible.
problem-already-disputed = Estas credenciales ya están impugnadas.
problem-not-disputed = Estas credenciales no están impugnadas.
problem-seats-unclear = El cargo no tiene esos puestos: no indique más de los que tiene.
problem-nobody-addressed = Indique a quién va dirigido este anuncio.
problem-private-and-public = Un anuncio va a públicos enteros o a delegaciones y delegados concretos, no a ambos a la vez.
problem-nobody-to-acknowledge = Solo los delegados pueden acusar recibo; este anuncio no va dirigido a ellos.
problem-no-acknowledgement-asked = No se le pide acuse de recibo de este anuncio, o su tiempo ha terminado.
problem-shipped-template = Esta plantilla viene con la plataforma: puede modificarse, no eliminarse.
problem-too-many-templates = La organización ya tiene el máximo de plantillas. Elimine una primero.
problem-address-not-allowed = No se pueden enviar avisos a esta dirección. Debe comenzar por https y estar fuera de esta red.
problem-email-off = El correo está desactivado: no hay servidor configurado.
problem-already-subscribed = Esta dirección ya recibe avisos. Elimínela primero para cambiar lo que recibe.
problem-too-many-subscribers = Se ha alcanzado el máximo de destinatarios. Elimine uno primero.
problem-delivery-dropped = Este aviso se retiró o se eliminó su destinatario; ya no se envía.

## Documents

documents = Documentos
documents-none = Aún no se ha distribuido ningún documento.
documents-new = { $count } nuevo(s)
documents-general = General
document-new = Nuevo
document-instead = Aún no disponible en { $wanted }; se muestra en { $shown }.
document-kept = Se puede leer sin red
document-loading = Cargando el documento…
open-pdf = Abrir el PDF
document-kind-draft = Proyecto de resolución
document-kind-report = Informe
document-kind-application = Solicitud de adhesión
document-kind-offer_to_host = Ofrecimiento de sede
document-kind-other = Otro documento
document-draft = En preparación
document-scheduled = Se publica el
document-published = Publicado
document-withdrawn = Retirado
document-symbol = Signatura
document-kind = Tipo
document-title = Título
document-revise = Modificar
document-withdraw = Retirar el documento
new-document = Nuevo documento
new-documents-are = Los documentos nuevos son
readers = Destinatarios
readers-delegations = Delegaciones
readers-signed_in = Todos los participantes
readers-public = El público
original = Original
original-language = Idioma del original
embargo-until = Embargo hasta
languages-needed = Idiomas requeridos
translation-missing = Falta
translation-in_translation = En traducción
translation-ready = Lista
translation-begun = Traducción iniciada
translation-stopped = Traducción cancelada
version = Versión { $version }
versions = Todas las versiones
file = Archivo
outcome = Resultado
file-pdf = PDF
file-html = Página
file-text = Texto
publish = Publicar
publish-incomplete = Publicar tal como está
publish-lacking = Faltan las versiones en: { $languages }.
many-files = Varios archivos a la vez
many-files-about = El nombre de cada archivo lleva la signatura del documento y su idioma:
many-files-too-many = Como máximo { $most } archivos a la vez.
upload-files = Subir ({ $count })
file-uploaded = Subido
file-waits = En espera
new-documents = Documentos nuevos
new-documents-about = Los títulos y los puntos del orden del día pueden indicarse ahora o más tarde.
publish-many = Publicar ({ $count })
file-published = Publicado
file-fault-name = El nombre no lleva signatura e idioma, o no termina en .pdf, .html ni .txt
file-fault-language = No es un idioma oficial: ar, en, es o fr
file-fault-empty = Vacío
file-fault-size = Demasiado grande
file-fault-twice = Ya hay un archivo para este documento y este idioma
file-fault-withdrawn = El documento ha sido retirado
file-fault-content = Su contenido no es lo que indica su nombre
problem-file-empty = El archivo está vacío.
problem-file-type-unknown = No es ni PDF, ni HTML, ni texto en UTF-8, diga lo que diga su nombre.
problem-file-type-wrong = El nombre del archivo indica { $named }, pero su contenido es { $found }.
problem-file-damaged = El archivo empieza como PDF pero no termina como tal: está cortado o se le ha añadido algo.
problem-file-active = El PDF contiene scripts, órdenes u otros archivos. Guárdelo sin ellos.
problem-upload-stalled = El archivo no llegó a tiempo. No se guardó nada; envíelo de nuevo.
problem-symbol-taken = Otro documento de esta asamblea lleva la signatura { $symbol }.
problem-too-many-documents = Esta asamblea ha alcanzado el máximo de documentos: { $most }.
problem-too-many-versions = Se ha alcanzado el máximo de versiones en este idioma: { $most }.
problem-file-is-there = Hay un archivo en este idioma: su traducción está lista.
problem-nothing-to-publish = El documento aún no tiene archivo en ningún idioma.
problem-languages-missing = El documento debe existir también en estos idiomas: { $languages }.
problem-document-published = El documento está publicado; un embargo llegaría tarde.
problem-document-withdrawn = El documento ha sido retirado.
problem-not-in-this-language = El documento no existe en este idioma.

## El orden del día y el acta

agenda-adopted = Aprobado
adopt-agenda = Aprobar el orden del día
agenda-changes = Cambios desde la aprobación
agenda-changes-none = No se ha cambiado nada.
delay-none = A la hora prevista
delay-late = { $minutes } min de retraso
delay-early = { $minutes } min de adelanto
delay-late-hours = { $hours } h { $minutes } min de retraso
delay-early-hours = { $hours } h { $minutes } min de adelanto
delay-late-days = { $days } d { $hours } h de retraso
delay-early-days = { $days } d { $hours } h de adelanto
minutes-short = { $minutes } min
new-item = Nuevo punto
change-item = Modificar el punto
remove-item = Retirar el punto
item-kind = Tipo
item-kind-decision = Decisión
item-kind-election = Elección
item-kind-panel = Panel
item-kind-ceremony = Ceremonia
item-kind-information = Información
item-number = Número
item-start = Previsto a las
item-minutes = Minutos previstos
item-responsible = Responsable
item-state-planned = Previsto
item-state-open = Abierto
item-state-suspended = Suspendido
item-state-closed = Concluido
move-up = Subir
move-down = Bajar
move-to-sitting = Pasar a una sesión
no-sitting = Sin sesión
sitting = Sesión
sitting-state-planned = Prevista
sitting-state-open = Abierta
sitting-state-suspended = Suspendida
sitting-state-closed = Levantada
sitting-day = Día
sitting-begins = Comienzo
sitting-ends = Fin
new-sitting = Prever una sesión
change = Modificar
remove = Retirar
import-programme = Importar un programa
change-item-added = Añadido
change-item-changed = Modificado
change-item-moved = Cambiado de lugar
change-item-removed = Retirado
change-sitting-planned = Sesión prevista
change-sitting-changed = Sesión modificada
change-sitting-removed = Sesión retirada
do-open-sitting = Abrir la sesión
do-close-sitting = Levantar la sesión
do-suspend = Suspender
do-resume-item = Reanudar
conduct = Desarrollo de la decisión
conduct-item = Punto abierto
conduct-statements = Declaraciones y explicaciones de voto
conduct-announced = Votación anunciada
conduct-vote = Votación
conduct-result = Resultado
conduct-next = Siguiente
minutes = Acta
minutes-none = Todavía no se ha abierto ninguna sesión.
minutes-unwritten = Según lo registrado; todavía no se ha redactado nada.
minutes-version = Versión { $version }, guardada por { $by } a las { $at }
minutes-free = Texto libre
minutes-told-now = Lo registrado dice ahora:
minutes-refresh = Buscar novedades
incident = Incidente
note-incident = Consignar el incidente
problem-item-not-open = El punto del orden del día no está abierto. Ábralo primero.
problem-item-has-running-poll = Hay una votación en curso sobre este punto. Ciérrela primero.
problem-item-begun = El examen de este punto ha comenzado: ya no se retira ni se reprograma.
problem-item-has-business = De este punto dependen mociones o elecciones.
problem-item-closed = Este punto ha concluido.
problem-agenda-full = El orden del día está completo.
problem-agenda-empty = No hay nada en el orden del día que pueda aprobarse.
problem-agenda-adopted = El orden del día ya ha sido aprobado.
problem-start-outside-sitting = Esta hora queda fuera de la sesión.
problem-start-without-sitting = Este punto está previsto a una hora: necesita una sesión.
problem-sitting-not-open = La sesión no está abierta. Ábrala primero.
problem-another-sitting-open = Hay otra sesión abierta. Levántela primero.
problem-sitting-has-open-item = Todavía hay un punto abierto. Suspéndalo o ciérrelo primero.
problem-sitting-begun = La sesión ha comenzado.
problem-sitting-not-empty = Hay puntos previstos para esta sesión. Cámbielos de lugar o retírelos primero.
problem-sitting-not-held = La sesión todavía no se ha abierto.
problem-sitting-impossible = Esta sesión no puede preverse: debe terminar después de comenzar, caer dentro de los días de la asamblea y no coincidir con otra.
problem-minutes-changed = Otra persona ha guardado esta acta entretanto. No se ha sobrescrito nada.
problem-floor-item-closed = Este punto está cerrado; ya no se interviene sobre él.
problem-floor-item-not-open = Abra primero el punto.
problem-floor-voting-has-begun = La votación ha comenzado. Solo puede interrumpirla una cuestión de orden sobre su desarrollo.
problem-floor-list-closed = La lista de oradores está cerrada. Aún puede plantearse una cuestión de orden o pedirse el derecho de respuesta.
problem-floor-list-full = La lista de oradores está completa.
problem-floor-already-asked = Su delegación ya está inscrita.
problem-floor-not-invited = Los observadores intervienen cuando se les invita; en este punto no se les ha invitado.
problem-floor-members-only = Esto corresponde a las delegaciones de los miembros.
problem-floor-no-delegation = Esta delegación no se conoce aquí.
problem-floor-debate-closed = El debate está cerrado. Puede pedirse una explicación de voto o el derecho de respuesta.
problem-floor-rests = El debate está interrumpido hasta que la Presidencia lo reanude.
problem-floor-no-motion = No hay ninguna moción de procedimiento sobre la que este lado pueda intervenir.
problem-floor-enough-speakers = Se ha alcanzado el número de oradores permitido de este lado.
problem-floor-point-of-order-first = Hay una cuestión de orden pendiente, que va primero.
problem-floor-time-used-up = El tiempo fijado para este punto se ha agotado. Fije más antes de dar la palabra.
problem-floor-held-elsewhere = Alguien tiene la palabra en otro punto. Ponga fin primero a esa intervención.
problem-floor-request-over = Esta petición ya no está pendiente.
problem-floor-not-yours = Solo puede retirarse su propia petición.
problem-floor-place-unknown = No existe ese lugar en la lista.
problem-procedure-already-moved = La misma moción ya se está examinando.
problem-procedural-motion-first = Hay una moción de procedimiento en examen, que se somete antes a votación.

## The register of resolutions

resolution-called = Resolución { $number }
resolution-annulled = Anulada
resolution-annulled-why = Una votación posterior o una rectificación ha dejado sin efecto la aprobación de esta resolución.
resolution-provisional = Texto provisional
resolution-provisional-why = Este es el texto que se sometió a votación. El texto definitivo aún no se ha publicado.
resolution-imported = De registros anteriores
resolution-imported-why = Aprobada antes de que este registro se llevara aquí e incorporada posteriormente.
resolution-instead = No hay texto en el idioma solicitado ({ $wanted }). Se muestra el texto en el siguiente idioma: { $shown }.
resolution-no-text = El registro no contiene el texto de esta resolución.
resolution-read-in = Idioma del documento
resolution-document = Documento para imprimir
resolution-source = Fuente
resolution-vote = La votación
resolution-title = Título
resolution-text = Texto
resolution-lines = Cada línea del texto es un párrafo numerado.
resolution-edit = Texto definitivo
resolution-missing = Aún sin texto en: { $languages }
adopted-on-day = Aprobada el { $day }
permanent-address = Dirección permanente
version-save = Guardar como versión nueva
version-release = Publicar la versión { $version }
version-written = { $who }, { $when }
version-released = Publicada: { $who }, { $when }
version-released-on = Texto definitivo, versión { $version }, publicada el { $day }
version-draft = Borrador
version-as-adopted = El texto sometido a votación
relations = Resoluciones conexas
relation-refers_to = Se refiere a
relation-supersedes = Sustituye a
relation-by-refers_to = Mencionada en
relation-by-supersedes = Sustituida por
relation-add = Añadir
register-words = Palabras del título o del texto
register-number = Número
register-search = Buscar
register-search-all = Buscar en todo el registro
register-found = Resoluciones encontradas: { $total }
register-none = Ninguna resolución coincide. Pruebe con menos palabras u otro año.
register-pages = Páginas
register-whole = El registro completo:
register-feed = Canal de novedades (Atom)
page-of = Página { $page } de { $pages }
page-before = Anterior
page-after = Siguiente
import-resolutions = Importar resoluciones anteriores
import-row = Fila
import-texts = Textos en
import-first = Se muestran { $shown } de { $rows } filas, primero las que tienen errores.
problem-unknown-resolution = Esa resolución no figura en este registro.
problem-unknown-version = Esta resolución no tiene esa versión.
problem-version-superseded = Alguien ha redactado entretanto la versión { $newest }. Abra de nuevo la resolución; no se ha sobrescrito nada.
problem-not-the-newest-version = Solo puede publicarse la versión más reciente ({ $newest }).
problem-version-released = Esta versión ya se ha publicado.
problem-not-earlier = La resolución { $year }/{ $number } no es anterior a esta.
problem-unknown-relation = La resolución { $year }/{ $number } no figura en este registro.

## Texts of motions

motions = Mociones
motions-without-item = Fuera de los puntos del orden del día
motion-under-item = Punto del orden del día
motion-text = Texto de la moción
text-note = Un párrafo por línea. Los párrafos se numeran al mostrar el texto.
text-in = Texto en { $language }
text-as-put = El texto tal como se sometió a votación
texts-here = Textos de este punto
motion-has-no-text = No hay texto.
differences = Diferencias respecto del texto
would-stand = Texto tal como quedaría
contested = Dos enmiendas aprobadas modifican los mismos párrafos: { $paragraphs }. Prevalece la aprobada en último lugar.
contested-would = Una enmienda aprobada ya modificó los mismos párrafos: { $paragraphs }. Esta la sustituiría.
not-in-text = No incorporado en este texto: { $motions }. Está redactado en términos libres, o no se hallaron sus párrafos. La secretaría adapta el texto.
amendment-own-words = En términos libres
changes-to-text = Cambios, párrafo por párrafo
change-reword = Reformular
change-delete = Suprimir
change-insert = Insertar después
change-insert-first = Insertar al principio
change-undo = Deshacer
change-at = { $what }: párrafo { $number }
wording-in = Redacción en { $language }
words-inserted = [insertado:
words-deleted = [suprimido:
words-end = ]
paragraph-number = Párrafo { $number }
paragraph-replaced = reformulado
paragraph-inserted = insertado
paragraph-deleted = suprimido
part-first = Del párrafo
part-last = al
problem-no-text-to-change = Solo una enmienda a una moción que tiene texto puede modificar sus párrafos.
problem-sub-amendment-in-free-words = Una enmienda a una enmienda se redacta en términos libres.
problem-nothing-changed = Una enmienda por párrafos tiene al menos un cambio.
problem-no-such-paragraph = No hay un párrafo { $paragraph } en todos los idiomas de este texto. Tienen { $last }.
problem-paragraph-changed-twice = Dos cambios afectan al párrafo { $paragraph }. Haga uno solo.
problem-change-without-words = Lo que sustituye o sigue al párrafo { $paragraph } necesita su redacción.
problem-change-in-other-languages = El cambio en el párrafo { $paragraph } se necesita en todos los idiomas del texto, y en ningún otro: { $languages }.
## La oficina: entradas, acreditaciones, tabletas

queue-full = No se registró nada: este equipo no puede guardar más lecturas sin enviar. Restablezca primero la conexión.
no-badge-code = Este no es el código de una acreditación.
choose-person = Se encontraron varias personas: elija una.
nobody-found = No se encontró a nadie. Compruebe la ortografía o proponga a una persona que no figura en la lista.
check-in-or-out = Entrada o salida
scan-or-type = Escanee una acreditación o escriba un nombre
scan-hint = Código de acreditación, nombre o país
camera = Cámara
badge-not-known-here = Acreditación desconocida en este equipo
scan-came = Entrada registrada a las { $time }
scan-went = Salida registrada a las { $time }
scan-waiting = Guardado en este equipo desde las { $time }, aún sin enviar
scan-overtaken = Visto a las { $time }; prevalece una lectura posterior de otro puesto
scan-refused = No registrado, { $time }:
desk-offline-note = Siga trabajando: se enviará por sí solo cuando vuelva la conexión.
list-of = La lista es de las { $time }.
show-queue = Ver lo que no se ha enviado
seen = Visto
zone-floor = Sala de sesiones
zone-observers = Asientos de observadores
print-pins = Imprimir los PIN por separado
pin-apart = Guárdelo separado de la acreditación.
voting-right = Derecho de voto
right-in-force = Vigente
right-from-to = Suspendido del { $from } al { $to }
right-to-come = Se suspenderá a partir del { $from }
right-since = Suspendido desde el { $from }
walk-in = Persona que no figura en la lista
walk-in-note = Debe aprobarlo otra persona de la oficina o un operador. Hasta entonces, la persona no forma parte de ninguna delegación ni recibe acreditación.
walk-in-waits = { $name } espera ahora la aprobación de una segunda persona.
name-latin = Nombre en caracteres latinos
name-own = Nombre en su propia escritura (opcional)
walk-in-reason = Motivo de la admisión (carta presentada, quién responde)
namesakes = Ya hay una persona con ese nombre:
same-delegation = esta delegación
another-person = Es otra persona: proponer de todos modos
walk-in-propose = Proponer para su aprobación
walk-ins-waiting = A la espera de aprobación
proposed-by = Propuesto por { $name }
same-name = Mismo nombre: { $name },
approve = Aprobar
refuse = Rechazar
tablets-out = Tabletas sin devolver
show-list = Ver la lista
find-tablet = Buscar una tableta o una persona
tablet = Tableta
given-at = Entregada
tablet-bound = Vinculada
yes-word = Sí
take-back = Recibir
tablets-all-back = Se han devuelto todas las tabletas.
tablet-and-photo = Tableta, foto
give-tablet = Entregar una tableta
tablet-label = Lo que lleva escrito
give-out = Entregar
tablet-given = Se ha entregado la tableta { $tablet }.
photo = Foto para la acreditación (opcional)
photo-note = Se reduce aquí; se borra un día después de la asamblea.
photo-kept = La foto queda guardada para la acreditación.
photo-remove = Eliminar la foto
photo-removed = Foto eliminada
photo-unreadable = Este archivo no es una imagen que pueda mostrarse.
import-invitations = Importar la lista de invitados
arrived-of = { $arrived } de { $all } han llegado
arrived = Presentes
missing = Ausentes
missing-only = Solo ausentes
in-hall-may-vote = En la sala, pueden votar
reissue-note = La acreditación de { $name } deja de valer en el acto, al iniciar sesión y en la puerta.
list-too-large = La lista es demasiado grande para guardarse en este equipo: necesita la red.
desk-sign-out-unsent = Aún queda por enviar: el cierre de sesión espera la conexión.
problem-unknown-badge = Este código no figura en ninguna acreditación de esta asamblea.
problem-badge-revoked = Esta acreditación ya no es válida.
problem-unknown-person = Esta persona no figura en ninguna lista de esta asamblea.
problem-scan-too-old = Esta lectura es demasiado antigua. Registre de nuevo la entrada o la salida.
problem-reason-needed = Hay una acreditación válida: indique por qué se necesita otra.
problem-possible-duplicate = Ya hay una persona con ese nombre: { $who }. No se añadió nada.
problem-walk-in-decided = { $by } ya ha decidido sobre { $name }.
problem-second-person-needed = Otra persona distinta de quien lo propuso debe aprobar a { $name }.
problem-delegates-need-approval = La oficina añade la delegación sin delegados. Después se propone a cada persona y la aprueba otra.
problem-too-many-waiting = Hay demasiadas personas a la espera de aprobación; decida primero sobre ellas.
problem-tablet-is-out = La tableta { $tablet } la tiene { $name } y no ha sido devuelta.
problem-tablet-returned = La tableta { $tablet } ya ha sido devuelta.
problem-not-a-photo = Esta no es una foto que pueda guardarse.
problem-other-file-previewed = Este no es el archivo que se examinó. Examínelo primero; no se hizo nada.
desk-offline = { $unsent ->
    [0] Sin conexión: todo está enviado.
    [one] Sin conexión: { $unsent } lectura sin enviar.
   *[other] Sin conexión: { $unsent } lecturas sin enviar.
  }
scans-refused = { $scans ->
    [one] { $scans } lectura no se registró
   *[other] { $scans } lecturas no se registraron
  }
badges-issued = { $badges ->
    [one] { $badges } acreditación emitida
   *[other] { $badges } acreditaciones emitidas
  }
print-badges = { $badges ->
    [one] Imprimir la acreditación
   *[other] Imprimir { $badges } acreditaciones
  }
issue-missing = { $badges ->
    [one] Emitir la acreditación que falta
   *[other] Emitir { $badges } acreditaciones que faltan
  }
## El panel del operador

store-database = Base de datos
store-log = Registro de hechos
store-redis = Redis
milliseconds = { $ms } ms
wall-behind = Hechos aún no recibidos
wall-outbox = Hechos por enviar
wall-dead = Hechos rechazados
wall-disk = Libre en el disco
wall-gigabytes = { $free } de { $of } GB
wall-version = Versión
wall-since = En marcha desde
wall-stopped = Ha dejado de recibir.
wall-not-known = No se conoce
wall-one-server = Solo las pantallas de este servidor: no hay comunicación con los demás.
wall-screens = Pantallas y tabletas conectadas
wall-tablets = Tabletas de los delegados
wall-public = Pantallas públicas
wall-gone = { $screens ->
    [one] se fue una
   *[other] se fueron { $screens }
}
wall-lost = { $tablets ->
    [one] Se perdió una tableta durante esta votación
   *[other] Se perdieron { $tablets } tabletas durante esta votación
}
wall-no-other = Ninguna otra tableta de esta delegación está conectada
wall-others = { $tablets ->
    [one] Otra tableta de esta delegación está conectada
   *[other] Otras { $tablets } tabletas de esta delegación están conectadas
}
wall-none-lost = No se ha perdido ninguna tableta durante esta votación
wall-reconciled = Concordancia de las votaciones
wall-agree = { $votes ->
    [0] Aún no se ha proclamado ningún resultado
    [one] Una votación, y todos sus registros concuerdan
   *[other] { $votes } votaciones, y todos sus registros concuerdan
}
wall-different = { $votes ->
    [one] Los registros de una votación difieren
   *[other] Los registros de { $votes } votaciones difieren
}
wall-unknown = { $votes ->
    [one] Una votación no pudo compararse con todos los registros
   *[other] { $votes } votaciones no pudieron compararse con todos los registros
}
wall-compared = Comparación continua de base de datos, registro y recuento en vivo
wall-looked = Última comprobación { $time }; votaciones abiertas o recién cerradas: { $current }
wall-looks-elsewhere = La comparación la hace otro proceso de la votación.
wall-no-difference = No se ha encontrado ninguna diferencia
self-test = Prueba de comienzo del día
self-test-run = Iniciar la prueba
self-test-about = Hágala antes de abrir las puertas. Cada comprobación tiene su nombre; lo que no se conoce no se da por bueno.
verdict-go = Listo
verdict-watch = Listo, con observaciones
verdict-no-go = No está listo
mark-go = Listo
mark-watch = Observación
mark-no-go = No listo
check-services = Los cuatro servicios responden
check-services-help = Vea la ficha del servicio y su registro.
check-version = Todos los servicios tienen la misma versión
check-version-help = Construya y arranque de nuevo los servicios, todos de la misma versión.
check-stores = La base de datos, el registro y Redis responden pronto
check-stores-figure = el más lento: { $figure } ms
check-stores-help = Vea qué almacén se nombra, si funciona y qué más usa su máquina.
check-hearing = Cada servicio ha recibido todos los hechos
check-hearing-figure = retraso máximo: { $figure }
check-hearing-help = Espere un momento y repita la prueba; si un servicio ha dejado de recibir, reinícielo.
check-outbox = Ningún hecho espera a ser enviado
check-outbox-figure = en espera, como máximo: { $figure }
check-outbox-help = Vea si el registro de hechos responde y si el relevo funciona.
check-letters = No se ha rechazado ningún hecho
check-letters-figure = rechazados, como máximo: { $figure }
check-letters-help = Vea el registro del servicio; un hecho rechazado falta en sus pantallas.
check-disk = Hay espacio en el disco
check-disk-figure = { $figure } GB libres
check-disk-help = Libere espacio antes de que empiece la sesión.
check-chains = El registro de actos privilegiados está intacto
check-chains-help = Déjelo todo como está y avise al auditor.
check-reconciled = Los registros de todas las votaciones concuerdan
check-reconciled-figure = difieren: { $figure }
check-reconciled-help = Abra la hoja de concordancia de la votación con los escrutadores.
check-clock = El reloj de esta máquina es correcto
check-clock-figure = diferencia: { $figure } s
check-clock-help = Ajuste por la red el reloj de esta máquina y el del servidor.
check-secure = La sala se sirve por una conexión cifrada
check-secure-help = Sirve para un ensayo en esta máquina; para una sala, ponga la plataforma detrás de su entrada.
check-assembly = La asamblea se celebra hoy
check-assembly-help = Compruebe sus fechas y que la asamblea elegida sea la correcta.
check-screens = Presidencia, mesa, escrutadores y pantalla de la sala están conectados
check-screens-help = Inicie sesión en los puestos nombrados.
certificate = Certificado para tabletas
certificate-card = Una tableta debe confiar una vez en la autoridad propia de esta sala. La página muestra el código, la huella y los pasos.
certificate-open = Abrir la página
certificate-title = Confiar en esta sala
certificate-none = Esta plataforma no se sirve por una conexión cifrada propia, como en una prueba en una sola máquina. Las tabletas no necesitan aquí ningún certificado.
certificate-about = Escanee el código con la tableta o abra esta dirección en su navegador:
certificate-qr = Código QR de la dirección del certificado
certificate-download = Descargar el certificado
certificate-fingerprint = Huella (SHA-256), para compararla con la que muestra la tableta
certificate-ipad = iPad
certificate-ipad-1 = Escanee el código con la cámara, abra la dirección en Safari y permita descargar el perfil.
certificate-ipad-2 = Abra Ajustes, luego Perfil descargado, y elija Instalar.
certificate-ipad-3 = Abra Ajustes, General, Información, Ajustes de confianza de los certificados.
certificate-ipad-4 = Active la confianza total para el certificado cuya huella es la de arriba.
certificate-android = Android
certificate-android-1 = Escanee el código y descargue el archivo.
certificate-android-2 = Abra Ajustes, Seguridad, Cifrado y credenciales, Instalar un certificado, Certificado de CA.
certificate-android-3 = Elija el archivo descargado y compare la huella con la de arriba.
certificate-after = Después la página de acceso se abre sin advertencia. Si aparece una, no siga: avise al operador.

## Teclas de la pantalla de la presidencia

keys = Teclas
keys-about = Ninguna de estas teclas cierra, proclama ni anula. Lo que no tiene vuelta atrás solo recibe el foco; después pulse Intro.
keys-on = Usar estas teclas
key-next = Ir al paso siguiente
key-hold = Suspender la votación o reanudarla
key-extend = Dar un minuto más
key-void = Pedir el motivo de la anulación
key-agenda = Ir al orden del día
key-floor = Ir a la lista de oradores
key-help = Mostrar estas teclas
key-escape = Cerrar lo que está abierto
# The tablet: practice, the vote handed over, calls for a teller, own votes
practice = Votación de práctica
practice-about = Abre durante dos minutos una votación para que la sala practique. No decide nada y no consta en ningún acta.
do-practise = Abrir una votación de práctica
practice-mark = PRÁCTICA
practice-mark-note = Esta votación es para practicar. No decide nada.
tablet-cut-off = La votación se cerró antes de que usted confirmara
tablet-cut-off-note = Su elección no se envió. Usted no ha votado.
tablet-cut-off-stands = Su cambio no se envió. Se mantiene su voto anterior.
vote-of-delegation = El voto de su delegación
vote-held-by-you = Usted tiene el voto.
vote-held-by = { $name } tiene el voto.
handed-over-line = { $at }: cedido a { $to } por { $by }. Queda registrado.
hand-over-vote = Ceder el voto
hand-over-to = ¿A quién?
hand-over-pin = Su PIN
hand-over-about = A partir de entonces { $name } vota por su delegación y usted ya no. Queda registrado.
hand-over-about-other = A partir de entonces { $name } vota por su delegación. Queda registrado.
hand-over-nobody = Nadie más de su delegación tiene una acreditación válida.
call-teller = Llamar a un escrutador
call-why = ¿De qué se trata?
call-reason-tablet = La tableta
call-reason-question = Una pregunta sobre la votación
call-reason-secrecy = El secreto del voto
call-reason-other = Otra cosa
call-waiting = Se ha llamado a los escrutadores.
call-coming = { $name } está en camino.
call-withdraw = Ya no es necesario
calls = Llamadas de delegaciones
call-answer = Voy
call-end = Atendido
own-votes = Cómo votó mi delegación
own-votes-none = Aún no se ha proclamado ningún resultado.
own-vote-none = Su delegación no votó
own-vote-not-told = Los votos no se registran nominalmente
problem-not-the-holder = Solo quien tiene el voto, el jefe de la delegación o la mesa de inscripción pueden cederlo.
problem-pin-needed = Confirme con su PIN. Si no basta, inicie sesión de nuevo con su acreditación.
problem-call-answered = Otra persona ya ha atendido esta llamada.
problem-call-over = Esta llamada ha terminado.
problem-called-just-now = Su delegación llamó hace un momento. Espere un poco y llame de nuevo.

## A sealed vote, and a result that anybody checks
proof-open = Comprobar este resultado
proof-about = Su navegador vuelve a contar por sí mismo a partir del archivo de auditoría publicado y comprueba cada una de sus firmas. No pregunta a nadie.
proof-running = Comprobando…
proof-holds = Todo es correcto
proof-holds-note = Contados de nuevo en este navegador, las cifras y el resultado son los mismos.
proof-fails = Hay algo que no es correcto
proof-fails-note = Lo que falló se indica a continuación. Conserve el archivo y muéstrelo a los escrutadores.
proof-refused = Este archivo no es un archivo de auditoría comprobable
proof-other-vote = Este archivo no es de esta votación, o da otro resultado que esta página
proof-unsigned = Todo lo demás es correcto. Dos escrutadores aún no han firmado el archivo.
proof-broken = Este navegador no pudo hacer las comprobaciones. Pruebe con otro.
proof-counted = Contado de nuevo
proof-issued = Fichas de voto entregadas
proof-unused = Fichas no utilizadas
proof-unopened = Papeletas que no se abren; solo sus propios votantes pudieron hacerlas así
proof-platform-key = Huella de la clave de la plataforma
proof-teller-key = Huella de la clave del escrutador { $number }
proof-compare = Compárela con la que se mostró en la sala: ningún archivo puede decir quién es la plataforma.
proof-download = Descargar el archivo de auditoría
proof-elsewhere = Comprobar un archivo que usted tiene
proof-limits = Lo que ningún archivo puede decir: si las tabletas ejecutaban la aplicación publicada, si ambos firmantes, el relé y la urna estaban en una sola mano, y si la lista era correcta.
proof-title = Comprobar un resultado
proof-drop = Suelte aquí un archivo de auditoría
proof-choose = Elegir un archivo
proof-stays = El archivo permanece en este dispositivo; no se envía nada.
proof-place = Hallado en: { $about }
proof-manifest = La pregunta, las reglas y la lista son las que se fijaron al abrir la votación.
proof-requests = Cada delegación recibió como máximo una ficha, en su propia tableta, y ambos firmantes tienen la misma lista.
proof-tokens-sealed = Cada papeleta lleva una ficha auténtica de esta votación, y ninguna ficha se usó dos veces.
proof-tokens-recorded = Cada papeleta es de un miembro de la lista.
proof-ballots-sealed = Cada papeleta fue firmada por quien tenía su ficha y no se ha alterado desde entonces.
proof-ballots-recorded = Cada cambio de voto sigue al voto anterior, y cuenta el último.
proof-sums = No hay más papeletas que fichas, ni más fichas y papeletas de papel que miembros.
proof-set = Las papeletas son las que estaban en la urna al cerrarse la votación.
proof-count = Tras contar de nuevo, las cifras, la mayoría, el quórum y el resultado son los proclamados.
proof-acts = El registro de actos no tiene lagunas y concuerda con lo que se mostró en la sala.
proof-signatures-sealed = El archivo está firmado por la plataforma y por al menos dos escrutadores.
proof-signatures-recorded = El archivo está firmado por la plataforma.
fault-unreadable = El archivo no se puede leer.
fault-not-canonical = El archivo no está escrito en la única forma que tiene un archivo de auditoría.
fault-form = Al archivo le falta algo propio de un archivo de auditoría, o contiene otra cosa.
fault-manifest-hash = La pregunta, las reglas o la lista se alteraron después de la apertura.
fault-key-twice = Una misma clave desempeña dos papeles.
fault-request-of-another-round = Se pidió una ficha en otra votación.
fault-request-not-on-roll = Pidió una ficha una delegación o tableta que no está en la lista.
fault-request-twice = Una delegación recibió dos fichas.
fault-request-signature = Una solicitud de ficha no fue firmada por su tableta.
fault-issue-log-signature = La lista de un firmante no está firmada por él.
fault-issue-logs-differ = Las listas de los dos firmantes no coinciden.
fault-token-of-another-round = Una papeleta lleva una ficha de otra votación.
fault-token-signature-a = Una ficha no fue firmada por el firmante de la secretaría.
fault-token-signature-b = Una ficha no fue firmada por el firmante de los escrutadores.
fault-token-twice = Una ficha se usó dos veces.
fault-cast-key-twice = Dos fichas contienen la misma clave.
fault-ballot-signature = Una papeleta fue alterada, o no la hizo quien tenía su ficha.
fault-ballot-not-on-roll = Una papeleta es de un miembro que no está en la lista.
fault-ballot-twice = Una papeleta figura dos veces.
fault-chain-broken = Un cambio de voto no sigue al voto anterior.
fault-marks-unfit = Una papeleta está marcada como ninguna de esta votación puede estarlo.
fault-paper-not-on-roll = Se entregó una papeleta de papel a un miembro que no está en la lista.
fault-paper-and-token = Una delegación recibió a la vez una ficha y una papeleta de papel.
fault-paper-sums = Los totales de las papeletas de papel no cuadran.
fault-paper-signature = Los totales de las papeletas de papel no están firmados por dos escrutadores.
fault-without-a-request = Se dice que una delegación queda sin voto, pero nunca tuvo ficha.
fault-without-signature = Que una delegación quede sin voto no está firmado por dos escrutadores.
fault-more-ballots-than-tokens = Hay más papeletas que fichas, o más fichas y papeletas de papel que miembros.
fault-set-hash = Se añadió, quitó o cambió una papeleta después del cierre.
fault-closed-signature = La urna cerrada no está firmada por dos escrutadores.
fault-box-key-differs = La urna se abrió con una clave que no es la de ese escrutador.
fault-result-of-another-vote = El resultado es de otra votación.
fault-count-differs = Tras contar de nuevo, las cifras son otras.
fault-majority-differs = La mayoría requerida es otra.
fault-quorum-differs = El quórum es otro, o no existía como se proclamó.
fault-outcome-differs = De estas cifras se sigue otro resultado.
fault-roll-call-differs = La lista nominal dice otra cosa que las papeletas.
fault-acts-broken = El registro de actos fue alterado o tiene una laguna.
fault-acts-incomplete = Al registro le falta un acto de esta votación, o lo cuenta de otro modo.
fault-checkpoint-differs = El registro de actos no es el que se mostró en la sala.
fault-bundle-signature = Una firma del archivo no es válida.
fault-bundle-unsigned = Falta una firma que el archivo necesita.
mode-sealed = Votación secreta sellada
sealed-why = Su elección se sella en esta tableta y se envía sin su nombre; solo dos de los tres escrutadores juntos pueden abrir la urna, después del cierre. Su tableta comprueba entonces por sí misma que su papeleta está en ella, y cualquiera puede volver a contar.
sealed-one-operator = Secreto de ensayo: un solo operador desempeña todos los papeles y podría conocer un voto.
sealed-accepted = Aceptado. Cuando se abra la urna, su tableta comprobará que su papeleta está en ella.
sealed-counted = Su papeleta se contó tal como usted la marcó.
sealed-missing = Falta su papeleta: avise a un escrutador
sealed-unopened = Su papeleta no pudo abrirse: avise a un escrutador
sealed-differs = Estas no son las papeletas que estaban en la urna: avise a un escrutador
sealed-alarm-note = Se ha llamado a los escrutadores a su lugar. Deje esta tableta como está.
seal-title = Votación sellada
seal-make-keys = Crear mis claves para esta ronda
seal-keys-about = Se crean en este dispositivo y permanecen en él. Dos de tres escrutadores pueden abrir la urna, ninguno por sí solo.
seal-my-number = Usted es el escrutador { $number } de esta ronda. Conserve este dispositivo hasta que se proclame el resultado.
seal-keys-of = { $made } de 3 escrutadores han creado sus claves
seal-host-waits = El equipo de los escrutadores aún no ha creado sus claves.
seal-elsewhere = Sus claves de esta ronda no están en este dispositivo. Use el dispositivo en el que las creó.
seal-fingerprints = Huellas, para comparar
seal-teller = Escrutador { $number }
seal-signer-a = Firmante de la secretaría
seal-signer-b = Firmante de los escrutadores
seal-urn = Urna
seal-relay = Relé
seal-empty = La urna está vacía
seal-issued = Fichas entregadas
seal-received = Papeletas en la urna
seal-unused = Fichas no utilizadas
seal-on-paper = Papeletas de papel entregadas
seal-logs-differ = Las listas de los dos firmantes no coinciden. Deténgase y haga anular la ronda.
seal-host-late = Las últimas papeletas del equipo de los escrutadores se retrasan. Compruebe si funciona.
seal-closed-set = Huella de la urna cerrada
seal-open = Abrir la urna
seal-open-about = Usted firma la huella de la urna cerrada y publica su clave de esta ronda. Con el segundo escrutador la urna queda abierta; no se puede deshacer.
seal-opened = { $opened } de 2 escrutadores han abierto la urna
seal-sign = Comprobar el archivo de auditoría y firmarlo
seal-sign-about = Este navegador primero vuelve a contar y lo comprueba todo. Solo firma lo que es correcto.
seal-signed = Ha firmado el archivo de auditoría.
seal-not-signed = No firmado: hay algo que no es correcto.
seal-paper-sign = Firmar los totales de las papeletas de papel
ballots-given = Papeletas entregadas
turnout-sealed = Papeletas entregadas: { $voted } de { $of }
log-head = Registro de actos, asiento { $number }
seal-this = Sellar esta votación
seal-waits-keys = Sellada. Tres escrutadores y su equipo crean sus claves antes de la apertura.
seal-ready = Sellada. Las claves están listas y la urna vacía: puede abrirse.
secret-on-trust = Secreto basado en la confianza: nombres y votos se guardan por separado, pero quien opera la plataforma podría volver a unirlos.
problem-sealed-without-write-ins = En esta papeleta se pueden escribir nombres, por lo que no puede sellarse.
problem-no-teller-host = El equipo de los escrutadores no está conectado, por lo que esta votación no puede sellarse.
problem-teller-keys-complete = Tres escrutadores ya han creado sus claves para esta votación.
problem-teller-keys-differ = Usted creó otras claves para esta votación en otro dispositivo. Esas son las que valen.
problem-sealed-keys-missing = Tres escrutadores y su equipo deben crear sus claves antes de abrir una votación sellada.
problem-sealed-ballots = Esta votación está sellada: sus papeletas pasan por el equipo de los escrutadores.
problem-request-for-another-delegation = Solo se puede pedir una ficha para la propia delegación.
problem-token-already-issued = Su delegación recibió su ficha para esta votación en otra tableta. Vote en ella, o avise a un escrutador.
problem-device-not-on-roll = Esta tableta no estaba vinculada a su delegación al abrirse la votación. Vote en una que lo estuviera, o avise a un escrutador.
problem-bad-request-signature = La solicitud de esta tableta no está firmada como debe. Avise a un escrutador.
problem-browser-unfit = Esta tableta no puede sellar una papeleta: su conexión con la sala no está cifrada. Avise a un escrutador.
problem-manifest-differs = Lo que se fijó para esta votación no es lo que se dijo a esta tableta. No vote en ella; avise a un escrutador.
problem-token-unsound = Un firmante no dio a esta tableta una ficha válida. Avise a un escrutador.
problem-acceptance-unsound = La aceptación de su papeleta no está firmada por el relé de los escrutadores. Avise a un escrutador.
problem-round-not-open = El equipo de los escrutadores no admite ahora solicitudes para esta votación.
problem-no-such-round = El equipo de los escrutadores no conoce esta votación. Avise a un escrutador.
problem-ask-the-secretariat-first = El firmante de la secretaría aún no ha respondido a esta tableta.
problem-box-full = El equipo de los escrutadores no admite más papeletas. Avise a un escrutador.
problem-no-bundle = No hay archivo de auditoría de esta votación: se cerró antes de que existieran estos archivos, o se podían escribir nombres.
problem-round-keys-lost = Las claves de esta votación se han perdido. Anúlela y repítala.
problem-urn-closed = La urna de esta votación está cerrada. No se aceptó nada.
problem-urn-not-closed = La urna espera las últimas papeletas del equipo de los escrutadores.
problem-not-a-teller-of-this-vote = Usted no es uno de los tres escrutadores de esta votación.
problem-signature-wrong = La firma no es de lo que debía firmarse, con su clave de esta votación.
problem-box-already-open = Dos escrutadores ya han abierto la urna de esta votación.
problem-box-not-open = Dos escrutadores deben abrir primero la urna de esta votación.
problem-paper-not-agreed = Dos personas deben haber introducido antes los mismos totales de las papeletas de papel.
problem-paper-unsigned = Dos escrutadores deben firmar los totales de las papeletas de papel antes de proclamar el resultado.
problem-without-a-request = Esta delegación no tiene ficha, por lo que puede recibir una papeleta de papel mientras dure la votación.
problem-reason-differs = Se firmó otro motivo para esta delegación. Firme el mismo.
