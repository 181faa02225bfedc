<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>As the operator gave it to you</source>
        <translation>كما ذكره مسؤول الخادم</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>الربط بخادم</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>عرض الرمز</translation>
    </message>
    <message>
        <source>The kiosk shows a code. An operator approves it at the server.</source>
        <translation>يعرض الكشك رمزًا، ويوافق عليه مسؤول الخادم على الخادم.</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>1. Call head office and tell them the time above.</source>
        <translation>1. يُرجى الاتصال بالمركز الرئيسي وذكر الوقت المبيّن أعلاه.</translation>
    </message>
    <message>
        <source>2. Save the evidence on a USB stick: it proves what happened.</source>
        <translation>2. يُرجى حفظ الأدلة على ذاكرة USB: فهي تثبت ما حدث.</translation>
    </message>
    <message>
        <source>3. Accept the new log only if head office says that they began it.</source>
        <translation>3. يُرجى عدم قبول السجل الجديد إلا إذا أكد المركز الرئيسي أنه بدأه.</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>قبول السجل الجديد</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>حفظ الأدلة</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>From data of head office, {0}</source>
        <translation>آخر تحديث لبيانات المركز الرئيسي: {0}</translation>
    </message>
    <message>
        <source>From the data entered at this kiosk</source>
        <translation>حسب البيانات المُدخلة في هذا الكشك</translation>
    </message>
</context>
<context>
    <name>ApprovedPanel</name>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>It starts anew now and fetches the data of its site. Nothing else to do.</source>
        <translation>يبدأ الكشك من جديد الآن ويجلب بيانات موقعه. لا شيء آخر مطلوب.</translation>
    </message>
    <message>
        <source>This kiosk is connected</source>
        <translation>تم ربط هذا الكشك</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>An answer on the spot, without a network, that can be proved afterwards.</source>
        <translation>إجابة فورية في المكان نفسه، دون شبكة، ويمكن إثباتها لاحقًا.</translation>
    </message>
    <message>
        <source>Proof at the counter</source>
        <translation>الدليل عند مكتب الخدمة</translation>
    </message>
    <message>
        <source>The camera looks for product codes. Pictures are neither shown nor kept.</source>
        <translation>تبحث الكاميرا عن رموز المنتجات. لا تُعرض الصور ولا تُحفظ.</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>للبدء، يُرجى لمس الشاشة</translation>
    </message>
</context>
<context>
    <name>BatchFormPage</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln يوم</numerusform>
            <numerusform>+%Ln يوم</numerusform>
            <numerusform>+%Ln يومان</numerusform>
            <numerusform>+%Ln أيام</numerusform>
            <numerusform>+%Ln يومًا</numerusform>
            <numerusform>+%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>تعديل الدفعة</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>إفراغ النموذج</translation>
    </message>
    <message>
        <source>Everything you typed is still here. Try again.</source>
        <translation>كل ما كُتب ما زال هنا. يُرجى إعادة المحاولة.</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>دفعة جديدة</translation>
    </message>
    <message>
        <source>Open that batch</source>
        <translation>فتح تلك الدفعة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saving the batch</source>
        <translation>جارٍ حفظ الدفعة</translation>
    </message>
    <message>
        <source>This batch is recorded already.</source>
        <translation>هذه الدفعة مسجّلة من قبل.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>التراجع عن التغييرات</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>BatchListPage</name>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Every batch has its label.</source>
        <translation>لكل دفعة ملصقها.</translation>
    </message>
    <message>
        <source>Looking through the batches</source>
        <translation>جارٍ البحث في الدفعات</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>دفعة جديدة</translation>
    </message>
    <message>
        <source>No batch is on the shelf. Record one, or import a list.</source>
        <translation>لا توجد دفعة على الرف. يُرجى تسجيل دفعة أو استيراد قائمة.</translation>
    </message>
    <message>
        <source>No batch is recalled.</source>
        <translation>لا توجد دفعة مسحوبة من السوق.</translation>
    </message>
    <message>
        <source>No batch is recorded yet. Begin with the first one.</source>
        <translation>لم تُسجّل أي دفعة بعد. يُرجى البدء بالأولى.</translation>
    </message>
    <message>
        <source>No batch matches</source>
        <translation>لا توجد دفعة مطابقة</translation>
    </message>
    <message>
        <source>No batch was archived.</source>
        <translation>لم تؤرشف أي دفعة.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>طباعة الملصقات</translation>
    </message>
    <message>
        <source>Show all batches</source>
        <translation>عرض كل الدفعات</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Try fewer letters, or look through all batches.</source>
        <translation>يُرجى تجربة أحرف أقل أو البحث في كل الدفعات.</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>إلغاء تحديد الكل</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>ما عُثر عليه من قبل ما زال معروضًا.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Another site may have it, or the label is an old one.</source>
        <translation>ربما هي في موقع آخر، أو أن الملصق قديم.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Look for it in the list, or record it.</source>
        <translation>يُرجى البحث عنها في القائمة أو تسجيلها.</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>لم يتغيّر شيء. يُرجى إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>جارٍ التسجيل</translation>
    </message>
    <message>
        <source>The batch is as it was. Try again once that is put right.</source>
        <translation>الدفعة كما كانت. يُرجى إعادة المحاولة بعد معالجة ذلك.</translation>
    </message>
    <message>
        <source>This batch is not recorded</source>
        <translation>هذه الدفعة غير مسجّلة</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Mark batch {0}</source>
        <translation>تحديد الدفعة {0}</translation>
    </message>
</context>
<context>
    <name>BatchWays</name>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>إلغاء السحب</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>طباعة الملصق</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>سحب من السوق</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) marked</source>
        <translation>
            <numerusform>لم تُحدّد دفعات (%Ln)</numerusform>
            <numerusform>حُدّدت دفعة واحدة (%Ln)</numerusform>
            <numerusform>حُدّدت دفعتان (%Ln)</numerusform>
            <numerusform>حُدّدت %Ln دفعات</numerusform>
            <numerusform>حُدّدت %Ln دفعة</numerusform>
            <numerusform>حُدّدت %Ln دفعة</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>كل الدفعات</translation>
    </message>
    <message>
        <source>Archive batch {0} of {1}?</source>
        <translation>أرشفة الدفعة {0} من {1}؟</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>تاريخ الوصول</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Batch {0}, arrival not recorded</source>
        <translation>الدفعة {0}، تاريخ الوصول غير مسجّل</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}</source>
        <translation>الدفعة {0}، الوصول {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>يُفضّل استهلاكه قبل</translation>
    </message>
    <message>
        <source>Bring batch {0} of {1} back?</source>
        <translation>استعادة الدفعة {0} من {1}؟</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Days on the shelf</source>
        <translation>الأيام على الرف</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>عدم السحب</translation>
    </message>
    <message>
        <source>From now on every shopper who asks is told that it is recalled, and why: {0}. Take the packs off the shelf as well.</source>
        <translation>من الآن يُقال لكل من يسأل إنها مسحوبة من السوق، والسبب: {0}. يُرجى رفع العبوات عن الرف أيضًا.</translation>
    </message>
    <message>
        <source>It is offered to shoppers again and stands in the list.</source>
        <translation>تُعرض على الزبائن من جديد وتظهر في القائمة.</translation>
    </message>
    <message>
        <source>It leaves the list and is no longer offered to shoppers. Who scans a pack of it still gets the answer. It can be brought back.</source>
        <translation>تخرج من القائمة ولا تُعرض على الزبائن. من يمسح عبوة منها يحصل على الجواب رغم ذلك. ويمكن استعادتها.</translation>
    </message>
    <message>
        <source>Keep it in the list</source>
        <translation>الإبقاء في القائمة</translation>
    </message>
    <message>
        <source>Keep it recalled</source>
        <translation>الإبقاء على السحب</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الملصق</translation>
    </message>
    <message>
        <source>Label not printed yet</source>
        <translation>لم يُطبع الملصق بعد</translation>
    </message>
    <message>
        <source>Label not scanned yet</source>
        <translation>لم يُمسح الملصق بعد</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>طباعة الملصق</translation>
    </message>
    <message>
        <source>Labels so far</source>
        <translation>الملصقات حتى الآن</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>الإبقاء في الأرشيف</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>إلغاء السحب</translation>
    </message>
    <message>
        <source>Lift the recall of batch {0} of {1}?</source>
        <translation>إلغاء سحب الدفعة {0} من {1}؟</translation>
    </message>
    <message>
        <source>Mark batches to print their labels.</source>
        <translation>يُرجى تحديد دفعات لطباعة ملصقاتها.</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>لم يُطبع بعد</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>على الرف</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>تاريخ الإنتاج</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>رقم المنتج</translation>
    </message>
    <message>
        <source>Recall batch {0} of {1}?</source>
        <translation>سحب الدفعة {0} من {1} من السوق؟</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>مسحوبة من السوق</translation>
    </message>
    <message>
        <source>Scanned back</source>
        <translation>مسح الملصق</translation>
    </message>
    <message>
        <source>Sell batch {0} first: it is older.</source>
        <translation>يُرجى بيع الدفعة {0} أولًا: فهي أقدم.</translation>
    </message>
    <message>
        <source>Shoppers are told again what the dates say.</source>
        <translation>يُقال للزبائن من جديد ما تدل عليه التواريخ.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>يُستهلك حتى</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}، {1}</translation>
    </message>
</context>
<context>
    <name>BatchesStation</name>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Find, record, edit, recall; print labels</source>
        <translation>البحث والتسجيل والتعديل والسحب؛ طباعة الملصقات</translation>
    </message>
    <message>
        <source>The batch is recorded.</source>
        <translation>سُجّلت الدفعة.</translation>
    </message>
    <message>
        <source>The changes are recorded.</source>
        <translation>سُجّلت التغييرات.</translation>
    </message>
    <message>
        <source>This is no product code.</source>
        <translation>هذا ليس رمز منتج.</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Encrypted cache</source>
        <translation>مخزن البيانات المشفّر</translation>
    </message>
    <message>
        <source>How this kiosk is doing</source>
        <translation>حالة هذا الكشك</translation>
    </message>
    <message>
        <source>Plug in or unplug a device: this page shows it at once.</source>
        <translation>عند توصيل جهاز أو فصله، تُظهر هذه الصفحة ذلك فورًا.</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>طباعة ورقة اختبار</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Scan any code to try the scanner.</source>
        <translation>لتجربة الماسح، يُرجى مسح أي رمز.</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>الرمز الممسوح: {0}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>النطق الصوتي</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Choose a list. It is looked over first; nothing is written yet.</source>
        <translation>يُرجى اختيار قائمة. تُراجَع أولًا؛ ولا يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Insert a USB stick with a CSV or JSON file, then look again.</source>
        <translation>يُرجى إدخال ذاكرة USB عليها ملف CSV أو JSON، ثم إعادة البحث.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>إعادة البحث</translation>
    </message>
    <message>
        <source>No list was found</source>
        <translation>لم يُعثر على أي قائمة</translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>Copies of each</source>
        <translation>عدد النسخ لكل دفعة</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>عدم الطباعة</translation>
    </message>
    <message>
        <source>How many labels?</source>
        <translation>كم عدد الملصقات؟</translation>
    </message>
    <message>
        <source>Only scan back</source>
        <translation>المسح فقط</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Give this code to the operator</source>
        <translation>إعطاء هذا الرمز لمسؤول الخادم</translation>
    </message>
    <message>
        <source>Stay here: this page shows at once when it is approved.</source>
        <translation>يُرجى البقاء هنا: تظهر الموافقة على هذه الصفحة فورًا.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>The same code, to be scanned with a telephone</source>
        <translation>الرمز نفسه لمسحه بالهاتف</translation>
    </message>
    <message>
        <source>The server does not answer just now. The kiosk goes on asking.</source>
        <translation>الخادم لا يجيب الآن. يواصل الكشك السؤال.</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>سهولة الاستخدام</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>القراءة بصوت مسموع</translation>
    </message>
    <message>
        <source>Says what is on the screen and every answer.</source>
        <translation>نطق ما يظهر على الشاشة وكل إجابة.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>Connect to a server</source>
        <translation>الربط بخادم</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>It answers from what was recorded here. Connected to a server, it shares that with the other kiosks of its site.</source>
        <translation>يجيب مما سُجّل هنا. وعند ربطه بخادم يشارك ذلك مع أكشاك موقعه الأخرى.</translation>
    </message>
    <message>
        <source>Looking at the connection</source>
        <translation>جارٍ فحص الاتصال</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>يعمل هذا الكشك وحده</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln قيد</numerusform>
            <numerusform>%Ln قيد</numerusform>
            <numerusform>%Ln قيدان</numerusform>
            <numerusform>%Ln قيود</numerusform>
            <numerusform>%Ln قيدًا</numerusform>
            <numerusform>%Ln قيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) not sent yet stay here.</source>
        <translation>
            <numerusform>%Ln قيد لم يُرسل بعد يبقى هنا.</numerusform>
            <numerusform>%Ln قيد لم يُرسل بعد يبقى هنا.</numerusform>
            <numerusform>%Ln قيدان لم يُرسلا بعد يبقيان هنا.</numerusform>
            <numerusform>%Ln قيود لم تُرسل بعد تبقى هنا.</numerusform>
            <numerusform>%Ln قيدًا لم يُرسل بعد يبقى هنا.</numerusform>
            <numerusform>%Ln قيد لم يُرسل بعد يبقى هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) refused</source>
        <translation>
            <numerusform>%Ln قيد مرفوض</numerusform>
            <numerusform>%Ln قيد مرفوض</numerusform>
            <numerusform>%Ln قيدان مرفوضان</numerusform>
            <numerusform>%Ln قيود مرفوضة</numerusform>
            <numerusform>%Ln قيدًا مرفوضًا</numerusform>
            <numerusform>%Ln قيد مرفوض</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator took the right of this kiosk away. If that is a mistake, disconnect it and have it approved again.</source>
        <translation>سحب مسؤول الخادم حق هذا الكشك. إن كان ذلك خطأ، يُرجى فصله وطلب الموافقة عليه من جديد.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Disconnect this kiosk from its server?</source>
        <translation>فصل هذا الكشك عن خادمه؟</translation>
    </message>
    <message>
        <source>It keeps its data and goes on answering, but nothing is sent or fetched any more until it is connected again.</source>
        <translation>يحتفظ ببياناته ويواصل الإجابة، لكن لا يُرسل شيء ولا يُجلب حتى يُربط من جديد.</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>آخر استلام</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>آخر إرسال</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>لم يحدث بعد</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>لم يتصل بعد</translation>
    </message>
    <message>
        <source>Next try in {0}</source>
        <translation>المحاولة التالية بعد {0}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>بلا دليل</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>البقاء على الاتصال</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} fast. Have it set right.</source>
        <translation>ساعة هذا الكشك متقدمة: {0}. يُرجى طلب ضبطها.</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} slow. Have it set right.</source>
        <translation>ساعة هذا الكشك متأخرة: {0}. يُرجى طلب ضبطها.</translation>
    </message>
    <message>
        <source>The kiosk asks what there is to fetch.</source>
        <translation>يسأل الكشك عمّا يجب جلبه.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends. Look at the checkup.</source>
        <translation>لا يستطيع الكشك حفظ ما يرسله الخادم. يُرجى النظر في الفحص.</translation>
    </message>
    <message>
        <source>The kiosk is looking for its server.</source>
        <translation>يبحث الكشك عن خادمه.</translation>
    </message>
    <message>
        <source>The server does not know this kiosk. Disconnect it and connect it again.</source>
        <translation>الخادم لا يعرف هذا الكشك. يُرجى فصله ثم ربطه من جديد.</translation>
    </message>
    <message>
        <source>The server was last reached {0}. The kiosk goes on with what it has, and sends what is recorded meanwhile later.</source>
        <translation>آخر اتصال بالخادم: {0}. يواصل الكشك العمل بما لديه، ويرسل لاحقًا ما يُسجّل الآن.</translation>
    </message>
    <message>
        <source>The server was not reached yet. The kiosk answers with its own data.</source>
        <translation>لم يتم الوصول إلى الخادم بعد. يجيب الكشك من بياناته.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>هذا الكشك</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>جارٍ المحاولة الآن</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>ممنوع من الدخول</translation>
    </message>
    <message>
        <source>Two kiosks use one key, so neither is let in. Call an operator: only they can find out which is the right one.</source>
        <translation>كشكان يستخدمان مفتاحًا واحدًا، فلا يُسمح لأي منهما. يُرجى الاتصال بمسؤول الخادم: هو وحده يستطيع معرفة الصحيح منهما.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>What is recorded here reaches the server at once.</source>
        <translation>ما يُسجّل هنا يصل إلى الخادم فورًا.</translation>
    </message>
    <message>
        <source>What the server sent does not carry its signature. Nothing of it was taken, and everything recorded here is kept. Call an operator.</source>
        <translation>ما أرسله الخادم لا يحمل توقيعه. لم يُؤخذ منه شيء، وكل ما سُجّل هنا محفوظ. يُرجى الاتصال بمسؤول الخادم.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}، {1}</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>انتهى الوقت</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %Ln ثوانٍ</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo, second counter: this shop is invented.</source>
        <translation>عرض تجريبي، الكاونتر الثاني: هذا المتجر خيالي.</translation>
    </message>
    <message>
        <source>Demo: this shop is invented.</source>
        <translation>عرض تجريبي: هذا المتجر خيالي.</translation>
    </message>
    <message>
        <source>Hold something up</source>
        <translation>عرض شيء</translation>
    </message>
</context>
<context>
    <name>DeviceWatch</name>
    <message>
        <source>A scanner that types like a keyboard works at once.</source>
        <translation>الماسح الذي يكتب مثل لوحة المفاتيح يعمل مباشرة.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>يُرجى اختيار كاميرا من الإعدادات.</translation>
    </message>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>يُرجى اختيار طابعة من الإعدادات.</translation>
    </message>
    <message>
        <source>Speech is off in the settings.</source>
        <translation>النطق الصوتي متوقف في الإعدادات.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Arrived on</source>
        <translation>تاريخ الوصول</translation>
    </message>
    <message>
        <source>Batch (lot)</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>يُفضّل استهلاكه قبل</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Day, month, year: 8 digits</source>
        <translation>اليوم والشهر والسنة: ٨ أرقام</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>اسم المنتج</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Produced on</source>
        <translation>تاريخ الإنتاج</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>رقم المنتج</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>يُستهلك حتى</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Home</source>
        <translation>الصفحة الرئيسية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>FaultRows</name>
    <message>
        <source>There are more. Correct these first.</source>
        <translation>هناك المزيد. يُرجى تصحيح هذه أولًا.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks.</source>
        <translation>لا يتسع الملصق لـ {0}: يُسمح بما لا يزيد على ٢٠ حرفًا ورقمًا وعلامة، دون مسافات.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be shown. Type it again.</source>
        <translation>يحتوي على رموز لا يمكن عرضها. يُرجى كتابته من جديد.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>ذلك اليوم لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>That is before the batch was produced.</source>
        <translation>هذا قبل إنتاج الدفعة.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>هذا مطلوب.</translation>
    </message>
    <message>
        <source>This is too long: at most {0} characters fit.</source>
        <translation>هذا طويل جدًا: يتسع لـ {0} حرف على الأكثر.</translation>
    </message>
    <message>
        <source>{0} is no day of the calendar. Write day, month and year, as 21.11.2026.</source>
        <translation>{0} ليس يومًا في التقويم. يُرجى كتابة اليوم والشهر والسنة مثل 21.11.2026.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All categories</source>
        <translation>كل الفئات</translation>
    </message>
    <message>
        <source>Batch, product number or name of the product</source>
        <translation>الدفعة أو رقم المنتج أو اسم المنتج</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Which batches</source>
        <translation>أي دفعات</translation>
    </message>
    <message>
        <source>Which category</source>
        <translation>أي فئة</translation>
    </message>
</context>
<context>
    <name>FreshnessPage</name>
    <message>
        <source>Check another pack</source>
        <translation>فحص عبوة أخرى</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Scan the code with the hand-held scanner, or type the number.</source>
        <translation>يُرجى مسح الرمز بالماسح اليدوي أو إدخال الرقم.</translation>
    </message>
    <message>
        <source>The camera cannot see anything now</source>
        <translation>الكاميرا لا ترى شيئًا الآن</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>إدخال الرقم</translation>
    </message>
</context>
<context>
    <name>FreshnessWords</name>
    <message>
        <source>An older pack is on the shelf: batch {0}.</source>
        <translation>توجد عبوة أقدم على الرف: الدفعة {0}.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>تاريخ الوصول</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>الدفعة {0} غير موجودة في بيانات هذا الكشك.</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}: {2}</source>
        <translation>الدفعة {0}، وصلت في {1}: {2}</translation>
    </message>
    <message>
        <source>Batch {0}: {1}</source>
        <translation>الدفعة {0}: {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>يُفضّل استهلاكه قبل</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>فحص عبوة أخرى</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>يُرجى توجيه رمز المنتج على العبوة نحو الكاميرا.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المدة المتبقية</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>على الرف</translation>
    </message>
    <message>
        <source>Please ask the staff about this pack.</source>
        <translation>يُرجى سؤال فريق العمل عن هذه العبوة.</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>تاريخ الإنتاج</translation>
    </message>
    <message>
        <source>Product number {0} is not in the data of this kiosk.</source>
        <translation>رقم المنتج {0} غير موجود في بيانات هذا الكشك.</translation>
    </message>
    <message>
        <source>This is no product code</source>
        <translation>هذا ليس رمز منتج</translation>
    </message>
    <message>
        <source>This link leads somewhere else; it was not opened</source>
        <translation>هذا الرابط يؤدي إلى مكان آخر؛ لم يتم فتحه</translation>
    </message>
    <message>
        <source>This product code is damaged</source>
        <translation>رمز المنتج هذا تالف</translation>
    </message>
    <message>
        <source>This was read: {0}</source>
        <translation>النص المقروء: {0}</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>يُستهلك حتى</translation>
    </message>
    <message>
        <source>{0}: batch {1} is not in the data of this kiosk.</source>
        <translation>{0}: الدفعة {1} غير موجودة في بيانات هذا الكشك.</translation>
    </message>
    <message>
        <source>{0}: no batch is recorded on the shelf.</source>
        <translation>{0}: لا توجد دفعة مسجّلة على الرف.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>سهولة الاستخدام</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الصفحة الرئيسية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>No station is set up here yet. Touch Staff to see what works.</source>
        <translation>لم يتم إعداد أي خدمة هنا بعد. لمعرفة ما يعمل، يُرجى لمس «فريق العمل».</translation>
    </message>
    <message>
        <source>The answers of this kiosk are anchored in block {0}</source>
        <translation>إجابات هذا الكشك مثبّتة في الكتلة {0}</translation>
    </message>
    <message>
        <source>Touch a question.</source>
        <translation>يُرجى اختيار سؤال.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا وسهلًا</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>ما سؤالك؟</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>I am finished</source>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>أحتاج إلى مزيد من الوقت</translation>
    </message>
    <message>
        <source>Otherwise this visit ends, and everything you entered is cleared.</source>
        <translation>وإلا فستنتهي هذه الجلسة ويُمحى كل ما تم إدخاله.</translation>
    </message>
</context>
<context>
    <name>ImportingPanel</name>
    <message>
        <source>Importing</source>
        <translation>جارٍ الاستيراد</translation>
    </message>
    <message>
        <source>Leave the kiosk switched on until this is done.</source>
        <translation>يُرجى ترك الكشك قيد التشغيل حتى الانتهاء.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Choose another list</source>
        <translation>اختيار قائمة أخرى</translation>
    </message>
    <message>
        <source>Correct the file, or choose another one.</source>
        <translation>يُرجى تصحيح الملف أو اختيار ملف آخر.</translation>
    </message>
    <message>
        <source>Looking over {0}</source>
        <translation>جارٍ مراجعة {0}</translation>
    </message>
    <message>
        <source>This list cannot be imported</source>
        <translation>لا يمكن استيراد هذه القائمة</translation>
    </message>
</context>
<context>
    <name>IntakeStation</name>
    <message>
        <source>Batches, products and rules from a USB stick.</source>
        <translation>دفعات ومنتجات وقواعد من ذاكرة USB.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>استيراد قائمة</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message numerus="yes">
        <source>%Ln row(s) are wrong and would be left out.</source>
        <translation>
            <numerusform>لا صفوف خاطئة (%Ln).</numerusform>
            <numerusform>صف واحد خاطئ (%Ln) وسيُترك.</numerusform>
            <numerusform>صفان خاطئان (%Ln) وسيُتركان.</numerusform>
            <numerusform>%Ln صفوف خاطئة وستُترك.</numerusform>
            <numerusform>%Ln صفًا خاطئًا وستُترك.</numerusform>
            <numerusform>%Ln صف خاطئ وستُترك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>لم يُستورد أي صف (%Ln).</numerusform>
            <numerusform>استُورد صف واحد (%Ln).</numerusform>
            <numerusform>استُورد صفان (%Ln).</numerusform>
            <numerusform>استُوردت %Ln صفوف.</numerusform>
            <numerusform>استُورد %Ln صفًا.</numerusform>
            <numerusform>استُورد %Ln صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>موجودة مسبقًا</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>متغيّرة</translation>
    </message>
    <message>
        <source>Everything in this list is already here.</source>
        <translation>كل ما في هذه القائمة موجود مسبقًا.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>المحتوى</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>استيراد %Ln صف</numerusform>
            <numerusform>استيراد صف واحد (%Ln)</numerusform>
            <numerusform>استيراد صفين (%Ln)</numerusform>
            <numerusform>استيراد %Ln صفوف</numerusform>
            <numerusform>استيراد %Ln صفًا</numerusform>
            <numerusform>استيراد %Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>السطر {0}</translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation>السطر {0}، {1}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Rules for freshness</source>
        <translation>قواعد الطزاجة</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>في الصف خلايا أكثر من الأعمدة.</translation>
    </message>
    <message>
        <source>This batch is not recalled here. Recall it at the kiosk first.</source>
        <translation>هذه الدفعة غير مسحوبة هنا. يُرجى سحبها في الكشك أولًا.</translation>
    </message>
    <message>
        <source>This column is unknown.</source>
        <translation>هذا العمود غير معروف.</translation>
    </message>
    <message>
        <source>This contradicts line {0}. Keep one of the two.</source>
        <translation>هذا يناقض السطر {0}. يُرجى إبقاء أحدهما.</translation>
    </message>
    <message>
        <source>This is empty, but it is needed.</source>
        <translation>هذا فارغ، لكنه مطلوب.</translation>
    </message>
    <message>
        <source>This list can be imported.</source>
        <translation>يمكن استيراد هذه القائمة.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خاطئة</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>لا يمكن أن يرد {0} هنا.</translation>
    </message>
    <message>
        <source>{0}, {1} kB</source>
        <translation>{0}، {1} كيلوبايت</translation>
    </message>
</context>
<context>
    <name>JudgementWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>لم يبقَ أي يوم</numerusform>
            <numerusform>بقي يوم واحد</numerusform>
            <numerusform>بقي يومان</numerusform>
            <numerusform>بقيت %Ln أيام</numerusform>
            <numerusform>بقي %Ln يومًا</numerusform>
            <numerusform>بقي %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهي الصلاحية</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>طازج</translation>
    </message>
    <message>
        <source>It came to the shelf today.</source>
        <translation>على الرف منذ اليوم.</translation>
    </message>
    <message numerus="yes">
        <source>It has been on the shelf for %Ln day(s).</source>
        <translation>
            <numerusform>على الرف منذ اليوم.</numerusform>
            <numerusform>على الرف منذ يوم واحد.</numerusform>
            <numerusform>على الرف منذ يومين.</numerusform>
            <numerusform>على الرف منذ %Ln أيام.</numerusform>
            <numerusform>على الرف منذ %Ln يومًا.</numerusform>
            <numerusform>على الرف منذ %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its dates cannot be right: arrival on {0} is still to come.</source>
        <translation>تاريخ غير صحيح: تاريخ الوصول {0} لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>Its dates cannot be right: production on {0} is still to come.</source>
        <translation>تاريخ غير صحيح: تاريخ الإنتاج {0} لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0} comes after arrival on {1}.</source>
        <translation>التواريخ متناقضة: تاريخ الإنتاج {0} بعد تاريخ الوصول {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but best before {1}.</source>
        <translation>التواريخ متناقضة: تاريخ الإنتاج {0}، بينما يُفضّل استهلاكه قبل {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but use by {1}.</source>
        <translation>التواريخ متناقضة: تاريخ الإنتاج {0}، بينما يُستهلك حتى {1}.</translation>
    </message>
    <message>
        <source>Nobody recorded when it arrived.</source>
        <translation>لم يُسجَّل تاريخ الوصول.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>مسحوب من السوق</translation>
    </message>
    <message>
        <source>Recalled on {0}: {1}</source>
        <translation>سُحب من السوق في {0}: {1}</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>منذ اليوم</translation>
    </message>
    <message>
        <source>The best-before date was {0}.</source>
        <translation>كان يُفضّل استهلاكه قبل {0}.</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>كان آخر يوم لاستهلاكه {0}.</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>اليوم هو آخر يوم</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Backspace</source>
        <translation>مسح للخلف</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>مسح الحقل بالكامل</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Language of the keyboard</source>
        <translation>لغة لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>More symbols</source>
        <translation>رموز أخرى</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>العالي</translation>
    </message>
    <message>
        <source>Shift, locked</source>
        <translation>العالي، مثبَّت</translation>
    </message>
    <message>
        <source>Shift, on</source>
        <translation>العالي، مفعَّل</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>واصل</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>علامة من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>فاصل غير مرئي</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>علامة من اليمين إلى اليسار</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label as it will be printed</source>
        <translation>الملصق كما سيُطبع</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Looking up the batches</source>
        <translation>جارٍ البحث عن الدفعات</translation>
    </message>
    <message>
        <source>Preparing the labels</source>
        <translation>جارٍ تجهيز الملصقات</translation>
    </message>
    <message>
        <source>Stopping after this label</source>
        <translation>سيتوقف بعد هذا الملصق</translation>
    </message>
</context>
<context>
    <name>LabelsStation</name>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>يُرجى اختيار طابعة في الإعدادات.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الملصقات</translation>
    </message>
    <message>
        <source>No batch waits for its label.</source>
        <translation>لا توجد دفعة تنتظر ملصقها.</translation>
    </message>
    <message>
        <source>Print the labels first, then scan them.</source>
        <translation>يُرجى طباعة الملصقات أولًا ثم مسحها.</translation>
    </message>
    <message>
        <source>Print them again, and scan back what waits for it.</source>
        <translation>إعادة طباعتها، ومسح ما ينتظر المسح.</translation>
    </message>
</context>
<context>
    <name>LabelsWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) are not live: no label of them was scanned.</source>
        <translation>
            <numerusform>كل الدفعات معروضة للبيع.</numerusform>
            <numerusform>دفعة واحدة غير معروضة للبيع: لم يُمسح أي ملصق لها.</numerusform>
            <numerusform>دفعتان غير معروضتين للبيع: لم يُمسح أي ملصق لهما.</numerusform>
            <numerusform>%Ln دفعات غير معروضة للبيع: لم يُمسح أي ملصق لها.</numerusform>
            <numerusform>%Ln دفعة غير معروضة للبيع: لم يُمسح أي ملصق لها.</numerusform>
            <numerusform>%Ln دفعة غير معروضة للبيع: لم يُمسح أي ملصق لها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>بلا ملصقات</numerusform>
            <numerusform>ملصق واحد</numerusform>
            <numerusform>ملصقان</numerusform>
            <numerusform>%Ln ملصقات</numerusform>
            <numerusform>%Ln ملصقًا</numerusform>
            <numerusform>%Ln ملصق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are on their way to the printer.</source>
        <translation>
            <numerusform>لا ملصقات في الطريق إلى الطابعة.</numerusform>
            <numerusform>ملصق واحد في الطريق إلى الطابعة.</numerusform>
            <numerusform>ملصقان في الطريق إلى الطابعة.</numerusform>
            <numerusform>%Ln ملصقات في الطريق إلى الطابعة.</numerusform>
            <numerusform>%Ln ملصقًا في الطريق إلى الطابعة.</numerusform>
            <numerusform>%Ln ملصق في الطريق إلى الطابعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {0} labels in one go.</source>
        <translation>{0} ملصق على الأكثر في المرة الواحدة.</translation>
    </message>
    <message>
        <source>Batch {0}</source>
        <translation>الدفعة {0}</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>الدفعة {0} غير موجودة في بيانات هذا الكشك.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>معروضة للبيع</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>لا شيء للطباعة</numerusform>
            <numerusform>طباعة ملصق واحد</numerusform>
            <numerusform>طباعة ملصقين</numerusform>
            <numerusform>طباعة %Ln ملصقات</numerusform>
            <numerusform>طباعة %Ln ملصقًا</numerusform>
            <numerusform>طباعة %Ln ملصق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan back %Ln batch(es)</source>
        <translation>
            <numerusform>لا شيء للمسح</numerusform>
            <numerusform>مسح دفعة واحدة</numerusform>
            <numerusform>مسح دفعتين</numerusform>
            <numerusform>مسح %Ln دفعات</numerusform>
            <numerusform>مسح %Ln دفعة</numerusform>
            <numerusform>مسح %Ln دفعة</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no label of a batch: {0}</source>
        <translation>هذا ليس ملصق دفعة: {0}</translation>
    </message>
    <message>
        <source>This is {0}, which is not in this list. Nothing was changed.</source>
        <translation>هذه {0}، وليست في هذه القائمة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Waits for its scan</source>
        <translation>بانتظار المسح</translation>
    </message>
    <message>
        <source>best before {0}</source>
        <translation>يُفضّل استهلاكه قبل {0}</translation>
    </message>
    <message>
        <source>use by {0}</source>
        <translation>يُستهلك حتى {0}</translation>
    </message>
    <message>
        <source>{0} is live already. Its label reads well.</source>
        <translation>{0} معروضة للبيع من قبل. ملصقها يُقرأ جيدًا.</translation>
    </message>
    <message>
        <source>{0} names a product and no batch. Scan the printed label.</source>
        <translation>{0} يدل على منتج لا على دفعة. يُرجى مسح الملصق المطبوع.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} to {1} of {2}</source>
        <translation>{0} إلى {1} من {2}</translation>
    </message>
    <message>
        <source>{0}: the label reads, the batch is live.</source>
        <translation>{0}: الملصق يُقرأ، والدفعة معروضة للبيع.</translation>
    </message>
    <message>
        <source>{0}: this label says {1}, the batch says {2}. Print the label again.</source>
        <translation>{0}: على هذا الملصق {1}، وفي الدفعة {2}. يُرجى طباعة الملصق من جديد.</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Choose your language</source>
        <translation>اختيار اللغة</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Camera picture</source>
        <translation>صورة الكاميرا</translation>
    </message>
</context>
<context>
    <name>LocalFormats</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>قبل %Ln يوم</numerusform>
            <numerusform>قبل يوم واحد</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %Ln أيام</numerusform>
            <numerusform>قبل %Ln يومًا</numerusform>
            <numerusform>قبل %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل ساعة واحدة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل دقيقة واحدة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>لا تنقص أي أرقام.</numerusform>
            <numerusform>ينقص رقم واحد.</numerusform>
            <numerusform>ينقص رقمان.</numerusform>
            <numerusform>تنقص %Ln أرقام.</numerusform>
            <numerusform>ينقص %Ln رقمًا.</numerusform>
            <numerusform>ينقص %Ln رقم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>لا توجد أرقام زائدة.</numerusform>
            <numerusform>يوجد رقم واحد زائد.</numerusform>
            <numerusform>يوجد رقمان زائدان.</numerusform>
            <numerusform>توجد %Ln أرقام زائدة.</numerusform>
            <numerusform>يوجد %Ln رقمًا زائدًا.</numerusform>
            <numerusform>يوجد %Ln رقم زائد.</numerusform>
        </translation>
    </message>
    <message>
        <source>A product number has digits only.</source>
        <translation>رقم المنتج يتكوّن من أرقام فقط.</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>أم تبدّل الرقمان في الموضعين {0} و{1}؟</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>يجب أن يكون الرقم الأخير {0}.</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Which batch is it? The number is printed on the pack.</source>
        <translation>أي دفعة هي؟ الرقم مطبوع على العبوة.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Incident {0}</source>
        <translation>البلاغ {0}</translation>
    </message>
    <message>
        <source>Something this kiosk needs is missing.</source>
        <translation>ينقص هذا الكشك شيء يحتاج إليه.</translation>
    </message>
    <message>
        <source>The encrypted cache cannot be opened.</source>
        <translation>تعذّر فتح مخزن البيانات المشفّر.</translation>
    </message>
    <message>
        <source>The program failed several times in a row.</source>
        <translation>تعطّل البرنامج عدة مرات متتالية.</translation>
    </message>
    <message>
        <source>The program stopped answering several times.</source>
        <translation>توقف البرنامج عن الاستجابة عدة مرات.</translation>
    </message>
    <message>
        <source>The settings of this kiosk are not in order.</source>
        <translation>إعدادات هذا الكشك غير صحيحة.</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>For staff</source>
        <translation>لفريق العمل</translation>
    </message>
    <message>
        <source>Please ask the staff: they can answer your question at the counter.</source>
        <translation>يُرجى التوجه إلى فريق العمل عند مكتب الخدمة للإجابة عن سؤالك.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break</source>
        <translation>هذا الكشك متوقف مؤقتًا</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Choose batches on the page of batches and print their labels.</source>
        <translation>يُرجى اختيار دفعات من صفحة الدفعات وطباعة ملصقاتها.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الملصقات</translation>
    </message>
    <message>
        <source>No label was printed yet</source>
        <translation>لم يُطبع أي ملصق بعد</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Printed lately. A lost or damaged label can be printed again.</source>
        <translation>طُبعت مؤخرًا. يمكن إعادة طباعة ملصق مفقود أو تالف.</translation>
    </message>
    <message>
        <source>Scan a label of each batch: it is for sale once its label reads.</source>
        <translation>يُرجى مسح ملصق من كل دفعة: تُعرض للبيع فور قراءة ملصقها.</translation>
    </message>
</context>
<context>
    <name>PagedRows</name>
    <message>
        <source>Down</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>السابق</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Another address</source>
        <translation>عنوان آخر</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>جارٍ طلب رمز</translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>Ask for a new code and pass it on at once.</source>
        <translation>يُرجى طلب رمز جديد وتسليمه فورًا.</translation>
    </message>
    <message>
        <source>Call an operator: the kiosk has to be let in again there.</source>
        <translation>يُرجى الاتصال بمسؤول الخادم: يجب السماح للكشك هناك من جديد.</translation>
    </message>
    <message>
        <source>Check the address with the operator.</source>
        <translation>يُرجى التحقق من العنوان مع مسؤول الخادم.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>يُرجى التحقق من الشبكة والعنوان ثم إعادة المحاولة.</translation>
    </message>
    <message numerus="yes">
        <source>Good for %Ln more minute(s)</source>
        <translation>
            <numerusform>صالح لمدة %Ln دقيقة</numerusform>
            <numerusform>صالح لمدة %Ln دقيقة</numerusform>
            <numerusform>صالح لمدة %Ln دقيقتين</numerusform>
            <numerusform>صالح لمدة %Ln دقائق</numerusform>
            <numerusform>صالح لمدة %Ln دقيقة</numerusform>
            <numerusform>صالح لمدة %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Good for less than a minute</source>
        <translation>صالح لأقل من دقيقة</translation>
    </message>
    <message>
        <source>It was approved, but could not be written down here.</source>
        <translation>تمت الموافقة، لكن تعذّر حفظها هنا.</translation>
    </message>
    <message>
        <source>Its key was paired there before and is not let in now.</source>
        <translation>سبق ربط مفتاحه هناك، وهو غير مسموح له الآن.</translation>
    </message>
    <message>
        <source>Look at the checkup, then ask for a new code.</source>
        <translation>يُرجى النظر في الفحص ثم طلب رمز جديد.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>لم يوافق عليه أحد في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Speak to the operator, then ask for a new code.</source>
        <translation>يُرجى التحدث مع مسؤول الخادم ثم طلب رمز جديد.</translation>
    </message>
    <message>
        <source>The address must begin with {0}: only that is private.</source>
        <translation>يجب أن يبدأ العنوان بـ {0}: فهو وحده يحفظ الخصوصية.</translation>
    </message>
    <message>
        <source>The certificate or a signature of {0} is not right.</source>
        <translation>شهادة {0} أو توقيعه غير صحيح.</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>انتهت صلاحية الرمز</translation>
    </message>
    <message>
        <source>The code was refused at the server.</source>
        <translation>رُفض الرمز على الخادم.</translation>
    </message>
    <message>
        <source>The kiosk could not keep the connection</source>
        <translation>تعذّر على الكشك حفظ الاتصال</translation>
    </message>
    <message>
        <source>The operator turned this kiosk away</source>
        <translation>رفض مسؤول الخادم هذا الكشك</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>تعذّر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>The server cannot prove what it is</source>
        <translation>لا يستطيع الخادم إثبات هويته</translation>
    </message>
    <message>
        <source>The server knows this kiosk already</source>
        <translation>الخادم يعرف هذا الكشك من قبل</translation>
    </message>
    <message>
        <source>The server wants a pause</source>
        <translation>يطلب الخادم الانتظار قليلًا</translation>
    </message>
    <message>
        <source>This is not a Counterproof server</source>
        <translation>هذا ليس خادم Counterproof</translation>
    </message>
    <message>
        <source>This is not the address of a server. {0} would be one.</source>
        <translation>هذا ليس عنوان خادم. مثال على عنوان صحيح: {0}.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>هذا الكشك</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Type the address of the server first.</source>
        <translation>يُرجى كتابة عنوان الخادم أولًا.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>يُرجى الانتظار بضع دقائق ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>{0} answers, but not as a Counterproof server does.</source>
        <translation>{0} يجيب، لكن ليس كما يجيب خادم Counterproof.</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} لا يجيب.</translation>
    </message>
    <message>
        <source>{0} was asked for too many codes.</source>
        <translation>طُلب من {0} عدد كبير من الرموز.</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Not set up</source>
        <translation>لم يتم الإعداد</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>عطل</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>بحالة جيدة</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>PIN</source>
        <translation>رمز PIN</translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message>
        <source>6 to 12 digits that nobody guesses. Keep them to yourselves.</source>
        <translation>من ٦ إلى ١٢ رقمًا لا يسهل تخمينها. يُرجى الحفاظ على سريتها.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>يتكوّن رمز PIN من ٦ إلى ١٢ رقمًا.</translation>
    </message>
    <message>
        <source>Choose a PIN for staff</source>
        <translation>اختيار رمز PIN لفريق العمل</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>اختيار رمز PIN جديد</translation>
    </message>
    <message>
        <source>Counting up or down is guessed at once. Choose another PIN.</source>
        <translation>الأرقام المتسلسلة تُخمَّن فورًا. يُرجى اختيار رمز PIN آخر.</translation>
    </message>
    <message>
        <source>Forgotten? Whoever set this kiosk up can set a new PIN.</source>
        <translation>هل نُسي الرمز؟ يمكن لمن أعدّ هذا الكشك تعيين رمز PIN جديد.</translation>
    </message>
    <message>
        <source>Locked for a while</source>
        <translation>مقفل لبعض الوقت</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>One digit only is guessed at once. Choose another PIN.</source>
        <translation>تكرار رقم واحد يُخمَّن فورًا. يُرجى اختيار رمز PIN آخر.</translation>
    </message>
    <message>
        <source>Repeated digits are guessed soon. Choose another PIN.</source>
        <translation>الأرقام المتكررة تُخمَّن سريعًا. يُرجى اختيار رمز PIN آخر.</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>تعيين هذا الرمز</translation>
    </message>
    <message>
        <source>So that no slip of the finger locks you out.</source>
        <translation>حتى لا تمنع زلّة إصبع الدخول.</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>لفريق العمل فقط</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>لم يتطابق الرمزان. يُرجى اختيار رمز PIN من جديد.</translation>
    </message>
    <message>
        <source>Then choose the new one.</source>
        <translation>ثم يتم اختيار الرمز الجديد.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs. The next try is possible in</source>
        <translation>أُدخلت رموز خاطئة كثيرة. المحاولة التالية ممكنة بعد</translation>
    </message>
    <message>
        <source>This is a date, and dates are tried first. Choose another PIN.</source>
        <translation>هذا تاريخ، والتواريخ تُجرَّب أولًا. يُرجى اختيار رمز PIN آخر.</translation>
    </message>
    <message>
        <source>This is a well-known pattern. Choose another PIN.</source>
        <translation>هذا نمط معروف. يُرجى اختيار رمز PIN آخر.</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>إدخال رمز PIN مرة أخرى</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>يُرجى إدخال رمز PIN.</translation>
    </message>
    <message>
        <source>Type the present PIN</source>
        <translation>إدخال رمز PIN الحالي</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %Ln more try(s), then a wait.</source>
        <translation>
            <numerusform>رمز خاطئ. لا محاولات متبقية، ثم انتظار.</numerusform>
            <numerusform>رمز خاطئ. بقيت محاولة واحدة، ثم انتظار.</numerusform>
            <numerusform>رمز خاطئ. بقيت محاولتان، ثم انتظار.</numerusform>
            <numerusform>رمز خاطئ. بقيت %Ln محاولات، ثم انتظار.</numerusform>
            <numerusform>رمز خاطئ. بقيت %Ln محاولة، ثم انتظار.</numerusform>
            <numerusform>رمز خاطئ. بقيت %Ln محاولة، ثم انتظار.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>لم يتغيّر شيء. يُرجى إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>جارٍ قراءة القواعد</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>لا يمكن قراءة القواعد</translation>
    </message>
</context>
<context>
    <name>PoliciesStation</name>
    <message>
        <source>How long is it fresh?</source>
        <translation>إلى متى يبقى طازجًا؟</translation>
    </message>
    <message>
        <source>The days after which a product is no longer fresh.</source>
        <translation>الأيام التي لا يعود المنتج بعدها طازجًا.</translation>
    </message>
    <message>
        <source>The rule holds from now on.</source>
        <translation>تسري القاعدة من الآن.</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Back to all rules</source>
        <translation>العودة إلى كل القواعد</translation>
    </message>
    <message>
        <source>Caution up to day</source>
        <translation>تنبيه حتى اليوم</translation>
    </message>
    <message>
        <source>Fresh up to day</source>
        <translation>طازج حتى اليوم</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>إزالة هذه القاعدة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The day it arrives is day {0}.</source>
        <translation>يوم الوصول هو اليوم {0}.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) on the shelf would get another verdict.</source>
        <translation>
            <numerusform>لن تتغيّر نتيجة أي دفعة على الرف (%Ln).</numerusform>
            <numerusform>ستتغيّر نتيجة دفعة واحدة على الرف (%Ln).</numerusform>
            <numerusform>ستتغيّر نتيجة دفعتين على الرف (%Ln).</numerusform>
            <numerusform>ستتغيّر نتيجة %Ln دفعات على الرف.</numerusform>
            <numerusform>ستتغيّر نتيجة %Ln دفعة على الرف.</numerusform>
            <numerusform>ستتغيّر نتيجة %Ln دفعة على الرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>All products</source>
        <translation>كل المنتجات</translation>
    </message>
    <message>
        <source>As above: {0}</source>
        <translation>كما سبق: {0}</translation>
    </message>
    <message>
        <source>Counting the batches this would change</source>
        <translation>جارٍ عدّ الدفعات المتأثرة</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Caution up to day {1}, then Expired.</source>
        <translation>طازج حتى اليوم {0} على الرف، ثم تنبيه حتى اليوم {1}، ثم منتهي الصلاحية.</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Expired.</source>
        <translation>طازج حتى اليوم {0} على الرف، ثم منتهي الصلاحية.</translation>
    </message>
    <message>
        <source>Fresh up to day {0}, Caution up to day {1}</source>
        <translation>طازج حتى اليوم {0}، تنبيه حتى اليوم {1}</translation>
    </message>
    <message>
        <source>No batch on the shelf would get another verdict.</source>
        <translation>لن تتغيّر نتيجة أي دفعة على الرف.</translation>
    </message>
    <message>
        <source>Without it the standard holds: {0}</source>
        <translation>من دونها يسري المعيار: {0}</translation>
    </message>
    <message>
        <source>Without it this holds: {0}</source>
        <translation>من دونها يسري: {0}</translation>
    </message>
</context>
<context>
    <name>PrintedWords</name>
    <message>
        <source>Best before {0}</source>
        <translation>يُفضّل استهلاكه قبل {0}</translation>
    </message>
    <message>
        <source>Use by {0}</source>
        <translation>يُستهلك حتى {0}</translation>
    </message>
</context>
<context>
    <name>ProductPart</name>
    <message>
        <source>The digits below the bars. Or scan the pack.</source>
        <translation>الأرقام أسفل الخطوط. أو يُرجى مسح العبوة.</translation>
    </message>
    <message>
        <source>This product is not recorded yet. Say what it is; it is recorded as well.</source>
        <translation>هذا المنتج غير مسجّل بعد. يُرجى ذكر ما هو؛ وسيُسجّل أيضًا.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}، {1}</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ProofsPage</name>
    <message>
        <source>Looking at the log</source>
        <translation>جارٍ فحص السجل</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>الإثباتات</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>يعمل هذا الكشك وحده</translation>
    </message>
    <message>
        <source>What is recorded here is signed and chained. A log that others can check needs a server.</source>
        <translation>ما يُسجّل هنا موقّع ومتسلسل. أما السجل الذي يمكن للآخرين فحصه فيحتاج إلى خادم.</translation>
    </message>
</context>
<context>
    <name>ProofsStation</name>
    <message>
        <source>Proofs</source>
        <translation>الإثباتات</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>حُفظ: {0}</translation>
    </message>
    <message>
        <source>The log of the server does not fit what it was. Call head office.</source>
        <translation>سجل الخادم لا يطابق ما كان عليه. يُرجى الاتصال بالمركز الرئيسي.</translation>
    </message>
    <message>
        <source>The log of what was recorded, and where it is anchored.</source>
        <translation>سجل ما تم تسجيله، ومكان تثبيته.</translation>
    </message>
    <message>
        <source>The new log is accepted.</source>
        <translation>قُبل السجل الجديد.</translation>
    </message>
</context>
<context>
    <name>ProofsWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln قيد</numerusform>
            <numerusform>%Ln قيد</numerusform>
            <numerusform>%Ln قيدان</numerusform>
            <numerusform>%Ln قيود</numerusform>
            <numerusform>%Ln قيدًا</numerusform>
            <numerusform>%Ln قيد</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the log that was begun again?</source>
        <translation>هل يُقبل السجل الذي بدأ من جديد؟</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>قبول السجل الجديد</translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation>التثبيت</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>الإدخالات</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>كل شيء مطابق</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>It has a new name, and nothing ties it to the one before. Head office does this after a disaster, and tells you so.</source>
        <translation>له اسم جديد ولا شيء يربطه بالسابق. يفعل المركز الرئيسي ذلك بعد كارثة ويُبلغ فريق العمل به.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر مشاهدة</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>No head seen yet</source>
        <translation>لم تُشاهد أي حالة بعد</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Only when head office told you so. This kiosk then trusts the new log from its beginning, and keeps the evidence about the old one.</source>
        <translation>فقط إذا طلب المركز الرئيسي ذلك. عندئذ يثق هذا الكشك بالسجل الجديد من بدايته ويحتفظ بأدلة السجل القديم.</translation>
    </message>
    <message>
        <source>Since {0}, {1}</source>
        <translation>منذ {0}، {1}</translation>
    </message>
    <message>
        <source>The kiosk goes on answering; it trusts nothing newer of this log until that is cleared up.</source>
        <translation>يواصل الكشك الإجابة؛ ولا يثق بأي جديد من هذا السجل حتى يتضح الأمر.</translation>
    </message>
    <message>
        <source>The kiosk looks at the log each time it reaches its server.</source>
        <translation>ينظر الكشك إلى السجل كلما وصل إلى خادمه.</translation>
    </message>
    <message>
        <source>The log does not fit</source>
        <translation>السجل غير مطابق</translation>
    </message>
    <message>
        <source>The log is shorter than it was: entries are missing.</source>
        <translation>السجل أقصر مما كان: هناك إدخالات مفقودة.</translation>
    </message>
    <message>
        <source>The log of the server was changed</source>
        <translation>تم تغيير سجل الخادم</translation>
    </message>
    <message>
        <source>The log only ever grew since this kiosk first looked. What was recorded here is in it, or waits to be.</source>
        <translation>لم يفعل السجل إلا أن نما منذ أن رآه هذا الكشك أول مرة. ما سُجّل هنا موجود فيه أو بانتظار ذلك.</translation>
    </message>
    <message>
        <source>The server began another log</source>
        <translation>بدأ الخادم سجلًا آخر</translation>
    </message>
    <message>
        <source>The server cannot prove that its log only grew: what was in it before may have been changed.</source>
        <translation>لا يستطيع الخادم إثبات أن سجله نما فقط: ربما غُيّر ما كان فيه من قبل.</translation>
    </message>
    <message>
        <source>The server shows two different logs of the same size: one of them is not what other kiosks see.</source>
        <translation>يعرض الخادم سجلين مختلفين بالحجم نفسه: أحدهما ليس ما تراه الأكشاك الأخرى.</translation>
    </message>
    <message>
        <source>This kiosk, {0}, and the others of the organisation</source>
        <translation>هذا الكشك، {0}، وبقية أكشاك المؤسسة</translation>
    </message>
    <message>
        <source>Up to entry {0}, in block {1} of chain {2}, {3}</source>
        <translation>حتى الإدخال {0}، في الكتلة {1} من السلسلة {2}، {3}</translation>
    </message>
    <message>
        <source>Waiting for a receipt</source>
        <translation>بانتظار إيصال</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>الشهود</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Fetching the data of this site</source>
        <translation>جارٍ جلب بيانات هذا الموقع</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>An allergen is not declared</source>
        <translation>مسبّب حساسية غير معلن</translation>
    </message>
    <message>
        <source>Choose one above or type it. Shoppers read it.</source>
        <translation>يُرجى اختيار سبب أعلاه أو كتابته. يقرأه الزبائن.</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>عدم السحب</translation>
    </message>
    <message>
        <source>Foreign bodies found</source>
        <translation>وجود أجسام غريبة</translation>
    </message>
    <message>
        <source>Germs found</source>
        <translation>وجود جراثيم</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Recall the batch</source>
        <translation>سحب الدفعة</translation>
    </message>
    <message>
        <source>Say why: shoppers are told the reason.</source>
        <translation>يُرجى ذكر السبب: يُبلّغ به الزبائن.</translation>
    </message>
    <message>
        <source>The cold chain was broken</source>
        <translation>انقطاع سلسلة التبريد</translation>
    </message>
    <message>
        <source>Why is it recalled?</source>
        <translation>ما سبب السحب؟</translation>
    </message>
</context>
<context>
    <name>ReceiptGlance</name>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>رمز هذا الإيصال</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for the receipt</source>
        <translation>جارٍ البحث عن الإيصال</translation>
    </message>
    <message>
        <source>Point the camera of your phone at the code.</source>
        <translation>يُرجى توجيه كاميرا الهاتف نحو الرمز.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>The answer is signed and recorded here. A receipt that others can check needs a server, and this kiosk is not connected to one.</source>
        <translation>الإجابة موقّعة ومسجّلة هنا. أما الإيصال الذي يمكن للآخرين فحصه فيحتاج إلى خادم، وهذا الكشك غير متصل بأي خادم.</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>رمز هذا الإيصال</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>يعمل هذا الكشك وحده</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>الإيصال الخاص بهذه الإجابة</translation>
    </message>
</context>
<context>
    <name>ReceiptStation</name>
    <message>
        <source>The slip is on its way.</source>
        <translation>تجري طباعة الإيصال.</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>A photo of the code is as good as this paper.</source>
        <translation>صورة للرمز تعادل هذه الورقة.</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>التثبيت</translation>
    </message>
    <message>
        <source>Anchored in block {0}</source>
        <translation>مثبّتة في الكتلة {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Block {0} of chain {1}</source>
        <translation>الكتلة {0} من السلسلة {1}</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>في السجل</translation>
    </message>
    <message>
        <source>In the log and anchored</source>
        <translation>في السجل ومثبّت</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>الرقم {0}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>المكان في السجل</translation>
    </message>
    <message>
        <source>Point the camera of a phone at the code: a page opens and checks it.</source>
        <translation>يُرجى توجيه كاميرا هاتف نحو الرمز: تُفتح صفحة وتفحصه.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>وقت التسجيل</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>مسجّل هنا</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch, and a chain outside the shop holds the log&apos;s fingerprint. Nobody can change it any more.</source>
        <translation>الإجابة في سجل تراقبه كل الأكشاك، وتحفظ بصمته سلسلة خارج المتجر. لم يعد بإمكان أحد تغييرها.</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch. Nobody can change it or take it out without being noticed, not even the shop.</source>
        <translation>الإجابة في سجل تراقبه كل الأكشاك. لا يستطيع أحد تغييرها أو حذفها دون أن يُلاحظ ذلك، ولا حتى المتجر.</translation>
    </message>
    <message>
        <source>This kiosk signed what it answered. The proof that nobody can take it back follows from the log, and this page shows it by itself.</source>
        <translation>وقّع هذا الكشك على إجابته. أما إثبات أن أحدًا لا يستطيع سحبها فيأتي من السجل، وتُظهره هذه الصفحة تلقائيًا.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>An entry before it is missing.</source>
        <translation>ينقص قيد قبله.</translation>
    </message>
    <message>
        <source>Batch archived or brought back</source>
        <translation>أرشفة دفعة أو إعادتها</translation>
    </message>
    <message>
        <source>Batch recalled</source>
        <translation>سحب دفعة من السوق</translation>
    </message>
    <message>
        <source>Batch recorded or changed</source>
        <translation>تسجيل دفعة أو تعديلها</translation>
    </message>
    <message>
        <source>Call an operator.</source>
        <translation>يُرجى الاتصال بمسؤول الخادم.</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>القيد {0}</translation>
    </message>
    <message>
        <source>Freshness checked</source>
        <translation>فحص الطزاجة</translation>
    </message>
    <message>
        <source>Have the kiosk&apos;s site set right, then record it again.</source>
        <translation>يُرجى طلب تصحيح موقع الكشك ثم التسجيل من جديد.</translation>
    </message>
    <message>
        <source>It is a secret of this kiosk, and the server kept nothing.</source>
        <translation>هذا سرّ خاص بهذا الكشك، ولم يحتفظ الخادم بشيء.</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>طباعة ملصق</translation>
    </message>
    <message>
        <source>Label scanned back</source>
        <translation>مسح ملصق للتحقق</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Look at the entry and record it again.</source>
        <translation>يُرجى النظر في القيد وتسجيله من جديد.</translation>
    </message>
    <message>
        <source>PIN chosen</source>
        <translation>اختيار رمز PIN</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>إزالة رمز PIN</translation>
    </message>
    <message>
        <source>Product recorded</source>
        <translation>تسجيل منتج</translation>
    </message>
    <message>
        <source>Record the batch again.</source>
        <translation>يُرجى تسجيل الدفعة من جديد.</translation>
    </message>
    <message>
        <source>Record the batch, then do it again.</source>
        <translation>يُرجى تسجيل الدفعة ثم إعادة العمل.</translation>
    </message>
    <message>
        <source>Record the product, then the batch again.</source>
        <translation>يُرجى تسجيل المنتج ثم الدفعة من جديد.</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>إزالة قاعدة</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>تحديد قاعدة</translation>
    </message>
    <message>
        <source>Staff unlocked the kiosk</source>
        <translation>فتح فريق العمل قفل الكشك</translation>
    </message>
    <message>
        <source>The clock of the kiosk went back before this entry.</source>
        <translation>عادت ساعة الكشك إلى الوراء قبل هذا القيد.</translation>
    </message>
    <message>
        <source>The entry is about another site than this kiosk&apos;s.</source>
        <translation>القيد يخص موقعًا غير موقع هذا الكشك.</translation>
    </message>
    <message>
        <source>The number of the batch does not fit its product and lot.</source>
        <translation>رقم الدفعة لا يطابق منتجها ورمزها.</translation>
    </message>
    <message>
        <source>The server could not read the entry.</source>
        <translation>لم يستطع الخادم قراءة القيد.</translation>
    </message>
    <message>
        <source>The server does not know the batch.</source>
        <translation>الخادم لا يعرف الدفعة.</translation>
    </message>
    <message>
        <source>The server does not know the product.</source>
        <translation>الخادم لا يعرف المنتج.</translation>
    </message>
    <message>
        <source>The server&apos;s rules do not allow what was entered.</source>
        <translation>قواعد الخادم لا تسمح بما أُدخل.</translation>
    </message>
    <message>
        <source>The signature of the entry is not this kiosk&apos;s.</source>
        <translation>توقيع القيد ليس لهذا الكشك.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>لا شيء مطلوب.</translation>
    </message>
    <message>
        <source>Too much of this kiosk was refused already.</source>
        <translation>رُفض الكثير من قيود هذا الكشك بالفعل.</translation>
    </message>
    <message>
        <source>Two kiosks use one key, and both sent this entry.</source>
        <translation>كشكان يستخدمان مفتاحًا واحدًا، وكلاهما أرسل هذا القيد.</translation>
    </message>
    <message>
        <source>What it said was erased; only that it was made is kept.</source>
        <translation>مُحي ما جاء فيه، ولا يُحفظ إلا أنه سُجِّل.</translation>
    </message>
    <message>
        <source>Wrong PIN typed</source>
        <translation>إدخال رمز PIN خاطئ</translation>
    </message>
</context>
<context>
    <name>RefusalsPanel</name>
    <message>
        <source>Nothing was refused</source>
        <translation>لم يُرفض شيء</translation>
    </message>
    <message>
        <source>There are older ones. Put these right first.</source>
        <translation>هناك قيود أقدم. يُرجى تصحيح هذه أولًا.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Choose another list</source>
        <translation>اختيار قائمة أخرى</translation>
    </message>
    <message>
        <source>Look whether the names are right: the file is not UTF-8.</source>
        <translation>يُرجى التحقق من صحة الأسماء: الملف ليس UTF-8.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>A product follows its own rule, else that of its category, else the first.</source>
        <translation>يتبع المنتج قاعدته الخاصة، وإلا فقاعدة فئته، وإلا فالأولى.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>البحث عن منتج</translation>
    </message>
    <message>
        <source>How long is it fresh?</source>
        <translation>إلى متى يبقى طازجًا؟</translation>
    </message>
    <message>
        <source>Its name or its number</source>
        <translation>اسمه أو رقمه</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>لا يطابق أي منتج.</translation>
    </message>
</context>
<context>
    <name>ScanningPanel</name>
    <message>
        <source>All of them are live.</source>
        <translation>كلها معروضة للبيع.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Scan one label of each batch</source>
        <translation>مسح ملصق واحد من كل دفعة</translation>
    </message>
    <message>
        <source>Scan the rest later</source>
        <translation>مسح الباقي لاحقًا</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>تم المسح: {0}</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Hold the code of the pack to the camera.</source>
        <translation>يُرجى توجيه رمز العبوة نحو الكاميرا.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>هل هذه العبوة طازجة؟</translation>
    </message>
</context>
<context>
    <name>StaffMenuPage</name>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>فريق العمل</translation>
    </message>
    <message>
        <source>Unlocked until this visit ends. Lock it when you leave the kiosk.</source>
        <translation>القفل مفتوح حتى تنتهي هذه الجلسة. يُرجى قفله عند مغادرة الكشك.</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>Camera, scanner, printer: what works and what does not.</source>
        <translation>الكاميرا والماسح والطابعة: ما يعمل وما لا يعمل.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>تغيير رمز PIN</translation>
    </message>
    <message>
        <source>Checkup</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>تم تعيين رمز PIN.</translation>
    </message>
    <message>
        <source>The present one is asked for first.</source>
        <translation>يُطلب الرمز الحالي أولًا.</translation>
    </message>
    <message>
        <source>The test slip is on its way.</source>
        <translation>تجري طباعة ورقة الاختبار.</translation>
    </message>
    <message>
        <source>This printer is set up.</source>
        <translation>تم إعداد هذه الطابعة.</translation>
    </message>
</context>
<context>
    <name>StandingPanel</name>
    <message>
        <source>Asked for. This page shows what comes of it.</source>
        <translation>تم الطلب. تعرض هذه الصفحة النتيجة.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>A device is not working</source>
        <translation>أحد الأجهزة معطّل</translation>
    </message>
    <message>
        <source>Data updated {0}</source>
        <translation>آخر تحديث للبيانات: {0}</translation>
    </message>
    <message>
        <source>No data from head office yet</source>
        <translation>لم تصل بيانات من المركز الرئيسي بعد</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>فريق العمل</translation>
    </message>
    <message>
        <source>The camera is not working</source>
        <translation>الكاميرا معطّلة</translation>
    </message>
    <message>
        <source>The printer is not working</source>
        <translation>الطابعة معطّلة</translation>
    </message>
    <message>
        <source>The proofs are being checked</source>
        <translation>يجري فحص الإثباتات</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>الماسح معطّل</translation>
    </message>
    <message>
        <source>Without a connection for {0}</source>
        <translation>بلا اتصال: {0}</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>يعمل دون شبكة</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Or type this at the server:</source>
        <translation>أو كتابة ما يلي على الخادم:</translation>
    </message>
    <message>
        <source>Scan the picture, or open this page:</source>
        <translation>مسح الصورة أو فتح هذه الصفحة:</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>ما يفعله مسؤول الخادم</translation>
    </message>
</context>
<context>
    <name>SyncStation</name>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Something that was recorded here was refused.</source>
        <translation>رُفض شيء سُجّل هنا.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends.</source>
        <translation>لا يستطيع الكشك حفظ ما يرسله الخادم.</translation>
    </message>
    <message>
        <source>The server cannot prove what it says.</source>
        <translation>لا يستطيع الخادم إثبات ما يقول.</translation>
    </message>
    <message>
        <source>The server lets this kiosk in no more.</source>
        <translation>لم يعد الخادم يسمح لهذا الكشك.</translation>
    </message>
    <message>
        <source>The server of this kiosk: what was sent, and what waits.</source>
        <translation>خادم هذا الكشك: ما أُرسل وما ينتظر.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تشغيل</translation>
    </message>
</context>
<context>
    <name>ToldPanel</name>
    <message>
        <source>Print its label, stick it on and scan it back. From then on this is the answer shoppers get:</source>
        <translation>يُرجى طباعة ملصقها ولصقه ثم مسحه. ومنذ ذلك الحين يحصل الزبائن على هذا الجواب:</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>طباعة الملصق</translation>
    </message>
    <message>
        <source>Shoppers are not told about this batch yet</source>
        <translation>لا يُبلّغ الزبائن بهذه الدفعة بعد</translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>No camera was found at this computer: what is held up is drawn.</source>
        <translation>لم يُعثر على كاميرا في هذا الحاسوب: ما يُعرض مرسوم.</translation>
    </message>
    <message>
        <source>No such pack lies here. Choose another answer.</source>
        <translation>لا توجد هنا عبوة كهذه. يُرجى اختيار إجابة أخرى.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>الرف</translation>
    </message>
    <message>
        <source>What do you hold to the camera?</source>
        <translation>ما الذي يُعرض على الكاميرا؟</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>4,000 characters</source>
        <translation>٤٬٠٠٠ حرف</translation>
    </message>
    <message>
        <source>A foreign link</source>
        <translation>رابط غريب</translation>
    </message>
    <message>
        <source>A label printed badly.</source>
        <translation>ملصق مطبوع بشكل خاطئ.</translation>
    </message>
    <message>
        <source>A wrong check digit</source>
        <translation>رقم تحقق خاطئ</translation>
    </message>
    <message>
        <source>An unknown batch</source>
        <translation>دفعة غير معروفة</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>أي إجابة</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>المخبوزات</translation>
    </message>
    <message>
        <source>Camera of this computer</source>
        <translation>كاميرا هذا الحاسوب</translation>
    </message>
    <message>
        <source>Commands for a terminal, not for us.</source>
        <translation>أوامر لوحدة تحكم، لا لنا.</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>محارف تحكم</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>الألبان</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>كاميرا مرسومة</translation>
    </message>
    <message>
        <source>EAN-13, no batch</source>
        <translation>EAN-13 بلا دفعة</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Far too much for a label.</source>
        <translation>أكثر بكثير مما يسعه ملصق.</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>الأسماك</translation>
    </message>
    <message>
        <source>Fruit and vegetables</source>
        <translation>الفواكه والخضروات</translation>
    </message>
    <message>
        <source>GS1 DataMatrix</source>
        <translation>GS1 DataMatrix</translation>
    </message>
    <message>
        <source>GS1-128</source>
        <translation>GS1-128</translation>
    </message>
    <message>
        <source>It is shown, not opened.</source>
        <translation>يُعرض ولا يُفتح.</translation>
    </message>
    <message>
        <source>Its letters pretend another file type.</source>
        <translation>حروفه توهم بنوع ملف آخر.</translation>
    </message>
    <message>
        <source>Label, blurred</source>
        <translation>ملصق غير واضح</translation>
    </message>
    <message>
        <source>Label, damaged</source>
        <translation>ملصق تالف</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>اللحوم</translation>
    </message>
    <message>
        <source>Nobody ever entered it.</source>
        <translation>لم يُدخلها أحد قط.</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>رموز أخرى</translation>
    </message>
    <message>
        <source>QR label</source>
        <translation>ملصق QR</translation>
    </message>
    <message>
        <source>Ready meals</source>
        <translation>الوجبات الجاهزة</translation>
    </message>
    <message>
        <source>Text that turns round</source>
        <translation>نص ينقلب اتجاهه</translation>
    </message>
    <message>
        <source>{0}, batch {1}</source>
        <translation>{0}، الدفعة {1}</translation>
    </message>
</context>
<context>
    <name>TypingPanel</name>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>رقم المنتج</translation>
    </message>
    <message>
        <source>The digits below the bars, 8 to 14 of them.</source>
        <translation>الأرقام المطبوعة تحت الخطوط، من ٨ إلى ١٤ رقمًا.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Hold its code to the camera, or scan it. The answer comes at once.</source>
        <translation>يُرجى توجيه الرمز نحو الكاميرا أو مسحه بالماسح. تظهر الإجابة فورًا.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>هل هذه العبوة طازجة؟</translation>
    </message>
</context>
</TS>
