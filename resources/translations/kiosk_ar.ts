<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
        <source>Caution</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>فحص عبوة أخرى</translation>
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
        <source>Hold the product code of the pack to the camera.</source>
        <translation>يُرجى توجيه رمز المنتج على العبوة نحو الكاميرا.</translation>
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
        <source>Left</source>
        <translation>المدة المتبقية</translation>
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
        <source>On the shelf</source>
        <translation>على الرف</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>أم تبدّل الرقمان في الموضعين {0} و{1}؟</translation>
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
        <source>The last digit should be {0}.</source>
        <translation>يجب أن يكون الرقم الأخير {0}.</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>كان آخر يوم لاستهلاكه {0}.</translation>
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
        <source>Today is the last day</source>
        <translation>اليوم هو آخر يوم</translation>
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
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
    <name>StaffStation</name>
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
        <source>The scanner is not working</source>
        <translation>الماسح معطّل</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>يعمل دون شبكة</translation>
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
        <source>Caution</source>
        <translation>تنبيه</translation>
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
        <source>Expired</source>
        <translation>منتهي الصلاحية</translation>
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
        <source>Fresh</source>
        <translation>طازج</translation>
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
        <source>Not known</source>
        <translation>غير معروف</translation>
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
        <source>Recalled</source>
        <translation>مسحوب من السوق</translation>
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
