# كلمات الشاشات. أما نصوص الجمعية فتأتي من الخدمات.

app-name = Hemicycle
app-load-failed = تعذّر تحميل هذه الصفحة.
app-no-such-page = هذه الصفحة غير موجودة.
language = اللغة
try-again = إعادة المحاولة
to-sign-in = إلى تسجيل الدخول
close = إغلاق
cancel = إلغاء
back = رجوع
add = إضافة
name = الاسم
reason = السبب
year = السنة
print = طباعة
understood = مفهوم

rehearsal = تجربة
rehearsal-note = لا يُحتسب شيء مما هنا

connection-connecting = جارٍ الاتصال
connection-live = متصل
connection-offline = لا يوجد اتصال

## تسجيل الدخول

sign-in = تسجيل الدخول
sign-in-as = الدخول بصفة
sign-in-welcome = لكل وفد صوت واحد.
sign-in-about = صوت الجمعية: الحضور والتصويت والانتخابات والنتائج، مباشرةً في القاعة.
sign-out = تسجيل الخروج
sign-out-unsent = لم يُرسَل صوتكم بعد.
signing-in = جارٍ تسجيل الدخول…
staff = الموظفون
badge-code = رمز الشارة
badge-code-hint = كما هو مطبوع على شارتكم، أو امسحوا رمز الاستجابة السريعة.
scan-badge = مسح الشارة
pin = الرقم السري
user-name = اسم المستخدم
password = كلمة المرور
choose-assembly = أي جمعية؟
no-assembly-yet = لا توجد جمعية بعد.
delegate = مندوب
observer = مراقب
chair = الرئاسة
desk = مكتب التسجيل
teller = فارز الأصوات
operator = المشغّل
display = شاشة القاعة
auditor = المدقق
secretary = الأمانة العامة

## التصويت

vote-yes = نعم
vote-no = لا
vote-abstain = امتناع
vote-marked = صوّت
vote-none = لم يصوّت
vote-absent = غائب
vote-suspended = بلا صوت (حق التصويت معلّق)
vote-off-the-roll = غير مدرج في قائمة المصوّتين
seat-taken = في القاعة
seat-empty = ليس في القاعة
seat-map = مقاعد الوفود
seat-map-of-vote = كيف صوّتت الوفود
roll-call-as-table = التصويت بنداء الأسماء في قائمة
mode = نوع التصويت
mode-recorded = تصويت مسجَّل
mode-secret = اقتراع سري
mode-hands = تصويت برفع الأيدي
mode-as-tabled = كما هو مقرر
poll-prepared = التصويت جاهز
poll-open = التصويت مفتوح
poll-held = التصويت معلّق
poll-stopped = أُوقف التصويت: القرار للرئاسة
poll-closed = التصويت مغلق
poll-declared = أُعلنت النتيجة
poll-void = أُلغي التصويت
poll-repeat = تصويت معاد
outcome-adopted = اعتُمد
outcome-not_adopted = لم يُعتمد
outcome-no_quorum = لا نصاب
outcome-counted = تم الفرز
round-number = الجولة { $number }
turnout = صوّت { $voted } من { $of }
time-left = الوقت المتبقي
time-held = معلّق
voted = صوّتوا
still-to-vote = لم يصوّتوا بعد
on-the-roll = في القائمة
may-vote = يحق لهم التصويت
elected = منتخب
tally-unknown = يُعاد بناء العدّ المباشر وهو غير معروف الآن.
not-voting = حاضرون لم يصوّتوا
papers = الأوراق
blank-papers = أوراق بيضاء
required = المطلوب
quorum = النصاب
announcements = الإعلانات

## جهاز لوحي المندوب

tablet-connecting = جارٍ الاتصال بالجمعية…
tablet-waiting = لا يوجد تصويت مفتوح
tablet-waiting-note = عندما تفتح الرئاسة التصويت يظهر هنا تلقائيًا.
tablet-checking = لحظة من فضلكم…
tablet-checking-note = لا يُعرف بعد هل سُجّل صوتكم. جارٍ التحقق.
tablet-open = التصويت مفتوح. اختاروا:
tablet-confirm = أنتم على وشك التصويت:
tablet-sending = جارٍ إرسال صوتكم…
tablet-sending-note = لم يُستلم بعد. يرجى الانتظار.
tablet-busy-note = المنصة مشغولة حاليًا. لم يُستلم صوتكم بعد، وسيُعاد إرساله تلقائيًا.
tablet-unsent = صوتكم لم يُرسَل بعد
tablet-unsent-note = إنه محفوظ على هذا الجهاز اللوحي وسيُرسَل فور عودة الاتصال. أبقوا هذه الصفحة مفتوحة، أو ارفعوا أيديكم لاستدعاء فارز الأصوات.
tablet-received = تم استلام صوتكم
tablet-received-secret = صوتكم السري في الصندوق. لا يُعرض اختياركم ولا يُحفظ على هذا الجهاز اللوحي.
tablet-changed = تم استلام صوتكم المعدَّل
tablet-held = التصويت معلّق
tablet-held-note = علّقت الرئاسة التصويت. سيُستأنف هنا تلقائيًا.
tablet-stopped = أُوقف التصويت
tablet-stopped-note = تقرر الرئاسة كيفية المضي فيه، وسيظهر ذلك هنا تلقائيًا.
tablet-stopped-voted = استُلم تصويتكم وهو محفوظ. تقرر الرئاسة كيفية المضي فيه.
tablet-hands = تصويت برفع الأيدي
tablet-hands-note = يرجى رفع اليد عندما تطلب الرئاسة ذلك. لا شيء يلزم على الجهاز اللوحي.
tablet-not-voting = لا يمكنكم التصويت في هذا الاقتراع
tablet-refused = لم يُقبل صوتكم
tablet-closed = التصويت مغلق
tablet-closed-voted = تم استلام صوتكم. يجري تحديد النتيجة.
tablet-closed-not-voted = لم تصوّتوا. يجري تحديد النتيجة.
tablet-void = أُلغي التصويت
tablet-void-note = ألغت الرئاسة هذا التصويت. لا يُحتسب شيء مما أُدلي به فيه.
tablet-result = النتيجة
choose-anew = اختاروا من جديد. يبقى صوتكم السابق قائمًا حتى تؤكدوا.
keep-my-vote = الإبقاء على صوتي
confirm-vote = تأكيد صوتي
confirm-change-allowed = يمكنكم تغيير صوتكم حتى إغلاق التصويت.
confirm-final = صوتكم نهائي بعد التأكيد.
change-vote = تغيير صوتي
vote-again = التصويت من جديد
review-vote = متابعة
mark-up-to = { $marks ->
    [one] ضعوا علامة على مرشح واحد.
    [two] ضعوا علامة على مرشحَين على الأكثر.
    [few] ضعوا علامة على { $marks } مرشحين على الأكثر.
    [many] ضعوا علامة على { $marks } مرشحًا على الأكثر.
   *[other] ضعوا علامة على { $marks } مرشح على الأكثر.
}
mark-exactly = { $marks ->
    [two] ضعوا علامة على مرشحَين بالضبط.
    [few] ضعوا علامة على { $marks } مرشحين بالضبط.
    [many] ضعوا علامة على { $marks } مرشحًا بالضبط.
   *[other] ضعوا علامة على { $marks } مرشح بالضبط.
}
marked-of = { $marked } من { $most }
blank-vote = ورقة بيضاء
blank-vote-note = لا لأي من المرشحين
you-voted = صوّتم
your-delegation-voted = صوّت وفدكم:
receipt-line = استُلم في { $at } · الإيصال { $number }
receipt-number = الإيصال { $number }
refused-earlier-stands = يبقى صوتكم السابق قائمًا.
read-the-text = قراءة النص
agenda = جدول الأعمال
agenda-now = الآن
agenda-next = التالي
agenda-done = مغلق
agenda-empty = جدول الأعمال فارغ.

## الرئاسة

next-step = الخطوة التالية
do-open = فتح التصويت
do-close = إغلاق التصويت
do-resume = استئناف التصويت
do-hold = تعليق
do-extend = + دقيقة واحدة
do-declare = إعلان النتيجة
do-prepare = إعداد التصويت
do-repeat = إعداد التصويت المعاد
do-call-first-round = الدعوة إلى الجولة الأولى
do-call-round = الدعوة إلى الجولة التالية
do-await-round = جارٍ تحديد المنتخبين…
do-second-vote = إعداد التصويت الثاني
do-call-special = الدعوة إلى الاقتراع الخاص
do-draw-lots = إجراء القرعة
do-acclaim = الانتخاب بالتزكية
do-ballot-instead = الدعوة إلى اقتراع بدلًا منها
do-nominate = لا مرشح: تسجيل ترشيح
do-await-motion = تصويت آخر يسبقه
do-await-keys = في انتظار المفاتيح
do-await-seal = لم يُختم بعد
do-await-stop = أوقفه فارز أصوات
do-open-item = فتح البند
do-close-item = إغلاق البند
do-none = لم يبقَ شيء
open-item = فتح
close-item = إغلاق
time-limit = مدة التصويت
time-none = بلا حد
seconds = { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
presence = الحضور
presence-unknown = الحضور غير معروف بعد.
present-of = من { $eligible } في القاعة
accredited-of = { $accredited } معتمدون من { $members } عضوًا
quorum-met = النصاب مكتمل
quorum-lost = النصاب غير مكتمل
quorum-unknown = يُتحقق من النصاب عند فتح التصويت
quorum-needed = المطلوب: { $required }
not-voted-yet = لم يصوّتوا بعد
all-have-voted = صوّت الجميع.
secret-no-live-count = اقتراع سري: لا يُعرف قبل الإغلاق إلا عدد المصوّتين.
not-declared-yet = أُعيد العدّ ولم تُعلن النتيجة بعد
no-poll = لا يوجد تصويت الآن.
no-item-open = لا يوجد بند مفتوح
void-vote = إلغاء التصويت
void-note = يُحفظ التصويت الملغى مع سببه ولا يُحتسب منه شيء. ويمكن إعادته.
stop-vote = إيقاف التصويت
stop-note = إلى أن تقرر الرئاسة، لا يُتسلَّم أي صوت ولا يُفتح أي صندوق ولا تُعلن أي نتيجة، ويتوقف احتساب الوقت المتبقي. لا يمكنكم رفع الإيقاف بأنفسكم. يُسجَّل اسمكم والسبب.
stop-by = أوقف التصويت { $name }:
stop-chair-decides = القرار للرئاسة: رفع الإيقاف أو إلغاء التصويت.
stop-ways = ارفعوا الإيقاف أو ألغوا التصويت مع بيان السبب. ولا يمكن لأحد المضي فيه قبل ذلك.
stop-awaits = رفع الإيقاف أو إلغاء التصويت
stop-lift = رفع الإيقاف
stop-lift-note = يمكن عندئذ المضي في التصويت، وإن كان معلّقًا بقي كذلك حتى تستأنفوه. يُسجَّل السبب.
stage-tabled = مقدَّم
stage-adopted = معتمد
stage-not_adopted = غير معتمد
stage-nominating = باب الترشيح مفتوح
stage-polling = الانتخاب جارٍ
stage-decided = محسوم
seats = { $seats ->
    [one] مقعد واحد
    [two] مقعدان
    [few] { $seats } مقاعد
    [many] { $seats } مقعدًا
   *[other] { $seats } مقعد
}
rounds-so-far = { $rounds ->
    [zero] لا جولات بعد
    [one] جولة واحدة حتى الآن
    [two] جولتان حتى الآن
    [few] { $rounds } جولات حتى الآن
    [many] { $rounds } جولة حتى الآن
   *[other] { $rounds } جولة حتى الآن
}
tie = تعادل
withdrawn = منسحب
new-motion = اقتراح جديد
title-in = العنوان: { $language }
subject = الموضوع
subject-resolution = قرار
subject-procedural = إجراء
subject-budget = الميزانية
subject-programme = برنامج العمل
subject-relations = العلاقات مع المنظمات
subject-host = المضيف القادم
subject-regulations = النظام العام
subject-constitution = القانون الأساسي
table-motion = تقديم الاقتراح
announce = إعلان جديد
announce-to = إلى
announce-for = مدة العرض
until-taken-down = حتى سحبه
take-down = سحب
announcements-none = لا إعلانات الآن.
announced = تم الإعلان.
announced-to-you = لوفدكم
acknowledge = أُحطتُ علمًا
acknowledged-at = أُحيط علمًا في { $at }
acknowledged-of = أُحيط علمًا { $acknowledged } من { $of }
acknowledged-missing = ليس بعد:
ask-acknowledgement = طلب تأكيد الاطلاع من المندوبين
to-audiences = إلى الجميع على هذه الشاشات
addressees = الوفود والمندوبون
to-delegations = إلى وفود أو مندوبين معيّنين فقط
template = نموذج
templates = النماذج
template-none = بلا نموذج
template-name = اسم النموذج الجديد
template-keep = حفظ كنموذج
template-change = تعديل النموذج المختار
template-drop = حذف النموذج المختار
minutes-long = { $minutes } دقيقة
deliveries = الإشعارات خارج القاعة
delivery-log = السجل
delivery-what = الإشعار
delivery-to = إلى
delivery-state = الحالة
delivery-waiting = قيد الانتظار
delivery-delivered = سُلِّم
delivery-dead = تُرك بعد المحاولات
delivery-dropped = لم يعد يُرسل
delivery-tries = المحاولات: { $tries }
delivery-next = التالية في { $at }
delivery-paused = متوقف منذ { $since }: كثر ما تعذّر تسليمه
delivery-resume = استئناف
delivery-remove = حذف
redeliver = إعادة الإرسال
deliveries-waiting = { $waiting } قيد الانتظار
deliveries-none = لم يُرسل شيء بعد.
subscribers-none = لا يُشعَر أحد خارج القاعة.
subscriber-add = إضافة متلقٍّ
subscriber-gone = محذوف
told-of = يُشعَر بـ
notice-announcement = الإعلانات
notice-result = النتائج
notice-resolution = القرارات
notice-document = الوثائق
notice-item = بنود جدول الأعمال المفتتحة
channel-webhook = خطاف ويب
channel-email = البريد الإلكتروني
address-webhook = العنوان (HTTPS)
address-email = عنوان البريد الإلكتروني
email-off-note = البريد الإلكتروني معطّل: لم يُضبط خادم بريد.
webhook-secret = سر خطاف الويب:
webhook-secret-once = لا يُعرض إلا الآن، وبه يتحقق المتلقي من كل إشعار.
answer-timeout = لا رد في الوقت المحدد
answer-unreachable = يتعذّر الوصول إليه
answer-inside = العنوان يقود إلى داخل هذه الشبكة
answer-given-up = تُرك بعد المحاولة الأخيرة
audience-delegate = الأجهزة اللوحية
audience-hall = القاعة
audience-chair = الرئاسة والموظفون
audience-public = الجمهور
hall-display = شاشة القاعة
hall-language = اللغة { $place } لشاشة القاعة
layout = العرض
layout-auto = تلقائي
layout-agenda = جدول الأعمال
layout-poll = التصويت
layout-result = النتيجة
layout-announcement = إعلان
blank = إطفاء الشاشة
unblank = إظهار الشاشة
held-restored = استُعيدت المنصة من نسخة احتياطية أُنشئت أثناء هذا التصويت. أُعيدت من السجل أوراق الاقتراع التي جرى تأكيد تسلّمها منذ ذلك الحين، ولم يُتسلَّم شيء في غضون ذلك. استأنفوا التصويت أو أغلقوه أو ألغوه.
held-restored-secret = استُعيدت المنصة من نسخة احتياطية أُنشئت أثناء هذا التصويت السري. أوراق الاقتراع المتسلَّمة بعد النسخة غير مدوّنة في أي سجل وقد فُقدت، ولا يمكن لأحد معرفة عددها. ألغوا هذا التصويت وأعيدوه.
alarm = إنذار
alarm-difference = العدّ من أوراق الاقتراع المحفوظة ({ $recount })؛ وفي { $with } ({ $other }). لا تعلنوا النتيجة قبل أن يفحص الفارزون الأمر.
alarm-with-live-tally = العدّ المباشر
alarm-with-log = سجل أوراق الاقتراع
alarm-with-urn = صندوق الاقتراع
alarm-with-recount = إعادة العدّ عند الإغلاق
alarm-of-voted = المصوّتون
alarm-of-papers = الأوراق
alarm-ballots = { $ballots ->
    [zero] لا تختلف أي ورقة.
    [one] تختلف ورقة واحدة.
    [two] تختلف ورقتان.
    [few] تختلف { $ballots } أوراق.
   *[other] تختلف { $ballots } ورقة.
}
alarm-acknowledge = الإقرار بالعلم بالاختلاف
alarm-note = لا يُصلح هذا الإجراء شيئًا. يبقى الاختلاف مسجّلًا مع اسمكم والسبب الذي تذكرونه، ويُزال من الشاشات.

## مكتب التسجيل

find-delegation = البحث عن وفد
find-hint = البلد أو الرمز أو الاسم
nothing-found = لم يُعثر على شيء.
choose-delegation = اختاروا وفدًا من القائمة.
in-hall = في القاعة
not-in-hall = ليس في القاعة
suspended = التصويت معلّق
suspended-list = حقوق التصويت المعلّقة
suspended-none = لا يوجد.
suspend = تعليق
first-day = اليوم الأول
first-day-note = بلا تاريخ: ابتداءً من اليوم.
restore = إعادة الحق
member = العضو
members = الأعضاء
accredited = المعتمدون
check-in = تسجيل الدخول إلى القاعة
check-out = تسجيل الخروج من القاعة
check-in-all = دخول الجميع
check-out-all = خروج الجميع
holds-the-vote = يحمل الصوت
hand-over = نقل الصوت إليه
no-credential = لا شارة صالحة
issue-credential = إصدار شارة
reissue-credential = شارة جديدة
credential-of = شارة { $name }
credential-once = تُعرض هذه المرة فقط. والشارة الجديدة تُبطل القديمة.
badge-qr = رمز الاستجابة السريعة للشارة
delegation = الوفد
function = الصفة
function-head = رئيس الوفد
function-alternate = مناوب
function-adviser = مستشار
function-observer = مراقب
add-delegate = إضافة مندوب
add-delegation = إضافة وفد
observer-delegation = لا شيء: وفد مراقب
observer-name = اسم المنظمة
delegation-empty = يُضاف الوفد بلا أعضاء، ولا يُدرج في قائمة المصوّتين قبل أن يوافق شخص آخر على أول أعضائه.

## النتائج العلنية

results = النتائج
results-public = النتائج العلنية
results-other-languages = الجملة باللغات الأخرى
results-none = لم يُعلن شيء بعد.
results-which = لا يشير هذا العنوان إلى جمعية. استخدموا الرابط الذي نشرته الجمعية.
resolutions = سجل القرارات
resolutions-none = لم يُعتمد أي قرار بعد.
all-years = كل السنوات
mandates = الولايات
office = المنصب
office-president = الرئيس
office-vice_president = نائب الرئيس
office-secretary-general = الأمين العام
office-vice-president-africa = نائب الرئيس عن أفريقيا
office-delegate-africa = مندوب عن أفريقيا
office-vice-president-americas = نائب الرئيس عن الأمريكتين
office-delegate-americas = مندوب عن الأمريكتين
office-vice-president-asia = نائب الرئيس عن آسيا
office-delegate-asia = مندوب عن آسيا
office-vice-president-europe = نائب الرئيس عن أوروبا
office-delegate-europe = مندوب عن أوروبا
term = المدة
from-to = من { $from } إلى { $to }
manifest = السؤال والقائمة المثبَّتان: { $hash }

## التشغيل

health = حالة الخدمات
health-ok = تعمل
health-down = لا تعمل
health-unknown = غير معروفة بعد
service-registration = التسجيل
service-voting = التصويت
service-elections = الانتخابات
service-notifications = الإشعارات
assembly = الجمعية
assemblies = الجمعيات
members-count = { $members ->
    [one] عضو واحد
    [two] عضوان
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
}
audit-log = سجل الأعمال ذات الصلاحية
audit-about = تربط كل خدمة سجلها بسلسلة من البصمات؛ وانقطاع السلسلة يدل على تغيير.
audit-check = فحص السلاسل
audit-entries = { $entries ->
    [one] قيد واحد
    [two] قيدان
    [few] { $entries } قيود
    [many] { $entries } قيدًا
   *[other] { $entries } قيد
}
audit-intact = سليم
audit-broken = منقطع
staff-accounts = حسابات الموظفين
role = الدور
create-account = إنشاء الحساب
import-members = استيراد الأعضاء
import-about = ملف CSV بهذه الأعمدة:
import-commit = اعتماد القائمة
import-done = اعتُمدت القائمة.
rows-valid = { $rows ->
    [one] سطر واحد صحيح
    [two] سطران صحيحان
    [few] { $rows } أسطر صحيحة
    [many] { $rows } سطرًا صحيحًا
   *[other] { $rows } سطر صحيح
}
rows-invalid = { $rows ->
    [one] سطر واحد فيه أخطاء
    [two] سطران فيهما أخطاء
    [few] { $rows } أسطر فيها أخطاء
    [many] { $rows } سطرًا فيه أخطاء
   *[other] { $rows } سطر فيه أخطاء
}

## فارز الأصوات

recount = إعادة العدّ
recount-about = تُعدّ الأوراق المحفوظة من جديد على حدة.
recount-after-close = ممكنة بعد إغلاق التصويت.
count-again = العدّ من جديد
counted-of = العدّ المباشر: { $counted } من { $accepted } ورقة، بما فيها المستبدَلة
totals = مجاميع التصويت برفع الأيدي
totals-about = يُدخل المجاميع شخصان، كلٌّ على حدة. وتُحتسب إذا تطابقت.
totals-sign = توقيع هذه المجاميع
totals-entered = أُدخلت مجاميعكم. تُحتسب حين يُدخل شخص ثانٍ المجاميع نفسها.
totals-awaited = يُدخل شخصان المجاميع، كلٌّ على حدة. فإذا تطابقت أمكن إعلان النتيجة.
totals-agreed = تطابقت المجاميع. يمكن للرئاسة إعلان النتيجة.
totals-correct = تصحيحها

## الانتخابات

new-contest = انتخاب جديد
open-contest = فتح باب الانتخاب
choose-office = اختاروا منصبًا
candidates = المرشحون
candidates-none = لا مرشح بعد.
nominate = تسجيل ترشيح
nominated-by = العضو الذي ينتمي إليه المرشح
withdraw = سحب الترشيح
withdraw-for-good = سحب نهائي؟
region = المنطقة
region-of-member = منطقة العضو
region-africa = أفريقيا
region-americas = الأمريكتان
region-asia = آسيا
region-europe = أوروبا
region-asia-pacific = آسيا والمحيط الهادئ
region-africa-and-asia-pacific = أفريقيا وآسيا والمحيط الهادئ
region-eastern-europe = أوروبا الشرقية
region-latin-america-and-caribbean = أمريكا اللاتينية والكاريبي
region-western-europe-and-others = أوروبا الغربية ودول أخرى
seats-open-now = المقاعد الشاغرة هذه المرة
seats-left = المقاعد الشاغرة: { $left } من { $seats }
seats-filled = شُغلت كلها
seats-held = المقاعد المشغولة بعد هذه الدورة: { $seats }
awaits-call = يُنتظر الاقتراع
awaits-result = تُنتظر النتيجة
awaits-special-ballot = يلزم اقتراع خاص
awaits-lots = تلزم القرعة
awaits-acclamation = التزكية ممكنة
awaits-candidates = لا مرشح
barred-member-held = للعضو مقعد بالفعل
barred-region-held = للمنطقة مقعدها بالفعل
barred-too-soon = لم تنقضِ المدة بعد منصب سابق
barred-terms-served = استُنفدت الولايات
written-in = اسم مكتوب
special-ballot = اقتراع خاص
round-kind-ballot = الاقتراع { $number }
round-kind-special = اقتراع خاص بعد الاقتراع { $number }
round-kind-lots = قرعة بعد الاقتراع { $number }
round-kind-acclamation = انتخاب بالتزكية
earlier-rounds = { $rounds ->
    [one] خطوة سابقة واحدة
    [two] خطوتان سابقتان
    [few] { $rounds } خطوات سابقة
    [many] { $rounds } خطوة سابقة
   *[other] { $rounds } خطوة سابقة
}
tie-lead = تعادل في الصدارة
tie-last_seat = تعادل على المقعد الأخير
tie-last_qualifying = تعادل على آخر مكان في الاقتراع التالي
tie-elimination = تعادل على المرتبة الأخيرة
exclude-members = استثناء أعضاء…
exclude-note = لا يحق لهم التصويت في هذا الاقتراع ولا ترد أسماؤهم في قائمته. ويُقيَّد السبب في السجل.
call-without = { $members ->
    [one] الدعوة إلى الاقتراع من دون هذا العضو
    [two] الدعوة إلى الاقتراع من دون هذين العضوين
   *[other] الدعوة إلى الاقتراع من دون هؤلاء الأعضاء ({ $members })
}
excluded-members = لا يصوّتون: { $members }
full-term = ولاية كاملة
temporary-seat = مقعد مؤقت
vacancy = شغور
fills-vacancy = استكمال ولاية
rest-of-mandate = ما تبقى من ولاية { $person } حتى { $ends }
term-years = { $years ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
agenda-item = بند جدول الأعمال
extra-due = { $region }: لا ممثل لها في الرئاسة، فتمنحها القواعد مقعدًا مؤقتًا.
find-member = البلد أو الرمز
take-out = إزالة { $name }
save = حفظ

## القرعة

lots = القرعة
lots-for-lead = تعادلت الأصوات. يؤول المقعد إلى من تقع عليه القرعة.
lots-for-last_seat = تعادلت الأصوات على المقعد الأخير، ويؤول إلى من تقع عليه القرعة.
lots-for-last_qualifying = تعادلت الأصوات على آخر مكان في الاقتراع التالي. يُدرج فيه من تقع عليه القرعة.
lots-for-elimination = تعادلت الأصوات على المرتبة الأخيرة. من تقع عليه القرعة يخرج من المنافسة.
lots-way-seed = السحب هنا
lots-way-hand = قرعة باليد
lots-commitment = بصمة الرقم المختوم (SHA-256)
lots-commitment-note = وهي هنا منذ تعادل الأصوات. دوّنوها قبل كلام الشهود: فهي تثبت بعدئذ أن الرقم لم يتغير.
lots-drawn-name = الاسم المسحوب
lots-hand-note = تُعتمد القرعة بعد أن يُدخل شخصان مختلفان الاسم نفسه.
lots-enter = إدخال هذا الاسم
lots-enter-or-draw = إدخال أو سحب
lots-entered = أُدخل الاسم { $name }. يُنتظر أن يُدخل شخص ثانٍ الاسم نفسه.
lots-draw = سحب القرعة
lots-fell-on = وقعت القرعة على
lots-witnessed = الشهود: { $witnesses }
witnesses = الشهود
witnesses-note = شاهدان أو أكثر. يقول كلٌّ منهم كلمة من عنده لا يمكن لأحد توقعها.
witness-add = شاهد آخر
word = الكلمة
lots-check = كيف يمكن لأي شخص التحقق
lots-by-hand-note = سُحبت باليد أمام الشهود، وأدخلها { $people } أشخاص إدخالًا متطابقًا.
lots-proof-sealed = البصمة المنشورة قبل القرعة
lots-proof-words = كلمات الشهود
lots-proof-number = الرقم المختوم بعد فتحه
lots-proof-seed = البذرة: SHA-256 للرقم والكلمات والمتعادلين
lots-proof-least = وقعت القرعة على صاحب أصغر SHA-256 للبذرة والمرشح
lots-again-alike = أُعيد السحب على هذا الجهاز: النتيجة نفسها
lots-again-different = أُعيد السحب على هذا الجهاز: النتيجة مختلفة
lots-again-cannot = لا يستطيع هذا الجهاز إعادة السحب هنا.

## الاقتراحات

new-amendment = تعديل جديد
amend = تعديل
amends = يعدّل
amends-nothing = لا شيء: اقتراح قائم بذاته
role-motion = اقتراح
role-amendment = تعديل
role-part = جزء
distance = البعد عن النص
distance-of = البعد { $distance }
distance-note = الرقم 1 للأبعد عن النص، ويُصوَّت عليه أولًا.
moot-if-adopted = إذا اعتُمد فلا تُطرح هذه بعدئذ
order-of-voting = ترتيب التصويت
comes-next = التالي
stage-waits = ينتظر تصويتًا آخر
stage-moot = لا يُطرح
stage-withdrawn = مسحوب
waits-amendments-first = أولًا: التعديل «{ $first }»
waits-parts-first = أولًا: الجزء «{ $first }»
waits-further-amendment-first = أولًا: «{ $first }» لأنه أبعد عن النص
waits-majority-undecided = أولًا: «{ $first }» لأنه يحدد الأغلبية
waits-earlier-proposal-first = أولًا: «{ $first }» لأنه قُدّم قبله في المسألة نفسها
waits-priority-first = أولًا: «{ $first }» لأن له الأولوية أو يحددها
parts = الأجزاء
parts-note = يُصوَّت على كل جزء ثم على المجموع. فإذا رُفضت كل أجزاء المنطوق رُفض المجموع.
part-title = عنوان الجزء { $number }
part-operative = من المنطوق
part-not-operative = ليس من المنطوق
part-add = جزء آخر
divide = التجزئة إلى أجزاء
needs-as-parent = يلزمه ما يلزم الاقتراح الذي يعدّله.
more-about-the-vote = المزيد عن التصويت
majority = الأغلبية
majority-of-subject = بحسب الموضوع
majority-simple = أغلبية بسيطة
majority-two_thirds = أغلبية الثلثين
majority-two_thirds_of_members = ثلثا جميع الأعضاء
majority-two_thirds_valid = ثلثا الأوراق الصحيحة
majority-more_than_half_valid = أكثر من نصف الأوراق الصحيحة
majority-majority_of_members = أغلبية جميع الأعضاء
majority-inline = أغلبية خاصة به
majority-most = الأغلبية النسبية
share-at-least = { $fraction } على الأقل من: { $base }
share-more-than = أكثر من { $fraction } من: { $base }
base-members = جميع الأعضاء
base-eligible = الأعضاء الذين لهم حق التصويت
base-accredited = الأعضاء ذوو الوفود المعتمدة
base-present = الأعضاء الحاضرون
base-yes_no = الأصوات المؤيدة والمعارضة
base-valid = الأصوات الصحيحة
base-fixed = { $size }، وهو عدد تحدده القواعد
question = المسألة
question-note = تُطرح الاقتراحات في مسألة واحدة بترتيب تقديمها.
on-question = المسألة: { $question }
gives-priority-to = إذا اعتُمد أعطى الأولوية إلى
sets-majority-of = يحدد أغلبية
if-adopted = إذا اعتُمد
if-not = إذا لم يُعتمد
withdraw-motion = سحب الاقتراح
withdraw-motion-note = ممكن ما لم يُفتح تصويت عليه. ويبقى مقيَّدًا مع السبب.
second-vote-due = تعادلت الأصوات: يلزم تصويت ثانٍ
as-amended = { $amendments ->
    [one] بصيغته المعدلة (تعديل واحد)
    [two] بصيغته المعدلة (تعديلان)
    [few] بصيغته المعدلة ({ $amendments } تعديلات)
   *[other] بصيغته المعدلة ({ $amendments } تعديلًا)
}
without-parts = { $parts ->
    [one] من دون الجزء المرفوض
    [two] من دون الجزأين المرفوضين
   *[other] من دون الأجزاء المرفوضة ({ $parts })
}
what-was-decided = ما تقرر

## النتائج والتصحيحات

result = النتيجة
working = كيف حُسمت
to-be-verified = قاعدة ينبغي التحقق منها
outcome-postponed = مؤجَّل
corrected = مصحَّحة
as-announced = كما أُعلنت
correction-turn = { $from } ← { $to }
correction-by = صحّحها { $name }، { $at }
correct-vote = تصحيح صوت
correct-note = يبقى ما أُعلن مقيَّدًا. وتُحسم النتيجة من جديد بالقاعدة نفسها بعد تصحيح هذا الصوت.
recorded-as = مسجَّل
correct-to = يُصحَّح إلى
record = وثائق هذا التصويت
sheet-result = كشف النتيجة
sheet-roll-call = نداء الأسماء
sheet-reconciliation = المطابقة
sheet-mandates = قائمة الولايات
minutes-of-votes = محضر عمليات التصويت
all-days = كل الأيام
absent = غائبون لم يصوّتوا
invalid-papers = أوراق باطلة
of-them-on-paper = منها أوراق اقتراع ورقية
mandate-ended = انتهت قبل أوانها: { $reason }

## كتابة الأسماء والتصويت الورقي

write-in = اسم آخر
write-in-name = اكتبوا اسمًا
write-in-add = وضع علامة عليه
tablet-excluded = وفدكم لا يصوّت في هذه الجولة
tablet-excluded-note = دعت الرئاسة إلى هذه الجولة من دونه. لا شيء يلزم على الجهاز اللوحي.
tablet-on-paper = وفدكم يصوّت ورقيًا
tablet-on-paper-note = سلّم فارز الأصوات ورقة اقتراعكم. ضعوها في الصندوق قبل إغلاق التصويت: لا يعلم هذا الجهاز اللوحي هل وُضعت فيه.
tablet-closed-on-paper = سُلّم وفدكم ورقة اقتراع. يجري تحديد النتيجة.
paper-ballots = أوراق الاقتراع الورقية
paper-about = للوفود التي لا يمكنها التصويت على الجهاز اللوحي. ومن تسلّم ورقة لا يمكنه التصويت على الجهاز اللوحي في هذا الاقتراع.
paper-for = الوفود التي تتسلّمها
paper-issue = { $papers ->
    [zero] تسليم أوراق الاقتراع
    [one] تسليم ورقة اقتراع واحدة
    [two] تسليم ورقتي اقتراع
    [few] تسليم { $papers } أوراق اقتراع
   *[other] تسليم { $papers } ورقة اقتراع
}
paper-given = سُلّمت إلى
paper-none = لم تُسلَّم أي ورقة.
paper-issued = { $papers ->
    [one] ورقة اقتراع ورقية واحدة
    [two] ورقتا اقتراع
    [few] { $papers } أوراق اقتراع
   *[other] { $papers } ورقة اقتراع
}
paper-awaited = سُلّمت أوراق اقتراع عددها { $papers }. يعدّها فارزان ويُدخلان المجاميع؛ فإذا تطابقت أمكن إعلان النتيجة.
paper-totals = مجاميع أوراق الاقتراع الورقية
paper-totals-about = ما كان في الصندوق. يُدخله شخصان، كلٌّ على حدة، ويُحتسب إذا تطابقا.
papers-of-issued = { $papers } من { $issued } سُلّمت
total-valid = أوراق صحيحة
total-blank = أوراق بيضاء
total-invalid = أوراق باطلة

## وثائق التفويض

credentials = وثائق التفويض
credentials-in_order = سليمة
credentials-disputed = محل اعتراض
credentials-refused = مرفوضة
credentials-not-on-the-roll = الوفد ليس في أي قائمة ولا يمكنه التصويت.
dispute = الاعتراض على وثائق التفويض
dispute-note = لا يُدرج الوفد في أي قائمة حتى يُفصل في الاعتراض.
settle = الفصل في الاعتراض
settle-note = إذا قُبلت عاد الوفد إلى القائمة، وإذا رُفضت بقي خارجها.
settle-accept = قبول
settle-refuse = رفض

## القواعد

rules = قواعد هذه الجمعية
in-force-from = نافذة منذ { $from }
rules-to-verify = { $rules ->
    [one] قاعدة واحدة ينبغي التحقق منها
    [two] قاعدتان ينبغي التحقق منهما
    [few] { $rules } قواعد ينبغي التحقق منها
    [many] { $rules } قاعدة ينبغي التحقق منها
   *[other] { $rules } قاعدة ينبغي التحقق منها
}
rules-verified = لا قاعدة معلَّمة للتحقق
rules-by-subject = الأغلبيات بحسب الموضوع
quorum-none = لا يوجد
checked-at-open = يُتحقق منه عند الفتح
checked-at-close = يُتحقق منه عند الإغلاق
equal-votes = اقتراح تعادلت فيه الأصوات
tie-motion-rejected = يُرفض
tie-motion-revote = يُعاد التصويت عليه ثم يُرفض
corrections = تصحيح الأصوات المسجَّلة
corrections-within = { $hours ->
    [0] غير ممكن
   *[other] خلال { $hours } ساعة من إعلان النتيجة
}
postponed-by = إذا بلغ الامتناع { $fraction } من الأصوات
offices = المناصب
ballots-need = الاقتراعات { $ballots }: { $majority }
stands-all = الجميع مرشحون
stands-minus_lowest = من دون الأخير
stands-top_2 = الأولان
stands-twice_seats = ضعف عدد المقاعد على الأكثر
stands-open = الترشح مفتوح
remedy-revote = إعادة الاقتراع
remedy-special = اقتراع خاص
remedy-lots = القرعة
sole-yes_no = المرشح الوحيد: نعم أو لا
sole-ballot = المرشح الوحيد: بالاقتراع
sole-acclamation = بقدر المقاعد: التزكية
write-ins-allowed = يجوز كتابة أسماء
distinct = يختلف شاغلوها في: { $traits }

## الكلمة

floor = الكلمة
floor-nobody = لا أحد يتكلم الآن.
floor-yours = الكلمة لكم
floor-next = المتكلم التالي
floor-your-place = ترتيبكم في القائمة: { $place }
floor-withdraw = سحب الطلب
floor-list-is-closed = قائمة المتكلمين مقفلة
floor-list-empty = لا أحد في الانتظار.
floor-observers-not-invited = في هذا البند يتكلم المراقبون بدعوة من الرئاسة.
floor-moved = معروض على الجلسة: { $what }
floor-moved-by = مقدّم الاقتراح: { $who }.
floor-may-speak = المسموح لهم بالكلام: تأييداً { $in_favour }، اعتراضاً { $against }
floor-more = المزيد
floor-end-turn = إنهاء الكلمة
give-floor = إعطاء الكلمة: { $who }
give-point-of-order = نقطة نظام: { $who }
floor-move-up = تقديم: { $who }
floor-strike-off = حذف من القائمة: { $who }
floor-show-all = عرض الجميع ({ $count })
floor-close-list = إقفال القائمة
floor-reopen-list = إعادة فتح القائمة
floor-draw = سحب القرعة
floor-drawn = ترتيب بالقرعة؛ البذرة { $seed }…
floor-used = الوقت المستغرق في البند: { $used } من { $of }
floor-add = نيابةً عن وفد
floor-kind = الغرض
floor-times = الأوقات والمناقشة
floor-turn-minutes = الدقائق لكل كلمة
floor-item-minutes = الدقائق للبند
floor-set = تثبيت
floor-invite-observers = المراقبون مدعوون إلى الكلام
floor-record = سجل المتكلمين
speech-point_of_order = نقطة نظام
speech-in_favour = تأييداً للاقتراح
speech-against = اعتراضاً على الاقتراح
speech-statement = كلمة
speech-explanation = تعليل التصويت
speech-reply = حق الرد
ask-point_of_order = نقطة نظام
ask-in_favour = الكلام تأييداً
ask-against = الكلام اعتراضاً
ask-statement = طلب الكلمة
ask-explanation = تعليل تصويتي
ask-reply = حق الرد
debate-closed = باب المناقشة مقفل
debate-adjourned = المناقشة مؤجلة
debate-meeting_suspended = الجلسة معلّقة
debate-meeting_adjourned = رُفعت الجلسة
debate-resume = استئناف
debate-close = إقفال باب المناقشة
debate-adjourn = تأجيل المناقشة
procedural-motion = اقتراح إجرائي
procedure-move = تقديم الاقتراح
procedure-suspend_meeting = تعليق الجلسة
procedure-adjourn_meeting = رفع الجلسة
procedure-adjourn_debate = تأجيل المناقشة
procedure-close_list = إقفال قائمة المتكلمين
procedure-close_debate = إقفال باب المناقشة
waits-procedural-motion-first = أولًا: «{ $first }»، وهو اقتراح إجرائي

## أسباب الرفض

problem-unknown = حدث خطأ ما. يرجى إعادة المحاولة.
problem-unreachable = لا يوجد اتصال بالخادم. يرجى إعادة المحاولة.
problem-unknown-poll = هذا التصويت غير موجود.
problem-poll-not-open = التصويت غير مفتوح.
problem-poll-closed = كان التصويت قد أُغلق عند وصول صوتكم.
problem-poll-already-open = التصويت مفتوح بالفعل.
problem-another-poll-open = ما زال تصويت آخر مفتوحًا.
problem-another-round-open = لم تُحسم الجولة الأخيرة بعد.
problem-not-on-the-roll = وفدكم ليس في قائمة هذا التصويت.
problem-voting-right-suspended = حق وفدكم في التصويت معلّق.
problem-not-present = وفدكم غير مسجَّل في القاعة. يرجى مراجعة مكتب التسجيل.
problem-not-the-voting-delegate = مندوب آخر من وفدكم يحمل الصوت.
problem-choice-not-offered = هذا الخيار غير متاح في هذا التصويت.
problem-wrong-token = انتهت جلستكم. يرجى تسجيل الدخول من جديد.
problem-expired-token = انتهت جلستكم. يرجى تسجيل الدخول من جديد.
problem-not-signed-in = يرجى تسجيل الدخول.
problem-wrong-role = دوركم لا يسمح بذلك.
problem-body-too-large = الحجم كبير جدًا.
problem-malformed-json = تعذّرت قراءة الطلب.
problem-invalid = هناك شيء ناقص أو غير صحيح.
problem-ballot-superseded = يوجد في الصندوق صوت أحدث لوفدكم.
problem-ballot-id-reused = استُعملت هذه الورقة من قبل. يرجى التصويت من جديد.
problem-no-change-allowed = لا يمكن تغيير الصوت في هذا الاقتراع.
problem-credential-revoked = لم تعد هذه الشارة صالحة. يرجى مراجعة مكتب التسجيل.
problem-no-quorum = النصاب غير مكتمل: عدد الوفود في القاعة قليل جدًا.
problem-malformed-csv = في القائمة أخطاء. لم يُعتمد شيء.
problem-rule-not-supported = هذه القاعدة غير مدعومة.
problem-too-many-tries = محاولات كثيرة جدًا. يرجى الانتظار بضع دقائق.
problem-unavailable = الخدمة غير متاحة الآن. يرجى إعادة المحاولة.
problem-not-heard-yet = ما زال النظام يلحق بالأحداث. يرجى المحاولة بعد لحظة.
problem-observer = المراقبون لا يصوّتون.
problem-wrong-credentials = رمز الشارة والرقم السري، أو اسم المستخدم وكلمة المرور، غير صحيحة.
problem-session-ended = انتهت جلستكم. يرجى تسجيل الدخول من جديد.
problem-poll-already-prepared = لهذا الاقتراح تصويت لم يُحسم بعد.
problem-poll-void = أُلغي هذا التصويت.
problem-poll-stopped = أوقف أحد فارزي الأصوات هذا التصويت. للرئاسة أن ترفع الإيقاف أو أن تلغي التصويت.
problem-poll-declared = أُعلنت نتيجة هذا التصويت وهي قائمة.
problem-poll-not-closed = أغلقوا التصويت أولًا.
problem-empty-roll = لا يوجد وفد معتمد له حق التصويت.
problem-too-many-marks = عدد المرشحين المعلَّمين أكثر من المسموح.
problem-too-few-marks = عدد المرشحين المعلَّمين أقل من المطلوب.
problem-marked-twice = وُضعت علامتان على مرشح واحد.
problem-no-ballots = هذا التصويت برفع الأيدي.
problem-wrong-mode = هذا النوع من التصويت لا يتضمن ذلك.
problem-nothing-to-acknowledge = لا يوجد اختلاف قائم في هذا التصويت.
problem-restored-secret-poll = استُعيد هذا التصويت السري من دون أوراق الاقتراع المتسلَّمة بعد النسخة الاحتياطية. ألغوه وأعيدوه.
problem-totals-not-agreed = يجب أولًا أن يُدخل شخصان مختلفان المجاميع نفسها.
problem-totals-already-agreed = اتُّفق على المجاميع واحتُسبت، وهي نهائية.
problem-totals-impossible = لا يمكن أن تكون هذه المجاميع صحيحة: لا تتفق مع عدد الأعضاء أو عدد الأوراق المسلَّمة.
problem-motion-already-adopted = اعتُمد هذا الاقتراح. لإعادة النظر فيه أعيدوا التصويت عليه أو قدّموا اقتراحًا جديدًا.
problem-secrecy-cannot-be-lowered = يُحسم هذا السؤال بالاقتراع السري ولا يمكن خفض ذلك.
problem-store-unavailable = لا تستطيع الخدمة حفظ شيء الآن. يرجى إعادة المحاولة.
problem-not-found = هذا غير موجود.
problem-delegation-exists = لهذا العضو وفد بالفعل.
problem-head-exists = لهذا الوفد رئيس بالفعل.
problem-too-many-delegates = عدد مندوبي هذا الوفد كبير جدًا.
problem-cannot-hold-the-vote = لا يمكن لهذا المندوب أن يحمل الصوت.
problem-no-valid-credential = لا توجد شارة صالحة.
problem-already-suspended = حق التصويت معلّق بالفعل.
problem-not-suspended = حق التصويت غير معلّق.
problem-member-exists = هذا العضو موجود بالفعل.
problem-unknown-member = لا يوجد عضو كهذا.
problem-candidate-twice = هذا المرشح مسجَّل بالفعل.
problem-candidate-elected = هذا المرشح منتخب بالفعل.
problem-nominations-closed = أُغلق باب الترشيح.
problem-contest-decided = حُسم هذا الانتخاب.
problem-nobody-stands = لا يوجد مرشح.
problem-amendments-first = بقي تعديل لم يُصوَّت عليه. تُطرح التعديلات قبل النص.
problem-parts-first = بقي جزء لم يُصوَّت عليه. تُطرح الأجزاء قبل المجموع.
problem-further-amendment-first = تعديل آخر أبعد عن النص، ويُطرح أولًا.
problem-majority-undecided = تصويت آخر يحدد الأغلبية اللازمة لهذا الاقتراح، ويُجرى أولًا.
problem-earlier-proposal-first = اقتراح آخر في المسألة نفسها قُدّم قبله، ويُطرح أولًا.
problem-priority-first = بقي تصويت على الأولوية، أو مُنحت الأولوية لاقتراح آخر.
problem-motion-moot = لا يُطرح هذا الاقتراح: أغنى عنه ما تقرر.
problem-motion-withdrawn = لا يُطرح هذا الاقتراح: سُحب.
problem-motion-decided = حُسم هذا الاقتراح بالفعل.
problem-vote-has-begun = بدأ التصويت على هذا الاقتراح، فلا يمكن تعديله ولا تغيير ترتيبه ولا سحبه.
problem-impossible-order = هذا الترتيب غير ممكن.
problem-circular-order = ستنتظر الاقتراحات بعضها بعضًا فلا يمكن طرح أيٍّ منها.
problem-no-corrections-here = لا تُصحَّح إلا النتيجة القائمة لتصويت مسجَّل على اقتراح، إذا أجازت القواعد ذلك.
problem-correction-too-late = انقضت مهلة التصحيح.
problem-unknown-voter = لا صوت مسجَّل لهذا العضو هنا.
problem-not-the-recorded-vote = صوت هذا العضو مسجَّل الآن على نحو آخر.
problem-admission-has-effect = من شأن التصحيح أن يُبطل قبول عضو صار نافذًا.
problem-write-in-not-allowed = لا يمكن كتابة اسم في هذه الورقة.
problem-write-in-unreadable = يتألف الاسم المكتوب من 1 إلى 100 حرف مقروء.
problem-write-in-unclear = يحمل عدة مرشحين هذا الاسم. ضعوا علامة على المقصود.
problem-too-many-write-ins = عدد الأسماء المكتوبة أكثر من المسموح.
problem-excluded-from-round = وفدكم لا يصوّت في هذه الجولة.
problem-votes-on-paper = سُلّم وفدكم ورقة اقتراع ويصوّت بها.
problem-has-voted = هؤلاء صوّتوا أو تسلّموا ورقة بالفعل: { $members }. لم تُسلَّم أي ورقة.
problem-hands-for-several-marks = لا يُصوَّت برفع الأيدي إلا إذا كان لكل عضو علامة واحدة.
problem-valid-papers-not-said = إذا جازت عدة علامات في الورقة وجب ذكر عدد الأوراق الصحيحة.
problem-candidate-barred = لا تجيز القواعد انتخاب هذا الشخص هنا: { $why }.
problem-candidate-withdrawn = انسحب هذا المرشح نهائيًا.
problem-unknown-contest = هذا الانتخاب غير موجود.
problem-unknown-candidate = لا يوجد مرشح كهذا في هذا الانتخاب.
problem-unknown-assembly = هذه الجمعية غير موجودة.
problem-no-seat-for-region = لا مقعد في هذا الانتخاب لتلك المنطقة.
problem-region-unclear = حددوا المنطقة المقصودة.
problem-not-awaited = صار الانتخاب ينتظر أمرًا آخر.
problem-witnesses-missing = يلزم شاهدان على الأقل، يُذكر كلٌّ منهما مرة واحدة، ولكلٍّ كلمة إذا أُجريت القرعة هنا.
problem-unknown-mandate = هذه الولاية غير موجودة.
problem-mandate-running = لم تنتهِ هذه الولاية، فلا شغور.
problem-mandate-over = انتهت هذه الولاية بالفعل.
problem-term-too-long = تنتهي ولاية كهذه بعد آخر يوم يمكن كتابته.
problem-already-disputed = وثائق التفويض هذه محل اعتراض بالفعل.
problem-not-disputed = وثائق التفويض هذه ليست محل اعتراض.
problem-seats-unclear = ليس للمنصب هذه المقاعد: لا تذكروا أكثر مما له.
problem-nobody-addressed = حدِّدوا الموجَّه إليهم هذا الإعلان.
problem-private-and-public = يُوجَّه الإعلان إلى فئات كاملة أو إلى وفود ومندوبين معيّنين، لا إلى الاثنين معًا.
problem-nobody-to-acknowledge = لا يؤكد الاطلاع إلا المندوبون، وهذا الإعلان ليس موجَّهًا إليهم.
problem-no-acknowledgement-asked = لا يُطلب منكم تأكيد الاطلاع على هذا الإعلان، أو انتهت مدته.
problem-shipped-template = هذا النموذج مرفق بالمنصة: يمكن تعديله لا حذفه.
problem-too-many-templates = بلغت المنظمة الحد الأقصى من النماذج. احذفوا واحدًا أولًا.
problem-address-not-allowed = لا يمكن إرسال الإشعارات إلى هذا العنوان. يجب أن يبدأ بـ https وأن يكون خارج هذه الشبكة.
problem-email-off = البريد الإلكتروني معطّل: لم يُضبط خادم بريد.
problem-already-subscribed = هذا العنوان مسجّل من قبل. احذفوه أولًا لتغيير ما يُشعَر به.
problem-too-many-subscribers = بلغ عدد المتلقين الحد الأقصى. احذفوا واحدًا أولًا.
problem-delivery-dropped = سُحب هذا الإشعار أو حُذف متلقيه، فلم يعد يُرسل.

## Documents

documents = الوثائق
documents-none = لم توزَّع أي وثيقة بعد.
documents-new = { $count } جديدة
documents-general = عام
document-new = جديد
document-instead = غير متاحة بعد باللغة { $wanted }؛ تُعرض باللغة { $shown }.
document-kept = يمكن الاطلاع عليها دون شبكة
document-loading = جارٍ تحميل الوثيقة…
open-pdf = فتح ملف PDF
document-kind-draft = مشروع قرار
document-kind-report = تقرير
document-kind-application = طلب عضوية
document-kind-offer_to_host = عرض استضافة
document-kind-other = وثيقة أخرى
document-draft = قيد الإعداد
document-scheduled = تصدر في
document-published = منشورة
document-withdrawn = مسحوبة
document-symbol = الرمز
document-kind = النوع
document-title = العنوان
document-revise = تعديل
document-withdraw = سحب الوثيقة
new-document = وثيقة جديدة
new-documents-are = الوثائق الجديدة هي
readers = موجهة إلى
readers-delegations = الوفود
readers-signed_in = جميع المشاركين في الجمعية
readers-public = الجمهور
original = الأصل
original-language = لغة الأصل
embargo-until = محظورة النشر حتى
languages-needed = اللغات المطلوبة
translation-missing = غير متاحة
translation-in_translation = قيد الترجمة
translation-ready = جاهزة
translation-begun = بدأت الترجمة
translation-stopped = لا ترجمة
version = النسخة { $version }
versions = جميع النسخ
file = الملف
outcome = النتيجة
file-pdf = PDF
file-html = صفحة
file-text = نص
publish = نشر
publish-incomplete = نشرها كما هي
publish-lacking = غير متاحة بعد باللغات التالية: { $languages }.
many-files = ملفات عدة دفعة واحدة
many-files-about = يحمل اسم كل ملف رمز وثيقته ولغته:
many-files-too-many = { $most } ملف على الأكثر دفعة واحدة.
upload-files = رفع ({ $count })
file-uploaded = رُفع
file-waits = في الانتظار
new-documents = وثائق جديدة
new-documents-about = يمكن إدخال العناوين وبنود جدول الأعمال الآن أو لاحقاً.
publish-many = نشر ({ $count })
file-published = نُشر
file-fault-name = لا يحمل الاسم رمزًا ولغة، أو لا ينتهي بأي من .pdf و.html و.txt
file-fault-language = ليست لغة رسمية: ar أو en أو es أو fr
file-fault-empty = فارغ
file-fault-size = كبير جدًا
file-fault-twice = يوجد ملف لهذه الوثيقة وهذه اللغة
file-fault-withdrawn = سُحبت الوثيقة
file-fault-content = محتواه ليس ما يدل عليه اسمه
problem-file-empty = الملف فارغ.
problem-file-type-unknown = هذا ليس ملف PDF ولا HTML ولا نصًا بترميز UTF-8، أيًا كان اسمه.
problem-file-type-wrong = اسم الملف يدل على { $named } لكن محتواه { $found }.
problem-file-damaged = يبدأ الملف كملف PDF لكنه لا ينتهي كذلك: إما مبتور أو أُضيف إليه شيء.
problem-file-active = يحتوي ملف PDF على برامج نصية أو أوامر أو ملفات أخرى. احفظه من دونها.
problem-upload-stalled = لم يصل الملف في الوقت المحدد. لم يُحفظ شيء؛ أرسله مرة أخرى.
problem-symbol-taken = تحمل وثيقة أخرى من وثائق هذه الجمعية الرمز { $symbol }.
problem-too-many-documents = بلغ عدد وثائق هذه الجمعية الحد الأقصى: { $most }.
problem-too-many-versions = بلغ عدد النسخ بهذه اللغة الحد الأقصى: { $most }.
problem-file-is-there = يوجد ملف بهذه اللغة، فترجمتها جاهزة.
problem-nothing-to-publish = ليس للوثيقة أي ملف بأي لغة بعد.
problem-languages-missing = يجب أن تتوفر الوثيقة بهذه اللغات أيضًا: { $languages }.
problem-document-published = نُشرت الوثيقة؛ فات أوان حظر نشرها.
problem-document-withdrawn = سُحبت الوثيقة.
problem-not-in-this-language = الوثيقة غير متاحة بهذه اللغة.

## جدول الأعمال والمحضر

agenda-adopted = أُقر
adopt-agenda = إقرار جدول الأعمال
agenda-changes = التعديلات منذ الإقرار
agenda-changes-none = لم يُعدَّل شيء.
delay-none = في الموعد
delay-late = تأخير { $minutes } د
delay-early = تقدم { $minutes } د
delay-late-hours = تأخير { $hours } س { $minutes } د
delay-early-hours = تقدم { $hours } س { $minutes } د
delay-late-days = تأخير { $days } ي { $hours } س
delay-early-days = تقدم { $days } ي { $hours } س
minutes-short = { $minutes } د
new-item = بند جديد
change-item = تعديل البند
remove-item = حذف البند
item-kind = النوع
item-kind-decision = قرار
item-kind-election = انتخاب
item-kind-panel = حلقة نقاش
item-kind-ceremony = مراسم
item-kind-information = إحاطة
item-number = الرقم
item-start = الموعد المقرر
item-minutes = المدة المقررة بالدقائق
item-responsible = المسؤول
item-state-planned = مقرر
item-state-open = مفتوح
item-state-suspended = معلَّق
item-state-closed = مختتم
move-up = نقل إلى أعلى
move-down = نقل إلى أسفل
move-to-sitting = نقل إلى جلسة
no-sitting = دون جلسة
sitting = الجلسة
sitting-state-planned = مقررة
sitting-state-open = مفتوحة
sitting-state-suspended = معلَّقة
sitting-state-closed = مرفوعة
sitting-day = اليوم
sitting-begins = البداية
sitting-ends = النهاية
new-sitting = إضافة جلسة
change = تعديل
remove = حذف
import-programme = استيراد برنامج
change-item-added = إضافة
change-item-changed = تعديل
change-item-moved = نقل
change-item-removed = حذف
change-sitting-planned = إضافة جلسة
change-sitting-changed = تعديل جلسة
change-sitting-removed = حذف جلسة
do-open-sitting = افتتاح الجلسة
do-close-sitting = رفع الجلسة
do-suspend = تعليق
do-resume-item = استئناف
conduct = سير اتخاذ القرار
conduct-item = فتح البند
conduct-statements = البيانات وتعليل التصويت
conduct-announced = إعلان التصويت
conduct-vote = التصويت
conduct-result = النتيجة
conduct-next = التالي
minutes = المحضر
minutes-none = لم تُفتتح أي جلسة بعد.
minutes-unwritten = وفق الوقائع المسجَّلة؛ لم يُكتب شيء بعد.
minutes-version = النسخة { $version }، حفظها { $by } الساعة { $at }
minutes-free = نص حر
minutes-told-now = تقول الوقائع المسجَّلة الآن:
minutes-refresh = البحث عن إضافات
incident = حادثة
note-incident = تدوين الحادثة
problem-item-not-open = بند جدول الأعمال غير مفتوح. افتحه أولاً.
problem-item-has-running-poll = يجري تصويت في إطار هذا البند. أغلقوا التصويت أولًا.
problem-item-begun = بدأ النظر في هذا البند، فلا يُحذف ولا يُعاد تقريره.
problem-item-has-business = ترتبط بهذا البند اقتراحات أو انتخابات.
problem-item-closed = اختُتم هذا البند.
problem-agenda-full = جدول الأعمال ممتلئ.
problem-agenda-empty = لا شيء في جدول الأعمال يمكن إقراره.
problem-agenda-adopted = سبق إقرار جدول الأعمال.
problem-start-outside-sitting = هذا الموعد خارج الجلسة.
problem-start-without-sitting = لهذا البند موعد محدد، فيلزمه أن يكون في جلسة.
problem-sitting-not-open = الجلسة غير مفتوحة. افتتحها أولاً.
problem-another-sitting-open = توجد جلسة أخرى مفتوحة. ارفعها أولاً.
problem-sitting-has-open-item = ما زال أحد البنود مفتوحاً. علّقه أو اختتمه أولاً.
problem-sitting-begun = بدأت الجلسة.
problem-sitting-not-empty = في هذه الجلسة بنود مقررة. انقلها أو احذفها أولاً.
problem-sitting-not-held = لم تُفتتح الجلسة بعد.
problem-sitting-impossible = لا يمكن تقرير هذه الجلسة: يجب أن تنتهي بعد بدايتها وأن تقع في أيام الجمعية وألا تتداخل مع جلسة أخرى.
problem-minutes-changed = حفظ شخص آخر هذا المحضر في هذه الأثناء. لم يُستبدل شيء.
problem-floor-item-closed = هذا البند مغلق، ولا كلمة فيه بعد الآن.
problem-floor-item-not-open = يجب فتح البند أولاً.
problem-floor-voting-has-begun = بدأ التصويت، ولا يقطعه إلا نقطة نظام تتعلق بسير التصويت.
problem-floor-list-closed = قائمة المتكلمين مقفلة. ولا يزال طلب نقطة نظام أو حق الرد ممكناً.
problem-floor-list-full = قائمة المتكلمين مكتملة.
problem-floor-already-asked = وفدكم مدرج في القائمة بالفعل.
problem-floor-not-invited = يتكلم المراقبون عند دعوتهم، ولم يُدعوا في هذا البند.
problem-floor-members-only = هذا مقصور على وفود الأعضاء.
problem-floor-no-delegation = هذا الوفد غير معروف هنا.
problem-floor-debate-closed = باب المناقشة مقفل. ويمكن طلب تعليل التصويت أو حق الرد.
problem-floor-rests = المناقشة متوقفة إلى أن تستأنفها الرئاسة.
problem-floor-no-motion = لا اقتراح إجرائياً يجوز لهذا الجانب الكلام فيه.
problem-floor-enough-speakers = بلغ عدد طالبي الكلام من هذا الجانب ما تسمح به القواعد.
problem-floor-point-of-order-first = هناك نقطة نظام في الانتظار ولها الأولوية.
problem-floor-time-used-up = استُنفد الوقت المحدد لهذا البند. يُرجى تحديد وقت إضافي قبل إعطاء الكلمة.
problem-floor-held-elsewhere = هناك من يتكلم في بند آخر. يجب إنهاء تلك الكلمة أولاً.
problem-floor-request-over = لم يعد هذا الطلب في الانتظار.
problem-floor-not-yours = لا يُسحب إلا طلبكم.
problem-floor-place-unknown = لا وجود لهذا الترتيب في القائمة.
problem-procedure-already-moved = الاقتراح نفسه معروض على الجلسة بالفعل.
problem-procedural-motion-first = هناك اقتراح إجرائي معروض على الجلسة ويُطرح أولاً.

## The register of resolutions

resolution-called = القرار { $number }
resolution-annulled = ملغى
resolution-annulled-why = ألغى تصويت لاحق أو تصويب اعتماد هذا القرار.
resolution-provisional = نص مؤقت
resolution-provisional-why = هذا هو النص كما طُرح للتصويت، ولم يُنشر النص النهائي بعد.
resolution-imported = من السجلات السابقة
resolution-imported-why = اعتُمد قبل مسك هذا السجل هنا ونُقل إليه لاحقاً.
resolution-instead = لا يوجد نص باللغة التالية: { $wanted }. يُعرض النص باللغة التالية: { $shown }.
resolution-no-text = لا يتضمن السجل نص هذا القرار.
resolution-read-in = لغة الوثيقة
resolution-document = وثيقة للطباعة
resolution-source = المصدر
resolution-vote = التصويت
resolution-title = العنوان
resolution-text = النص
resolution-lines = كل سطر من النص فقرة مرقّمة.
resolution-edit = النص النهائي
resolution-missing = لا نص بعد باللغات التالية: { $languages }
adopted-on-day = اعتُمد في { $day }
permanent-address = العنوان الدائم
version-save = حفظ كنسخة جديدة
version-release = نشر النسخة { $version }
version-written = { $who }، { $when }
version-released = نشرها: { $who }، { $when }
version-released-on = النص النهائي، النسخة { $version }، نُشرت في { $day }
version-draft = مسودة
version-as-adopted = النص كما طُرح للتصويت
relations = قرارات ذات صلة
relation-refers_to = يشير إلى
relation-supersedes = يحل محل
relation-by-refers_to = يشير إليه
relation-by-supersedes = حلّ محله
relation-add = إضافة
register-words = كلمات من العنوان أو النص
register-number = الرقم
register-search = بحث
register-search-all = البحث في السجل كله
register-found = القرارات التي عُثر عليها: { $total }
register-none = لا قرار مطابق. جرّب كلمات أقل أو سنة أخرى.
register-pages = الصفحات
register-whole = السجل كاملاً:
register-feed = موجز المستجدات (Atom)
page-of = الصفحة { $page } من { $pages }
page-before = السابق
page-after = التالي
import-resolutions = استيراد القرارات السابقة
import-row = الصف
import-texts = نصوص باللغات
import-first = يُعرض { $shown } من { $rows } صفوف، وما فيه أخطاء أولاً.
problem-unknown-resolution = لا يوجد قرار كهذا في هذا السجل.
problem-unknown-version = ليس لهذا القرار نسخة كهذه.
problem-version-superseded = كتب شخص آخر النسخة { $newest } في هذه الأثناء. افتح القرار من جديد؛ لم يُستبدل شيء.
problem-not-the-newest-version = لا يمكن نشر غير أحدث نسخة، وهي { $newest }.
problem-version-released = نُشرت هذه النسخة من قبل.
problem-not-earlier = القرار { $year }/{ $number } ليس سابقاً لهذا القرار.
problem-unknown-relation = القرار { $year }/{ $number } غير موجود في هذا السجل.

## Texts of motions

motions = الاقتراحات
motions-without-item = خارج بنود جدول الأعمال
motion-under-item = بند جدول الأعمال
motion-text = نص الاقتراح
text-note = فقرة واحدة في كل سطر. تُرقَّم الفقرات عند عرض النص.
text-in = النص: { $language }
text-as-put = النص كما طُرح للتصويت
texts-here = النصوص في إطار هذا البند
motion-has-no-text = لا يوجد نص.
differences = الفروق مقارنةً بالنص
would-stand = النص كما سيصبح
contested = تعديلان معتمدان يمسّان الفقرات نفسها: { $paragraphs }. ويُعمل بالتعديل المعتمد لاحقاً.
contested-would = سبق أن غيّر تعديل معتمد الفقرات نفسها: { $paragraphs }. وسيحل هذا التعديل محله.
not-in-text = غير مدرج في هذا النص: { $motions }. فهو محرَّر بعبارات حرة، أو لم يُعثر على فقراته. وتتولى الأمانة تكييف النص.
amendment-own-words = بعبارات حرة
changes-to-text = التغييرات فقرةً فقرة
change-reword = إعادة الصياغة
change-delete = الحذف
change-insert = الإدراج بعدها
change-insert-first = الإدراج في البداية
change-undo = تراجع
change-at = { $what }: الفقرة { $number }
wording-in = الصياغة: { $language }
words-inserted = [أُدرج:
words-deleted = [حُذف:
words-end = ]
paragraph-number = الفقرة { $number }
paragraph-replaced = أُعيدت صياغتها
paragraph-inserted = أُدرجت
paragraph-deleted = حُذفت
part-first = من الفقرة
part-last = إلى
problem-no-text-to-change = لا تُغيَّر الفقرات إلا بتعديل على اقتراح له نص.
problem-sub-amendment-in-free-words = يُحرَّر التعديل على تعديل بعبارات حرة.
problem-nothing-changed = يتضمن التعديل بحسب الفقرات تغييراً واحداً على الأقل.
problem-no-such-paragraph = لا توجد فقرة { $paragraph } في جميع لغات هذا النص. فعدد فقراتها { $last }.
problem-paragraph-changed-twice = هناك تغييران عند الفقرة { $paragraph }. اجعلهما تغييراً واحداً.
problem-change-without-words = يلزم نص ما يحل محل الفقرة { $paragraph } أو يليها.
problem-change-in-other-languages = التغيير عند الفقرة { $paragraph } لازم بجميع لغات النص دون غيرها: { $languages }.
## المكتب: الدخول والشارات والأجهزة اللوحية

queue-full = لم يُسجَّل شيء: لا مجال على هذا الجهاز لمزيد من عمليات المسح غير المرسلة. صِلوه بالشبكة أولًا.
no-badge-code = هذا ليس رمز شارة.
choose-person = عُثر على عدة أشخاص: اختاروا واحدًا.
nobody-found = لم يُعثر على أحد. تحققوا من الكتابة، أو اقترحوا شخصًا غير مدرج في القائمة.
check-in-or-out = دخول أو خروج
scan-or-type = امسحوا شارة أو اكتبوا اسمًا
scan-hint = رمز الشارة أو الاسم أو البلد
camera = الكاميرا
badge-not-known-here = شارة غير معروفة على هذا الجهاز
scan-came = سُجّل الدخول في { $time }
scan-went = سُجّل الخروج في { $time }
scan-waiting = محفوظ على هذا الجهاز منذ { $time } ولم يُرسل بعد
scan-overtaken = مُسح في { $time }؛ ويسري مسح لاحق من مكتب آخر
scan-refused = لم يُسجَّل، { $time }:
desk-offline-note = واصلوا العمل: سيُرسل تلقائيًا عند عودة الاتصال.
list-of = القائمة كما كانت في { $time }.
show-queue = عرض ما لم يُرسل
seen = اطُّلع عليه
zone-floor = أرض القاعة
zone-observers = مقاعد المراقبين
print-pins = طباعة الأرقام السرية على حدة
pin-apart = احفظوا هذا بمعزل عن الشارة.
voting-right = حق التصويت
right-in-force = سارٍ
right-from-to = معلّق من { $from } إلى { $to }
right-to-come = سيُعلّق ابتداءً من { $from }
right-since = معلّق منذ { $from }
walk-in = شخص غير مدرج في القائمة
walk-in-note = يجب أن يوافق شخص آخر في المكتب أو مشغّل. وحتى ذلك الحين لا ينتمي الشخص إلى أي وفد ولا يحصل على شارة.
walk-in-waits = ينتظر { $name } الآن موافقة شخص ثانٍ.
name-latin = الاسم بالأحرف اللاتينية
name-own = الاسم بكتابته الأصلية (اختياري)
walk-in-reason = سبب القبول (الخطاب المقدَّم، ومن يضمن)
namesakes = يوجد شخص بهذا الاسم بالفعل:
same-delegation = هذا الوفد
another-person = إنه شخص آخر: اقتراحه مع ذلك
walk-in-propose = اقتراح للموافقة
walk-ins-waiting = في انتظار الموافقة
proposed-by = اقترحه { $name }
same-name = الاسم نفسه: { $name }،
approve = موافقة
refuse = رفض
tablets-out = أجهزة لوحية لم تُعَد بعد
show-list = عرض القائمة
find-tablet = البحث عن جهاز لوحي أو شخص
tablet = الجهاز اللوحي
given-at = وقت التسليم
tablet-bound = مرتبط
yes-word = نعم
take-back = استرجاع
tablets-all-back = أُعيدت جميع الأجهزة اللوحية.
tablet-and-photo = الجهاز اللوحي والصورة
give-tablet = تسليم جهاز لوحي
tablet-label = المكتوب عليه
give-out = تسليم
tablet-given = سُلّم الجهاز اللوحي { $tablet }.
photo = صورة للشارة (اختيارية)
photo-note = تُصغَّر هنا، وتُمحى بعد يوم من انتهاء الجمعية.
photo-kept = حُفظت الصورة للشارة.
photo-remove = إزالة الصورة
photo-removed = أُزيلت الصورة
photo-unreadable = هذا الملف ليس صورة يمكن عرضها.
import-invitations = استيراد قائمة المدعوين
arrived-of = وصل { $arrived } من { $all }
arrived = وصل
missing = لم يصل
missing-only = غير الواصلين فقط
in-hall-may-vote = في القاعة ولهم التصويت
reissue-note = تبطل شارة { $name } فورًا، عند تسجيل الدخول وعند الباب.
list-too-large = القائمة أكبر من أن تُحفظ على هذا الجهاز: فهو يحتاج إلى الشبكة.
desk-sign-out-unsent = لم يُرسل كل شيء بعد: ينتظر تسجيل الخروج عودة الاتصال.
problem-unknown-badge = هذا الرمز ليس على أي شارة في هذه الجمعية.
problem-badge-revoked = لم تعد هذه الشارة صالحة.
problem-unknown-person = هذا الشخص ليس في أي قائمة لهذه الجمعية.
problem-scan-too-old = مضى على هذا المسح وقت طويل. سجّلوا دخول الشخص أو خروجه من جديد.
problem-reason-needed = توجد شارة صالحة: اذكروا سبب الحاجة إلى أخرى.
problem-possible-duplicate = يوجد شخص بهذا الاسم بالفعل: { $who }. لم يُضَف شيء.
problem-walk-in-decided = سبق أن بتّ { $by } في أمر { $name }.
problem-second-person-needed = يجب أن يوافق على { $name } شخص آخر غير الذي اقترحه.
problem-delegates-need-approval = يضيف مكتب التسجيل الوفد بلا أعضاء، ثم يُقترح كل شخص ويوافق عليه شخص آخر.
problem-too-many-waiting = عدد كبير ينتظر الموافقة؛ بتّوا في أمرهم أولًا.
problem-tablet-is-out = الجهاز اللوحي { $tablet } لدى { $name } ولم يُعَد.
problem-tablet-returned = سبق أن أُعيد الجهاز اللوحي { $tablet }.
problem-not-a-photo = هذه ليست صورة يمكن حفظها.
problem-other-file-previewed = هذا ليس الملف الذي جرى الاطلاع عليه. اطّلعوا عليه أولًا؛ لم يُنفَّذ شيء.
desk-offline = { $unsent ->
    [0] لا اتصال: أُرسل كل شيء.
    [one] لا اتصال: عملية مسح واحدة لم تُرسل بعد.
    [two] لا اتصال: عمليتا مسح لم تُرسلا بعد.
    [few] لا اتصال: { $unsent } عمليات مسح لم تُرسل بعد.
   *[other] لا اتصال: { $unsent } عملية مسح لم تُرسل بعد.
  }
scans-refused = { $scans ->
    [one] عملية مسح واحدة لم تُسجَّل
    [two] عمليتا مسح لم تُسجَّلا
    [few] { $scans } عمليات مسح لم تُسجَّل
   *[other] { $scans } عملية مسح لم تُسجَّل
  }
badges-issued = { $badges ->
    [one] صدرت شارة واحدة
    [two] صدرت شارتان
    [few] صدرت { $badges } شارات
   *[other] صدرت { $badges } شارة
  }
print-badges = { $badges ->
    [one] طباعة الشارة
    [two] طباعة شارتين
    [few] طباعة { $badges } شارات
   *[other] طباعة { $badges } شارة
  }
issue-missing = { $badges ->
    [one] إصدار الشارة الناقصة
    [two] إصدار شارتين ناقصتين
    [few] إصدار { $badges } شارات ناقصة
   *[other] إصدار { $badges } شارة ناقصة
  }
## جدار المشغّل

store-database = قاعدة البيانات
store-log = سجل الوقائع
store-redis = Redis
milliseconds = { $ms } م.ث
wall-behind = وقائع لم تُسمع بعد
wall-outbox = وقائع تنتظر الإرسال
wall-dead = وقائع مرفوضة
wall-disk = المساحة الحرة على القرص
wall-gigabytes = { $free } من { $of } غيغابايت
wall-version = الإصدار
wall-since = تعمل منذ
wall-stopped = توقفت عن الاستماع.
wall-not-known = غير معروف
wall-one-server = الشاشات المتصلة بهذا الخادم فقط: تعذّر الوصول إلى أعداد الخوادم الأخرى.
wall-screens = الشاشات والأجهزة اللوحية المتصلة
wall-tablets = أجهزة المندوبين اللوحية
wall-public = شاشات الجمهور
wall-gone = { $screens ->
    [zero] لم تغب أي شاشة
    [one] غابت واحدة
    [two] غابت اثنتان
    [few] غابت { $screens }
    [many] غابت { $screens }
   *[other] غابت { $screens }
}
wall-lost = { $tablets ->
    [zero] لم ينقطع أي جهاز أثناء هذا التصويت
    [one] انقطع جهاز واحد أثناء هذا التصويت
    [two] انقطع جهازان أثناء هذا التصويت
    [few] انقطعت { $tablets } أجهزة أثناء هذا التصويت
    [many] انقطع { $tablets } جهازًا أثناء هذا التصويت
   *[other] انقطع { $tablets } جهاز أثناء هذا التصويت
}
wall-no-other = لا يوجد جهاز آخر متصل لهذا الوفد
wall-others = { $tablets ->
    [zero] لا يوجد جهاز آخر متصل لهذا الوفد
    [one] جهاز آخر لهذا الوفد متصل
    [two] جهازان آخران لهذا الوفد متصلان
    [few] { $tablets } أجهزة أخرى لهذا الوفد متصلة
    [many] { $tablets } جهازًا آخر لهذا الوفد متصل
   *[other] { $tablets } جهاز آخر لهذا الوفد متصل
}
wall-none-lost = لم ينقطع أي جهاز أثناء هذا التصويت
wall-reconciled = مطابقة الأصوات
wall-agree = { $votes ->
    [0] لم تُعلن نتيجة أي تصويت بعد
    [one] تصويت واحد، وجميع سجلاته متطابقة
    [two] تصويتان، وجميع سجلاتهما متطابقة
    [few] { $votes } تصويتات، وجميع سجلاتها متطابقة
    [many] { $votes } تصويتًا، وجميع سجلاتها متطابقة
   *[other] { $votes } تصويت، وجميع سجلاتها متطابقة
}
wall-different = { $votes ->
    [zero] لا تختلف سجلات أي تصويت
    [one] تختلف سجلات تصويت واحد
    [two] تختلف سجلات تصويتين
    [few] تختلف سجلات { $votes } تصويتات
    [many] تختلف سجلات { $votes } تصويتًا
   *[other] تختلف سجلات { $votes } تصويت
}
wall-unknown = { $votes ->
    [zero] قورنت جميع التصويتات بكل السجلات
    [one] تعذرت مقارنة تصويت واحد بكل السجلات
    [two] تعذرت مقارنة تصويتين بكل السجلات
    [few] تعذرت مقارنة { $votes } تصويتات بكل السجلات
    [many] تعذرت مقارنة { $votes } تصويتًا بكل السجلات
   *[other] تعذرت مقارنة { $votes } تصويت بكل السجلات
}
wall-compared = المقارنة المستمرة بين قاعدة البيانات والسجل والعدّ المباشر
wall-looked = آخر فحص { $time }؛ عمليات التصويت الجارية أو المغلقة للتو: { $current }
wall-looks-elsewhere = تُجري المقارنةَ عمليةٌ أخرى من خدمة التصويت.
wall-no-difference = لم يُعثر على أي اختلاف
self-test = اختبار بداية اليوم
self-test-run = أجرِ الاختبار
self-test-about = يُجرى قبل فتح الأبواب. كل فحص مسمّى، وما لا يُعرف لا يُعدّ ناجحًا.
verdict-go = جاهز
verdict-watch = جاهز مع ملاحظات
verdict-no-go = غير جاهز
mark-go = جاهز
mark-watch = ملاحظة
mark-no-go = غير جاهز
check-services = الخدمات الأربع تجيب
check-services-help = انظر بطاقة الخدمة وسجلها.
check-version = جميع الخدمات تعمل بالإصدار نفسه
check-version-help = أعد بناء الخدمات وتشغيلها من الإصدار نفسه.
check-stores = قاعدة البيانات والسجل وRedis تجيب بسرعة
check-stores-figure = الأبطأ: { $figure } م.ث
check-stores-help = انظر أي مخزن ذُكر، وهل يعمل، وما الذي يستخدم جهازه غيره.
check-hearing = سمعت كل خدمة جميع الوقائع
check-hearing-figure = أقصى تأخر: { $figure }
check-hearing-help = انتظر قليلًا ثم أعد الاختبار؛ وإذا توقفت خدمة عن الاستماع فأعد تشغيلها.
check-outbox = لا توجد وقائع تنتظر الإرسال
check-outbox-figure = أقصى عدد منتظر: { $figure }
check-outbox-help = انظر هل يجيب سجل الوقائع وهل يعمل الناقل.
check-letters = لم تُرفض أي واقعة
check-letters-figure = أقصى عدد مرفوض: { $figure }
check-letters-help = انظر سجل الخدمة؛ فالواقعة المرفوضة لا تظهر على شاشاتها.
check-disk = توجد مساحة على القرص
check-disk-figure = { $figure } غيغابايت حرة
check-disk-help = أفسح مساحة قبل بدء الجلسة.
check-chains = سجل الأعمال ذات الصلاحية سليم
check-chains-help = اترك كل شيء كما هو وأبلغ المدقق.
check-reconciled = سجلات جميع التصويتات متطابقة
check-reconciled-figure = المختلفة: { $figure }
check-reconciled-help = افتح كشف مطابقة التصويت مع فارزي الأصوات.
check-clock = ساعة هذا الجهاز صحيحة
check-clock-figure = الفرق: { $figure } ث
check-clock-help = اضبط ساعة هذا الجهاز وساعة الخادم من الشبكة.
check-secure = القاعة مخدومة باتصال مشفّر
check-secure-help = يصلح لتجربة على هذا الجهاز؛ أما للقاعة فشغّل المنصة خلف بوابتها.
check-assembly = الجمعية تنعقد اليوم
check-assembly-help = تحقق من تاريخيها ومن أن الجمعية المختارة هي الصحيحة.
check-screens = الرئاسة والمكتب والفارزون وشاشة القاعة متصلون
check-screens-help = سجّل الدخول في المواقع المذكورة.
certificate = شهادة الأجهزة اللوحية
certificate-card = يجب أن يثق الجهاز اللوحي مرة واحدة بهيئة هذه القاعة. تعرض الصفحة الرمز للمسح والبصمة والخطوات.
certificate-open = افتح الصفحة
certificate-title = اجعل الجهاز اللوحي يثق بهذه القاعة
certificate-none = هذه المنصة غير مخدومة باتصال مشفّر خاص بها، كما في تجربة على جهاز واحد. لا تحتاج الأجهزة اللوحية إلى شهادة هنا.
certificate-about = امسح الرمز بالجهاز اللوحي، أو افتح هذا العنوان في متصفحه:
certificate-qr = رمز الاستجابة السريعة لعنوان الشهادة
certificate-download = نزّل الشهادة
certificate-fingerprint = البصمة (SHA-256)، لمقارنتها بما يعرضه الجهاز
certificate-ipad = iPad
certificate-ipad-1 = امسح الرمز بالكاميرا، وافتح العنوان في Safari، واسمح بتنزيل ملف التعريف.
certificate-ipad-2 = افتح «الإعدادات»، ثم «تم تنزيل ملف التعريف»، واختر «تثبيت».
certificate-ipad-3 = افتح «الإعدادات»، «عام»، «حول»، «إعدادات الثقة بالشهادات».
certificate-ipad-4 = فعّل الثقة الكاملة بالشهادة التي بصمتها هي المبيّنة أعلاه.
certificate-android = Android
certificate-android-1 = امسح الرمز ونزّل الملف.
certificate-android-2 = افتح «الإعدادات»، «الأمان»، «التشفير وبيانات الاعتماد»، «تثبيت شهادة»، «شهادة CA».
certificate-android-3 = اختر الملف الذي نزّلته وقارن البصمة بالمبيّنة أعلاه.
certificate-after = بعد ذلك تفتح صفحة الدخول من دون تحذير. فإن ظهر تحذير فلا تتابع: اسأل المشغّل.

## مفاتيح شاشة الرئاسة

keys = المفاتيح
keys-about = لا يُغلق أيٌّ من هذه المفاتيح تصويتًا ولا يعلن نتيجة ولا يلغيها. ما لا رجعة فيه يُنتقل إليه فقط، ثم اضغط Enter.
keys-on = استخدم هذه المفاتيح
key-next = الانتقال إلى الخطوة التالية
key-hold = تعليق التصويت أو استئنافه
key-extend = منح دقيقة إضافية
key-void = طلب سبب الإلغاء
key-agenda = الانتقال إلى جدول الأعمال
key-floor = الانتقال إلى قائمة المتكلمين
key-help = عرض هذه المفاتيح
key-escape = إغلاق ما هو مفتوح
# The tablet: practice, the vote handed over, calls for a teller, own votes
practice = تصويت تدريبي
practice-about = يفتح تصويتاً يجرّبه الحاضرون لمدة دقيقتين. لا يُتخذ به أي قرار ولا يُدوَّن في أي محضر.
do-practise = افتح تصويتاً تدريبياً
practice-mark = تصويت تدريبي
practice-mark-note = هذا التصويت للتجربة فقط ولا يُتخذ به أي قرار.
tablet-cut-off = أُغلق التصويت قبل أن تؤكدوا اختياركم
tablet-cut-off-note = لم يُرسَل اختياركم. لم تصوّتوا.
tablet-cut-off-stands = لم يُرسَل التغيير. تصويتكم السابق قائم.
vote-of-delegation = صوت وفدكم
vote-held-by-you = أنتم من يدلي بالصوت.
vote-held-by = يدلي بالصوت { $name }.
handed-over-line = { $at }: سُلّم الصوت إلى { $to } من جانب { $by }. وقد سُجّل ذلك.
hand-over-vote = تسليم الصوت
hand-over-to = إلى مَن؟
hand-over-pin = رقمكم السري
hand-over-about = اعتباراً من تلك اللحظة يصوّت { $name } باسم وفدكم، ولا تصوّتون أنتم. ويُسجَّل ذلك.
hand-over-about-other = اعتباراً من تلك اللحظة يصوّت { $name } باسم وفدكم. ويُسجَّل ذلك.
hand-over-nobody = لا يحمل أي عضو آخر في وفدكم شارة صالحة.
call-teller = استدعاء أحد فارزي الأصوات
call-why = ما الموضوع؟
call-reason-tablet = الجهاز اللوحي
call-reason-question = سؤال بشأن التصويت
call-reason-secrecy = سرية التصويت
call-reason-other = موضوع آخر
call-waiting = استُدعي فارزو الأصوات.
call-coming = { $name } في الطريق إليكم.
call-withdraw = لم تعد هناك حاجة
calls = نداءات الوفود
call-answer = أنا في الطريق
call-end = تم
own-votes = كيف صوّت وفدي
own-votes-none = لم تُعلن أي نتيجة بعد.
own-vote-none = لم يدلِ وفدكم بصوته
own-vote-not-told = لا تُدوَّن الأصوات بالأسماء
problem-not-the-holder = لا يسلّم الصوت إلا حامله أو رئيس الوفد أو مكتب التسجيل.
problem-pin-needed = أكّدوا برقمكم السري. وإن لم يفلح ذلك فسجّلوا الدخول من جديد ببطاقتكم.
problem-call-answered = سبق أن لبّى شخص آخر هذا النداء.
problem-call-over = انتهى هذا النداء.
problem-called-just-now = استدعى وفدكم أحداً قبل لحظات. انتظروا قليلاً ثم أعيدوا المحاولة.

## A sealed vote, and a result that anybody checks
proof-open = التحقق من هذه النتيجة
proof-about = يعيد متصفحكم العدّ بنفسه انطلاقًا من ملف التدقيق المنشور، ويتحقق من كل توقيع فيه، ولا يسأل أحدًا.
proof-running = جارٍ التحقق…
proof-holds = كل شيء صحيح
proof-holds-note = أُعيد العدّ في هذا المتصفح، فجاءت الأرقام والنتيجة مطابقة.
proof-fails = هناك ما ليس صحيحًا
proof-fails-note = يُبيَّن أدناه ما أخفق. احتفظوا بالملف واعرضوه على فارزي الأصوات.
proof-refused = هذا ليس ملف تدقيق يمكن التحقق منه
proof-other-vote = هذا الملف ليس لهذا التصويت أو يذكر نتيجة غير ما في هذه الصفحة
proof-unsigned = كل ما عدا ذلك صحيح. لم يوقّع الملفَ فارزان بعد.
proof-broken = تعذّر على هذا المتصفح إجراء عمليات التحقق. جرّبوا متصفحًا آخر.
proof-counted = العدّ المُعاد
proof-issued = أذون التصويت الممنوحة
proof-unused = أذون لم تُستعمل
proof-absent = أُعطي إذن لمن لم يكن حاضرًا عند فتح التصويت: { $members }. إما أنهم حضروا بعد ذلك، وإما أن شخصًا استعمل جهازًا لوحيًا باسمهم؛ وفارزو الأصوات يعلمون ذلك.
proof-unopened = أوراق لا تُفتح، ولا يمكن أن يكون قد جعلها كذلك إلا أصحابها
proof-platform-key = بصمة مفتاح المنصة
proof-compare = قارنوا هذه البصمات بتلك التي عُرضت في القاعة: فلا يمكن لأي ملف أن يبيّن أصحاب المفاتيح.
proof-download = تنزيل ملف التدقيق
proof-elsewhere = التحقق من ملف لديكم
proof-head = ما دوّنتموه في القاعة
proof-head-about = تعرض القاعة في أثناء التصويت قيدًا من سجل الأعمال: رقمه والأرقام الأولى من بصمته. ومن دوّنها يمكنه أن يتحقق هنا مما إذا كان السجل قد أُعيدت كتابته بعد ذلك.
proof-head-number = رقم القيد
proof-head-digits = أرقام بصمته، 16 على الأقل
proof-head-compare = مقارنة
proof-head-malformed = أدخلوا رقم القيد وأول 16 رقمًا من بصمته على الأقل (0 إلى 9، وa إلى f).
proof-head-alike = القيد { NUMBER($number, useGrouping: 0) } في السجل هو القيد الذي دوّنتموه.
proof-head-differs = القيد { NUMBER($number, useGrouping: 0) } في السجل ليس القيد الذي دوّنتموه. أطلعوا فارزي الأصوات على ما دوّنتموه.
proof-head-outside = القيد { NUMBER($number, useGrouping: 0) } خارج هذا الملف، فلم يكن هناك ما يُقارن به.
proof-head-unseen = سجل الأعمال غير سليم في ذاته، ولذلك لم يُقارن شيء بما دوّنتموه.
proof-limits = ما لا يستطيع أي ملف أن يبيّنه: هل شغّلت الأجهزة اللوحية التطبيق المنشور، وهل كان الموقِّعان والناقل والصندوق في يد واحدة، وهل كانت القائمة صحيحة.
proof-title = التحقق من نتيجة
proof-drop = أسقطوا ملف تدقيق هنا
proof-choose = اختيار ملف
proof-stays = يبقى الملف على هذا الجهاز ولا يُرسل شيء.
proof-place = موضعه: { $about }
proof-manifest = السؤال والقواعد والقائمة هي تلك التي ثُبّتت عند افتتاح التصويت.
proof-requests = مُنح كل وفد إذنًا واحدًا على الأكثر، على جهازه هو، ولدى الموقِّعَين القائمة نفسها.
proof-tokens-sealed = لكل ورقة إذن صحيح خاص بهذا التصويت، ولم يُستعمل أي إذن مرتين.
proof-tokens-recorded = كل ورقة هي لعضو مدرج في القائمة.
proof-ballots-sealed = وُقّعت كل ورقة من حامل إذنها ولم تُغيَّر منذ ذلك الحين.
proof-ballots-recorded = كل تغيير لصوت يتبع الصوت الذي قبله، ويُحتسب الأخير.
proof-sums = لا يزيد عدد الأوراق على عدد الأذون، ولا الأذون والأوراق الورقية معًا على عدد الأعضاء.
proof-set = الأوراق هي تلك التي كانت في الصندوق عند إغلاق التصويت.
proof-count = بعد إعادة العدّ، الأرقام والأغلبية والنصاب والنتيجة هي المعلنة.
proof-acts = سجل الأفعال بلا ثغرات ويطابق ما عُرض في القاعة.
proof-signatures-sealed = الملف موقَّع من المنصة ومن فارزَين للأصوات على الأقل.
proof-signatures-recorded = الملف موقَّع من المنصة.
fault-unreadable = تعذّرت قراءة الملف.
fault-not-canonical = الملف غير مكتوب بالصيغة الوحيدة لملف التدقيق.
fault-form = ينقص الملفَ شيءٌ مما في ملف التدقيق أو فيه شيء آخر.
fault-manifest-hash = غُيّر السؤال أو القواعد أو القائمة بعد الافتتاح.
fault-key-twice = مفتاح واحد يؤدي دورين.
fault-swap-not-on-roll = حلّ جهاز آخر محلّ جهاز وفد غير مدرج في القائمة.
fault-swap-key-twice = جهاز حلّ محلّ آخر هو لوفد آخر، أو يؤدي مفتاحه دوراً آخر.
fault-swap-signature = استبدال جهاز لم يوقّع عليه اثنان من فارزي الأصوات.
fault-request-of-another-round = طُلب إذن في تصويت آخر.
fault-request-not-on-roll = طلب إذنًا وفدٌ أو جهاز غير مدرج في القائمة.
fault-request-twice = مُنح وفد إذنين.
fault-request-signature = طلب إذن لم يوقّعه جهازه.
fault-issue-log-signature = قائمة أحد الموقِّعَين غير موقَّعة منه.
fault-issue-logs-differ = قائمتا الموقِّعَين غير متطابقتين.
fault-token-of-another-round = ورقة تحمل إذنًا من تصويت آخر.
fault-token-signature-a = إذن لم يوقّعه موقِّع الأمانة العامة.
fault-token-signature-b = إذن لم يوقّعه موقِّع فارزي الأصوات.
fault-token-twice = استُعمل إذن مرتين.
fault-cast-key-twice = إذنان يحملان المفتاح نفسه.
fault-ballot-signature = ورقة غُيّرت أو لم يضعها حامل إذنها.
fault-ballot-not-on-roll = ورقة لعضو غير مدرج في القائمة.
fault-ballot-twice = ورقة ترد مرتين.
fault-chain-broken = تغيير لصوت لا يتبع الصوت الذي قبله.
fault-marks-unfit = ورقة مؤشَّرة بما لا تقبله أوراق هذا التصويت.
fault-paper-not-on-roll = سُلّمت ورقة اقتراع لعضو غير مدرج في القائمة.
fault-paper-and-token = مُنح وفد إذنًا وورقة اقتراع معًا.
fault-paper-sums = مجاميع الأوراق الورقية غير متسقة.
fault-paper-signature = مجاميع الأوراق الورقية غير موقَّعة من فارزَين.
fault-without-a-request = ذُكر وفد بلا صوت ولم يكن له إذن قط.
fault-without-signature = بقاء وفد بلا صوت غير موقَّع من فارزَين.
fault-more-ballots-than-tokens = عدد الأوراق أكثر من الأذون، أو الأذون والأوراق الورقية معًا أكثر من الأعضاء.
fault-set-hash = أُضيفت ورقة أو أُزيلت أو غُيّرت بعد الإغلاق.
fault-closed-signature = الصندوق المغلق غير موقَّع من فارزَين.
fault-box-key-differs = فُتح الصندوق بمفتاح ليس مفتاح ذلك الفارز.
fault-result-of-another-vote = النتيجة تخص تصويتًا آخر.
fault-count-differs = بعد إعادة العدّ، الأرقام مختلفة.
fault-majority-differs = الأغلبية المطلوبة مختلفة.
fault-quorum-differs = النصاب مختلف أو لم يتوافر كما أُعلن.
fault-outcome-differs = تترتب على هذه الأرقام نتيجة أخرى.
fault-roll-call-differs = قائمة المناداة تخالف الأوراق.
fault-acts-broken = سجل الأفعال مغيَّر أو فيه ثغرة.
fault-acts-incomplete = ينقص السجلَ فعلٌ من أفعال هذا التصويت أو يرويه على نحو آخر.
fault-checkpoint-differs = سجل الأفعال ليس المعروض في القاعة.
fault-bundle-signature = توقيع على الملف غير صحيح.
fault-bundle-unsigned = ينقص الملفَ توقيعٌ لازم.
mode-sealed = اقتراع سري مختوم
sealed-why = يُختم اختياركم على هذا الجهاز ويُرسل من دون اسمكم، ولا يستطيع فتح الصندوق إلا اثنان من فارزي الأصوات الثلاثة معًا بعد الإغلاق. ثم يتحقق جهازكم من تلقاء نفسه من وجود ورقتكم فيه، ويمكن لأي شخص أن يعيد العدّ.
sealed-one-operator = سرية تجريبية: مشغّل واحد يؤدي جميع الأدوار وقد يطّلع على صوت.
sealed-app = بصمة تطبيق التصويت
sealed-app-untold = لم تُعلَن بصمة تطبيق التصويت.
sealed-accepted = قُبلت. وعند فتح الصندوق يتحقق جهازكم من وجود ورقتكم فيه.
sealed-counted = احتُسبت ورقتكم كما أشّرتم عليها.
sealed-missing = ورقتكم مفقودة: أبلغوا أحد فارزي الأصوات
sealed-unopened = تعذّر فتح ورقتكم: أبلغوا أحد فارزي الأصوات
sealed-differs = هذه ليست الأوراق التي كانت في الصندوق: أبلغوا أحد فارزي الأصوات
sealed-alarm-note = استُدعي فارزو الأصوات إلى مكانكم. اتركوا هذا الجهاز كما هو.
sealed-missing-id = يبحث فارزو الأصوات عن هذا الإذن بين الأوراق:
seal-title = التصويت المختوم
seal-make-keys = إنشاء مفاتيحي لهذه الجولة
seal-keys-about = تُنشأ على هذا الجهاز وتبقى عليه. يستطيع اثنان من ثلاثة فارزين فتح الصندوق، ولا يستطيعه واحد وحده.
seal-my-number = أنتم الفارز { $number } في هذه الجولة. أبقوا هذا الجهاز معكم حتى إعلان النتيجة.
seal-keys-of = أنشأ { $made } من 3 فارزين مفاتيحهم
seal-host-waits = لم ينشئ حاسوب الفارزين مفاتيحه بعد.
seal-elsewhere = مفاتيحكم لهذه الجولة ليست على هذا الجهاز. استعملوا الجهاز الذي أنشأتموها عليه. وإن لم تنشئوا مفاتيح قط فقد أنشأها غيركم باسمكم: لا تدعوا التصويت يُفتح.
seat-replaced = في هذه الجولة مفاتيح أخرى في مكان مفاتيحكم التي أنشأتموها على هذا الجهاز، ومن وضعها يستطيع فتح الصندوق والتوقيع باسمكم. لن يُفتح هنا شيء ولن يُوقَّع. أبلغوا القاعة واطلبوا إلغاء التصويت.
seat-frozen = ما يُعرض على أنه ثُبِّت عند فتح التصويت ليس ما ثُبِّت. لن يُفتح هنا شيء ولن يُوقَّع. أبلغوا القاعة واطلبوا إلغاء التصويت.
seal-frozen = بصمة ما ثُبِّت عند الفتح
problem-another-box-signed = سبق أن وقّعتم صندوقًا آخر لهذا التصويت. لم يُوقَّع شيء: أبلغوا القاعة واطلبوا إلغاء التصويت.
seal-fingerprints = البصمات للمقارنة
seal-teller = الفارز { $number }
seal-signer-a = موقِّع الأمانة العامة
seal-signer-b = موقِّع الفارزين
seal-urn = الصندوق
seal-relay = الناقل
seal-empty = الصندوق فارغ
seal-issued = الأذون الممنوحة
seal-received = الأوراق في الصندوق
seal-unused = الأذون غير المستعملة
seal-on-paper = الأوراق الورقية المسلَّمة
seal-logs-differ = قائمتا الموقِّعَين غير متطابقتين. توقفوا واطلبوا إلغاء الجولة.
seal-host-late = تأخرت الأوراق الأخيرة من حاسوب الفارزين. تحققوا من أنه يعمل.
seal-closed-set = بصمة الصندوق المغلق
seal-open = فتح الصندوق
seal-open-about = توقّعون بصمة الصندوق المغلق وتنشرون مفتاحكم لهذه الجولة. وبالفارز الثاني يُفتح الصندوق، ولا رجوع عن ذلك.
seal-opened = فتح الصندوقَ { $opened } من فارزَين
seal-sign = التحقق من ملف التدقيق وتوقيعه
seal-sign-about = يعيد هذا المتصفح العدّ ويتحقق من كل شيء أولًا، ولا يوقّع إلا ما صحّ.
seal-late = مُنحت هذه الوفود أذونًا ولم تكن حاضرة عند فتح التصويت. إن لم يرها أحد تصل بعد ذلك فلا توقّعوا: قد يكون غيرها صوّت مكانها. وإن كانت قد وصلت فوقّعوا الآن.
seal-signed = لقد وقّعتم ملف التدقيق.
seal-not-signed = لم يُوقَّع: هناك ما ليس صحيحًا.
seal-swapped = الأجهزة المستبدلة
decl-title = الأجهزة والإقرارات
decl-swaps = أجهزة مطلوب استبدالها
decl-swap-none = لم يطلب أي وفد جهازاً آخر.
decl-swap-about = يقرأ الوفد عليكم هذه الأرقام من جهازه الجديد. ومتى وافق عليه اثنان من فارزي الأصوات، صوّت الوفد على هذا الجهاز دون غيره.
decl-swap-reason = تعطّل الجهاز قبل أن يتسلّم الوفد رمزه.
decl-swap-approve = الموافقة على هذا الجهاز
decl-swap-stands = تمت الموافقة: يصوّت الوفد على هذا الجهاز.
decl-reason = السبب
decl-second = لقد وقّعتم. ويجب أن يوقّع فارز أصوات ثانٍ أيضاً.
decl-first = وقّع أحد فارزي الأصوات لهذا السبب:
decl-without = الوفود التي تبقى بلا تصويت
decl-without-about = الوفد الذي تعطّل جهازه بعد أن تسلّم رمزه يبقى بلا تصويت. ويوقّع على ذلك اثنان من فارزي الأصوات للسبب نفسه.
decl-without-none = لا يبقى أي وفد بلا تصويت.
decl-without-who = الوفد الذي يبقى بلا تصويت
decl-without-reason = تعطّل الجهاز بعد أن تسلّم الوفد رمزه.
decl-without-say = الإقرار والتوقيع
decl-without-sign = التوقيع أيضاً
decl-without-stands = أقرّ بذلك اثنان من فارزي الأصوات.
swap-about = إذا تعطّل جهاز وفدكم، جاز لفارزي الأصوات أن يسمحوا لكم بالتصويت على هذا الجهاز.
swap-ask = طلب هذا الجهاز من فارزي الأصوات
swap-asked = أُرسل الطلب. اقرؤوا هذه الأرقام على أحد فارزي الأصوات:
swap-one = وافق أحد فارزي الأصوات. ويجب أن يوافق ثانٍ أيضاً.
problem-swap-key-twice = هذا الجهاز مرتبط بوفد آخر، أو كان مرتبطاً بوفدكم عند افتتاح التصويت. خذوا جهازاً آخر أو أبلغوا أحد فارزي الأصوات.
problem-swap-under-way = وافق أحد فارزي الأصوات على جهاز آخر لوفدكم. صوّتوا عليه أو أبلغوا أحد فارزي الأصوات.
problem-no-swap-asked = لم يطلب هذا الوفد التصويت على هذا الجهاز، أو طلب غيره بعد ذلك.
seal-paper-sign = توقيع مجاميع الأوراق الورقية
ballots-given = أوراق الاقتراع المسلَّمة
turnout-sealed = أوراق الاقتراع المسلَّمة: { $voted } من { $of }
log-head = سجل الأعمال، القيد { NUMBER($number, useGrouping: 0) }
seal-this = ختم هذا التصويت
seal-waits-keys = مختوم. ينشئ ثلاثة فارزين وحاسوبهم مفاتيحهم قبل الافتتاح.
seal-ready = مختوم. المفاتيح جاهزة والصندوق فارغ، ويمكن الافتتاح.
secret-on-trust = السرية قائمة على الثقة في المشغّل: تُحفظ الأسماء والأصوات منفصلة، لكن من يشغّل المنصة يستطيع الربط بينها.
secrecy-operator-trusted = السرية قائمة على الثقة في المشغّل
secrecy-to-be-sealed = يُختم قبل الافتتاح
trusted-because = السبب الذي أبداه الرئيس: { $reason }
seal-waits-host = يجب ختم هذا التصويت. وسيُختم تلقائيًا فور اتصال حاسوب الفارزين.
seal-not-possible = يجب ختم هذا التصويت، غير أن ورقته تتيح كتابة أسماء أكثر مما تتسع له ورقة مختومة، فلا يمكن ختمه.
seal-names = يجوز كتابة أسماء. وبعد فتح الصندوق يستطيع الجميع قراءة كل ورقة دون معرفة صاحبها: فاسم متفق عليه مسبقًا قد يكشف صوتًا مُشترى.
trust-operator = إجراؤه بالثقة في المشغّل…
trust-operator-title = إجراء هذا التصويت بالثقة في المشغّل
trust-operator-note = تقوم السرية عندئذ على الثقة في المشغّل: من يشغّل المنصة يستطيع الربط بين الأسماء والأصوات. ويظهر ذلك على كل شاشة، ويُدوَّن السبب الذي تبدونه في سجل الإجراءات. ولا رجوع عن ذلك بعد افتتاح التصويت.
problem-sealed-paper-too-long = تتيح هذه الورقة كتابة أكثر مما تتسع له ورقة مختومة، فلا يمكن ختمها.
problem-not-yet-sealed = يجب ختم هذا التصويت. اختموه، أو بيّنوا سبب إجرائه بالثقة في المشغّل، قبل افتتاحه.
problem-no-teller-host = حاسوب الفارزين غير متصل، فلا يمكن ختم هذا التصويت.
problem-teller-keys-complete = أنشأ ثلاثة فارزين مفاتيحهم لهذا التصويت من قبل.
problem-teller-keys-differ = أنشأتم مفاتيح أخرى لهذا التصويت على جهاز آخر، وهي المعتمدة.
problem-sealed-keys-missing = يجب أن ينشئ ثلاثة فارزين وحاسوبهم مفاتيحهم قبل افتتاح تصويت مختوم.
problem-sealed-ballots = هذا التصويت مختوم، وتمر أوراقه عبر حاسوب الفارزين.
problem-request-for-another-delegation = لا يُطلب الإذن إلا للوفد نفسه.
problem-token-already-issued = مُنح وفدكم إذنه لهذا التصويت على جهاز آخر. صوّتوا عليه أو أبلغوا أحد فارزي الأصوات.
problem-device-not-on-roll = لم يكن هذا الجهاز مرتبطًا بوفدكم عند افتتاح التصويت. صوّتوا على جهاز مرتبط به أو أبلغوا أحد فارزي الأصوات.
problem-bad-request-signature = طلب هذا الجهاز غير موقَّع كما ينبغي. أبلغوا أحد فارزي الأصوات.
problem-browser-unfit = لا يستطيع هذا الجهاز ختم ورقة لأن اتصاله بالقاعة غير مشفَّر. أبلغوا أحد فارزي الأصوات.
problem-manifest-differs = ما ثُبِّت لهذا التصويت ليس ما أُبلغ به هذا الجهاز. لا تصوّتوا عليه، وأبلغوا أحد فارزي الأصوات.
problem-token-unsound = لم يمنح أحد الموقِّعَين هذا الجهاز إذنًا صحيحًا. أبلغوا أحد فارزي الأصوات.
problem-acceptance-unsound = إفادة قبول ورقتكم غير موقَّعة من ناقل الفارزين. أبلغوا أحد فارزي الأصوات.
problem-round-not-open = حاسوب الفارزين لا يتلقى طلبات لهذا التصويت الآن.
problem-no-such-round = حاسوب الفارزين لا يعرف هذا التصويت. أبلغوا أحد فارزي الأصوات.
problem-ask-the-secretariat-first = لم يُجب موقِّع الأمانة العامة هذا الجهاز بعد.
problem-box-full = حاسوب الفارزين لا يتلقى مزيدًا من الأوراق. أبلغوا أحد فارزي الأصوات.
problem-no-bundle = لا يوجد ملف تدقيق لهذا التصويت: فقد أُغلق قبل اعتماد هذه الملفات.
problem-round-keys-lost = فُقدت مفاتيح هذا التصويت. ألغوه وأعيدوه.
problem-urn-closed = صندوق هذا التصويت مغلق ولم يُقبل شيء.
problem-urn-not-closed = ينتظر الصندوق الأوراق الأخيرة من حاسوب الفارزين.
problem-not-a-teller-of-this-vote = لستم أحد الفارزين الثلاثة لهذا التصويت.
problem-signature-wrong = التوقيع ليس على ما كان ينبغي توقيعه بمفتاحكم لهذا التصويت.
problem-box-already-open = فتح فارزان صندوق هذا التصويت من قبل.
problem-box-not-open = يجب أن يفتح فارزان صندوق هذا التصويت أولًا.
problem-paper-not-agreed = يجب أن يُدخل شخصان المجاميع نفسها للأوراق الورقية أولًا.
problem-paper-unsigned = يجب أن يوقّع فارزان مجاميع الأوراق الورقية قبل إعلان النتيجة.
problem-every-token-used = وصل من الأوراق بعدد ما صدر من الأذون، فلا يبقى وفد يمكن إعلانه بلا ورقة.
problem-issue-logs-differ = يختلف الموقِّعان في من أُعطي إذنًا. يبقى الصندوق مغلقًا: أعلنوا بطلان التصويت وأعيدوه.
problem-without-a-request = ليس لهذا الوفد إذن، فيمكن تسليمه ورقة اقتراع أثناء التصويت.
problem-reason-differs = وُقّع سبب آخر لهذا الوفد. وقّعوا السبب نفسه.
