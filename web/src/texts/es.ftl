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
badge-code = Código de la credencial
badge-code-hint = Como figura en su credencial, o escanee su código QR.
scan-badge = Escanear la credencial
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

## Votaciones

vote-yes = Sí
vote-no = No
vote-abstain = Abstención
vote-marked = Votó
vote-none = No votó
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
do-await-lots = El reglamento prevé un sorteo
do-await-special-ballot = El reglamento prevé una votación especial
do-await-candidates = No se presenta ningún candidato
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
alarm = ALARMA
alarm-difference = El recuento ({ $recount }) difiere de: { $with } ({ $other }). No proclame antes de que los escrutadores lo examinen.

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
no-credential = Sin credencial válida
issue-credential = Emitir credencial
reissue-credential = Nueva credencial
credential-of = Credencial de { $name }
credential-once = Se muestra solo esta vez. Una nueva invalida la anterior.
badge-qr = Código QR de la credencial
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
first-delegate = Nombre del jefe de delegación

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
problem-credential-revoked = Esta credencial ya no es válida. Acuda a la mesa de registro.
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
problem-write-in-not-allowed = Esta papeleta no admite nombres añadidos.
problem-write-in-unreadable = Un nombre añadido debe tener de 1 a 100 caracteres legibles.
problem-write-in-unclear = Varios candidatos llevan el nombre añadido. Marque el que corresponda.
problem-too-many-write-ins = Hay demasiados nombres añadidos.
problem-excluded-from-round = Su delegación no vota en esta vuelta.
problem-votes-on-paper = Su delegación recibió una papeleta en papel y vota con ella.
problem-has-voted = Al menos uno de ellos ya votó o ya tiene una papeleta en papel. No se entregó ninguna.
problem-valid-papers-not-said = Indique cuántas papeletas son válidas.
problem-no-ballots = Esta votación es a mano alzada.
problem-wrong-mode = Este tipo de votación no lo prevé.
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
problem-no-valid-credential = No hay credencial válida.
problem-already-suspended = El derecho de voto ya está suspendido.
problem-not-suspended = El derecho de voto no está suspendido.
problem-member-exists = Este miembro ya existe.
problem-unknown-member = No existe tal miembro.
problem-candidate-twice = Este candidato ya se presenta.
problem-candidate-elected = Este candidato ya está elegido.
problem-nominations-closed = Las candidaturas están cerradas.
problem-contest-decided = Esta elección está decidida.
problem-nobody-stands = No hay ningún candidato.
